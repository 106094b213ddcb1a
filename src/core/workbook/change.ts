/** A difference between what the workbook is and what it should be, as data that explains itself. */

import type { RowKey, TabKey } from './place';
import type { RightField } from './rights';
import type { Content, Protection } from './snapshot';
import type { Cell, Layout, Right } from './tab';

/** `safe` loses nothing; `overwrites` replaces text that is ours but may have been edited; `destroys` replaces what was typed. */
export type Risk = 'safe' | 'overwrites' | 'destroys';

/** A tab as a change needs it: key, sheet id and the title it has once the change is made. */
export interface TabName {
  key: TabKey;
  sheetId: number;
  title: string;
}

/** A value that somebody typed and that leaves its cell: it is copied to Lưu trữ first. */
export interface TypedValue {
  row: RowKey;
  column: string;
  value: Content;
}

export interface GridSize {
  rows: number;
  columns: number;
}

export type Change =
  | {
      kind: 'setLocale';
      before: { locale: string; timeZone: string };
      after: { locale: string; timeZone: string };
      risk: Risk;
    }
  | { kind: 'addTab'; tab: TabName; index: number; hidden: boolean; size: GridSize; risk: Risk }
  /** Its metadata again, where they are gone. */
  | { kind: 'markTab'; tab: TabName; risk: Risk }
  | { kind: 'renameTab'; tab: TabName; before: string; after: string; risk: Risk }
  | { kind: 'hideTab'; tab: TabName; before: boolean; after: boolean; risk: Risk }
  | { kind: 'hideColumns'; tab: TabName; before: readonly number[]; after: readonly number[]; risk: Risk }
  | { kind: 'resizeTab'; tab: TabName; before: GridSize; after: GridSize; risk: Risk }
  | { kind: 'insertRow'; tab: TabName; at: number; row: RowKey; risk: Risk }
  | { kind: 'moveRow'; tab: TabName; from: number; to: number; row: RowKey; risk: Risk }
  | {
      kind: 'deleteRow';
      tab: TabName;
      at: number;
      row: RowKey;
      /** All that stood in it. */
      contents: readonly Content[];
      typed: readonly TypedValue[];
      risk: Risk;
    }
  | {
      kind: 'setCell';
      tab: TabName;
      at: { row: number; column: number };
      row: RowKey;
      column: string;
      before: Content;
      after: Exclude<Cell, { kind: 'input' }>;
      /** True where the cell is right already and is only sent again with its tab. */
      again: boolean;
      risk: Risk;
    }
  | {
      /** An entry at its cell: the only change that writes an input. */
      kind: 'enter';
      tab: TabName;
      at: { row: number; column: number };
      before: Content;
      after: Extract<Cell, { kind: 'fixed' }>;
      reason: string;
      /** True where it may stand only once everything else of the plan does: it travels at the end of the last batch. */
      last: boolean;
      risk: Risk;
    }
  | {
      kind: 'setLayout';
      tab: TabName;
      before: string | null;
      after: string;
      layout: Layout;
      size: GridSize;
      merged: boolean;
      conditionalFormats: number;
      /** Ids of the charts that stand on the tab, and of those that we sent with the layout before. */
      charts: { now: readonly number[]; ours: readonly number[] };
      /** A tab with the same layout in the same plan, sent before this one: its validations are copied, not sent again. */
      validationsFrom: number | null;
      risk: Risk;
    }
  | {
      kind: 'appendRows';
      tab: TabName;
      /** The tab whose batch the rows go with. */
      because: TabKey;
      at: number;
      rows: readonly (readonly string[])[];
      /** New row count where the grid is too short, else null. */
      grow: number | null;
      risk: Risk;
    }
  | {
      kind: 'setRight';
      tab: TabName;
      id: number;
      before: Protection | null;
      after: Right;
      /** What of a protection that stands already is sent. */
      fields: readonly RightField[];
      risk: Risk;
    };

export type ChangeKind = Change['kind'];
