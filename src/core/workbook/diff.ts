/**
 * The difference between what the workbook is and what it should be. Comparison is strict: blank is not zero, text is not a
 * number. Input cells are never compared, and tabs that are not ours are not looked at.
 */
import { canonicalFormula, quoted } from './a1';
import { alignRows, isTyped } from './align-rows';
import type { Change, ChangeKind, GridSize, Risk, TabName } from './change';
import { chartIdOf, digest, sheetIdOf } from './identity';
import { rightChanges } from './rights';
import { type ActualTab, type Content, isBlank, type Snapshot, tabByKey } from './snapshot';
import type { Cell, Tab } from './tab';

type WritableCell = Exclude<Cell, { kind: 'input' }>;

export interface DiffChoice {
  /** Send layouts even where their hash says that they were sent: a paste may have replaced them. */
  layoutsAgain: boolean;
  /** Compare rights as well; ranking and publishing leave them to the jobs that make tabs. */
  rights: boolean;
}

const sizeOf = (tab: Tab): GridSize => ({
  rows: tab.cells.length + tab.spareRows,
  columns: Math.max(1, tab.columnKeys.length),
});

/** Digest of all of it, how many conditional formats and which charts were sent: what the next layout has to take away. */
export const layoutHash = (tab: Tab): string =>
  [
    digest([tab.layout, tab.columnKeys.length, tab.cells.length + tab.spareRows]),
    tab.layout.conditionalFormats.length,
    ...tab.layout.charts.map(({ name }) => chartIdOf(tab.key, name)),
  ].join(':');

const contentEquals = (actual: Content, cell: WritableCell): boolean => {
  if (cell.kind === 'stamp') return !isBlank(actual);
  if (cell.kind === 'fixed')
    return cell.value === null || cell.value === ''
      ? actual === null || actual === ''
      : actual === cell.value;
  if (typeof actual !== 'object' || actual === null) return false;
  return (
    actual.formula === cell.formula || canonicalFormula(actual.formula) === canonicalFormula(cell.formula)
  );
};

const looksEqual = (actual: Content, cell: WritableCell): boolean =>
  typeof actual === 'string' &&
  cell.kind === 'fixed' &&
  typeof cell.value === 'string' &&
  actual.normalize('NFC').replace(/\s+/g, ' ').trim() === cell.value.replace(/\s+/g, ' ').trim();

function riskOf(tab: Tab, actual: Content, cell: WritableCell, row: number, column: number): Risk {
  if (isBlank(actual) || tab.derived || looksEqual(actual, cell) || cell.kind === 'stamp') return 'safe';
  if (tab.coded !== null && row > tab.coded.header && isTyped(actual, column, tab.coded)) return 'destroys';
  return typeof actual === 'object' && cell.kind === 'formula' ? 'safe' : 'overwrites';
}

/**
 * @param all send every cell that is ours, also where it is right already: rows have moved, or the tab is new
 * @param movedTitles quoted titles of tabs whose rows move, or that change hands, in this plan: Sheets lets references follow moved rows, so a formula
 * that is right before the move may be wrong after it
 */
function cellChanges(
  tab: Tab,
  name: TabName,
  rows: readonly (readonly Content[])[],
  all: boolean,
  movedTitles: readonly string[],
): Change[] {
  const follows = (cell: WritableCell): boolean =>
    cell.kind === 'formula' && movedTitles.some((title) => cell.formula.includes(title));
  const changes: Change[] = [];
  const stamps: Change[] = [];
  const last = tab.tail === 'ours' ? Math.max(tab.cells.length, rows.length) : tab.cells.length;
  for (let row = 0; row < last; row++) {
    const wanted = tab.cells[row];
    const width = Math.max(wanted?.length ?? 0, tab.tail === 'ours' ? (rows[row]?.length ?? 0) : 0);
    for (let column = 0; column < width; column++) {
      const cell: Cell = wanted?.[column] ?? { kind: 'fixed', value: null };
      if (cell.kind === 'input') continue;
      const before = rows[row]?.[column] ?? null;
      const blankAlready =
        isBlank(before) && cell.kind === 'fixed' && (cell.value === null || cell.value === '');
      const same = contentEquals(before, cell);
      if (!all && (blankAlready || (same && cell.kind !== 'stamp' && !follows(cell)))) continue;
      const change: Change = {
        kind: 'setCell',
        tab: name,
        at: { row, column },
        row: tab.rowKeys[row] ?? String(row + 1),
        column: tab.columnKeys[column] ?? String(column + 1),
        before,
        after: cell,
        again: same || blankAlready,
        risk: same || blankAlready ? 'safe' : riskOf(tab, before, cell, row, column),
      };
      if (cell.kind === 'stamp') {
        stamps.push(change);
        if (isBlank(before)) changes.push(change);
      } else changes.push(change);
    }
  }
  if (changes.length === 0) return [];
  return [...changes, ...stamps.filter((change) => !changes.includes(change))];
}

