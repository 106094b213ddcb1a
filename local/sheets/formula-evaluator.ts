/**
 * Computes single formulas with Univer's formula engine (parser, interpreter and functions, without its workbook).
 * It must not decide which formulas are due, in which order, or where an array may spill.
 */
import { type ICellData, ObjectMatrix, Univer, UniverInstanceType } from '@univerjs/core';
import {
  AstTreeBuilder,
  type BaseAstNode,
  type BaseFunction,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  type LexerNode,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import type { CellValue } from './formula-engine';
import { internalTitle, type SheetGrid } from './formula-translation';
import { type Computed, computedOf } from './formula-values';

export interface FormulaEvaluator {
  /** Forgets all sheets and takes over these, all blank. */
  openSheets(sheets: readonly SheetGrid[]): void;
  /** What formulas see in a cell; null is blank. */
  write(sheetId: number, row: number, column: number, value: CellValue): void;
  read(sheetId: number, row: number, column: number): CellValue;
  /** Ranges read so far are read again; due whenever cells changed after being read. */
  forgetRanges(): void;
  /** The value of a translated formula as seen from a cell. */
  evaluate(text: string, sheet: SheetGrid, row: number, column: number): Computed;
  dispose(): void;
}

/** One unit id per engine: Univer keeps caches for all engines of the process, by unit id. */
let unitCount = 0;

/** @param functions replace Univer's of the same name; all others but `allowed` become unknown names */
export function formulaEvaluator(
  functions: readonly BaseFunction[],
  allowed: ReadonlySet<string>,
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
  const unknown = [...functionService.getExecutors().keys()].filter((name) => !allowed.has(String(name)));
  functionService.unregisterExecutors(...unknown);
  functionService.registerExecutors(...functions);
  const lexer = injector.get(Lexer);
  const astTreeBuilder = injector.get(AstTreeBuilder);
  const interpreter = injector.get(Interpreter);
  const runtime = injector.get(IFormulaRuntimeService);
  const configuration = injector.get(IFormulaCurrentConfigService);
  const unitId = `unit-${++unitCount}`;
  let cells = new Map<number, ObjectMatrix<ICellData | null>>();
  const trees = new Map<string, BaseAstNode | null>();

  function treeOf(text: string): BaseAstNode | null {
    let tree = trees.get(text);
    if (tree === undefined) {
      const parsed: LexerNode | string = lexer.treeBuilder(text);
      tree = typeof parsed === 'string' ? null : (astTreeBuilder.parse(parsed) ?? null);
      trees.set(text, tree);
    }
    return tree;
  }

  return {
    openSheets(sheets) {
      // Clears the variables of LET that the runtime keeps for parsed formulas, so these go as well.
      trees.clear();
      runtime.reset();
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
        unitStylesData: {},
        unitSheetNameMap: { [unitId]: Object.fromEntries(titles) },
      });
    },
    write(sheetId, row, column, value) {
      cells.get(sheetId)!.setValue(row, column, cellOf(value));
    },
    read(sheetId, row, column) {
      return valueOf(cells.get(sheetId)?.getValue(row, column));
    },
    forgetRanges() {
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
    },
    evaluate(text, sheet, row, column) {
      const node = treeOf(text);
      if (node === null) return { error: '#ERROR!' };
      runtime.setCurrent(row, column, sheet.rowCount, sheet.columnCount, internalTitle(sheet.sheetId), unitId);
      try {
        return computedOf(interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 }));
      } finally {
        node.resetCalculationState();
      }
    },
    dispose() {
      trees.clear();
      univer.dispose();
    },
  };
}
