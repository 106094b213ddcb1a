/**
 * Rectangles of cells: bounds of a GridRange in its sheet, intersection, difference. Indices are zero-based and half open.
 * It knows nothing of what the cells hold.
 */
import type { Dimension, GridRange } from '../../src/core/workbook/request';
import { rangeName } from './a1-notation';
import { RefusedRequest } from './errors';
import type { SheetState } from './workbook-state';

export interface Bounds {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export function boundsOf(range: GridRange, sheet: SheetState): Bounds {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: Math.min(range.endRowIndex ?? rowCount, rowCount),
    startColumn: range.startColumnIndex ?? 0,
    endColumn: Math.min(range.endColumnIndex ?? columnCount, columnCount),
  };
}

/**
 * The bounds of a range that a request names.
 * @throws RefusedRequest when it is not inside the grid, or ends before it starts.
 */
export function requireInGrid(range: GridRange, sheet: SheetState): Bounds {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const { startRowIndex = 0, startColumnIndex = 0 } = range;
  const endRowIndex = range.endRowIndex ?? rowCount;
  const endColumnIndex = range.endColumnIndex ?? columnCount;
  if (Math.min(startRowIndex, startColumnIndex) < 0) {
    throw new RefusedRequest('GridRange indices must be >= 0'); // wording unconfirmed
  }
  const outside = Math.max(startRowIndex, endRowIndex) > rowCount || startRowIndex >= rowCount;
  if (
    outside ||
    Math.max(startColumnIndex, endColumnIndex) > columnCount ||
    startColumnIndex >= columnCount
  ) {
    const name = rangeName(sheet.properties.title, {
      startRow: startRowIndex,
      endRow: Math.max(endRowIndex, startRowIndex + 1),
      startColumn: startColumnIndex,
      endColumn: Math.max(endColumnIndex, startColumnIndex + 1),
    });
    throw new RefusedRequest(
      `Range (${name}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  if (startRowIndex >= endRowIndex || startColumnIndex >= endColumnIndex) {
    throw new RefusedRequest(
      'GridRange must not be empty: the end index must be greater than the start index',
    ); // wording unconfirmed
  }
  return boundsOf(range, sheet);
}

export const intersects = (a: Bounds, b: Bounds): boolean =>
  a.startRow < b.endRow &&
  b.startRow < a.endRow &&
  a.startColumn < b.endColumn &&
  b.startColumn < a.endColumn;

export const contains = (outer: Bounds, inner: Bounds): boolean =>
  outer.startRow <= inner.startRow &&
  inner.endRow <= outer.endRow &&
  outer.startColumn <= inner.startColumn &&
  inner.endColumn <= outer.endColumn;

/** What of `a` lies outside `b`, as rectangles that do not overlap. */
export function subtract(a: Bounds, b: Bounds): Bounds[] {
  if (!intersects(a, b)) return [a];
  const top = Math.max(a.startRow, b.startRow);
  const bottom = Math.min(a.endRow, b.endRow);
  return [
    { ...a, endRow: top },
    { ...a, startRow: bottom },
    { ...a, startRow: top, endRow: bottom, endColumn: b.startColumn },
    { ...a, startRow: top, endRow: bottom, startColumn: b.endColumn },
  ].filter((part) => part.startRow < part.endRow && part.startColumn < part.endColumn);
}

export const isWholeSheet = (range: GridRange): boolean =>
  range.startRowIndex === undefined &&
  range.endRowIndex === undefined &&
  range.startColumnIndex === undefined &&
  range.endColumnIndex === undefined;

export const spanOf = (bounds: Bounds, dimension: Dimension): [number, number] =>
  dimension === 'ROWS' ? [bounds.startRow, bounds.endRow] : [bounds.startColumn, bounds.endColumn];

export const gridRangeOf = (sheetId: number, bounds: Bounds): GridRange => ({
  sheetId,
  startRowIndex: bounds.startRow,
  endRowIndex: bounds.endRow,
  startColumnIndex: bounds.startColumn,
  endColumnIndex: bounds.endColumn,
});
