/**
 * The methods of the Sheets API v4 that the host answers: path, query parameters, and the call behind each.
 * It must hold no behaviour of its own.
 */
import type { Spreadsheets } from '../sheets/spreadsheets';
import type { SpreadsheetValues } from '../sheets/values/values';
import type { ParameterKind, Parameters } from './query';

export interface Call {
  caller: string;
  /** The variable parts of the path, decoded. */
  path: readonly string[];
  parameters: Parameters;
  /** The parsed body; undefined where there was none. */
  body: object | undefined;
}

export interface Resources {
  spreadsheets: Spreadsheets;
  values: SpreadsheetValues;
}

export interface Method {
  verb: 'GET' | 'POST' | 'PUT';
  path: RegExp;
  parameters: Readonly<Record<string, ParameterKind>>;
  /** True where the call itself keeps to `fields`; otherwise the reply is cut down afterwards. */
  readsFields?: boolean;
  answer: (resources: Resources, call: Call) => Promise<object>;
}

const SPREADSHEET = '/v4/spreadsheets/([^/:]+)';
const RENDER = { majorDimension: 'text', valueRenderOption: 'text', dateTimeRenderOption: 'text' } as const;
const WRITE = {
  valueInputOption: 'text',
  includeValuesInResponse: 'flag',
  responseValueRenderOption: 'text',
  responseDateTimeRenderOption: 'text',
} as const;

const path = (pattern: string): RegExp => new RegExp(`^${pattern}$`);

/** Tried in this order: what ends in ":verb" before a range, which may hold colons too. */
export const methods: readonly Method[] = [
  {
    verb: 'POST',
    path: path('/v4/spreadsheets'),
    parameters: {},
    answer: ({ spreadsheets }, { caller, body = {} }) => spreadsheets.create(caller, body),
  },
  {
    verb: 'GET',
    path: path(SPREADSHEET),
    parameters: { ranges: 'list', includeGridData: 'flag', excludeTablesInBandedRanges: 'flag' },
    readsFields: true,
    answer: ({ spreadsheets }, { caller, path: [id = ''], parameters: { given, fields } }) =>
      spreadsheets.get(caller, id, {
        fields,
        ranges: given.ranges as string[] | undefined,
        includeGridData: given.includeGridData as boolean | undefined,
      }),
  },
  {
    verb: 'POST',
    path: path(`${SPREADSHEET}:batchUpdate`),
    parameters: {},
    answer: ({ spreadsheets }, { caller, path: [id = ''], body = {} }) =>
      spreadsheets.batchUpdate(caller, id, body),
  },
  {
    verb: 'POST',
    path: path(`${SPREADSHEET}:getByDataFilter`),
    parameters: {},
    readsFields: true,
    answer: ({ spreadsheets }, { caller, path: [id = ''], body = {}, parameters: { fields } }) =>
      spreadsheets.getByDataFilter(caller, id, body, { fields }),
  },
  {
    verb: 'POST',
    path: path(`${SPREADSHEET}/sheets/(\\d+):copyTo`),
    parameters: {},
    answer: ({ spreadsheets }, { caller, path: [id = '', sheetId], body = {} }) =>
      spreadsheets.copyTo(caller, id, Number(sheetId), body),
  },
  {
    verb: 'GET',
    path: path(`${SPREADSHEET}/values:batchGet`),
    parameters: { ranges: 'list', ...RENDER },
    answer: ({ values }, { caller, path: [id = ''], parameters }) => {
      const { ranges = [], ...query } = parameters.given;
      return values.batchGet(caller, id, ranges as string[], query);
    },
  },
  ...(
    [
      'batchUpdate',
      'batchClear',
      'batchGetByDataFilter',
      'batchUpdateByDataFilter',
      'batchClearByDataFilter',
    ] as const
  ).map(
    (name): Method => ({
      verb: 'POST',
      path: path(`${SPREADSHEET}/values:${name}`),
      parameters: {},
      answer: ({ values }, { caller, path: [id = ''], body = {} }) => values[name](caller, id, body),
    }),
  ),
  {
    verb: 'POST',
    path: path(`${SPREADSHEET}/values/([^/]+):append`),
    parameters: { ...WRITE, insertDataOption: 'text' },
    answer: ({ values }, { caller, path: [id = '', range = ''], body, parameters }) =>
      values.append(caller, id, range, body, parameters.given),
  },
  {
    verb: 'POST',
    path: path(`${SPREADSHEET}/values/([^/]+):clear`),
    parameters: {},
    answer: ({ values }, { caller, path: [id = '', range = ''], body }) =>
      values.clear(caller, id, range, body),
  },
  {
    verb: 'GET',
    path: path(`${SPREADSHEET}/values/([^/]+)`),
    parameters: RENDER,
    answer: ({ values }, { caller, path: [id = '', range = ''], parameters }) =>
      values.get(caller, id, range, parameters.given),
  },
  {
    verb: 'PUT',
    path: path(`${SPREADSHEET}/values/([^/]+)`),
    parameters: WRITE,
    answer: ({ values }, { caller, path: [id = '', range = ''], body, parameters }) =>
      values.update(caller, id, range, body, parameters.given),
  },
];
