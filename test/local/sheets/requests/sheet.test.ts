import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook, write } from '../example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});
const add = (sheetId: number, title: string, more: object = {}) => ({
  addSheet: { properties: { sheetId, title, ...more } },
});
const titles = async () => {
  const { sheets = [] } = await book.read('sheets.properties.title');
  return sheets.map((sheet) => sheet.properties?.title);
};

describe('addSheet', () => {
  test('replies the properties with Google’s defaults', async () => {
    expect(
      await book.batch(add(5, 'Bảng điểm', { hidden: false, tabColorStyle: { rgbColor: { red: 0.85 } } })),
    ).toEqual([
      {
        addSheet: {
          properties: {
            sheetId: 5,
            title: 'Bảng điểm',
            index: 1,
            sheetType: 'GRID',
            gridProperties: { rowCount: 1000, columnCount: 26 },
            tabColor: { red: 0.8509804 },
            tabColorStyle: { rgbColor: { red: 0.8509804 } },
          },
        },
      },
    ]);
  });

  test.each<[request: object, message: string]>([
    [add(0, 'X'), 'Sheet ID 0 already exists'],
    [add(5, 'TRANG TÍNH1'), 'A sheet with the name "TRANG TÍNH1" already exists. Please enter another name.'],
    [add(5, ''), 'The sheet name cannot be empty.'],
    [
      add(5, 'X', { gridProperties: { rowCount: 1_000_000, columnCount: 11 } }),
      'above the limit of 10000000 cells.',
    ],
    [
      add(5, 'X', { gridProperties: { rowCount: 2, frozenRowCount: 2 } }),
      "You can't freeze all visible rows on the sheet.",
    ],
  ])('refuses %j', async (request, message) => {
    await expect(book.batch(request)).rejects.toThrow(message);
  });
});

describe('updateSheetProperties', () => {
  const update = (properties: object, fields: string) => ({ updateSheetProperties: { properties, fields } });
  beforeEach(() => book.batch(add(1, 'B'), add(2, 'C')));

  test.each<[sheetId: number, index: number, order: string[]]>([
    [0, 2, ['B', 'Trang tính1', 'C']],
    [0, 3, ['B', 'C', 'Trang tính1']],
    [0, 1, ['Trang tính1', 'B', 'C']],
    [2, 0, ['C', 'Trang tính1', 'B']],
  ])('sheet %d to index %d, counted before the move', async (sheetId, index, order) => {
    await book.batch(update({ sheetId, index }, 'index'));
    expect(await titles()).toEqual(order);
  });

  test('renaming changes the formulas of the whole workbook', async () => {
    await book.batch(write(1, 0, 0, [["='Trang tính1'!A1"]]), update({ sheetId: 0, title: 'Mới' }, 'title'));
    expect(await book.contents(1)).toEqual(['A1: =Mới!A1']);
  });

  test('a smaller grid drops cells, and references to them become #REF!', async () => {
    await book.batch(
      write(0, 0, 0, [['=A1000'], ['x']]),
      update({ sheetId: 0, gridProperties: { rowCount: 1 } }, 'gridProperties.rowCount'),
    );
    expect(await book.contents()).toEqual(['A1: =#REF!']);
  });

  test.each<[properties: object, fields: string, message: string]>([
    [{ sheetId: 0, title: '' }, 'title', 'The sheet name cannot be empty.'],
    [{ sheetId: 8, title: 'X' }, 'title', 'No sheet with id: 8'],
    [{ sheetId: 0, title: 'b' }, 'title', 'A sheet with the name "b" already exists.'],
    [{ sheetId: 0 }, '', "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)"],
    [{ sheetId: 0 }, 'name', 'Invalid field: name'],
  ])('refuses %j with fields %j', async (properties, fields, message) => {
    await expect(book.batch(update(properties, fields))).rejects.toThrow(
      `Invalid requests[0].updateSheetProperties: ${message}`,
    );
  });

  test('not all sheets can be hidden', async () => {
    const hide = [0, 1, 2].map((sheetId) => update({ sheetId, hidden: true }, 'hidden'));
    await expect(book.batch(...hide)).rejects.toThrow(
      "Invalid requests[2].updateSheetProperties: You can't hide all the sheets in a document.",
    );
  });
});

describe('deleteSheet', () => {
  test('turns references to the sheet into #REF!', async () => {
    await book.batch(add(1, 'B'), write(0, 0, 0, [['=B!A1']]), { deleteSheet: { sheetId: 1 } });
    expect(await book.contents()).toEqual(['A1: =#REF!']);
  });

  test('refuses the last sheet', async () => {
    await expect(book.batch({ deleteSheet: { sheetId: 0 } })).rejects.toThrow(
      "You can't remove all the sheets in a document.",
    );
  });
});
