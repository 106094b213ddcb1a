/** Days as Vietnamese offices write them, "15/12/2017", and as Sheets counts them. */
import type { Day } from '../assessment/stage';

/** 30/12/1899, Sheets' day 0, in days of Unix time. */
const DAY_ZERO = 25_569;
const MILLISECONDS = 86_400_000;

/** The day of "15/12/2017" or "15/12/2017 09:30"; null for a day that is in no calendar. */
export function dayOf(text: string): Day | null {
  const match = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(text);
  if (!match) return null;
  const [, day, month, year] = match.map(Number) as [number, number, number, number];
  const moment = new Date(Date.UTC(year, month - 1, day));
  const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return exists ? moment.getTime() / MILLISECONDS + DAY_ZERO : null;
}

export function dayText(day: Day): string {
  const moment = new Date((Math.floor(day) - DAY_ZERO) * MILLISECONDS);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(moment.getUTCDate())}/${two(moment.getUTCMonth() + 1)}/${moment.getUTCFullYear()}`;
}

/** The later of two moments "15/12/2017 09:30"; '' is before all. */
export function laterOf(one: string, other: string): string {
  const sortable = (text: string): string => text.replace(/^(\d\d)\/(\d\d)\/(\d{4})/, '$3/$2/$1');
  return sortable(one) > sortable(other) ? one : other;
}
