import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokenize } from '../../../local/sheets/formula-tokens';
import {
  offsetFormula,
  quoteTitle,
  type StructureEdit,
  shiftFormula,
} from '../../../local/sheets/references';

const rows = (kind: 'insert' | 'delete', start: number, end: number): StructureEdit => ({
  kind,
  sheetTitle: 'Đơn vị',
  dimension: 'ROWS',
  start,
  end,
});
const columns = (kind: 'insert' | 'delete', start: number, end: number): StructureEdit => ({
  kind,
  sheetTitle: 'Đơn vị',
  dimension: 'COLUMNS',
  start,
  end,
});
const move = (start: number, end: number, destination: number): StructureEdit => ({
  kind: 'move',
  sheetTitle: 'Đơn vị',
  dimension: 'ROWS',
  start,
  end,
  destination,
});
const AT = { sheetTitle: 'Đơn vị' };

describe('tokens', () => {
  test.each([
    ["=A1+\"B2\"&'Sở ''A'''!$C$3", ['A1', "'Sở ''A'''!$C$3"]],
    ['=SUM(A2:A;$A:$B;3:5;B2:4)', ['A2:A', '$A:$B', '3:5', 'B2:4']],
    ['=LOG10(A1)+TO1_X+A1B+CCHC_X(B2)', ['A1', 'B2']],
    ["=LET(x;Sở!A1;x+'A1'!B1)", ['Sở!A1', "'A1'!B1"]],
    ['="a""A1"&A1', ['A1']],
    ['=#REF!+Sở!#REF!+1.5E3*TRUE', []],
    ['=A:3+1:B', []],
  ])('%s refers to %j', (formula, references) => {
    const tokens = tokenize(formula);
    expect(tokens.map(({ text }) => text).join('')).toBe(formula);
    expect(tokens.filter(({ kind }) => kind === 'reference').map(({ text }) => text)).toEqual(references);
  });
});

describe('quoted titles', () => {
  test.each([
    ['Sở', 'Sở'],
    ['Đơn vị', "'Đơn vị'"],
    ['A1', "'A1'"],
    ['R1C1', "'R1C1'"],
    ['2017', "'2017'"],
    ["Sở 'A'", "'Sở ''A'''"],
    ['I.1', "'I.1'"],
    ['TRUE', "'TRUE'"],
  ])('%s stands as %s', (title, quoted) => expect(quoteTitle(title)).toBe(quoted));
});

