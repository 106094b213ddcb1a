/**
 * CCHC_CHI_SO: the index of each score against its maximum, in percent.
 * It adds no bonus and takes off no penalty.
 */
import { round, ZERO } from '../assessment/decimal';
import { parIndex } from '../assessment/par-index';
import * as text from '../text/function-errors';
import {
  clean,
  commonSize,
  decimalsIn,
  mapCells,
  numberAt,
  numberFromZero,
  placeAt,
  type Result,
  result,
} from './argument';

/** score / maxScore x 100, rounded; '' for a blank. Throws for a negative score or a maximum not above 0. */
export function parIndexOf(score: unknown, maxScore: unknown, decimals?: unknown): Result | Result[][] {
  const given = clean({ score, maxScore, decimals });
  const places = decimalsIn(given.decimals, 2);
  return mapCells(commonSize(given.score, given.maxScore), (row, column) => {
    const points = numberFromZero(given.score, row, column);
    const maximum = numberAt(given.maxScore, row, column);
    if (maximum?.lte(0))
      throw new Error(text.maximumNotPositive(placeAt(given.maxScore, row, column), maximum));
    if (points === null || maximum === null) return '';
    const index = parIndex({
      score: points,
      maxScore: maximum,
      bonus: ZERO,
      penalty: ZERO,
      bonusCap: null,
      penaltyCap: null,
    });
    return result(index === null ? null : round(index, places));
  });
}
