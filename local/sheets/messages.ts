/**
 * The messages that are emulated: one per request kind, and the Spreadsheet resource for read masks. A name that is
 * missing here is refused as unknown, even where Google knows it.
 */
import type { RequestKind } from '../../src/core/workbook/request';
import { bool, double, enumeration, type Fields, int32, list, message, string, type Type } from './payload';

const gridRange = message({
  sheetId: int32,
  startRowIndex: int32,
  endRowIndex: int32,
  startColumnIndex: int32,
  endColumnIndex: int32,
});

const colorStyle = message({ rgbColor: message({ red: double, green: double, blue: double }) });

const border = message({
  style: enumeration('Style', 'SOLID', 'SOLID_MEDIUM', 'DOTTED', 'NONE'),
  colorStyle,
});

const textFormat = {
  bold: bool,
  italic: bool,
  fontSize: int32,
  fontFamily: string,
  foregroundColorStyle: colorStyle,
};

const cellFormat = {
  numberFormat: message({
    type: enumeration('NumberFormat.NumberFormatType', 'TEXT', 'NUMBER', 'PERCENT', 'DATE', 'DATE_TIME'),
    pattern: string,
  }),
  backgroundColorStyle: colorStyle,
  borders: message({ top: border, bottom: border, left: border, right: border }),
  horizontalAlignment: enumeration('HorizontalAlign', 'LEFT', 'CENTER', 'RIGHT'),
  verticalAlignment: enumeration('VerticalAlign', 'TOP', 'MIDDLE', 'BOTTOM'),
  wrapStrategy: enumeration('WrapStrategy', 'WRAP', 'OVERFLOW_CELL', 'CLIP'),
  textFormat: message(textFormat),
};

const condition = message({
  type: enumeration(
    'ConditionType',
    'NUMBER_BETWEEN',
    'NUMBER_GREATER_THAN_EQ',
    'ONE_OF_LIST',
    'ONE_OF_RANGE',
    'BOOLEAN',
    'CUSTOM_FORMULA',
    'TEXT_IS_EMAIL',
  ),
  values: list(message({ userEnteredValue: string })),
});

const extendedValue = message({
  numberValue: double,
  stringValue: string,
  boolValue: bool,
  formulaValue: string,
});

const dataValidation = message({ condition, strict: bool, showCustomUi: bool, inputMessage: string });

/** What may be written into a cell; masks of updateCells and repeatCell are checked against it. */
export const cellData = message({
  userEnteredValue: extendedValue,
  userEnteredFormat: message(cellFormat),
  note: string,
  dataValidation,
});

const gridProperties = message({
  rowCount: int32,
  columnCount: int32,
  frozenRowCount: int32,
  frozenColumnCount: int32,
  hideGridlines: bool,
});

export const sheetProperties = message({
  sheetId: int32,
  title: string,
  index: int32,
  hidden: bool,
  sheetType: enumeration('SheetType', 'GRID'),
  gridProperties,
  tabColorStyle: colorStyle,
});

const dimensionRange = message({
  sheetId: int32,
  dimension: enumeration('Dimension', 'ROWS', 'COLUMNS'),
  startIndex: int32,
  endIndex: int32,
});

export const dimensionProperties = message({ pixelSize: int32, hiddenByUser: bool });

const visibility = enumeration('DeveloperMetadata.DeveloperMetadataVisibility', 'DOCUMENT');

export const developerMetadata = message({
  metadataId: int32,
  metadataKey: string,
  metadataValue: string,
  visibility,
  location: message({ sheetId: int32, spreadsheet: bool }),
});

const dataFilter = message({
  gridRange,
  a1Range: string,
  developerMetadataLookup: message({
    metadataId: int32,
    metadataKey: string,
    metadataValue: string,
    visibility,
    locationType: enumeration('DeveloperMetadata.DeveloperMetadataLocationType', 'SHEET', 'SPREADSHEET'),
  }),
});

const editors = message({ users: list(string), groups: list(string) });

export const protectedRange = message({
  protectedRangeId: int32,
  range: gridRange,
  unprotectedRanges: list(gridRange),
  description: string,
  editors,
});

const conditionalFormatRule = message({
  ranges: list(gridRange),
  booleanRule: message({ condition, format: message(cellFormat) }),
});

export const spreadsheetProperties = message({ title: string, locale: string, timeZone: string });

