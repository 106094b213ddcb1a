/**
 * Exact decimals for points, indexes and their means. Nothing else in core adds or divides scores,
 * so binary floating point never decides a rank.
 */
import Big from 'big.js';

// Shares and means are divided to 30 digits: far below any published decimal, so rounding is decided by the exact value.
Big.DP = 30;

export type Decimal = Big;

/** Exact value of a number's shortest decimal text, or of a plain decimal text such as "9.25". */
export const decimal = (value: number | string | Decimal): Decimal => new Big(value);

export const ZERO: Decimal = new Big(0);

export const sum = (values: readonly Decimal[]): Decimal =>
  values.reduce((total, value) => total.plus(value), ZERO);

/** Rounds half away from zero, as ROUND does in Sheets. */
export const round = (value: Decimal, decimals: number): Decimal =>
  // As it is where it has no more decimals: nearly every score, and a decimal is never changed.
  value.c.length - value.e - 1 <= decimals ? value : value.round(decimals, Big.roundHalfUp);
