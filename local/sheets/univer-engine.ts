/**
 * The formula engine of the local workbook: which formulas are due after an edit, in which order, and where arrays spill.
 * It must not know requests, rights or formats, nor use the add-in's own arithmetic.
 */

import { areaOf, DueFormulas } from './formula-due';
import type { CellContent, CellPosition, CellValue, EngineSheet, FormulaEngine } from './formula-engine';
import { CIRCULAR, type FormulaError, leavesGrid, overwrites, UNPARSED } from './formula-errors';
import { type FormulaEvaluator, formulaEvaluator } from './formula-evaluator';
import { cellKey, cellsOf, covers, type FormulaCell, FormulaGraph, overlap } from './formula-graph';
import { type Area, type SheetGrid, translateFormula } from './formula-translation';
import { localeOf } from './locale';

/** A spill can set off other spills; more rounds than this mean that they chase each other. */
const MOST_ROUNDS = 50;
/** Cells and formulas that are looked at to say that a value is right already. */
const MOST_READ = 50;
/**
 * Formulas compute to what Google Sheets shows for them; functions that were not compared with Sheets give #NAME?.
 * A custom function gets arrays of rows for ranges, a scalar for one cell, '' for a blank one, the error's text for an
 * error, and undefined for an argument left out; what it throws becomes #ERROR! with its message.
 *
 * @param options.customFunctions by the name used in formulas
 * @param options.locale says how numbers and dates are written, "en_US" where it is absent
 * @param options.today the day that it is where the workbook is, for TODAY; without it that is an unknown name
 * @throws for a locale that is not emulated
 */
export function univerEngine(options: {
  customFunctions: Record<string, (...args: unknown[]) => unknown>;
  locale?: string;
  today?: () => number;
}): FormulaEngine {
  const locale = localeOf(options.locale ?? 'en_US');
  return new UniverEngine(
    formulaEvaluator(options.customFunctions, locale, options.today),
    locale.decimal === ',',
    options.today,
  );
}

interface SheetCells {
  grid: SheetGrid;
  /** Keys of the cells that hold a typed value. */
  typed: Set<number>;
  /** The formula whose array lies over a cell. */
  spilledFrom: Map<number, FormulaCell>;
}

interface Touched {
  sheetId: number;
  row: number;
  column: number;
  /** Formulas computed later than this have seen the change. */
  moment: number;
}

class UniverEngine implements FormulaEngine {
  private graph = new FormulaGraph();
  private sheets = new Map<number, SheetCells>();
  private sheetsByTitle = new Map<string, SheetGrid>();
  private edits: (CellPosition & { content: CellContent })[] = [];
  /** Formulas that asked for more than one cell, whether they got it or not. */
  private readonly arrays = new Set<FormulaCell>();
  private due = new DueFormulas();
  private readonly underway = new Set<FormulaCell>();
  private touched: Touched[] = [];
  private moment = 0;
  /** The day for which formulas were computed. */
  private day: number | undefined;

  constructor(
    private readonly evaluator: FormulaEvaluator,
    private readonly decimalComma: boolean,
    private readonly today: (() => number) | undefined,
  ) {}

  load(sheets: readonly EngineSheet[]): void {
    this.graph = new FormulaGraph();
    this.arrays.clear();
    this.edits = [];
    this.touched = [];
    this.evaluator.openSheets(sheets);
    this.sheets = new Map(
      sheets.map((sheet) => [sheet.sheetId, { grid: sheet, typed: new Set(), spilledFrom: new Map() }]),
    );
    this.sheetsByTitle = new Map(sheets.map((sheet) => [sheet.title.toLowerCase(), sheet]));
    for (const { sheetId, cells } of sheets) {
      for (const { row, column, content } of cells) this.put({ sheetId, row, column }, content);
    }
    this.day = this.today?.();
    this.due = new DueFormulas();
    for (const formula of this.graph.all()) this.due.add(formula, false);
  }

  set(edits: readonly (CellPosition & { content: CellContent })[]): void {
    this.edits.push(...edits);
  }

  calculate(areas?: readonly Area[]): void {
    this.takeEdits();
    this.computeDue(areas);
  }

  isCurrent({ sheetId, row, column }: CellPosition): boolean {
    this.takeEdits();
    const formula = this.graph.at(sheetId, row, column);
    if (!formula || this.due.has(formula)) return false;
    const growing = this.due.sheetsWithArrays((array) => array.computedAt === 0 || this.arrays.has(array));
    return growing.size === 0 || !this.mayRead(formula, growing);
  }

