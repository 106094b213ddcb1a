/**
 * Numbers as a Vietnamese office writes them: decimal comma, dots between thousands.
 * It only writes; reading numbers is assessment/number.ts.
 */
import { type Decimal, decimal, round } from '../assessment/decimal';

/**
 * "1.234,5": all digits of the exact value, or rounded to `decimals` and filled with zeros.
 * A value that rounds to zero has no minus sign.
 */
export function formatDecimal(value: Decimal | number, decimals?: number): string {
  const exact = decimal(value);
  const shown = decimals === undefined ? exact : round(exact, decimals);
  const [whole = '', fraction] = shown.abs().toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${shown.lt(0) ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
