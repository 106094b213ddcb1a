/**
 * Thước đo công bằng: where the same reason took different points, which appraisers lower more or fewer self-scores than the others, and which
 * scores lie far from those of the group. Signs to look again, never a judgement.
 */
import { type AppraisedScore, byItem } from './appraised-score';
import type { Decimal } from './decimal';
import { fisherExact } from './fisher-exact';
import { highest, lowest, median } from './statistics';

/** Items with both scores that an appraiser needs to be compared. */
export const FEWEST_ITEMS = 10;
/** Probability below which a difference is called one. */
const SIGNIFICANT = 0.01;
/** Scores that an item needs in a group for one of them to be far from the others. */
export const FEWEST_SCORES = 8;

export interface SameReason<Score> {
  reason: string;
  /** Lowest score first. */
  scores: readonly Score[];
  /** Highest minus lowest score. */
  spread: Decimal;
}

/** @param isOneReason false for words that stand for many reasons */
export function sameReasonOtherScore<Score extends AppraisedScore>(
  scores: readonly Score[],
  isOneReason: (reason: string) => boolean,
): SameReason<Score>[] {
  const found = byItem(scores).flatMap((ofItem): SameReason<Score>[] => {
    const reasons = new Map<string, Score[]>();
    for (const score of ofItem) {
      if (score.finalScore === null || !isOneReason(score.reason)) continue;
      reasons.set(score.reason, [...(reasons.get(score.reason) ?? []), score]);
    }
    return [...reasons].flatMap(([reason, list]) => {
      const values = list.map(({ finalScore }) => finalScore!);
      const spread = highest(values)!.minus(lowest(values)!);
      const ascending = [...list].sort((a, b) => a.finalScore!.cmp(b.finalScore!));
      return spread.gt(0) ? [{ reason, scores: ascending, spread }] : [];
    });
  });
  return found.sort((a, b) => b.spread.cmp(a.spread));
}

export interface AppraiserSigns {
  /** Code of the appraiser. */
  appraiser: string;
  /** Items with a self-score and an official one. */
  items: number;
  /** Self minus official above zero, below zero. */
  lowered: number;
  raised: number;
  /** Of all other appraisers together. */
  others: { items: number; lowered: number };
  /** Of a difference at least so large if all lowered equally often; null for too few items. */
  probability: number | null;
  verdict: 'harsher' | 'milder' | 'alike' | 'tooFew';
}

/**
 * A sign test of self minus official score against the signs of the others. Against even chances every appraiser would be harsh, since units seldom
 * score themselves too low; so the others' share of lowered scores is what is expected, by the exact test of two shares.
 */
export function appraiserSigns(scores: readonly AppraisedScore[]): AppraiserSigns[] {
  const counted = new Map<string, { items: number; lowered: number; raised: number }>();
  for (const { item, selfScore, finalScore } of scores) {
    if (selfScore === null || finalScore === null || item.appraiser === '') continue;
    const own = counted.get(item.appraiser) ?? { items: 0, lowered: 0, raised: 0 };
    counted.set(item.appraiser, own);
    const sign = selfScore.cmp(finalScore);
    own.items += 1;
    if (sign > 0) own.lowered += 1;
    if (sign < 0) own.raised += 1;
  }
  const all = [...counted.values()].reduce(
    (sum, { items, lowered }) => ({ items: sum.items + items, lowered: sum.lowered + lowered }),
    { items: 0, lowered: 0 },
  );
  return [...counted]
    .map(([appraiser, own]): AppraiserSigns => {
      const others = { items: all.items - own.items, lowered: all.lowered - own.lowered };
      const enough = own.items >= FEWEST_ITEMS && others.items >= FEWEST_ITEMS;
      const probability = enough ? fisherExact(own.lowered, own.items, others.lowered, others.items) : null;
      const isHarsher = own.lowered * others.items > others.lowered * own.items;
      const verdict =
        probability === null
          ? 'tooFew'
          : probability >= SIGNIFICANT
            ? 'alike'
            : isHarsher
              ? 'harsher'
              : 'milder';
      return { appraiser, ...own, others, probability, verdict };
    })
    .sort((a, b) => (a.probability ?? 2) - (b.probability ?? 2) || a.appraiser.localeCompare(b.appraiser));
}

export interface FarScore<Score> {
  score: Score;
  /** Middle score of the item in the group. */
  middle: Decimal;
  /** Scores of the item in the group. */
  scores: number;
}

/** At least half the maximum from the middle of the group, and at most one in ten scores (one in a small group) as far on that side. */
export function farScores<Score extends AppraisedScore>(scores: readonly Score[]): FarScore<Score>[] {
  return byItem(scores).flatMap((ofItem) => {
    const groups = new Map<string, Score[]>();
    for (const score of ofItem)
      if (score.finalScore !== null)
        groups.set(score.unit.group, [...(groups.get(score.unit.group) ?? []), score]);
    return [...groups.values()].flatMap((list): FarScore<Score>[] => {
      if (list.length < FEWEST_SCORES) return [];
      const middle = median(list.map(({ finalScore }) => finalScore!))!;
      const far = list[0]!.item.maxScore.div(2);
      const few = Math.max(1, Math.floor(list.length / 10));
      return [
        list.filter(({ finalScore }) => middle.minus(finalScore!).gte(far)),
        list.filter(({ finalScore }) => finalScore!.minus(middle).gte(far)),
      ]
        .filter((side) => side.length <= few)
        .flatMap((side) => side.map((score) => ({ score, middle, scores: list.length })));
    });
  });
}
