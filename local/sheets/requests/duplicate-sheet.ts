/** duplicateSheet, and the copy of a sheet into any spreadsheet: a sheet with all that is on it under an id of its own. */
import { chartOn } from '../charts';
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import { sheetPropertiesReply } from '../reply';
import { copySheet, type SheetState } from '../workbook-state';
import { requireCellCount } from './grid-limits';
import { type OtherHandler, unusedId } from './handler';
import { requireTitle, unusedSheetId } from './sheet';

/** The copy comes first where no index is given: a missing number is 0. */
export const duplicateSheet: OtherHandler<'duplicateSheet'> = (draft, request) => {
  const source = draft.sheet(request.sourceSheetId);
  const { newSheetId: sheetId, newSheetName: title, insertSheetIndex: index = 0 } = request;
  return { properties: placeCopy(draft, source, { sheetId, title, index }) };
};

/**
 * That protections and metadata are copied, with ids of their own, is unconfirmed.
 * @returns the properties of the copy as replied
 */
export function placeCopy(
  draft: Draft,
  source: SheetState,
  wanted: { sheetId?: number; title?: string; index?: number },
): object {
  const { sheets } = draft.workbook;
  const sheetId = unusedSheetId(draft, wanted.sheetId);
  const title = wanted.title ?? freeTitle(sheets, source.properties.title);
  requireTitle(draft, title, undefined);
  const index = wanted.index ?? sheets.length;
  if (index < 0 || index > sheets.length) throw new RefusedRequest(`Invalid sheet index: ${index}`); // wording unconfirmed
  const copy = onSheet(copySheet(source), sheetId);
  copy.properties.title = title;
  const ids = sheets.flatMap((sheet) => sheet.protectedRanges.map((each) => each.protectedRangeId));
  copy.protectedRanges = copy.protectedRanges.map((each) => {
    const protectedRangeId = unusedId((id) => ids.includes(id));
    ids.push(protectedRangeId);
    return { ...each, protectedRangeId };
  });
  const metadataIds = [
    ...draft.workbook.developerMetadata,
    ...sheets.flatMap((sheet) => sheet.developerMetadata),
  ];
  copy.developerMetadata = copy.developerMetadata.map((each) => {
    const metadata = {
      ...each,
      metadataId: unusedId((id) => metadataIds.some((used) => used.metadataId === id)),
    };
    metadataIds.push(metadata);
    return metadata;
  });
  const chartIds = sheets.flatMap((sheet) => sheet.charts.map(({ chartId }) => chartId));
  copy.charts = source.charts.map((chart) => {
    const chartId = unusedId((id) => chartIds.includes(id));
    chartIds.push(chartId);
    return chartOn(chart, source.properties.sheetId, sheetId, chartId);
  });
  sheets.splice(index, 0, copy);
  requireCellCount(draft);
  draft.restructured = true;
  return sheetPropertiesReply(copy, index);
}

function freeTitle(sheets: readonly SheetState[], of: string): string {
  for (let number = 1; ; number += 1) {
    const title = number === 1 ? `Copy of ${of}` : `Copy of ${of} ${number}`;
    if (sheets.every((sheet) => sheet.properties.title.toLowerCase() !== title.toLowerCase())) return title;
  }
}

/** Every range on the sheet names its sheet. */
function onSheet(sheet: SheetState, sheetId: number): SheetState {
  const move = <T extends object>(range: T): T => ({ ...range, sheetId });
  return {
    ...sheet,
    properties: { ...sheet.properties, sheetId },
    merges: sheet.merges.map(move),
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule, ranges: rule.ranges.map(move) })),
    protectedRanges: sheet.protectedRanges.map((each) => ({
      ...each,
      range: move(each.range),
      ...(each.unprotectedRanges && { unprotectedRanges: each.unprotectedRanges.map(move) }),
    })),
    rowGroups: sheet.rowGroups.map((group) => ({ ...group, range: move(group.range) })),
    columnGroups: sheet.columnGroups.map((group) => ({ ...group, range: move(group.range) })),
    ...(sheet.basicFilter && {
      basicFilter: { ...sheet.basicFilter, range: move(sheet.basicFilter.range) },
    }),
  };
}
