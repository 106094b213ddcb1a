/** sortRange: rows of a range in the order of some of its columns. Sorting by computed values is not emulated. */
import type { ExtendedValue } from '../../../src/core/workbook/request';
import { RefusedRequest } from '../errors';
import { boundsOf, intersects, requireInGrid } from '../grid-range';
import { requireEditCells } from '../rights';
import { cellAt, type SortSpec } from '../workbook-state';
import { offsetCell } from './cells';
import type { OtherHandler } from './handler';

/** Formulas move as if copied; equal rows keep their order. */
export const sortRange: OtherHandler<'sortRange'> = (draft, { range = { sheetId: 0 }, sortSpecs = [] }) => {
  const before = draft.grid(range.sheetId);
  const bounds = requireInGrid(range, before);
  requireEditCells(draft, before, bounds);
  if (before.merges.some((merge) => intersects(boundsOf(merge, before), bounds))) {
    throw new RefusedRequest("You can't sort a range that contains merged cells."); // wording unconfirmed
  }
  const rows = Array.from(
    { length: bounds.endRow - bounds.startRow },
    (_, offset) => bounds.startRow + offset,
  );
  const key = (row: number, { dimensionIndex = 0 }: SortSpec) =>
    sortKey(cellAt(before, row, dimensionIndex)?.userEnteredValue);
  const sorted = rows.slice().sort((one, other) => {
    for (const spec of sortSpecs) {
      const order = compare(key(one, spec), key(other, spec), spec.sortOrder === 'DESCENDING');
      if (order !== 0) return order;
    }
    return one - other;
  });
  const cells = new Map(rows.map((row) => [row, before.rows[row]?.slice() ?? []]));
  const sheet = draft.edit(before);
  for (const [index, from] of sorted.entries()) {
    const row = rows[index]!;
    if (row === from) continue;
    for (let column = bounds.startColumn; column < bounds.endColumn; column += 1) {
      const cell = cells.get(from)?.[column] ?? undefined;
      draft.setCell(sheet, row, column, cell && offsetCell(cell, row - from, 0));
    }
  }
};

type Key = number | string | boolean | undefined;

function sortKey(value: ExtendedValue | undefined): Key {
  if (value?.formulaValue !== undefined) {
    throw new RefusedRequest('Sorting by computed values is not emulated by the local host.');
  }
  return value?.numberValue ?? value?.stringValue ?? value?.boolValue;
}

/** Numbers before texts before booleans, the other way round when descending; blank cells are last either way. */
function compare(one: Key, other: Key, descending: boolean): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  const kinds = ['number', 'string', 'boolean'];
  const byKind = kinds.indexOf(typeof one) - kinds.indexOf(typeof other);
  const order =
    byKind || (typeof one === 'string' ? one.localeCompare(String(other)) : Number(one) - Number(other));
  return descending ? -order : order;
}
