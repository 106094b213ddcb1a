/**
 * Last year's criteria set against this year's: whether indexes of both years may be compared at all. Items are the same where their
 * code is; a new wording alone changes nothing that is measured.
 */
import { type Code, type CriteriaSet, isScored, type Method } from './criteria-set';
import type { Decimal } from './decimal';

export interface PreviousItem {
  code: Code;
  name: string;
  maxScore: Decimal;
  method: Method | null;
}

export interface SetComparison {
  /** Scored items of this year that were none last year, and the other way round. */
  added: readonly Code[];
  removed: readonly Code[];
  /** With another maximum or another method. */
  changed: readonly Code[];
}

export function compareSets(before: readonly PreviousItem[], now: CriteriaSet): SetComparison {
  const items = now.rows.filter(isScored);
  const current = new Map(items.map((item) => [item.code, item]));
  const known = new Set(before.map(({ code }) => code));
  return {
    added: items.filter(({ code }) => !known.has(code)).map(({ code }) => code),
    removed: before.filter(({ code }) => !current.has(code)).map(({ code }) => code),
    changed: before.flatMap(({ code, maxScore, method }) => {
      const item = current.get(code);
      return item && !(item.maxScore.eq(maxScore) && item.method === method) ? [code] : [];
    }),
  };
}

/** Two years may be compared where the same items were scored in the same way for the same points. */
export const isComparable = ({ added, removed, changed }: SetComparison): boolean =>
  added.length + removed.length + changed.length === 0;
