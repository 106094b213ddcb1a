/** A tab whose content is computed: nobody types in it, the office alone may edit it, and rows that are no longer wanted are cleared. */
import type { TabKey } from '../place';
import { BLANK, type Cell, type Layout, NO_LAYOUT, type Tab } from '../tab';
import type { Blueprint } from './blueprint';
import { officeRight } from './list-tab';

/**
 * @param cells rows of any length; they are filled up with blanks
 * @param hiddenColumns null where people hide and show as they like
 */
export function derivedTab(
  key: TabKey,
  plan: Blueprint,
  index: number,
  columnKeys: readonly string[],
  cells: readonly (readonly Cell[])[],
  layout: Partial<Layout>,
  hiddenColumns: readonly number[] | null = null,
): Tab {
  return {
    key,
    title: plan.title(key),
    titleFollowsRegistry: false,
    index,
    hidden: false,
    hiddenColumns,
    derived: true,
    coded: null,
    tail: 'ours',
    // A grid may not be frozen whole.
    spareRows: 1,
    rowKeys: cells.map((_, row) => String(row + 1)),
    columnKeys,
    cells: cells.map((row) => columnKeys.map((_, column) => row[column] ?? BLANK)),
    layout: { ...NO_LAYOUT, ...layout },
    rights: [officeRight(plan.round.settings.officeAddresses)],
  };
}

/** Column keys of a tab whose columns have no names: "1", "2" ... */
export const numbered = (columns: number): string[] =>
  Array.from({ length: columns }, (_, column) => String(column + 1));
