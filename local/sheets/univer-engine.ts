/**
 * The formula engine of the local workbook: knows which formulas read which cells, computes those that are due in order,
 * and lays out what spills. It must not know requests, rights or formats, nor use the add-in's own arithmetic.
 */
import { customFunction } from './formula-custom';
import type { CellContent, CellPosition, CellValue, EngineSheet, FormulaEngine } from './formula-engine';
import { formulaEvaluator } from './formula-evaluator';
import { sheetsFunctions, UNIVER_FUNCTIONS } from './formula-functions';
import { FormulaGraph, type FormulaCell } from './formula-graph';
import { type Area, translateFormula } from './formula-translation';

export interface EngineOptions {
  /** By the name used in formulas; called with scalars and arrays of rows. */
  customFunctions: Record<string, (...args: unknown[]) => unknown>;
  /** "vi_VN" reads and writes numbers with a decimal comma; others with a point. */
  locale?: string;
}

/** A spill may set off others; more rounds than this means that they chase each other. */
const MOST_ROUNDS = 50;
const CIRCULAR: CellValue = { error: '#REF!', message: 'Circular dependency detected' };
