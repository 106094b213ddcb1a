/** Requests on rows and columns: insert, delete, move, size and visibility. */
import type { Dimension, DimensionRange } from '../../../src/core/workbook/request';
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import { applyMask } from '../field-mask';
import { dimensionProperties } from '../messages';
import { requireEditSpan, requireInsert } from '../rights';
import { editDimension } from '../structure';
import { type Cell, cellAt, type DimensionProperties, type SheetState } from '../workbook-state';
import { requireCellCount, requireUnfrozen, WORD } from './grid-limits';
import { type Handler, type OtherHandler, updateMask } from './handler';

export const insertDimension: Handler<'insertDimension'> = (draft, { range, inheritFromBefore = false }) => {
  const { sheet: before, dimension, start, end, size } = readRange(draft, range);
  const word = WORD[dimension];
  if (start > size) {
    // Wording unconfirmed.
    throw new RefusedRequest(`Cannot insert a ${word} at index ${start}: there are only ${size} ${word}s.`);
  }
  if (inheritFromBefore && start === 0) {
    throw new RefusedRequest('inheritFromBefore cannot be true when inserting at the start of the grid.'); // wording unconfirmed
  }
  requireInsert(draft, before, dimension, start);
  const sheet = draft.edit(before);
  editDimension(draft, sheet, dimension, { kind: 'insert', start, end });
  inheritLook(draft, sheet, dimension, start, end, inheritFromBefore ? start - 1 : end);
  requireCellCount(draft);
};

export const deleteDimension: Handler<'deleteDimension'> = (draft, { range }) => {
  const { sheet: before, dimension, start, end, size } = readRange(draft, range);
  requireExisting(dimension, 'delete', start, end, size);
  if (end - start === size)
    throw new RefusedRequest(`You can't delete all the ${WORD[dimension]}s on the sheet.`);
  requireUnfrozen(before, dimension, start, end);
  requireEditSpan(draft, before, dimension, start, end);
  editDimension(draft, draft.edit(before), dimension, { kind: 'delete', start, end });
};

export const moveDimension: Handler<'moveDimension'> = (
  draft,
  { source, destinationIndex: destination = 0 },
) => {
  const { sheet: before, dimension, start, end, size } = readRange(draft, source);
  requireExisting(dimension, 'move', start, end, size);
  if (destination < 0 || destination > size) {
    throw new RefusedRequest(
      `Cannot move to ${WORD[dimension]} index ${destination}: there are only ${size}.`,
    ); // wording unconfirmed
  }
  requireEditSpan(draft, before, dimension, start, end);
  requireInsert(draft, before, dimension, destination);
  if (start <= destination && destination <= end) return;
  requireWholeMerges(before, dimension, start, end, destination);
  editDimension(draft, draft.edit(before), dimension, { kind: 'move', start, end, destination });
};

export const updateDimensionProperties: Handler<'updateDimensionProperties'> = (
  draft,
  { range, properties, fields },
) => {
  const mask = updateMask(fields, dimensionProperties);
  const { sheet: before, dimension, start, end, size } = readRange(draft, range);
  requireExisting(dimension, 'update', start, end, size);
  requireEditSpan(draft, before, dimension, start, end);
  const { pixelSize, hiddenByUser } = properties ?? {};
  if (pixelSize !== undefined && pixelSize < 0) {
    throw new RefusedRequest(`Invalid pixel size: ${pixelSize}`); // wording unconfirmed
  }
  const source: DimensionProperties = {
    ...(pixelSize !== undefined && { pixelSize }),
    ...(hiddenByUser && { hiddenByUser }),
  };
  const metadata = metadataOf(draft.edit(before), dimension);
  for (let index = start; index < end; index += 1) {
    metadata[index] = applyMask<DimensionProperties>(metadata[index] ?? undefined, source, mask);
  }
};

export const appendDimension: OtherHandler<'appendDimension'> = (
  draft,
  { sheetId, dimension, length = 0 },
) => {
  const sheet = draft.sheet(sheetId);
  if (!dimension) throw new RefusedRequest('The dimension to append to is missing.'); // wording unconfirmed
  if (length < 1) throw new RefusedRequest(`Invalid length: ${length}`); // wording unconfirmed
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (dimension === 'ROWS') growGrid(draft, sheet, rowCount + length, columnCount);
  else growGrid(draft, sheet, rowCount, columnCount + length);
};

