/**
 * What people do in the grid of an open workbook: typing into cells and looking at them.
 * It must not queue calls, and readers' access is checked before.
 */
import type { GridRange } from '../../src/core/workbook/request';
import { areaIn, hasFormulas } from './calculation';
import type { Identity } from './directory';
import type { Draft } from './draft';
import { invalidArgument } from './errors';
import type { CellValue } from './formula-engine';
import { boundsOf } from './grid-range';
import type { OpenWorkbook } from './open-workbook';
import type { TypedEdit } from './typed-edit';
import { requireValid, type TypedBlock, typeInto } from './typing';
import { type Cell, cellAt, type SheetState, type WorkbookState } from './workbook-state';

/** One sheet as it stands, for those who show it: the state, its values, and what a person may do in it. */
export interface SheetView {
  workbook: WorkbookState;
  sheet: SheetState;
  /** An account with its groups, whose rights in the sheet are to be shown. */
  identityOf(account: string): Identity;
  /** The effective value; null is blank. */
  value(row: number, column: number): CellValue;
  valueIn(sheet: SheetState, row: number, column: number): CellValue;
  /** What formulas would give in this sheet, in their order. */
  evaluateAll(formulas: readonly string[]): Promise<CellValue[]>;
}

/**
 * Takes all of the blocks into the workbook, or nothing.
 * @returns what was edited, for those who listen
 * @throws EditRefused with what Sheets would tell the person
 */
export async function typeInGrid(
  open: OpenWorkbook,
  draft: Draft,
  sheetId: number,
  blocks: readonly TypedBlock[],
): Promise<Omit<TypedEdit, 'spreadsheetId' | 'account'>[]> {
  const edits = blocks.map((block) => typeInto(draft, sheetId, block));
  // Rules are checked against the state after typing, so the engine hears of it first; a refusal takes it back.
  open.calculation.note(draft);
  try {
    await requireValid(draft, open.calculation);
  } catch (error) {
    open.calculation.note(draft);
    throw error;
  }
  open.state = { ...draft.workbook, access: open.state.access };
  return edits;
}

/** What `show` makes of every cell of the range, computed. @throws ApiError where there is no such sheet */
export async function lookAtCells<T>(
  open: OpenWorkbook,
  range: GridRange,
  show: (cell: Cell | undefined, value: CellValue) => T,
): Promise<T[][]> {
  const sheet = open.state.sheets.find((each) => each.properties.sheetId === range.sheetId);
  if (!sheet) throw invalidArgument(`No grid with id: ${range.sheetId}`);
  const bounds = boundsOf(range, sheet);
  if (hasFormulas(sheet)) open.calculation.settle(open.state, [areaIn(sheet, bounds)]);
  const { startRow, endRow, startColumn, endColumn } = bounds;
  return Array.from({ length: Math.max(0, endRow - startRow) }, (_r, row) =>
    Array.from({ length: Math.max(0, endColumn - startColumn) }, (_c, column) => {
      const [rowIndex, columnIndex] = [startRow + row, startColumn + column];
      const value = open.calculation.value(sheet, rowIndex, columnIndex);
      return show(cellAt(sheet, rowIndex, columnIndex), value);
    }),
  );
}

/** Shows a sheet to `show`, computed as far as it is looked at; undefined where there is no such sheet. */
export async function viewSheet<T>(
  open: OpenWorkbook,
  sheetId: number,
  identityOf: SheetView['identityOf'],
  show: (view: SheetView) => Promise<T>,
): Promise<T | undefined> {
  const { calculation, state: workbook } = open;
  const sheet = workbook.sheets.find((each) => each.properties.sheetId === sheetId);
  if (!sheet) return undefined;
  const settled = new Set<SheetState>();
  const valueIn: SheetView['valueIn'] = (other, row, column) => {
    if (!settled.has(other)) {
      settled.add(other);
      calculation.settle(workbook, [areaIn(other, boundsOf({ sheetId: other.properties.sheetId }, other))]);
    }
    return calculation.value(other, row, column);
  };
  return show({
    workbook,
    sheet,
    identityOf,
    value: (row, column) => valueIn(sheet, row, column),
    valueIn,
    evaluateAll: async (formulas) => calculation.evaluateAll(workbook, sheet, formulas),
  });
}
