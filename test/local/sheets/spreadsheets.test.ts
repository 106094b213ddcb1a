import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook, OWNER, READER, WRITER, write } from './example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});

describe('a new spreadsheet', () => {
  test.each([
    ['vi_VN', 'Trang tính1'],
    ['en_US', 'Sheet1'],
  ])('has one sheet with id 0, named in its language: %s', async (locale, title) => {
    const { spreadsheets, id } = await exampleWorkbook(locale);
    const reply = await spreadsheets.get(OWNER, id);
    expect(reply).toEqual({
      spreadsheetId: id,
      spreadsheetUrl: expect.stringContaining(id),
      properties: { title: 'Thử', locale, autoRecalc: 'ON_CHANGE', timeZone: 'Asia/Ho_Chi_Minh' },
      sheets: [
        {
          properties: {
            sheetId: 0,
            title,
            index: 0,
            sheetType: 'GRID',
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      ],
    });
  });
});

describe('access', () => {
  const add = { addSheet: { properties: { sheetId: 5, title: 'X' } } };

  test.each([
    [WRITER, true, true],
    [READER, true, false],
    ['khac@example.vn', false, false],
  ])('%s: may read %s, may write %s', async (caller, reads, writes) => {
    const { spreadsheets, id } = book;
    const refusal = {
      code: 403,
      status: 'PERMISSION_DENIED',
      message: 'The caller does not have permission',
    };
    const reading = spreadsheets.get(caller, id, { fields: 'spreadsheetId' });
    await (reads ? expect(reading).resolves.toBeDefined() : expect(reading).rejects.toMatchObject(refusal));
    const writing = spreadsheets.batchUpdate(caller, id, { requests: [add] });
    await (writes ? expect(writing).resolves.toBeDefined() : expect(writing).rejects.toMatchObject(refusal));
  });

  test('an unknown spreadsheet is not found', async () => {
    await expect(book.spreadsheets.get(OWNER, 'nothing')).rejects.toMatchObject({
      code: 404,
      status: 'NOT_FOUND',
    });
  });

  test('addresses are the same in upper case', async () => {
    await expect(book.spreadsheets.get('ChU@Example.vn', book.id)).resolves.toBeDefined();
  });
});

describe('a payload that the protocol does not know is refused before anything is applied', () => {
  test.each<[request: unknown, message: string]>([
    [
      { makeTea: {} },
      `Invalid JSON payload received. Unknown name "makeTea" at 'requests[0]': Cannot find field.`,
    ],
    [
      { addSheet: { properties: { name: 'X' } } },
      `Invalid JSON payload received. Unknown name "name" at 'requests[0].add_sheet.properties': Cannot find field.`,
    ],
    [
      { addSheet: { properties: { sheetId: 'x' } } },
      `Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), "x"`,
    ],
    [
      { mergeCells: { range: { sheetId: 0 }, mergeType: 'MERGE' } },
      `Invalid value at 'requests[0].merge_cells.merge_type' (type.googleapis.com/google.apps.sheets.v4.MergeCellsRequest.MergeType), "MERGE"`,
    ],
    [{}, 'Invalid requests[0]: No request set.'],
  ])('%j', async (request, message) => {
    await expect(book.batch(request)).rejects.toMatchObject({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message,
    });
  });

  test('an empty batch', async () => {
    await expect(book.batch()).rejects.toThrow('Must specify at least one request.');
  });

  test('an error body has the shape of the service', async () => {
    const error = await book.batch({ deleteSheet: { sheetId: 9 } }).catch((thrown) => thrown);
    expect(error.body()).toEqual({
      error: {
        code: 400,
        message: 'Invalid requests[0].deleteSheet: No sheet with id: 9',
        status: 'INVALID_ARGUMENT',
      },
    });
  });
});

test('a batch is all or nothing', async () => {
  const before = JSON.stringify(book.spreadsheets.dump(book.id));
  const requests = [
    write(0, 0, 0, [['a', 1]]),
    { addSheet: { properties: { sheetId: 5, title: 'Y' } } },
    { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } } },
    { updateSheetProperties: { properties: { sheetId: 0, title: 'Z' }, fields: 'title' } },
    { addSheet: { properties: { sheetId: 6, title: 'y' } } },
  ];
  await expect(book.batch(...requests)).rejects.toThrow(
    'Invalid requests[4].addSheet: A sheet with the name "y" already exists. Please enter another name.',
  );
  expect(JSON.stringify(book.spreadsheets.dump(book.id))).toBe(before);
});
