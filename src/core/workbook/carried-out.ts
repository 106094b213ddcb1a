/** A snapshot as it will be once cells are written and rows are appended: for what is planned on top of them in the same run. It knows no other change. */
import type { Change } from './change';
import type { ActualTab, Content, Snapshot } from './snapshot';

function withCells(
  tab: ActualTab,
  cells: readonly { row: number; column: number; content: Content }[],
): ActualTab {
  const rows = tab.rows.map((row) => [...row]);
  for (const { row, column, content } of cells) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row]!;
    while (line.length <= column) line.push(null);
    line[column] = content;
  }
  return { ...tab, rows };
}

export function carriedOut(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  const cells = new Map<string, { row: number; column: number; content: Content }[]>();
  const put = (tab: string, row: number, column: number, content: Content): void => {
    const found = cells.get(tab);
    if (found) found.push({ row, column, content });
    else cells.set(tab, [{ row, column, content }]);
  };
  for (const change of changes) {
    if (change.kind === 'enter' || change.kind === 'setCell') {
      const { tab, at, after } = change;
      put(tab.key, at.row, at.column, after.kind === 'formula' ? { formula: after.formula } : after.value);
    }
    if (change.kind === 'appendRows')
      change.rows.forEach((row, at) => {
        row.forEach((text, column) => {
          put(change.tab.key, change.at + at, column, text);
        });
      });
  }
  return {
    ...snapshot,
    tabs: snapshot.tabs.map((tab) => {
      const found = tab.key === null ? undefined : cells.get(tab.key);
      return found ? withCells(tab, found) : tab;
    }),
  };
}
