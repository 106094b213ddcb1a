/** updateBorders: lines around and within a range; a side that is not named stays as it is. */
import type { Border, CellFormat } from '../../../src/core/workbook/request';
import { acceptFormat } from '../accept-cell';
import { requireInGrid } from '../grid-range';
import { requireEditCells } from '../rights';
import { cellAt } from '../workbook-state';
import type { OtherHandler } from './handler';

type Borders = NonNullable<CellFormat['borders']>;

export const updateBorders: OtherHandler<'updateBorders'> = (draft, request) => {
  const { range = { sheetId: 0 }, top, bottom, left, right, innerHorizontal, innerVertical } = request;
  const before = draft.grid(range.sheetId);
  const bounds = requireInGrid(range, before);
  requireEditCells(draft, before, bounds);
  const sheet = draft.edit(before);
  for (let row = bounds.startRow; row < bounds.endRow; row += 1) {
    for (let column = bounds.startColumn; column < bounds.endColumn; column += 1) {
      const wanted: Record<keyof Borders, Border | undefined> = {
        top: row === bounds.startRow ? top : innerHorizontal,
        bottom: row === bounds.endRow - 1 ? bottom : innerHorizontal,
        left: column === bounds.startColumn ? left : innerVertical,
        right: column === bounds.endColumn - 1 ? right : innerVertical,
      };
      const named = Object.entries(wanted).filter(([, border]) => border !== undefined);
      if (named.length === 0) continue;
      const { userEnteredFormat, ...rest } = cellAt(sheet, row, column) ?? {};
      const borders: Borders = { ...userEnteredFormat?.borders, ...Object.fromEntries(named) };
      const format = acceptFormat({ ...userEnteredFormat, borders });
      draft.setCell(sheet, row, column, format ? { ...rest, userEnteredFormat: format } : rest);
    }
  }
};
