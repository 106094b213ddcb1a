import { beforeEach, describe, expect, test } from '@jest/globals';
import { SpreadsheetValues } from '../../../../local/sheets/values/values';
import { type Example, exampleWorkbook, OWNER, range, WRITER, write } from '../example-workbook';

let book: Example;
let values: SpreadsheetValues;

async function open(locale: string): Promise<void> {
  book = await exampleWorkbook(locale);
  values = new SpreadsheetValues(book.spreadsheets);
  await book.batch({
    updateSheetProperties: { properties: { sheetId: 0, title: 'Sheet1' }, fields: 'title' },
  });
}
beforeEach(() => open('en_US'));

const get = async (text: string, query = {}) => (await values.get(OWNER, book.id, text, query)).values;
const put = (text: string, rows: unknown, input = 'RAW', query = {}) =>
  values.update(OWNER, book.id, text, { values: rows }, { valueInputOption: input, ...query });
const append = (text: string, rows: unknown, query = {}) =>
  values.append(OWNER, book.id, text, { values: rows }, { valueInputOption: 'RAW', ...query });

describe('a range is read as it was named', () => {
  beforeEach(async () => {
    await book.batch(
      {
        addSheet: {
          properties: { sheetId: 5, title: "Sở Y tế 'A'", gridProperties: { rowCount: 9, columnCount: 3 } },
        },
      },
      { addNamedRange: { namedRange: { name: 'Điểm', range: range(5, 1, 1, 3, 2) } } },
    );
  });
  test.each([
    ['Sheet1', 'Sheet1!A1:Z1000'],
    ["'Sheet1'", 'Sheet1!A1:Z1000'],
    ['A1', 'Sheet1!A1'],
    ['B:B', 'Sheet1!B1:B1000'],
    ['2:3', 'Sheet1!A2:Z3'],
    ['A5:A', 'Sheet1!A5:A1000'],
    ['A1:1', 'Sheet1!A1:Z1'],
    ['D4:A1', 'Sheet1!A1:D4'],
    ['Sheet1!R2C1:R3C2', 'Sheet1!A2:B3'],
    ["'Sở Y tế ''A'''!A:B", "'Sở Y tế ''A'''!A1:B9"],
    ['Điểm', "'Sở Y tế ''A'''!B2:B3"],
    ["'Sở Y tế ''A'''!điểm", "'Sở Y tế ''A'''!B2:B3"],
    ['Y990:AB2000', 'Sheet1!Y990:Z1000'],
  ])('%s is %s', async (text, name) => {
    expect((await values.get(OWNER, book.id, text, {})).range).toBe(name);
  });

  test.each([
    ['Sheet9!A1', 'Unable to parse range: Sheet9!A1'],
    ['A', 'Unable to parse range: A'],
    ['Không', 'Unable to parse range: Không'],
    ['Sheet1!A1001', 'Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26'],
  ])('%s is refused', async (text, message) => {
    await expect(get(text)).rejects.toMatchObject({ code: 400, status: 'INVALID_ARGUMENT', message });
  });

  test('without a title the first sheet that is not hidden is meant', async () => {
    await book.batch({
      updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' },
    });
    expect((await values.get(OWNER, book.id, 'A1', {})).range).toBe("'Sở Y tế ''A'''!A1");
  });

  test('a named range goes before a sheet of the same title, in quotes it is the sheet', async () => {
    await book.batch({ addNamedRange: { namedRange: { name: 'Sheet1', range: range(5, 0, 0, 1, 1) } } });
    expect((await values.get(OWNER, book.id, 'Sheet1', {})).range).toBe("'Sở Y tế ''A'''!A1");
    expect((await values.get(OWNER, book.id, "'Sheet1'", {})).range).toBe('Sheet1!A1:Z1000');
  });
});

