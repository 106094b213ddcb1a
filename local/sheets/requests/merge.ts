/** Requests that merge cells and undo it. */
import type { GridRange } from '../../../src/core/workbook/request';
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import { type Bounds, boundsOf, contains, gridRangeOf, intersects, requireInGrid } from '../grid-range';
import { requireEditCells } from '../rights';
import { cellAt, type SheetState } from '../workbook-state';
import type { Handler } from './handler';

/** The add-in sends only the first. */
type MergeType = 'MERGE_ALL' | 'MERGE_COLUMNS' | 'MERGE_ROWS';

export const mergeCells: Handler<'mergeCells'> = (draft, request) => {
  const { range } = request;
  const before = draft.grid(range?.sheetId);
  const bounds = requireInGrid(range ?? { sheetId: 0 }, before);
  requireEditCells(draft, before, bounds);
  const sheet = draft.edit(before);
  removeMerges(sheet, range);
  for (const part of partsOf(bounds, request.mergeType)) mergeAll(draft, sheet, part);
};

/** One merge for all of the range, for each of its rows, or for each of its columns. */
function partsOf(bounds: Bounds, mergeType: MergeType = 'MERGE_ALL'): Bounds[] {
  const { startRow, endRow, startColumn, endColumn } = bounds;
  if (mergeType === 'MERGE_ROWS') {
    return Array.from({ length: endRow - startRow }, (_, offset) => {
      return { ...bounds, startRow: startRow + offset, endRow: startRow + offset + 1 };
    });
  }
  if (mergeType === 'MERGE_COLUMNS') {
    return Array.from({ length: endColumn - startColumn }, (_, offset) => {
      return { ...bounds, startColumn: startColumn + offset, endColumn: startColumn + offset + 1 };
    });
  }
  return [bounds];
}

function mergeAll(draft: Draft, sheet: SheetState, bounds: Bounds): void {
  const { startRow, endRow, startColumn, endColumn } = bounds;
  if (endRow - startRow === 1 && endColumn - startColumn === 1) return;
  sheet.merges.push(gridRangeOf(sheet.properties.sheetId, bounds));
  // Only the first cell keeps its contents.
  for (let row = startRow; row < endRow; row += 1) {
    for (let column = startColumn; column < endColumn; column += 1) {
      const cell = cellAt(sheet, row, column);
      if ((row === startRow && column === startColumn) || cell?.userEnteredValue === undefined) continue;
      const { userEnteredValue: _, ...rest } = cell;
      draft.setCell(sheet, row, column, rest);
    }
  }
}

export const unmergeCells: Handler<'unmergeCells'> = (draft, { range }) => {
  const before = draft.grid(range?.sheetId);
  requireEditCells(draft, before, requireInGrid(range ?? { sheetId: 0 }, before));
  removeMerges(draft.edit(before), range);
};

/** @throws RefusedRequest when the range cuts a merge. */
function removeMerges(sheet: SheetState, range: GridRange): void {
  const bounds = boundsOf(range, sheet);
  const touched = sheet.merges.filter((merge) => intersects(boundsOf(merge, sheet), bounds));
  if (touched.some((merge) => !contains(bounds, boundsOf(merge, sheet)))) {
    throw new RefusedRequest('You must select all cells in a merged range to merge or unmerge them.');
  }
  sheet.merges = sheet.merges.filter((merge) => !touched.includes(merge));
}
