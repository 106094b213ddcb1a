/**
 * The one door by which numbers enter: cells, formulas and imports are read here and nowhere else.
 * It judges no range: whether a number may be a score or a rate is for others.
 */
import { type Decimal, decimal, round } from './decimal';

export type NumberReading =
  | { kind: 'blank' }
  | { kind: 'number'; value: Decimal }
  | { kind: 'unreadable'; text: string };

/** Nine decimals are finer than any score and coarser than floating-point noise. */
const DECIMALS = 9;
/** No figure of the trade is longer; it keeps a pasted page of digits from being computed with. */
const LONGEST_TEXT = 40;

const PLAIN = /^-?\d+([.,]\d+)?$/;
const GROUPED = /^-?[1-9]\d{0,2}(\.\d{3})+,\d+$/;
/** One dot is a decimal point, so thousands without a comma need two groups at least. */
const GROUPED_WHOLE = /^-?[1-9]\d{0,2}(\.\d{3}){2,}$/;

/** True for a date of any realm: a script and its host do not share one Date. */
export const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]' && typeof (value as Date).getTime === 'function';

/**
 * Reads a cell. Numbers are taken by their shortest text, then to 9 decimals; text by Vietnamese habit
 * ("1.234,5", "9,25", "9.25", "1.234.567"). `percent` lets "95%" be 0.95. Not-applicable marks, error cells
 * and cells still loading are blank; dates, booleans and other text are unreadable.
 */
export function readNumber(value: unknown, how: { percent?: boolean } = {}): NumberReading {
  if (value === null || value === undefined) return { kind: 'blank' };
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? number(String(value))
      : { kind: 'unreadable', text: describeValue(value) };
  }
  if (typeof value !== 'string') return { kind: 'unreadable', text: describeValue(value) };
  const text = cleanText(value);
  return isBlankText(text) ? { kind: 'blank' } : readText(text, how.percent === true);
}

/** Trimmed, no-break spaces too, and composed, so that texts that look alike are alike. */
export const cleanText = (text: string): string => text.normalize('NFC').trim();

/** How a value is shown to a person who must find and mend it. Never calls code of the value itself. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isDate(value)) return describeDate(value);
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' || typeof value === 'function' ? '{…}' : String(value);
}

function describeDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return 'ngày không hợp lệ';
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
}

function isBlankText(text: string): boolean {
  if (text === '' || text.startsWith('#') || text === 'Loading...') return true;
  return text.length <= LONGEST_TEXT && text.toLowerCase().replace(/\s+/g, ' ') === 'không áp dụng';
}

function readText(text: string, percent: boolean): NumberReading {
  const unreadable: NumberReading = { kind: 'unreadable', text };
  if (text.length > LONGEST_TEXT) return unreadable;
  const isPercent = text.endsWith('%');
  if (isPercent && !percent) return unreadable;
  const digits = (isPercent ? text.slice(0, -1).trim() : text).replace('\u2212', '-');
  if (PLAIN.test(digits)) return number(digits.replace(',', '.'), isPercent);
  if (GROUPED.test(digits) || GROUPED_WHOLE.test(digits)) {
    return number(digits.replace(/\./g, '').replace(',', '.'), isPercent);
  }
  return unreadable;
}

function number(plain: string, isPercent = false): NumberReading {
  const exact = decimal(plain);
  return { kind: 'number', value: round(isPercent ? exact.times('0.01') : exact, DECIMALS) };
}
