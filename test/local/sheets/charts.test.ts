/** A chart follows the cells that it shows and the cell it stands on, through every edit that moves them. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  type Example,
  exampleWorkbook,
  OWNER,
  otherSheet,
  place,
  range,
  span,
  WRITER,
} from './example-workbook';
import { addChart, corner, shownAt, spec, where } from './requests/chart';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
  await book.batch(otherSheet('Khác'), addChart());
});

const chartsOf = async (index: number): Promise<unknown> => {
  const { sheets = [] } = await book.read(where.fields);
  return sheets[index]?.['charts'];
};
const rows = (kind: string, start: number, end: number) => ({ [kind]: { range: span(start, end) } });
const at = (rowIndex: number, columnIndex = 2) => ({ rowIndex, columnIndex });

describe('structure edits', () => {
  test.each([
    ['rows inserted above', rows('insertDimension', 0, 2), shownAt(place(2, 1, 6, 2), at(8))],
    ['rows inserted within', rows('insertDimension', 2, 3), shownAt(place(0, 1, 5, 2), at(7))],
    ['rows deleted within', rows('deleteDimension', 1, 3), shownAt(place(0, 1, 2, 2), at(4))],
    ['all its rows deleted', rows('deleteDimension', 0, 4), shownAt(null, at(2))],
    ['the row of its corner deleted', rows('deleteDimension', 6, 8), shownAt(place(0, 1, 4, 2), at(6))],
    [
      'columns inserted before',
      { insertDimension: { range: span(0, 1, 'COLUMNS') } },
      shownAt(place(0, 2, 4, 3), at(6, 3)),
    ],
    [
      'what it shows cut and pasted elsewhere',
      {
        cutPaste: {
          source: range(0, 0, 1, 4, 2),
          destination: { sheetId: 0, rowIndex: 10, columnIndex: 4 },
          pasteType: 'PASTE_NORMAL',
        },
      },
      shownAt(place(10, 4, 14, 5), at(6)),
    ],
  ])('%s', async (_rule, request, expected) => {
    await book.batch(request);
    expect(await chartsOf(0)).toEqual([expected]);
  });
});

test('a copied sheet has its own chart of its own cells', async () => {
  await book.batch({ duplicateSheet: { sourceSheetId: 0, newSheetId: 9, insertSheetIndex: 1 } });
  expect(await chartsOf(1)).toEqual([shownAt(range(9, 0, 1, 4, 2), { sheetId: 9, ...at(6) })]);
});

test('a deleted sheet takes its charts along, and is shown by no other chart any more', async () => {
  await book.batch(addChart({ chartId: 6, position: corner(3, 2, 5) }));
  await book.batch({ deleteSheet: { sheetId: 0 } });
  expect(await chartsOf(0)).toEqual([shownAt(null, { sheetId: 5, ...at(3) })]);
});

test.each([
  ['added', addChart({ chartId: 6 })],
  ['changed', { updateChartSpec: { chartId: 5, spec: spec() } }],
  ['deleted', { deleteEmbeddedObject: { objectId: 5 } }],
])('a chart on a protected sheet is %s by its editors only', async (_what, request) => {
  const protectedRange = { range: { sheetId: 0 }, editors: { users: [OWNER] } };
  await book.batch({ addProtectedRange: { protectedRange } });
  await expect(book.batchAs(WRITER, request)).rejects.toThrow(/protected/);
});

test('a saved workbook comes back with its charts', async () => {
  const before = await chartsOf(0);
  book.spreadsheets.restore(structuredClone(book.spreadsheets.dump(book.id)));
  expect(await chartsOf(0)).toEqual(before);
});
