/**
 * The messages of the requests that the add-in sends, and the parts they share with others. A name that is missing here
 * is refused as unknown, even where Google knows it.
 */
import type { RequestKind } from '../../src/core/workbook/request';
import { chartSpec, embeddedChart } from './chart-messages';
import { bool, double, enumeration, int32, list, message, string, type Type } from './payload';
import { color, colorStyle, gridCoordinate, gridRange } from './shared-messages';

export const border = message({
  style: enumeration('Style', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DASHED', 'DOTTED', 'DOUBLE', 'NONE'),
  width: int32,
  color,
  colorStyle,
});

export const textFormat = {
  bold: bool,
  italic: bool,
  strikethrough: bool,
  underline: bool,
  fontSize: int32,
  fontFamily: string,
  foregroundColor: color,
  foregroundColorStyle: colorStyle,
};

export const cellFormat = {
  numberFormat: message({
    type: enumeration(
      'NumberFormat.NumberFormatType',
      'TEXT',
      'NUMBER',
      'PERCENT',
      'CURRENCY',
      'DATE',
      'TIME',
      'DATE_TIME',
      'SCIENTIFIC',
    ),
    pattern: string,
  }),
  backgroundColor: color,
  backgroundColorStyle: colorStyle,
  borders: message({ top: border, bottom: border, left: border, right: border }),
  horizontalAlignment: enumeration('HorizontalAlign', 'LEFT', 'CENTER', 'RIGHT'),
  verticalAlignment: enumeration('VerticalAlign', 'TOP', 'MIDDLE', 'BOTTOM'),
  wrapStrategy: enumeration('WrapStrategy', 'WRAP', 'OVERFLOW_CELL', 'LEGACY_WRAP', 'CLIP'),
  textDirection: enumeration('TextDirection', 'LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'),
  hyperlinkDisplayType: enumeration('HyperlinkDisplayType', 'LINKED', 'PLAIN_TEXT'),
  padding: message({ top: int32, right: int32, bottom: int32, left: int32 }),
  textRotation: message({ angle: int32, vertical: bool }),
  textFormat: message(textFormat),
};

export const condition = message({
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

export const extendedValue = message({
  numberValue: double,
  stringValue: string,
  boolValue: bool,
  formulaValue: string,
});

export const dataValidation = message({ condition, strict: bool, showCustomUi: bool, inputMessage: string });

/** What may be written into a cell; masks of updateCells and repeatCell are checked against it. */
export const cellData = message({
  userEnteredValue: extendedValue,
  userEnteredFormat: message(cellFormat),
  note: string,
  dataValidation,
});

export const gridProperties = message({
  rowCount: int32,
  columnCount: int32,
  frozenRowCount: int32,
  frozenColumnCount: int32,
  hideGridlines: bool,
  rowGroupControlAfter: bool,
  columnGroupControlAfter: bool,
});

export const sheetProperties = message({
  sheetId: int32,
  title: string,
  index: int32,
  hidden: bool,
  sheetType: enumeration('SheetType', 'GRID'),
  gridProperties,
  rightToLeft: bool,
  tabColor: color,
  tabColorStyle: colorStyle,
});

export const dimensionRange = message({
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

export const dataFilter = message({
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

export const editors = message({ users: list(string), groups: list(string), domainUsersCanEdit: bool });

export const protectedRange = message({
  protectedRangeId: int32,
  range: gridRange,
  unprotectedRanges: list(gridRange),
  description: string,
  warningOnly: bool,
  requestingUserCanEdit: bool,
  editors,
});

const conditionalFormatRule = message({
  ranges: list(gridRange),
  booleanRule: message({ condition, format: message(cellFormat) }),
});

export const spreadsheetProperties = message({ title: string, locale: string, timeZone: string });

export const pasteType = enumeration(
  'PasteType',
  'PASTE_NORMAL',
  'PASTE_VALUES',
  'PASTE_FORMAT',
  'PASTE_NO_BORDERS',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_CONDITIONAL_FORMATTING',
);

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
  updateCells: message({
    start: gridCoordinate,
    range: gridRange,
    rows: list(message({ values: list(cellData) })),
    fields: string,
  }),
  appendCells: message({
    sheetId: int32,
    rows: list(message({ values: list(cellData) })),
    fields: string,
  }),
  repeatCell: message({ range: gridRange, cell: cellData, fields: string }),
  copyPaste: message({
    source: gridRange,
    destination: gridRange,
    pasteType,
    pasteOrientation: enumeration('CopyPasteRequest.PasteOrientation', 'NORMAL', 'TRANSPOSE'),
  }),
  mergeCells: message({
    range: gridRange,
    mergeType: enumeration('MergeCellsRequest.MergeType', 'MERGE_ALL', 'MERGE_COLUMNS', 'MERGE_ROWS'),
  }),
  unmergeCells: message({ range: gridRange }),
  addConditionalFormatRule: message({ rule: conditionalFormatRule, index: int32 }),
  deleteConditionalFormatRule: message({ sheetId: int32, index: int32 }),
  addProtectedRange: message({ protectedRange }),
  updateProtectedRange: message({ protectedRange, fields: string }),
  createDeveloperMetadata: message({ developerMetadata }),
  updateDeveloperMetadata: message({ dataFilters: list(dataFilter), developerMetadata, fields: string }),
  addChart: message({ chart: embeddedChart }),
  updateChartSpec: message({ chartId: int32, spec: chartSpec }),
  deleteEmbeddedObject: message({ objectId: int32 }),
};
