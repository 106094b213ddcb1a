/**
 * What a formula hands to a CCHC_* function, made uniform: `clean` is the first line of every function.
 * It knows cells, sizes and places, and nothing of points or ranks.
 */
import type { Decimal } from '../assessment/decimal';
import { describeValue, readNumber } from '../assessment/number';
import type { ArgumentName, CellPlace } from '../text/function-errors';
import * as text from '../text/function-errors';

export interface Argument {
  argument: ArgumentName;
  cells: readonly (readonly unknown[])[];
  rows: number;
  columns: number;
  /** A 1x1 range is a range, though it serves all as a scalar does. */
  isRange: boolean;
}

/** A cell that a function gives back. */
export type Result = number | string;

/** Arguments by name, each as a grid of cells; a scalar is a grid of one. */
export function clean<Name extends ArgumentName>(values: Record<Name, unknown>): Record<Name, Argument> {
  const names = Object.keys(values) as Name[];
  return Object.fromEntries(names.map((name) => [name, grid(name, values[name])])) as Record<Name, Argument>;
}

function grid(argument: ArgumentName, value: unknown): Argument {
  if (!Array.isArray(value)) return { argument, cells: [[value]], rows: 1, columns: 1, isRange: false };
  const columns = value.reduce((widest, row) => (Array.isArray(row) ? Math.max(widest, row.length) : -1), 0);
  if (columns < 1 || !value.every(Array.isArray)) throw new Error(text.notACellOrRange(argument));
  return { argument, cells: value, rows: value.length, columns, isRange: true };
}

export const isSingle = (given: Argument): boolean => given.rows === 1 && given.columns === 1;

/** The cell at a place counted from 0; a single cell serves every place. */
export const cellAt = (given: Argument, row: number, column: number): unknown =>
  isSingle(given) ? given.cells[0]![0] : given.cells[row]?.[column];

export function placeAt({ argument, columns, isRange }: Argument, row: number, column: number): CellPlace {
  if (!isRange) return { argument, row: null, column: null };
  return { argument, row: row + 1, column: columns > 1 ? column + 1 : null };
}

/** The number in a cell, null for a blank; throws with its place for anything else. */
export function numberAt(
  given: Argument,
  row: number,
  column: number,
  how?: { percent?: boolean },
): Decimal | null {
  const reading = readNumber(cellAt(given, row, column), how);
  if (reading.kind === 'unreadable')
    throw new Error(text.notANumber(placeAt(given, row, column), reading.text));
  return reading.kind === 'number' ? reading.value : null;
}

/** As `numberAt`, for a quantity that has no meaning below zero. */
export function numberFromZero(
  given: Argument,
  row: number,
  column: number,
  how?: { percent?: boolean },
): Decimal | null {
  const value = numberAt(given, row, column, how);
  if (value?.lt(0)) throw new Error(text.negative(placeAt(given, row, column), value));
  return value;
}

/** The only cell of an argument that takes one value. */
export function single(given: Argument): unknown {
  if (!isSingle(given)) throw new Error(text.notOneValue(given.argument));
  return cellAt(given, 0, 0);
}

/** The larger of arguments that belong together; throws unless all have its size or are single. */
export function commonSize(...given: Argument[]): Argument {
  const size = given.find((one) => !isSingle(one)) ?? given.find((one) => one.isRange) ?? given[0]!;
  for (const other of given) {
    if (!isSingle(other) && (other.rows !== size.rows || other.columns !== size.columns)) {
      throw new Error(text.unequalSizes(size, other));
    }
  }
  return size;
}

/** Gives a result for every cell of `size`: a grid for a range, one value for a scalar. */
export function mapCells(
  size: Argument,
  resultAt: (row: number, column: number) => Result,
): Result | Result[][] {
  const results = indexes(size.rows).map((row) =>
    indexes(size.columns).map((column) => resultAt(row, column)),
  );
  return size.isRange ? results : results[0]![0]!;
}

/** Places of the cells of one column or one row, in order. */
export function places(given: Argument): { row: number; column: number }[] {
  if (given.rows > 1 && given.columns > 1) throw new Error(text.notOneColumn(given.argument));
  return indexes(given.rows).flatMap((row) => indexes(given.columns).map((column) => ({ row, column })));
}

export const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A Sheets number, or '' for blank. */
export function result(value: Decimal | null): number | '' {
  if (value === null) return '';
  const number = Number(value.toString());
  if (!Number.isFinite(number)) throw new Error(text.resultTooLarge());
  return number;
}

/** Decimals to round to, 0..6; `whenBlank` is the default. */
export function decimalsIn<Default>(given: Argument, whenBlank: Default): number | Default {
  const value = single(given);
  const reading = readNumber(value);
  if (reading.kind === 'blank') return whenBlank;
  const decimals = reading.kind === 'number' ? Number(reading.value) : Number.NaN;
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= 6) return decimals;
  throw new Error(text.badDecimals(describeValue(value)));
}
