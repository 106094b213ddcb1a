/**
 * Writes values into a draft as values.update does: as they are (RAW) or as if typed (USER_ENTERED).
 * It must not know where the range came from; validations are not checked, as at Google.
 */
import type { CellFormat, ExtendedValue } from '../../../src/core/workbook/request';
import { rangeName } from '../a1-notation';
import { acceptCell } from '../accept-cell';
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import type { Bounds } from '../grid-range';
import { growGrid } from '../requests/dimension';
import { requireEditCells } from '../rights';
import { parseTyped } from '../typed-value';
import { type Cell, cellAt, type SheetState } from '../workbook-state';
import type { Rendering } from './value-range';

export type ValueInputOption = 'RAW' | 'USER_ENTERED';

/** Null leaves a cell as it is, '' clears it. */
export type GivenValues = readonly (readonly unknown[])[];

export interface GivenRange {
  range?: string;
  majorDimension?: Rendering['majorDimension'];
  values?: GivenValues;
}

export interface Written {
  sheetId: number;
  /** As far as the values reach. */
  bounds: Bounds;
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
  cells: number;
}

/**
 * @param bounds what the request named; values may reach beyond them only where `open` (the range is one cell)
 * @throws RefusedRequest
 */
export function writeValues(
  draft: Draft,
  before: SheetState,
  bounds: Bounds,
  open: boolean,
  given: Omit<GivenRange, 'range'>,
  input: ValueInputOption,
): Written {
  const rows = given.majorDimension === 'COLUMNS' ? turned(given.values ?? []) : (given.values ?? []);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const endRow = bounds.startRow + rows.length;
  const endColumn = bounds.startColumn + width;
  const { sheetId, title } = before.properties;
  if (!open) requireWithin(title, bounds, endRow, endColumn);
  if (rows.length === 0 || width === 0) {
    return { sheetId, bounds, rows: new Set(), columns: new Set(), cells: 0 };
  }
  const written = { ...bounds, endRow, endColumn };
  growGrid(draft, before, endRow, endColumn);
  const sheet = draft.edit(draft.sheet(sheetId));
  requireEditCells(draft, sheet, written);
  const touched = { sheetId, bounds: written, rows: new Set<number>(), columns: new Set<number>(), cells: 0 };
  rows.forEach((values, rowOffset) => {
    values.forEach((value, columnOffset) => {
      if (value === null || value === undefined) return;
      const [row, column] = [bounds.startRow + rowOffset, bounds.startColumn + columnOffset];
      const place = `[${rowOffset}][${columnOffset}]`;
      draft.setCell(sheet, row, column, enteredCell(draft, cellAt(sheet, row, column), value, input, place));
      touched.rows.add(row);
      touched.columns.add(column);
      touched.cells += 1;
    });
  });
  return touched;
}

/** Clears values only; formats, notes and rules stay. @throws RefusedRequest */
export function clearValues(draft: Draft, before: SheetState, bounds: Bounds): void {
  requireEditCells(draft, before, bounds);
  const sheet = draft.edit(before);
  for (let row = bounds.startRow; row < Math.min(bounds.endRow, sheet.rows.length); row += 1) {
    const last = Math.min(bounds.endColumn, sheet.rows[row]?.length ?? 0);
    for (let column = bounds.startColumn; column < last; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (!cell?.userEnteredValue) continue;
      const { userEnteredValue: _, ...rest } = cell;
      draft.setCell(sheet, row, column, Object.keys(rest).length > 0 ? rest : undefined);
    }
  }
}

function requireWithin(title: string, bounds: Bounds, endRow: number, endColumn: number): void {
  const what =
    endRow > bounds.endRow
      ? `row [${bounds.endRow + 1}]`
      : endColumn > bounds.endColumn
        ? `column [${columnName(bounds.endColumn)}]`
        : undefined;
  if (what === undefined) return;
  throw new RefusedRequest(
    `Requested writing within range [${rangeName(title, bounds)}], but tried writing to ${what}`,
  );
}

const columnName = (column: number): string =>
  rangeName('A', { startRow: 0, endRow: 1, startColumn: column, endColumn: column + 1 })
    .slice(2)
    .replace(/\d+$/, '');

function enteredCell(
  draft: Draft,
  old: Cell | undefined,
  given: unknown,
  input: ValueInputOption,
  place: string,
): Cell | undefined {
  if (typeof given === 'object') {
    const kind = Array.isArray(given) ? 'list_value' : 'struct_value';
    throw new RefusedRequest(`Invalid values${place}: ${kind} {\n}\n`); // Google prints the message itself
  }
  const { value, format } = entered(draft, old?.userEnteredFormat, given as string | number | boolean, input);
  const { userEnteredValue: _, userEnteredFormat: __, ...rest } = old ?? {};
  const accepted = acceptCell(draft, { ...(value && { userEnteredValue: value }) });
  const cell: Cell = { ...rest, ...accepted, ...(format && { userEnteredFormat: format }) };
  return Object.keys(cell).length > 0 ? cell : undefined;
}

/** A text that is typed may bring a number format where the cell has none. */
function entered(
  draft: Draft,
  format: CellFormat | undefined,
  given: string | number | boolean,
  input: ValueInputOption,
): { value?: ExtendedValue; format?: CellFormat } {
  if (typeof given === 'number') return { value: { numberValue: given }, format };
  if (typeof given === 'boolean') return { value: { boolValue: given }, format };
  if (input === 'RAW') return { value: { stringValue: given }, format };
  const { value, numberFormat } = parseTyped(given, draft.locale, draft.year, format?.numberFormat);
  const brings = numberFormat && !format?.numberFormat;
  return { value, format: brings ? { ...format, numberFormat } : format };
}

/** Columns as rows; a short column leaves the cells below it alone. */
function turned(columns: GivenValues): (readonly unknown[])[] {
  const height = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null));
}
