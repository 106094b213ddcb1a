/**
 * What the workbook is, read in one call and normalised: absent ids are 0, absent booleans false, dropped trailing cells
 * blank. It holds what was typed and the text of formulas, never the result of a formula.
 */

import { oncePer } from '../once-per';
import type { TabKey, WorkbookId } from './place';
import { recognised } from './recognised';
import type { ExtendedValue, GridRange } from './request';

/** What a cell holds as typed; a formula's text starts with "=". */
export type Content = string | number | boolean | { formula: string } | null;

export interface Protection {
  id: number;
  range: GridRange;
  /** True for a whole-sheet protection. */
  wholeTab: boolean;
  unprotected: readonly GridRange[];
  editors: readonly string[];
  callerMayEdit: boolean;
}

export interface ActualTab {
  /** From metadata; null for a tab that is not ours. */
  key: TabKey | null;
  /** False where its metadata are gone and the key was found by the tab's id. */
  marked: boolean;
  /** Hash of the layout that was sent last, null if none. */
  layout: string | null;
  sheetId: number;
  title: string;
  index: number;
  hidden: boolean;
  /** Places of columns out of sight. */
  hiddenColumns: readonly number[];
  rowCount: number;
  columnCount: number;
  conditionalFormats: number;
  /** Ids of all charts over it, ours or not. */
  charts: readonly number[];
  merged: boolean;
  rows: readonly (readonly Content[])[];
  protections: readonly Protection[];
}

export interface Snapshot {
  workbook: WorkbookId;
  locale: string;
  timeZone: string;
  tabs: readonly ActualTab[];
}

export const TAB_METADATA = 'cchc.tab';
export const LAYOUT_METADATA = 'cchc.layout';

/** The `fields` of the one read that every job makes: typed values and formula texts, no computed value, no format. */
export const SNAPSHOT_FIELDS = [
  'spreadsheetId',
  'properties(locale,timeZone)',
  'sheets(' +
    [
      'properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount))',
      'developerMetadata(metadataId,metadataKey,metadataValue)',
      'merges',
      'conditionalFormats(ranges(sheetId))',
      'protectedRanges(protectedRangeId,range,unprotectedRanges,editors(users,groups),requestingUserCanEdit)',
      'charts(chartId)',
      'data(columnMetadata(hiddenByUser),rowData(values(userEnteredValue)))',
    ].join(',') +
    ')',
].join(',');

/** The part of Google's Spreadsheet resource that SNAPSHOT_FIELDS asks for. */
export interface SpreadsheetResource {
  spreadsheetId?: string;
  properties?: { locale?: string; timeZone?: string };
  sheets?: {
    properties?: {
      sheetId?: number;
      title?: string;
      index?: number;
      hidden?: boolean;
      gridProperties?: { rowCount?: number; columnCount?: number };
    };
    developerMetadata?: { metadataId?: number; metadataKey?: string; metadataValue?: string }[];
    merges?: unknown[];
    conditionalFormats?: unknown[];
    charts?: { chartId?: number }[];
    protectedRanges?: {
      protectedRangeId?: number;
      range?: Partial<GridRange>;
      unprotectedRanges?: Partial<GridRange>[];
      editors?: { users?: string[]; groups?: string[] };
      requestingUserCanEdit?: boolean;
    }[];
    data?: {
      startRow?: number;
      columnMetadata?: { hiddenByUser?: boolean }[];
      rowData?: { values?: { userEnteredValue?: ExtendedValue }[] }[];
    }[];
  }[];
}

export function contentOf(value: ExtendedValue | undefined): Content {
  if (value === undefined) return null;
  if (value.formulaValue !== undefined) return { formula: value.formulaValue };
  return value.numberValue ?? value.stringValue ?? value.boolValue ?? null;
}

const gridRange = (range: Partial<GridRange> | undefined): GridRange => ({ sheetId: 0, ...range });

export function snapshotOf(resource: SpreadsheetResource): Snapshot {
  return {
    workbook: resource.spreadsheetId ?? '',
    locale: resource.properties?.locale ?? '',
    timeZone: resource.properties?.timeZone ?? '',
    tabs: recognised(
      (resource.sheets ?? []).map((sheet): ActualTab => {
        const metadata = (key: string): string | null =>
          sheet.developerMetadata?.find((entry) => entry.metadataKey === key)?.metadataValue ?? null;
        return {
          key: metadata(TAB_METADATA),
          marked: metadata(TAB_METADATA) !== null,
          layout: metadata(LAYOUT_METADATA),
          sheetId: sheet.properties?.sheetId ?? 0,
          title: sheet.properties?.title ?? '',
          index: sheet.properties?.index ?? 0,
          hidden: sheet.properties?.hidden ?? false,
          hiddenColumns: (sheet.data?.[0]?.columnMetadata ?? []).flatMap(({ hiddenByUser }, column) =>
            hiddenByUser ? [column] : [],
          ),
          rowCount: sheet.properties?.gridProperties?.rowCount ?? 0,
          columnCount: sheet.properties?.gridProperties?.columnCount ?? 0,
          conditionalFormats: sheet.conditionalFormats?.length ?? 0,
          charts: (sheet.charts ?? []).map(({ chartId = 0 }) => chartId),
          merged: (sheet.merges?.length ?? 0) > 0,
          rows: (sheet.data?.[0]?.rowData ?? []).map((row) =>
            (row.values ?? []).map((cell) => contentOf(cell.userEnteredValue)),
          ),
          protections: (sheet.protectedRanges ?? []).map((protection) => {
            const range = gridRange(protection.range);
            return {
              id: protection.protectedRangeId ?? 0,
              range,
              wholeTab: Object.keys(range).every((key) => key === 'sheetId'),
              unprotected: (protection.unprotectedRanges ?? []).map(gridRange),
              editors: [...(protection.editors?.users ?? []), ...(protection.editors?.groups ?? [])].map(
                (address) => address.toLowerCase(),
              ),
              callerMayEdit: protection.requestingUserCanEdit ?? false,
            };
          }),
        };
      }),
    ),
  };
}

/** Blank is null or empty text: Sheets keeps '' apart from nothing only after an apostrophe, which people cannot see. */
export const isBlank = (content: Content | undefined): boolean =>
  content === null || content === undefined || (typeof content === 'string' && content.trim() === '');

export const contentAt = (tab: ActualTab, row: number, column: number): Content =>
  tab.rows[row]?.[column] ?? null;

/** Tabs by key; a key on two tabs is left to the caller as a problem, the first one wins here. */
const tabsByKey = oncePer(
  ({ tabs }: Snapshot): ReadonlyMap<TabKey | null, ActualTab> =>
    new Map([...tabs].reverse().map((tab) => [tab.key, tab])),
);

export const tabByKey = (snapshot: Snapshot, key: TabKey): ActualTab | undefined =>
  tabsByKey(snapshot).get(key);
