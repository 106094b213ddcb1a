/**
 * The operators under the names that Sheets gives them as functions: ADD is "+", EQ is "=".
 * It must not compute anything itself: each hands its arguments to the operator.
 */
import {
  BaseFunction,
  type BaseValueObject,
  type IFunctionService,
  NumberValueObject,
} from '@univerjs/engine-formula';

/** Univer's executor of all comparisons, which it does not export. */
type Comparison = BaseFunction & { setCompareType(token: string): void };
type Calculate = (...variants: BaseValueObject[]) => BaseValueObject;

/** Univer's name of each, where both take two values. */
const OF_TWO: Record<string, string> = {
  ADD: 'PLUS',
  CONCAT: 'CONCATENATE',
  DIVIDE: 'DIVIDED',
  POW: 'POWER',
};
const COMPARISONS = { EQ: '=', NE: '<>', GT: '>', GTE: '>=', LT: '<', LTE: '<=' };

/** @param service has the operators, with the changes that make them Sheets' */
export function operatorFunctions(service: IFunctionService): BaseFunction[] {
  const operator = (name: string): Calculate => {
    const executor = service.getExecutor(name)!;
    return (...variants) => executor.calculate(...variants) as BaseValueObject;
  };
  const compare = service.getExecutor('COMPARE') as Comparison;
  const number = (value: number) => NumberValueObject.create(value);
  return [
    ...Object.entries(OF_TWO).map(([name, univerName]) => new Operator(name, 2, operator(univerName))),
    ...Object.entries(COMPARISONS).map(
      ([name, token]) =>
        new Operator(name, 2, (one, other) => {
          compare.setCompareType(token);
          return compare.calculate(one!, other!) as BaseValueObject;
        }),
    ),
    new Operator('UMINUS', 1, (value) => operator('MINUS')(number(0), value!)),
    new Operator('UPLUS', 1, (value) => value!),
    new Operator('UNARY_PERCENT', 1, (value) => operator('DIVIDED')(value!, number(100))),
  ];
}

class Operator extends BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(
    name: string,
    count: number,
    private readonly compute: Calculate,
  ) {
    super(name);
    this.minParams = count;
    this.maxParams = count;
  }

  override calculate(...variants: BaseValueObject[]) {
    return this.compute(...variants);
  }
}
