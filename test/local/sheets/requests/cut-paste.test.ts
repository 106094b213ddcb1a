import { beforeEach, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook, OWNER, range, WRITER, write } from '../example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});

const cut = (
  source: object,
  rowIndex: number,
  columnIndex: number,
  sheetId = 0,
  pasteType = 'PASTE_NORMAL',
) => ({
  cutPaste: { source, destination: { sheetId, rowIndex, columnIndex }, pasteType },
});

test('cells move with format, note and rule, and leave nothing', async () => {
  await book.batch(
    write(0, 0, 0, [['a']]),
    { repeatCell: { range: range(0, 0, 0, 1, 1), cell: { note: 'n' }, fields: 'note' } },
    cut(range(0, 0, 0, 1, 1), 1, 1),
  );
  expect(await book.read('sheets.data.rowData.values(note,userEnteredValue)')).toEqual({
    sheets: [
      { data: [{ rowData: [{}, { values: [{}, { note: 'n', userEnteredValue: { stringValue: 'a' } }] }] }] },
    ],
  });
});

test('references to the cells follow, others stay, their own formulas stay', async () => {
  await book.batch(
    write(0, 0, 0, [['=C1', '=A1+$A$1', '=A1:B1', '=A1:A9']]),
    cut(range(0, 0, 0, 1, 2), 4, 0),
  );
  expect(await book.contents()).toEqual(['C1: =A5:B5', 'D1: =A1:A9', 'A5: =C1', 'B5: =A5+$A$5']);
});

test('on another sheet, references name it', async () => {
  await book.batch(
    { addSheet: { properties: { sheetId: 5, title: 'Khác' } } },
    write(0, 0, 0, [[1, '=A1']]),
    cut(range(0, 0, 0, 1, 1), 0, 0, 5),
  );
  expect(await book.contents()).toEqual(['B1: =Khác!A1']);
  expect(await book.contents(5)).toEqual(['A1: 1']);
});

test('an overlap moves what was there', async () => {
  await book.batch(write(0, 0, 0, [['a'], ['b'], ['c']]), cut(range(0, 0, 0, 3, 1), 1, 0));
  expect(await book.contents()).toEqual(['A2: a', 'A3: b', 'A4: c']);
});

test('merges and named ranges within the source move', async () => {
  await book.batch(
    { mergeCells: { range: range(0, 0, 0, 1, 2), mergeType: 'MERGE_ALL' } },
    { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'Tên', range: range(0, 0, 0, 1, 1) } } },
    cut(range(0, 0, 0, 1, 2), 2, 0),
  );
  const at = (row: number, columns: number) => ({
    ...range(0, row, 0, row + 1, columns),
    sheetId: undefined,
  });
  expect(await book.read('namedRanges.range,sheets.merges')).toEqual({
    namedRanges: [{ range: at(2, 1) }],
    sheets: [{ merges: [at(2, 2)] }],
  });
});

test('a formula moves to another sheet and still reads the sheet that it comes from', async () => {
  await book.batch(
    { addSheet: { properties: { sheetId: 5, title: 'Khác' } } },
    write(0, 0, 0, [['=B1', 2]]),
    cut(range(0, 0, 0, 1, 1), 0, 0, 5),
  );
  expect(await book.contents(5)).toEqual(["A1: ='Trang tính1'!B1"]);
});

test('all is cut whatever is pasted', async () => {
  await book.batch(
    write(0, 0, 0, [['a']]),
    { repeatCell: { range: range(0, 0, 0, 1, 1), cell: { note: 'n' }, fields: 'note' } },
    cut(range(0, 0, 0, 1, 1), 0, 1, 0, 'PASTE_VALUES'),
  );
  expect(await book.read('sheets.data.rowData.values(note,userEnteredValue)')).toEqual({
    sheets: [{ data: [{ rowData: [{ values: [{}, { userEnteredValue: { stringValue: 'a' } }] }] }] }],
  });
});

test.each<[protectedColumn: number]>([[0], [1]])(
  'a protection of source or destination refuses: column %d',
  async (column) => {
    await book.batch({
      addProtectedRange: {
        protectedRange: { range: range(0, 0, column, 1, column + 1), editors: { users: [OWNER] } },
      },
    });
    await expect(book.batchAs(WRITER, cut(range(0, 0, 0, 1, 1), 0, 1))).rejects.toThrow(
      'protected cell or object',
    );
  },
);
