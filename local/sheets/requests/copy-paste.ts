/** copyPaste: the source repeated over its destination, all of it or one part of its cells. */
import type { GridRange } from '../../../src/core/workbook/request';
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import { type Bounds, boundsOf, contains, gridRangeOf, intersects, requireInGrid } from '../grid-range';
import { requireEditCells } from '../rights';
import { cellAt, type SheetState } from '../workbook-state';
import { offsetCell } from './cells';
import type { Handler } from './handler';
import type { PasteType } from './other-kinds';
import { pastedCell } from './pasted-cell';

/** The add-in pastes validations only. */
interface Paste {
  source?: GridRange;
  destination?: GridRange;
  pasteType?: PasteType;
  pasteOrientation?: 'NORMAL' | 'TRANSPOSE';
}

export const copyPaste: Handler<'copyPaste'> = (draft, request) => {
  const { source, destination, pasteType = 'PASTE_NORMAL', pasteOrientation } = request as Paste;
  const from = draft.grid(source?.sheetId);
  const given = requireInGrid(source ?? { sheetId: 0 }, from);
  const before = draft.grid(destination?.sheetId);
  const transpose = pasteOrientation === 'TRANSPOSE';
  const [rows, columns] = [given.endRow - given.startRow, given.endColumn - given.startColumn];
  const tile = transpose ? { rows: columns, columns: rows } : { rows, columns };
  const bounds = pasteBounds(before, requireInGrid(destination ?? { sheetId: 0 }, before), tile);
  requireEditCells(draft, before, bounds);
  // Where source and destination overlap, what was there before is pasted.
  const cells = from.rows.slice(given.startRow, given.endRow).map((row) => row?.slice());
  const sheet = draft.edit(before);
  for (let row = bounds.startRow; row < bounds.endRow; row += 1) {
    for (let column = bounds.startColumn; column < bounds.endColumn; column += 1) {
      const [down, right] = [
        (row - bounds.startRow) % tile.rows,
        (column - bounds.startColumn) % tile.columns,
      ];
      const fromRow = given.startRow + (transpose ? right : down);
      const fromColumn = given.startColumn + (transpose ? down : right);
      const cell = cells[fromRow - given.startRow]?.[fromColumn] ?? undefined;
      const moved = cell && offsetCell(cell, row - fromRow, column - fromColumn);
      draft.setCell(sheet, row, column, pastedCell(cellAt(sheet, row, column), moved, pasteType));
    }
  }
  if (transpose) return;
  if (pasteType === 'PASTE_NORMAL' || pasteType === 'PASTE_NO_BORDERS')
    pasteMerges(from, given, sheet, bounds);
  if (pasteType === 'PASTE_NORMAL' || pasteType === 'PASTE_CONDITIONAL_FORMATTING') {
    pasteConditionalFormats(draft, from, given, sheet, bounds);
  }
};

/**
 * A span that is a multiple of the source is filled with repetitions; otherwise the source is copied once, also beyond
 * the end of the destination (documentation of CopyPasteRequest.destination).
 */
function pasteBounds(sheet: SheetState, wanted: Bounds, tile: { rows: number; columns: number }): Bounds {
  const { startRow, startColumn } = wanted;
  const span = (size: number, source: number): number => (size % source === 0 ? size : source);
  const bounds = {
    startRow,
    endRow: startRow + span(wanted.endRow - startRow, tile.rows),
    startColumn,
    endColumn: startColumn + span(wanted.endColumn - startColumn, tile.columns),
  };
  return requireInGrid(gridRangeOf(sheet.properties.sheetId, bounds), sheet);
}

/** Where each repetition of the source lies. */
function* tiles(given: Bounds, bounds: Bounds): Iterable<{ rows: number; columns: number }> {
  for (let row = bounds.startRow; row < bounds.endRow; row += given.endRow - given.startRow) {
    for (
      let column = bounds.startColumn;
      column < bounds.endColumn;
      column += given.endColumn - given.startColumn
    ) {
      yield { rows: row - given.startRow, columns: column - given.startColumn };
    }
  }
}

const moved = (bounds: Bounds, { rows, columns }: { rows: number; columns: number }): Bounds => ({
  startRow: bounds.startRow + rows,
  endRow: bounds.endRow + rows,
  startColumn: bounds.startColumn + columns,
  endColumn: bounds.endColumn + columns,
});

export function pasteMerges(from: SheetState, given: Bounds, sheet: SheetState, bounds: Bounds): void {
  const merges = from.merges.map((merge) => boundsOf(merge, from)).filter((merge) => contains(given, merge));
  const touched = sheet.merges.filter((merge) => intersects(boundsOf(merge, sheet), bounds));
  if (touched.some((merge) => !contains(bounds, boundsOf(merge, sheet)))) {
    throw new RefusedRequest("You can't paste over a part of a merged range."); // wording unconfirmed
  }
  sheet.merges = sheet.merges.filter((merge) => !touched.includes(merge));
  for (const by of tiles(given, bounds)) {
    for (const merge of merges) sheet.merges.push(gridRangeOf(sheet.properties.sheetId, moved(merge, by)));
  }
}

/** A rule of the source covers the pasted cells too; on another sheet it becomes a rule there (unconfirmed). */
function pasteConditionalFormats(
  draft: Draft,
  from: SheetState,
  given: Bounds,
  sheet: SheetState,
  bounds: Bounds,
): void {
  const { sheetId } = sheet.properties;
  const same = from.properties.sheetId === sheetId;
  for (const [index, rule] of from.conditionalFormats.entries()) {
    const covered = rule.ranges
      .map((range) => common(boundsOf(range, from), given))
      .filter((part) => part !== null);
    const ranges = [...tiles(given, bounds)].flatMap((by) =>
      covered.map((part) => gridRangeOf(sheetId, moved(part, by))),
    );
    if (ranges.length === 0) continue;
    if (same) sheet.conditionalFormats[index] = { ...rule, ranges: [...rule.ranges, ...ranges] };
    else draft.edit(sheet).conditionalFormats.push({ ...rule, ranges });
  }
}

function common(a: Bounds, b: Bounds): Bounds | null {
  if (!intersects(a, b)) return null;
  return {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
}
