/**
 * Lets the add-in's own functions be called from formulas, with arguments and results as Apps Script has them.
 * It must not know what the functions compute.
 */
import { BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';
import { dateOf, isDate } from './formula-date-cells';
import type { CellValue } from './formula-engine';
import { type Computed, isError, scalarOf, valuesOf, variantOf } from './formula-values';

export type CustomFunctions = Record<string, (...args: unknown[]) => unknown>;

/** @param onThrown takes the message of what the function threw; the value is then #ERROR! */
export function customFunction(
  name: string,
  compute: (...args: unknown[]) => unknown,
  onThrown: (message: string) => void,
): BaseFunction {
  return new CustomFunction(name, compute, onThrown);
}

class CustomFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly compute: (...args: unknown[]) => unknown,
    private readonly onThrown: (message: string) => void,
  ) {
    super(name.toUpperCase());
  }

  /** A text in quotes such as "01/2017" stays one. */
  override isArgumentsIgnoreNumberPattern() {
    return true;
  }

  override calculate(...variants: BaseValueObject[]) {
    try {
      return variantOf(resultOf(this.compute(...variants.map(argumentOf))));
    } catch (thrown) {
      // What is thrown in another vm context is no instance of this context's Error.
      const message = (thrown as { message?: unknown } | null)?.message;
      this.onThrown(String(message ?? thrown));
      return variantOf({ error: '#ERROR!' });
    }
  }
}

function argumentOf(variant: BaseValueObject): unknown {
  if (!variant.isReferenceObject() && variant.isNull()) return undefined;
  return valuesOf<unknown>(
    variant,
    (object) => (isDate(object) ? dateOf(Number(object.getValue())) : plainOf(scalarOf(object))),
    '',
  );
}

function plainOf(value: CellValue): unknown {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

/** A flat array stands in one column. */
function resultOf(result: unknown): Computed {
  if (!Array.isArray(result)) return cellOf(result);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return null;
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  throw new Error(`A function cannot return ${Object.prototype.toString.call(value)} to a cell.`);
}
