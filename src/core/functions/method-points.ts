/**
 * CCHC_DIEM_TY_LE, CCHC_DIEM_BAC and CCHC_DIEM_KHAO_SAT: points by a method from raw figures, to 2 decimals.
 * They suggest points; none of them reads or changes a typed score.
 */
import { type Decimal, ZERO } from '../assessment/decimal';
import { bandScore, rateScore, refuseRate, SURVEY_SHARES, surveyScore } from '../assessment/method-score';
import * as text from '../text/function-errors';
import {
  type Argument,
  clean,
  commonSize,
  isSingle,
  mapCells,
  numberAt,
  numberFromZero,
  placeAt,
  places,
  type Result,
  result,
} from './argument';
import { readBands, shareAt } from './bands';

/** rate x maxScore, 0 below the floor. Rates 0..1 or "95%"; above 1 to 2 is full points, above 2 throws. */
export function ratePoints(rate: unknown, maxScore: unknown, floor?: unknown): Result | Result[][] {
  const given = clean({ rate, maxScore, floor });
  return mapCells(commonSize(given.rate, given.maxScore, given.floor), (row, column) => {
    const figure = rateAt(given.rate, row, column);
    const maximum = numberFromZero(given.maxScore, row, column);
    const lowest = shareAt(given.floor, row, column);
    return figure === null || maximum === null ? '' : result(rateScore(figure, maximum, lowest));
  });
}

function rateAt(given: Argument, row: number, column: number): Decimal | null {
  const rate = numberAt(given, row, column, { percent: true });
  const refusal = rate === null ? null : refuseRate(rate);
  if (rate === null || refusal === null) return rate;
  const place = placeAt(given, row, column);
  throw new Error(refusal === 'negative' ? text.negative(place, rate) : text.rateAboveTwo(place, rate));
}

/** Share of the highest band reached x maxScore, 0 below all; `bands` rows [limit, share 0..1], in any order. */
export function bandPoints(value: unknown, maxScore: unknown, bands: unknown): Result | Result[][] {
  const given = clean({ value, maxScore, bands });
  const table = readBands(given.bands, (row) => shareAt(given.bands, row, 1));
  return mapCells(commonSize(given.value, given.maxScore), (row, column) => {
    const figure = numberAt(given.value, row, column);
    const maximum = numberFromZero(given.maxScore, row, column);
    if (figure === null || maximum === null) return '';
    const points = table.map((band) => ({ limit: band.limit, points: band.given.times(maximum) }));
    return result(bandScore(figure, maximum, points, ZERO));
  });
}

/**
 * Per row of `counts`: mean share over the answers x maxScore, '' without answers. As many columns as shares;
 * `maxScore` is one value or a column; blank `shares` are 1, 0.6, 0.2, 0.
 */
export function surveyPoints(counts: unknown, maxScore: unknown, shares?: unknown): Result | Result[][] {
  const given = clean({ counts, maxScore, shares });
  const weights = sharesIn(given.shares);
  if (given.counts.columns !== weights.length) {
    throw new Error(text.columnsUnlikeShares(given.counts, weights.length));
  }
  const rows = { ...given.counts, columns: 1 };
  if (!isSingle(given.maxScore) && (given.maxScore.rows !== rows.rows || given.maxScore.columns !== 1)) {
    throw new Error(text.unequalSizes(given.counts, given.maxScore));
  }
  return mapCells(rows, (row) => {
    const maximum = numberFromZero(given.maxScore, row, 0);
    const answers = weights.map((_, column) => countAt(given.counts, row, column));
    return maximum === null ? '' : result(surveyScore(answers, weights, maximum));
  });
}

function sharesIn(given: Argument): readonly Decimal[] {
  if (isSingle(given) && shareAt(given, 0, 0) === null) return SURVEY_SHARES;
  return places(given).map(({ row, column }) => {
    const share = shareAt(given, row, column);
    if (share === null) throw new Error(text.blankWhereNeeded(placeAt(given, row, column)));
    return share;
  });
}

function countAt(given: Argument, row: number, column: number): Decimal {
  const count = numberAt(given, row, column) ?? ZERO;
  if (count.lt(0) || !count.round(0).eq(count))
    throw new Error(text.notACount(placeAt(given, row, column), count));
  return count;
}
