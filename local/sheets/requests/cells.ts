/** Requests that write cells: updateCells and repeatCell. */
import type { GridRange, RequestKinds } from '../../../src/core/workbook/request';
import { acceptCell } from '../accept-cell';
import { RefusedRequest } from '../errors';
import { applyMask, type FieldMask } from '../field-mask';
import { requireInGrid } from '../grid-range';
import { cellData } from '../messages';
import { offsetFormula } from '../references';
import { requireEditCells } from '../rights';
import { rewriteCondition } from '../structure';
import { type Cell, cellAt, type SheetState } from '../workbook-state';
import { growGrid } from './dimension';
import { type Handler, updateMask } from './handler';

export const updateCells: Handler<'updateCells'> = (draft, request: UpdateCells) => {
  const { rows = [], fields } = request;
  const mask = cellMask(fields);
  const range = request.range ?? areaFrom(request);
  const before = draft.grid(range.sheetId);
  const bounds = requireInGrid(range, before);
  requireEditCells(draft, before, bounds);
  const sheet = draft.edit(before);
  const { startRow, endRow, startColumn, endColumn } = bounds;
  if (startRow + rows.length > endRow) throw beyond('row', endRow);
  for (let row = startRow; row < endRow; row += 1) {
    const values = rows[row - startRow]?.values ?? [];
    if (startColumn + values.length > endColumn) throw beyond('column', endColumn);
    for (let column = startColumn; column < endColumn; column += 1) {
      if (!request.range && column - startColumn >= values.length) continue;
      const given = values[column - startColumn];
      const old = cellAt(sheet, row, column);
      if (!given && !old) continue;
      const cell = applyMask<Cell>(old, given && acceptCell(draft, given), mask);
      draft.setCell(sheet, row, column, cell);
    }
  }
};

/** The add-in sends `start`; `range`, the API's other way to name the area, clears what its rows leave out. */
type UpdateCells = RequestKinds['updateCells'] & { range?: GridRange };

/** From `start` on as far as the rows reach; a short row leaves the cells to its right alone. */
function areaFrom({ start, rows = [] }: RequestKinds['updateCells']): GridRange {
  const { sheetId = 0, rowIndex = 0, columnIndex = 0 } = start ?? {};
  const width = Math.max(0, ...rows.map(({ values = [] }) => values.length));
  return {
    sheetId,
    startRowIndex: rowIndex,
    endRowIndex: rowIndex + rows.length,
    startColumnIndex: columnIndex,
    endColumnIndex: columnIndex + width,
  };
}

/** Below the last row that holds a value; the grid grows as far as needed. */
export const appendCells: Handler<'appendCells'> = (draft, { sheetId = 0, rows = [], fields }) => {
  const before = draft.grid(sheetId);
  const rowIndex = lastRowWithValue(before) + 1;
  const width = Math.max(0, ...rows.map(({ values = [] }) => values.length));
  growGrid(draft, before, rowIndex + rows.length, width);
  if (rows.length === 0) return;
  const start = { sheetId, rowIndex, columnIndex: 0 };
  return updateCells(draft, {
    start,
    rows: rows.map(({ values = [] }) => ({ values })),
    fields: fields ?? '',
  });
};

function lastRowWithValue({ rows }: SheetState): number {
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    if (rows[row]?.some((cell) => cell?.userEnteredValue)) return row;
  }
  return -1;
}

/** Relative references of a formula, and of formulas in a validation, count from the first cell of the range. */
export const repeatCell: Handler<'repeatCell'> = (draft, { range, cell, fields }) => {
  const mask = cellMask(fields);
  const before = draft.grid(range?.sheetId);
  const bounds = requireInGrid(range ?? { sheetId: 0 }, before);
  requireEditCells(draft, before, bounds);
  const sheet = draft.edit(before);
  const accepted = acceptCell(draft, cell ?? {});
  const moves = isRelative(accepted, mask);
  const results = new Map<Cell | undefined, Cell | undefined>();
  for (let row = bounds.startRow; row < bounds.endRow; row += 1) {
    for (let column = bounds.startColumn; column < bounds.endColumn; column += 1) {
      const old = cellAt(sheet, row, column);
      if (moves) {
        const source = offsetCell(accepted, row - bounds.startRow, column - bounds.startColumn);
        draft.setCell(sheet, row, column, applyMask<Cell>(old, source, mask));
        continue;
      }
      // Cells that were equal share the new cell too, which keeps a formatted grid small.
      if (!results.has(old)) results.set(old, applyMask<Cell>(old, accepted, mask));
      draft.setCell(sheet, row, column, results.get(old));
    }
  }
};

/** A value is of one kind, so it is always replaced as a whole. */
function cellMask(fields: string | undefined): FieldMask {
  const mask = updateMask(fields, cellData);
  return mask === true || !mask.has('userEnteredValue') ? mask : new Map(mask).set('userEnteredValue', true);
}

const beyond = (word: 'row' | 'column', end: number): RefusedRequest =>
  new RefusedRequest(`Attempting to write ${word}: ${end}, beyond the last requested ${word} of: ${end - 1}`);

function isRelative(cell: Cell, mask: FieldMask): boolean {
  const writes = (name: string): boolean => mask === true || mask.has(name);
  const formulas = (cell.dataValidation?.condition.values ?? []).some((v) =>
    v.userEnteredValue.startsWith('='),
  );
  return (
    (writes('userEnteredValue') && cell.userEnteredValue?.formulaValue !== undefined) ||
    (writes('dataValidation') && formulas)
  );
}

/** A cell as it reads when copied `rows` down and `columns` to the right. That validations move like formulas is unconfirmed. */
export function offsetCell(cell: Cell, rows: number, columns: number): Cell {
  if (rows === 0 && columns === 0) return cell;
  const formula = cell.userEnteredValue?.formulaValue;
  const rule = cell.dataValidation;
  const condition = rule && rewriteCondition(rule.condition, (text) => offsetFormula(text, rows, columns));
  return {
    ...cell,
    ...(formula !== undefined && {
      userEnteredValue: { formulaValue: offsetFormula(formula, rows, columns) },
    }),
    ...(rule && condition && condition !== rule.condition && { dataValidation: { ...rule, condition } }),
  };
}
