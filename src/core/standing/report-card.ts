/**
 * Phiếu kết quả: how one unit came out, from the result of the round. Exact figures and what is compared with what; words, places and rounding
 * for display are shown-card.ts.
 */
import { closeness } from '../assessment/closeness';
import { type Code, type CriterionRow, isScored } from '../assessment/criteria-set';
import { type Decimal, round, sum } from '../assessment/decimal';
import type { GroupResult, UnitResult } from '../assessment/round-result';
import { highest } from '../assessment/statistics';
import type { Total } from '../assessment/totals';

/** Decimals of a share in percent, as it is shown. */
export const SHARE_DECIMALS = 1;
/** An area this many percentage points above the group's mean is a strength, below it a weakness. */
export const MARKED_FROM = 5;

/** A share of 0..1 in percent, rounded as shown. */
export const percent = (share: Decimal): Decimal => round(share.times(100), SHARE_DECIMALS);

export interface CardArea {
  code: Code;
  name: string;
  total: Total;
  /** Of the applicable maximum, 0..1; null while a score is missing or where the area does not apply. */
  share: Decimal | null;
  /** Of the group as it is published, and the best of it; null in a group without other ranked units. */
  mean: Decimal | null;
  best: Decimal | null;
  /** By the difference of the shares as shown, so that a reader finds what the card says. */
  mark: 'strength' | 'weakness' | null;
}

export interface LostItem {
  item: CriterionRow;
  score: Decimal;
  /** Maximum less official score, above 0. */
  lost: Decimal;
  /** null where the unit does not score it itself, or has not. */
  selfScore: Decimal | null;
}

/** Self-scores beside official ones, over the items that have both. */
export interface SelfBesideOfficial {
  items: number;
  selfTotal: Decimal;
  officialTotal: Decimal;
  /** Items scored lower, and by how much in all. */
  cut: { items: number; points: Decimal };
  raised: { items: number; points: Decimal };
  closeness: Decimal;
}

/** Points of a part of the scored items, 0..maximum. */
export interface Part {
  score: Decimal;
  maxScore: Decimal;
}

export interface ReportCard {
  group: string;
  result: UnitResult;
  /** Ranked units of the group. */
  ranked: number;
  areas: CardArea[];
  /** Largest loss first, equal ones in the order of the set. */
  lost: LostItem[];
  self: SelfBesideOfficial | null;
  appraisal: Part | null;
  survey: Part | null;
}

const shareOf = ({ score, maxScore, missing }: Total): Decimal | null =>
  score === null || missing > 0 || maxScore.lte(0) ? null : score.div(maxScore);

function markOf(share: Decimal | null, mean: Decimal | null): CardArea['mark'] {
  if (share === null || mean === null) return null;
  const difference = percent(share).minus(percent(mean));
  if (difference.gte(MARKED_FROM)) return 'strength';
  return difference.lte(-MARKED_FROM) ? 'weakness' : null;
}

function areasOf({ set, byCode }: UnitResult, group: GroupResult, ranked: readonly UnitResult[]): CardArea[] {
  return set.rows
    .filter(({ parent }) => parent === null)
    .map(({ code, name }) => {
      const total = byCode.get(code)!;
      const share = shareOf(total);
      const compared = ranked.length > 1;
      const mean = (compared && group.areas.find((area) => area.code === code)?.share) || null;
      const shares = ranked.flatMap((unit) => {
        const other = unit.byCode.get(code);
        return (other && shareOf(other)) ?? [];
      });
      return {
        code,
        name,
        total,
        share,
        mean,
        best: compared ? highest(shares) : null,
        mark: markOf(share, mean),
      };
    });
}

function lostItems({ set, items }: UnitResult): LostItem[] {
  return set.rows
    .filter(isScored)
    .flatMap((item): LostItem[] => {
      const found = items.get(item.code);
      if (!found?.applicable || found.finalScore === null) return [];
      const lost = item.maxScore.minus(found.finalScore);
      return lost.gt(0) ? [{ item, score: found.finalScore, lost, selfScore: found.selfScore }] : [];
    })
    .sort((a, b) => b.lost.cmp(a.lost));
}

function selfBesideOfficial(result: UnitResult): SelfBesideOfficial | null {
  const close = closeness([result]);
  if (close === null) return null;
  const pairs = result.set.rows.flatMap(({ code, method }) => {
    const item = result.items.get(code);
    if (!item?.applicable || method === 'survey') return [];
    return item.selfScore && item.finalScore ? [{ self: item.selfScore, final: item.finalScore }] : [];
  });
  const differences = pairs.map(({ self, final }) => final.minus(self));
  const part = (list: readonly Decimal[]) => ({ items: list.length, points: sum(list).abs() });
  return {
    items: pairs.length,
    selfTotal: sum(pairs.map(({ self }) => self)),
    officialTotal: sum(pairs.map(({ final }) => final)),
    cut: part(differences.filter((difference) => difference.lt(0))),
    raised: part(differences.filter((difference) => difference.gt(0))),
    closeness: close.closeness,
  };
}

/** Official points of the survey items or of all others, of what is scored; null for none. */
function partOf({ set, items }: UnitResult, survey: boolean): Part | null {
  const scored = set.rows.flatMap(({ code, method, maxScore }) => {
    const item = items.get(code);
    const counts = method !== null && (method === 'survey') === survey && item?.applicable;
    return counts && item.finalScore ? [{ score: item.finalScore, maxScore }] : [];
  });
  const maxScore = sum(scored.map((item) => item.maxScore));
  return maxScore.lte(0) ? null : { score: sum(scored.map(({ score }) => score)), maxScore };
}

/** @param result a unit of the group */
export function reportCard(group: GroupResult, result: UnitResult): ReportCard {
  const ranked = group.units.filter(({ rank }) => rank !== null);
  return {
    group: group.name,
    result,
    ranked: ranked.length,
    areas: areasOf(result, group, ranked),
    lost: lostItems(result),
    self: selfBesideOfficial(result),
    appraisal: partOf(result, false),
    survey: partOf(result, true),
  };
}
