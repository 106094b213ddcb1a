/**
 * Turns what a person types (or what counts as typed: USER_ENTERED, condition values) into a value, by the locale.
 * It must not compute formulas or know the cell's place.
 */
import type { CellFormat, ExtendedValue } from '../../src/core/workbook/request';
import type { SheetLocale } from './locale';

export type NumberFormat = NonNullable<CellFormat['numberFormat']>;

export interface Typed {
  /** Absent: the cell is cleared. */
  value?: ExtendedValue;
  /** The format that Sheets gives a cell without one after such a text, as "95%" does. */
  numberFormat?: NumberFormat;
}

/** @param year of today in the workbook's time zone, for dates typed without one. */
export function parseTyped(text: string, locale: SheetLocale, year: number, format?: NumberFormat): Typed {
  if (text === '') return {};
  if (format?.type === 'TEXT') return { value: { stringValue: text } };
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: { boolValue: trimmed.toLowerCase() === 'true' } };
  return (
    parseNumber(trimmed, locale, format) ??
    parseCurrency(trimmed, locale) ??
    parseTime(trimmed) ??
    parseDate(trimmed, locale, year) ?? { value: { stringValue: text } }
  );
}

/** What people type brings formats that the add-in never writes, so its types do not know them. */
const otherFormat = (type: 'CURRENCY' | 'TIME', pattern: string): NumberFormat =>
  ({ type, pattern }) as unknown as NumberFormat;

const escapeSign = (sign: string): string => (sign === '.' ? '\\.' : sign);

function parseNumber(text: string, locale: SheetLocale, format?: NumberFormat): Typed | undefined {
  const group = escapeSign(locale.group);
  const decimal = escapeSign(locale.decimal);
  const match = new RegExp(
    `^([+-]?)((?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${decimal}\\d*)?)(e[+-]?\\d+)?\\s?(%?)$`,
    'i',
  ).exec(text);
  const digits = match?.[2];
  if (!match || !digits || digits === locale.decimal) return undefined;
  const plain = digits.replaceAll(locale.group, '').replace(locale.decimal, '.');
  // Shifting the decimal exponent keeps 95 % exactly 0.95, where a division might not.
  const asPercent = match[4] === '%' || format?.type === 'PERCENT';
  const exponent = Number((match[3] ?? 'e0').slice(1)) - (asPercent ? 2 : 0);
  const number = Number(`${match[1]}${plain}e${exponent}`);
  if (!Number.isFinite(number)) return undefined;
  const typed: Typed = { value: { numberValue: number === 0 ? 0 : number } };
  const decimals = digits.includes(locale.decimal) ? '.00' : '';
  if (match[4] === '%') typed.numberFormat = { type: 'PERCENT', pattern: `0${decimals}%` };
  else if (digits.includes(locale.group))
    typed.numberFormat = { type: 'NUMBER', pattern: `#,##0${decimals}` };
  return typed;
}

/** "$15" where the locale writes its currency before the amount; other currencies are not emulated. */
function parseCurrency(text: string, locale: SheetLocale): Typed | undefined {
  if (!locale.currency) return undefined;
  const [, sign = '', amount] = new RegExp(`^([+-]?)\\${locale.currency}\\s?(\\d[^%]*)$`).exec(text) ?? [];
  const number = amount === undefined ? undefined : parseNumber(sign + amount, locale);
  if (!number) return undefined;
  const decimals = amount?.includes(locale.decimal) ? '.00' : '';
  const pattern = `"${locale.currency}"#,##0${decimals}`;
  return { ...number, numberFormat: otherFormat('CURRENCY', pattern) };
}

/** "10:30" is a part of a day. */
function parseTime(text: string): Typed | undefined {
  const [, hours, minutes, seconds] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59)
    return undefined;
  const numberValue = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return {
    value: { numberValue },
    numberFormat: otherFormat('TIME', seconds === undefined ? 'h:mm' : 'h:mm:ss'),
  };
}

const TIME = '(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?$';
const THREE_PARTS = new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})${TIME}`);
const YEAR_FIRST = new RegExp(`^(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})${TIME}`);

function parseDate(text: string, locale: SheetLocale, year: number): Typed | undefined {
  const inOrder = (first: number, second: number): [month: number, day: number] =>
    locale.dateOrder === 'dmy' ? [second, first] : [first, second];
  const three = THREE_PARTS.exec(text);
  if (three) {
    const [month, day] = inOrder(Number(three[1]), Number(three[2]));
    const typedYear = Number(three[3]);
    return dated(
      typedYear < 100 ? typedYear + 2000 : typedYear,
      month,
      day,
      three.slice(4),
      locale.datePattern,
    );
  }
  const iso = YEAR_FIRST.exec(text);
  // A year in front stays there, whatever the locale.
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso.slice(4), 'yyyy-mm-dd');
  const monthOfYear = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (monthOfYear) return dated(Number(monthOfYear[2]), Number(monthOfYear[1]), 1, [], locale.datePattern);
  const two = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (!two) return undefined;
  const [month, day] = inOrder(Number(two[1]), Number(two[2]));
  return dated(year, month, day, [], locale.datePattern);
}

function dated(
  year: number,
  month: number,
  day: number,
  time: readonly (string | undefined)[],
  pattern: string,
): Typed | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = time.map((part) => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const serial = serialOf(date) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  const withTime = time[0] !== undefined;
  return {
    value: { numberValue: serial },
    numberFormat: withTime ? { type: 'DATE_TIME', pattern: `${pattern} h:mm:ss` } : { type: 'DATE', pattern },
  };
}

/** Days since 30/12/1899, the zero of Sheets. */
const serialOf = (date: Date): number => date.getTime() / 86_400_000 + 25_569;
