import { beforeEach, describe, expect, test } from '@jest/globals';
import { OWNER } from '../example-workbook';
import { append, book, get, open, put, values } from './values-workbook';

beforeEach(() => open());

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
