/**
 * Finds the table that values.append adds to: a block of filled cells with blank ones around it (guide "Append values").
 * It must not write.
 */
import { type Bounds, intersects } from '../grid-range';
import type { SheetState } from '../workbook-state';

/**
 * The last table that `searched` touches: the one that ends furthest down, of those the one furthest right.
 * @param isFilled whether a cell shows a value, typed or computed
 */
export function lastTable(
  sheet: SheetState,
  searched: Bounds,
  isFilled: (row: number, column: number) => boolean,
): Bounds | undefined {
  const touched = tables(sheet, isFilled).filter((table) => intersects(table, searched));
  return touched.sort((a, b) => a.endRow - b.endRow || a.startColumn - b.startColumn).at(-1);
}

/** All tables: filled cells that touch, also by a corner, are one table, and so are tables whose rectangles touch. */
function tables(sheet: SheetState, isFilled: (row: number, column: number) => boolean): Bounds[] {
  const found: Bounds[] = [];
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  for (let row = 0; row < rowCount; row += 1) {
    let column = 0;
    while (column < columnCount) {
      if (!isFilled(row, column)) {
        column += 1;
        continue;
      }
      const startColumn = column;
      while (column < columnCount && isFilled(row, column)) column += 1;
      join(found, { startRow: row, endRow: row + 1, startColumn, endColumn: column });
    }
  }
  return found;
}

function join(found: Bounds[], added: Bounds): void {
  let joined = added;
  for (;;) {
    const index = found.findIndex((table) => touches(table, joined));
    if (index < 0) break;
    const [table] = found.splice(index, 1);
    joined = {
      startRow: Math.min(table!.startRow, joined.startRow),
      endRow: Math.max(table!.endRow, joined.endRow),
      startColumn: Math.min(table!.startColumn, joined.startColumn),
      endColumn: Math.max(table!.endColumn, joined.endColumn),
    };
  }
  found.push(joined);
}

const touches = (a: Bounds, b: Bounds): boolean =>
  a.startRow <= b.endRow &&
  b.startRow <= a.endRow &&
  a.startColumn <= b.endColumn &&
  b.startColumn <= a.endColumn;
