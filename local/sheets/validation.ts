/**
 * Whether a typed value keeps to a cell's validation rule. API writes are not validated, as at Google.
 * It must not change anything; values of other cells come from the caller.
 */
import type { DataValidationRule } from '../../src/core/workbook/request';
import { parseReference, sheetByTitle } from './a1-notation';
import type { CellValue } from './formula-engine';
import { type Bounds, boundsOf } from './grid-range';
import type { SheetLocale } from './locale';
import { parseTyped } from './typed-value';
import type { SheetState } from './workbook-state';

export interface ValidationContext {
  locale: SheetLocale;
  year: number;
  sheets: readonly SheetState[];
  /** The sheet that holds the rule. */
  sheet: SheetState;
  /** The effective value of a cell, as if the typed value were already there. */
  value: (sheet: SheetState, row: number, column: number) => Promise<CellValue>;
  evaluate: (formula: string) => Promise<CellValue>;
}

/** @param value the effective value after typing; blank is always allowed */
export async function keepsRule(
  rule: DataValidationRule,
  value: CellValue,
  context: ValidationContext,
): Promise<boolean> {
  if (value === null) return true;
  const { type, values = [] } = rule.condition;
  const texts = values.map(({ userEnteredValue }) => userEnteredValue);
  switch (type) {
    case 'NUMBER_BETWEEN': {
      const [least, most] = [await operand(texts[0] ?? '', context), await operand(texts[1] ?? '', context)];
      return typeof value === 'number' && numeric(least) <= value && value <= numeric(most);
    }
    case 'NUMBER_GREATER_THAN_EQ':
      return typeof value === 'number' && value >= numeric(await operand(texts[0] ?? '', context));
    case 'ONE_OF_LIST':
      return texts.some((text) => sameChoice(literal(text, context), value));
    case 'ONE_OF_RANGE':
      return (await choices(texts[0] ?? '', context)).some((choice) => sameChoice(choice, value));
    case 'BOOLEAN': {
      if (texts.length === 0) return typeof value === 'boolean';
      return texts.some((text) => sameChoice(literal(text, context), value));
    }
    case 'CUSTOM_FORMULA': {
      const result = await context.evaluate(texts[0] ?? '');
      return result === true || (typeof result === 'number' && result !== 0);
    }
    case 'TEXT_IS_EMAIL':
      return typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
  }
}

/** Blank counts as 0, as in Sheets; a text or an error compares with nothing. */
const numeric = (value: CellValue): number =>
  value === null || value === '' ? 0 : typeof value === 'number' ? value : Number.NaN;

const sameChoice = (choice: CellValue, value: CellValue): boolean =>
  choice !== null && (choice === value || String(choice) === String(value));

function literal(text: string, { locale, year }: ValidationContext): CellValue {
  const { value = {} } = parseTyped(text, locale, year);
  return value.numberValue ?? value.boolValue ?? value.stringValue ?? null;
}

async function operand(text: string, context: ValidationContext): Promise<CellValue> {
  if (!text.startsWith('=')) return literal(text, context);
  // A bare reference, the usual limit, needs no calculation of its own.
  const cell = referenced(text, context);
  if (
    cell &&
    cell.bounds.endRow - cell.bounds.startRow === 1 &&
    cell.bounds.endColumn - cell.bounds.startColumn === 1
  ) {
    return context.value(cell.sheet, cell.bounds.startRow, cell.bounds.startColumn);
  }
  return context.evaluate(text);
}

async function choices(text: string, context: ValidationContext): Promise<CellValue[]> {
  const range = referenced(text, context);
  const found: CellValue[] = [];
  if (!range) return found;
  const { startRow, endRow, startColumn, endColumn } = range.bounds;
  for (let row = startRow; row < endRow; row += 1) {
    for (let column = startColumn; column < endColumn; column += 1) {
      found.push(await context.value(range.sheet, row, column));
    }
  }
  return found;
}

function referenced(
  text: string,
  context: ValidationContext,
): { sheet: SheetState; bounds: Bounds } | undefined {
  const reference = parseReference(text.slice(1));
  if (!reference) return undefined;
  const sheet = reference.title === undefined ? context.sheet : sheetByTitle(context.sheets, reference.title);
  return sheet && { sheet, bounds: { ...boundsOf({ sheetId: 0 }, sheet), ...reference.bounds } };
}