function tabChanges(
  tab: Tab,
  actual: ActualTab | undefined,
  choice: DiffChoice,
  movedTitles: string[],
): Change[] {
  const name: TabName = {
    key: tab.key,
    sheetId: actual?.sheetId ?? sheetIdOf(tab.key),
    title: actual && !tab.titleFollowsRegistry ? actual.title : tab.title,
  };
  const size = sizeOf(tab);
  const changes: Change[] = [];
  if (!actual) {
    changes.push({ kind: 'addTab', tab: name, index: tab.index, hidden: tab.hidden, size, risk: 'safe' });
  } else {
    if (!actual.marked) changes.push({ kind: 'markTab', tab: name, risk: 'safe' });
    if (actual.title !== name.title) {
      changes.push({ kind: 'renameTab', tab: name, before: actual.title, after: name.title, risk: 'safe' });
    }
    if (actual.hidden !== tab.hidden) {
      changes.push({ kind: 'hideTab', tab: name, before: actual.hidden, after: tab.hidden, risk: 'safe' });
    }
  }

  const aligned = actual ? alignRows(tab, actual, name) : { changes: [], rows: [] };
  const moved = aligned.changes.length > 0;
  if (moved) movedTitles.push(quoted(name.title));
  changes.push(...aligned.changes);

  if (actual) {
    const before = { rows: actual.rowCount, columns: actual.columnCount };
    const grown = aligned.changes.reduce(
      (rows, change) => rows + (change.kind === 'insertRow' ? 1 : change.kind === 'deleteRow' ? -1 : 0),
      before.rows,
    );
    const after = { rows: Math.max(grown, size.rows), columns: Math.max(before.columns, size.columns) };
    if (after.rows > grown || after.columns > before.columns) {
      changes.push({ kind: 'resizeTab', tab: name, before, after, risk: 'safe' });
    }
  }

  // One by one: a large table has more cells than a call takes arguments.
  for (const change of cellChanges(tab, name, aligned.rows, moved || !actual, movedTitles))
    changes.push(change);

  const hash = layoutHash(tab);
  // A grid that somebody made smaller gets rows or columns without looks.
  const grown = changes.some(({ kind }) => kind === 'resizeTab');
  if (moved || grown || choice.layoutsAgain || actual?.layout !== hash) {
    // Where nothing tells any more how many were sent, they are taken to be as many as are sent now.
    const unknown = actual?.layout ? 0 : tab.layout.conditionalFormats.length;
    const [, rules = unknown, ...ours] = (actual?.layout ?? '').split(':').map(Number);
    changes.push({
      kind: 'setLayout',
      tab: name,
      before: actual?.layout ?? null,
      after: hash,
      layout: tab.layout,
      // Looks that a larger layout left behind go, too, where nothing on the tab is anybody's.
      size:
        tab.derived && actual
          ? {
              rows: Math.max(size.rows, actual.rowCount),
              columns: Math.max(size.columns, actual.columnCount),
            }
          : size,
      merged: actual?.merged ?? false,
      conditionalFormats: Math.min(rules, actual?.conditionalFormats ?? 0),
      charts: { now: actual?.charts ?? [], ours },
      validationsFrom: null,
      risk: 'safe',
    });
  }
  const hidden = actual?.hiddenColumns ?? [];
  const wanted = tab.hiddenColumns;
  if (wanted && (wanted.length !== hidden.length || wanted.some((column) => !hidden.includes(column)))) {
    changes.push({ kind: 'hideColumns', tab: name, before: hidden, after: wanted, risk: 'safe' });
  }
  return changes;
}

/** Units of one criteria set have one layout: its validations travel once and are copied from tab to tab. */
function shareValidations(changes: readonly Change[]): Change[] {
  const first = new Map<string, number>();
  return changes.map((change) => {
    if (change.kind !== 'setLayout' || change.layout.columnValidations.length === 0) return change;
    const from = first.get(change.after);
    if (from === undefined) first.set(change.after, change.tab.sheetId);
    return { ...change, validationsFrom: from ?? null };
  });
}

/**
 * Quoted titles that another tab has now and gives up in this plan: Sheets lets references follow a renamed tab, so a formula
 * that reads right before the renames reads otherwise after them.
 */
function handedOver(current: Snapshot, desired: readonly Tab[]): string[] {
  const holders = new Map(current.tabs.map(({ title, key }) => [title.toLowerCase(), key]));
  return desired.flatMap(({ key, title, titleFollowsRegistry }) => {
    const holder = holders.get(title.toLowerCase());
    return titleFollowsRegistry && holder !== undefined && holder !== key ? [quoted(title)] : [];
  });
}

/** Changes in the order of `desired`; rights come after all tabs, since one refused address must not stop a tab. */
export function diff(current: Snapshot, desired: readonly Tab[], choice: DiffChoice): Change[] {
  const movedTitles = handedOver(current, desired);
  const pairs = desired.map((tab) => {
    const actual = tabByKey(current, tab.key);
    const changes = tabChanges(tab, actual, choice, movedTitles);
    return { tab, actual, changes, moved: changes.some(({ kind }) => ROW_CHANGES.includes(kind)) };
  });
  return [
    ...shareValidations(pairs.flatMap(({ changes }) => changes)),
    ...(choice.rights ? rightChanges(current, pairs) : []),
  ];
}

const ROW_CHANGES: readonly ChangeKind[] = ['deleteRow', 'moveRow', 'insertRow'];
