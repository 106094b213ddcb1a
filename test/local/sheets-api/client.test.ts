/**
 * Google's own client for Node against the host: only its root address is changed.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sheets, type sheets_v4 } from '@googleapis/sheets';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Spreadsheets } from '../../../local/sheets/spreadsheets';
import { univerEngine } from '../../../local/sheets/univer-engine';
import { sheetsApi } from '../../../local/sheets-api/server';

const OWNER = 'chu@example.vn';
const UNIT = 'donvi@example.vn';

const spreadsheets = new Spreadsheets({
  engine: (locale) => univerEngine({ customFunctions: {}, locale }),
  clock: () => new Date('2018-04-23T03:00:00Z'),
  isAccount: (address) => [OWNER, UNIT].includes(address),
});
let server: Server;
let client: sheets_v4.Sheets;
let spreadsheetId: string;

beforeAll(async () => {
  server = sheetsApi(spreadsheets, OWNER);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // Jest cannot take the module that the client would load for its requests.
  client = sheets({ version: 'v4', rootUrl: `http://127.0.0.1:${port}/`, fetchImplementation: fetch });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

beforeEach(async () => {
  const { data } = await client.spreadsheets.create({
    requestBody: {
      properties: { title: 'Chấm điểm', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
      sheets: [
        { properties: { sheetId: 7, title: 'Sở Y tế', gridProperties: { rowCount: 10, columnCount: 5 } } },
        { properties: { sheetId: 8, title: 'Sở Tư pháp', hidden: true } },
      ],
    },
  });
  spreadsheetId = data.spreadsheetId!;
});

const asUnit = { headers: { authorization: `Bearer ${UNIT}` } };
const cell = { sheetId: 7, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
const batch = (requests: sheets_v4.Schema$Request[], options = {}) =>
  client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }, options);
const error = (code: number, status: string, message: unknown) => ({
  response: { status: code, data: { error: { code, status, message } } },
});

test('a spreadsheet is made with its sheets and read back', async () => {
  const { data } = await client.spreadsheets.get({ spreadsheetId });
  expect(data).toEqual({
    spreadsheetId,
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
    properties: {
      title: 'Chấm điểm',
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
      autoRecalc: 'ON_CHANGE',
    },
    sheets: [
      {
        properties: {
          sheetId: 7,
          title: 'Sở Y tế',
          index: 0,
          sheetType: 'GRID',
          gridProperties: { rowCount: 10, columnCount: 5 },
        },
      },
      {
        properties: {
          sheetId: 8,
          title: 'Sở Tư pháp',
          index: 1,
          sheetType: 'GRID',
          hidden: true,
          gridProperties: { rowCount: 1000, columnCount: 26 },
        },
      },
    ],
  });
});

test('a scored row is validated, protected, typed by the API and computed', async () => {
  spreadsheets.share(spreadsheetId, UNIT, 'writer');
  const rule = {
    condition: { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '0' }, { userEnteredValue: '=B1' }] },
    strict: true,
  };
  const { data } = await batch([
    { setDataValidation: { range: cell, rule } },
    {
      addProtectedRange: {
        protectedRange: { protectedRangeId: 5, range: { sheetId: 7 }, editors: { users: [OWNER] } },
      },
    },
    {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 5, unprotectedRanges: [cell] },
        fields: 'unprotectedRanges',
      },
    },
  ]);
  expect(data.replies).toMatchObject([
    {},
    { addProtectedRange: { protectedRange: { protectedRangeId: 5 } } },
    {},
  ]);

  const update = (range: string, values: unknown[][], options = {}) =>
    client.spreadsheets.values.update(
      { spreadsheetId, range, valueInputOption: 'USER_ENTERED', requestBody: { values } },
      options,
    );
  await update("'Sở Y tế'!A1", [['9,25']], asUnit);
  await expect(update("'Sở Y tế'!B1", [['10']], asUnit)).rejects.toMatchObject(
    error(400, 'INVALID_ARGUMENT', expect.stringContaining('protected cell')),
  );
  await update("'Sở Y tế'!B1:C1", [['10', '=ROUND(A1/B1*100;1)']]);

  const values = await client.spreadsheets.values.batchGet({
    spreadsheetId,
    ranges: ["'Sở Y tế'!A1:C1", "'Sở Tư pháp'!A:B"],
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  expect(values.data.valueRanges).toEqual([
    { range: "'Sở Y tế'!A1:C1", majorDimension: 'ROWS', values: [[9.25, 10, 92.5]] },
    { range: "'Sở Tư pháp'!A1:B1000", majorDimension: 'ROWS' },
  ]);
  const read = await client.spreadsheets.getByDataFilter({
    spreadsheetId,
    fields:
      'sheets(data.rowData.values(formattedValue,dataValidation),protectedRanges(unprotectedRanges,requestingUserCanEdit,editors))',
    requestBody: { dataFilters: [{ gridRange: { ...cell, endColumnIndex: 3 } }] },
  });
  expect(read.data.sheets).toEqual([
    {
      data: [
        {
          rowData: [
            {
              values: [
                { formattedValue: '9,25', dataValidation: rule },
                { formattedValue: '10' },
                { formattedValue: '92,5' },
              ],
            },
          ],
        },
      ],
      protectedRanges: [
        { unprotectedRanges: [cell], requestingUserCanEdit: true, editors: { users: [OWNER] } },
      ],
    },
  ]);
});

test('a batch that is refused changes nothing and names the request', async () => {
  const requests = [{ addSheet: { properties: { title: 'Mới' } } }, { deleteSheet: { sheetId: 99 } }];
  await expect(batch(requests)).rejects.toMatchObject(
    error(400, 'INVALID_ARGUMENT', 'Invalid requests[1].deleteSheet: No sheet with id: 99'),
  );
  const { data } = await client.spreadsheets.get({ spreadsheetId, fields: 'sheets.properties.title' });
  expect(data).toEqual({
    sheets: [{ properties: { title: 'Sở Y tế' } }, { properties: { title: 'Sở Tư pháp' } }],
  });
});

test('the updated spreadsheet is in the reply of a batch where asked', async () => {
  const { data } = await client.spreadsheets.batchUpdate({
    spreadsheetId,
    fields: 'updatedSpreadsheet.properties.title',
    requestBody: {
      requests: [{ updateSpreadsheetProperties: { properties: { title: 'Khác' }, fields: 'title' } }],
      includeSpreadsheetInResponse: true,
    },
  });
  expect(data).toEqual({ updatedSpreadsheet: { properties: { title: 'Khác' } } });
});

test('rows are appended below the table', async () => {
  const append = () =>
    client.spreadsheets.values.append({
      spreadsheetId,
      range: "'Sở Y tế'",
      valueInputOption: 'RAW',
      insertDataOption: 'INSERT_ROWS',
      requestBody: { values: [['a', 1]] },
    });
  await append();
  expect((await append()).data).toEqual({
    spreadsheetId,
    tableRange: "'Sở Y tế'!A1:B1",
    updates: {
      spreadsheetId,
      updatedRange: "'Sở Y tế'!A2:B2",
      updatedRows: 1,
      updatedColumns: 2,
      updatedCells: 2,
    },
  });
});

test('a sheet is copied to another spreadsheet', async () => {
  const { data: other } = await client.spreadsheets.create({ requestBody: {} });
  const { data } = await client.spreadsheets.sheets.copyTo({
    spreadsheetId,
    sheetId: 7,
    requestBody: { destinationSpreadsheetId: other.spreadsheetId },
  });
  expect(data).toMatchObject({ title: 'Copy of Sở Y tế', index: 1, gridProperties: { rowCount: 10 } });
});

describe('errors have code, status and message as Google words them', () => {
  test.each<[what: string, call: () => Promise<unknown>, code: number, status: string, message: string]>([
    [
      'an unknown spreadsheet',
      () => client.spreadsheets.get({ spreadsheetId: 'x' }),
      404,
      'NOT_FOUND',
      'Requested entity was not found.',
    ],
    [
      'a stranger',
      () => client.spreadsheets.get({ spreadsheetId }, asUnit),
      403,
      'PERMISSION_DENIED',
      'The caller does not have permission',
    ],
    ['no request', () => batch([]), 400, 'INVALID_ARGUMENT', 'Must specify at least one request.'],
    [
      'a range that is none',
      () => client.spreadsheets.values.get({ spreadsheetId, range: 'Q!A1' }),
      400,
      'INVALID_ARGUMENT',
      'Unable to parse range: Q!A1',
    ],
    [
      'an unknown field of a request',
      () => batch([{ addSheet: { title: 'x' } } as sheets_v4.Schema$Request]),
      400,
      'INVALID_ARGUMENT',
      `Invalid JSON payload received. Unknown name "title" at 'requests[0].add_sheet': Cannot find field.`,
    ],
    [
      'an unknown field in a mask',
      () => client.spreadsheets.get({ spreadsheetId, fields: 'sheets.nothing' }),
      400,
      'INVALID_ARGUMENT',
      'Request contains an invalid argument.',
    ],
    [
      'an unknown parameter',
      () => client.spreadsheets.get({ spreadsheetId }, { params: { colour: 'red' } }),
      400,
      'INVALID_ARGUMENT',
      `Invalid JSON payload received. Unknown name "colour": Cannot bind query parameter. Field 'colour' could not be found in request message.`,
    ],
  ])('%s', async (_what, call, code, status, message) => {
    await expect(call()).rejects.toMatchObject(error(code, status, message));
  });

  test('a body that is no JSON, and a path that is none', async () => {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/v4/spreadsheets`;
    const broken = await fetch(url, { method: 'POST', body: '{"a"' });
    expect([broken.status, ((await broken.json()) as { error: object }).error]).toMatchObject([
      400,
      { status: 'INVALID_ARGUMENT' },
    ]);
    expect((await fetch(`${url}/x/y`)).status).toBe(404);
  });
});
