/**
 * Utilities as a script sees it: waiting, unique names and dates as text.
 * Of Java's date patterns only those below exist; any other letter is refused rather than printed wrongly.
 */
import { randomUUID } from 'node:crypto';
import { checkParameters, exception, type ScriptRealm } from './script-realm';

export interface Utilities {
  sleep(milliseconds: number): void;
  getUuid(): string;
  formatDate(date: { getTime(): number }, timeZone: string, format: string): string;
}

const LONGEST_SLEEP = 300_000;

const PATTERNS: Record<string, Intl.DateTimeFormatPartTypes> = {
  yyyy: 'year',
  MM: 'month',
  dd: 'day',
  HH: 'hour',
  mm: 'minute',
  ss: 'second',
};

export function utilities(realm: ScriptRealm): Utilities {
  return {
    sleep(...given: [number]) {
      checkParameters(realm, 'Utilities.sleep', given, ['number']);
      if (given[0] < 0 || given[0] > LONGEST_SLEEP) throw exception(realm, 'Invalid argument: milliseconds');
      realm.call('Utilities.sleep', given[0]);
    },
    getUuid: () => randomUUID(),
    formatDate(...given: [{ getTime(): number }, string, string]) {
      checkParameters(realm, 'Utilities.formatDate', given, ['object', 'string', 'string']);
      const [date, timeZone, format] = given;
      const parts = partsOf(date, timeZone);
      // A quoted run stands for itself and two quotes for one.
      return format.replace(/''|'([^']*)'|([A-Za-z])\2*/g, (found, quoted?: string, letter?: string) => {
        if (letter === undefined) return found === "''" ? "'" : (quoted ?? '');
        const part = parts.find(({ type }) => type === PATTERNS[found]);
        if (part === undefined) throw exception(realm, `The date pattern "${found}" is not emulated.`);
        return part.value;
      });
    },
  };

  function partsOf(date: { getTime(): number }, timeZone: string): Intl.DateTimeFormatPart[] {
    try {
      const format = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hourCycle: 'h23',
      });
      return format.formatToParts(date.getTime());
    } catch {
      throw exception(realm, `Invalid argument: date or time zone "${timeZone}"`);
    }
  }
}
