/** Requests on whole sheets: add, change properties, delete. */
import type { GridProperties, SheetProperties } from '../../../src/core/workbook/request';
import { mapAllSources } from '../charts';
import { acceptColor } from '../color';
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import { applyMask, below } from '../field-mask';
import { localeOf } from '../locale';
import { sheetProperties } from '../messages';
import { sheetPropertiesReply } from '../reply';
import { requireDeleteSheet, requireEditSheet, requireEditSpan } from '../rights';
import { editDimension, rewriteFormulas } from '../structure';
import { emptySheet, type GridState, type SheetPropertiesState, type SheetState } from '../workbook-state';
import { requireCellCount, requireUnfrozen } from './grid-limits';
import { type Handler, unusedId, updateMask } from './handler';

const LONGEST_TITLE = 100;

export const addSheet: Handler<'addSheet'> = (draft, { properties = {} as SheetProperties }) => {
  const { sheets } = draft.workbook;
  const sheetId = unusedSheetId(draft, properties.sheetId);
  const title = properties.title ?? unusedTitle(draft);
  requireTitle(draft, title, undefined);
  const grid = { rowCount: 1000, columnCount: 26, ...properties.gridProperties };
  const sheet = emptySheet({ sheetId, title, gridProperties: acceptGrid(grid), ...look(properties) });
  const index = properties.index ?? sheets.length;
  if (index < 0 || index > sheets.length) throw new RefusedRequest(`Invalid sheet index: ${index}`); // wording unconfirmed
  sheets.splice(index, 0, sheet);
  requireCellCount(draft);
  draft.restructured = true;
  return { properties: sheetPropertiesReply(sheet, index) };
};

export const updateSheetProperties: Handler<'updateSheetProperties'> = (draft, { properties, fields }) => {
  const mask = updateMask(fields, sheetProperties);
  const before = draft.sheet(properties?.sheetId);
  const { sheetId } = before.properties;
  requireEditSheet(draft, before);
  const sheet = draft.edit(before);
  const after = applyMask<Partial<SheetProperties>>(before.properties, properties, mask) as SheetProperties;

  if (below(mask, 'title')) rename(draft, sheet, after.title ?? '');
  if (below(mask, 'gridProperties')) resize(draft, sheet, after.gridProperties ?? {});
  const { title, gridProperties } = sheet.properties;
  sheet.properties = { sheetId, title, gridProperties, ...look(after) };
  if (draft.workbook.sheets.every((each) => each.properties.hidden)) {
    throw new RefusedRequest("You can't hide all the sheets in a document.");
  }
  if (below(mask, 'index')) moveTab(draft, sheet, properties.index ?? 0);
};

export const deleteSheet: Handler<'deleteSheet'> = (draft, { sheetId }) => {
  const sheet = draft.sheet(sheetId);
  requireDeleteSheet(draft, sheet);
  const rest = draft.workbook.sheets.filter((each) => each !== sheet);
  if (rest.length === 0) throw new RefusedRequest("You can't remove all the sheets in a document.");
  if (rest.every((each) => each.properties.hidden)) {
    throw new RefusedRequest("You can't remove all the visible sheets in a document.");
  }
  draft.workbook.sheets.splice(0, draft.workbook.sheets.length, ...rest);
  draft.workbook.namedRanges = draft.workbook.namedRanges.filter(
    (named) => named.range.sheetId !== sheet.properties.sheetId,
  );
  // A chart elsewhere that showed the sheet keeps what else it shows (unconfirmed).
  mapAllSources(draft, (range) => (range.sheetId === sheet.properties.sheetId ? null : range));
  rewriteFormulas(draft, { kind: 'deleteSheet', title: sheet.properties.title }, sheet.properties.title);
};

/** The wanted id where it is free, or one that is made up. */
export function unusedSheetId(draft: Draft, wanted: number | undefined): number {
  const sheetId = wanted ?? unusedId((id) => draft.find(id) !== undefined);
  if (sheetId < 0) throw new RefusedRequest(`Invalid sheet ID: ${sheetId}`); // wording unconfirmed
  if (draft.find(sheetId)) throw new RefusedRequest(`Sheet ID ${sheetId} already exists`); // wording unconfirmed
  return sheetId;
}

