/**
 * Phân tích tiêu chí: what each scored item gave each unit, which items were hardest, and on which units and appraisers differed most. Exact figures
 * out of the result of the round; it makes no cells and no words.
 */
import { type CriteriaSet, type CriterionRow, isScored } from './criteria-set';
import type { Decimal } from './decimal';
import type { GroupResult, UnitResult } from './round-result';
import { mean } from './statistics';

/** Units with a score that an item needs to be among the hardest. */
export const FEWEST_UNITS = 3;
/** Items in each list. */
export const LISTED = 10;

/** Of the maximum, 0..1; null where there is no official score yet. */
export type Share = Decimal | 'notApplicable' | null;

export interface ItemAnalysis {
  item: CriterionRow;
  /** In the order of the units. */
  shares: readonly Share[];
  /** Over the units with an official score; null for none. */
  meanShare: Decimal | null;
  scored: number;
  /** Mean of |self - official| in points over the units with both scores; null for none. */
  meanDifference: Decimal | null;
  compared: number;
  /** Units whose two scores differ. */
  differing: number;
}

export interface SetAnalysis {
  set: CriteriaSet;
  /** By group and rank. */
  units: readonly UnitResult[];
  items: readonly ItemAnalysis[];
  /** Lowest mean share first, of items that lost points in enough units. */
  hardest: readonly ItemAnalysis[];
  /** Largest mean difference first. */
  mostDiffering: readonly ItemAnalysis[];
}

function analysisOf(item: CriterionRow, units: readonly UnitResult[]): ItemAnalysis {
  const found = units.map(({ items }) => items.get(item.code));
  const shares = found.map((result): Share => {
    if (result?.applicable === false) return 'notApplicable';
    return result?.finalScore && item.maxScore.gt(0) ? result.finalScore.div(item.maxScore) : null;
  });
  const known = shares.filter((share): share is Decimal => share !== null && share !== 'notApplicable');
  const differences = found.flatMap((result): Decimal[] => {
    const both = item.method !== 'survey' && result?.applicable && result.selfScore && result.finalScore;
    return both ? [result.selfScore!.minus(both).abs()] : [];
  });
  return {
    item,
    shares,
    meanShare: mean(known),
    scored: known.length,
    meanDifference: mean(differences),
    compared: differences.length,
    differing: differences.filter((difference) => difference.gt(0)).length,
  };
}

/** Sorted by a figure, items without one left out; equal ones stay in the order of the set. */
const sortedBy = (
  items: readonly ItemAnalysis[],
  figure: (item: ItemAnalysis) => Decimal | null,
  order: 1 | -1,
): ItemAnalysis[] =>
  items
    .flatMap((item) => {
      const value = figure(item);
      return value === null ? [] : [{ item, value }];
    })
    .sort((a, b) => order * a.value.cmp(b.value))
    .slice(0, LISTED)
    .map(({ item }) => item);

/** One analysis per criteria set in use, in the order in which the groups name them. */
export function criteriaAnalysis(groups: readonly GroupResult[]): SetAnalysis[] {
  const units = groups.flatMap((group) => group.units);
  const sets = new Map(units.map(({ set }) => [set.key, set]));
  return [...sets.values()].map((set) => {
    const own = units.filter((unit) => unit.set.key === set.key);
    const items = set.rows.filter(isScored).map((item) => analysisOf(item, own));
    return {
      set,
      units: own,
      items,
      hardest: sortedBy(
        items.filter(({ scored }) => scored >= FEWEST_UNITS),
        ({ meanShare }) => (meanShare?.lt(1) ? meanShare : null),
        1,
      ),
      mostDiffering: sortedBy(
        items,
        ({ meanDifference }) => (meanDifference?.gt(0) ? meanDifference : null),
        -1,
      ),
    };
  });
}
