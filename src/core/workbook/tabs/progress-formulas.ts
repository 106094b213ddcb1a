/**
 * The native formulas of Tiến độ: what the stage asks of each item of a unit's tab, and how far it is. They follow
 * standing/stage-progress.ts to the letter and read the stage from Cấu hình, so that a change of stage rewrites nothing.
 */
import { STAGES } from '../../assessment/stage';
import { PROGRESS, STAGE_LINE } from '../../text/progress';
import { DEADLINE_PARTS } from '../../text/stages';
import { RECEIVED } from '../../text/submission';
import { literal } from '../a1';
import type { UnitColumnKey } from '../contract';
import { at, numberIn, trimmed } from './unit-formulas';

/** A stage's place in the list of stages, from 1, as the formulas below compare it. */
const number = (stage: (typeof STAGES)[number]): number => STAGES.indexOf(stage) + 1;

/** The place of the stage that stands in a cell; Chuẩn bị where it names none. @param titles range of the stages' titles */
export const stageFormula = (cell: string, titles: string): string =>
  `IFERROR(MATCH(TRIM(${cell});${titles};0);1)`;

/** The day in a deadline's cell, typed as a date or as a text; blank where there is none. */
export const deadlineFormula = (cell: string): string =>
  `IFERROR(INT(IF(ISNUMBER(${cell});${cell};DATEVALUE(${cell})));"")`;

/** "Giai đoạn: Tự chấm (hạn 15/12/2017, còn 3 ngày). ..." @param stages ranges with one column per stage */
export function stageLineFormula(
  stage: string,
  stages: { titles: string; counted: string; deadlines: string },
): string {
  const { until, over, last, left, days } = DEADLINE_PARTS;
  const of = (range: string): string => `INDEX(${range};1;${stage})`;
  const remaining = `IF(k=0;${literal(last)};IF(k<0;${literal(over)};${literal(left)})&ABS(k)&${literal(days)})`;
  const deadline =
    `LET(e;${of(stages.deadlines)};IF(e="";"";LET(k;e-TODAY();` +
    `${literal(STAGE_LINE.opens + until)}&TEXT(e;"dd/mm/yyyy")&${remaining}&${literal(STAGE_LINE.closes)})))`;
  return (
    `${literal(STAGE_LINE.stage)}&${of(stages.titles)}&${deadline}&` +
    `${literal(STAGE_LINE.ends)}&${of(stages.counted)}`
  );
}

/**
 * A text with a character for each row of a unit's tab: "1" done, "0" to be done, "-" where the stage asks nothing. One cell
 * in place of a row of them keeps figures short, and nothing spills.
 * @param stage cell with the stage's place
 * @param codes cell with the codes of the items that are scored in unit tabs, as `codeList` writes them
 */
export function workFormula(
  quotedTab: string,
  first: number,
  last: number,
  stage: string,
  codes: string,
): string {
  const range = (key: UnitColumnKey): string => `${quotedTab}!${at(key, first)}:${at(key, last)}`;
  const said = (key: UnitColumnKey): string => `(IFERROR(${trimmed(range(key))};"x")<>"")`;
  const score = (typed: string): string => `LET(x;${typed};${numberIn('x')})`;
  const valid = (score: string): string => `ISNUMBER(${score})*(${score}>=0)*(${score}<=m)`;
  const second = number('secondAppraisal');
  const explanation = number('explanation');
  const asked =
    `ISNUMBER(m)*ISNUMBER(FIND(","&${range('code')}&",";${codes}))*` +
    `IF(s=${explanation};g*k*(f<y);IF(s=${second};h*1;s>${number('preparation')}))`;
  // Asking for "không áp dụng" needs a reason, and no score.
  const selfScored = `IF(${range('notApplicableAsked')}=TRUE;e*(g+1-${said('selfScore')});g*(e+${said('evidence')}))`;
  const done =
    `IF(s=${number('selfScoring')};${selfScored};` +
    `IF(s=${explanation};h*1;IF(s<=${second};k;ISNUMBER(${range('finalScore')})*1)))`;
  return (
    `ARRAYFORMULA(LET(s;${stage};m;${range('maxScore')};y;${score(range('selfScore'))};` +
    `f;${score(`IF(s=${second};${range('secondScore')};${range('firstScore')})`)};` +
    `g;${valid('y')};k;${valid('f')};e;${said('explanation')};h;${said('furtherExplanation')};` +
    `TEXTJOIN("";TRUE;IF(${asked}>0;IF(${done}>0;"1";"0");"-"))))`
  );
}

/** Codes as `workFormula` looks them up. */
export const codeList = (codes: readonly string[]): string => `,${codes.join(',')},`;

/** "5/8", or a dash where nothing is to be done. @param work cell of `workFormula`; of its rows those from `first` on, from 0 */
export const figureFormula = (work: string, first: number, rows: number): string =>
  `LET(w;SUBSTITUTE(MID(${work};${first + 1};${rows});"-";"");n;LEN(w);` +
  `IF(n=0;${literal(PROGRESS.nothing)};LEN(SUBSTITUTE(w;"0";""))&"/"&n))`;

/** When the submission was received. @param status cell of the unit's tab */
export const submittedFormula = (status: string): string =>
  `IF(EXACT(LEFT(${status};${RECEIVED.length});${literal(RECEIVED)});${status};${literal(PROGRESS.notSubmitted)})`;
