/** Arrays spill where Sheets lets them and are single values elsewhere. */
import { expect, test } from '@jest/globals';
import { engineFor, openSheets, plain, sheetOf, valuesOf } from './engine-under-test';

test.each([
  ['=FILTER(A1:A3;A1:A3>1)', [2, 3]],
  ['=FILTER(A1:A3;A1:A3>9)', ['#N/A']],
  ['=SORT(A1:A3;1;FALSE)', [3, 2, 1]],
  ['=SORT(E1:E3;A1:A3;FALSE)', ['a', 'b', 'a']],
  ['=UNIQUE(E1:E3)', ['a', 'b']],
  ['=ARRAYFORMULA(A1:A3*2)', [2, 4, 6]],
  ['={1;2;3}', [1, 2, 3]],
  ['={A1:A2;C1:C2}', [1, 2, 10, 20]],
  ['={1+1;A2*10}', [2, 20]],
  ['={FILTER(A1:A3;A1:A3>1);9}', [2, 3, 9]],
  ['={A1:A2,C1}', ['#VALUE!']],
  ['={A1:B1;1}', ['#VALUE!']],
  ['=SUM({1,2;3,4})', [10]],
  ['=ARRAYFORMULA(A1:A3&"x")', ['1x', '2x', '3x']],
  ['=ARRAYFORMULA(CONCATENATE(A1:A3&"x"))', ['1x2x3x']],
  ['=TRANSPOSE({1,2,3})', [1, 2, 3]],
  ['=SEQUENCE(3)', [1, 2, 3]],
  ['=SEQUENCE(3;1;5;10)', [5, 15, 25]],
  ['=SEQUENCE(0)', ['#NUM!']],
  ['=INDEX(A1:A3*2;0;1)', [2, 4, 6]],
  ['=IFERROR(FILTER(A1:A3;A1:A3>1);"e")', [2, 3]],
  ['=COLUMN_OF(3)', [1, 2, 3]],
  ['=SUM(COLUMN_OF(3))', [6]],
])('arrays: %s spills %j', async (formula, values) => expect(await valuesOf(formula)).toEqual(values));

test('without ARRAYFORMULA a range beside an operator is the cell in the same row or column', async () => {
  const engine = engineFor();
  openSheets(engine, [
    sheetOf('Bảng', 0, [
      [1, '=A1:A3*2'],
      [2, '=A1:A3'],
      [3, '=LEN(A1:A3)'],
      [4, '=A1:A3*2'],
    ]),
  ]);
  const values = [0, 1, 2, 3].map((row) => plain(engine.value({ sheetId: 0, row, column: 1 })));
  expect(values).toEqual([2, 2, 1, '#VALUE!']);
});

test.each([
  ['=FILTER(A1:A3;A1:A3>1)*2', 4],
  ['=-FILTER(A1:A3;A1:A3>1)', -2],
  ['={5;6}&"x"', '5x'],
  ['=COLUMN_OF(3)*2', 2],
  ['=LET(x;FILTER(A1:A3;A1:A3>1);x*2)', 4],
  ['=LEN(FILTER(F1:F3;A1:A3>1))', 2],
  ['=IF(FILTER(A1:A3;A1:A3>1)>1;"có";"không")', 'có'],
  ['=IF({TRUE;FALSE};1;2)', 1],
  ['=COUNTIF(E1:E3;{"a";"b"})', 2],
  ['=SUM(COUNTIF(E1:E3;{"a";"b"}))', 2],
  ['=SUMPRODUCT(COUNTIF(E1:E3;{"a";"b"}))', 3],
  ['=MATCH({"b";"a"};E1:E3;0)', 2],
  ['=VLOOKUP({2;3};A1:C3;3;FALSE)', 20],
  ['=ROW(A2:A3)', 2],
  ['=SUMPRODUCT(ROW(A2:A3))', 5],
  ['=ARRAYFORMULA(SUM(FILTER(A1:A3;A1:A3>1)*2))', 10],
])('in a single place an array is its first value: %s is %j', async (formula, value) =>
  expect(await valuesOf(formula)).toEqual([value]),
);

test.each([
  ['=(A1:A3)*2', [2, 4, 6, '#VALUE!']],
  ['=IF(A1:A3>1;"lớn";"nhỏ")', ['nhỏ', 'lớn', 'lớn', '#VALUE!']],
  ['=LET(x;A1:A3;x*2)', [2, 4, 6, '#VALUE!']],
  ['=COUNTIF(A1:A9;A1:A3)', [1, 1, 1, '#VALUE!']],
  ['=MATCH(A1:A3;A1:A9;0)', [1, 2, 3, '#VALUE!']],
  ['=VLOOKUP(A1:A3;A1:A9;1;FALSE)', [1, 2, 3, '#VALUE!']],
  ['=XLOOKUP(A1:A3;A1:A9;A1:A9)', [1, 2, 3, '#VALUE!']],
  ['=SUMIF(A1:A9;A1:A3)', [1, 2, 3, '#VALUE!']],
])('in a single place a range is the cell in the same row: %s', async (formula, values) => {
  const engine = engineFor();
  openSheets(engine, [
    sheetOf(
      'Bảng',
      0,
      [1, 2, 3, 'x'].map((number) => [number, formula]),
    ),
  ]);
  expect([0, 1, 2, 3].map((row) => plain(engine.value({ sheetId: 0, row, column: 1 })))).toEqual(values);
});