/** How wide a text is drawn is not known here: sizes go back to those of a new sheet. */
export const autoResizeDimensions: OtherHandler<'autoResizeDimensions'> = (draft, { dimensions }) => {
  const { sheet: before, dimension, start, end, size } = readRange(draft, dimensions);
  requireExisting(dimension, 'resize', start, end, size);
  requireEditSpan(draft, before, dimension, start, end);
  const metadata = metadataOf(draft.edit(before), dimension);
  for (let index = start; index < end; index += 1) {
    const { pixelSize: _, ...rest } = metadata[index] ?? {};
    metadata[index] = rest;
  }
};

/** Adds rows and columns at the end until the grid has as many as wanted. */
export function growGrid(draft: Draft, before: SheetState, rowCount: number, columnCount: number): void {
  const grid = before.properties.gridProperties;
  const grow = (dimension: Dimension, start: number, end: number): void => {
    if (end <= start) return;
    requireInsert(draft, before, dimension, start);
    editDimension(draft, draft.edit(before), dimension, { kind: 'insert', start, end });
  };
  grow('ROWS', grid.rowCount, rowCount);
  grow('COLUMNS', grid.columnCount, columnCount);
  requireCellCount(draft);
}

export function readRange(draft: Draft, range: DimensionRange | undefined) {
  const sheet = draft.sheet(range?.sheetId);
  const dimension = range?.dimension;
  if (!dimension) throw new RefusedRequest('DimensionRange must have a dimension'); // wording unconfirmed
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const size = dimension === 'ROWS' ? rowCount : columnCount;
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? size;
  if (start < 0 || end <= start) {
    throw new RefusedRequest(`Invalid range of ${WORD[dimension]}s: ${start} to ${end}`); // wording unconfirmed
  }
  return { sheet, dimension, start, end, size };
}

export function requireExisting(
  dimension: Dimension,
  verb: string,
  start: number,
  end: number,
  size: number,
): void {
  if (end <= size) return;
  const word = WORD[dimension];
  const index = Math.max(start, size);
  throw new RefusedRequest(
    `Cannot ${verb} a ${word} that doesn't exist. Tried to ${verb} ${word} index ${index} but there are only ${size} ${word}s.`,
  );
}

const metadataOf = (sheet: SheetState, dimension: Dimension) =>
  dimension === 'ROWS' ? sheet.rowMetadata : sheet.columnMetadata;

/** New rows and columns take format, validation and size of their neighbour, not its contents or note. */
function inheritLook(
  draft: Draft,
  sheet: SheetState,
  dimension: Dimension,
  start: number,
  end: number,
  neighbour: number,
): void {
  const metadata = metadataOf(sheet, dimension);
  const size = metadata[neighbour]?.pixelSize;
  for (let index = start; index < end; index += 1) {
    if (size !== undefined) metadata[index] = { pixelSize: size };
    if (dimension === 'ROWS') {
      (sheet.rows[neighbour] ?? []).forEach((cell, column) => {
        if (cell) draft.setCell(sheet, index, column, lookOf(cell));
      });
    } else {
      sheet.rows.forEach((_, row) => {
        const cell = cellAt(sheet, row, neighbour);
        if (cell) draft.setCell(sheet, row, index, lookOf(cell));
      });
    }
  }
}

function lookOf({ userEnteredFormat, dataValidation }: Cell): Cell | undefined {
  if (!userEnteredFormat && !dataValidation) return undefined;
  return { ...(userEnteredFormat && { userEnteredFormat }), ...(dataValidation && { dataValidation }) };
}

/** A merge must move as a whole, and nothing may land inside another one. */
function requireWholeMerges(
  sheet: SheetState,
  dimension: Dimension,
  start: number,
  end: number,
  destination: number,
): void {
  for (const merge of sheet.merges) {
    const [first = 0, last = 0] =
      dimension === 'ROWS'
        ? [merge.startRowIndex, merge.endRowIndex]
        : [merge.startColumnIndex, merge.endColumnIndex];
    const cut = first < end && start < last && !(start <= first && last <= end);
    if (cut || (first < destination && destination < last)) {
      throw new RefusedRequest(`You can't move ${WORD[dimension]}s that cut a merged range.`); // wording unconfirmed
    }
  }
}
