/**
 * Points that an item's method suggests from a raw figure; clamped to 0..maximum and rounded to 2 decimals.
 * A suggestion only: a typed score is never changed by it.
 */
import { highestReached } from './bands';
import type { CriterionRow } from './criteria-set';
import { type Decimal, decimal, round, sum, ZERO } from './decimal';

const DECIMALS = 2;

/** A row of a table of bands: from this figure on, included, these points. */
export interface PointBand {
  limit: Decimal;
  points: Decimal;
}

/** Why a figure cannot be a rate: below 0, or above 2, where 95 was typed for 95 %. */
export function refuseRate(rate: Decimal): 'negative' | 'aboveTwo' | null {
  if (rate.lt(0)) return 'negative';
  return rate.gt(2) ? 'aboveTwo' : null;
}

/** rate x maximum; a rate above 1 is full points, one below the floor none; the floor itself counts. */
export function rateScore(rate: Decimal, maxScore: Decimal, floor: Decimal | null): Decimal {
  return floor !== null && rate.lt(floor) ? ZERO : clamped(rate.times(maxScore), maxScore);
}

/** Points of the highest band reached, `below` where none is. */
export function bandScore(
  figure: Decimal,
  maxScore: Decimal,
  bands: readonly PointBand[],
  below: Decimal,
): Decimal {
  return clamped(highestReached(figure, bands)?.points ?? below, maxScore);
}

/** Mean share over the answers x maximum; `counts` and `shares` run side by side; null where nobody answered. */
export function surveyScore(
  counts: readonly Decimal[],
  shares: readonly Decimal[],
  maxScore: Decimal,
): Decimal | null {
  const answers = sum(counts);
  if (answers.lte(0)) return null;
  const weighted = sum(counts.map((count, answer) => count.times(shares[answer] ?? ZERO)));
  return clamped(weighted.times(maxScore).div(answers), maxScore);
}

/**
 * Points that the row's method gives for a raw figure (a rate 0..1, a count, a number of faults). null where the
 * method takes no figure (yes or no, levels), where it comes from answers (survey), or where the figure is no rate.
 */
export function suggestedScore(row: CriterionRow, figure: Decimal): Decimal | null {
  const { maxScore, steps, limits } = row;
  const each = figure.times(row.pointsEach ?? ZERO);
  switch (row.method) {
    case 'rate':
      return refuseRate(figure) === null ? rateScore(figure, maxScore, row.floor) : null;
    case 'bands': {
      const bands = limits.map((limit, step) => ({ limit, points: steps[step] ?? ZERO }));
      return bandScore(figure, maxScore, bands, steps[limits.length] ?? ZERO);
    }
    case 'count':
      return clamped(each, maxScore);
    case 'deduction':
    case 'reports':
      return clamped(maxScore.minus(each), maxScore);
    default:
      return null;
  }
}

/** Clamped after rounding, so that a maximum of three decimals is never exceeded. */
function clamped(points: Decimal, maxScore: Decimal): Decimal {
  const rounded = round(points, DECIMALS);
  if (rounded.lt(0)) return ZERO;
  return rounded.gt(maxScore) ? maxScore : rounded;
}

/** Shares of the answers A, B, C, D of a survey (domain: A 100 %, B 60 %, C 20 %, D 0). */
export const SURVEY_SHARES: readonly Decimal[] = [1, 0.6, 0.2, 0].map((share) => decimal(share));
