/** findReplace: what is found in texts and numbers is replaced, and the result counts as typed. */
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import { type Bounds, boundsOf, requireInGrid } from '../grid-range';
import { displayed } from '../reply';
import { requireEditCells } from '../rights';
import { parseTyped } from '../typed-value';
import { type Cell, cellAt, type SheetState } from '../workbook-state';
import type { OtherHandler } from './handler';
import type { OtherRequestKinds } from './other-kinds';

type FindReplace = OtherRequestKinds['findReplace'];

/** Formulas are searched only with `includeFormulas`, in their text; their values never. */
export const findReplace: OtherHandler<'findReplace'> = (draft, request) => {
  const { includeFormulas = false, replacement = '' } = request;
  const pattern = patternOf(request);
  const counts = {
    valuesChanged: 0,
    formulasChanged: 0,
    rowsChanged: 0,
    sheetsChanged: 0,
    occurrencesChanged: 0,
  };
  for (const { sheet: before, bounds } of placesOf(draft, request)) {
    let sheetChanged = false;
    for (let row = bounds.startRow; row < Math.min(bounds.endRow, before.rows.length); row += 1) {
      let rowChanged = false;
      for (let column = bounds.startColumn; column < bounds.endColumn; column += 1) {
        const cell = cellAt(before, row, column);
        const formula = cell?.userEnteredValue?.formulaValue;
        if (!cell?.userEnteredValue || (formula !== undefined && !includeFormulas)) continue;
        const text = formula ?? shown(draft, cell);
        const found = [...text.matchAll(pattern)].length;
        if (found === 0) continue;
        requireEditCells(draft, before, {
          startRow: row,
          endRow: row + 1,
          startColumn: column,
          endColumn: column + 1,
        });
        const replaced = text.replace(
          pattern,
          request.searchByRegex ? replacement : replacement.replaceAll('$', '$$$$'),
        );
        const { userEnteredValue: _, ...rest } = cell;
        const format = cell.userEnteredFormat?.numberFormat;
        const { value } = parseTyped(replaced, draft.locale, draft.year, format);
        draft.setCell(draft.edit(before), row, column, value ? { ...rest, userEnteredValue: value } : rest);
        counts[formula === undefined ? 'valuesChanged' : 'formulasChanged'] += 1;
        counts.occurrencesChanged += found;
        rowChanged = true;
      }
      if (rowChanged) counts.rowsChanged += 1;
      sheetChanged ||= rowChanged;
    }
    if (sheetChanged) counts.sheetsChanged += 1;
  }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
};

function shown({ workbook }: Draft, cell: Cell): string {
  const value = cell.userEnteredValue ?? {};
  const constant = value.numberValue ?? value.stringValue ?? value.boolValue ?? null;
  return displayed(workbook, cell, constant);
}

function patternOf({ find = '', matchCase, matchEntireCell, searchByRegex }: FindReplace): RegExp {
  if (find === '') throw new RefusedRequest('The find text cannot be empty.'); // wording unconfirmed
  const body = searchByRegex ? find : find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  try {
    return new RegExp(matchEntireCell ? `^(?:${body})$` : body, matchCase ? 'gu' : 'giu');
  } catch {
    throw new RefusedRequest(`Invalid regular expression: ${find}`); // wording unconfirmed
  }
}

function placesOf(draft: Draft, request: FindReplace): { sheet: SheetState; bounds: Bounds }[] {
  const whole = (sheet: SheetState) => ({ sheet, bounds: boundsOf({ sheetId: 0 }, sheet) });
  if (request.allSheets) return draft.workbook.sheets.map(whole);
  if (request.range) {
    const sheet = draft.grid(request.range.sheetId);
    return [{ sheet, bounds: requireInGrid(request.range, sheet) }];
  }
  return [whole(draft.sheet(request.sheetId))];
}
