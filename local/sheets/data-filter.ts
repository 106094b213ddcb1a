/**
 * Which sheets and ranges a read asks for: `ranges` in A1 notation, and data filters.
 * It must not read cells.
 */
import type { GridRange } from '../../src/core/workbook/request';
import { findRange, rangeName } from './a1-notation';
import { asCall, invalidArgument } from './errors';
import { type Bounds, boundsOf, requireInGrid } from './grid-range';
import type { MetadataState, SheetState, WorkbookState } from './workbook-state';

export interface DataFilter {
  gridRange?: GridRange;
  a1Range?: string;
  developerMetadataLookup?: {
    metadataId?: number;
    metadataKey?: string;
    metadataValue?: string;
    visibility?: string;
    locationType?: 'SHEET' | 'SPREADSHEET';
  };
}

export type Selection = { sheet: SheetState; ranges: Bounds[] }[];

export const wholeWorkbook = ({ sheets }: WorkbookState): Selection =>
  sheets.map((sheet) => ({ sheet, ranges: [boundsOf({ sheetId: 0 }, sheet)] }));

export function selectRanges(workbook: WorkbookState, texts: readonly string[]): Selection {
  return inTabOrder(
    workbook,
    texts.map((text) => a1Bounds(workbook, text)),
  );
}

export const selectByFilters = (workbook: WorkbookState, filters: readonly DataFilter[]): Selection =>
  inTabOrder(
    workbook,
    filters.flatMap((filter) => filterBounds(workbook, filter)),
  );

/** A lookup selects the whole of the sheets whose metadata match, and all sheets where the spreadsheet's own do. */
export function filterBounds(workbook: WorkbookState, filter: DataFilter): Found[] {
  if (filter.a1Range !== undefined) return [a1Bounds(workbook, filter.a1Range)];
  if (filter.gridRange) return [gridBounds(workbook, filter.gridRange)];
  if (!filter.developerMetadataLookup) throw invalidArgument('Must specify a data filter.'); // wording unconfirmed
  const whole = (sheet: SheetState) => ({ sheet, bounds: boundsOf({ sheetId: 0 }, sheet) });
  if (workbook.developerMetadata.some((metadata) => matchesMetadata(metadata, undefined, filter))) {
    return workbook.sheets.map(whole);
  }
  return workbook.sheets
    .filter((sheet) => sheet.developerMetadata.some((metadata) => matchesMetadata(metadata, sheet, filter)))
    .map(whole);
}

/** @param sheet that holds the metadata; undefined for those of the spreadsheet */
export function matchesMetadata(
  metadata: MetadataState,
  sheet: SheetState | undefined,
  filter: DataFilter,
): boolean {
  const lookup = filter.developerMetadataLookup;
  if (!lookup)
    return filter.gridRange !== undefined && sheet?.properties.sheetId === (filter.gridRange.sheetId ?? 0);
  const { metadataId, metadataKey, metadataValue, visibility, locationType } = lookup;
  return (
    (metadataId === undefined || metadataId === metadata.metadataId) &&
    (metadataKey === undefined || metadataKey === metadata.metadataKey) &&
    (metadataValue === undefined || metadataValue === (metadata.metadataValue ?? '')) &&
    (visibility === undefined || visibility === metadata.visibility) &&
    (locationType === undefined || (locationType === 'SHEET') === (sheet !== undefined))
  );
}

export type Found = { sheet: SheetState; bounds: Bounds };

/** @throws ApiError when the text names no range, or one that is not in the grid; what sticks out of the grid is cut off. */
export function a1Bounds(workbook: WorkbookState, text: string): Found {
  const found = findRange(text, workbook);
  if (!found) throw invalidArgument(`Unable to parse range: ${text}`);
  const { sheet } = found;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const all = { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
  const bounds = { ...all, ...found.bounds };
  if (bounds.startRow >= rowCount || bounds.startColumn >= columnCount) {
    throw invalidArgument(
      `Range (${rangeName(sheet.properties.title, bounds)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  return {
    sheet,
    bounds: {
      ...bounds,
      endRow: Math.min(bounds.endRow, rowCount),
      endColumn: Math.min(bounds.endColumn, columnCount),
    },
  };
}

function gridBounds(workbook: WorkbookState, range: GridRange): Found {
  const sheet = workbook.sheets.find((each) => each.properties.sheetId === (range.sheetId ?? 0));
  if (!sheet) throw invalidArgument(`No grid with id: ${range.sheetId ?? 0}`);
  return asCall('', () => ({ sheet, bounds: requireInGrid(range, sheet) }));
}

function inTabOrder({ sheets }: WorkbookState, found: readonly Found[]): Selection {
  return sheets
    .map((sheet) => ({
      sheet,
      ranges: found.filter((each) => each.sheet === sheet).map(({ bounds }) => bounds),
    }))
    .filter(({ ranges }) => ranges.length > 0);
}
