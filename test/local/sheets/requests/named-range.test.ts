import { beforeEach, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook, range, write } from '../example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});

const add = (name: string, at: object = range(0, 0, 0, 2, 2), id = 'n1') => ({
  addNamedRange: { namedRange: { namedRangeId: id, name, range: at } },
});
const stored = async () => (await book.read('namedRanges')).namedRanges;
const shown = (row: number, column: number) =>
  book.spreadsheets.display('chu@example.vn', book.id, range(0, row, column, row + 1, column + 1));

test('a named range is replied and read with its id, without sheet 0', async () => {
  const { sheetId: _, ...at } = range(0, 0, 0, 2, 2);
  const [reply] = await book.batch(add('Điểm'));
  expect(reply).toEqual({ addNamedRange: { namedRange: { namedRangeId: 'n1', name: 'Điểm', range: at } } });
  expect(await stored()).toEqual([{ namedRangeId: 'n1', name: 'Điểm', range: at }]);
});

test('an id is made up where none is given', async () => {
  const [reply] = await book.batch({
    addNamedRange: { namedRange: { name: 'A_', range: range(0, 0, 0, 1, 1) } },
  });
  expect(reply).toMatchObject({
    addNamedRange: { namedRange: { namedRangeId: expect.stringMatching(/^\d+$/) } },
  });
});

test.each(['', 'A1', 'R1C1', '1a', 'a b', 'TRUE', 'true1', 'a-b', 'x'.repeat(251)])(
  'the name %j is refused',
  async (name) => {
    await expect(book.batch(add(name))).rejects.toThrow('Invalid requests[0].addNamedRange: Invalid name:');
  },
);

test.each<[again: object, message: string]>([
  [add('KHÁC'), 'Named range ID n1 already exists'],
  [add('ĐIỂM', undefined, 'n2'), 'A named range called "ĐIỂM" already exists.'],
  [{ addNamedRange: { namedRange: { name: 'Khác' } } }, 'A named range must have a range.'],
])('ids and names are unique, and a range is needed: %j', async (again, message) => {
  await book.batch(add('Điểm'));
  await expect(book.batch(again)).rejects.toThrow(`Invalid requests[0].addNamedRange: ${message}`);
});

test('formulas may use the name; a new name is taken over, a deleted one is unknown', async () => {
  await book.batch(write(0, 1, 1, [[7]]), add('Điểm', range(0, 1, 1, 2, 2)), write(0, 0, 0, [['=điểm']]));
  // The engine of these tests reads references of its own sheet only.
  expect(await book.contents()).toEqual(['A1: =điểm', 'B2: 7']);
  await book.batch({
    updateNamedRange: { namedRange: { namedRangeId: 'n1', name: 'Điểm_số' }, fields: 'name' },
  });
  expect(await book.contents()).toEqual(['A1: =Điểm_số', 'B2: 7']);
  await book.batch({ deleteNamedRange: { namedRangeId: 'n1' } });
  expect(await shown(0, 0)).toEqual([['#NAME?']]);
  expect(await stored()).toBeUndefined();
});

test('only the masked fields change', async () => {
  const other = { startRowIndex: 4, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 };
  await book.batch(add('Điểm'), {
    updateNamedRange: { namedRange: { namedRangeId: 'n1', name: 'Bỏ', range: other }, fields: 'range' },
  });
  expect(await stored()).toEqual([{ namedRangeId: 'n1', name: 'Điểm', range: other }]);
});

test.each(['updateNamedRange', 'deleteNamedRange'])('%s of an unknown id is refused', async (kind) => {
  const request =
    kind === 'updateNamedRange'
      ? { namedRange: { namedRangeId: 'x', name: 'a' }, fields: 'name' }
      : { namedRangeId: 'x' };
  await expect(book.batch({ [kind]: request })).rejects.toThrow(
    `Invalid requests[0].${kind}: No named range with id: x`,
  );
});

test.each<[edit: object, rows: [number, number] | undefined]>([
  [{ insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 3 } } }, [5, 7]],
  [{ insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 4 } } }, [2, 5]],
  [{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 3 } } }, [0, 1]],
  [{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 9 } } }, undefined],
  [
    {
      moveDimension: {
        source: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 4 },
        destinationIndex: 0,
      },
    },
    [0, 2],
  ],
])('a structure edit moves the range: %j', async (edit, rows) => {
  await book.batch(add('Điểm', range(0, 2, 0, 4, 1)), edit);
  const expected = rows && { ...range(0, rows[0], 0, rows[1], 1), sheetId: undefined };
  expect(await stored()).toEqual(expected && [{ namedRangeId: 'n1', name: 'Điểm', range: expected }]);
});

test('a named range goes with its sheet', async () => {
  await book.batch({ addSheet: { properties: { sheetId: 5 } } }, add('Điểm', range(5, 0, 0, 1, 1)), {
    deleteSheet: { sheetId: 5 },
  });
  expect(await stored()).toBeUndefined();
});
