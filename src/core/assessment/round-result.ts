/**
 * The result of a round: each unit's totals, index, rank, band and change, and each group's figures. It computes from scores
 * that were read; it neither reads nor writes a workbook.
 */
import { type Band, bandOf } from './bands';
import { type Closeness, closeness } from './closeness';
import { type Code, type CriteriaSet, type CriterionRow, isScored } from './criteria-set';
import { type Decimal, decimal, round } from './decimal';
import { parIndex } from './par-index';
import { type Rank, rank } from './ranking';
import { highest, lowest, mean, median, spread } from './statistics';
import { type ItemResult, type Total, totals } from './totals';
import type { Unit } from './unit';
import { type GroupChange, groupChange, type UnitChange, unitChange, type YearPair } from './year-on-year';

export interface RoundRules {
  indexDecimals: number;
  rankingBasis: 'rounded' | 'exact';
  tieRule: '1224' | '1223';
  bonusCap: Decimal | null;
  penaltyCap: Decimal | null;
  bands: readonly Band[];
}

export interface ScoredUnit {
  unit: Unit;
  set: CriteriaSet;
  items: ReadonlyMap<Code, ItemResult>;
  bonus: Decimal;
  penalty: Decimal;
  /** True where its scores may be old: it gets no index, and is named. */
  heldBack?: boolean;
}

export interface UnitResult extends ScoredUnit {
  total: Total;
  provisional: Total;
  byCode: ReadonlyMap<Code, Total>;
  /** Points of the survey items and of all others; null where nothing is scored. */
  surveyScore: Decimal | null;
  appraisalScore: Decimal | null;
  /** null while a final score is missing. */
  exactIndex: Decimal | null;
  /** Rounded as published. */
  index: Decimal | null;
  rank: Rank | null;
  band: string;
  change: UnitChange | null;
}

export interface AreaAverage {
  code: Code;
  name: string;
  score: Decimal;
  /** Mean of the units' applicable maxima. */
  maxScore: Decimal;
  /** score / maxScore, 0..1. */
  share: Decimal;
}

export interface GroupResult {
  name: string;
  /** By rank; units without one last. */
  units: readonly UnitResult[];
  mean: Decimal | null;
  median: Decimal | null;
  highest: Decimal | null;
  lowest: Decimal | null;
  spread: Decimal | null;
  change: GroupChange;
  /** Units with an index that have a year before. */
  compared: number;
  areas: readonly AreaAverage[];
  closeness: Closeness | null;
}

function scoreOf(set: CriteriaSet, byCode: ReadonlyMap<Code, Total>, survey: boolean): Decimal | null {
  const scores = set.rows
    .filter((row) => isScored(row) && (row.method === 'survey') === survey)
    .flatMap((row) => byCode.get(row.code)?.score ?? []);
  return scores.length === 0 ? null : scores.reduce((total, score) => total.plus(score));
}

const standing = ({ exactIndex, rank: found }: Pick<UnitResult, 'exactIndex' | 'rank'>) => ({
  index: exactIndex,
  rank: found?.rank ?? null,
});

const yearPair = (result: Pick<UnitResult, 'exactIndex' | 'rank' | 'unit'>): YearPair => ({
  current: standing(result),
  previous:
    result.unit.previousIndex === null
      ? null
      : { index: result.unit.previousIndex, rank: result.unit.previousRank },
});

function areaAverages(units: readonly UnitResult[]): AreaAverage[] {
  const areas = new Map<Code, CriterionRow>();
  for (const { set } of units) {
    for (const row of set.rows) if (row.parent === null && !areas.has(row.code)) areas.set(row.code, row);
  }
  return [...areas.values()].flatMap((area): AreaAverage[] => {
    const found = units
      .flatMap(({ byCode }) => byCode.get(area.code) ?? [])
      .filter((total) => total.score !== null);
    const score = mean(found.map((total) => total.score!));
    const maxScore = mean(found.map((total) => total.maxScore));
    if (score === null || maxScore === null || maxScore.lte(0)) return [];
    return [{ code: area.code, name: area.name, score, maxScore, share: score.div(maxScore) }];
  });
}

function groupResult(name: string, scored: readonly ScoredUnit[], rules: RoundRules): GroupResult {
  const computed = scored.map((unit) => {
    const { byCode, total, provisional } = totals(unit.set, unit.items);
    const complete = total.missing === 0 && !unit.heldBack;
    const exactIndex = complete
      ? parIndex({
          score: total.score,
          maxScore: total.maxScore,
          bonus: unit.bonus,
          penalty: unit.penalty,
          bonusCap: rules.bonusCap,
          penaltyCap: rules.penaltyCap,
        })
      : null;
    return { ...unit, byCode, total, provisional, exactIndex };
  });
  const ranks = rank(
    computed.map(({ exactIndex }) => exactIndex),
    { decimals: rules.rankingBasis === 'rounded' ? rules.indexDecimals : null, rule: rules.tieRule },
  );
  const units = computed
    .map((unit, i): UnitResult => {
      const index = unit.exactIndex && round(unit.exactIndex, rules.indexDecimals);
      const found = { ...unit, rank: ranks[i] ?? null };
      return {
        ...found,
        surveyScore: scoreOf(unit.set, unit.byCode, true),
        appraisalScore: scoreOf(unit.set, unit.byCode, false),
        index,
        band: index ? bandOf(index, rules.bands) : '',
        change: unitChange(yearPair(found), rules.indexDecimals),
      };
    })
    .sort((a, b) => (a.rank?.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank?.rank ?? Number.MAX_SAFE_INTEGER));
  const indexes = units.flatMap(({ exactIndex }) => exactIndex ?? []);
  const ranked = units.filter(({ exactIndex }) => exactIndex !== null);
  return {
    name,
    units,
    mean: mean(indexes),
    median: median(indexes),
    highest: highest(indexes),
    lowest: lowest(indexes),
    spread: spread(indexes),
    change: groupChange(units.map(yearPair), rules.indexDecimals),
    compared: ranked.filter(({ unit }) => unit.previousIndex !== null).length,
    areas: areaAverages(ranked),
    closeness: closeness(units),
  };
}

/** Groups in the order in which the registry names them first. */
export function roundResult(units: readonly ScoredUnit[], rules: RoundRules): GroupResult[] {
  const groups = new Map<string, ScoredUnit[]>();
  for (const scored of units)
    groups.set(scored.unit.group, [...(groups.get(scored.unit.group) ?? []), scored]);
  return [...groups].map(([name, members]) => groupResult(name, members, rules));
}

/** Mean of last year's published indexes over the units compared; null for none. */
export const previousMean = (group: GroupResult): Decimal | null =>
  mean(
    group.units.flatMap(({ exactIndex, unit }) =>
      exactIndex !== null && unit.previousIndex !== null ? [decimal(unit.previousIndex)] : [],
    ),
  );
