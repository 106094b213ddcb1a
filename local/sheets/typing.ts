/**
 * What a person types or pastes: a block of texts turned into cells, checked against rights and strict validations.
 * All of the block is taken or nothing.
 */
import { cellName } from './a1-notation';
import { type Calculation, hasFormulas } from './calculation';
import type { Draft } from './draft';
import { EditRefused, editRefusals } from './errors';
import type { CellPosition } from './formula-engine';
import { mayEditCells, mayWrite } from './rights';
import { editedValues, type TypedEdit } from './typed-edit';
import { parseTyped } from './typed-value';
import { keepsRule, type ValidationContext } from './validation';
import { type Cell, cellAt, type SheetState } from './workbook-state';

/** Writes the texts into the draft. @returns what the edit was, for those who listen @throws EditRefused */
export function typeInto(
  draft: Draft,
  at: CellPosition,
  texts: readonly (readonly string[])[],
): Omit<TypedEdit, 'spreadsheetId' | 'account'> {
  const { workbook, situation } = draft;
  if (!mayWrite(workbook, situation.identity)) throw new EditRefused(editRefusals.noAccess());
  const before = draft.find(at.sheetId);
  const width = Math.max(0, ...texts.map((row) => row.length));
  const bounds = {
    startRow: at.row,
    endRow: at.row + texts.length,
    startColumn: at.column,
    endColumn: at.column + width,
  };
  const grid = before?.properties.gridProperties;
  if (!before || !grid || bounds.endRow > grid.rowCount || bounds.endColumn > grid.columnCount) {
    throw new EditRefused(editRefusals.outsideGrid());
  }
  if (!mayEditCells(workbook, before, bounds, situation.identity)) {
    throw new EditRefused(editRefusals.protectedCell());
  }
  const sheet = draft.edit(before);
  texts.forEach((row, rowOffset) => {
    row.forEach((text, columnOffset) => {
      const [rowIndex, column] = [at.row + rowOffset, at.column + columnOffset];
      draft.setCell(sheet, rowIndex, column, typedCell(draft, cellAt(sheet, rowIndex, column), text));
    });
  });
  const { sheetId, title } = sheet.properties;
  return { sheetId, title, bounds, ...editedValues(before, sheet, bounds) };
}

function typedCell(draft: Draft, old: Cell | undefined, text: string): Cell | undefined {
  const format = old?.userEnteredFormat;
  const { value, numberFormat } = parseTyped(text, draft.locale, draft.year, format?.numberFormat);
  const { userEnteredValue: _, ...rest } = old ?? {};
  const cell: Cell = {
    ...rest,
    ...(value && { userEnteredValue: value }),
    ...(numberFormat && !format?.numberFormat && { userEnteredFormat: { ...format, numberFormat } }),
  };
  return Object.keys(cell).length > 0 ? cell : undefined;
}

/**
 * Checks the typed cells against their strict rules, in the state that the draft would give.
 * @throws EditRefused naming the first cell that breaks its rule
 */
export async function requireValid(draft: Draft, calculation: Calculation): Promise<void> {
  const { workbook, locale, year } = draft;
  const effectiveValue = async (sheet: SheetState, row: number, column: number) => {
    const content = cellAt(sheet, row, column)?.userEnteredValue;
    const constant = content !== undefined && content.formulaValue === undefined;
    if (!constant && (content || hasFormulas(sheet))) await calculation.settle(workbook);
    return calculation.value(sheet, row, column);
  };
  for (const { sheetId, row, column } of draft.changed) {
    const sheet = draft.find(sheetId);
    const rule = sheet && cellAt(sheet, row, column)?.dataValidation;
    if (!sheet || !rule?.strict || !cellAt(sheet, row, column)?.userEnteredValue) continue;
    const context: ValidationContext = {
      locale,
      year,
      sheets: workbook.sheets,
      sheet,
      value: effectiveValue,
      evaluate: (formula) => calculation.evaluate(workbook, sheet, formula),
    };
    if (!(await keepsRule(rule, await effectiveValue(sheet, row, column), context))) {
      throw new EditRefused(editRefusals.breaksValidation(cellName(row, column), rule.inputMessage));
    }
  }
}
