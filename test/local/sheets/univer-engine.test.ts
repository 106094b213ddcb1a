import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type {
  CellContent,
  CellValue,
  EngineSheet,
  FormulaEngine,
} from '../../../local/sheets/formula-engine';
import { univerEngine } from '../../../local/sheets/univer-engine';

const engines: FormulaEngine[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose();
});

const customFunctions = {
  ARGUMENTS: (...args: unknown[]) => JSON.stringify(args.map((argument) => argument ?? 'undefined')),
  COLUMN_OF: (count: unknown) => Array.from({ length: Number(count) }, (_, index) => [index + 1]),
  FAILS: () => {
    throw new Error('điểm, dòng 7: "9,2a" không phải là số');
  },
};

function engineFor(locale?: string): FormulaEngine {
  const engine = univerEngine({ customFunctions, locale });
  engines.push(engine);
  return engine;
}

/** Texts that begin with "=" are formulas. */
function contentOf(text: unknown): CellContent {
  return typeof text === 'string' && text.startsWith('=') ? { formula: text } : (text as CellContent);
}

function sheetOf(title: string, sheetId: number, rows: unknown[][], rowCount = 60): EngineSheet {
  const cells = rows.flatMap((row, index) =>
    row.map((text, column) => ({ row: index, column, content: contentOf(text) })),
  );
  return {
    sheetId,
    title,
    rowCount,
    columnCount: 12,
    cells: cells.filter(({ content }) => content !== null),
  };
}

const UNIT = sheetOf("Sở 'A' Nội vụ", 7, [[77], [1]], 10);
const SAMPLE = sheetOf('Bảng', 0, [
  [1, '=""', 10, '1.1', 'a', 'xa'],
  [2, '=""', 20, '1.10', 'b', 'xb'],
  [3, null, 30, '2', 'a', 'c'],
  ['x'],
  [true],
  ['=""'],
  ['=1/0'],
]);

/** The formula's value in H41 of the sample, and what it spills below; an error is its text. */
async function valuesOf(formula: string, locale?: string): Promise<unknown[]> {
  const engine = engineFor(locale);
  await engine.load([SAMPLE, UNIT]);
  engine.set([{ sheetId: 0, row: 40, column: 7, content: { formula } }]);
  await engine.calculate();
  const values = [0, 1, 2, 3].map((down) => plain(engine.value({ sheetId: 0, row: 40 + down, column: 7 })));
  while (values.length > 1 && values.at(-1) === null) values.pop();
  return values;
}

function plain(value: CellValue): unknown {
  return typeof value === 'object' && value !== null ? value.error : value;
}

