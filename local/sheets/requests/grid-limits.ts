/** What a grid may become: how many cells a workbook holds, and what of a sheet must stay. It must not change anything. */
import type { Dimension } from '../../../src/core/workbook/request';
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import type { SheetState } from '../workbook-state';

const MOST_CELLS = 10_000_000;

export const WORD = { ROWS: 'row', COLUMNS: 'column' } as const;

/** @throws RefusedRequest when the workbook has too many cells. */
export function requireCellCount(draft: Draft): void {
  const cells = draft.workbook.sheets.reduce((sum, { properties: { gridProperties } }) => {
    return sum + gridProperties.rowCount * gridProperties.columnCount;
  }, 0);
  if (cells > MOST_CELLS) {
    throw new RefusedRequest(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
}

/**
 * Beside the frozen rows or columns one must stay; unfreezing them in the same request does not help.
 * @throws RefusedRequest when `start` to `end` are all the others.
 */
export function requireUnfrozen(sheet: SheetState, dimension: Dimension, start: number, end: number): void {
  const { rowCount, columnCount, frozenRowCount, frozenColumnCount } = sheet.properties.gridProperties;
  const [size, frozen = 0] =
    dimension === 'ROWS' ? [rowCount, frozenRowCount] : [columnCount, frozenColumnCount];
  if (frozen > 0 && start <= frozen && end === size) {
    throw new RefusedRequest(`Sorry, it is not possible to delete all non-frozen ${WORD[dimension]}s.`);
  }
}
