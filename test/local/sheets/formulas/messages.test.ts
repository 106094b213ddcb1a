/** The messages that Sheets gives with errors. The errors themselves are in the other tables. */
import { expect, test } from '@jest/globals';
import { engineFor, openSheets, sheetOf } from './engine-under-test';

test.each([
  ['=1 1', '#ERROR!', 'Formula parse error.'],
  ['=A1/0', '#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.'],
  ['=TINH(1)', '#NAME?', "Unknown function: 'TINH'."],
  ['=PLUS(1;1)', '#NAME?', "Unknown function: 'PLUS'."],
  ['=VLOOKUP("z";A1:B1;2;FALSE)', '#N/A', "Did not find value 'z' in VLOOKUP evaluation."],
  ['=MATCH(9,5;A1:B1;0)', '#N/A', "Did not find value '9,5' in MATCH evaluation."],
  ['=SEQUENCE(2)', '#REF!', 'Array result was not expanded because it would overwrite data in C2.'],
  ['=SEQUENCE(5)', '#REF!', 'Result was not automatically expanded, please insert more rows (1).'],
  ['=SEQUENCE(1;12)', '#REF!', 'Result was not automatically expanded, please insert more columns (2).'],
  ['=B1', '#DIV/0!', undefined],
  ['=B1/0', '#DIV/0!', undefined],
  ['=IFERROR(1/0;NA())', '#N/A', undefined],
])('%s is %s: %s', async (formula, error, message) => {
  const engine = engineFor('vi_VN');
  openSheets(engine, [
    sheetOf(
      'Bảng',
      0,
      [
        [1, '=1/0', formula],
        [null, null, 'x'],
      ],
      4,
    ),
  ]);
  expect(engine.value({ sheetId: 0, row: 0, column: 2 })).toEqual({ error, message });
});
