/**
 * What the server and the page tell each other, as JSON. Types only: indices are zero-based, sizes are pixels, texts are as
 * the workbook's locale writes them.
 */

import type { CellFormat } from '../../src/core/workbook/request';
import type { Answer, CellData, Menu } from '../apps-script/host-calls';
import type { Dialog } from '../host/dialogs';
import type { Execution } from '../host/execution';
import type { TypedBlock } from '../sheets/typing';

export interface Person {
  address: string;
  name: string;
  role: 'office' | 'appraiser' | 'unit' | 'stranger';
  /** Title of the person's own tab, which the page shows first. */
  tab?: string;
}

export interface TabTitle {
  sheetId: number;
  title: string;
  hidden: boolean;
  /** "#rrggbb". */
  color?: string;
}

export interface Stage {
  key: string;
  title: string;
}

/** What a window needs before it shows a tab. */
export interface Entrance {
  title: string;
  people: Person[];
  /** Those that the account may open, the sample first. */
  workbooks: { id: string; title: string }[];
  /** The one that is shown. */
  workbook: string;
  stages: Stage[];
  /** Undefined once somebody has changed the workbook or where it is no sample. */
  stage?: string;
  tabs: TabTitle[];
  menus: Menu[];
  /** Why this account sees nothing. */
  refused?: string;
}

export interface ShownCell {
  /** As displayed; absent for a blank cell. */
  text?: string;
  /** What editing starts from, where it is not the displayed text. */
  typed?: string;
  kind?: 'number' | 'error';
  tick?: boolean;
  /** Index into the tab's formats. */
  format?: number;
  /** Conditional rules that hold, by their index, the strongest first. */
  rules?: number[];
  note?: string;
  /** Index into the tab's lists of choices. */
  choices?: number;
  link?: string;
}

/** Rows [from, to) and columns [from, to). */
export type Block = [startRow: number, endRow: number, startColumn: number, endColumn: number];

export interface TabShape {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  hideGridlines: boolean;
  columns: { width?: number; hidden?: true }[];
  rows: { height?: number; hidden?: true }[];
  merges: Block[];
  ruleFormats: CellFormat[];
}

/** A chart with the names and figures that it shows. */
export interface ShownChart {
  id: number;
  title: string;
  /** Values run to the right, the names down. */
  isBars: boolean;
  names: string[];
  series: {
    name: string;
    values: (number | null)[];
    /** The same as the cells show them. */
    texts: string[];
    isLine: boolean;
    hasLabels: boolean;
    /** "#rrggbb". */
    color?: string;
  }[];
  valueTitle?: string;
  /** Where the axis of values begins. */
  least?: number;
  legend: boolean;
  /** The cell under its upper left corner, and how far within it. */
  at: { row: number; column: number; x: number; y: number };
  width: number;
  height: number;
}

export interface TabTables {
  formats: CellFormat[];
  choices: string[][];
}

export interface TabPicture extends TabTables {
  shape: TabShape;
  /** Sparse: null where a cell is blank and plain; short rows end with blank cells. */
  cells: (ShownCell | null)[][];
  charts: ShownChart[];
}

export type ChangedCell = [row: number, column: number, cell: ShownCell | null];

export interface ExecutionLine {
  functionName: string;
  account: string;
  startedBy: Execution['startedBy'];
  outcome: Execution['outcome'];
  error?: string;
  milliseconds: number;
  reads: number;
  batches: number;
  bytesRead: number;
  bytesSent: number;
}

/** What the server pushes to a window. */
export type Push =
  | { kind: 'cells'; sheetId: number; cells: ChangedCell[]; tables?: TabTables }
  | { kind: 'charts'; sheetId: number; charts: ShownChart[] }
  | { kind: 'open'; sheetId: number; open: Block[] }
  /** The tab's structure is another one: it must be asked for again. */
  | { kind: 'reload'; sheetId: number }
  | { kind: 'tabs'; tabs: TabTitle[]; title: string }
  /** Another workbook stands in this one's place. */
  | { kind: 'reopen' }
  | { kind: 'running'; caption: string }
  | ({ kind: 'dialog'; id: string } & Dialog)
  | { kind: 'toast'; title: string; message: string }
  | { kind: 'goTo'; sheetId: number; cell: string }
  | { kind: 'page'; page: 'sidebar' | 'dialog'; title: string; url: string }
  | { kind: 'ended'; execution: ExecutionLine };

export interface TypeRequest {
  account: string;
  window: string;
  sheetId: number;
  /** One edit: all of its blocks are taken or none. */
  blocks: TypedBlock[];
}

/** The pushes are those that the window gets by the stream as well, so that an answer never shows an older state. */
export interface TypeReply {
  refused?: string;
  pushes: Push[];
}

export interface ClickRequest {
  account: string;
  window: string;
  caption: string;
  /** The cell that is selected in the window; absent where none is shown yet. */
  selected?: CellData;
}

/** A call of the sidebar. */
export interface RunRequest {
  account: string;
  window: string;
  functionName: string;
  args: unknown[];
  selected?: CellData;
}

export interface AnswerRequest {
  id: string;
  answer: Answer;
  /** What was typed into the field of a prompt. */
  text?: string;
}
