/**
 * Writes values below the table that a range touches, as values.append does. It must not read bodies or make replies.
 */

import type { Found } from '../data-filter';
import type { Draft } from '../draft';
import type { Bounds } from '../grid-range';
import { insertDimension } from '../requests/dimension';
import { type GivenRange, type ValueInputOption, type Written, writeValues } from './write-values';

/**
 * @param table the table that was found, after whose last row the values go; without one they go where the range starts
 * @throws RefusedRequest
 */
export function appendValues(
  draft: Draft,
  { sheet, bounds: searched }: Found,
  table: Bounds | undefined,
  given: GivenRange,
  input: ValueInputOption,
  insertRows: boolean,
): Written {
  const { sheetId, gridProperties } = sheet.properties;
  const bounds = table ? { ...table, startRow: table.endRow, endRow: table.endRow + 1 } : searched;
  const startIndex = bounds.startRow;
  const endIndex = startIndex + heightOf(given);
  if (insertRows && endIndex > startIndex && startIndex < gridProperties.rowCount) {
    insertDimension(draft, {
      range: { sheetId, dimension: 'ROWS', startIndex, endIndex },
      inheritFromBefore: startIndex > 0,
    });
  }
  return writeValues(draft, draft.sheet(sheetId), bounds, true, given, input);
}

function heightOf({ values = [], majorDimension }: GivenRange): number {
  return majorDimension === 'COLUMNS' ? Math.max(0, ...values.map((column) => column.length)) : values.length;
}
