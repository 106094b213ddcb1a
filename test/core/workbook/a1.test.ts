import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { offsetFormula } from '../../../local/sheets/references';
import {
  a1,
  absoluteA1,
  canonicalFormula,
  columnLetter,
  literal,
  quoted,
  relativeToRow,
} from '../../../src/core/workbook/a1';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetter(column)).toBe(letters);
});

test('cells are named from 1, with or without dollars', () => {
  expect([a1(6, 1), absoluteA1(6, 1)]).toEqual(['B7', '$B$7']);
});

test('apostrophes of a title and quotes of a text are doubled', () => {
  expect([quoted("It's"), literal('nói "được"')]).toEqual(["'It''s'", '"nói ""được"""']);
});

describe('formulas are equal where Sheets makes no difference', () => {
  test.each([
    ['spaces between tokens', '=IF( A1 ; 1 ;2 )', '=IF(A1;1;2)'],
    ['the argument separator', '=IF(A1,1,2)', '=IF(A1;1;2)'],
    ['the case of names', '=if(a1;true;2)', '=IF(A1;TRUE;2)'],
    ['quotes around a title that needs none', '=KhaoSat!A1', "='KhaoSat'!A1"],
    ['the case of a title', "='khảo sát'!A1", "='Khảo sát'!A1"],
  ])('%s', (_what, one, other) => {
    expect(canonicalFormula(one)).toBe(canonicalFormula(other));
  });

  test.each([
    ['the case of a text', '=IF(A1="có";1;2)', '=IF(A1="CÓ";1;2)'],
    ['spaces in a text', '=A1&" mục"', '=A1&"mục"'],
    ['a separator in a text', '=A1&"a;b"', '=A1&"a,b"'],
    ['spaces in a title', "='Khảo sát'!A1", "='Khảosát'!A1"],
    ['a doubled apostrophe in a title', "='It''s'!A1", "='Its'!A1"],
    ['dollars', '=$A1', '=A1'],
    ['another row', '=A1', '=A2'],
  ])('but not %s', (_what, one, other) => {
    expect(canonicalFormula(one)).not.toBe(canonicalFormula(other));
  });
});

describe('a formula relative to its row', () => {
  test.each([
    ['=C5*2', 4, '=C[0]*2'],
    ['=C4+C6', 4, '=C[-1]+C[1]'],
    ['=$C5', 4, '=$C[0]'],
    ['=C$5+$C$5', 9, '=C$5+$C$5'],
    ["='Tiêu chí'!$C5", 4, "='Tiêu chí'!$C[0]"],
    ['="C5"&C5', 4, '="C5"&C[0]'],
    ["='C5'!A5", 4, "='C5'!A[0]"],
    ['=LOG10(A5)', 4, '=LOG10(A[0])'],
    ['=SUM(A5:B7;C9)', 4, '=SUM(A[0]:B[2];C[4])'],
    ['=LET(x;A5;x)', 4, '=LET(x;A[0];x)'],
  ])('%s in row %i', (formula, row, relative) => {
    expect(relativeToRow(formula, row)).toBe(relative);
  });

  test('two formulas are the same relative to their rows exactly when Sheets would make one of the other', () => {
    const reference = fc
      .tuple(
        fc.constantFrom('', '$'),
        fc.constantFrom('A', 'R', 'AB'),
        fc.constantFrom('', '$'),
        fc.integer({ min: 20, max: 60 }),
      )
      .map(([absoluteColumn, column, absoluteRow, row]) => absoluteColumn + column + absoluteRow + row);
    const part = fc.oneof(
      reference,
      fc.constantFrom('"A21"', "'A 22'!A23", 'LOG10(A24)', '7/10', 'TRUE').map((text) => text),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.nat({ max: 15 }), (parts, down) => {
        const formula = `=${parts.join(';')}`;
        const moved = offsetFormula(formula, down, 0);
        expect(relativeToRow(moved, 10 + down)).toBe(relativeToRow(formula, 10));
        if (moved !== formula && down > 0)
          expect(relativeToRow(formula, 10 + down)).not.toBe(relativeToRow(formula, 10));
      }),
    );
  });
});
