import { beforeEach, describe, expect, test } from '@jest/globals';
import { OWNER, range, WRITER, write } from '../example-workbook';
import { book, get, open, put, values } from './values-workbook';

beforeEach(() => open());

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
