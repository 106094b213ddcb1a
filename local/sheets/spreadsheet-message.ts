/**
 * The Spreadsheet resource as far as it can be read here, for read masks: a path that is missing is refused as unknown.
 * It must not say how a reply is made.
 */
import { embeddedChart } from './chart-messages';
import {
  cellFormat,
  condition,
  dataValidation,
  dimensionProperties,
  editors,
  extendedValue,
  gridProperties,
  textFormat,
} from './messages';
import { basicFilter, dimensionGroup, namedRange } from './other-messages';
import { bool, double, type Fields, int32, list, message, string } from './payload';
import { color, colorStyle, gridRange } from './shared-messages';

const readBorder = message({
  style: string,
  width: int32,
  color,
  colorStyle: colorStyle,
});
const readFormat = message({
  ...cellFormat,
  backgroundColor: color,
  borders: message({ top: readBorder, bottom: readBorder, left: readBorder, right: readBorder }),
  textFormat: message({ ...textFormat, foregroundColor: color }),
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
        rightToLeft: bool,
        tabColor: color,
        tabColorStyle: colorStyle,
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
      rowGroups: list(dimensionGroup),
      columnGroups: list(dimensionGroup),
      basicFilter,
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
      charts: list(embeddedChart),
    }),
  ),
  developerMetadata: list(readMetadata),
  namedRanges: list(namedRange),
});