  /**
   * Whether a formula reads, itself or through others, anything of these sheets: an array that is due may grow there over cells
   * that nothing depends on yet. A formula that reads much is taken for one that does.
   */
  private mayRead(formula: FormulaCell, sheets: ReadonlySet<number>): boolean {
    const found = new Set([formula]);
    for (const each of found) {
      for (const area of each.reads) {
        const cells = (area.endRow - area.startRow + 1) * (area.endColumn - area.startColumn + 1);
        if (sheets.has(area.sheetId) || cells > MOST_READ || found.size > MOST_READ) return true;
        for (const [row, column] of cellsOf(area)) {
          const source = this.graph.at(area.sheetId, row, column);
          if (source) found.add(source);
        }
      }
    }
    return false;
  }

  private takeEdits(): void {
    for (const { content, ...at } of this.edits) this.replace(at, content);
    this.edits = [];
    for (const change of this.touched.splice(0)) this.makeReadersDue(change);
    const day = this.today?.();
    if (day === this.day) return;
    this.day = day;
    for (const formula of this.graph.all()) if (/\bTODAY\(/i.test(formula.text ?? '')) this.makeDue(formula);
  }

  value({ sheetId, row, column }: CellPosition): CellValue {
    const formula = this.graph.at(sheetId, row, column);
    return formula ? formula.value : this.evaluator.read(sheetId, row, column);
  }

  dispose(): void {
    this.evaluator.dispose();
  }

  private replace(at: CellPosition, content: CellContent): void {
    const { sheetId, row, column } = at;
    const former = this.graph.at(sheetId, row, column);
    if (former) {
      this.spill(former, [[null]]);
      this.arrays.delete(former);
      this.graph.remove(former);
    }
    const over = this.sheets.get(sheetId)!.spilledFrom.get(cellKey(row, column));
    if (over) {
      this.spill(over, [[overwrites(row, column)]]);
      this.makeDue(over);
    }
    this.put(at, content);
    this.touch(sheetId, row, column);
    const formula = this.graph.at(sheetId, row, column);
    if (formula) this.makeDue(formula);
  }

  private put({ sheetId, row, column }: CellPosition, content: CellContent): void {
    const sheet = this.sheets.get(sheetId)!;
    const isFormula = typeof content === 'object' && content !== null && 'formula' in content;
    const isDate = typeof content === 'object' && content !== null && 'date' in content;
    const value = isFormula || content === '' ? null : isDate ? content.date : content;
    this.evaluator.write(sheetId, row, column, value, isDate ? content.pattern : undefined);
    if (value === null) sheet.typed.delete(cellKey(row, column));
    else sheet.typed.add(cellKey(row, column));
    if (!isFormula) return;
    const translation = translateFormula(content.formula, {
      sheet: sheet.grid,
      row,
      column,
      sheetByTitle: (title) => this.sheetsByTitle.get(title.toLowerCase()),
      decimalComma: this.decimalComma,
    });
    this.graph.add({ sheet: sheet.grid, row, column, ...translation, value: null, computedAt: 0 });
  }

  private touch(sheetId: number, row: number, column: number): void {
    this.touched.push({ sheetId, row, column, moment: this.moment });
  }

  private computeDue(areas: readonly Area[] | undefined): void {
    const spilledFrom = (sheetId: number) => this.sheets.get(sheetId)!.spilledFrom;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      for (const change of this.touched.splice(0)) this.makeReadersDue(change);
      const needed = areas && this.due.neededFor(areas, this.graph, spilledFrom);
      if ((needed ?? this.due).size === 0) return;
      this.evaluator.forgetRanges();
      for (const formula of this.due) if (!needed || needed.has(formula)) this.compute(formula);
    }
    this.touched = [];
  }

  private makeReadersDue({ sheetId, row, column, moment }: Touched): void {
    for (const formula of this.graph.readersOf(sheetId, row, column)) {
      if (formula.computedAt <= moment) this.makeDue(formula);
    }
    const over = this.sheets.get(sheetId)!.spilledFrom.get(cellKey(row, column));
    for (const formula of this.arrays) {
      const own = formula === over || (formula.row === row && formula.column === column);
      if (!own && formula.computedAt <= moment && covers(formula.wanted!, sheetId, row, column)) {
        this.makeDue(formula);
      }
    }
  }