describe('formulas compute to what Sheets shows', () => {
  test.each([
    ['=SUM(A1:A5)', 6],
    ['=SUM(A1:A7)', '#DIV/0!'],
    ['=COUNT(A1:A7)', 3],
    ['=COUNT(B1:B3)', 0],
    ['=COUNTA(A1:A9)', 7],
    ['=COUNTBLANK(A1:A9)', 3],
    ['=COUNTIF(A1:A6;">1")', 2],
    ['=COUNTIF(E1:E3;"a")', 2],
    ['=COUNTIFS(A1:A3;">=2";C1:C3;">=20")', 2],
    ['=SUMIF(A1:A3;">1";C1:C3)', 50],
    ['=SUMIFS(C1:C3;E1:E3;E1)', 40],
    ['=AVERAGE(A1:A3)', 2],
    ['=AVERAGE(B1:B2)', '#DIV/0!'],
    ['=MIN(A1:A6)', 1],
    ['=MAX(B1:B3)', 0],
    ['=RANK(2;A1:A3)', 2],
    ['=RANK(9;A1:A3)', '#N/A'],
    ['=SUMPRODUCT(--(E1:E3="a");C1:C3)', 40],
    ['=SUMPRODUCT(--(LEN(A1:A6)>0))', 5],
    ['=SUMPRODUCT((A1:A6>1)*(A1:A6))', '#VALUE!'],
    ['=ROUND(2.5;0)', 3],
    ['=ROUND(-2.5;0)', -3],
    ['=ROUND(1.005;2)', 1.01],
    ['=7/10', 0.7],
    ['=5%*200', 10],
    ['=-A1--1', 0],
    ['=1E3', 1000],
  ])('numbers: %s is %j', async (formula, value) => expect(await valuesOf(formula)).toEqual([value]));

  test.each([
    ['=""=0', false],
    ['=B1=0', false],
    ['=B1=""', true],
    ['=B1>5', true],
    ['=B1<0', false],
    ['=A9=0', true],
    ['=A9=""', true],
    ['=A9<>""', false],
    ['="a"="A"', true],
    ['="10"=10', false],
    ['=TRUE>"z"', true],
    ['=A9+1', 1],
    ['=A9&"x"', 'x'],
    ['=A9', null],
    ['=""+1', '#VALUE!'],
    ['=A4+1', '#VALUE!'],
    ['="5"+1', 6],
    ['=TRUE+1', 2],
    ['=1&TRUE', '1TRUE'],
    ['=IF(B1;1;2)', '#VALUE!'],
    ['=IF(A9;1;2)', 2],
    ['=IF(A1>0;;3)', null],
    ['=IF(A1>5;"có")', false],
    ['=AND(A1>0;A2>0)', true],
    ['=OR(A1>5;A2>5)', false],
    ['=NOT(A9)', true],
    ['=IFS(A1>5;"x";TRUE;"y")', 'y'],
    ['=IFS(FALSE;1)', '#N/A'],
    ['=ISNUMBER(A1)', true],
    ['=ISNUMBER(A9)', false],
    ['=ISTEXT(B1)', true],
    ['=ISBLANK(A9)', true],
    ['=ISBLANK(B1)', false],
    ['=N("x")', 0],
    ['=N(TRUE)', 1],
  ])('blanks, texts and conditions: %s is %j', async (formula, value) =>
    expect(await valuesOf(formula)).toEqual([value]),
  );

  test.each([
    ['=TEXT(5;"000")', '005'],
    ['=TEXT(97.685;"0.00")', '97.69'],
    ['=TEXT(0.256;"0%")', '26%'],
    ['=VALUE("925")', 925],
    ['=VALUE("")', '#VALUE!'],
    ['=TEXTJOIN(", ";TRUE;A1:A5)', '1, 2, 3, x, TRUE'],
    ['=SUBSTITUTE("a.b.c";".";"")', 'abc'],
    ['=TRIM("  a  b ")', 'a b'],
    ['=LEN("Sở")', 2],
    ['=LEN("01/2017")', 7],
    ['=FIND("z";"abc")', '#VALUE!'],
    ['=MID("abcdef";2;3)', 'bcd'],
    ['=REPT("ab";3)', 'ababab'],
    ['=TRIM(SUBSTITUTE("a"&CHAR(160);CHAR(160);" "))', 'a'],
    ['=REGEXMATCH("XIV";"^[IVX]+$")', true],
    ['=REGEXMATCH(A9;"^[IVX]+$")', false],
    ['=REGEXMATCH(A1;"1")', '#VALUE!'],
    ['=SUMPRODUCT(--REGEXMATCH(E1:E3;"^a"))', 2],
    ['="a""b;A1"', 'a"b;A1'],
    ['=HYPERLINK("#gid=5";"Sở "&A1)', 'Sở 1'],
  ])('texts: %s is %j', async (formula, value) => expect(await valuesOf(formula)).toEqual([value]));

  test.each([
    ['=INDEX(A1:B3;2;1)', 2],
    ['=INDEX(C1:C3;MATCH("1.10";D1:D3;0))', 20],
    ['=MATCH("zzz";A1:A5;0)', '#N/A'],
    ['=MATCH(25;C1:C3;1)', 2],
    ['=XLOOKUP("1.1";D1:D3;C1:C3)', 10],
    ['=XLOOKUP(9;A1:A3;C1:C3;"none")', 'none'],
    ['=VLOOKUP(2;A1:C3;3;FALSE)', 20],
    ['=LET(x;IF(A9<>"";A9;A2);IF(OR(x="";NOT(ISNUMBER(x)));"";ROUND(x;2)))', 2],
    ['=LET(điểm;2;b;LET(c;điểm+1;c*2);b+điểm)', 8],
    ['=IFERROR(1/0;"e")', 'e'],
    ['=IFERROR(A9)', null],
    ['=IFERROR(UNKNOWN(1);0)', 0],
    ['=UNKNOWN(1)', '#NAME?'],
    ['=RAND()', '#NAME?'],
    ['=INDIRECT("A1")', '#NAME?'],
    ['=#REF!+1', '#REF!'],
    ["='Không có'!A1", '#REF!'],
    ['=A999', '#REF!'],
    ['=1+', '#ERROR!'],
    ["='Sở ''A'' Nội vụ'!A1+'sở ''a'' nội vụ'!$A$2", 78],
    ["=SUM('Sở ''A'' Nội vụ'!A:A)", 78],
    ['=SUM(C1:C)', 60],
    ['=SUM($C$2:$C;C1:C1)', 60],
    ['=SUM(A1:A3,C1:C3)', 66],
  ])('lookups, errors and references: %s is %j', async (formula, value) =>
    expect(await valuesOf(formula)).toEqual([value]),
  );

  test.each([
    ['=FILTER(A1:A3;A1:A3>1)', [2, 3]],
    ['=FILTER(A1:A3;A1:A3>9)', ['#N/A']],
    ['=SORT(A1:A3;1;FALSE)', [3, 2, 1]],
    ['=SORT(E1:E3;A1:A3;FALSE)', ['a', 'b', 'a']],
    ['=UNIQUE(E1:E3)', ['a', 'b']],
    ['=ARRAYFORMULA(A1:A3*2)', [2, 4, 6]],
    ['={1;2;3}', [1, 2, 3]],
    ['=COLUMN_OF(3)', [1, 2, 3]],
    ['=SUM(COLUMN_OF(3))', [6]],
  ])('arrays: %s spills %j', async (formula, values) => expect(await valuesOf(formula)).toEqual(values));

  test('without ARRAYFORMULA a range beside an operator is the cell in the same row or column', async () => {
    const engine = engineFor();
    await engine.load([
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
});

describe('under vi_VN numbers have a decimal comma', () => {
  test.each([
    ['=TEXT(97,685;"0,00")', '97,69'],
    ['=TEXT(9,46;"0,0")', '9,5'],
    ['=TEXT(A1;"0,00")', '1,00'],
    ['=TEXT(9,5;"00")', '10'],
    ['=TEXT(0,256;"0%")', '26%'],
    ['=TEXT(1234,5;"#.##0,0")', '1.234,5'],
    ['=TEXT("9,25";"0,0")', '9,3'],
    ['=TEXT("a.b";"0,0")', 'a.b'],
    ['=VALUE("9,25")', 9.25],
    ['=VALUE("1.234,5")', 1234.5],
    ['=VALUE("9.25")', '#VALUE!'],
    ['="9,25"+1', 10.25],
    ['=9,25&"x"', '9,25x'],
    ['=TEXTJOIN("; ";TRUE;9,25;1)', '9,25; 1'],
    ['=COUNTIF(A1:A3;">"&1,5)', 2],
    ['=ROUND("9,256";2)', 9.26],
    ['=ARGUMENTS({1;0,6})', '[[[1],[0.6]]]'],
  ])('%s is %j', async (formula, value) => expect(await valuesOf(formula, 'vi_VN')).toEqual([value]));
});

describe('custom functions', () => {
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
    await engine.load([sheetOf('Bảng', 0, [['=FAILS()', '=IFERROR(FAILS();"e")', '=A1+1']])]);
    const [fails, caught, dependent] = [0, 1, 2].map((column) =>
      engine.value({ sheetId: 0, row: 0, column }),
    );
    expect(fails).toEqual({ error: '#ERROR!', message: 'điểm, dòng 7: "9,2a" không phải là số' });
    expect(caught).toBe('e');
    expect(plain(dependent!)).toBe('#ERROR!');
  });
});

describe('edits', () => {
  async function sheet(rows: unknown[][]) {
    const engine = engineFor();
    await engine.load([sheetOf('Bảng', 0, rows)]);
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
  for (const engine of [one!, other!, one!]) await engine.load([sheetOf('Bảng', 0, rows)]);
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
  await engine.load([
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
