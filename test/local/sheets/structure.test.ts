import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type IndexEdit, shiftRange } from '../../../local/sheets/structure';
import type { GridRange } from '../../../src/core/workbook/request';
import { exampleWorkbook, write } from './example-workbook';

const ROWS = 12;

/** Edits that fit a grid of ROWS rows. */
const edits = fc
  .record({
    kind: fc.constantFrom('insert', 'delete', 'move'),
    start: fc.nat(ROWS - 2),
    count: fc.integer({ min: 1, max: 3 }),
    destination: fc.nat(ROWS),
  })
  .map(({ kind, start, count, destination }): IndexEdit => {
    const end = Math.min(start + count, ROWS);
    if (kind !== 'move') return { kind: kind as 'insert' | 'delete', start, end };
    return { kind, start, end, destination };
  })
  .filter((edit) => edit.kind !== 'move' || edit.destination < edit.start || edit.destination > edit.end);

/** The rows after an edit, each named by its former index, null where new. */
function rowsAfter(edit: IndexEdit): (number | null)[] {
  const rows: (number | null)[] = Array.from({ length: ROWS }, (_, row) => row);
  const count = edit.end - edit.start;
  if (edit.kind === 'insert') rows.splice(edit.start, 0, ...new Array<null>(count).fill(null));
  else {
    const taken = rows.splice(edit.start, count);
    if (edit.kind === 'move')
      rows.splice(edit.destination > edit.start ? edit.destination - count : edit.destination, 0, ...taken);
  }
  return rows;
}

test('cells stay with their row, whatever is inserted, deleted or moved', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (edit) => {
      const book = await exampleWorkbook();
      const range = { sheetId: 0, dimension: 'ROWS', startIndex: edit.start, endIndex: edit.end };
      const { kind } = edit;
      const request =
        kind === 'move'
          ? { moveDimension: { source: range, destinationIndex: edit.destination } }
          : { [`${kind}Dimension`]: { range } };
      await book.batch(
        write(
          0,
          0,
          0,
          Array.from({ length: ROWS }, (_, row) => [row]),
        ),
        request,
      );
      const expected = rowsAfter(edit).flatMap((row, at) => (row === null ? [] : [`A${at + 1}: ${row}`]));
      expect(await book.contents()).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('a range keeps exactly its remaining rows when rows are inserted or deleted', () => {
  fc.assert(
    fc.property(edits, fc.nat(ROWS - 1), fc.integer({ min: 1, max: 5 }), (edit, first, count) => {
      fc.pre(edit.kind !== 'move');
      const range: GridRange = {
        sheetId: 0,
        startRowIndex: first,
        endRowIndex: Math.min(first + count, ROWS),
      };
      const shifted = shiftRange(range, 'ROWS', edit);
      const left = rowsAfter(edit).flatMap((row, at) =>
        row !== null && row >= range.startRowIndex! && row < range.endRowIndex! ? [at] : [],
      );
      expect([shifted?.startRowIndex, shifted && shifted.endRowIndex! - 1]).toEqual(
        left.length > 0 ? [left[0], left.at(-1)] : [undefined, null],
      );
    }),
  );
});
