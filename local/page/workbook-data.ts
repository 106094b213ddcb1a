/** A picture of a tab as the workbook that Univer opens: one unit with one sheet. It keeps nothing. */
import { type IWorkbookData, LocaleType } from '@univerjs/core';
import type { Block, ShownCell, TabPicture } from '../server/shapes';
import { cellLook } from './cell-look';

export const SHEET = 'tab';
const DEFAULT_ROW_HEIGHT = 21;
const DEFAULT_COLUMN_WIDTH = 100;

export type IsOpen = (row: number, column: number) => boolean;

/** A function that says of each cell whether it lies in one of the blocks. */
export function openCells(blocks: readonly Block[], rowCount: number, columnCount: number): IsOpen {
  const open = new Uint8Array(rowCount * columnCount);
  for (const [startRow, endRow, startColumn, endColumn] of blocks) {
    for (let row = startRow; row < endRow; row += 1) {
      open.fill(1, row * columnCount + startColumn, row * columnCount + endColumn);
    }
  }
  return (row, column) => open[row * columnCount + column] === 1;
}

export function workbookData(unitId: string, picture: TabPicture, isOpen: IsOpen): IWorkbookData {
  const { shape, cells, formats } = picture;
  const { rowCount, columnCount, frozenRows, frozenColumns } = shape;
  const cellData: IWorkbookData['sheets'][string]['cellData'] = {};
  for (let row = 0; row < rowCount; row += 1) {
    const shown: readonly (ShownCell | null)[] = cells[row] ?? [];
    const looks: Record<number, ReturnType<typeof cellLook>> = {};
    for (let column = 0; column < columnCount; column += 1) {
      const cell = shown[column] ?? null;
      looks[column] = cellLook(cell, !isOpen(row, column), formats, shape.ruleFormats);
    }
    cellData[row] = looks;
  }
  return {
    id: unitId,
    name: shape.title,
    appVersion: '0.25.1',
    locale: LocaleType.VI_VN,
    styles: {},
    sheetOrder: [SHEET],
    sheets: {
      [SHEET]: {
        id: SHEET,
        name: shape.title,
        rowCount,
        columnCount,
        defaultRowHeight: DEFAULT_ROW_HEIGHT,
        defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
        showGridlines: shape.hideGridlines ? 0 : 1,
        freeze: {
          xSplit: frozenColumns,
          ySplit: frozenRows,
          startRow: frozenRows > 0 ? frozenRows : -1,
          startColumn: frozenColumns > 0 ? frozenColumns : -1,
        },
        mergeData: shape.merges.map(([startRow, endRow, startColumn, endColumn]) => ({
          startRow,
          endRow: endRow - 1,
          startColumn,
          endColumn: endColumn - 1,
        })),
        rowData: Object.fromEntries(
          shape.rows.map(({ height, hidden }, row) => [
            row,
            { h: height ?? DEFAULT_ROW_HEIGHT, ia: height === undefined ? 1 : 0, ...(hidden && { hd: 1 }) },
          ]),
        ),
        columnData: Object.fromEntries(
          shape.columns.map(({ width, hidden }, column) => [
            column,
            { w: width ?? DEFAULT_COLUMN_WIDTH, ...(hidden && { hd: 1 }) },
          ]),
        ),
        cellData,
      },
    },
  };
}
