/** How the add-in speaks to the person at the workbook: toasts, messages, questions. Words come from core/text. */
import { NOT_IN_WORKBOOK } from '../core/text/run-job';
import { placeOf } from '../core/workbook/a1';

function workbook(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const active = SpreadsheetApp.getActiveSpreadsheet();
  if (!active) throw new Error(NOT_IN_WORKBOOK);
  return active;
}

export const workbookId = (): string => workbook().getId();

export function toast(message: string, title: string): void {
  workbook().toast(message, title, 8);
}

export function show(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

export function confirm(title: string, message: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, message, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** The cell that the person has selected; null where there is none. */
export function selectedCell(): { tab: string; cell: string } | null {
  const cell = workbook().getCurrentCell();
  return cell && { tab: cell.getSheet().getName(), cell: cell.getA1Notation() };
}

/** Shows a cell of a tab to the person; nothing where the tab has gone, or the text names no cell. */
export function goTo(tab: string, cell: string): void {
  if (placeOf(cell)) workbook().getSheetByName(tab)?.getRange(cell).activate();
}
