/**
 * What a person's edit was, as an edit event tells it. Made from the workbook before and after the edit;
 * it must not say more than Google's event does.
 */
import type { ExtendedValue } from '../../src/core/workbook/request';
import type { Bounds } from './grid-range';
import { cellAt, type SheetState } from './workbook-state';

export interface TypedEdit {
  spreadsheetId: string;
  /** Canonical. */
  account: string;
  sheetId: number;
  title: string;
  bounds: Bounds;
  /** Only of a single cell, and only where it holds or held something. */
  value?: string;
  oldValue?: string;
}

/** The fields that depend on the contents: a block has neither (documented), a cleared cell no value. */
export function editedValues(
  before: SheetState,
  after: SheetState,
  { startRow, endRow, startColumn, endColumn }: Bounds,
): Pick<TypedEdit, 'value' | 'oldValue'> {
  if (endRow - startRow !== 1 || endColumn - startColumn !== 1) return {};
  const value = eventText(cellAt(after, startRow, startColumn)?.userEnteredValue);
  const oldValue = eventText(cellAt(before, startRow, startColumn)?.userEnteredValue);
  return { ...(value !== undefined && { value }), ...(oldValue !== undefined && { oldValue }) };
}

/** Numbers, dates too, arrive as plain texts: "0.95", "43213". A formula gives nothing (unconfirmed). */
function eventText(content: ExtendedValue | undefined): string | undefined {
  if (content?.numberValue !== undefined) return String(content.numberValue);
  if (content?.boolValue !== undefined) return content.boolValue ? 'TRUE' : 'FALSE';
  return content?.stringValue;
}
