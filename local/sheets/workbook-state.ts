/**
 * The state of one spreadsheet, shaped as the API gives it, cells stored sparsely. Cells, ranges, rules and rights in it
 * are never changed in place: a draft replaces them, so that a refused batch costs nothing to undo.
 */
import type { EmbeddedChart } from '../../src/core/workbook/chart-spec';
import type {
  CellData,
  ColorStyle,
  ConditionalFormatRule,
  DimensionRange,
  GridProperties,
  GridRange,
} from '../../src/core/workbook/request';

export type Cell = CellData;

/** Trailing and empty cells may be missing, holes are null after reading from JSON. */
export type Row = (Cell | null | undefined)[];

export interface DimensionProperties {
  pixelSize?: number;
  hiddenByUser?: boolean;
}

export interface GridState extends GridProperties {
  rowCount: number;
  columnCount: number;
  rowGroupControlAfter?: boolean;
  columnGroupControlAfter?: boolean;
}

export interface SheetPropertiesState {
  sheetId: number;
  title: string;
  hidden?: boolean;
  gridProperties: GridState;
  rightToLeft?: boolean;
  tabColorStyle?: ColorStyle;
}

export interface ProtectionState {
  protectedRangeId: number;
  range: GridRange;
  unprotectedRanges?: GridRange[];
  description?: string;
  /** It only asks before an edit and stops nobody. */
  warningOnly?: boolean;
  /** Canonical addresses, without the owner. Absent: it protects nothing. */
  editors?: { users: string[]; groups: string[] };
}

export interface MetadataState {
  metadataId: number;
  metadataKey: string;
  metadataValue?: string;
  visibility: 'DOCUMENT';
}

export interface NamedRange {
  namedRangeId: string;
  name: string;
  range: GridRange;
}

/** A run of rows or columns that folds away; one inside another is deeper. */
export interface DimensionGroup {
  range: DimensionRange;
  depth: number;
  collapsed?: boolean;
}

export interface SortSpec {
  dimensionIndex?: number;
  sortOrder?: 'ASCENDING' | 'DESCENDING';
}

export interface BasicFilter {
  range: GridRange;
  sortSpecs?: SortSpec[];
}

export interface SheetState {
  properties: SheetPropertiesState;
  rows: (Row | null | undefined)[];
  rowMetadata: (DimensionProperties | null | undefined)[];
  columnMetadata: (DimensionProperties | null | undefined)[];
  merges: GridRange[];
  conditionalFormats: ConditionalFormatRule[];
  protectedRanges: ProtectionState[];
  developerMetadata: MetadataState[];
  rowGroups: DimensionGroup[];
  columnGroups: DimensionGroup[];
  basicFilter?: BasicFilter;
  /** Those that float over it. */
  charts: EmbeddedChart[];
}

export type Role = 'writer' | 'reader';

export interface WorkbookState {
  spreadsheetId: string;
  properties: { title: string; locale: string; timeZone: string };
  owner: string;
  access: Record<string, Role>;
  /** In the order of the tabs. */
  sheets: SheetState[];
  /** Those of the spreadsheet itself; a sheet keeps its own. */
  developerMetadata: MetadataState[];
  namedRanges: NamedRange[];
}

export const emptySheet = (properties: SheetPropertiesState): SheetState => ({
  properties,
  rows: [],
  rowMetadata: [],
  columnMetadata: [],
  merges: [],
  conditionalFormats: [],
  protectedRanges: [],
  developerMetadata: [],
  rowGroups: [],
  columnGroups: [],
  charts: [],
});

export const cellAt = (sheet: SheetState, row: number, column: number): Cell | undefined =>
  sheet.rows[row]?.[column] ?? undefined;

/** A copy whose lists can be changed without touching the original; cells are shared. */
export const copySheet = (sheet: SheetState): SheetState => ({
  ...sheet,
  properties: { ...sheet.properties, gridProperties: { ...sheet.properties.gridProperties } },
  rows: sheet.rows.map((row) => (row ? row.slice() : undefined)),
  rowMetadata: sheet.rowMetadata.slice(),
  columnMetadata: sheet.columnMetadata.slice(),
  merges: sheet.merges.slice(),
  conditionalFormats: sheet.conditionalFormats.slice(),
  protectedRanges: sheet.protectedRanges.slice(),
  developerMetadata: sheet.developerMetadata.slice(),
  rowGroups: sheet.rowGroups.slice(),
  columnGroups: sheet.columnGroups.slice(),
  charts: sheet.charts.slice(),
});

/** The pattern of a number that is shown as a date; undefined for every other cell. */
export function datePatternOf(cell: Cell | undefined): string | undefined {
  if (cell?.userEnteredValue?.numberValue === undefined) return undefined;
  const format = cell.userEnteredFormat?.numberFormat;
  if (format?.type !== 'DATE' && format?.type !== 'DATE_TIME') return undefined;
  return format.pattern ?? 'dd/mm/yyyy';
}
