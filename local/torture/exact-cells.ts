/**
 * Cells and ranges as the expected results read them: numbers as whole billionths, by the rules that the office is told. It takes nothing from src, so that
 * no mistake can be shared.
 */

/** Billionths. */
export type Exact = bigint;
export type Cell = Exact | null;
export type Value = number | string;

/** What must be refused; why is for the add-in to say. */
export class Refused extends Error {}
export const refuse = (): never => {
  throw new Refused();
};

export const ONE = 1_000_000_000n;
const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** numerator / denominator to the nearest whole number, half away from zero; denominator > 0 */
function nearest(numerator: bigint, denominator: bigint): bigint {
  const whole = (2n * abs(numerator) + denominator) / (2n * denominator);
  return numerator < 0n ? -whole : whole;
}

/** "-12.5e3" as billionths. */
function exactOf(plain: string): Exact {
  const [mantissa = '', exponent = '0'] = plain.split('e');
  const [whole = '', part = ''] = mantissa.split('.');
  const power = Number(exponent) - part.length + 9;
  const digits = BigInt(`${whole}${part}`);
  return power >= 0 ? digits * 10n ** BigInt(power) : nearest(digits, 10n ** BigInt(-power));
}

export const isDigits = (text: string): boolean =>
  text !== '' && [...text].every((letter) => letter >= '0' && letter <= '9');

function isGrouped(whole: string): boolean {
  const [first = '', ...groups] = whole.split('.');
  return (
    isDigits(first) &&
    first.length <= 3 &&
    first[0] !== '0' &&
    groups.every((group) => isDigits(group) && group.length === 3)
  );
}

export const cleaned = (text: string): string => text.normalize('NFC').trim();

function exactOfText(given: string, percent: boolean): Cell {
  let text = cleaned(given);
  if (text === '' || text[0] === '#' || text === 'Loading...') return null;
  if (text.length > 40) return refuse();
  if (text.toLowerCase().split(/\s+/).join(' ') === 'không áp dụng') return null;
  const isPercent = text[text.length - 1] === '%';
  if (isPercent && !percent) refuse();
  if (isPercent) text = text.slice(0, -1).trim();
  const isNegative = text[0] === '-' || text[0] === '−';
  const [whole = '', part, more] = (isNegative ? text.slice(1) : text).split(',');
  const dots = whole.split('.').length - 1;
  if (more !== undefined || (part !== undefined && !isDigits(part))) refuse();
  let plain = whole;
  if (dots > 1 || (dots === 1 && part !== undefined)) {
    if (!isGrouped(whole)) refuse();
    plain = whole.split('.').join('');
  } else if (!whole.split('.').every(isDigits)) refuse();
  const digits = `${isNegative ? '-' : ''}${plain}${part === undefined ? '' : `.${part}`}`;
  return exactOf(isPercent ? `${digits}e-2` : digits);
}

const isDate = (value: unknown): value is Date => value instanceof Date;

export function exact(value: unknown, percent = false): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number')
    return Number.isFinite(value) ? exactOf(String(value).replace('e+', 'e')) : refuse();
  return typeof value === 'string' ? exactOfText(value, percent) : refuse();
}

export function isBlankCell(value: unknown): boolean {
  try {
    return exact(value) === null;
  } catch {
    return false;
  }
}

/** A cell as a label or a name. */
export function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return cleaned(value);
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (!isDate(value)) return Array.isArray(value) ? '[…]' : '{…}';
  if (Number.isNaN(value.getTime())) return 'ngày không hợp lệ';
  const two = (part: number): string => (part < 10 ? `0${part}` : `${part}`);
  return `${two(value.getDate())}/${two(value.getMonth() + 1)}/${value.getFullYear()}`;
}

interface Grid {
  rows: number;
  columns: number;
  isRange: boolean;
  at: (row: number, column: number) => unknown;
}

export function gridOf(value: unknown): Grid {
  if (!Array.isArray(value)) return { rows: 1, columns: 1, isRange: false, at: () => value };
  if (!value.every(Array.isArray)) refuse();
  let columns = 0;
  for (const row of value) columns = Math.max(columns, row.length);
  if (columns === 0) refuse();
  const isOne = value.length === 1 && columns === 1;
  const at = (row: number, column: number): unknown => (isOne ? value[0][0] : value[row]?.[column]);
  return { rows: value.length, columns, isRange: true, at };
}

export const isOne = ({ rows, columns }: Grid): boolean => rows === 1 && columns === 1;

export function sizeOf(...grids: Grid[]): Grid {
  const size = grids.find((grid) => !isOne(grid)) ?? grids.find(({ isRange }) => isRange) ?? grids[0]!;
  for (const grid of grids)
    if (!isOne(grid) && (grid.rows !== size.rows || grid.columns !== size.columns)) refuse();
  return size;
}

/** A result for each cell of the size, in its shape. */
export function each(size: Grid, value: (row: number, column: number) => Value): unknown {
  if (!size.isRange) return value(0, 0);
  return Array.from({ length: size.rows }, (_r, row) =>
    Array.from({ length: size.columns }, (_c, column) => value(row, column)),
  );
}

/** Cells of one row or one column. */
export function line(grid: Grid): [row: number, column: number][] {
  if (grid.rows > 1 && grid.columns > 1) refuse();
  return Array.from({ length: grid.rows * grid.columns }, (_cell, at) => (grid.rows > 1 ? [at, 0] : [0, at]));
}

export function only(value: unknown): unknown {
  const grid = gridOf(value);
  return isOne(grid) ? grid.at(0, 0) : refuse();
}

/** The nearest number of a sheet. */
export function shown(value: Cell): Value {
  if (value === null) return '';
  const digits = String(abs(value)).padStart(10, '0');
  const number = Number(`${value < 0n ? '-' : ''}${digits.slice(0, -9)}.${digits.slice(-9)}`);
  return Number.isFinite(number) ? number : refuse();
}

/** As big as asked for, in billionths. */
export const rounded = (numerator: bigint, denominator: bigint, decimals: number): Exact => {
  const unit = 10n ** BigInt(9 - decimals);
  return nearest(numerator, denominator * unit) * unit;
};
