/**
 * Đường lên hạng: the fewest items whose lost points would have lifted a unit to a better rank in its group, the scores of all others as they are; of
 * equally few the set that regains least. Exact where scores move in steps. Source of the question: what units ask after every publication.
 */
import { oncePer } from '../once-per';
import { type Code, type CriterionRow, isScored } from './criteria-set';
import { type Decimal, decimal, round } from './decimal';
import { parIndex } from './par-index';
import type { GroupResult, RoundRules, UnitResult } from './round-result';
import { countAbove } from './standings';

/** What the points were lost for: cheap to mend, hard to mend, or for others to say. */
export type LossKind = 'evidence' | 'result' | 'survey';
const KINDS: readonly LossKind[] = ['evidence', 'result', 'survey'];

export interface Regained {
  item: CriterionRow;
  kind: LossKind;
  points: Decimal;
}

export interface WayUp {
  rank: number;
  /** Points that are needed at least. */
  needed: Decimal;
  /** null where more than MOST_ITEMS items would be needed, or all that was lost would not do. */
  items: readonly Regained[] | null;
}

/** More items than these are no way that anybody could have gone. */
export const MOST_ITEMS = 6;
/** Points are counted in whole grains of this many decimals. */
const MOST_DECIMALS = 3;

interface Loss {
  item: CriterionRow;
  kind: LossKind;
  /** Grains that may be regained: these amounts, or any up to the last of them. */
  gains: readonly number[];
  any: boolean;
}

type Rules = Pick<RoundRules, 'indexDecimals' | 'rankingBasis' | 'tieRule' | 'bonusCap' | 'penaltyCap'> & {
  scoreDecimals: number;
};

/** Scores above the given one that the item's method allows; null where any score does. */
function scoresAbove(item: CriterionRow, score: Decimal): Decimal[] | null {
  const { steps, pointsEach, maxScore, method } = item;
  if (method === 'survey' || method === 'rate') return null;
  if (steps.length > 0) return steps.filter((step) => step.gt(score));
  if (!pointsEach?.gt(0)) return null;
  const scores: Decimal[] = [];
  for (let next = score.plus(pointsEach); next.lt(maxScore); next = next.plus(pointsEach)) scores.push(next);
  return [...scores, maxScore];
}

