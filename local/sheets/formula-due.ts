/**
 * The formulas that wait to be computed, and which of them must be for some cells to be looked at: those in the cells, all that they read,
 * and every array that may come to lie over any of it. It computes nothing.
 */
import { cellKey, cellsOf, entry, type FormulaCell, type FormulaGraph, overlap } from './formula-graph';
import type { Area } from './formula-translation';

export const areaOf = ({ spilled, sheet: { sheetId }, row, column }: FormulaCell): Area =>
  spilled ?? { sheetId, startRow: row, endRow: row, startColumn: column, endColumn: column };

export class DueFormulas {
  private readonly all = new Set<FormulaCell>();
  /** Those that may be arrays, by sheet. */
  private readonly arrays = new Map<number, Set<FormulaCell>>();
  /** Of the arrays those that wait because something changed, not because all was opened: they may grow over what was computed. */
  private readonly stirred = new Set<FormulaCell>();

  get size(): number {
    return this.all.size;
  }

  has(formula: FormulaCell): boolean {
    return this.all.has(formula);
  }

  [Symbol.iterator](): Iterator<FormulaCell> {
    return this.all[Symbol.iterator]();
  }

  add(formula: FormulaCell, isStirred: boolean): void {
    this.all.add(formula);
    if (!formula.mayBeArray) return;
    entry(this.arrays, formula.sheet.sheetId, () => new Set()).add(formula);
    if (isStirred) this.stirred.add(formula);
  }

  delete(formula: FormulaCell): void {
    this.all.delete(formula);
    if (!formula.mayBeArray) return;
    this.arrays.get(formula.sheet.sheetId)?.delete(formula);
    this.stirred.delete(formula);
  }

  /** Sheets where such an array waits. */
  sheetsWithArrays(such: (array: FormulaCell) => boolean): Set<number> {
    return new Set(
      [...this.arrays].flatMap(([sheetId, arrays]) => ([...arrays].some(such) ? [sheetId] : [])),
    );
  }

  /** Those whose values an area holds. @param spilledFrom the formula whose array lies over a cell of the area's sheet */
  *within(
    area: Area,
    graph: FormulaGraph,
    spilledFrom: ReadonlyMap<number, FormulaCell>,
  ): Iterable<FormulaCell> {
    if ((area.endRow - area.startRow + 1) * (area.endColumn - area.startColumn + 1) > this.all.size) {
      for (const formula of this.all) if (overlap(areaOf(formula), area)) yield formula;
      return;
    }
    for (const [row, column] of cellsOf(area)) {
      const source = graph.at(area.sheetId, row, column) ?? spilledFrom.get(cellKey(row, column));
      if (source && this.all.has(source)) yield source;
    }
  }

  /** What must be computed before the cells of these areas have their values. */
  neededFor(
    areas: readonly Area[],
    graph: FormulaGraph,
    spilledFrom: (sheetId: number) => ReadonlyMap<number, FormulaCell>,
  ): Set<FormulaCell> {
    const needed = new Set<FormulaCell>();
    const take = (area: Area): void => {
      for (const formula of this.within(area, graph, spilledFrom(area.sheetId))) needed.add(formula);
      // An array grows down and to the right.
      for (const array of this.arrays.get(area.sheetId) ?? [])
        if (array.row <= area.endRow && array.column <= area.endColumn) needed.add(array);
    };
    for (const area of areas) take(area);
    const behind = graph.sheetsBehind(areas.map(({ sheetId }) => sheetId));
    for (const array of this.stirred) if (behind.has(array.sheet.sheetId)) needed.add(array);
    for (const formula of needed) for (const area of formula.reads) take(area);
    return needed;
  }
}