describe('structure edits', () => {
  test.each<[string, string, StructureEdit, string]>([
    ['a row inserted above moves a cell', '=A5', rows('insert', 4, 6), '=A7'],
    ['a row inserted below leaves it', '=A5', rows('insert', 5, 6), '=A5'],
    ['fixed references move as well', '=$A$5', rows('insert', 0, 1), '=$A$6'],
    ['rows inserted inside widen a range', '=SUM(A2:A5)', rows('insert', 2, 4), '=SUM(A2:A7)'],
    ['rows inserted before its first row move it', '=SUM(A2:A5)', rows('insert', 1, 2), '=SUM(A3:A6)'],
    ['rows inserted after its last row leave it', '=SUM(A2:A5)', rows('insert', 5, 9), '=SUM(A2:A5)'],
    ['an open range moves its closed end only', '=SUM(A2:A)', rows('insert', 0, 1), '=SUM(A3:A)'],
    ['whole columns do not feel rows', '=SUM(A:A)', rows('insert', 0, 1), '=SUM(A:A)'],
    ['whole rows do', '=SUM(2:3)', rows('insert', 0, 1), '=SUM(3:4)'],
    ['columns inserted inside widen a range', '=SUM($A2:C2)', columns('insert', 1, 2), '=SUM($A2:D2)'],
    ['a deleted cell is #REF!', '=A5+1', rows('delete', 4, 5), '=#REF!+1'],
    ['deleting a part shrinks a range', '=SUM(A2:A5)', rows('delete', 3, 9), '=SUM(A2:A3)'],
    ['deleting its first rows shrinks it', '=SUM(A2:A5)', rows('delete', 0, 3), '=SUM(A1:A2)'],
    ['deleting all of a range is #REF!', '=SUM(A2:A5)', rows('delete', 1, 5), '=SUM(#REF!)'],
    ['an open range survives', '=SUM(A2:A)', rows('delete', 1, 3), '=SUM(A2:A)'],
    ['a deleted column is #REF!', '=SUM(B:B)', columns('delete', 1, 2), '=SUM(#REF!)'],
    ['other sheets are left alone', '=Khác!A5', rows('insert', 0, 1), '=Khác!A5'],
    ['references by title move too', "='đơn vị'!A5", rows('insert', 0, 1), "='đơn vị'!A6"],
    ['texts are left alone', '="A5"&A5', rows('insert', 0, 1), '="A5"&A6'],
    ['a moved cell is followed downwards', '=A2', move(1, 2, 5), '=A5'],
    ['a moved cell is followed upwards', '=A5', move(4, 5, 1), '=A2'],
    ['cells in between make room', '=A3', move(1, 2, 5), '=A2'],
    ['a range that moves as a whole is followed', '=SUM(A2:A3)', move(1, 4, 8), '=SUM(A6:A7)'],
    ['rows that change places within a range leave it', '=SUM(A2:A5)', move(1, 2, 5), '=SUM(A2:A5)'],
    ['its last row can move up within it', '=SUM(A2:A5)', move(4, 5, 2), '=SUM(A2:A5)'],
    ['a row that leaves shrinks it', '=SUM(A2:A5)', move(4, 5, 9), '=SUM(A2:A4)'],
    ['a row that comes in widens it', '=SUM(A2:A5)', move(8, 9, 3), '=SUM(A2:A6)'],
    ['a move to where it is changes nothing', '=SUM(A2:A5)', move(2, 4, 4), '=SUM(A2:A5)'],
    [
      'renaming requotes',
      '=Khác!A1+Sở!A1',
      { kind: 'rename', from: 'Sở', to: "Sở 'mới'" },
      "=Khác!A1+'Sở ''mới'''!A1",
    ],
    [
      'a deleted sheet is #REF!',
      "=SUM('Tên cũ'!A1:A3;A1)",
      { kind: 'deleteSheet', title: 'Tên cũ' },
      '=SUM(#REF!;A1)',
    ],
  ])('%s', (_rule, before, edit, after) => expect(shiftFormula(before, edit, AT)).toBe(after));

  const formula = fc
    .array(
      fc.record({
        row: fc.integer({ min: 1, max: 60 }),
        height: fc.integer({ min: 0, max: 20 }),
        column: fc.constantFrom('A', '$B', 'Z', 'AA'),
        fixed: fc.constantFrom('', '$'),
        sheet: fc.constantFrom('', "'Đơn vị'!", 'Khác!'),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => {
      const ranges = parts.map(
        ({ row, height, column, fixed, sheet }) =>
          `${sheet}${column}${fixed}${row}` + (height > 0 ? `:${column}${fixed}${row + height}` : ''),
      );
      return `=SUM(${ranges.join(';')})&"A1"`;
    });

  test('inserting and then deleting the same rows changes nothing', () => {
    fc.assert(
      fc.property(formula, fc.nat(80), fc.integer({ min: 1, max: 9 }), (text, start, size) => {
        const inserted = shiftFormula(text, rows('insert', start, start + size), AT);
        expect(shiftFormula(inserted, rows('delete', start, start + size), AT)).toBe(text);
      }),
    );
  });

  test('a moved cell is found where its row went', () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.nat(20),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(30),
        (row, start, size, destination) => {
          const order = Array.from({ length: 60 }, (_, index) => index);
          const block = order.slice(start, start + size);
          const inside = destination >= start && destination <= start + size;
          const rest = order.filter((index) => !block.includes(index));
          const landing = rest.findIndex((index) => index >= destination);
          const after = inside ? order : [...rest.slice(0, landing), ...block, ...rest.slice(landing)];
          expect(shiftFormula(`=A${row + 1}`, move(start, start + size, destination), AT)).toBe(
            `=A${after.indexOf(row) + 1}`,
          );
        },
      ),
    );
  });

  test('filled by n and then by -n a formula is the same', () => {
    fc.assert(
      fc.property(formula, fc.nat(50), fc.nat(50), (text, down, right) => {
        expect(offsetFormula(offsetFormula(text, down, right), -down, -right)).toBe(text);
      }),
    );
  });
});

describe('filling a formula', () => {
  test.each([
    ['=A1+$A1+A$1+$A$1', 2, 1, '=B3+$A3+B$1+$A$1'],
    ["=SUM('Đơn vị'!A2:A)", 1, 0, "=SUM('Đơn vị'!A3:A)"],
    ['=SUM(A:A;2:2)', 1, 1, '=SUM(B:B;3:3)'],
    ['=A1', -1, 0, '=#REF!'],
    ['=A1:B2', 0, -1, '=#REF!'],
  ])('%s by %i rows and %i columns is %s', (formula, down, right, filled) =>
    expect(offsetFormula(formula, down, right)).toBe(filled),
  );
});
