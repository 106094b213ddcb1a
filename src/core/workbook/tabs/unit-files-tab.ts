/** Tệp đơn vị: the files of units with their addresses, the age of their data and what stands against exchanging with them. */
import { UNIT_FILES_HINT, UNIT_FILES_TITLE } from '../../text/unit-files';
import { UNIT_FILES_COLUMNS } from '../contract';
import { TAB } from '../place';
import { BLANK, fixed, type Tab } from '../tab';
import { UNIT_FILES_HEADER, UNIT_FILES_OF, type UnitFile } from '../unit-files';
import type { Blueprint } from './blueprint';
import { derivedTab } from './derived-tab';
import { listLayout } from './list-tab';

/** Of no use to a reader. */
const HIDDEN = ['key', 'sent', 'holds'];

export function makeUnitFilesTab(plan: Blueprint, index: number, files: readonly UnitFile[]): Tab {
  const keys = UNIT_FILES_COLUMNS.map(({ key }) => key);
  return derivedTab(
    TAB.unitFiles,
    plan,
    index,
    keys,
    [
      [fixed(UNIT_FILES_TITLE)],
      keys.map((_, column) =>
        column === 0
          ? fixed(UNIT_FILES_HINT)
          : column === UNIT_FILES_OF.column
            ? fixed(plan.workbook)
            : BLANK,
      ),
      UNIT_FILES_COLUMNS.map(({ title }) => fixed(title)),
      ...files.map(({ key, title, units, state }) => {
        const of = { key, title, units: units.map(({ shortName }) => shortName).join(', '), ...state };
        return keys.map((column) => fixed(of[column]));
      }),
    ],
    listLayout(UNIT_FILES_COLUMNS, UNIT_FILES_HEADER, Math.max(1, files.length)),
    keys.flatMap((key, column) => (HIDDEN.includes(key) ? [column] : [])),
  );
}
