/**
 * Computes single formulas with Univer's formula engine (parser, interpreter and functions, without its workbook).
 * It must not decide which formulas are due, in which order, or where an array may spill.
 */
import {
  CellValueType,
  type ICellData,
  type Nullable,
  ObjectMatrix,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import {
  AstTreeBuilder,
  type BaseAstNode,
  CELL_INVERTED_INDEX_CACHE,
  ERROR_TYPE_SET,
  type ErrorType,
  FORMULA_REF_TO_ARRAY_CACHE,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  LexerNode,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { type CustomFunctions, customFunction } from './formula-custom';
import { DATE_STYLES, dateStyle } from './formula-date-cells';
import type { CellValue } from './formula-engine';
import { installSheetsFunctions } from './formula-functions';
import { messageOf } from './formula-messages';
import { reduceToSingleValues } from './formula-single-values';
import { internalTitle, type SheetGrid } from './formula-translation';
import { type Computed, computedOf, isError } from './formula-values';
import type { SheetLocale } from './locale';

export interface FormulaEvaluator {
  /** Forgets all sheets and takes over these, all blank. */
  openSheets(sheets: readonly SheetGrid[]): void;
  /** What formulas see in a cell; null is blank. A number in a date cell comes with the cell's pattern. */
  write(sheetId: number, row: number, column: number, value: CellValue, datePattern?: string): void;
  read(sheetId: number, row: number, column: number): CellValue;
  /** Ranges read so far are read again; due whenever cells changed after being read. */
  forgetRanges(): void;
  /** The value of a translated formula as seen from a cell. */
  evaluate(text: string, sheet: SheetGrid, row: number, column: number): Computed;
  dispose(): void;
}

// Univer's index of a column confounds blank, "" and 0, and lets results depend on what was computed before.
CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
CELL_INVERTED_INDEX_CACHE.set = () => {};
CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => {};

/** One unit id per engine: Univer keeps caches for all engines of the process, by unit id. */
let unitCount = 0;

export function formulaEvaluator(
  custom: CustomFunctions,
  locale: SheetLocale,
  today: (() => number) | undefined,
): FormulaEvaluator {
  const univer = new Univer({ logLevel: 0 });
  univer.registerPlugin(UniverFormulaEnginePlugin, {});
  // Plugins start with the first workbook.
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: 'boot',
    sheetOrder: ['boot'],
    sheets: { boot: { id: 'boot', name: 'boot', cellData: {} } },
  });
  const injector = univer.__getInjector();
  const functionService = injector.get(IFunctionService);
  installSheetsFunctions(functionService, locale, today);
  let thrown: string | undefined;
  for (const [name, compute] of Object.entries(custom)) {
    functionService.registerExecutors(
      customFunction(name, compute, (message) => {
        thrown = message;
      }),
    );
  }
  const lexer = injector.get(Lexer);
  const astTreeBuilder = injector.get(AstTreeBuilder);
  const interpreter = injector.get(Interpreter);
  const runtime = injector.get(IFormulaRuntimeService);
  const configuration = injector.get(IFormulaCurrentConfigService);
  const unitNumber = ++unitCount;
  const unitId = `unit-${unitNumber}`;
  let cells = new Map<number, ObjectMatrix<ICellData | null>>();
  const trees = new Map<string, BaseAstNode | null>();

  function treeOf(text: string): BaseAstNode | null {
    let tree = trees.get(text);
    if (tree === undefined) {
      const parsed = lexer.treeBuilder(unshared(text));
      tree = parsed instanceof LexerNode ? (astTreeBuilder.parse(parsed) ?? null) : null;
      if (tree) reduceToSingleValues(tree, runtime);
      trees.set(text, tree);
    }
    return tree;
  }

  /**
   * Univer keeps what it has read of a text for all engines of the process, and spoils it when it takes LET apart.
   * Blanks make the text this engine's own; the engine in turn reads each text only once.
   */
  function unshared(text: string): string {
    return /LET\(|LAMBDA\(/.test(text) ? text.replace('=', `=${' '.repeat(unitNumber)}`) : text;
  }

  function messageFor(node: BaseAstNode, text: string, error: string): string | undefined {
    if (error === '#ERROR!') return thrown;
    const isKnown = (name: string) => functionService.hasExecutor(name);
    return messageOf(node, text, error, isKnown, locale.decimal === ',');
  }

  return {
    openSheets(sheets) {
      cells = new Map(sheets.map(({ sheetId }) => [sheetId, new ObjectMatrix<ICellData | null>()]));
      const grids = sheets.map(({ sheetId, rowCount, columnCount }) => [
        internalTitle(sheetId),
        { cellData: cells.get(sheetId)!, rowCount, columnCount, rowData: {}, columnData: {} },
      ]);
      const titles = sheets.map(({ sheetId }) => [internalTitle(sheetId), internalTitle(sheetId)]);
      configuration.load({
        formulaData: {},
        arrayFormulaCellData: {},
        arrayFormulaRange: {},
        forceCalculate: false,
        dirtyRanges: [],
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        allUnitData: { [unitId]: Object.fromEntries(grids) },
        unitStylesData: { [unitId]: DATE_STYLES },
        unitSheetNameMap: { [unitId]: Object.fromEntries(titles) },
      });
    },
    write(sheetId, row, column, value, datePattern) {
      const cell = cellOf(value);
      cells
        .get(sheetId)!
        .setValue(row, column, cell && datePattern ? { ...cell, s: dateStyle(datePattern) } : cell);
    },
    read(sheetId, row, column) {
      return valueIn(cells.get(sheetId)?.getValue(row, column));
    },
    forgetRanges() {
      FORMULA_REF_TO_ARRAY_CACHE.clear();
    },
    evaluate(text, sheet, row, column) {
      const node = treeOf(text);
      if (node === null) return { error: '#ERROR!' };
      runtime.setCurrent(
        row,
        column,
        sheet.rowCount,
        sheet.columnCount,
        internalTitle(sheet.sheetId),
        unitId,
      );
      thrown = undefined;
      const computed = computedOf(interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 }));
      const message = isError(computed) ? messageFor(node, text, computed.error) : undefined;
      node.resetCalculationState();
      return isError(computed) && message !== undefined ? { ...computed, message } : computed;
    },
    dispose() {
      trees.clear();
      univer.dispose();
    },
  };
}

function cellOf(value: CellValue): ICellData | null {
  if (value === null) return null;
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // Univer takes an empty text for a blank cell unless the cell has a formula.
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING, f: '=' };
  return { v: value.error, t: CellValueType.STRING, f: '=' };
}

function valueIn(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1;
  const value = cell.v as number | string;
  return ERROR_TYPE_SET.has(value as ErrorType) ? { error: String(value) } : value;
}
