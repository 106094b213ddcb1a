/**
 * The messages of the requests that the add-in does not send, and the parts of a sheet that only they touch. A name that
 * is missing here is refused as unknown, even where Google knows it.
 */
import { embeddedObjectPosition } from './chart-messages';
import { border, dataFilter, dataValidation, dimensionRange, pasteType } from './messages';
import { bool, enumeration, int32, list, message, string, type Type } from './payload';
import type { OtherRequestKind } from './requests/other-kinds';
import { gridCoordinate, gridRange } from './shared-messages';

export const namedRange = message({ namedRangeId: string, name: string, range: gridRange });

export const dimensionGroup = message({ range: dimensionRange, depth: int32, collapsed: bool });

const sortSpecs = list(
  message({
    dimensionIndex: int32,
    sortOrder: enumeration('SortOrder', 'ASCENDING', 'DESCENDING'),
  }),
);

export const basicFilter = message({ range: gridRange, sortSpecs });

const dimension = enumeration('Dimension', 'ROWS', 'COLUMNS');

export const otherRequestMessages: Readonly<Record<OtherRequestKind, Type>> = {
  addNamedRange: message({ namedRange }),
  updateNamedRange: message({ namedRange, fields: string }),
  deleteNamedRange: message({ namedRangeId: string }),
  addDimensionGroup: message({ range: dimensionRange }),
  updateDimensionGroup: message({ dimensionGroup, fields: string }),
  deleteProtectedRange: message({ protectedRangeId: int32 }),
  deleteDimensionGroup: message({ range: dimensionRange }),
  cutPaste: message({ source: gridRange, destination: gridCoordinate, pasteType }),
  appendDimension: message({ sheetId: int32, dimension, length: int32 }),
  autoResizeDimensions: message({ dimensions: dimensionRange }),
  setDataValidation: message({ range: gridRange, rule: dataValidation, filteredRowsIncluded: bool }),
  updateBorders: message({
    range: gridRange,
    top: border,
    bottom: border,
    left: border,
    right: border,
    innerHorizontal: border,
    innerVertical: border,
  }),
  sortRange: message({ range: gridRange, sortSpecs }),
  findReplace: message({
    find: string,
    replacement: string,
    matchCase: bool,
    matchEntireCell: bool,
    searchByRegex: bool,
    includeFormulas: bool,
    range: gridRange,
    sheetId: int32,
    allSheets: bool,
  }),
  duplicateSheet: message({
    sourceSheetId: int32,
    insertSheetIndex: int32,
    newSheetId: int32,
    newSheetName: string,
  }),
  setBasicFilter: message({ filter: basicFilter }),
  clearBasicFilter: message({ sheetId: int32 }),
  deleteDeveloperMetadata: message({ dataFilter }),
  updateEmbeddedObjectPosition: message({
    objectId: int32,
    newPosition: embeddedObjectPosition,
    fields: string,
  }),
};
