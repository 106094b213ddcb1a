/**
 * What goes over between the tab of a unit here and the one in its file: what the unit filled in there, what goes along when a file is made or comes back, and
 * the office's answer to a tick. Each as entries, found by the code of the row.
 */
import type { Unit } from '../assessment/unit';
import { archiveRow } from '../text/archive';
import { contentText } from '../text/content';
import * as text from '../text/unit-files';
import { appendRows, firstFreeRow } from '../workbook/append-rows';
import type { Change } from '../workbook/change';
import { UNIT_COLUMNS } from '../workbook/contract';
import type { Entry } from '../workbook/entry';
import { sheetIdOf } from '../workbook/identity';
import { TAB, unitTab } from '../workbook/place';
import { leaving } from '../workbook/policy';
import { SUBMISSION_CELLS, SUBMISSION_ROW, submissionColumn } from '../workbook/reading/submission';
import { rowsByCode } from '../workbook/reading/unit-items';
import {
  type ActualTab,
  type Content,
  contentAt,
  isBlank,
  type Snapshot,
  tabByKey,
} from '../workbook/snapshot';
import type { FixedValue, Tab } from '../workbook/tab';
import { UNIT_HEAD_ROWS, UNIT_HEADER } from '../workbook/unit-rows';
import { journal } from './plan';

/** What a formula that somebody typed is kept as: its text, never evaluated here. */
const kept = (content: Content): FixedValue =>
  typeof content === 'object' && content !== null ? content.formula : content;

const UNITS_COLUMNS = UNIT_COLUMNS.flatMap(({ key, who }, column) =>
  who === 'unit' ? [{ key, column }] : [],
);

/** Of a unit that has left the registry, too. */
export type Filler = Pick<Unit, 'code'>;

/** What the unit filled in there and does not stand here yet. */
export function collectedOf(unit: Filler, here: ActualTab, there: ActualTab): Entry[] {
  const tab = unitTab(unit.code);
  const entry = (row: string, column: string, expected: Content, found: Content): Entry[] => {
    const value = kept(found);
    const same = kept(expected) === value || (isBlank(expected) && isBlank(value));
    return same
      ? []
      : [{ tab, row, column, expected, value: isBlank(value) ? null : value, reason: text.COLLECTED }];
  };
  const [rowsHere, rowsThere] = [rowsByCode(here), rowsByCode(there)];
  const ticks = (['approved', 'submitted'] as const).flatMap((cell) => {
    const column = submissionColumn(cell);
    const [now, then] = [here, there].map((of) => contentAt(of, SUBMISSION_ROW, column)) as [
      Content,
      Content,
    ];
    return entry('submission', SUBMISSION_CELLS[cell], now, then);
  });
  const items = [...rowsHere].flatMap(([code, at]) => {
    const from = rowsThere.get(code);
    if (code === '' || at <= UNIT_HEADER || from === undefined) return [];
    return UNITS_COLUMNS.flatMap(({ key, column }) =>
      entry(code, key, contentAt(here, at, column), contentAt(there, from, column)),
    );
  });
  return [...ticks, ...items];
}

/**
 * What the unit has filled in goes along with rows that the file gets now, all of a new tab, so that nothing is collected as cleared later.
 * @param everywhere of a file that comes into use again: what it holds is from before
 */
export function seeds(
  tab: Tab,
  here: ActualTab,
  there: ActualTab | undefined,
  everywhere: boolean,
): Change[] {
  const rowsThere = there ? rowsByCode(there) : null;
  const rowsHere = rowsByCode(here);
  const name = { key: tab.key, sheetId: there?.sheetId ?? sheetIdOf(tab.key), title: tab.title };
  return tab.cells.flatMap((cells, row) => {
    const key = tab.rowKeys[row]!;
    const [from, to] = row < UNIT_HEADER ? [row, row] : [rowsHere.get(key), rowsThere?.get(key)];
    const isNew = there === undefined || to === undefined;
    if (from === undefined || (!isNew && !everywhere)) return [];
    return cells.flatMap((cell, column): Change[] => {
      const value = kept(contentAt(here, from, column));
      const before = isNew ? null : contentAt(there, to, column);
      if (cell.kind !== 'input' || (isBlank(value) && isBlank(before))) return [];
      const after = { kind: 'fixed' as const, value };
      const at = { row, column };
      return [{ kind: 'enter', tab: name, at, before, after, reason: text.MOVED, last: false, risk: 'safe' }];
    });
  });
}

/** Rows as they stand, so that an entry finds the row of its code. */
export const named = (
  unit: Filler,
  tab: ActualTab,
): Pick<Tab, 'key' | 'title' | 'rowKeys' | 'columnKeys'> => ({
  key: unitTab(unit.code),
  title: tab.title,
  rowKeys: tab.rows.map((row, at) => UNIT_HEAD_ROWS[at] ?? contentText(row[0] ?? null).trim()),
  columnKeys: UNIT_COLUMNS.map(({ key }) => key),
});

/** The answer to a tick is the office's to give: where it took the tick away, it is taken away there, too. */
export function returned(unit: Filler, here: ActualTab, there: ActualTab): Entry[] {
  const column = submissionColumn('submitted');
  const expected = contentAt(there, SUBMISSION_ROW, column);
  if (expected !== true || contentAt(here, SUBMISSION_ROW, column) === true) return [];
  return [
    {
      tab: unitTab(unit.code),
      row: 'submission',
      column: SUBMISSION_CELLS.submitted,
      expected,
      value: false,
      reason: text.RETURNED,
    },
  ];
}

/**
 * What units filled in there in cells that go, and that stands nowhere here: the row was never made here, or is gone already. It comes into Lưu trữ here,
 * since a file has none.
 * @param goes what is about to be sent there
 */
export function keptHere(
  goes: readonly Change[],
  here: Snapshot,
  when: { now: string; caller: string },
): Change[] {
  const archive = journal(here, TAB.archive);
  const line = (row: readonly unknown[]): string => JSON.stringify(row.slice(2, 6).map(String));
  const known = new Set((archive.actual?.rows ?? []).map((row) => line(row.map(contentText))));
  const rows = goes.flatMap((change) => {
    if (!('tab' in change)) return [];
    const tab = tabByKey(here, change.tab.key);
    return leaving(change).flatMap((typed) => {
      const column = UNITS_COLUMNS.find(({ key }) => key === typed.column)?.column;
      const at = tab && rowsByCode(tab).get(typed.row);
      const stands = at === undefined || column === undefined ? null : contentAt(tab!, at, column);
      if (column === undefined || kept(stands) === kept(typed.value)) return [];
      const row = archiveRow(when, change.tab, { ...typed, value: kept(typed.value) }, change.kind);
      return known.has(line(row)) ? [] : [row];
    });
  });
  return rows.length === 0 ? [] : [appendRows(archive, TAB.archive, firstFreeRow(archive.actual), rows)];
}
