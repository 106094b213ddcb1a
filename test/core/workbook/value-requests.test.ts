import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { offsetFormula } from '../../../local/sheets/references';
import type { CellData, Request } from '../../../src/core/workbook/request';
import type { Content } from '../../../src/core/workbook/snapshot';
import type { FixedValue } from '../../../src/core/workbook/tab';
import { valueRequests, type WrittenCell } from '../../../src/core/workbook/value-requests';

type After = WrittenCell['after'];
const fixed = (value: FixedValue): After => ({ kind: 'fixed', value });
const formula = (text: string): After => ({ kind: 'formula', formula: `=${text}` });

const SHEET = 77;
const ROWS = 12;
const COLUMNS = 5;

const written = (row: number, column: number, before: Content, after: After): WrittenCell => ({
  kind: 'setCell',
  tab: { key: 't', sheetId: SHEET, title: 'T' },
  at: { row, column },
  row: String(row),
  column: String(column),
  before,
  after,
  again: false,
  risk: 'safe',
});

type Grid = string[][];

const shown = ({ userEnteredValue }: CellData): string => JSON.stringify(userEnteredValue ?? null);

/** What Sheets does with the two kinds of requests, on a grid of texts. */
function apply(grid: Grid, requests: readonly Request[]): void {
  for (const request of requests) {
    if ('updateCells' in request) {
      const { start, rows, fields } = request.updateCells;
      expect([start.sheetId, fields]).toEqual([SHEET, 'userEnteredValue']);
      rows.forEach(({ values }, down) => {
        values.forEach((cell, right) => {
          grid[start.rowIndex + down]![start.columnIndex + right] = shown(cell);
        });
      });
    } else if ('repeatCell' in request) {
      const { range, cell, fields } = request.repeatCell;
      expect([range.sheetId, fields]).toEqual([SHEET, 'userEnteredValue']);
      for (let row = range.startRowIndex!; row < range.endRowIndex!; row++) {
        for (let column = range.startColumnIndex!; column < range.endColumnIndex!; column++) {
          const text = cell.userEnteredValue!.formulaValue!;
          const moved = offsetFormula(text, row - range.startRowIndex!, column - range.startColumnIndex!);
          grid[row]![column] = shown({ userEnteredValue: { formulaValue: moved } });
        }
      }
    } else throw new Error(`unexpected ${Object.keys(request)[0]}`);
  }
}

const wanted = ({ after }: WrittenCell): string => {
  if (after.kind === 'formula') return JSON.stringify({ formulaValue: after.formula });
  const { value } = after;
  if (value === null || value === '') return 'null';
  if (typeof value === 'number') return JSON.stringify({ numberValue: value });
  return JSON.stringify(typeof value === 'boolean' ? { boolValue: value } : { stringValue: value });
};

/** Formulas as tabs have them: most repeat down their column, some stand alone. */
const afterAt = (row: number): fc.Arbitrary<After> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(formula(`IF($C${row + 1}="";"";D${row + 1}*'C5'!$B$2)`)) },
    { weight: 2, arbitrary: fc.constant(formula(`SUM(A${row + 1}:B${row + 3})`)) },
    { weight: 1, arbitrary: fc.nat({ max: 9 }).map((n) => formula(`A${n + 1}&"A${row + 1}"`)) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(null, '', 0, 1.5, true, false, 'văn bản', '=A1')
        .map((value) => fixed(value)),
    },
  );

const cells = fc
  .uniqueArray(fc.tuple(fc.nat({ max: ROWS - 1 }), fc.nat({ max: COLUMNS - 1 })), {
    selector: ([row, column]) => row * COLUMNS + column,
    maxLength: ROWS * COLUMNS,
  })
  .chain((places) =>
    fc.tuple(
      ...places.map(([row, column]) =>
        fc
          .tuple(afterAt(row), fc.constantFrom<Content>(null, 'cũ', 0))
          .map(([after, before]) => written(row, column, before, after)),
      ),
    ),
  );

test('for any cells, the requests write exactly these cells and touch no other', () => {
  fc.assert(
    fc.property(cells, (list) => {
      const grid: Grid = Array.from({ length: ROWS }, (_, row) =>
        Array.from({ length: COLUMNS }, (_c, column) => `${row},${column} untouched`),
      );
      for (const { at, before } of list) grid[at.row]![at.column] = before === null ? 'null' : 'old';
      const expected = grid.map((row) => [...row]);
      for (const cell of list) expected[cell.at.row]![cell.at.column] = wanted(cell);
      apply(grid, valueRequests(list));
      expect(grid).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

describe('few bytes', () => {
  const down = (count: number, after: (row: number) => After) =>
    Array.from({ length: count }, (_, row) => written(row, 2, 'cũ', after(row)));
  const times = (row: number) => formula(`$C${row + 1}*2+SUM($A$1:$A$99)`);

  test('a formula that repeats down a column goes once', () => {
    const requests = valueRequests(down(60, times));
    expect(requests.map((request) => Object.keys(request)[0])).toEqual(['repeatCell']);
  });

  test('what differs within the stretch is written over it', () => {
    const requests = valueRequests(down(60, (row) => (row === 30 ? fixed('khác') : times(row))));
    expect(requests.map((request) => Object.keys(request)[0])).toEqual(['repeatCell', 'updateCells']);
  });

  test('neighbouring columns over the same rows go as one rectangle', () => {
    const list = [0, 1, 2].flatMap((row) =>
      [3, 4].map((column) => written(row, column, 'cũ', fixed(`${row}${column}`))),
    );
    expect(valueRequests(list)).toHaveLength(1);
  });

  test('nothing over nothing is not sent', () => {
    expect(valueRequests([written(0, 0, null, fixed(null))])).toEqual([]);
  });
});
