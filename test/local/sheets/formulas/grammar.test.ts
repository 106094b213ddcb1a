/** What Sheets cannot parse is #ERROR!, and what nobody compared is #NAME?. No value is tested here. */
import { expect, test } from '@jest/globals';
import { Univer, UniverInstanceType } from '@univerjs/core';
import { IFunctionService, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import fc from 'fast-check';
import { grammatical } from '../../../../local/sheets/formula-grammar';
import { tokenize } from '../../../../local/sheets/formula-tokens';
import { engineFor, openSheets, plain, sheetOf, valuesOf } from './engine-under-test';

const textOf = (formula: string) =>
  grammatical(tokenize(formula))
    ?.map(({ text }) => text)
    .join('') ?? null;

test.each([
  '=',
  '=1 1',
  '=A1 A2',
  '=SUM(A1 A2)',
  '=A1:B2 B1:C3',
  '="a" "b"',
  '=TRUE FALSE',
  '=1+',
  '=*2',
  '=SUM(+)',
  '=1=<2',
  '=A1%B1',
  '=%5',
  '=()',
  '=1;2',
  '=(A1;A2)',
  '={1;;2}',
  '={}',
  '={1)',
  '=SUM(A1))',
  '=SUM(1}',
  '="a',
  '=@A1',
  '=A1:INDEX(A:A;2)',
  '=2(3)',
  '=SUM(1)(2)',
])('%s cannot be parsed', async (formula) => {
  expect(textOf(formula)).toBeNull();
  expect(await valuesOf(formula)).toEqual(['#ERROR!']);
});

test.each([
  ['=1', '=1'],
  ['= - + 1 %%', '=-+1%%'],
  ['=SUM ( A1 ; ; A2 ; )', '=SUM(A1;;A2;)'],
  ['=NA()', '=NA()'],
  ['={1,2;3,4}', '={1,2;3,4}'],
  ['=LAMBDA(x;x+1)(2)', '=LAMBDA(x;x+1)(2)'],
  ['=LAMBDA(x;LAMBDA(y;x+y))(1)(2)', '=LAMBDA(x;LAMBDA(y;x+y))(1)(2)'],
  ['=SUM(A1;(B1', '=SUM(A1;(B1))'],
  ['=SUM({1;2', '=SUM({1;2})'],
])('%s is read as %s', (formula, text) => expect(textOf(formula)).toBe(text));

const operands = fc.constantFrom(
  '1',
  '2.5',
  '"a"',
  'A1',
  '$A$1:B2',
  'A:A',
  'TRUE',
  'SUM(A1)',
  '{1;2}',
  '#REF!',
);

test('two operands without an operator are never a value', async () => {
  await fc.assert(
    fc.asyncProperty(
      operands,
      fc.stringMatching(/^ {1,3}$/),
      operands,
      fc.constantFrom('=?', '=SUM(?)', '=1+?', '={?}', '=IFERROR(?;0)'),
      async (one, space, other, around) => {
        const formula = around.replace('?', () => one + space + other);
        expect(textOf(formula)).toBeNull();
        expect(textOf(around.replace('?', () => `${one}&${other}`))).not.toBeNull();
        expect(await valuesOf(formula)).toEqual(['#ERROR!']);
      },
    ),
    { numRuns: 40 },
  );
});

/** Names that people may use and Univer has; each stands in a row of the tables beside this file or is an operator's. */
const COMPARED = `
  ABS AND AVERAGE AVERAGEIF AVERAGEIFS CHAR CHOOSE COLUMN COLUMNS CONCAT CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS
  DATE DATEVALUE DAY DAYS EDATE EOMONTH EXACT FALSE FILTER FIND HLOOKUP HYPERLINK IF IFERROR IFNA IFS INDEX INT ISBLANK ISERR
  ISERROR ISNA ISNUMBER ISTEXT LAMBDA LARGE LEFT LEN LET LOWER MATCH MAX MAXIFS MEDIAN MID MIN MINIFS MINUS MOD MONTH
  MULTIPLY N NA NOT OR PERCENTILE POWER PRODUCT PROPER QUARTILE RANK RANK.AVG RANK.EQ REPLACE REPT RIGHT ROUND ROUNDDOWN
  ROUNDUP ROW ROWS SEARCH SEQUENCE SIGN SMALL SORT SQRT STDEV SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT SWITCH TEXT TEXTJOIN
  TRANSPOSE TRIM TRUE TRUNC UNIQUE UPPER VALUE VAR VLOOKUP WEEKDAY XLOOKUP YEAR REGEXMATCH
`
  .trim()
  .split(/\s+/);

function namesOfUniver(): string[] {
  const univer = new Univer({ logLevel: 0 });
  univer.registerPlugin(UniverFormulaEnginePlugin, {});
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: 'names',
    sheetOrder: ['names'],
    sheets: { names: { id: 'names', name: 'names', cellData: {} } },
  });
  const service = univer.__getInjector().get(IFunctionService);
  const names = [...service.getExecutors().keys()].map(String);
  univer.dispose();
  return names;
}

test('every function of Univer that was not compared with Sheets is #NAME?, with any number of arguments', async () => {
  const names = namesOfUniver().filter((name) => !COMPARED.includes(name));
  expect(names).toEqual(expect.arrayContaining(['PLUS', 'DIVIDED', 'COMPARE', 'TODAY', 'INDIRECT', 'RAND']));
  const engine = engineFor();
  openSheets(engine, [
    sheetOf(
      'Bảng',
      0,
      names.map((name) => [`=${name}()`, `=${name}(1)`, `=${name}(1;2)`, `=${name}(1;2;3)`]),
      600,
    ),
  ]);
  for (const [row, name] of names.entries()) {
    const values = [0, 1, 2, 3].map((column) => plain(engine.value({ sheetId: 0, row, column })));
    expect([name, ...values]).toEqual([name, '#NAME?', '#NAME?', '#NAME?', '#NAME?']);
  }
});
