import { beforeEach, describe, expect, test } from '@jest/globals';
import { OWNER, range } from '../example-workbook';
import { book, get, open, put, values } from './values-workbook';

beforeEach(() => open());

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
