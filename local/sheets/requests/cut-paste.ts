/** cutPaste: cells move, and what points at them follows, formulas in the whole workbook included. */
import type { GridRange } from '../../../src/core/workbook/request';
import { mapAllSources } from '../charts';
import type { Draft } from '../draft';
import { type Bounds, boundsOf, contains, gridRangeOf, requireInGrid } from '../grid-range';
import { boundToSheet, type CellMove, followCells } from '../references';
import { requireEditCells } from '../rights';
import { rewriteAllFormulas, rewriteCell } from '../structure';
import { type Cell, cellAt, type SheetState } from '../workbook-state';
import { pasteMerges } from './copy-paste';
import type { OtherHandler } from './handler';
import { pastedCell } from './pasted-cell';

/** All of the source is cut, whatever is pasted (documentation of CutPasteRequest.pasteType). */
export const cutPaste: OtherHandler<'cutPaste'> = (draft, request) => {
  const { source = { sheetId: 0 }, destination = {}, pasteType = 'PASTE_NORMAL' } = request;
  const from = draft.grid(source.sheetId);
  const given = requireInGrid(source, from);
  const to = draft.grid(destination.sheetId);
  const by = {
    rows: (destination.rowIndex ?? 0) - given.startRow,
    columns: (destination.columnIndex ?? 0) - given.startColumn,
  };
  const bounds = requireInGrid(gridRangeOf(to.properties.sheetId, moved(given, by)), to);
  requireEditCells(draft, from, given);
  requireEditCells(draft, to, bounds);
  const move: CellMove = {
    ...given,
    ...by,
    from: from.properties.title,
    to: to.properties.title,
  };
  rewriteAllFormulas(draft, (formula, sheetTitle) => followCells(formula, move, sheetTitle));
  const cells = takeCells(draft, from, given);
  const sheet = draft.edit(draft.grid(destination.sheetId));
  const away = from.properties.sheetId !== to.properties.sheetId;
  for (const { row, column, cell: taken } of cells) {
    const cell = away && taken ? rewriteCell(taken, (formula) => boundToSheet(formula, move.from)) : taken;
    const old = cellAt(sheet, row + by.rows, column + by.columns);
    draft.setCell(sheet, row + by.rows, column + by.columns, pastedCell(old, cell, pasteType));
  }
  moveRanges(draft, from, given, sheet, bounds, by);
};

interface Offset {
  rows: number;
  columns: number;
}

const moved = (bounds: Bounds, { rows, columns }: Offset): Bounds => ({
  startRow: bounds.startRow + rows,
  endRow: bounds.endRow + rows,
  startColumn: bounds.startColumn + columns,
  endColumn: bounds.endColumn + columns,
});

/** The cells of the source with their formulas as rewritten; nothing is left in their place. */
function takeCells(draft: Draft, from: SheetState, given: Bounds) {
  const sheet = draft.edit(from);
  const cells: { row: number; column: number; cell: Cell | undefined }[] = [];
  for (let row = given.startRow; row < given.endRow; row += 1) {
    for (let column = given.startColumn; column < given.endColumn; column += 1) {
      cells.push({ row, column, cell: cellAt(sheet, row, column) });
      draft.setCell(sheet, row, column, undefined);
    }
  }
  return cells;
}

/** Merges, named ranges and what charts show that lie within the source move with it. */
function moveRanges(
  draft: Draft,
  from: SheetState,
  given: Bounds,
  sheet: SheetState,
  bounds: Bounds,
  by: Offset,
): void {
  const source = draft.edit(from);
  const taken = source.merges.filter((merge) => contains(given, boundsOf(merge, source)));
  const merges = { ...source, merges: taken };
  source.merges = source.merges.filter((merge) => !taken.includes(merge));
  pasteMerges(merges, given, sheet, bounds);
  const inside = (range: GridRange): boolean =>
    range.sheetId === from.properties.sheetId && contains(given, boundsOf(range, from));
  const follow = (range: GridRange): GridRange =>
    inside(range) ? gridRangeOf(sheet.properties.sheetId, moved(boundsOf(range, from), by)) : range;
  draft.workbook.namedRanges = draft.workbook.namedRanges.map((named) => ({
    ...named,
    range: follow(named.range),
  }));
  mapAllSources(draft, follow);
}
