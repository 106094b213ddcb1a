/** What people do to a tab, as the requests that do it. It asserts nothing. */
import type { WorkbookFile } from '../../local/sheets/workbook-file';

type Sheet = WorkbookFile['workbook']['sheets'][number];
export type Damage = (sheet: Sheet, sheets: readonly Sheet[]) => object[];

const idOf = ({ properties }: Sheet): number => properties.sheetId;
const rowsOf = (sheet: Sheet, startIndex: number, count: number, dimension = 'ROWS') => ({
  range: { sheetId: idOf(sheet), dimension, startIndex, endIndex: startIndex + count },
});
const block = (sheet: Sheet, row: number, rows: number, column: number, columns: number) => ({
  sheetId: idOf(sheet),
  startRowIndex: row,
  endRowIndex: row + rows,
  startColumnIndex: column,
  endColumnIndex: column + columns,
});

export const deleted: Damage = (sheet) => [{ deleteSheet: { sheetId: idOf(sheet) } }];
export const column =
  (at: number): Damage =>
  (sheet) => [{ deleteDimension: rowsOf(sheet, at, 1, 'COLUMNS') }];
export const newColumn =
  (at: number): Damage =>
  (sheet) => [{ insertDimension: rowsOf(sheet, at, 1, 'COLUMNS') }];
export const row =
  (at: number): Damage =>
  (sheet) => [{ deleteDimension: rowsOf(sheet, at, 1) }];
export const newRow =
  (at: number): Damage =>
  (sheet) => [{ insertDimension: rowsOf(sheet, at, 1) }];
export const cleared =
  (at: number): Damage =>
  (sheet) => [{ updateCells: { range: block(sheet, at, 1, 0, 3), fields: 'userEnteredValue' } }];
export const unmarked: Damage = ({ developerMetadata }) =>
  developerMetadata.map(({ metadataId }) => ({
    deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
  }));
export const unprotected: Damage = ({ protectedRanges }) =>
  protectedRanges.map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } }));
export const merged =
  (at: number, rows: number): Damage =>
  (sheet) => [{ mergeCells: { range: block(sheet, at, rows, 0, 2), mergeType: 'MERGE_ALL' } }];
export const sorted =
  (from: number): Damage =>
  (sheet) => {
    const { rowCount, columnCount } = sheet.properties.gridProperties;
    const range = block(sheet, from, rowCount - from, 0, columnCount);
    return [{ sortRange: { range, sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] } }];
  };
export const pasted: Damage = (sheet) => [
  {
    repeatCell: {
      range: block(sheet, 0, 7, 0, 3),
      cell: { userEnteredFormat: { textFormat: { bold: true, fontSize: 20 }, backgroundColor: { red: 1 } } },
      fields: 'userEnteredFormat,dataValidation',
    },
  },
];
export const duplicated: Damage = (sheet) => [{ duplicateSheet: { sourceSheetId: idOf(sheet) } }];
export const renamed: Damage = (sheet) => [
  { updateSheetProperties: { properties: { sheetId: idOf(sheet), title: 'Tên khác' }, fields: 'title' } },
];
export const hidden: Damage = (sheet) => [
  { updateSheetProperties: { properties: { sheetId: idOf(sheet), hidden: true }, fields: 'hidden' } },
];
export const overwritten: Damage = (sheet) => [
  {
    updateCells: {
      start: { sheetId: idOf(sheet), rowIndex: 0, columnIndex: 0 },
      rows: [{ values: [{ userEnteredValue: { stringValue: 'viết đè' } }] }],
      fields: 'userEnteredValue',
    },
  },
];
export const elsewhere =
  (locale: string, timeZone: string): Damage =>
  () => [{ updateSpreadsheetProperties: { properties: { locale, timeZone }, fields: 'locale,timeZone' } }];
