/**
 * This year beside the year before, for one unit and for a group.
 * It takes pairs already joined on the unit's code, never on its name.
 */
import { type Decimal, round } from './decimal';
import { mean } from './statistics';

/** Where a unit stood in one year; null where it had no index or was not ranked. */
export interface Standing {
  index: Decimal | null;
  /** The published rank. */
  rank: number | null;
}

export interface UnitChange {
  /** Of indexes rounded to the published decimals; null for a new unit. */
  indexChange: Decimal | null;
  direction: 'up' | 'down' | 'same' | 'new';
  /** Positive = moved up; null where a rank is missing. */
  rankChange: number | null;
}

export interface GroupChange {
  /** Difference of the exact means over units that have both years, not rounded; null for none. */
  meanChange: Decimal | null;
  up: number;
  down: number;
  same: number;
  new: number;
  /** Units whose published rank is worse than the year before. */
  fellInRank: number;
}

export interface YearPair {
  current: Standing;
  /** null for a unit without a year before. */
  previous: Standing | null;
}

/** Change of one unit, both indexes rounded to `decimals` first; null where it has no index this year. */
export function unitChange({ current, previous }: YearPair, decimals: number): UnitChange | null {
  if (current.index === null) return null;
  if (previous === null || previous.index === null) {
    return { indexChange: null, direction: 'new', rankChange: null };
  }
  const indexChange = round(current.index, decimals).minus(round(previous.index, decimals));
  return { indexChange, direction: directionOf(indexChange), rankChange: rankChangeOf(current, previous) };
}

/** Change of a group. A unit without an index this year counts nowhere; a new one counts as new only. */
export function groupChange(units: readonly YearPair[], decimals: number): GroupChange {
  const changes = units.map((unit) => unitChange(unit, decimals));
  const count = (direction: UnitChange['direction']): number =>
    changes.filter((change) => change?.direction === direction).length;
  return {
    // One division of the summed differences is exact where two means would each be cut at the last digit.
    meanChange: mean(units.flatMap(exactDifference)),
    up: count('up'),
    down: count('down'),
    same: count('same'),
    new: count('new'),
    fellInRank: changes.filter((change) => (change?.rankChange ?? 0) < 0).length,
  };
}

function exactDifference({ current, previous }: YearPair): Decimal[] {
  if (current.index === null || previous === null || previous.index === null) return [];
  return [current.index.minus(previous.index)];
}

const directionOf = (change: Decimal): 'up' | 'down' | 'same' =>
  change.gt(0) ? 'up' : change.lt(0) ? 'down' : 'same';

const rankChangeOf = (current: Standing, previous: Standing): number | null =>
  current.rank === null || previous.rank === null ? null : previous.rank - current.rank;
