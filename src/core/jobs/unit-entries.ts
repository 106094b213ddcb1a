/** Entries into scored rows of unit tabs, as changes at the cells where those rows stand now. */
import { UNIT_COLUMNS } from '../workbook/contract';
import { type Entry, entryChanges } from '../workbook/entry';
import { unitTab } from '../workbook/place';
import { type Round, unitTabOf } from '../workbook/reading/round';
import { unitItems } from '../workbook/reading/unit-items';
import type { Snapshot } from '../workbook/snapshot';

/** @param entries with codes of items as their rows */
export function unitEntryChanges(snapshot: Snapshot, round: Round, entries: readonly Entry[]) {
  const tabs = round.units.flatMap((unit) => {
    const tab = unitTabOf(snapshot, unit);
    const set = round.criteria.find(({ set: { key } }) => key === unit.criteriaSet)?.set;
    if (!tab || !set) return [];
    const rowKeys: string[] = [];
    for (const { item, row } of unitItems(tab, set)) rowKeys[row] = item.code;
    return [
      {
        key: unitTab(unit.code),
        title: tab.title,
        rowKeys: Array.from(rowKeys, (key) => key ?? ''),
        columnKeys: UNIT_COLUMNS.map(({ key }) => key),
      },
    ];
  });
  return entryChanges(entries, tabs, snapshot);
}
