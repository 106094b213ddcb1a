/** What a look at a few cells computes: they hold what they would hold if everything had been computed, whatever waits elsewhere. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasSingleResult } from '../../../../local/sheets/formula-single-results';
import { tokenize } from '../../../../local/sheets/formula-tokens';
import { contentOf, engineFor, engines, plain, sheetOf } from './engine-under-test';

const [ROWS, COLUMNS] = [25, 8];
const TITLES = ['Một', 'Hai'];

/** Typed values to the left, formulas over them in C and D, arrays from F on; the second sheet reads the first. */
const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.nat(1),
      fc.nat(8),
      fc.nat(1),
      fc.constantFrom<unknown>(1, 2.5, 0, 'x', '', true, null),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant(0),
      fc.nat(8),
      fc.constant(2),
      fc.constantFrom<unknown>('=SUM(A1:B9)', '=IF(B2="";"";B2*2)', '=LET(x;A2;IF(x>1;x;B1))', null),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant(0),
      fc.nat(8),
      fc.constant(3),
      fc.constantFrom<unknown>(
        '=SUM(A1:C9)',
        '=TEXTJOIN("-";TRUE;F1:F20)',
        '=F3',
        '=IFERROR(F2+1;"?")',
        null,
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant(0),
      fc.constantFrom(0, 4),
      fc.constant(5),
      fc.constantFrom<unknown>(
        '=COLUMN_OF(COUNT(A1:B9))',
        '=SORT(A1:A9;1;TRUE)',
        '=UNIQUE(A1:A9)',
        '=ARRAYFORMULA(A1:A3&"!")',
        null,
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant(0),
      fc.nat(12),
      fc.constant(5),
      fc.constantFrom<unknown>('in the way', null),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant(1),
      fc.nat(8),
      fc.constant(3),
      fc.constantFrom<unknown>('=Một!F2', '=SUM(Một!C1:F9)', '=COUNTA(Một!F1:F20)', '=F2&Một!D1', null),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant(1),
      fc.constant(0),
      fc.constant(5),
      fc.constantFrom<unknown>('=COLUMN_OF(COUNT(Một!F1:F20))', '=FILTER(Một!A1:A9;Một!A1:A9<>"")', null),
    ),
  },
);
const area = fc
  .tuple(fc.nat(1), fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), fc.nat(6), fc.nat(3))
  .map(([sheetId, startRow, startColumn, down, right]) => ({
    sheetId,
    startRow,
    startColumn,
    endRow: Math.min(startRow + down, ROWS - 1),
    endColumn: Math.min(startColumn + right, COLUMNS - 1),
  }));
type Area = typeof area extends fc.Arbitrary<infer T> ? T : never;
type Typed = [sheetId: number, row: number, column: number, text: unknown];
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: cell.map((typed) => ({ typed: typed as Typed })) },
    { weight: 3, arbitrary: area.map((look) => ({ look })) },
    { weight: 1, arbitrary: fc.constant({ reopened: true }) },
  ),
  { minLength: 2, maxLength: 40 },
);

function sheets(contents: Iterable<Typed>) {
  const grids = TITLES.map(() => Array.from({ length: ROWS }, () => Array<unknown>(COLUMNS).fill(null)));
  for (const [sheetId, row, column, text] of contents)
    grids[sheetId]![row]![column] = text === '' ? null : text;
  return TITLES.map((title, sheetId) => sheetOf(title, sheetId, grids[sheetId]!, ROWS));
}

function seen(engine: ReturnType<typeof engineFor>, { sheetId, ...of }: Area): unknown[] {
  const found: unknown[] = [];
  for (let row = of.startRow; row <= of.endRow; row++)
    for (let column = of.startColumn; column <= of.endColumn; column++)
      found.push([sheetId, row, column, plain(engine.value({ sheetId, row, column }))]);
  return found;
}

test('looked at in parts, between edits and openings, cells hold what they hold when everything is computed', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const engine = engineFor();
      engine.load(sheets([]));
      const contents = new Map<string, Typed>();
      for (const step of list) {
        if ('typed' in step) {
          const [sheetId, row, column, text] = step.typed;
          engine.set([{ sheetId, row, column, content: contentOf(text) }]);
          contents.set(`${sheetId} ${row} ${column}`, step.typed);
        } else if ('reopened' in step) engine.load(sheets(contents.values()));
        else {
          engine.calculate([step.look]);
          const whole = engineFor();
          whole.load(sheets(contents.values()));
          whole.calculate();
          expect(seen(engine, step.look)).toEqual(seen(whole, step.look));
        }
      }
      for (const used of engines.splice(0)) used.dispose();
    }),
    { numRuns: 150 },
  );
});

test('a look computes nothing that it does not need', () => {
  const engine = engineFor();
  engine.load([
    sheetOf('Một', 0, [[1, '=A1+1', '=FAILS()']]),
    sheetOf('Hai', 1, [['=Một!B1*2', '=COLUMN_OF(2)']]),
  ]);
  engine.calculate([{ sheetId: 0, startRow: 0, endRow: 0, startColumn: 1, endColumn: 1 }]);
  const at = (sheetId: number, column: number) => plain(engine.value({ sheetId, row: 0, column }));
  expect([at(0, 1), at(0, 2), at(1, 0), at(1, 1)]).toEqual([2, null, null, null]);
});

describe('whether a formula is sure to have a single result', () => {
  test.each([
    ['=A1:A3', false],
    ['=A1', true],
    ['=-A1:A3', true],
    ['="a"&B1:B2', true],
    ['=SUM(A1:A9)/2', true],
    ['=IF(A1="";"";SUM(A1:A3))', true],
    ['=IF(A1="";"";A1:A3)', false],
    ['=IFERROR(A1:A3;0)', false],
    ['=LET(x;SUM(A1:A3);x)', true],
    ['=LET(x;A1:A3;x)', false],
    ['=LET(x;A1:A3;SUM(x))', true],
    ['=LET(x;1;LET(x;A1:A3;x))', false],
    ['=ARRAYFORMULA(A1:A3&"")', false],
    ['=ARRAYFORMULA(SUM(A1:A3&""))', true],
    ['=ARRAYFORMULA(LEN(A1:A3))', false],
    ['=ARRAYFORMULA(IF(A1:A3;1;2))', false],
    ['=SUMPRODUCT(--(A1:A3=1))', true],
    ['=ARRAYFORMULA(COUNTIF(A1:A3;B1:B3))', false],
    ['=COUNTIF(A1:A3;B1:B3)', true],
    ['=INDEX(A1:B3;0;1)', false],
    ['=FILTER(A1:A3;B1:B3)', false],
    ['={1;2}', false],
    ['=({1;2})', false],
    ['=COLUMN_OF(3)', false],
    ['=SPLIT(A1;",")', false],
  ])('%s: %s', (formula, expected) => {
    expect(hasSingleResult(tokenize(formula))).toBe(expected);
  });
});
