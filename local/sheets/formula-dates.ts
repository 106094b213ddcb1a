/**
 * Functions of dates, which are days counted from 30 December 1899, as Sheets documents them.
 * It must not look at a clock: TODAY is told its day, and NOW is not here.
 */
import type { CellValue } from './formula-engine';
import { cellByCell, OwnFunction } from './formula-own-function';
import type { SheetLocale } from './locale';
import { parseTyped } from './typed-value';

const MILLISECONDS_A_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);
const NOT_A_NUMBER = { error: '#VALUE!' };
const OUT_OF_RANGE = { error: '#NUM!' };

/**
 * A text counts as the number or date that it would be if typed; one without a year is refused.
 *
 * @param today the day that it is where the workbook is; without it TODAY is an unknown name
 */
export function dateFunctions(locale: SheetLocale, today: (() => number) | undefined): OwnFunction[] {
  const numberOf = (value: CellValue | undefined): number => {
    if (typeof value !== 'string') return Number(value ?? 0);
    return parseTyped(value, locale, Number.NaN).value?.numberValue ?? Number.NaN;
  };
  const ofNumbers =
    (compute: (...numbers: number[]) => CellValue) =>
    (...cells: CellValue[]): CellValue => {
      const numbers = cells.map(numberOf);
      return numbers.some(Number.isNaN) ? NOT_A_NUMBER : compute(...numbers.map(Math.floor));
    };
  const dateFunction = (
    name: string,
    least: number,
    most: number,
    compute: (...numbers: number[]) => CellValue,
  ) => new OwnFunction(name, least, most, cellByCell(ofNumbers(compute)));
  return [
    dateFunction('DATE', 3, 3, dateOf),
    dateFunction('YEAR', 1, 1, (day) => partsOf(day).year),
    dateFunction('MONTH', 1, 1, (day) => partsOf(day).month + 1),
    dateFunction('DAY', 1, 1, (day) => partsOf(day).day),
    dateFunction('DAYS', 2, 2, (end, start) => end - start),
    dateFunction('EDATE', 2, 2, monthsLater),
    dateFunction('EOMONTH', 2, 2, endOfMonth),
    dateFunction('WEEKDAY', 1, 2, weekdayOf),
    ...(today ? [new OwnFunction('TODAY', 0, 0, today)] : []),
    new OwnFunction(
      'DATEVALUE',
      1,
      1,
      cellByCell((text) => {
        const number = numberOf(text);
        return text === null || typeof text === 'boolean' || Number.isNaN(number)
          ? NOT_A_NUMBER
          : Math.floor(number);
      }),
    ),
  ];
}

interface DateParts {
  year: number;
  /** From 0. */
  month: number;
  day: number;
}

function partsOf(day: number): DateParts {
  const date = new Date(FIRST_DAY + day * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** Months and days beyond the calendar run on into the next; years before 1900 count from 1900. */
function dateOf(year: number, month: number, day: number): CellValue {
  if (year < 0 || year > 9999) return OUT_OF_RANGE;
  const date = Date.UTC(year < 1900 ? year + 1900 : year, month - 1, day);
  return Math.round((date - FIRST_DAY) / MILLISECONDS_A_DAY);
}

/** The same day some months later, or that month's last one. */
function monthsLater(day: number, months: number): CellValue {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const lastDay = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return Math.round(
    (Date.UTC(year, month + months, Math.min(dayOfMonth, lastDay)) - FIRST_DAY) / MILLISECONDS_A_DAY,
  );
}

function endOfMonth(day: number, months: number): CellValue {
  const { year, month } = partsOf(day);
  return Math.round((Date.UTC(year, month + months + 1, 0) - FIRST_DAY) / MILLISECONDS_A_DAY);
}

/** Types 1 (Sunday is 1), 2 (Monday is 1) and 3 (Monday is 0). */
function weekdayOf(day: number, type = 1): CellValue {
  const sinceSunday = new Date(FIRST_DAY + day * MILLISECONDS_A_DAY).getUTCDay();
  if (type === 1) return sinceSunday + 1;
  const sinceMonday = (sinceSunday + 6) % 7;
  if (type === 2) return sinceMonday + 1;
  return type === 3 ? sinceMonday : OUT_OF_RANGE;
}
