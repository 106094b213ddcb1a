/**
 * Rows that a batch takes away with all that stands in them. A job of many batches comes to some of them a while after it read them: they are looked at once more
 * just before, so that what was typed meanwhile is planned for instead of lost.
 */
import type { Batch } from './batches';
import type { Change } from './change';
import { type Content, contentOf, isBlank, type SpreadsheetResource } from './snapshot';

export interface LeavingRow {
  sheetId: number;
  /** Zero-based, before the batch. */
  at: number;
  /** As it was read for the plan. */
  contents: readonly Content[];
}

/** What `standAsRead` needs of Google's answer. */
export const LEAVING_FIELDS = 'sheets(properties.sheetId,data(startRow,rowData.values.userEnteredValue))';

export function leavingRows(changes: readonly Change[], batch: Batch): LeavingRow[] {
  const tabs = new Set(batch.kind === 'tabs' ? batch.subjects : []);
  return changes.flatMap((change): LeavingRow[] =>
    change.kind === 'deleteRow' && tabs.has(change.tab.key)
      ? [{ sheetId: change.tab.sheetId, at: change.at, contents: change.contents }]
      : [],
  );
}

/** How spreadsheets.getByDataFilter is asked for them. */
export const filtersOf = (rows: readonly LeavingRow[]) =>
  rows.map(({ sheetId, at }) => ({ gridRange: { sheetId, startRowIndex: at, endRowIndex: at + 1 } }));

/** What is blank Google leaves out or not. */
const textOf = (contents: readonly Content[]): string =>
  JSON.stringify(contents.flatMap((content, column) => (isBlank(content) ? [] : [[column, content]])));

/** Whether each row holds what it held when it was read. */
export function standAsRead(rows: readonly LeavingRow[], { sheets = [] }: SpreadsheetResource): boolean {
  const now = new Map(
    sheets.flatMap(({ properties, data = [] }) =>
      data.map(({ startRow = 0, rowData }) => {
        const values = rowData?.[0]?.values ?? [];
        return [
          `${properties?.sheetId ?? 0} ${startRow}`,
          textOf(values.map(({ userEnteredValue }) => contentOf(userEnteredValue))),
        ] as const;
      }),
    ),
  );
  return rows.every(({ sheetId, at, contents }) => now.get(`${sheetId} ${at}`) === textOf(contents));
}
