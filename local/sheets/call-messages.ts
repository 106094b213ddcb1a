/**
 * The bodies of the calls: what a client may send to each method, unknown names refused.
 * It must not know paths or query parameters.
 */
import { dataFilter, requestMessages, sheetProperties, spreadsheetProperties } from './messages';
import { otherRequestMessages } from './other-messages';
import { bool, cells, enumeration, list, message, string } from './payload';

export const batchUpdateMessage = message({
  requests: list(message({ ...requestMessages, ...otherRequestMessages })),
  includeSpreadsheetInResponse: bool,
  responseRanges: list(string),
  responseIncludeGridData: bool,
});
export const createMessage = message({
  properties: spreadsheetProperties,
  sheets: list(message({ properties: sheetProperties })),
});
export const getByDataFilterMessage = message({ dataFilters: list(dataFilter), includeGridData: bool });

export const copyToMessage = message({ destinationSpreadsheetId: string });

const majorDimension = enumeration('Dimension', 'ROWS', 'COLUMNS', 'DIMENSION_UNSPECIFIED');
const valueInputOption = enumeration('ValueInputOption', 'RAW', 'USER_ENTERED');
const valueRenderOption = enumeration('ValueRenderOption', 'FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA');
const dateTimeRenderOption = enumeration('DateTimeRenderOption', 'SERIAL_NUMBER', 'FORMATTED_STRING');
const insertDataOption = enumeration('InsertDataOption', 'OVERWRITE', 'INSERT_ROWS');

const valueRange = { range: string, majorDimension, values: list(cells) };
const response = {
  includeValuesInResponse: bool,
  responseValueRenderOption: valueRenderOption,
  responseDateTimeRenderOption: dateTimeRenderOption,
};
const render = { majorDimension, valueRenderOption, dateTimeRenderOption };

/** What a read of values asks for, as query parameters or in the body of a read by data filter. */
export const renderFields = render;
/** What a write of one range says in its query. */
export const writeFields = { valueInputOption, ...response };
export const appendFields = { ...writeFields, insertDataOption };

export const valueRangeMessage = message(valueRange);
export const batchUpdateValuesMessage = message({
  ...writeFields,
  data: list(message(valueRange)),
});
export const batchUpdateValuesByDataFilterMessage = message({
  ...writeFields,
  data: list(message({ dataFilter, majorDimension, values: list(cells) })),
});
export const batchClearValuesMessage = message({ ranges: list(string) });
export const dataFiltersMessage = message({ dataFilters: list(dataFilter), ...render });
export const clearValuesMessage = message({});
