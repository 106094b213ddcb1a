/**
 * The scored items of one unit's tab as they stand there: the row of each and what was typed into it. It judges nothing;
 * rows without a known code are left out.
 */
import { type Code, type CriteriaSet, type CriterionRow, isScored } from '../../assessment/criteria-set';
import type { ScoreReading } from '../../assessment/score';
import { a1 } from '../a1';
import { rowCode } from '../align-rows';
import { columnIndex, UNIT_COLUMNS, type UnitColumnKey } from '../contract';
import { type ActualTab, type Content, contentAt } from '../snapshot';
import { readTypedScore } from './typed-score';

export interface UnitItem {
  item: CriterionRow;
  /** Zero-based. */
  row: number;
  /** False where the office ruled that the item does not apply. */
  applicable: boolean;
  content: (key: UnitColumnKey) => Content;
  score: (key: 'selfScore' | 'firstScore' | 'secondScore') => ScoreReading;
  /** The second appraisal where there is one, else the first. */
  appraisal: () => { key: 'firstScore' | 'secondScore'; reading: ScoreReading };
  cell: (key: UnitColumnKey) => { tab: string; cell: string };
}

/** Zero-based rows by code; of a doubled code the last one. */
export const rowsByCode = (tab: ActualTab): ReadonlyMap<Code, number> =>
  new Map(tab.rows.map((row, at) => [rowCode(row[0]), at]));

/** Items that units and appraisers score, in the order of the set; those of a survey are not among them. */
export function unitItems(tab: ActualTab, set: CriteriaSet): UnitItem[] {
  const rows = rowsByCode(tab);
  return set.rows.flatMap((item): UnitItem[] => {
    const row = rows.get(item.code);
    if (row === undefined || !isScored(item) || item.method === 'survey') return [];
    const content = (key: UnitColumnKey): Content => contentAt(tab, row, columnIndex(UNIT_COLUMNS, key));
    const score: UnitItem['score'] = (key) => readTypedScore(content(key), item.maxScore);
    return [
      {
        item,
        row,
        applicable: content('notApplicable') !== true,
        content,
        score,
        appraisal: () => {
          const second = score('secondScore');
          return second.kind === 'blank'
            ? { key: 'firstScore', reading: score('firstScore') }
            : { key: 'secondScore', reading: second };
        },
        cell: (key) => ({ tab: tab.title, cell: a1(row, columnIndex(UNIT_COLUMNS, key)) }),
      },
    ];
  });
}
