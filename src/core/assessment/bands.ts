/**
 * Grade bands of the published index, such as "Tốt" from 80.
 * Limits and labels are the office's data; none is written here.
 */
import type { Decimal } from './decimal';

export interface Band {
  /** Lowest index of the band, included. */
  limit: Decimal;
  label: string;
}

/** Label of the highest band reached, '' below all. Bands may come in any order. */
export const bandOf = (index: Decimal, bands: readonly Band[]): string =>
  highestReached(index, bands)?.label ?? '';

/** Of the rows with a lower limit, included, the highest that a value reaches; null below all. */
export function highestReached<Row extends { limit: Decimal }>(
  value: Decimal,
  rows: readonly Row[],
): Row | null {
  return rows.reduce<Row | null>(
    (best, row) => (value.gte(row.limit) && (best === null || row.limit.gt(best.limit)) ? row : best),
    null,
  );
}
