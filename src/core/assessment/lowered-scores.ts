/** Học từ sai khác: the items whose self-scores were lowered in most units, and why. Exact figures; the guidance drawn from them is text. */
import { type AppraisedScore, byItem } from './appraised-score';
import type { CriteriaSet, CriterionRow } from './criteria-set';
import { type Decimal, sum } from './decimal';

export interface LoweredItem {
  set: CriteriaSet;
  item: CriterionRow;
  /** Units with both scores, and those among them that got less than they gave themselves. */
  compared: number;
  lowered: number;
  /** Over these units. */
  points: Decimal;
  /** Most units first; a lowered score without a reason counts under ''. */
  reasons: readonly { reason: string; units: number }[];
}

/** Most units first, of equally many most points; items that nobody was lowered in are left out. */
export function loweredItems(scores: readonly AppraisedScore[]): LoweredItem[] {
  return byItem(scores)
    .flatMap((ofItem): LoweredItem[] => {
      const both = ofItem.filter(({ selfScore, finalScore }) => selfScore !== null && finalScore !== null);
      const lowered = both.filter(({ selfScore, finalScore }) => selfScore!.gt(finalScore!));
      if (lowered.length === 0) return [];
      const reasons = new Map<string, number>();
      for (const { reason } of lowered) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      const { set, item } = ofItem[0]!;
      return [
        {
          set,
          item,
          compared: both.length,
          lowered: lowered.length,
          points: sum(lowered.map(({ selfScore, finalScore }) => selfScore!.minus(finalScore!))),
          reasons: [...reasons]
            .map(([reason, units]) => ({ reason, units }))
            .sort((a, b) => b.units - a.units),
        },
      ];
    })
    .sort((a, b) => b.lowered - a.lowered || b.points.cmp(a.points));
}
