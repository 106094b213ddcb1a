/**
 * What a person types or pastes: a block of texts turned into cells, checked against rights and strict validations.
 * All of the block is taken or nothing.
 */
import { cellName } from './a1-notation';
import { areaIn, type Calculation, hasFormulas } from './calculation';
import type { Draft } from './draft';
import { EditRefused, editRefusals } from './errors';
import { offsetFormula } from './references';
import { mayEditCells, mayWrite } from './rights';
import { editedValues, type TypedEdit } from './typed-edit';
import { parseTyped } from './typed-value';
import { keepsRule, type ValidationContext } from './validation';
import { type Cell, cellAt, type SheetState } from './workbook-state';

/** Texts for cells from one on; '' clears. */
export interface TypedBlock {
  row: number;
  column: number;
  texts: readonly (readonly string[])[];
  /** Where the first text stood when it was copied: references in formulas move along, as in a fill. */
  from?: { row: number; column: number };
}

/** Writes the texts into the draft. @returns what the edit was, for those who listen @throws EditRefused */
export function typeInto(
  draft: Draft,
  sheetId: number,
  { row: startRow, column: startColumn, texts, from }: TypedBlock,
): Omit<TypedEdit, 'spreadsheetId' | 'account'> {
  const { workbook, situation } = draft;
  if (!mayWrite(workbook, situation.identity)) throw new EditRefused(editRefusals.noAccess());
  const before = draft.find(sheetId);
  const width = Math.max(0, ...texts.map((row) => row.length));
  const bounds = {
    startRow,
    endRow: startRow + texts.length,
    startColumn,
    endColumn: startColumn + width,
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
      const [rowIndex, column] = [startRow + rowOffset, startColumn + columnOffset];
      const moved =
        from && text.startsWith('=')
          ? offsetFormula(text, startRow - from.row, startColumn - from.column)
          : text;
      draft.setCell(sheet, rowIndex, column, typedCell(draft, cellAt(sheet, rowIndex, column), moved));
    });
  });
  return { sheetId, title: sheet.properties.title, bounds, ...editedValues(before, sheet, bounds) };
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
    // Of a limit that does not depend on what was typed nothing else need be computed.
    const waits = !constant && (content || hasFormulas(sheet));
    if (waits && !calculation.isCurrent(workbook, sheet, row, column)) {
      const cell = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
      calculation.settle(workbook, [areaIn(sheet, cell)]);
    }
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
      evaluate: async (formula) => calculation.evaluate(workbook, sheet, formula),
    };
    if (!(await keepsRule(rule, await effectiveValue(sheet, row, column), context))) {
      throw new EditRefused(editRefusals.breaksValidation(cellName(row, column), rule.inputMessage));
    }
  }
}
