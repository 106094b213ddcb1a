/** Rows of Lưu trữ: what was typed, where it stood and why it moved. */

import { contentText } from './content';
import { SURVEY_COLUMN_TITLES, UNIT_COLUMN_TITLES } from './titles';

const titles: Record<string, string> = { ...SURVEY_COLUMN_TITLES, ...UNIT_COLUMN_TITLES };

export function archiveRow(
  when: { now: string; caller: string },
  tab: { title: string },
  typed: { row: string; column: string; value: string | number | boolean | { formula: string } | null },
  because: string,
): string[] {
  const reason =
    because === 'deleteRow'
      ? 'Dòng không còn trong bộ tiêu chí'
      : 'Ô này không còn là ô nhập sau khi sửa bộ tiêu chí';
  return [
    when.now,
    when.caller,
    tab.title,
    typed.row,
    titles[typed.column] ?? typed.column,
    contentText(typed.value),
    reason,
  ];
}