function lossesOf(
  { set, items }: UnitResult,
  kindOf: (code: Code) => LossKind,
  grains: (points: Decimal) => number,
): Loss[] {
  const losses = set.rows.filter(isScored).flatMap((item): Loss[] => {
    const found = items.get(item.code);
    const score = found?.applicable ? found.finalScore : null;
    if (score === null || score.gte(item.maxScore)) return [];
    const above = scoresAbove(item, score);
    const gains = (above ?? [item.maxScore]).map((to) => grains(to.minus(score))).filter((gain) => gain > 0);
    const kind = item.method === 'survey' ? 'survey' : kindOf(item.code);
    return gains.length === 0 ? [] : [{ item, kind, gains, any: above === null }];
  });
  // Of sets that are equally good, the one that is cheapest to mend is found first.
  return losses.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** For each number of items and each sum of grains, the loss that reaches it last and with how much; 0 where none does. */
class Reached {
  private readonly by: Int16Array;
  private readonly gain: Int32Array;
  private readonly width: number;

  constructor(
    private readonly losses: readonly Loss[],
    private readonly most: number,
  ) {
    this.width = most + 1;
    this.by = new Int16Array((MOST_ITEMS + 1) * this.width);
    this.gain = new Int32Array(this.by.length);
    for (const [at, loss] of losses.entries()) this.add(loss, at + 1);
  }

  private isReached(count: number, sum: number): boolean {
    return count === 0 ? sum === 0 : this.by[count * this.width + sum] !== 0;
  }

  /** From the largest number of items down, so that no loss is taken twice. */
  private add({ gains, any }: Loss, mark: number): void {
    for (let count = Math.min(mark, MOST_ITEMS); count > 0; count--) {
      const before = count - 1;
      if (any) this.addAny(before, gains[0]!, mark);
      else {
        const last = before === 0 ? 0 : this.most;
        for (let sum = 0; sum <= last; sum++) {
          if (this.isReached(before, sum)) for (const gain of gains) this.reach(count, sum, gain, mark);
        }
      }
    }
  }

  /** Every sum within reach of one that stands; the nearest one below serves. */
  private addAny(before: number, upTo: number, mark: number): void {
    let nearest = -1;
    for (let sum = 0; sum <= this.most; sum++) {
      if (nearest >= 0 && sum - nearest <= upTo) this.reach(before + 1, nearest, sum - nearest, mark);
      if (this.isReached(before, sum)) nearest = sum;
    }
  }

  private reach(count: number, from: number, gain: number, mark: number): void {
    const at = count * this.width + from + gain;
    if (from + gain > this.most || this.by[at] !== 0) return;
    this.by[at] = mark;
    this.gain[at] = gain;
  }

  /** The smallest set that regains at least so much, null for none. */
  set(needed: number): { loss: Loss; gain: number }[] | null {
    for (let count = 1; count <= MOST_ITEMS; count++) {
      for (let sum = needed; sum <= this.most; sum++) {
        if (this.isReached(count, sum)) return this.path(count, sum);
      }
    }
    return null;
  }

  private path(count: number, sum: number): { loss: Loss; gain: number }[] {
    const taken: { loss: Loss; gain: number }[] = [];
    let left = sum;
    for (let n = count; n > 0; n--) {
      const at = n * this.width + left;
      taken.push({ loss: this.losses[this.by[at]! - 1]!, gain: this.gain[at]! });
      left -= this.gain[at]!;
    }
    return taken;
  }
}

/** Indexes of the ranked units, highest first, as a rule compares them. */
interface Compared {
  all: readonly Decimal[];
  distinct: readonly Decimal[];
}

function compared({ units }: GroupResult, indexOf: (unit: UnitResult) => Decimal | null): Compared {
  const all = units.flatMap((unit) => indexOf(unit) ?? []).sort((a, b) => b.cmp(a));
  return { all, distinct: all.filter((value, at) => !all[at - 1]?.eq(value)) };
}

const roundedIndex = ({ index }: UnitResult): Decimal | null => index;
const exactIndex = (unit: UnitResult): Decimal | null => unit.exactIndex;
const comparedRounded = oncePer((group: GroupResult) => compared(group, roundedIndex));
const comparedExactly = oncePer((group: GroupResult) => compared(group, exactIndex));

/** What the others' indexes are compared with: the least that gives the rank, null where every index does. */
function targetOf(group: GroupResult, unit: UnitResult, rank: number, rules: Rules): Decimal | null {
  const isRounded = rules.rankingBasis === 'rounded';
  const { all, distinct } = (isRounded ? comparedRounded : comparedExactly)(group);
  const own = (isRounded ? roundedIndex : exactIndex)(unit)!;
  const list = rules.tieRule === '1224' ? all : distinct;
  // The unit's own index is left out; a value that another unit has as well stays among the distinct ones.
  const isShared = all[countAbove(all, own) + 1]?.eq(own) === true;
  const leavesOne = rules.tieRule === '1224' || !isShared;
  const at = rank - 1;
  return list[leavesOne && at >= countAbove(list, own) ? at + 1 : at] ?? null;
}

/** Fewest grains that lift the index to the target; more than `most` where none do. */
function neededGrains(
  unit: UnitResult,
  target: Decimal,
  most: number,
  points: (grains: number) => Decimal,
  { rankingBasis, indexDecimals, bonusCap, penaltyCap }: Rules,
): number {
  const { total, bonus, penalty } = unit;
  const lifts = (grains: number): boolean => {
    const score = total.score!.plus(points(grains));
    const index = parIndex({ score, maxScore: total.maxScore, bonus, penalty, bonusCap, penaltyCap })!;
    return (rankingBasis === 'rounded' ? round(index, indexDecimals) : index).gte(target);
  };
  let [low, high] = [0, most + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (lifts(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * @param places how many ranks up; those that would lead above the first are left out
 * @param kindOf what the points of an item that is not surveyed were lost for
 * @returns nothing for a unit that is not ranked, or that is first
 */
export function waysUp(
  group: GroupResult,
  unit: UnitResult,
  places: readonly number[],
  rules: Rules,
  kindOf: (code: Code) => LossKind,
): WayUp[] {
  if (unit.rank === null) return [];
  const { rank: now } = unit.rank;
  const scale = 10 ** Math.min(rules.scoreDecimals, MOST_DECIMALS);
  const grains = (points: Decimal): number => Math.round(Number(points.times(scale)));
  const points = (count: number): Decimal => decimal(count).div(scale);
  const losses = lossesOf(unit, kindOf, grains);
  const largest = losses.map(({ gains }) => Math.max(...gains));
  const lost = largest.reduce((sum, gain) => sum + gain, 0);
  const wanted = places
    .map((up) => now - up)
    .filter((rank) => rank >= 1)
    .map((rank) => {
      const target = targetOf(group, unit, rank, rules);
      return { rank, needed: target ? neededGrains(unit, target, lost, points, rules) : 0 };
    });
  const within = wanted.map(({ needed }) => needed).filter((needed) => needed <= lost);
  const reached = new Reached(losses, Math.max(0, ...within) + Math.max(0, ...largest));
  return wanted.map(({ rank, needed }) => {
    const set = needed > lost ? null : reached.set(Math.max(1, needed));
    return {
      rank,
      needed: points(needed),
      items: set?.map(({ loss: { item, kind }, gain }) => ({ item, kind, points: points(gain) })) ?? null,
    };
  });
}
