/** Reads Khảo sát: per unit and survey item either points as typed, or points out of the numbers of answers. */
import type { CriterionRow } from '../../assessment/criteria-set';
import { type Decimal, decimal, sum, ZERO } from '../../assessment/decimal';
import { surveyScore } from '../../assessment/method-score';
import type { Problem } from '../../assessment/problem';
import { contentText } from '../../text/content';
import { formatDecimal } from '../../text/number';
import * as text from '../../text/reading-problems';
import { SURVEY_COLUMN_TITLES } from '../../text/titles';
import { rowCode } from '../align-rows';
import { SURVEY_COLUMNS } from '../contract';
import { type ActualTab, isBlank } from '../snapshot';
import { readTable, type TableRow } from '../table';
import type { Settings } from './settings';
import { readTypedScore } from './typed-score';

/** Zero-based rows: title, hint, header. */
export const SURVEY_HEADER = 2;

/** Rows are keyed by unit and item: "SNV/8.1.1". */
export const surveyKey = (unitCode: string, itemCode: string): string => `${unitCode}/${itemCode}`;

export const SURVEY_COUNTS = ['countA', 'countB', 'countC', 'countD'] as const;

type Row = TableRow<(typeof SURVEY_COLUMNS)[number]['key']>;

/** Survey points of one item of one unit, and what stands against them. */
export type SurveyScores = (
  unitCode: string,
  item: CriterionRow,
) => { score: Decimal | null; problems: Problem[] };

/** What of the settings decides the points: shares of the answers A to D, and the fewest answers that make a score. */
export type SurveySettings = Pick<Settings, 'surveyShares' | 'surveyMinimum'>;

function scoreOfRow(
  row: Row,
  unitCode: string,
  item: CriterionRow,
  { surveyShares, surveyMinimum }: SurveySettings,
): ReturnType<SurveyScores> {
  const typed = readTypedScore(row.cell('points'), item.maxScore);
  if (typed.kind === 'score') return { score: typed.score, problems: [] };
  if (typed.kind === 'refused') {
    const message = text.scoreRefused(typed, SURVEY_COLUMN_TITLES.points, formatDecimal(item.maxScore));
    return { score: null, problems: [{ severity: 'blocks', where: row.where('points'), message }] };
  }
  const problems: Problem[] = [];
  const counts = SURVEY_COUNTS.map((key) => {
    const typed = row.cell(key);
    if (isBlank(typed)) return ZERO;
    // A text is no count, even one of digits: SUM in the tab would leave it out.
    if (typeof typed === 'number' && Number.isInteger(typed) && typed >= 0) return decimal(typed);
    problems.push({
      severity: 'blocks',
      where: row.where(key),
      message: text.countWrong(contentText(typed)),
    });
    return ZERO;
  });
  if (problems.length > 0) return { score: null, problems };
  const answers = sum(counts);
  const counted = SURVEY_COUNTS.some((key) => !isBlank(row.cell(key)));
  if (counted && surveyMinimum !== null && answers.lt(surveyMinimum)) {
    const [found, minimum] = [answers, surveyMinimum].map((count) => contentText(Number(count)));
    const message = text.tooFewAnswers(item.code, unitCode, found!, minimum!);
    return { score: null, problems: [{ severity: 'warns', where: row.where('countA'), message }] };
  }
  return { score: surveyScore(counts, surveyShares, item.maxScore), problems };
}

/** Rows by their key; of two with one key the last counts. */
export function surveyTable(tab: ActualTab): {
  rows: ReadonlyMap<string, Row>;
  problems: readonly Problem[];
} {
  const table = readTable(tab, SURVEY_COLUMNS, SURVEY_HEADER);
  return {
    rows: new Map(table.rows.map((row) => [rowCode(row.cell('key')), row])),
    problems: table.problems,
  };
}

export function readSurvey(
  tab: ActualTab,
  settings: SurveySettings,
): { scores: SurveyScores; problems: readonly Problem[] } {
  const { rows, problems } = surveyTable(tab);
  return {
    scores: (unitCode, item) => {
      const row = rows.get(surveyKey(unitCode, item.code));
      return row ? scoreOfRow(row, unitCode, item, settings) : { score: null, problems: [] };
    },
    problems,
  };
}