/** What only concerns how the tab looks. */
function look(
  properties: Partial<SheetProperties> & { rightToLeft?: boolean },
): Pick<SheetPropertiesState, 'hidden' | 'rightToLeft' | 'tabColorStyle'> {
  return {
    ...(properties.rightToLeft ? { rightToLeft: true } : {}),
    ...(properties.hidden ? { hidden: true } : {}),
    ...(properties.tabColorStyle?.rgbColor ? { tabColorStyle: acceptColor(properties.tabColorStyle) } : {}),
  };
}

function unusedTitle(draft: Draft): string {
  const { sheetWord } = localeOf(draft.workbook.properties.locale);
  for (let number = draft.workbook.sheets.length + 1; ; number += 1) {
    const title = `${sheetWord}${number}`;
    if (draft.workbook.sheets.every((sheet) => sheet.properties.title !== title)) return title;
  }
}

export function requireTitle(draft: Draft, title: string, own: SheetState | undefined): void {
  if (title === '') throw new RefusedRequest('The sheet name cannot be empty.');
  if (title.length > LONGEST_TITLE) {
    throw new RefusedRequest(`The sheet name cannot be greater than ${LONGEST_TITLE} characters.`); // wording unconfirmed
  }
  const taken = draft.workbook.sheets.some(
    (sheet) => sheet !== own && sheet.properties.title.toLowerCase() === title.toLowerCase(),
  );
  if (taken) {
    throw new RefusedRequest(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

function rename(draft: Draft, sheet: SheetState, title: string): void {
  const from = sheet.properties.title;
  if (title === from) return;
  requireTitle(draft, title, sheet);
  sheet.properties.title = title;
  rewriteFormulas(draft, { kind: 'rename', from, to: title }, from);
}

function acceptGrid(grid: GridState): GridState {
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0, hideGridlines } = grid;
  if (rowCount < 1) throw new RefusedRequest("You can't delete all the rows on the sheet.");
  if (columnCount < 1) throw new RefusedRequest("You can't delete all the columns on the sheet.");
  if (frozenRowCount >= rowCount && frozenRowCount > 0) {
    throw new RefusedRequest("You can't freeze all visible rows on the sheet.");
  }
  if (frozenColumnCount >= columnCount && frozenColumnCount > 0) {
    throw new RefusedRequest("You can't freeze all visible columns on the sheet.");
  }
  return {
    rowCount,
    columnCount,
    ...(frozenRowCount > 0 ? { frozenRowCount } : {}),
    ...(frozenColumnCount > 0 ? { frozenColumnCount } : {}),
    ...(hideGridlines ? { hideGridlines: true } : {}),
    ...(grid.rowGroupControlAfter ? { rowGroupControlAfter: true } : {}),
    ...(grid.columnGroupControlAfter ? { columnGroupControlAfter: true } : {}),
  };
}

/** A smaller grid deletes its last rows or columns, with the references to them. */
function resize(draft: Draft, sheet: SheetState, wanted: GridProperties): void {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const grid = acceptGrid({
    ...wanted,
    rowCount: wanted.rowCount ?? 0,
    columnCount: wanted.columnCount ?? 0,
  });
  if (grid.rowCount < rowCount) {
    requireEditSpan(draft, sheet, 'ROWS', grid.rowCount, rowCount);
    requireUnfrozen(sheet, 'ROWS', grid.rowCount, rowCount);
    editDimension(draft, sheet, 'ROWS', { kind: 'delete', start: grid.rowCount, end: rowCount });
  }
  if (grid.columnCount < columnCount) {
    requireEditSpan(draft, sheet, 'COLUMNS', grid.columnCount, columnCount);
    requireUnfrozen(sheet, 'COLUMNS', grid.columnCount, columnCount);
    editDimension(draft, sheet, 'COLUMNS', { kind: 'delete', start: grid.columnCount, end: columnCount });
  }
  if (grid.rowCount !== rowCount || grid.columnCount !== columnCount) draft.restructured = true;
  sheet.properties.gridProperties = grid;
  requireCellCount(draft);
}

/** The new index counts as before the move: to stand before the tab at 2, send 2, also when coming from 0. */
function moveTab(draft: Draft, sheet: SheetState, index: number): void {
  const { sheets } = draft.workbook;
  if (index < 0 || index > sheets.length) throw new RefusedRequest(`Invalid sheet index: ${index}`); // wording unconfirmed
  const from = sheets.indexOf(sheet);
  if (index === from || index === from + 1) return;
  sheets.splice(from, 1);
  sheets.splice(index > from ? index - 1 : index, 0, sheet);
}