export const requestMessages: Readonly<Record<RequestKind, Type>> = {
  updateSpreadsheetProperties: message({ properties: spreadsheetProperties, fields: string }),
  addSheet: message({ properties: sheetProperties }),
  updateSheetProperties: message({ properties: sheetProperties, fields: string }),
  deleteSheet: message({ sheetId: int32 }),
  insertDimension: message({ range: dimensionRange, inheritFromBefore: bool }),
  deleteDimension: message({ range: dimensionRange }),
  moveDimension: message({ source: dimensionRange, destinationIndex: int32 }),
  updateDimensionProperties: message({
    range: dimensionRange,
    properties: dimensionProperties,
    fields: string,
  }),
  updateCells: message({ start: message({ sheetId: int32, rowIndex: int32, columnIndex: int32 }), range: gridRange, rows: list(message({ values: list(cellData) })), fields: string }),
  repeatCell: message({ range: gridRange, cell: cellData, fields: string }),
  copyPaste: message({
    source: gridRange,
    destination: gridRange,
    pasteType: enumeration('CopyPasteRequest.PasteType', 'PASTE_DATA_VALIDATION'),
  }),
  mergeCells: message({
    range: gridRange,
    mergeType: enumeration('MergeCellsRequest.MergeType', 'MERGE_ALL'),
  }),
  unmergeCells: message({ range: gridRange }),
  addConditionalFormatRule: message({ rule: conditionalFormatRule, index: int32 }),
  deleteConditionalFormatRule: message({ sheetId: int32, index: int32 }),
  addProtectedRange: message({ protectedRange }),
  updateProtectedRange: message({ protectedRange, fields: string }),
  deleteProtectedRange: message({ protectedRangeId: int32 }),
  createDeveloperMetadata: message({ developerMetadata }),
  updateDeveloperMetadata: message({ dataFilters: list(dataFilter), developerMetadata, fields: string }),
};

export const batchUpdateMessage = message({ requests: list(message(requestMessages)) });
export const createMessage = message({ properties: spreadsheetProperties });
export const getByDataFilterMessage = message({ dataFilters: list(dataFilter), includeGridData: bool });

const readColorStyle = { rgbColor: message({ red: double, green: double, blue: double }) };
const readColor = message({ red: double, green: double, blue: double });
const readBorder = message({
  style: string,
  width: int32,
  color: readColor,
  colorStyle: message(readColorStyle),
});
const readFormat = message({
  ...cellFormat,
  backgroundColor: readColor,
  borders: message({ top: readBorder, bottom: readBorder, left: readBorder, right: readBorder }),
  textFormat: message({ ...textFormat, foregroundColor: readColor }),
});
const readMetadata = message({
  metadataId: int32,
  metadataKey: string,
  metadataValue: string,
  visibility: string,
  location: message({ locationType: string, sheetId: int32, spreadsheet: bool }),
});
const readCell: Fields = {
  userEnteredValue: extendedValue,
  effectiveValue: message({
    numberValue: double,
    stringValue: string,
    boolValue: bool,
    errorValue: message({ type: string, message: string }),
  }),
  formattedValue: string,
  userEnteredFormat: readFormat,
  note: string,
  dataValidation,
};

/** The Spreadsheet resource as far as it can be read here. */
export const spreadsheet = message({
  spreadsheetId: string,
  spreadsheetUrl: string,
  properties: message({ title: string, locale: string, autoRecalc: string, timeZone: string }),
  sheets: list(
    message({
      properties: message({
        sheetId: int32,
        title: string,
        index: int32,
        hidden: bool,
        sheetType: string,
        gridProperties,
        tabColor: readColor,
        tabColorStyle: message(readColorStyle),
      }),
      data: list(
        message({
          startRow: int32,
          startColumn: int32,
          rowData: list(message({ values: list(message(readCell)) })),
          rowMetadata: list(dimensionProperties),
          columnMetadata: list(dimensionProperties),
        }),
      ),
      merges: list(gridRange),
      conditionalFormats: list(
        message({ ranges: list(gridRange), booleanRule: message({ condition, format: readFormat }) }),
      ),
      protectedRanges: list(
        message({
          protectedRangeId: int32,
          range: gridRange,
          unprotectedRanges: list(gridRange),
          description: string,
          editors,
          requestingUserCanEdit: bool,
          warningOnly: bool,
        }),
      ),
      developerMetadata: list(readMetadata),
    }),
  ),
  developerMetadata: list(readMetadata),
});
