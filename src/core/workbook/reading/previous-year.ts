/**
 * Reads Năm trước: what this year is compared by. The tab is ours and nobody fills it in, so a row that cannot be read is left out; the
 * comparison then says that an item is new.
 */
import type { PreviousItem } from '../../assessment/compare-sets';
import type { Code } from '../../assessment/criteria-set';
import { type Decimal, decimal } from '../../assessment/decimal';
import { contentText } from '../../text/content';
import { methodFromName } from '../../text/methods';
import { PREVIOUS_ROWS } from '../../text/new-year';
import { criteriaTabTitle } from '../../text/titles';
import { PREVIOUS_YEAR_COLUMNS } from '../contract';
import { TAB } from '../place';
import { contentAt, type Snapshot, tabByKey } from '../snapshot';
import { plainTitle, readTable } from '../table';

/** Zero-based rows: title, hint, year, header. */
const PREVIOUS_YEAR_ROW = 2;
export const PREVIOUS_YEAR_HEADER = 3;

export interface AreaBefore {
  score: Decimal;
  maxScore: Decimal;
}

/** How near a unit's self-scores were in a year, 0..1. */
export interface ClosenessBefore {
  year: string;
  closeness: Decimal;
}

export interface PreviousYear {
  year: string;
  /** Scored items of a criteria set; empty where the set is new. */
  items: (setKey: string) => readonly PreviousItem[];
  area: (group: string, code: Code) => AreaBefore | null;
  /** In words, how many units were lowered in an item and why; null for none. */
  lesson: (setKey: string, code: Code) => string | null;
  /** Of all years that are kept, by the code of the unit, oldest first. */
  closeness: (unitCode: string) => readonly ClosenessBefore[];
}

/** How a row names its criteria set: by the title that is derived from the key, which no renaming of tabs changes. */
export const previousSetName = (setKey: string): string => criteriaTabTitle(setKey);

export function readPreviousYear(snapshot: Snapshot): PreviousYear | null {
  const tab = tabByKey(snapshot, TAB.previousYear);
  if (!tab) return null;
  const items = new Map<string, PreviousItem[]>();
  const areas = new Map<string, AreaBefore>();
  const lessons = new Map<string, string>();
  const years = new Map<string, ClosenessBefore[]>();
  for (const { cell } of readTable(tab, PREVIOUS_YEAR_COLUMNS, PREVIOUS_YEAR_HEADER).rows) {
    const [kind, of, code] = [cell('kind'), cell('of'), cell('code')].map(plainTitle) as [
      string,
      string,
      string,
    ];
    const [maxScore, score] = [cell('maxScore'), cell('score')];
    if (typeof maxScore !== 'number') continue;
    if (kind === plainTitle(PREVIOUS_ROWS.item)) {
      const item = {
        code: contentText(cell('code')),
        name: contentText(cell('name')),
        maxScore: decimal(maxScore),
        method: methodFromName(contentText(cell('method'))),
      };
      items.set(of, [...(items.get(of) ?? []), item]);
    } else if (kind === plainTitle(PREVIOUS_ROWS.lowered)) {
      lessons.set(`${of}\n${code}`, contentText(cell('name')));
    } else if (kind === plainTitle(PREVIOUS_ROWS.closeness)) {
      if (typeof score !== 'number' || maxScore <= 0) continue;
      const before = { year: contentText(cell('code')), closeness: decimal(score).div(maxScore) };
      const unit = contentText(cell('of')).trim();
      years.set(unit, [...(years.get(unit) ?? []), before]);
    } else if (kind === plainTitle(PREVIOUS_ROWS.area) && typeof score === 'number') {
      areas.set(`${of}\n${code}`, { score: decimal(score), maxScore: decimal(maxScore) });
    }
  }
  return {
    year: contentText(contentAt(tab, PREVIOUS_YEAR_ROW, 1)),
    items: (setKey) => items.get(plainTitle(previousSetName(setKey))) ?? [],
    area: (group, code) => areas.get(`${plainTitle(group)}\n${plainTitle(code)}`) ?? null,
    lesson: (setKey, code) =>
      lessons.get(`${plainTitle(previousSetName(setKey))}\n${plainTitle(code)}`) ?? null,
    closeness: (unitCode) => years.get(unitCode) ?? [],
  };
}
