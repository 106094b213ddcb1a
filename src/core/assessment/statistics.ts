/**
 * Figures of a group of units, of exact indexes.
 * Nothing is rounded here: a published figure is rounded once, at the end.
 */
import { type Decimal, sum } from './decimal';

/** Mean, null for none. */
export const mean = (values: readonly Decimal[]): Decimal | null =>
  values.length === 0 ? null : sum(values).div(values.length);

/** Middle value, or the mean of the two middle ones; null for none. */
export function median(values: readonly Decimal[]): Decimal | null {
  const ascending = ascendingOrder(values);
  const middle = Math.floor(ascending.length / 2);
  return mean(ascending.slice(ascending.length % 2 === 0 ? Math.max(middle - 1, 0) : middle, middle + 1));
}

/** Highest value, null for none. */
export const highest = (values: readonly Decimal[]): Decimal | null => ascendingOrder(values).pop() ?? null;

/** Lowest value, null for none. */
export const lowest = (values: readonly Decimal[]): Decimal | null => ascendingOrder(values)[0] ?? null;

/** Highest minus lowest, null for none. */
export function spread(values: readonly Decimal[]): Decimal | null {
  const top = highest(values);
  const bottom = lowest(values);
  return top === null || bottom === null ? null : top.minus(bottom);
}

const ascendingOrder = (values: readonly Decimal[]): Decimal[] => [...values].sort((a, b) => a.cmp(b));
