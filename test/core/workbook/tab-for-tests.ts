/** A tiny tab as it should be and as it is, to compare; every test names only what it is about. It asserts nothing. */
import type { ActualTab, Content, Protection, Snapshot } from '../../../src/core/workbook/snapshot';
import { type Cell, fixed, formula, INPUT, NO_LAYOUT, type Tab } from '../../../src/core/workbook/tab';

/** A code column, a text column, two input columns and a formula column of rows below a header in row 1. */
export const COLUMNS = ['code', 'name', 'score', 'reason', 'sum'] as const;

export const codedRow = (code: string, row: number): Cell[] => [
  fixed(code),
  fixed(`Nội dung ${code}`),
  INPUT,
  INPUT,
  formula(`C${row + 1}*2`),
];

/** A coded tab whose rows carry these codes. */
export const codedTab = (codes: readonly string[], change: Partial<Tab> = {}): Tab => ({
  key: 'unit:SNV',
  title: 'Sở Nội vụ',
  titleFollowsRegistry: true,
  index: 0,
  hidden: false,
  hiddenColumns: null,
  derived: false,
  coded: { header: 0, textColumns: 2, formulaColumns: [4] },
  tail: 'theirs',
  spareRows: 0,
  rowKeys: ['header', ...codes],
  columnKeys: COLUMNS,
  cells: [
    ['Mã', 'Tiêu chí', 'Điểm', 'Lý do', 'Tổng'].map(fixed),
    ...codes.map((code, i) => codedRow(code, i + 1)),
  ],
  layout: NO_LAYOUT,
  rights: [],
  ...change,
});

/** A tab of these cells that moves no rows. */
export const plainTab = (cells: readonly (readonly Cell[])[], change: Partial<Tab> = {}): Tab =>
  codedTab([], {
    key: 'settings',
    title: 'Cấu hình',
    titleFollowsRegistry: false,
    coded: null,
    rowKeys: cells.map((_, row) => String(row + 1)),
    columnKeys: Array.from({ length: Math.max(...cells.map((row) => row.length)) }, (_, i) => `c${i + 1}`),
    cells,
    ...change,
  });

export const contentOf = (cell: Cell): Content => {
  if (cell.kind === 'input') return null;
  return cell.kind === 'formula' ? { formula: cell.formula } : cell.value;
};

/** The tab as it stands in a workbook right after it was made. */
export const standing = (tab: Tab, change: Partial<ActualTab> = {}): ActualTab => ({
  key: tab.key,
  marked: true,
  layout: null,
  sheetId: 77,
  title: tab.title,
  index: 0,
  hidden: tab.hidden,
  hiddenColumns: tab.hiddenColumns ?? [],
  rowCount: tab.cells.length + tab.spareRows,
  columnCount: tab.columnKeys.length,
  conditionalFormats: 0,
  charts: [],
  merged: false,
  rows: tab.cells.map((row) => row.map(contentOf)),
  protections: [],
  ...change,
});

export const workbook = (...tabs: ActualTab[]): Snapshot => ({
  workbook: 'w',
  locale: 'vi_VN',
  timeZone: 'Asia/Ho_Chi_Minh',
  tabs,
});

export const protection = (change: Partial<Protection> = {}): Protection => ({
  id: 1,
  range: { sheetId: 77 },
  wholeTab: true,
  unprotected: [],
  editors: [],
  callerMayEdit: true,
  ...change,
});
