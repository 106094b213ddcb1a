/**
 * A1 notation as it stands in `ranges`, in error texts and in references of validation rules.
 * References inside longer formulas are the business of references.ts and the engine.
 */
import { columnLetters, quoteTitle } from './formula-tokens';
import { type Bounds, boundsOf } from './grid-range';
import type { SheetState, WorkbookState } from './workbook-state';

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export function rangeName(title: string, bounds: Bounds): string {
  const first = cellName(bounds.startRow, bounds.startColumn);
  const last = cellName(bounds.endRow - 1, bounds.endColumn - 1);
  return `${quoteTitle(title)}!${first === last ? first : `${first}:${last}`}`;
}

const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const REFERENCE =
  /^(?:('(?:[^']|'')+'|[^'!]+)!)?(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d+))?(?::(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d+))?)?$/;

export interface Reference {
  /** Undefined when none was written. */
  title?: string;
  bounds: Partial<Bounds>;
}

/** Reads "B2", "'Sở Y tế'!A1:B2", "A:B", "A2:A". Undefined for anything else; a bare title is no reference. */
export function parseReference(text: string): Reference | undefined {
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  const [, sheet, column, row, lastColumn, lastRow] = match;
  if (column === undefined && row === undefined) return undefined;
  const colon = text.slice(sheet ? sheet.length + 1 : 0).includes(':');
  if (!colon && (column === undefined || row === undefined)) return undefined;
  if (colon && lastColumn === undefined && lastRow === undefined) return undefined;
  const bounds: Partial<Bounds> = {};
  if (row !== undefined) bounds.startRow = Number(row) - 1;
  if (column !== undefined) bounds.startColumn = columnNumber(column);
  const endRow = colon ? lastRow : row;
  const endColumn = colon ? lastColumn : column;
  if (endRow !== undefined) bounds.endRow = Number(endRow);
  if (endColumn !== undefined) bounds.endColumn = columnNumber(endColumn) + 1;
  putInOrder(bounds);
  return { bounds, ...(sheet === undefined ? {} : { title: unquote(sheet) }) };
}

/** "D4:A1" is "A1:D4". */
function putInOrder(bounds: Partial<Bounds>): void {
  const { startRow, endRow, startColumn, endColumn } = bounds;
  if (startRow !== undefined && endRow !== undefined && startRow >= endRow) {
    Object.assign(bounds, { startRow: endRow - 1, endRow: startRow + 1 });
  }
  if (startColumn !== undefined && endColumn !== undefined && startColumn >= endColumn) {
    Object.assign(bounds, { startColumn: endColumn - 1, endColumn: startColumn + 1 });
  }
}

const R1C1 = /^(?:('(?:[^']|'')+'|[^'!]+)!)?R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/** "Sheet1!R1C1:R2C2" as `ranges` may have it too; relative forms are not emulated. */
function parseR1C1(text: string): Reference | undefined {
  const match = R1C1.exec(text);
  if (!match) return undefined;
  const [, sheet, row, column, lastRow = row, lastColumn = column] = match;
  const bounds = {
    startRow: Number(row) - 1,
    endRow: Number(lastRow),
    startColumn: Number(column) - 1,
    endColumn: Number(lastColumn),
  };
  putInOrder(bounds);
  return { bounds, ...(sheet === undefined ? {} : { title: unquote(sheet) }) };
}

const unquote = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;

/** Titles are compared as Sheets does in formulas and ranges: without regard to case. */
export const sheetByTitle = (sheets: readonly SheetState[], title: string): SheetState | undefined =>
  sheets.find((sheet) => sheet.properties.title.toLowerCase() === title.toLowerCase());

/**
 * The sheet and bounds that `ranges` or an a1Range names: a reference, a named range, or the bare title of a sheet. In
 * quotes it is always a title; without them a named range goes before a title of the same text (guide "Cell references").
 */
export function findRange(
  text: string,
  { sheets, namedRanges }: Pick<WorkbookState, 'sheets' | 'namedRanges'>,
): { sheet: SheetState; bounds: Partial<Bounds> } | undefined {
  const reference = parseReference(text) ?? parseR1C1(text);
  if (reference) {
    const first = sheets.find((sheet) => !sheet.properties.hidden);
    const sheet = reference.title === undefined ? first : sheetByTitle(sheets, reference.title);
    return sheet && { sheet, bounds: reference.bounds };
  }
  const name = text.slice(text.indexOf('!') + 1).toLowerCase();
  const named = namedRanges.find((each) => each.name.toLowerCase() === name);
  const holder = sheets.find((sheet) => sheet.properties.sheetId === named?.range.sheetId);
  if (named && holder) return { sheet: holder, bounds: boundsOf(named.range, holder) };
  const whole = sheetByTitle(sheets, unquote(text));
  return whole && { sheet: whole, bounds: {} };
}
