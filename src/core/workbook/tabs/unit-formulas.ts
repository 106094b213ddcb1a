/**
 * The native formulas of a unit tab. They work without the script, in a copy, in .xlsx and on a phone, and they follow the
 * rules of core/assessment to the letter: the jobs compute the same figures from the same input cells.
 */
import { type CriterionRow, MOST_ADJUSTMENT } from '../../assessment/criteria-set';
import { a1 } from '../a1';
import { columnIndex, LIMIT_KEYS, STEP_KEYS, UNIT_COLUMNS, type UnitColumnKey } from '../contract';
import { runs } from '../runs';
import type { CriteriaKey, References } from './references';

export const unitColumn = (key: UnitColumnKey): number => columnIndex(UNIT_COLUMNS, key);
export const at = (key: UnitColumnKey, row: number): string => a1(row, unitColumn(key));

/** Maximum of a scored item, blank where the office ruled that it does not apply to the unit. */
export const maxScoreFormula = (row: number, criteriaMaximum: string): string =>
  `IF(${at('notApplicable', row)}=TRUE;"";${criteriaMaximum})`;

/** Runs of rows as an argument list: "R9:R11;R13". */
const runsOf = (key: UnitColumnKey, rows: readonly number[]): string =>
  runs(rows)
    .map(([row, count]) => (count === 1 ? at(key, row) : `${at(key, row)}:${at(key, row + count - 1)}`))
    .join(';');

/** Sum that is blank, not 0, where nothing is scored. */
export const subtotalFormula = (key: UnitColumnKey, rows: readonly number[]): string => {
  const list = runsOf(key, rows);
  return rows.length === 0 ? '""' : `IF(COUNT(${list})=0;"";SUM(${list}))`;
};

/** Rounded as published: noise of binary fractions goes first, so that a half is a half. */
export const rounded = (value: string, decimals: string): string => `ROUND(ROUND(${value};9);${decimals})`;

/** Text without the spaces around it, no-break spaces and line breaks too. */
export const trimmed = (x: string): string => `TRIM(SUBSTITUTE(SUBSTITUTE(${x};CHAR(160);" ");CHAR(10);" "))`;

/**
 * The number in x, blank where there is none. A text counts when it is digits with at most one separator, comma or dot, between
 * them; the digits are read without their separator and divided, so the result is the same in every locale. Products stand for
 * AND and OR, which would join the values of a range into one.
 */
export const numberIn = (x: string): string =>
  `IF(ISNUMBER(${x});${x};LET(t;SUBSTITUTE(${trimmed(x)};".";",");d;SUBSTITUTE(t;",";"";1);p;IFERROR(FIND(",";t);0);` +
  `IFERROR(IF((LEN(d)>0)*(TEXT(VALUE(d);REPT("0";LEN(d)))=d)*((d=t)+(p>1)*(p<LEN(t)));VALUE(d)/10^IF(p=0;0;LEN(t)-p);"");"")))`;

/** The value where it is a number within 0..maximum, rounded, else blank. */
export const accepted = (value: string, maximum: string, decimals: string): string =>
  `LET(v;${value};IF(ISNUMBER(v);IF(AND(v>=0;v<=${maximum});${rounded('v', decimals)};"");""))`;

/** Second appraisal, else first. A second one that is no score is not replaced by the first. */
export const finalScoreFormula = (row: number, scoreDecimals: string): string => {
  const second = at('secondScore', row);
  const chosen = `IFERROR(LET(x;IF(${trimmed(second)}<>"";${second};${at('firstScore', row)});${numberIn('x')});"")`;
  return `IF(${at('maxScore', row)}="";"";${accepted(chosen, at('maxScore', row), scoreDecimals)})`;
};

/** @param points survey points of the unit, `""` where there are none */
export const surveyScoreFormula = (row: number, points: string, scoreDecimals: string): string =>
  `IF(${at('maxScore', row)}="";"";${accepted(points, at('maxScore', row), scoreDecimals)})`;

