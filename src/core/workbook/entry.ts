/**
 * The one legal way to write an input cell. Only named jobs make entries, after confirmation; they are applied only where
 * the value just read is the one expected. A difference never makes one.
 */
import type { Problem } from '../assessment/problem';
import { entryMeantime } from '../text/jobs';
import { a1 } from './a1';
import type { Change } from './change';
import { sheetIdOf } from './identity';
import type { RowKey, TabKey } from './place';
import { type Content, contentAt, isBlank, type Snapshot, tabByKey } from './snapshot';
import { type FixedValue, fixed, type Tab } from './tab';

export interface Entry {
  tab: TabKey;
  row: RowKey;
  column: string;
  /** What the cell must hold for the entry to be applied; null is blank. */
  expected: Content;
  value: FixedValue;
  /** Why, in Vietnamese. */
  reason: string;
  /** The entry says that the plan is carried out, so it is made when everything else is. */
  last?: true;
}

const same = (a: Content, b: Content): boolean => (isBlank(a) && isBlank(b)) || a === b;

/** The first place of each key. */
const placesOf = (keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...keys.keys()].reverse().map((at) => [keys[at]!, at]));

/** Entries as changes at their cells; one whose cell holds something else is a problem and is left out. */
export function entryChanges(
  entries: readonly Entry[],
  tabs: readonly Pick<Tab, 'key' | 'title' | 'rowKeys' | 'columnKeys'>[],
  current: Snapshot,
): { changes: Change[]; problems: Problem[] } {
  const changes: Change[] = [];
  const problems: Problem[] = [];
  const placesIn = new Map(tabs.map((tab) => [tab.key, { tab, rowOf: placesOf(tab.rowKeys) }]));
  for (const entry of entries) {
    const { tab, rowOf } = placesIn.get(entry.tab)!;
    const actual = tabByKey(current, entry.tab);
    const at = { row: rowOf.get(entry.row) ?? -1, column: tab.columnKeys.indexOf(entry.column) };
    const before = actual ? contentAt(actual, at.row, at.column) : null;
    if (!same(before, entry.expected)) {
      const where = { tab: actual?.title ?? tab.title, cell: a1(at.row, at.column) };
      problems.push({ severity: 'warns', where, message: entryMeantime() });
      continue;
    }
    changes.push({
      kind: 'enter',
      tab: {
        key: tab.key,
        sheetId: actual?.sheetId ?? sheetIdOf(tab.key),
        title: actual?.title ?? tab.title,
      },
      at,
      before,
      after: fixed(entry.value) as Extract<ReturnType<typeof fixed>, { kind: 'fixed' }>,
      reason: entry.reason,
      last: entry.last ?? false,
      risk: 'overwrites',
    });
  }
  return { changes, problems };
}
