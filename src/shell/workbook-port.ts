/** The few calls to the Sheets advanced service that jobs need. It sends and reads; it decides nothing. */
import { proposedCriteriaSets } from '../core/criteria/proposed-criteria-sets';
import { sheetIdOf } from '../core/workbook/identity';
import { filtersOf, LEAVING_FIELDS, type LeavingRow, standAsRead } from '../core/workbook/leaving-rows';
import { criteriaTab, TAB, type TabKey } from '../core/workbook/place';
import type { Request } from '../core/workbook/request';
import {
  SNAPSHOT_FIELDS,
  type Snapshot,
  type SpreadsheetResource,
  snapshotOf,
  tabByKey,
} from '../core/workbook/snapshot';
import { patiently, sendError } from './api-error';
import './request-types';

/** The whole workbook as typed, in one call. No title travels in the URL. */
export function read(workbookId: string): Snapshot {
  const resource = patiently(() => Sheets!.Spreadsheets!.get(workbookId, { fields: SNAPSHOT_FIELDS }));
  return snapshotOf(resource as SpreadsheetResource);
}

/** Tabs that every reading of a unit tab stands on. */
const beside = (): TabKey[] => [
  TAB.settings,
  TAB.units,
  TAB.appraisers,
  TAB.log,
  ...proposedCriteriaSets().map(({ key }) => criteriaTab(key)),
];

/**
 * One tab and what it stands on, in one call: a tenth of the whole workbook. Where a tab has another id than the one that its
 * key gives, the whole workbook is read.
 */
export function readTabs(workbookId: string, sheetId: number): Snapshot {
  const dataFilters = [sheetId, ...beside().map(sheetIdOf)].map((id) => ({ gridRange: { sheetId: id } }));
  try {
    const resource = patiently(() =>
      Sheets!.Spreadsheets!.getByDataFilter({ dataFilters }, workbookId, { fields: SNAPSHOT_FIELDS }),
    );
    const snapshot = snapshotOf(resource as SpreadsheetResource);
    if (beside().every((key) => tabByKey(snapshot, key))) return snapshot;
  } catch (error) {
    // An id that is not there is refused.
    if (sendError(error).kind !== 'refused') throw error;
  }
  return read(workbookId);
}

/** The texts of one tab of any workbook, blank rows and cells as ''. */
export function readTexts(workbookId: string, sheetId: number, columns: number): string[][] {
  const gridRange = { sheetId, startColumnIndex: 0, endColumnIndex: columns };
  const fields = 'sheets.data.rowData.values.userEnteredValue.stringValue';
  const { sheets = [] } = patiently(() =>
    Sheets!.Spreadsheets!.getByDataFilter({ dataFilters: [{ gridRange }] }, workbookId, { fields }),
  ) as SpreadsheetResource;
  return (sheets[0]?.data?.[0]?.rowData ?? []).map(({ values = [] }) =>
    values.map(({ userEnteredValue }) => userEnteredValue?.stringValue ?? ''),
  );
}

/** Whether rows that are about to go stand as they were read. Not tried again: whoever sends does that. */
export function stillStand(workbookId: string, rows: readonly LeavingRow[]): boolean {
  if (rows.length === 0) return true;
  const found = Sheets!.Spreadsheets!.getByDataFilter({ dataFilters: filtersOf(rows) }, workbookId, {
    fields: LEAVING_FIELDS,
  });
  return standAsRead(rows, found as SpreadsheetResource);
}

export function send(workbookId: string, requests: readonly Request[]): void {
  Sheets!.Spreadsheets!.batchUpdate(
    { requests: [...requests] as GoogleAppsScript.Sheets.Schema.Request[] },
    workbookId,
  );
}
