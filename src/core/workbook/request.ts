/**
 * The requests that the add-in sends in `spreadsheets.batchUpdate`: exactly these kinds and no other. Types only.
 * shell/request-types.ts proves them assignable to Google's own; the local host has one handler per kind.
 */

import type { ChartSpec, EmbeddedChart } from './chart-spec';

export interface GridRange {
  sheetId: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

export interface GridCoordinate {
  sheetId: number;
  rowIndex: number;
  columnIndex: number;
}

export interface ColorStyle {
  rgbColor: { red?: number; green?: number; blue?: number };
}

export interface ExtendedValue {
  numberValue?: number;
  stringValue?: string;
  boolValue?: boolean;
  formulaValue?: string;
}

export interface Border {
  style: 'SOLID' | 'SOLID_MEDIUM' | 'DOTTED' | 'NONE';
  colorStyle?: ColorStyle;
}

export interface CellFormat {
  numberFormat?: { type: 'TEXT' | 'NUMBER' | 'PERCENT' | 'DATE' | 'DATE_TIME'; pattern?: string };
  backgroundColorStyle?: ColorStyle;
  borders?: { top?: Border; bottom?: Border; left?: Border; right?: Border };
  horizontalAlignment?: 'LEFT' | 'CENTER' | 'RIGHT';
  verticalAlignment?: 'TOP' | 'MIDDLE' | 'BOTTOM';
  wrapStrategy?: 'WRAP' | 'OVERFLOW_CELL' | 'CLIP';
  textFormat?: {
    bold?: boolean;
    italic?: boolean;
    fontSize?: number;
    fontFamily?: string;
    foregroundColorStyle?: ColorStyle;
  };
}

export type ConditionType =
  | 'NUMBER_BETWEEN'
  | 'NUMBER_GREATER_THAN_EQ'
  | 'ONE_OF_LIST'
  | 'ONE_OF_RANGE'
  | 'BOOLEAN'
  | 'CUSTOM_FORMULA'
  | 'TEXT_IS_EMAIL';

export interface BooleanCondition {
  type: ConditionType;
  values?: { userEnteredValue: string }[];
}

export interface DataValidationRule {
  condition: BooleanCondition;
  strict?: boolean;
  showCustomUi?: boolean;
  inputMessage?: string;
}

export interface CellData {
  userEnteredValue?: ExtendedValue;
  userEnteredFormat?: CellFormat;
  note?: string;
  dataValidation?: DataValidationRule;
}

export interface GridProperties {
  rowCount?: number;
  columnCount?: number;
  frozenRowCount?: number;
  frozenColumnCount?: number;
  hideGridlines?: boolean;
}

export interface SheetProperties {
  sheetId: number;
  title?: string;
  index?: number;
  hidden?: boolean;
  gridProperties?: GridProperties;
  tabColorStyle?: ColorStyle;
}

export type Dimension = 'ROWS' | 'COLUMNS';

export interface DimensionRange {
  sheetId: number;
  dimension: Dimension;
  startIndex: number;
  endIndex: number;
}

export interface DeveloperMetadata {
  metadataId?: number;
  metadataKey: string;
  metadataValue: string;
  visibility: 'DOCUMENT';
  location: { sheetId: number } | { spreadsheet: true };
}

export interface ProtectedRange {
  protectedRangeId: number;
  range?: GridRange;
  unprotectedRanges?: GridRange[];
  description?: string;
  editors?: { users?: string[]; groups?: string[] };
}

export interface ConditionalFormatRule {
  ranges: GridRange[];
  booleanRule: { condition: BooleanCondition; format: CellFormat };
}

export interface RequestKinds {
  updateSpreadsheetProperties: { properties: { locale?: string; timeZone?: string }; fields: string };
  addSheet: { properties: SheetProperties };
  updateSheetProperties: { properties: SheetProperties; fields: string };
  /** Only the self-check cleans up with it. */
  deleteSheet: { sheetId: number };
  insertDimension: { range: DimensionRange; inheritFromBefore?: boolean };
  deleteDimension: { range: DimensionRange };
  moveDimension: { source: DimensionRange; destinationIndex: number };
  updateDimensionProperties: {
    range: DimensionRange;
    properties: { pixelSize?: number; hiddenByUser?: boolean };
    fields: string;
  };
  /** Rows from `start` on; only the cells that `rows` hold are touched. */
  updateCells: { start: GridCoordinate; rows: { values: CellData[] }[]; fields: string };
  /** Rows below the last one with content. */
  appendCells: { sheetId: number; rows: { values: CellData[] }[]; fields: string };
  repeatCell: { range: GridRange; cell: CellData; fields: string };
  copyPaste: { source: GridRange; destination: GridRange; pasteType: 'PASTE_DATA_VALIDATION' };
  mergeCells: { range: GridRange; mergeType: 'MERGE_ALL' };
  unmergeCells: { range: GridRange };
  addConditionalFormatRule: { rule: ConditionalFormatRule; index: number };
  deleteConditionalFormatRule: { sheetId: number; index: number };
  addProtectedRange: { protectedRange: ProtectedRange };
  updateProtectedRange: { protectedRange: ProtectedRange; fields: string };
  createDeveloperMetadata: { developerMetadata: DeveloperMetadata };
  updateDeveloperMetadata: {
    dataFilters: { developerMetadataLookup: { metadataId: number } }[];
    developerMetadata: { metadataValue: string };
    fields: string;
  };
  addChart: { chart: EmbeddedChart };
  updateChartSpec: { chartId: number; spec: ChartSpec };
  deleteEmbeddedObject: { objectId: number };
}

export type RequestKind = keyof RequestKinds;

/** One request: an object with exactly one kind as its key. */
export type Request = { [K in RequestKind]: { [P in K]: RequestKinds[K] } }[RequestKind];
