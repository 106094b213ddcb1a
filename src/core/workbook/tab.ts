/**
 * What a tab should be, as a value: titles, cells, layout, rights. Nothing here knows what the tab is now.
 */

import type { RowKey, TabKey } from './place';
import type { CellFormat, DataValidationRule } from './request';

export type FixedValue = string | number | boolean | null;

/**
 * `fixed` and `formula` are ours to write. `input` belongs to people and has no place for a value, so no difference can
 * overwrite what was typed. `stamp` is a time or a name that changes only together with something else in its tab.
 */
export type Cell =
  | { kind: 'fixed'; value: FixedValue }
  | { kind: 'formula'; formula: string }
  | { kind: 'input' }
  | { kind: 'stamp'; value: FixedValue };

export const fixed = (value: FixedValue): Cell => ({ kind: 'fixed', value });
export const formula = (text: string): Cell => ({ kind: 'formula', formula: `=${text}` });
export const stamp = (value: FixedValue): Cell => ({ kind: 'stamp', value });
export const INPUT: Cell = { kind: 'input' };
export const BLANK: Cell = { kind: 'fixed', value: null };

/** Zero-based, ends excluded, within one tab. */
export interface Rectangle {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export const rectangle = (row: number, column: number, rows = 1, columns = 1): Rectangle => ({
  row,
  column,
  rows,
  columns,
});

/** A coat of paint: later ones lie over earlier ones and change only what their format names. */
export interface Paint {
  at: Rectangle;
  format: CellFormat;
}

/** One entry per row from `row` on, in one column; null leaves the cell without. */
export interface ColumnOf<T> {
  column: number;
  row: number;
  values: readonly (T | null)[];
}

export interface ConditionalFormat {
  at: readonly Rectangle[];
  /** Relative to the first cell of the first rectangle. */
  formula: string;
  format: CellFormat;
}

/** A chart over the figures of its tab. The first row of each of its ranges is a heading. */
export interface Chart {
  /** Stable within the tab: the chart's id is derived from it. */
  name: string;
  title: string;
  /** Bars run to the right, columns up; a line may lie over columns only. */
  kind: 'bars' | 'columns';
  names: Rectangle;
  series: readonly { at: Rectangle; color: string; line: boolean }[];
  valueTitle: string;
  /** Where the axis of values begins; null leaves it to Sheets. */
  least: number | null;
  /** The cell under its upper left corner. */
  at: { row: number; column: number };
  /** Pixels. */
  width: number;
  height: number;
}

/** Everything that a hash stands for: sent whole when it changed, never compared cell by cell. */
export interface Layout {
  columnWidths: readonly number[];
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | null;
  paints: readonly Paint[];
  validations: readonly { at: Rectangle; rule: DataValidationRule }[];
  columnValidations: readonly ColumnOf<DataValidationRule>[];
  /** Validations that equal others of the tab, copied there after them: a third of the bytes. */
  copiedValidations: readonly { from: Rectangle; to: Rectangle }[];
  notes: readonly ColumnOf<string>[];
  merges: readonly Rectangle[];
  conditionalFormats: readonly ConditionalFormat[];
  charts: readonly Chart[];
}

/** Who may edit a part of a tab. Without `at` it is the whole tab, and `open` are its holes. */
export interface Right {
  name: string;
  at: Rectangle | null;
  open: readonly Rectangle[];
  /** Addresses of accounts or Google groups, lower case. */
  editors: readonly string[];
}

export interface Coded {
  /** Zero-based header row; rows below it carry codes. */
  header: number;
  /** Leading columns that hold the code and what belongs to it; from the next one on, constants were typed by somebody. */
  textColumns: number;
  /** Columns whose formulas are ours; a formula anywhere else was typed like any other value. */
  formulaColumns: readonly number[];
}

export interface Tab {
  key: TabKey;
  title: string;
  /** True where the title follows the registry; elsewhere a title that people changed is kept. */
  titleFollowsRegistry: boolean;
  /** Where a new tab goes; people may move it afterwards. */
  index: number;
  hidden: boolean;
  /** Columns out of sight; null where people hide and show as they like. */
  hiddenColumns: readonly number[] | null;
  /** True where all content is computed: overwriting it loses nothing that anybody typed. */
  derived: boolean;
  /** Rows move by the code in their first column; null where rows stay where they are. */
  coded: Coded | null;
  /** Rows under the last one are cleared ('ours') or left alone ('theirs'). */
  tail: 'ours' | 'theirs';
  /** Blank rows that a new grid has below its cells. */
  spareRows: number;
  rowKeys: readonly RowKey[];
  columnKeys: readonly string[];
  cells: readonly (readonly Cell[])[];
  layout: Layout;
  rights: readonly Right[];
}

export const NO_LAYOUT: Layout = {
  columnWidths: [],
  frozenRows: 0,
  frozenColumns: 0,
  tabColor: null,
  paints: [],
  validations: [],
  columnValidations: [],
  copiedValidations: [],
  notes: [],
  merges: [],
  conditionalFormats: [],
  charts: [],
};
