/**
 * What is done before something is lost: each typed value that leaves its cell is copied to Lưu trữ, in the same
 * batch. A pure function over changes; the difference itself knows no policy.
 */
import { archiveRow } from '../text/archive';
import { type AppendTo, appendRows, firstFreeRow } from './append-rows';
import type { Change, TypedValue } from './change';

/** Typed values that leave their cells. */
export function leaving(change: Change): readonly TypedValue[] {
  if (change.kind === 'deleteRow') return change.typed;
  if (change.kind === 'setCell' && change.risk === 'destroys') {
    return [{ row: change.row, column: change.column, value: change.before }];
  }
  return [];
}

/** @param when time and person as Lưu trữ shows them */
export function keepTypedValues(
  changes: readonly Change[],
  archive: AppendTo,
  when: { now: string; caller: string },
): Change[] {
  const rowsByTab = new Map<string, string[][]>();
  for (const change of changes) {
    if (!('tab' in change)) continue;
    const rows = leaving(change).map((typed) => archiveRow(when, change.tab, typed, change.kind));
    if (rows.length > 0) rowsByTab.set(change.tab.key, [...(rowsByTab.get(change.tab.key) ?? []), ...rows]);
  }
  let at = firstFreeRow(archive.actual);
  const copies = [...rowsByTab].map(([tab, rows]) => {
    const change = appendRows(archive, tab, at, rows);
    at += rows.length;
    return change;
  });
  // At the end, so that tabs keep the order in which their formulas need one another; a copy goes with its tab's batch.
  return [...changes, ...copies];
}