/** Points suggested by the item's method from the raw figure; null where the method takes none. */
export function suggestionFormula(
  item: CriterionRow,
  row: number,
  parameter: (key: CriteriaKey) => string,
): string | null {
  const figure = at('figure', row);
  const maximum = at('maxScore', row);
  const given = (points: string): string => `IF(AND(ISNUMBER(${figure});ISNUMBER(${maximum}));${points};"")`;
  switch (item.method) {
    case 'rate': {
      const proportional = `MIN(${maximum};ROUND(${figure}*${maximum};2))`;
      const floored =
        item.floor === null ? proportional : `IF(${figure}<${parameter('floor')};0;${proportional})`;
      return given(`IF(OR(${figure}<0;${figure}>2);"";${floored})`);
    }
    case 'bands': {
      const steps = item.limits.reduceRight(
        (below, _, i) => `IF(${figure}>=${parameter(LIMIT_KEYS[i]!)};${parameter(STEP_KEYS[i]!)};${below})`,
        parameter(STEP_KEYS[item.limits.length]!),
      );
      return given(steps);
    }
    case 'count':
      return given(`MAX(0;MIN(${maximum};ROUND(${figure}*${parameter('pointsEach')};2)))`);
    case 'deduction':
    case 'reports':
      return given(`MIN(${maximum};MAX(0;ROUND(${maximum}-${figure}*${parameter('pointsEach')};2)))`);
    default:
      return null;
  }
}

/** Bonus or penalty points of the office, as far as they lie within the line's maximum; what does not counts nothing, as in core. */
export const adjustmentFormula = (points: string, maximum: string): string =>
  `LET(x;${points};v;${numberIn('x')};IF(ISNUMBER(v);IF(AND(v>=0;v<=IF(N(${maximum})>0;${maximum};${MOST_ADJUSTMENT}));v;0);0))`;

/** Index, not rounded: blank while a score is missing. */
export function parIndexFormula(
  rows: { total: number; missing: number; bonus: readonly number[]; penalty: readonly number[] },
  setting: References['setting'],
): string {
  const capped = (kind: 'bonus' | 'penalty', cap: string): string => {
    const points = rows[kind].map((row) => adjustmentFormula(at('finalScore', row), at('maxScore', row)));
    return points.length === 0 ? '0' : `LET(s;${points.join('+')};IF(${cap}="";s;MIN(s;${cap})))`;
  };
  const total = at('finalScore', rows.total);
  const maximum = at('maxScore', rows.total);
  const bonus = capped('bonus', setting('bonusCap'));
  const penalty = capped('penalty', setting('penaltyCap'));
  return `IF(OR(${total}="";${at('finalScore', rows.missing)}>0);"";MAX(0;${total}/${maximum}*100+${bonus}-${penalty}))`;
}

/** Applicable scored items without an official score. */
export const missingFormula = (scored: readonly number[]): string =>
  `COUNT(${runsOf('maxScore', scored)})-COUNT(${runsOf('finalScore', scored)})`;

/** Official scores, with the self-score where the official one is missing; never mixed with the official total. */
export function provisionalFormula(scored: readonly number[], first: number, last: number): string {
  const range = (key: UnitColumnKey): string => `${at(key, first)}:${at(key, last)}`;
  const official = runsOf('finalScore', scored);
  const self = `LET(x;${range('selfScore')};${numberIn('x')})`;
  const counts = `(${range('finalScore')}="")*ISNUMBER(m)*ISNUMBER(y)*(y>=0)*(y<=m)`;
  return (
    `ARRAYFORMULA(LET(y;${self};m;${range('maxScore')};k;${counts};` +
    `IF(COUNT(${official})+SUM(k)=0;"";SUM(${official})+SUM(IF(k=1;y;0)))))`
  );
}

/** "Đã chấm 41/64 mục. Thiếu minh chứng: 1.1.2, 3.2.1". */
export function progressFormula(selfScored: readonly number[], first: number, last: number): string {
  const range = (key: UnitColumnKey): string => `${at(key, first)}:${at(key, last)}`;
  const self = range('selfScore');
  const done = `SUMPRODUCT(--(${self}<>"");--(${range('maxScore')}<>""))`;
  const open = `COUNT(${runsOf('maxScore', selfScored)})`;
  const missing = `TEXTJOIN(", ";TRUE;IFERROR(FILTER(${range('code')};(${self}<>"")*(${range('evidence')}="")*(${range('explanation')}=""));""))`;
  return `LET(m;${missing};"Đã chấm "&${done}&"/"&${open}&" mục. "&IF(m="";"";"Thiếu minh chứng hoặc giải trình: "&m))`;
}

/** Self-score, provisional and official totals in one line. */
export function pointsFormula(
  selfScored: readonly number[],
  summary: { total: number; provisional: number; parIndex: number },
): string {
  const shown = (value: string): string => `IF(${value}="";"chưa có";ROUND(${value};2))`;
  const official = at('finalScore', summary.total);
  const self = `SUM(${runsOf('selfScore', selfScored)})`;
  return (
    `"Tự chấm: "&ROUND(${self};2)&" điểm. Tạm tính: "&${shown(at('finalScore', summary.provisional))}` +
    `&". Chính thức: "&${shown(official)}&". Chỉ số: "&${shown(at('finalScore', summary.parIndex))}`
  );
}
