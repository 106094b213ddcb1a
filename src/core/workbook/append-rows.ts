/**
 * Rows added below what stands in Nhật ký and Lưu trữ. Their place is counted from the snapshot, so that a batch sent twice
 * writes the same rows to the same place.
 */
import type { Change, TabName } from './change';
import type { TabKey } from './place';
import { type ActualTab, isBlank } from './snapshot';

/** Rows that a grid grows by when it is full. */
const SPARE_ROWS = 500;

export interface AppendTo {
  name: TabName;
  /** undefined where the tab is made by the same plan. */
  actual: ActualTab | undefined;
}

export const firstFreeRow = (actual: ActualTab | undefined): number => {
  const rows = actual?.rows ?? [];
  for (let row = rows.length; row > 1; row--) {
    if (rows[row - 1]!.some((content) => !isBlank(content))) return row;
  }
  return 1;
};

export function appendRows(
  to: AppendTo,
  because: TabKey,
  at: number,
  rows: readonly (readonly string[])[],
): Change {
  const end = at + rows.length;
  const grow = to.actual && end > to.actual.rowCount ? end + SPARE_ROWS : null;
  return { kind: 'appendRows', tab: to.name, because, at, rows, grow, risk: 'safe' };
}