test('trailing blanks are left out, blanks between are "" and blank rows []', async () => {
  await put('A1', [['a', '', 'c', ''], [], ['', 'e'], ['', '']]);
  expect(await get('A1:F9')).toEqual([['a', '', 'c'], [], ['', 'e']]);
  expect(await get('A1:F9', { majorDimension: 'COLUMNS' })).toEqual([['a'], ['', '', 'e'], ['c']]);
  expect(await get('E1:F9')).toBeUndefined();
});

describe('what is given is entered', () => {
  test.each<[given: unknown, raw: unknown, vietnamese: unknown, shown: string | undefined]>([
    ['97,685', '97,685', 97.685, '97,685'],
    ['1.234,5', '1.234,5', 1234.5, '1.234,50'],
    ['95%', '95%', 0.95, '95%'],
    ['23/4/2018', '23/4/2018', 43213, '23/4/2018'],
    ['2018-04-23', '2018-04-23', 43213, '2018-04-23'],
    ['10:30', '10:30', 0.4375, '10:30'],
    ["'0042", "'0042", '0042', '0042'],
    ['0042', '0042', 42, '42'],
    ['TRUE', 'TRUE', true, 'TRUE'],
    ['=B2', '=B2', '', undefined],
    [1.5, 1.5, 1.5, '1,5'],
    [false, false, false, 'FALSE'],
  ])('%j', async (given, raw, vietnamese, shown) => {
    await open('vi_VN');
    const unformatted = { valueRenderOption: 'UNFORMATTED_VALUE' };
    await put('A1', [[given]]);
    expect(await get('A1', unformatted)).toEqual([[raw]]);
    await put('A1', [[given]], 'USER_ENTERED');
    expect(await get('A1', unformatted)).toEqual(vietnamese === '' ? undefined : [[vietnamese]]);
    expect(await get('A1')).toEqual(shown === undefined ? undefined : [[shown]]);
  });

  test('a currency in front of an amount is a format', async () => {
    await put('A1', [['$15', '$1,234.5']], 'USER_ENTERED');
    expect(await get('A1:B1')).toEqual([['$15', '$1,234.50']]);
    expect(await get('A1:B1', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([[15, 1234.5]]);
  });
});

test('formulas, errors and dates are rendered as asked', async () => {
  await put('A1', [['=B1*2', 21, '2020-01-02', '=FOO()']], 'USER_ENTERED');
  const render = (query: object) => get('A1:D1', query);
  expect(await render({})).toEqual([['42', '21', '2020-01-02', '#NAME?']]);
  expect(await render({ valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([[42, 21, 43832, '#NAME?']]);
  expect(await render({ valueRenderOption: 'FORMULA' })).toEqual([['=B1*2', 21, 43832, '=FOO()']]);
  expect(
    await render({ valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' }),
  ).toEqual([[42, 21, '2020-01-02', '#NAME?']]);
});

describe('update', () => {
  test('null leaves a cell as it is, "" clears it, and both counts follow', async () => {
    await put('A1', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(
      await put('A1:B2', [
        [null, ''],
        [null, null],
      ]),
    ).toEqual({
      spreadsheetId: book.id,
      updatedRange: 'Sheet1!A1:B2',
      updatedRows: 1,
      updatedColumns: 1,
      updatedCells: 1,
    });
    expect(await get('A1:B2')).toEqual([['a'], ['c', 'd']]);
  });

  test('by columns', async () => {
    const body = { majorDimension: 'COLUMNS', values: [['a', 'b', 'c'], ['d']] };
    const reply = await values.update(OWNER, book.id, 'B2', body, { valueInputOption: 'RAW' });
    expect(reply).toMatchObject({
      updatedRange: 'Sheet1!B2:C4',
      updatedRows: 3,
      updatedColumns: 2,
      updatedCells: 4,
    });
    expect(await get('B2:C4')).toEqual([['a', 'd'], ['b'], ['c']]);
  });

  test('the values are in the reply where asked, rendered as asked', async () => {
    expect(
      await put('A1', [['$2']], 'USER_ENTERED', {
        includeValuesInResponse: true,
        responseValueRenderOption: 'UNFORMATTED_VALUE',
      }),
    ).toMatchObject({ updatedData: { range: 'Sheet1!A1', majorDimension: 'ROWS', values: [[2]] } });
  });

  test('from one cell on the grid grows, formats and notes stay', async () => {
    await book.batch(
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 2, columnCount: 2 } },
          fields: 'gridProperties(rowCount,columnCount)',
        },
      },
      {
        repeatCell: {
          range: range(0, 0, 0, 1, 1),
          cell: { note: 'n', userEnteredFormat: { textFormat: { bold: true } } },
          fields: 'note,userEnteredFormat',
        },
      },
    );
    await put('B2', [['a', 'b', 'c'], ['d']]);
    await put('A1', [['x']]);
    const { sheets } = await book.read(
      'sheets(properties.gridProperties,data.rowData.values(note,userEnteredFormat.textFormat))',
      ['A1'],
    );
    expect(sheets).toEqual([
      {
        properties: { gridProperties: { rowCount: 3, columnCount: 4 } },
        data: [{ rowData: [{ values: [{ note: 'n', userEnteredFormat: { textFormat: { bold: true } } }] }] }],
      },
    ]);
  });

  test.each([
    [
      'A1:B2',
      [['a'], ['b'], ['c']],
      'Requested writing within range [Sheet1!A1:B2], but tried writing to row [3]',
    ],
    [
      'A1:B2',
      [['a', 'b', 'c']],
      'Requested writing within range [Sheet1!A1:B2], but tried writing to column [C]',
    ],
    ['A1', [['a', ['b']]], 'Invalid values[0][1]: list_value {\n}\n'],
    ['A1', 'X', `Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), "X"`],
    ['A1', ['X'], `Invalid value at 'data.values[0]' (type.googleapis.com/google.protobuf.ListValue), "X"`],
  ])('into %s refuses %j', async (text, rows, message) => {
    await expect(put(text, rows)).rejects.toMatchObject({ code: 400, message });
    expect(await get('A1:Z9')).toBeUndefined();
  });

  test('a call must say how values are entered, in a known way', async () => {
    await expect(values.update(OWNER, book.id, 'A1', { values: [] }, {})).rejects.toMatchObject({
      message: "'valueInputOption' is required but not specified",
    });
    await expect(put('A1', [['a']], 'TYPED')).rejects.toMatchObject({
      message: `Invalid value at 'value_input_option' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), "TYPED"`,
    });
  });

  test('a protected cell refuses the whole call', async () => {
    await book.batch({
      addProtectedRange: { protectedRange: { range: range(0, 1, 0, 2, 1), editors: { users: [OWNER] } } },
    });
    const body = {
      valueInputOption: 'RAW',
      data: [
        { range: 'A1', values: [['a']] },
        { range: 'A2', values: [['b']] },
      ],
    };
    await expect(values.batchUpdate(WRITER, book.id, body)).rejects.toMatchObject({
      code: 400,
      message: expect.stringContaining('Invalid data[1]: You are trying to edit a protected cell'),
    });
    expect(await get('A1:A2')).toBeUndefined();
  });
});

test('a batch counts rows and columns that several ranges touch once', async () => {
  const data = [
    { range: 'A1:B1', values: [['a', 'b']] },
    {
      range: 'B1:C2',
      values: [
        ['c', null],
        [null, 'd'],
      ],
    },
  ];
  expect(await values.batchUpdate(OWNER, book.id, { valueInputOption: 'RAW', data })).toMatchObject({
    totalUpdatedRows: 2,
    totalUpdatedColumns: 3,
    totalUpdatedCells: 4,
    totalUpdatedSheets: 1,
    responses: [{ updatedRange: 'Sheet1!A1:B1' }, { updatedRange: 'Sheet1!B1:C2' }],
  });
});

describe("append follows the guide's example: tables at A1:C2 and B4:D6", () => {
  beforeEach(async () => {
    await put('A1', [
      ['x', 'y', 'z'],
      ['x', 'y', 'z'],
      [],
      ['', 'x', 'y'],
      ['', 'y', 'z'],
      ['', 'z', 'x', 'y'],
    ]);
  });
  test.each([
    ['Sheet1', 'Sheet1!B4:D6', 'Sheet1!B7:C7'],
    ['B4', 'Sheet1!B4:D6', 'Sheet1!B7:C7'],
    ['C5:D5', 'Sheet1!B4:D6', 'Sheet1!B7:C7'],
    ['B2:D4', 'Sheet1!B4:D6', 'Sheet1!B7:C7'],
    ['A3:G10', 'Sheet1!B4:D6', 'Sheet1!B7:C7'],
    ['A1', 'Sheet1!A1:C2', 'Sheet1!A3:B3'],
    ['E4', undefined, 'Sheet1!E4:F4'],
    ['A4', undefined, 'Sheet1!A4:B4'],
  ])('%s finds %s and writes to %s', async (text, tableRange, updatedRange) => {
    const reply = await append(text, [['new', 'row']]);
    expect(reply).toMatchObject({ updates: { spreadsheetId: book.id, updatedRange, updatedCells: 2 } });
    expect((reply as { tableRange?: string }).tableRange).toBe(tableRange);
  });

  test('OVERWRITE writes over what lies below, INSERT_ROWS makes room', async () => {
    await append('A1', [['1'], ['2']]);
    expect(await get('A1:D6')).toEqual([
      ['x', 'y', 'z'],
      ['x', 'y', 'z'],
      ['1'],
      ['2', 'x', 'y'],
      ['', 'y', 'z'],
      ['', 'z', 'x', 'y'],
    ]);
    await append('A1:C2', [['3']], { insertDataOption: 'INSERT_ROWS' });
    expect(await get('A4:A8')).toEqual([['2'], [], [], ['3']]);
  });

  test('the grid grows at its end', async () => {
    await book.batch({
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 6 } },
        fields: 'gridProperties.rowCount',
      },
    });
    await append('B4', [['a'], ['b']]);
    expect((await values.get(OWNER, book.id, 'Sheet1', {})).range).toBe('Sheet1!A1:Z8');
  });
});

test('clear takes the values and leaves the rest', async () => {
  await book.batch(write(0, 0, 0, [['a', 'b']]), {
    repeatCell: { range: range(0, 0, 0, 1, 1), cell: { note: 'n' }, fields: 'note' },
  });
  expect(await values.clear(OWNER, book.id, 'A1', undefined)).toEqual({
    spreadsheetId: book.id,
    clearedRange: 'Sheet1!A1',
  });
  expect(await values.batchClear(OWNER, book.id, { ranges: ['B:B', 'A5'] })).toEqual({
    spreadsheetId: book.id,
    clearedRanges: ['Sheet1!B1:B1000', 'Sheet1!A5'],
  });
  expect(await get('A1:B1')).toBeUndefined();
  expect(await book.read('sheets.data.rowData.values.note')).toEqual({
    sheets: [{ data: [{ rowData: [{ values: [{ note: 'n' }] }] }] }],
  });
});

test('data filters name ranges for reading, writing and clearing', async () => {
  const filter = { gridRange: range(0, 0, 0, 1, 2) };
  const data = [{ dataFilter: filter, values: [['a', 'b']] }];
  expect(
    await values.batchUpdateByDataFilter(OWNER, book.id, { valueInputOption: 'RAW', data }),
  ).toMatchObject({
    totalUpdatedCells: 2,
    responses: [{ updatedRange: 'Sheet1!A1:B1', dataFilter: filter }],
  });
  expect(await values.batchGetByDataFilter(OWNER, book.id, { dataFilters: [filter] })).toEqual({
    spreadsheetId: book.id,
    valueRanges: [
      {
        valueRange: { range: 'Sheet1!A1:B1', majorDimension: 'ROWS', values: [['a', 'b']] },
        dataFilters: [filter],
      },
    ],
  });
  expect(await values.batchClearByDataFilter(OWNER, book.id, { dataFilters: [filter] })).toMatchObject({
    clearedRanges: ['Sheet1!A1:B1'],
  });
});
