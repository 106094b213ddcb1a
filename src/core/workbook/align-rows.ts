/**
 * Brings the rows of a tab into the order of its codes by deleting, moving and inserting whole rows, so that what was typed
 * travels with its code. It decides row changes only; cells are compared afterwards, against the aligned rows.
 */
import type { Change, TabName, TypedValue } from './change';
import { type ActualTab, type Content, isBlank } from './snapshot';
import type { Coded, Tab } from './tab';

export interface AlignedRows {
  changes: Change[];
  /** Contents by desired row: the row that will stand there, blank where it is inserted. */
  rows: readonly (readonly Content[])[];
}

export const rowCode = (content: Content | undefined): string =>
  typeof content === 'string'
    ? content
        .replace(/\u00a0/g, ' ')
        .trim()
        .normalize('NFC')
    : '';

/** True where somebody typed what stands in this column of a coded row. */
export function isTyped(content: Content, column: number, coded: Coded): boolean {
  if (isBlank(content) || column < coded.textColumns) return false;
  return typeof content !== 'object' || !coded.formulaColumns.includes(column);
}

const typedValues = (row: readonly Content[], tab: Tab, coded: Coded, key: string): TypedValue[] =>
  row.flatMap((value, column) =>
    isTyped(value, column, coded)
      ? [{ row: key, column: tab.columnKeys[column] ?? String(column + 1), value }]
      : [],
  );

export function alignRows(tab: Tab, actual: ActualTab, name: TabName): AlignedRows {
  const { coded } = tab;
  if (coded === null) return { changes: [], rows: actual.rows };
  const first = coded.header + 1;
  const wanted = tab.rowKeys.slice(first);
  const present = actual.rows.slice(first).map((contents) => ({ code: rowCode(contents[0]), contents }));
  const changes: Change[] = [];

  const keep = new Set(wanted);
  for (let i = present.length - 1; i >= 0; i--) {
    const { code, contents } = present[i]!;
    if (keep.has(code)) continue;
    const typed = typedValues(contents, tab, coded, code);
    changes.push({
      kind: 'deleteRow',
      tab: name,
      at: first + i,
      row: code,
      contents,
      typed,
      risk: typed.length > 0 ? 'destroys' : 'safe',
    });
    present.splice(i, 1);
  }

  wanted.forEach((code, i) => {
    if (present[i]?.code === code) return;
    const found = present.findIndex((row, at) => at > i && row.code === code);
    if (found < 0) {
      changes.push({ kind: 'insertRow', tab: name, at: first + i, row: code, risk: 'safe' });
      present.splice(i, 0, { code, contents: [] });
      return;
    }
    changes.push({ kind: 'moveRow', tab: name, from: first + found, to: first + i, row: code, risk: 'safe' });
    present.splice(i, 0, ...present.splice(found, 1));
  });

  return { changes, rows: [...actual.rows.slice(0, first), ...present.map((row) => row.contents)] };
}
