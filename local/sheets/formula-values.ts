/**
 * Carries values between the cells' form and Univer's value objects, and reads and writes numbers as Sheets does by locale.
 * It must not know functions, cells or sheets.
 */
import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { CellValue } from './formula-engine';

/** A single value, or an array of rows. */
export type Computed = CellValue | CellValue[][];

/** Univer's errors that Sheets does not have. */
const SHEETS_ERRORS: Record<string, string> = {
  '#SPILL!': '#REF!',
  '#CYCLE!': '#REF!',
  '#CALC!': '#N/A',
  '#GETTING_DATA': '#ERROR!',
};

export function isError(value: unknown): value is { error: string; message?: string } {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export const computedOf = (variant: FunctionVariantType | BaseValueObject): Computed =>
  valuesOf<CellValue>(variant, scalarOf, null);

/** Each single value through `read`; one cell is no array. */
export function valuesOf<T>(
  variant: FunctionVariantType | BaseValueObject,
  read: (object: BaseValueObject) => T | CellValue,
  blank: T,
): T | CellValue | (T | CellValue)[][] {
  const object: BaseValueObject = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
  if (!object.isArray()) return read(object);
  const array = object as ArrayValueObject;
  if (array.getRowCount() * array.getColumnCount() === 0) return { error: '#N/A' };
  // By position, since cells that Univer left out stand for the array's default.
  const rows = Array.from({ length: array.getRowCount() }, (_row, row) =>
    Array.from({ length: array.getColumnCount() }, (_cell, column) => {
      const cell = array.get(row, column);
      return cell ? read(cell) : blank;
    }),
  );
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : rows;
}

export function scalarOf(object: BaseValueObject): CellValue {
  if (object.isNull()) return null;
  if (object.isError()) {
    const error = String(object.getValue());
    return { error: SHEETS_ERRORS[error] ?? error };
  }
  // A function without arguments where a value is due.
  if (object.isLambda()) return { error: '#N/A' };
  const value = object.getValue();
  if (object.isBoolean()) return Boolean(value);
  if (!object.isNumber()) return String(value);
  return Number.isFinite(Number(value)) ? Number(value) + 0 : { error: '#NUM!' };
}

export function variantOf(computed: Computed): BaseValueObject {
  if (!Array.isArray(computed)) return objectOf(computed);
  return ArrayValueObject.create({
    calculateValueList: computed.map((row) => row.map(objectOf)),
    rowCount: computed.length,
    columnCount: computed[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function objectOf(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  return ErrorValueObject.create(value.error as ErrorType);
}

/** The number that a text stands for, or null; "9,25" under a decimal comma, "9.25" otherwise, "95%" in both. */
export function numberOfText(text: string, decimalComma: boolean): number | null {
  const plain = decimalComma ? text.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ',')) : text;
  const match = /^\s*([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(e[+-]?\d+)?\s*(%?)\s*$/i.exec(plain);
  if (!match) return null;
  const [, sign, whole = '', decimals = '', exponent = '', percent] = match;
  if (whole === '' && decimals.length < 2) return null;
  const number = Number(`${sign}${whole.replaceAll(',', '') || '0'}${decimals}${exponent}`);
  return percent ? number / 100 : number;
}

/** A number as it stands in a text, with at most 15 digits. */
export function textOfNumber(value: number, decimalComma: boolean): string {
  const text = String(Number(value.toPrecision(15)))
    .replace('e+', 'E+')
    .replace('e-', 'E-');
  return decimalComma ? text.replace('.', ',') : text;
}
