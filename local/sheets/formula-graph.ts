/**
 * Holds the formulas of a workbook by where they stand and by which cells they read.
 * It must not compute values nor decide what is due.
 */
import type { CellValue } from './formula-engine';
import type { Area, SheetGrid } from './formula-translation';

export interface FormulaCell {
  sheet: SheetGrid;
  row: number;
  column: number;
  /** As translated for the evaluator; null for what Sheets cannot parse. */
  text: string | null;
  reads: Area[];
  /** Whether it may lie over more cells than its own. */
  mayBeArray: boolean;
  value: CellValue;
  /** The area that its array asked for when last computed, itself included. */
  wanted?: Area;
  /** The area that its array lies over, itself included; absent while it is a single value. */
  spilled?: Area;
  /** Counts computations of the whole engine, so that earlier and later ones can be told apart. */
  computedAt: number;
}

interface Reading {
  startRow: number;
  endRow: number;
  reader: FormulaCell;
}

/** Rows times this plus columns is a cell's key within its sheet; no sheet is that wide. */
const KEY_WIDTH = 20_000;

export function cellKey(row: number, column: number): number {
  return row * KEY_WIDTH + column;
}

export class FormulaGraph {
  private readonly formulas = new Map<number, Map<number, FormulaCell>>();
  /** By sheet and column: a reader stands in every column that it reads. */
  private readonly readings = new Map<number, Map<number, Set<Reading>>>();
  /** Sheets that formulas of a sheet read or have read, by its id. */
  private readonly sheetsRead = new Map<number, Set<number>>();
  private readonly readingsOf = new Map<FormulaCell, [Set<Reading>, Reading][]>();

  all(): FormulaCell[] {
    return [...this.readingsOf.keys()];
  }

  at(sheetId: number, row: number, column: number): FormulaCell | undefined {
    return this.formulas.get(sheetId)?.get(cellKey(row, column));
  }

  add(cell: FormulaCell): void {
    const { sheetId } = cell.sheet;
    entry(this.formulas, sheetId, () => new Map()).set(cellKey(cell.row, cell.column), cell);
    const own: [Set<Reading>, Reading][] = [];
    const sheetsRead = entry(this.sheetsRead, sheetId, () => new Set<number>());
    for (const { sheetId, startRow, endRow, startColumn, endColumn } of cell.reads) {
      sheetsRead.add(sheetId);
      const columns = entry(this.readings, sheetId, () => new Map<number, Set<Reading>>());
      for (let column = startColumn; column <= endColumn; column++) {
        const readings = entry(columns, column, () => new Set<Reading>());
        const reading = { startRow, endRow, reader: cell };
        readings.add(reading);
        own.push([readings, reading]);
      }
    }
    this.readingsOf.set(cell, own);
  }

  /** These sheets and all that their formulas read, directly or through others. */
  sheetsBehind(sheetIds: Iterable<number>): Set<number> {
    const found = new Set(sheetIds);
    for (const sheetId of found) for (const read of this.sheetsRead.get(sheetId) ?? []) found.add(read);
    return found;
  }

  remove(cell: FormulaCell): void {
    this.formulas.get(cell.sheet.sheetId)?.delete(cellKey(cell.row, cell.column));
    for (const [readings, reading] of this.readingsOf.get(cell) ?? []) readings.delete(reading);
    this.readingsOf.delete(cell);
  }

  *readersOf(sheetId: number, row: number, column: number): Iterable<FormulaCell> {
    for (const { startRow, endRow, reader } of this.readings.get(sheetId)?.get(column) ?? []) {
      if (row >= startRow && row <= endRow) yield reader;
    }
  }
}

export function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

export function covers(area: Area, sheetId: number, row: number, column: number): boolean {
  return (
    area.sheetId === sheetId &&
    row >= area.startRow &&
    row <= area.endRow &&
    column >= area.startColumn &&
    column <= area.endColumn
  );
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.sheetId === other.sheetId &&
    one.startRow <= other.endRow &&
    other.startRow <= one.endRow &&
    one.startColumn <= other.endColumn &&
    other.startColumn <= one.endColumn
  );
}

/** Every cell of an area as [row, column]. */
export function* cellsOf(area: Area): Iterable<[number, number]> {
  for (let row = area.startRow; row <= area.endRow; row++) {
    for (let column = area.startColumn; column <= area.endColumn; column++) yield [row, column];
  }
}
