/** The narrow interface behind which cell values are computed. It knows nothing of requests, rights or formats. */

import type { Area } from './formula-translation';

/** What a cell holds as typed: a formula starts with "=" and uses the workbook's own separator. */
export type CellContent =
  | number
  | string
  | boolean
  | { formula: string }
  /** A number in a cell with a date format. */
  | { date: number; pattern: string }
  | null;

/** A computed value; an error is Google's error type text, such as "#REF!". */
export type CellValue = number | string | boolean | { error: string; message?: string } | null;

export interface CellPosition {
  sheetId: number;
  row: number;
  column: number;
}

export interface EngineSheet {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  cells: { row: number; column: number; content: CellContent }[];
}

export interface FormulaEngine {
  /** Replaces everything the engine knows; used at opening and after structure edits. */
  load(sheets: readonly EngineSheet[]): void;
  /** Takes over new contents; nothing is computed before `calculate`. */
  set(edits: readonly (CellPosition & { content: CellContent })[]): void;
  /** Computes whatever waits for it, or as much of it as these areas need. */
  calculate(areas?: readonly Area[]): void;
  /** Whether the value of a cell is right already, although other cells may wait for `calculate`. */
  isCurrent(at: CellPosition): boolean;
  /** The value of a cell that the last `calculate` was asked for, spilled values included. */
  value(at: CellPosition): CellValue;
  dispose(): void;
}
