/** Custom functions are called as Apps Script calls them. */
import { expect, test } from '@jest/globals';
import { engineFor, openSheets, plain, sheetOf, valuesOf } from './engine-under-test';

test.each([
  ['a cell is a scalar', '=ARGUMENTS(A1;A4;A5)', '[1,"x",true]'],
  ['so is a range of one cell', '=ARGUMENTS(A1:A1)', '[1]'],
  ['a range is rows', '=ARGUMENTS(A1:B2)', '[[[1,""],[2,""]]]'],
  ['a blank is an empty text', '=ARGUMENTS(A9;A9:A10)', '["",[[""],[""]]]'],
  ['an argument left out is undefined', '=ARGUMENTS(1;;2)', '[1,"undefined",2]'],
  ['an error is its text', '=ARGUMENTS(1/0;A6:A7)', '["#DIV/0!",[[""],["#DIV/0!"]]]'],
  ['a text in quotes stays a text', '=ARGUMENTS("1.10";"01/2017";"9,25")', '["1.10","01/2017","9,25"]'],
])('%s', async (_rule, formula, value) => expect(await valuesOf(formula)).toEqual([value]));

test('what is thrown becomes #ERROR! and keeps its message', async () => {
  const engine = engineFor();
  openSheets(engine, [sheetOf('Bảng', 0, [['=FAILS()', '=IFERROR(FAILS();"e")', '=A1+1']])]);
  const [fails, caught, dependent] = [0, 1, 2].map((column) => engine.value({ sheetId: 0, row: 0, column }));
  expect(fails).toEqual({ error: '#ERROR!', message: 'điểm, dòng 7: "9,2a" không phải là số' });
  expect(caught).toBe('e');
  expect(plain(dependent!)).toBe('#ERROR!');
});
