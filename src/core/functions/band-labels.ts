/**
 * CCHC_XEP_LOAI: the grade band of each value.
 * It does not round: the values are the published indexes.
 */
import { bandOf } from '../assessment/bands';
import { clean, mapCells, numberAt, type Result } from './argument';
import { labelAt, readBands } from './bands';

/** Label of each value in the shape of `values`, '' for a blank or below all; `bands` rows [limit, label]. */
export function bandLabels(values: unknown, bands: unknown): Result | Result[][] {
  const given = clean({ values, bands });
  const table = readBands(given.bands, (row) => labelAt(given.bands, row)).map((band) => ({
    limit: band.limit,
    label: band.given,
  }));
  return mapCells(given.values, (row, column) => {
    const value = numberAt(given.values, row, column);
    return value === null ? '' : bandOf(value, table);
  });
}
