/**
 * Shows a value as a person sees it in the cell: number patterns, dates, percent, by the locale.
 * Patterns that are not emulated are refused when a format is written, never shown wrongly.
 */
import type { CellValue } from './formula-engine';
import type { SheetLocale } from './locale';
import type { NumberFormat } from './typed-value';

type Token =
  | { kind: 'literal'; text: string }
  | { kind: 'digits'; whole: number; grouped: boolean; decimals: string }
  | { kind: 'percent' }
  | { kind: 'date'; text: string }
  | { kind: 'text' };

const PART =
  /"([^"]*)"|\\(.)|(#?[#0,]*[#0](?:\.[#0]+)?)|(%)|(d{1,2}|m{1,2}|yyyy|yy|h{1,2}|ss)|(@)|([-+ :/().=])/gy;

/** Undefined when the pattern has a part that is not emulated. */
function tokens(section: string): Token[] | undefined {
  const found: Token[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < section.length) {
    const match = PART.exec(section);
    if (!match) return undefined;
    const [, quoted, escaped, digits, percent, date, text, sign] = match;
    if (digits !== undefined) {
      const [whole = '', decimals = ''] = digits.split('.');
      found.push({
        kind: 'digits',
        whole: whole.replace(/[^0]/g, '').length,
        grouped: whole.includes(','),
        decimals,
      });
    } else if (percent) found.push({ kind: 'percent' });
    else if (date) found.push({ kind: 'date', text: date });
    else if (text) found.push({ kind: 'text' });
    else found.push({ kind: 'literal', text: quoted ?? escaped ?? sign ?? '' });
  }
  const numbers = found.filter((token) => token.kind === 'digits').length;
  const dates = found.some((token) => token.kind === 'date');
  return numbers > 1 || (numbers > 0 && dates) ? undefined : found;
}

export const isKnownPattern = (pattern: string): boolean => {
  const sections = pattern.split(';');
  return sections.length <= 3 && sections.every((section) => tokens(section) !== undefined);
};

export function displayValue(
  value: CellValue,
  format: NumberFormat | undefined,
  locale: SheetLocale,
): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const pattern = format?.pattern ?? defaultPattern(format, locale);
  if (pattern === undefined || pattern === '@') return general(value, locale);
  const sections = pattern.split(';');
  const negative = value < 0 && sections.length > 1;
  const section = negative ? sections[1] : value === 0 && sections.length > 2 ? sections[2] : sections[0];
  const parts = tokens(section ?? '');
  if (!parts) throw new Error(`number format pattern "${pattern}" is not emulated`);
  return parts.some((part) => part.kind === 'date')
    ? dateText(parts, value)
    : numberText(parts, negative ? -value : value, locale);
}

function defaultPattern(format: NumberFormat | undefined, locale: SheetLocale): string | undefined {
  switch (format?.type as string | undefined) {
    case 'NUMBER':
      return '#,##0.00';
    case 'PERCENT':
      return '0.00%';
    case 'CURRENCY':
      return `"${locale.currency ?? ''}"#,##0.00`;
    case 'DATE':
      return locale.datePattern;
    case 'TIME':
      return 'h:mm:ss';
    case 'DATE_TIME':
      return `${locale.datePattern} h:mm:ss`;
    default:
      return undefined;
  }
}

/** Without a format Sheets shows up to ten significant digits of a fraction. */
function general(value: number, locale: SheetLocale): string {
  const short = Number.isInteger(value) ? value : Number(value.toPrecision(10));
  const size = Math.abs(short);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) {
    const [mantissa = '', exponent = ''] = short.toExponential().split('e');
    const digits = exponent.slice(1).padStart(2, '0');
    return `${mantissa.replace('.', locale.decimal)}E${exponent[0]}${digits}`;
  }
  return String(short).replace('.', locale.decimal);
}

/** Half away from zero on the shortest decimal text, so that 1.005 shows as 1.01. */
function rounded(value: number, decimals: number): string {
  const text = Math.abs(value).toString();
  const exact = text.includes('e')
    ? Math.abs(value)
    : Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`);
  return exact.toFixed(decimals);
}

function numberText(parts: readonly Token[], value: number, locale: SheetLocale): string {
  const scale = parts.some((part) => part.kind === 'percent') ? 2 : 0;
  const digits = parts.find((part) => part.kind === 'digits');
  const shown = scale ? Number(`${value}e${scale}`) || value * 100 : value;
  const number = digits?.kind === 'digits' ? digitsText(digits, shown, locale) : '';
  const sign = value < 0 && /[1-9]/.test(number) ? '-' : '';
  const text = parts
    .map((part) => {
      if (part.kind === 'digits') return number;
      if (part.kind === 'percent') return '%';
      if (part.kind === 'literal') return part.text;
      return general(shown, locale);
    })
    .join('');
  return sign + text;
}

function digitsText(digits: Extract<Token, { kind: 'digits' }>, value: number, locale: SheetLocale): string {
  const required = digits.decimals.replace(/#/g, '').length;
  const [whole = '', decimals = ''] = rounded(value, digits.decimals.length).split('.');
  let kept = decimals;
  while (kept.length > required && kept.endsWith('0')) kept = kept.slice(0, -1);
  let integer = whole.replace(/^0+(?=\d)/, '').padStart(digits.whole, '0');
  if (digits.whole === 0 && integer === '0') integer = '';
  if (digits.grouped) integer = integer.replace(/\B(?=(\d{3})+$)/g, locale.group);
  // Sheets keeps the decimal sign of "0.##" even when no decimals remain: "5,".
  return digits.decimals.length > 0 ? `${integer}${locale.decimal}${kept}` : integer;
}

function dateText(parts: readonly Token[], serial: number): string {
  const date = new Date(Math.round((serial - 25_569) * 86_400) * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  let afterHours = false;
  return parts
    .map((part) => {
      if (part.kind !== 'date') return part.kind === 'literal' ? part.text : '';
      const twice = part.text.length > 1;
      switch (part.text[0]) {
        case 'd':
          return twice ? two(date.getUTCDate()) : String(date.getUTCDate());
        case 'm': {
          const value = afterHours ? date.getUTCMinutes() : date.getUTCMonth() + 1;
          return twice ? two(value) : String(value);
        }
        case 'y':
          return part.text === 'yyyy' ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
        case 'h':
          afterHours = true;
          return twice ? two(date.getUTCHours()) : String(date.getUTCHours());
        default:
          return two(date.getUTCSeconds());
      }
    })
    .join('');
}
