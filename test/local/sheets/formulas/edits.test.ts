/** What is computed after edits, and when a value is current. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FormulaEngine } from '../../../../local/sheets/formula-engine';
import { univerEngine } from '../../../../local/sheets/univer-engine';
import { contentOf, engineFor, engines, openSheets, plain, sheetOf } from './engine-under-test';

describe('edits', () => {
  async function sheet(rows: unknown[][]) {
    const engine = engineFor();
    openSheets(engine, [sheetOf('Bảng', 0, rows)]);
    return {
      value: (row: number, column: number) => plain(engine.value({ sheetId: 0, row, column })),
      edit: async (row: number, column: number, text: unknown) => {
        engine.set([{ sheetId: 0, row, column, content: contentOf(text) }]);
        await engine.calculate();
      },
      engine,
    };
  }

  test('nothing is computed before calculate', async () => {
    const { engine, value } = await sheet([[1, '=A1*2']]);
    engine.set([{ sheetId: 0, row: 0, column: 0, content: 5 }]);
    expect([value(0, 0), value(0, 1)]).toEqual([1, 2]);
    await engine.calculate();
    expect([value(0, 0), value(0, 1)]).toEqual([5, 10]);
  });

  test('chains are followed in any order of cells', async () => {
    const { value, edit } = await sheet([['=B1+1', '=C1+1', '=D1+1', 1]]);
    expect(value(0, 0)).toBe(4);
    await edit(0, 3, 10);
    expect(value(0, 0)).toBe(13);
    await edit(0, 2, null);
    expect(value(0, 0)).toBe(2);
  });

  test('a spill disappears with its formula and shrinks with its result', async () => {
    const { value, edit } = await sheet([['=COLUMN_OF(C1)', '=SUM(A1:A9)', 3]]);
    expect([value(0, 0), value(2, 0), value(0, 1)]).toEqual([1, 3, 6]);
    await edit(0, 2, 2);
    expect([value(1, 0), value(2, 0), value(0, 1)]).toEqual([2, null, 3]);
    await edit(0, 0, null);
    expect([value(0, 0), value(1, 0), value(0, 1)]).toEqual([null, null, 0]);
  });

  test('a filled cell in its way makes a spill #REF! until it is cleared', async () => {
    const { value, edit } = await sheet([['=COLUMN_OF(3)', '=SUM(A2:A9)'], ['x']]);
    expect([value(0, 0), value(1, 0), value(2, 0), value(0, 1)]).toEqual(['#REF!', 'x', null, 0]);
    await edit(1, 0, null);
    expect([value(0, 0), value(1, 0), value(0, 1)]).toEqual([1, 2, 5]);
    await edit(2, 0, 100);
    expect([value(0, 0), value(1, 0), value(2, 0), value(0, 1)]).toEqual(['#REF!', null, 100, 100]);
  });

  test('a spill that leaves the grid is #REF!', async () => {
    const { value } = await sheet([['=COLUMN_OF(61)', '=COLUMN_OF(60)']]);
    expect([value(0, 0), value(59, 1)]).toEqual(['#REF!', 60]);
  });

  test('a spill may set off another', async () => {
    const { value, edit } = await sheet([['=COUNTA(B1:B9)', '=COLUMN_OF(D1)', '=COLUMN_OF(A1)', 2]]);
    expect([value(0, 0), value(1, 2), value(2, 2)]).toEqual([2, 2, null]);
    await edit(0, 3, 4);
    expect([value(0, 0), value(3, 2)]).toEqual([4, 4]);
  });

  test('what a formula finds does not depend on what others compared before it', async () => {
    const rows: unknown[][] = [['=""'], ['a'], [true], [0], [null]];
    const formulas = [
      '=A5=""',
      '=COUNTIF(A1:A5;"")',
      '=SUMPRODUCT(--(A1:A5=""))',
      '=SUMPRODUCT(--(A1:A5=0))',
      '=A5=""',
    ];
    const { value } = await sheet(rows.map(([cell], row) => [cell, formulas[row]]));
    expect(rows.map((_cell, row) => value(row, 1))).toEqual([true, 2, 2, 2, true]);
  });

  test('a circle is #REF! and heals when it is broken', async () => {
    const { value, edit } = await sheet([['=B1+1', '=A1+1', '=SUM(A1:C1)']]);
    expect([value(0, 0), value(0, 1), value(0, 2)]).toEqual(['#REF!', '#REF!', '#REF!']);
    await edit(0, 1, 5);
    expect([value(0, 0), value(0, 1)]).toEqual([6, 5]);
  });

  test('edited bit by bit a sheet holds what it holds when opened afresh', async () => {
    const typed = fc.constantFrom<unknown>(1, 2.5, 0, 'x', '', true, null, '1.10');
    const formulas = fc
      .tuple(
        fc.constantFrom(
          '=SUM(A1:A9)',
          '=A1&B1',
          '=IF(B2="";"";B2*2)',
          '=COUNT(A:C)',
          '=LET(x;A2;IF(x>1;x;B1))',
          '=XLOOKUP(A1;B1:B9;A1:A9;"?")',
        ),
        fc.constantFrom('=SUM(A1:C9)+D1', '=COUNTIF(C1:C9;">1")', '=TEXTJOIN("-";TRUE;A1:C9;F1:F20)'),
      )
      .chain(([first, second]) =>
        fc.constantFrom(
          [2, first],
          [3, second],
          [5, '=COLUMN_OF(COUNT(A1:B9))'],
          [6, '=SORT(F1:F20;1;FALSE)'],
        ),
      );
    const edits = fc.array(
      fc.oneof(
        fc.tuple(fc.nat(8), fc.nat(1), typed),
        fc
          .tuple(fc.nat(8), formulas)
          .map(
            ([row, [column, text]]) =>
              [(column as number) > 4 ? 0 : row, column as number, text as unknown] as [
                number,
                number,
                unknown,
              ],
          ),
        fc.tuple(fc.nat(12), fc.constant(5), fc.constantFrom<unknown>('in the way', null)),
      ),
      { minLength: 1, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const { engine, value } = await sheet([]);
        const contents = new Map<string, [number, number, unknown]>();
        for (const [row, column, text] of list) {
          engine.set([{ sheetId: 0, row, column, content: contentOf(text) }]);
          await engine.calculate();
          contents.set(`${row} ${column}`, [row, column, text]);
        }
        const fresh = await sheet([]);
        fresh.engine.set(
          [...contents.values()].map(([row, column, text]) => ({
            sheetId: 0,
            row,
            column,
            content: contentOf(text),
          })),
        );
        await fresh.engine.calculate();
        for (let row = 0; row < 25; row++) {
          for (let column = 0; column < 8; column++)
            expect([row, column, value(row, column)]).toEqual([row, column, fresh.value(row, column)]);
        }
        for (const used of engines.splice(0)) used.dispose();
      }),
      { numRuns: 60 },
    );
  });
});

test('engines side by side keep to their own functions and values', async () => {
  const [one, other] = [1, 2].map((answer) => univerEngine({ customFunctions: { answer: () => answer } }));
  const rows = [['=ANSWER()', '=LET(x;ANSWER();x*10)', '=SUM(A1:B1)']];
  for (const engine of [one!, other!, one!]) openSheets(engine, [sheetOf('Bảng', 0, rows)]);
  const pair = (engine: FormulaEngine) =>
    [1, 2].map((column) => engine.value({ sheetId: 0, row: 0, column }));
  expect([pair(one!), pair(other!)]).toEqual([
    [10, 11],
    [20, 22],
  ]);
  one!.dispose();
  other!.set([{ sheetId: 0, row: 0, column: 0, content: 5 }]);
  await other!.calculate();
  expect(pair(other!)).toEqual([20, 25]);
  other!.dispose();
});

test('a value is current until something that it depends on changes, or an array may grow over it', async () => {
  const engine = univerEngine({ customFunctions: {}, locale: 'vi_VN' });
  const at = (row: number, column: number) => ({ sheetId: 1, row, column });
  const formula = (row: number, column: number, text: string) => ({
    row,
    column,
    content: { formula: text },
  });
  openSheets(engine, [
    {
      sheetId: 1,
      title: 'T',
      rowCount: 20,
      columnCount: 6,
      cells: [
        { row: 0, column: 0, content: 2 },
        formula(0, 1, '=A1*2'),
        formula(0, 2, '=B1+1'),
        formula(0, 3, '=A2'),
        formula(5, 4, '=UNIQUE(A3:A5)'),
      ],
    },
  ]);
  await engine.calculate();
  expect([engine.isCurrent(at(0, 2)), engine.isCurrent(at(0, 3))]).toEqual([true, true]);
  engine.set([{ ...at(0, 0), content: 5 }]);
  expect([engine.isCurrent(at(0, 2)), engine.isCurrent(at(0, 3))]).toEqual([false, true]);
  expect(engine.isCurrent(at(0, 0))).toBe(false);
  await engine.calculate();
  expect([engine.isCurrent(at(0, 2)), engine.value(at(0, 2))]).toEqual([true, 11]);
  engine.set([{ ...at(2, 0), content: 3 }]);
  await engine.calculate();
  engine.set([{ ...at(2, 0), content: 4 }]);
  expect(engine.isCurrent(at(0, 3))).toBe(false);
  engine.dispose();
});
