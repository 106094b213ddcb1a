/**
 * How close units scored themselves to their final scores.
 * Survey items are left out, since no unit scores them itself.
 */
import { type Code, type CriteriaSet, isScored } from './criteria-set';
import { type Decimal, decimal, sum } from './decimal';
import type { ItemResult } from './totals';

export interface Closeness {
  /** 1 - sum of |self - final| / sum of maxima, 0..1, not rounded. */
  closeness: Decimal;
  /** Share of items where both scores are equal, 0..1, not rounded. */
  equalShare: Decimal;
  /** Items with both scores. */
  items: number;
}

/** Closeness over the items of one unit or of several, all of them or those that count; null where none has both scores. */
export function closeness(
  units: readonly { set: CriteriaSet; items: ReadonlyMap<Code, ItemResult> }[],
  counts: (code: Code) => boolean = () => true,
): Closeness | null {
  const pairs = units.flatMap(({ set, items }) =>
    set.rows.filter(isScored).flatMap((row) => {
      const item = items.get(row.code);
      if (!item?.applicable || row.method === 'survey' || !counts(row.code)) return [];
      if (item.selfScore === null || item.finalScore === null) return [];
      return [{ difference: item.selfScore.minus(item.finalScore).abs(), maxScore: row.maxScore }];
    }),
  );
  const maximum = sum(pairs.map((pair) => pair.maxScore));
  if (maximum.lte(0)) return null;
  const equal = pairs.filter((pair) => pair.difference.eq(0)).length;
  return {
    closeness: decimal(1).minus(sum(pairs.map((pair) => pair.difference)).div(maximum)),
    equalShare: decimal(equal).div(pairs.length),
    items: pairs.length,
  };
}
