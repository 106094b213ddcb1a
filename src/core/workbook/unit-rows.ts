/** The rows of a unit tab that carry no code of the criteria set: the head block and the sums below. */

/** Head block above the header, in this order. */
export const UNIT_HEAD_ROWS = ['title', 'progress', 'points', 'submission', 'links'] as const;

/** Zero-based header row. */
export const UNIT_HEADER = UNIT_HEAD_ROWS.length;

/** Keys of the rows below the scored ones, as their first column shows them. */
export const SUMMARY = {
  total: 'Tổng',
  parIndex: 'Chỉ số',
  missing: 'Thiếu',
  provisional: 'Tạm tính',
} as const;
export const UNIT_SUMMARY_ROWS: readonly string[] = Object.values(SUMMARY);