  /** Marks a formula and all that depend on it, directly or through others. */
  private makeDue(formula: FormulaCell): void {
    const stack = [formula];
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (this.due.has(next)) continue;
      this.due.add(next, true);
      const area = areaOf(next);
      for (const [row, column] of cellsOf(area))
        stack.push(...this.graph.readersOf(area.sheetId, row, column));
    }
  }

  private compute(formula: FormulaCell): void {
    this.underway.add(formula);
    for (const source of this.dueSourcesOf(formula)) {
      if (this.underway.has(source)) this.spill(source, [[CIRCULAR]]);
      else if (this.due.has(source)) this.compute(source);
    }
    this.underway.delete(formula);
    // While its sources were computed it was found to be part of a circle, and has its value.
    if (!this.due.has(formula)) return;
    const { text, sheet, row, column } = formula;
    this.place(formula, text === null ? UNPARSED : this.evaluator.evaluate(text, sheet, row, column));
  }

  private dueSourcesOf({ reads }: FormulaCell): Set<FormulaCell> {
    return new Set(
      reads.flatMap((area) => [
        ...this.due.within(area, this.graph, this.sheets.get(area.sheetId)!.spilledFrom),
      ]),
    );
  }

  private place(formula: FormulaCell, computed: CellValue | CellValue[][]): void {
    if (!Array.isArray(computed)) {
      this.arrays.delete(formula);
      this.spill(formula, [[computed]]);
      return;
    }
    formula.mayBeArray = true;
    const { row, column, sheet } = formula;
    const wanted = {
      sheetId: sheet.sheetId,
      startRow: row,
      endRow: row + computed.length - 1,
      startColumn: column,
      endColumn: column + computed[0]!.length - 1,
    };
    formula.wanted = wanted;
    this.arrays.add(formula);
    if (formula.reads.some((area) => overlap(area, wanted))) this.spill(formula, [[CIRCULAR]]);
    else {
      const obstacle = this.obstacleTo(formula, wanted);
      this.spill(formula, obstacle ? [[obstacle]] : computed);
    }
  }

  private obstacleTo(formula: FormulaCell, area: Area): FormulaError | null {
    const { sheetId, endRow, endColumn } = area;
    const { grid, typed, spilledFrom } = this.sheets.get(sheetId)!;
    if (endRow >= grid.rowCount) return leavesGrid('rows', endRow + 1 - grid.rowCount);
    if (endColumn >= grid.columnCount) return leavesGrid('columns', endColumn + 1 - grid.columnCount);
    for (const [row, column] of cellsOf(area)) {
      if (row === formula.row && column === formula.column) continue;
      const over = spilledFrom.get(cellKey(row, column));
      const filled = typed.has(cellKey(row, column)) || this.graph.at(sheetId, row, column);
      if (filled || (over && over !== formula)) return overwrites(row, column);
    }
    return null;
  }

  /** Lays the values over the formula's cell and those beside it, in place of what lay there before. */
  private spill(formula: FormulaCell, values: CellValue[][]): void {
    const { sheetId } = formula.sheet;
    const { spilledFrom } = this.sheets.get(sheetId)!;
    const former = areaOf(formula);
    const at = { sheetId, startRow: formula.row, startColumn: formula.column };
    const next = {
      ...at,
      endRow: formula.row + values.length - 1,
      endColumn: formula.column + values[0]!.length - 1,
    };
    this.settle(formula, values[0]![0]!);
    formula.spilled = values.length > 1 || values[0]!.length > 1 ? next : undefined;
    const cells = new Map([...cellsOf(former), ...cellsOf(next)].map((cell) => [cellKey(...cell), cell]));
    cells.delete(cellKey(formula.row, formula.column));
    for (const [key, [row, column]] of cells) {
      const inside = covers(next, sheetId, row, column);
      const value = inside ? values[row - formula.row]![column - formula.column]! : null;
      if (inside) spilledFrom.set(key, formula);
      else spilledFrom.delete(key);
      if (this.evaluator.read(sheetId, row, column) === value) continue;
      this.evaluator.write(sheetId, row, column, value);
      this.touch(sheetId, row, column);
    }
    if (cells.size > 0) this.evaluator.forgetRanges();
  }

  private settle(formula: FormulaCell, value: CellValue): void {
    this.due.delete(formula);
    formula.value = value;
    formula.computedAt = ++this.moment;
    this.evaluator.write(formula.sheet.sheetId, formula.row, formula.column, value);
  }
}
