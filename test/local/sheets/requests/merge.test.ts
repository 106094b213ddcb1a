import { expect, test } from '@jest/globals';
import { exampleWorkbook, range, write } from '../example-workbook';

test('mergeCells keeps the first cell’s contents, and a cut merge is refused', async () => {
  const book = await exampleWorkbook();
  await book.batch(write(0, 0, 0, [[1, 2]]), {
    mergeCells: { range: range(0, 0, 0, 1, 2), mergeType: 'MERGE_ALL' },
  });
  expect(await book.contents()).toEqual(['A1: 1']);
  const { sheetId: _, ...indices } = range(0, 0, 0, 1, 2);
  expect(await book.read('sheets.merges')).toEqual({ sheets: [{ merges: [indices] }] });
  await expect(book.batch({ unmergeCells: { range: range(0, 0, 0, 1, 1) } })).rejects.toThrow(
    'You must select all cells in a merged range to merge or unmerge them.',
  );
  await book.batch({ unmergeCells: { range: range(0, 0, 0, 3, 3) } });
  expect(await book.read('sheets.merges')).toEqual({ sheets: [{}] });
});
