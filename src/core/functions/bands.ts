/**
 * Tables of bands handed to a formula: two columns, a lower limit (included) and what it gives, in any order.
 * Blank rows are left out; which band a value reaches is decided in the assessment core.
 */
import type { Decimal } from '../assessment/decimal';
import { describeValue } from '../assessment/number';
import * as text from '../text/function-errors';
import { type Argument, cellAt, indexes, numberAt, placeAt } from './argument';

/** Rows of the table with `give` reading the second column; throws for a doubled or missing limit. */
export function readBands<Given>(
  bands: Argument,
  give: (row: number) => Given | null,
): { limit: Decimal; given: Given }[] {
  if (bands.columns !== 2) throw new Error(text.bandsNotTwoColumns(bands));
  const seen = new Set<string>();
  const read = indexes(bands.rows).flatMap((row) => {
    const limit = numberAt(bands, row, 0);
    const given = give(row);
    if (limit === null && given === null) return [];
    if (limit === null) throw new Error(text.blankWhereNeeded(placeAt(bands, row, 0)));
    if (given === null) throw new Error(text.blankWhereNeeded(placeAt(bands, row, 1)));
    if (seen.has(limit.toString())) throw new Error(text.doubledLimit(placeAt(bands, row, 0), limit));
    seen.add(limit.toString());
    return [{ limit, given }];
  });
  if (read.length === 0) throw new Error(text.blankWhereNeeded(placeAt(bands, 0, 0)));
  return read;
}

/** The label in the second column, null for a blank. */
export function labelAt(bands: Argument, row: number): string | null {
  const value = cellAt(bands, row, 1);
  const label = value === null || value === undefined ? '' : describeValue(value);
  return label === '' ? null : label;
}

/** A share 0..1 of full points, null for a blank; "60%" is 0.6. */
export function shareAt(given: Argument, row: number, column: number): Decimal | null {
  const share = numberAt(given, row, column, { percent: true });
  if (share !== null && (share.lt(0) || share.gt(1))) {
    throw new Error(text.notAShare(placeAt(given, row, column), share));
  }
  return share;
}
