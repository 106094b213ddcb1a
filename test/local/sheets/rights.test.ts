import { beforeEach, describe, expect, test } from '@jest/globals';
import { EditRefused, PROTECTED_TEXT } from '../../../local/sheets/errors';
import { type Example, exampleWorkbook, OWNER, range, WRITER, write } from './example-workbook';

let book: Example;
const OFFICE = ['vanphong@example.vn'];
const protect = (id: number, where: object, users: string[] = OFFICE, unprotectedRanges?: object[]) => ({
  addProtectedRange: {
    protectedRange: {
      protectedRangeId: id,
      range: { sheetId: 0, ...where },
      editors: { users },
      unprotectedRanges,
    },
  },
});
const block = (row: number, column: number, rows = 1, columns = 1) =>
  range(0, row, column, row + rows, column + columns);
const typeAt = (row: number, column: number) =>
  book.spreadsheets.type(WRITER, book.id, { sheetId: 0, row, column }, [['1']]);

beforeEach(async () => {
  book = await exampleWorkbook();
});

describe('a protected sheet with open ranges, and a range protection over part of them', () => {
  beforeEach(async () => {
    await book.batch(
      protect(1, {}, OFFICE, [block(2, 2, 5, 2)]),
      protect(2, block(0, 3, 20, 1), [...OFFICE, 'thamdinh@example.vn']),
    );
  });

  test.each<[row: number, column: number, may: boolean]>([
    [0, 0, false],
    [2, 2, true],
    [6, 2, true],
    [7, 2, false],
    [2, 3, false],
  ])('cell at row %d, column %d: a writer may edit: %s', async (row, column, may) => {
    const typed = typeAt(row, column);
    const sent = book.batchAs(WRITER, write(0, row, column, [[1]]));
    if (may) {
      await expect(typed).resolves.toBeUndefined();
      await expect(sent).resolves.toEqual([{}]);
    } else {
      await expect(typed).rejects.toThrow(EditRefused);
      await expect(sent).rejects.toThrow(`Invalid requests[0].updateCells: ${PROTECTED_TEXT}`);
    }
    await expect(book.batch(write(0, row, column, [[1]]))).resolves.toEqual([{}]);
  });

  test('a block is refused when one cell of it is protected', async () => {
    const texts = [['1'], ['2']];
    await expect(
      book.spreadsheets.type(WRITER, book.id, { sheetId: 0, row: 6, column: 2 }, texts),
    ).rejects.toThrow(EditRefused);
    expect(await book.contents()).toEqual([]);
  });

  test('an editor of both may edit both', async () => {
    book.spreadsheets.share(book.id, OFFICE[0]!, 'writer');
    await expect(book.batchAs(OFFICE[0]!, write(0, 0, 3, [[1]]))).resolves.toEqual([{}]);
  });

  test('being named in a protection gives no access', async () => {
    await expect(book.batchAs(OFFICE[0]!, write(0, 0, 3, [[1]]))).rejects.toMatchObject({ code: 403 });
  });
});

describe('structure edits that touch a protected range are refused', () => {
  const rows = (startIndex: number, endIndex: number) => ({
    sheetId: 0,
    dimension: 'ROWS',
    startIndex,
    endIndex,
  });
  beforeEach(async () => {
    await book.batch(
      protect(1, block(2, 0, 3, 26)),
      { addSheet: { properties: { sheetId: 9, title: 'Khóa' } } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 9 }, editors: { users: OFFICE } } } },
    );
  });

  test.each<[name: string, request: object, may: boolean]>([
    ['insert before', { insertDimension: { range: rows(2, 3) } }, true],
    ['insert inside', { insertDimension: { range: rows(3, 4) } }, false],
    ['insert behind', { insertDimension: { range: rows(5, 6) } }, true],
    ['delete inside', { deleteDimension: { range: rows(4, 6) } }, false],
    ['delete beside', { deleteDimension: { range: rows(5, 6) } }, true],
    ['move into', { moveDimension: { source: rows(8, 9), destinationIndex: 3 } }, false],
    ['move past', { moveDimension: { source: rows(8, 9), destinationIndex: 1 } }, true],
    [
      'hide',
      {
        updateDimensionProperties: {
          range: rows(2, 3),
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
      false,
    ],
    ['merge', { mergeCells: { range: block(4, 0, 2, 2), mergeType: 'MERGE_ALL' } }, false],
    ['delete sheet', { deleteSheet: { sheetId: 0 } }, false],
    ['delete protected sheet', { deleteSheet: { sheetId: 9 } }, false],
    ['rename', { updateSheetProperties: { properties: { sheetId: 0, title: 'A' }, fields: 'title' } }, true],
    [
      'rename protected sheet',
      { updateSheetProperties: { properties: { sheetId: 9, title: 'A' }, fields: 'title' } },
      false,
    ],
    ['change the protection', { deleteProtectedRange: { protectedRangeId: 1 } }, false],
  ])('%s', async (_name, request, may) => {
    const sent = book.batchAs(WRITER, request);
    await (may ? expect(sent).resolves.toEqual([{}]) : expect(sent).rejects.toThrow(PROTECTED_TEXT));
  });
});

describe('reading protections', () => {
  test('editors are shown with the owner, canonical, and only to those who may edit', async () => {
    await book.batch(protect(1, block(0, 0), ['VanPhong@Example.vn']));
    const read = (caller: string) =>
      book.spreadsheets.get(caller, book.id, { fields: 'sheets.protectedRanges' });
    const { sheetId: _, ...indices } = block(0, 0);
    const seen = { protectedRangeId: 1, range: indices };
    const forEditors = { ...seen, requestingUserCanEdit: true, editors: { users: [OWNER, ...OFFICE] } };
    expect(await read(OWNER)).toEqual({ sheets: [{ protectedRanges: [forEditors] }] });
    expect(await read(WRITER)).toEqual({ sheets: [{ protectedRanges: [seen] }] });
  });

  test('a protection without editors protects nothing', async () => {
    await book.batch({
      addProtectedRange: { protectedRange: { protectedRangeId: 1, range: { sheetId: 0 } } },
    });
    await expect(typeAt(0, 0)).resolves.toBeUndefined();
  });
});
