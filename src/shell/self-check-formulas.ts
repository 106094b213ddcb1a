/**
 * The formulas that Tự kiểm tra tries: input cells in column A and in four rows of a unit tab's columns, a formula per row in
 * column C. It says what is written where; it reads and judges nothing.
 */
import type { FormulaName } from '../core/text/self-check';
import { UNIT_COLUMNS, type UnitColumnKey } from '../core/workbook/contract';
import type { CellData, Request } from '../core/workbook/request';
import { DATE, PERCENT } from '../core/workbook/styles';
import * as unit from '../core/workbook/tabs/unit-formulas';
import { CELLS_TAB } from './self-check-probes';

const number = (numberValue: number): CellData => ({ userEnteredValue: { numberValue } });
const words = (stringValue: string): CellData => ({ userEnteredValue: { stringValue } });
const formula = (formulaValue: string): CellData => ({ userEnteredValue: { formulaValue } });

/** A1 to A7; A3 stays blank. */
const INPUTS: readonly CellData[] = [
  words('9,25'),
  number(8.5),
  {},
  { ...number(43_213), userEnteredFormat: DATE },
  { ...number(0.95), userEnteredFormat: PERCENT },
  { userEnteredValue: { boolValue: true } },
  formula('=1/0'),
];

/** Below the formulas, the columns of a unit tab. */
const FIRST_UNIT_ROW = 80;
const UNIT_ROWS: readonly { readonly [key in UnitColumnKey]?: CellData }[] = [
  { code: words('1.1'), firstScore: words('9,25'), selfScore: number(9.5), evidence: words('x') },
  { code: words('1.2'), firstScore: number(9.25), selfScore: number(9.25) },
  { code: words('1.10'), selfScore: number(8), evidence: words('x') },
];
const unitRows = UNIT_ROWS.map((_, i) => FIRST_UNIT_ROW + i);
const [ofText, ofNumber, ofBlank] = unitRows as [number, number, number];
const finalScore = (row: number): string => `=${unit.finalScoreFormula(row, '2')}`;
const selfScores = `${unit.at('selfScore', ofText)}:${unit.at('selfScore', ofBlank)}`;

/** The one whose result fills cells below stands last. */
export const FORMULAS: { readonly [name in FormulaName]: string } = {
  argumentRange: '=CCHC_KIEM_TRA(A1:A3)',
  argumentRangeOfOne: '=CCHC_KIEM_TRA(A2:A2)',
  argumentRow: '=CCHC_KIEM_TRA(A1:B1)',
  argumentCell: '=CCHC_KIEM_TRA(A2)',
  argumentBlank: '=CCHC_KIEM_TRA(A3)',
  argumentBlankInside: '=CCHC_KIEM_TRA(A2:A4)',
  argumentText: '=CCHC_KIEM_TRA(A1)',
  argumentDate: '=CCHC_KIEM_TRA(A4)',
  argumentPercent: '=CCHC_KIEM_TRA(A5)',
  argumentBoolean: '=CCHC_KIEM_TRA(A6)',
  argumentError: '=CCHC_KIEM_TRA(A7)',
  argumentErrorInside: '=CCHC_KIEM_TRA(A6:A7)',
  argumentLiteral: '=CCHC_KIEM_TRA("01/2017")',
  argumentNumber: '=CCHC_KIEM_TRA(5)',
  argumentNone: '=CCHC_KIEM_TRA()',
  thrown: '=CCHC_CHI_SO(1;0)',
  semicolons: '=SUM(1;2)',
  commas: '=SUM(1,2)',
  decimalComma: '=1,5+1',
  decimalPoint: '=1.5+1',
  division: '=7/10',
  arrayRows: '=SUM({1;2})',
  arrayColumns: '=SUM({1\\2})',
  let: '=LET(x;2;x+1)',
  filter: '=TEXTJOIN("/";TRUE;FILTER(A1:A6;ISNUMBER(A1:A6)))',
  sumProduct: '=SUMPRODUCT(--ISNUMBER(A1:A6))',
  valueComma: '=VALUE("9,25")',
  valuePoint: '=VALUE("9.25")',
  textPattern: '=TEXT(5;"000")',
  finalOfText: finalScore(ofText),
  finalOfNumber: finalScore(ofNumber),
  finalOfBlank: finalScore(ofBlank),
  provisional: `=${unit.provisionalFormula(unitRows, ofText, ofBlank)}`,
  progress: `=${unit.progressFormula(unitRows, ofText, ofBlank)}`,
  link: `=HYPERLINK("#gid=${CELLS_TAB}&range=A1";"A1")`,
  spill: `=CCHC_XEP_HANG(${selfScores})`,
};
const FORMULA_COLUMN = 2;

const write = (row: number, column: number, rows: readonly (readonly CellData[])[]): Request => ({
  updateCells: {
    start: { sheetId: CELLS_TAB, rowIndex: row, columnIndex: column },
    rows: rows.map((values) => ({ values: [...values] })),
    fields: 'userEnteredValue,userEnteredFormat.numberFormat',
  },
});

/** What the formulas read. */
export const writeInputs = (): Request[] => [
  write(
    0,
    0,
    INPUTS.map((input) => [input]),
  ),
  ...UNIT_ROWS.map((cells, i) => {
    const row = FIRST_UNIT_ROW + i;
    const given = { ...cells, maxScore: number(10), finalScore: formula(finalScore(row)) };
    return write(row, 0, [UNIT_COLUMNS.map(({ key }) => given[key] ?? {})]);
  }),
];

/** A request per formula, so that a refused one does not take the others with it. */
export const writeFormulas = (): { name: FormulaName; request: Request }[] =>
  (Object.keys(FORMULAS) as FormulaName[]).map((name, row) => ({
    name,
    request: write(row, FORMULA_COLUMN, [[formula(FORMULAS[name])]]),
  }));
