/** The table of one group in Công bố: its columns, and a row per unit. */

import type { CriterionRow } from '../../assessment/criteria-set';
import { type Decimal, sum } from '../../assessment/decimal';
import type { GroupResult, UnitResult } from '../../assessment/round-result';
import * as words from '../../text/publication';
import type { Settings } from '../reading/settings';
import { sealed } from '../seal';
import * as styles from '../styles';
import { BLANK, type Cell, fixed } from '../tab';
import { number, rankFormat } from './ranking-tab';
import type { ResultRows } from './result-table';

type Key = keyof typeof words.RESULT_COLUMNS;

const WIDTHS: Record<Key, number> = {
  rank: 56,
  code: 76,
  name: 300,
  appraisal: 86,
  survey: 86,
  adjustment: 76,
  total: 86,
  maxScore: 80,
  index: 80,
  band: 90,
  previousIndex: 80,
  indexChange: 80,
  previousRank: 80,
  rankChange: 80,
};
const PART_WIDTH = 80;
/** More parts would make the page unreadable; then the survey is shown as one figure. */
const MOST_PARTS = 3;

export interface ResultColumns {
  titles: readonly string[];
  widths: readonly number[];
  /** Columns that are printed, which the sealed scores are not. */
  width: number;
  /** Columns of the left half of the head. */
  split: number;
  /** Criteria of survey items; none where the survey is one figure. */
  parts: readonly CriterionRow[];
  places: { code: number; index: number; sealed: number | null };
}

/** The criterion that an item belongs to: itself where it has no subcriteria. */
const criterionOf = ({ set }: UnitResult, code: string): CriterionRow =>
  set.rows.find((row) => row.code === code.split('.').slice(0, 2).join('.'))!;

const surveyItems = ({ set }: UnitResult): CriterionRow[] =>
  set.rows.filter(({ method }) => method === 'survey');

/** Survey items of the unit that belong to one part of the survey. */
export const partItems = (unit: UnitResult, part: CriterionRow): CriterionRow[] =>
  surveyItems(unit).filter(({ code }) => criterionOf(unit, code).code === part.code);

function partsOf(groups: readonly GroupResult[]): CriterionRow[] {
  const parts = new Map<string, CriterionRow>();
  for (const unit of groups.flatMap(({ units }) => units)) {
    for (const { code } of surveyItems(unit)) {
      const part = criterionOf(unit, code);
      if (!parts.has(part.code)) parts.set(part.code, part);
    }
  }
  return parts.size < 2 || parts.size > MOST_PARTS ? [] : [...parts.values()];
}

/** @param seals false for what leaves the workbook: the scores of items are not published */
export function resultColumns(groups: readonly GroupResult[], seals: boolean): ResultColumns {
  const parts = partsOf(groups);
  const keys = Object.keys(words.RESULT_COLUMNS) as Key[];
  const titles = keys.flatMap((key) => [
    ...(key === 'survey' ? parts.map(({ code }) => words.surveyPart(code)) : []),
    words.RESULT_COLUMNS[key],
  ]);
  const widths = keys.flatMap((key) => [
    ...(key === 'survey' ? parts.map(() => PART_WIDTH) : []),
    WIDTHS[key],
  ]);
  const place = (key: Key): number => titles.indexOf(words.RESULT_COLUMNS[key]);
  return {
    titles,
    widths: seals ? [...widths, PART_WIDTH] : widths,
    width: titles.length,
    split: place('appraisal') + 1,
    parts,
    places: { code: place('code'), index: place('index'), sealed: seals ? titles.length : null },
  };
}

export function partScore(unit: UnitResult, part: CriterionRow): Decimal | null {
  const scores = partItems(unit, part).flatMap(({ code }) => unit.byCode.get(code)?.score ?? []);
  return scores.length === 0 ? null : sum(scores);
}

function lineOf(unit: UnitResult, { parts, places }: ResultColumns): Cell[] {
  const adjustment = unit.bonus.minus(unit.penalty);
  const isNew = unit.change?.direction === 'new';
  return [
    number(unit.rank?.rank ?? null),
    fixed(unit.unit.code),
    fixed(unit.unit.name),
    number(unit.appraisalScore),
    ...parts.map((part) => number(partScore(unit, part))),
    number(unit.surveyScore),
    adjustment.eq(0) ? BLANK : number(adjustment),
    number(unit.total.score),
    number(unit.total.maxScore),
    number(unit.index),
    fixed(unit.exactIndex === null ? words.notRanked(unit.total.missing) : unit.band),
    number(unit.unit.previousIndex),
    isNew ? fixed(words.NEW_UNIT) : number(unit.change?.indexChange ?? null),
    number(unit.unit.previousRank),
    isNew ? fixed(words.NEW_UNIT) : number(unit.change?.rankChange ?? null),
    ...(places.sealed === null ? [] : [fixed(sealed(unit))]),
  ];
}

/** Adds a header and a row per unit. */
export function addGroupTable(
  rows: ResultRows,
  group: GroupResult,
  columns: ResultColumns,
  { scoreDecimals, indexDecimals }: Settings,
): void {
  const points = styles.points(scoreDecimals);
  const index = styles.points(indexDecimals);
  rows.add(columns.titles.map(fixed), { ...styles.HEADER, ...styles.GRID });
  for (const unit of group.units) {
    rows.add(lineOf(unit, columns), styles.GRID, [
      rankFormat(unit),
      null,
      null,
      points,
      ...columns.parts.map(() => points),
      points,
      styles.change(scoreDecimals),
      points,
      points,
      { ...index, ...styles.LABEL },
      styles.CENTER,
      index,
      styles.change(indexDecimals),
      styles.WHOLE,
      styles.change(0),
      ...(columns.places.sealed === null ? [] : [{ ...styles.PLAIN_TEXT, wrapStrategy: 'CLIP' as const }]),
    ]);
  }
}
