/** Which logged changes a person wants to see. A filter that is blank lets everything through. */
import { plainTitle } from '../workbook/table';
import type { LoggedChange } from './sweep';

export interface LogFilter {
  unit: string;
  code: string;
  /** Part of a column's title, of what stood there or of what was typed. */
  text: string;
}

/** Shown at once, the latest first. */
const MOST = 200;

export interface LogPage {
  /** Of all that fit the filter. */
  count: number;
  changes: LoggedChange[];
  /** To choose from. */
  units: string[];
}

export function logPage(all: readonly LoggedChange[], { unit, code, text }: LogFilter): LogPage {
  const wanted = plainTitle(text);
  const found = all.filter(
    (change) =>
      (unit === '' || change.unit === unit) &&
      (code.trim() === '' || change.code === code.trim()) &&
      (wanted === '' ||
        [change.column, change.before, change.after].some((part) => plainTitle(part).includes(wanted))),
  );
  return {
    count: found.length,
    changes: found.slice(-MOST).reverse(),
    units: [...new Set(all.map((change) => change.unit))].sort((a, b) => a.localeCompare(b, 'vi')),
  };
}
