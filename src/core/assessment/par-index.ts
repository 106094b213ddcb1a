/**
 * The public administration reform index of a unit, in percent of its own applicable maximum.
 * It does not round: the published decimals are the caller's.
 */
import { type Decimal, ZERO } from './decimal';

export interface ParIndexParts {
  score: Decimal | null;
  /** Applicable maximum of the unit. */
  maxScore: Decimal;
  bonus: Decimal;
  penalty: Decimal;
  /** Most that counts in a year; null is no cap. */
  bonusCap: Decimal | null;
  penaltyCap: Decimal | null;
}

/** score / maxScore x 100 + capped bonus - capped penalty, at least 0; null for no score or no maximum. */
export function parIndex(parts: ParIndexParts): Decimal | null {
  if (parts.score === null || parts.maxScore.lte(0)) return null;
  const index = parts.score
    .times(100)
    .div(parts.maxScore)
    .plus(capped(parts.bonus, parts.bonusCap))
    .minus(capped(parts.penalty, parts.penaltyCap));
  return index.lt(0) ? ZERO : index;
}

const capped = (points: Decimal, cap: Decimal | null): Decimal =>
  cap !== null && points.gt(cap) ? cap : points;
