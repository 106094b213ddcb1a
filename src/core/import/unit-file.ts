/**
 * What a unit sent back, as rows of cells: sheets of its file or a block that was copied. It finds the table and whose it is, and
 * checks what the page sends; it matches no row and judges no value.
 */
import { cleanText } from '../assessment/number';
import * as text from '../text/unit-import';
import { UNIT_COLUMNS, type UnitColumnKey } from '../workbook/contract';
import { plainTitle } from '../workbook/table';
import { hasTexts, isRecord, sentValue } from './sent';
import { readTableText } from './table-text';
import { type FoundTitles, findTitles } from './titles';

/** A date is kept apart, as people read it: a cell that a program took for one does not say what was typed. */
export type FileCell = string | number | boolean | null | { date: string };

export interface FileRow {
  /** Row of the sheet or line of the pasted text, from 1. */
  line: number;
  cells: readonly FileCell[];
}

export interface FileSheet {
  name: string;
  rows: readonly FileRow[];
}

/**
 * What the page sends: the code of the unit that a person chose, and the rows of one sheet or the code of another unit whose tab in the
 * workbook is taken.
 */
export type UnitFile = { unit: string } & ({ rows: readonly FileRow[] } | { from: string });

/** Larger than any unit tab, small enough to be read in a moment. */
export const MOST_ROWS = 5000;
const MOST_COLUMNS = 300;

export const isBlankCell = (cell: FileCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cleanText(cell) === '');

/** Columns that units fill in. */
export const FILLED_COLUMNS = UNIT_COLUMNS.filter(({ who }) => who === 'unit');

const KNOWN = Object.fromEntries(
  UNIT_COLUMNS.map(({ key, title }) => [key, [title.toLowerCase()]]),
) as unknown as Record<UnitColumnKey, readonly string[]>;

export const unitTitles = ({ cells }: FileRow): FoundTitles<UnitColumnKey> =>
  findTitles(
    cells.map((cell) => (typeof cell === 'string' ? cell : '')),
    KNOWN,
  );

/** Place of the header among the rows, -1 where there is none: the code or the text beside it, and a column that units fill in. */
export const headerAt = (rows: readonly FileRow[]): number =>
  rows.findIndex((row) => {
    const { at } = unitTitles(row);
    return (at.code ?? at.name) !== undefined && FILLED_COLUMNS.some(({ key }) => at[key] !== undefined);
  });

/** Of the codes those that a cell above the header holds: the head block of a unit tab names its unit. */
export function codesAbove<T extends { code: string }>(rows: readonly FileRow[], units: readonly T[]): T[] {
  const above = new Set(
    rows.slice(0, Math.max(headerAt(rows), 0)).flatMap(({ cells }) => cells.map((cell) => wordsOf(cell))),
  );
  return units.filter(({ code }) => above.has(plainTitle(code)));
}

const wordsOf = (cell: FileCell): string => (typeof cell === 'string' ? plainTitle(cell) : '');

/** The sheet of a unit, or a sentence that says why none is. */
export function sheetOf(
  sheets: readonly FileSheet[],
  unit: { code: string; name: string },
): FileSheet | string {
  const tables = sheets.filter(({ rows }) => headerAt(rows) >= 0);
  if (tables.length === 0) return text.noTableInFile();
  if (tables.length === 1) return tables[0]!;
  const own = tables.filter(({ rows }) => codesAbove(rows, [unit]).length > 0);
  if (own.length === 1) return own[0]!;
  const names = (own.length > 0 ? own : tables).map(({ name }) => name);
  return own.length > 0 ? text.severalSheets(names, unit.name) : text.noSheetOfUnit(names, unit.name);
}

/** Rows of a block as it was copied, or a sentence that says why it cannot be cut into cells. */
export function pastedRows(pasted: string): readonly FileRow[] | string {
  const { rows, quoteWrong } = readTableText(pasted);
  return quoteWrong === null ? rows : text.pastedWrong(quoteWrong);
}

const isCell = (value: unknown): value is FileCell =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (hasTexts(value, 'date') && Object.keys(value).length === 1);

const isRow = (value: unknown): value is FileRow =>
  isRecord(value) &&
  Number.isSafeInteger(value.line) &&
  Array.isArray(value.cells) &&
  value.cells.every(isCell);

/** Reads what the page sends. A sentence where it is not what a page of ours would send, or too large. */
export function readUnitFile(input: string): UnitFile | string {
  const sent = sentValue(input);
  if (!hasTexts(sent, 'unit')) return text.nothingSent();
  const unit = sent.unit as string;
  if (typeof sent.from === 'string') return { unit, from: sent.from };
  if (!Array.isArray(sent.rows) || !sent.rows.every(isRow)) return text.nothingSent();
  const rows: readonly FileRow[] = sent.rows;
  if (rows.length > MOST_ROWS || rows.some(({ cells }) => cells.length > MOST_COLUMNS))
    return text.tooLarge(MOST_ROWS, MOST_COLUMNS);
  return { unit, rows };
}
