/**
 * CCHC_SO_SANH: change of each unit against the year before, with its word.
 * It compares row by row; the rows of both years must stand for the same units.
 */
import { unitChange } from '../assessment/year-on-year';
import { directionWord } from '../text/direction';
import { clean, commonSize, decimalsIn, numberAt, places, type Result, result } from './argument';

/**
 * Rows [change, word], both values rounded first; ['', "mới"] without a value before, ['', ''] without one now.
 * `current` and `previous` are a column or a row each, of one size.
 */
export function comparison(current: unknown, previous: unknown, decimals?: unknown): Result[][] {
  const given = clean({ current, previous, decimals });
  const digits = decimalsIn(given.decimals, 2);
  return places(commonSize(given.current, given.previous)).map(({ row, column }) => {
    const change = unitChange(
      {
        current: { index: numberAt(given.current, row, column), rank: null },
        previous: { index: numberAt(given.previous, row, column), rank: null },
      },
      digits,
    );
    return change === null ? ['', ''] : [result(change.indexChange), directionWord(change.direction)];
  });
}
