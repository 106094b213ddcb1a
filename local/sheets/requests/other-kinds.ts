/**
 * The requests that the add-in does not send and that other clients of the API do. Types only; what `GridRange` and the
 * like mean is said where the add-in's own requests are.
 */
import type { EmbeddedObjectPosition } from '../../../src/core/workbook/chart-spec';
import type {
  Border,
  DataValidationRule,
  Dimension,
  DimensionRange,
  GridCoordinate,
  GridRange,
} from '../../../src/core/workbook/request';
import type { DataFilter } from '../data-filter';
import type { BasicFilter, DimensionGroup, NamedRange, SortSpec } from '../workbook-state';

export type PasteType =
  | 'PASTE_NORMAL'
  | 'PASTE_VALUES'
  | 'PASTE_FORMAT'
  | 'PASTE_NO_BORDERS'
  | 'PASTE_FORMULA'
  | 'PASTE_DATA_VALIDATION'
  | 'PASTE_CONDITIONAL_FORMATTING';

/** A payload is read by its message before, and the protocol knows no required field: all may be missing. */
export interface OtherRequestKinds {
  addNamedRange: { namedRange?: Partial<NamedRange> };
  updateNamedRange: { namedRange?: Partial<NamedRange>; fields?: string };
  deleteNamedRange: { namedRangeId?: string };
  addDimensionGroup: { range?: DimensionRange };
  updateDimensionGroup: { dimensionGroup?: Partial<DimensionGroup>; fields?: string };
  deleteProtectedRange: { protectedRangeId?: number };
  deleteDimensionGroup: { range?: DimensionRange };
  cutPaste: { source?: GridRange; destination?: Partial<GridCoordinate>; pasteType?: PasteType };
  appendDimension: { sheetId?: number; dimension?: Dimension; length?: number };
  autoResizeDimensions: { dimensions?: DimensionRange };
  setDataValidation: { range?: GridRange; rule?: DataValidationRule };
  updateBorders: { range?: GridRange } & Partial<
    Record<'top' | 'bottom' | 'left' | 'right' | 'innerHorizontal' | 'innerVertical', Border>
  >;
  sortRange: { range?: GridRange; sortSpecs?: SortSpec[] };
  findReplace: {
    find?: string;
    replacement?: string;
    matchCase?: boolean;
    matchEntireCell?: boolean;
    searchByRegex?: boolean;
    includeFormulas?: boolean;
    range?: GridRange;
    sheetId?: number;
    allSheets?: boolean;
  };
  duplicateSheet: {
    sourceSheetId?: number;
    insertSheetIndex?: number;
    newSheetId?: number;
    newSheetName?: string;
  };
  setBasicFilter: { filter?: Partial<BasicFilter> };
  clearBasicFilter: { sheetId?: number };
  deleteDeveloperMetadata: { dataFilter?: DataFilter };
  updateEmbeddedObjectPosition: { objectId?: number; newPosition?: EmbeddedObjectPosition; fields?: string };
}

export type OtherRequestKind = keyof OtherRequestKinds;
