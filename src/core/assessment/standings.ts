/**
 * Who would stand where: the indexes of a group kept in order, so that one unit's rank with another index is found without ranking all anew.
 */
import { type Decimal, round } from './decimal';
import type { RoundRules } from './round-result';

/** How many values of a list, highest first, are above one. */
export function countAbove(list: readonly Decimal[], value: Decimal): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.gt(value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class Standings {
  private readonly descending: readonly Decimal[];
  private readonly distinct: readonly Decimal[];

  /** @param indexes exact ones, of all ranked units of the group */
  constructor(
    indexes: readonly Decimal[],
    private readonly rules: Pick<RoundRules, 'rankingBasis' | 'indexDecimals' | 'tieRule'>,
  ) {
    this.descending = indexes.map((index) => this.compared(index)).sort((a, b) => b.cmp(a));
    this.distinct = this.descending.filter((value, at) => !this.descending[at - 1]?.eq(value));
  }

  private compared(index: Decimal): Decimal {
    return this.rules.rankingBasis === 'rounded' ? round(index, this.rules.indexDecimals) : index;
  }

  /**
   * The rank of a unit that has the first index and would have the second, all others as they are, and whether nobody would be below.
   * @param has one of the indexes given
   */
  place(has: Decimal, would: Decimal): { rank: number; isLast: boolean } {
    const [before, now] = [this.compared(has), this.compared(would)];
    const skips = this.rules.tieRule === '1224';
    const list = skips ? this.descending : this.distinct;
    const isAlone = !this.descending[countAbove(this.descending, before) + 1]?.eq(before);
    const ownAbove = before.gt(now) && (skips || isAlone) ? 1 : 0;
    const lowest = this.descending[this.descending.length - 1]!;
    const othersLowest = lowest.eq(before) ? this.descending[this.descending.length - 2] : lowest;
    return {
      rank: countAbove(list, now) - ownAbove + 1,
      isLast: othersLowest === undefined || now.lte(othersLowest),
    };
  }
}
