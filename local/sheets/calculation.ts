/**
 * Keeps the formula engine in step with a workbook: hands over what changed and calculates only when a value is asked
 * for. It must not change the workbook.
 */
import type { Draft } from './draft';
import type { CellContent, CellPosition, CellValue, FormulaEngine } from './formula-engine';
import type { Area } from './formula-translation';
import type { Bounds } from './grid-range';
import { withoutNames } from './named-range';
import { type Cell, cellAt, datePatternOf, type SheetState, type WorkbookState } from './workbook-state';

export class Calculation {
  private engine: FormulaEngine | undefined;
  private engineLocale = '';
  private mustLoad = true;
  private readonly pending = new Map<string, CellPosition>();
  /** Formulas that were asked by `evaluateAll`, by sheet. */
  private readonly beside = new Map<number, readonly string[]>();

  constructor(private readonly makeEngine: (locale: string) => FormulaEngine) {}

  /** Notes what a draft changed; called when it is taken over, and again when it is taken back. */
  note(draft: Draft): void {
    if (draft.restructured) this.mustLoad = true;
    if (this.mustLoad) return;
    for (const at of draft.changed) this.pending.set(`${at.sheetId}!${at.row}:${at.column}`, at);
  }

  /** Whether a formula's value may be asked without bringing everything up to date. */
  isCurrent(workbook: WorkbookState, sheet: SheetState, row: number, column: number): boolean {
    if (this.mustLoad || !this.engine) return false;
    this.handOver(this.engine, workbook);
    return this.engine.isCurrent({ sheetId: sheet.properties.sheetId, row, column });
  }

  /** Computes what stands in these areas, or in all of the workbook; afterwards `value` may be asked there until the next change. */
  settle(workbook: WorkbookState, areas?: readonly Area[]): void {
    // Even where nothing was written: another day may have begun.
    this.upToDate(workbook).calculate(areas);
  }

  /** The engine with all that the workbook holds. */
  private upToDate(workbook: WorkbookState): FormulaEngine {
    const engine = this.engineFor(workbook.properties.locale);
    if (this.mustLoad) {
      engine.load(workbook.sheets.map((sheet) => engineSheet(workbook, sheet)));
      this.beside.clear();
      this.mustLoad = false;
      this.pending.clear();
    } else this.handOver(engine, workbook);
    return engine;
  }

  private handOver(engine: FormulaEngine, workbook: WorkbookState): void {
    if (this.pending.size === 0) return;
    engine.set([...this.pending.values()].map((at) => ({ ...at, content: contentIn(workbook, at) })));
    this.pending.clear();
  }

  /** After `settle`. Cells without a formula are read from the workbook, the others from the engine. */
  value(sheet: SheetState, row: number, column: number): CellValue {
    const content = contentOf(cellAt(sheet, row, column));
    if (content !== null && typeof content !== 'object') return content;
    if (content !== null && 'date' in content) return content.date;
    return this.engine?.value({ sheetId: sheet.properties.sheetId, row, column }) ?? null;
  }

  /** What a formula would give in that sheet, computed in a column beside the grid. */
  evaluate(workbook: WorkbookState, sheet: SheetState, formula: string): CellValue {
    const engine = this.upToDate(workbook);
    const { sheetId, gridProperties } = sheet.properties;
    const beside = { sheetId, row: 0, column: gridProperties.columnCount };
    engine.set([{ ...beside, content: { formula: withoutNames(formula, workbook) } }]);
    engine.calculate([columnArea(beside, 1)]);
    const value = engine.value(beside);
    engine.set([{ ...beside, content: null }]);
    return value;
  }

  /**
   * What formulas would give in that sheet, in their order. They stay in a column beside the grid, so that asking the same
   * again computes only what has changed.
   */
  evaluateAll(workbook: WorkbookState, sheet: SheetState, formulas: readonly string[]): CellValue[] {
    const engine = this.upToDate(workbook);
    const { sheetId, gridProperties } = sheet.properties;
    const column = gridProperties.columnCount + 1;
    const before = this.beside.get(sheetId) ?? [];
    const edits = Array.from({ length: Math.max(before.length, formulas.length) }, (_, row) => row).flatMap(
      (row) => {
        const formula = formulas[row];
        if (formula === before[row]) return [];
        const content = formula === undefined ? null : { formula: withoutNames(formula, workbook) };
        return [{ sheetId, row, column, content }];
      },
    );
    engine.set(edits);
    this.beside.set(sheetId, formulas);
    engine.calculate([columnArea({ sheetId, row: 0, column }, formulas.length)]);
    return formulas.map((_, row) => engine.value({ sheetId, row, column }));
  }

  dispose(): void {
    this.engine?.dispose();
    this.engine = undefined;
    this.mustLoad = true;
  }

  private engineFor(locale: string): FormulaEngine {
    if (this.engine && this.engineLocale === locale) return this.engine;
    this.dispose();
    this.engineLocale = locale;
    this.engine = this.makeEngine(locale);
    return this.engine;
  }
}

const columnArea = ({ sheetId, row, column }: CellPosition, rows: number): Area => ({
  sheetId,
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column,
});

/** An area as the engine counts it, ends included. */
export const areaIn = (
  { properties: { sheetId } }: SheetState,
  { startRow, endRow, startColumn, endColumn }: Bounds,
): Area => ({ sheetId, startRow, endRow: endRow - 1, startColumn, endColumn: endColumn - 1 });

export const hasFormulas = (sheet: SheetState): boolean =>
  sheet.rows.some((row) => row?.some((cell) => cell?.userEnteredValue?.formulaValue !== undefined));

function contentOf(cell: Cell | undefined): CellContent {
  const value = cell?.userEnteredValue;
  if (!value) return null;
  if (value.formulaValue !== undefined) return { formula: value.formulaValue };
  const date = datePatternOf(cell);
  if (date !== undefined) return { date: value.numberValue!, pattern: date };
  return value.numberValue ?? value.stringValue ?? value.boolValue ?? null;
}

/** The engine knows no named ranges: it gets the places that they stand for. */
function engineContent(workbook: WorkbookState, cell: Cell | undefined): CellContent {
  const content = contentOf(cell);
  return content !== null && typeof content === 'object' && 'formula' in content
    ? { formula: withoutNames(content.formula, workbook) }
    : content;
}

function contentIn(workbook: WorkbookState, { sheetId, row, column }: CellPosition): CellContent {
  const sheet = workbook.sheets.find((each) => each.properties.sheetId === sheetId);
  return sheet ? engineContent(workbook, cellAt(sheet, row, column)) : null;
}

function engineSheet(workbook: WorkbookState, sheet: SheetState) {
  const { sheetId, title, gridProperties } = sheet.properties;
  const cells: { row: number; column: number; content: CellContent }[] = [];
  sheet.rows.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      const content = engineContent(workbook, cell ?? undefined);
      if (content !== null) cells.push({ row: rowIndex, column, content });
    });
  });
  const { rowCount, columnCount } = gridProperties;
  return { sheetId, title, rowCount, columnCount, cells };
}
