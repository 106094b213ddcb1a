/**
 * Changes what reaches a function before it computes, for functions whose arguments Sheets reads otherwise than Univer.
 * It must not know why a value is changed.
 */
import type { ArrayValueObject, BaseValueObject, IFunctionService } from '@univerjs/engine-formula';

export type Change = (value: BaseValueObject, argument: number) => BaseValueObject;

/** Each single value passes through `change` before the function sees it, those in arrays too. */
export function changeArguments(
  service: IFunctionService,
  functions: readonly string[],
  change: Change,
): void {
  for (const name of functions) {
    const executor = service.getExecutor(name)!;
    const compute = executor.calculate.bind(executor);
    executor.calculate = (...variants) =>
      compute(...variants.map((variant, index) => changed(variant, index, change)));
  }
}

export function changed(variant: BaseValueObject, argument: number, change: Change): BaseValueObject {
  // Functions that take references hand them on untouched, whatever the type says.
  if (variant.isReferenceObject()) return variant;
  if (!variant.isArray()) return change(variant, argument);
  return (variant as ArrayValueObject).mapValue((value) => change(value, argument));
}
