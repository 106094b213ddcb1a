/** The few calls to the Sheets advanced service that jobs need. It sends and reads; it decides nothing. */
import type { Request } from '../core/workbook/request';
import {
  SNAPSHOT_FIELDS,
  type Snapshot,
  type SpreadsheetResource,
  snapshotOf,
} from '../core/workbook/snapshot';
import './request-types';

/** The whole workbook as typed, in one call. No title travels in the URL. */
export function read(workbookId: string): Snapshot {
  const resource = Sheets!.Spreadsheets!.get(workbookId, { fields: SNAPSHOT_FIELDS });
  return snapshotOf(resource as SpreadsheetResource);
}

export function send(workbookId: string, requests: readonly Request[]): void {
  Sheets!.Spreadsheets!.batchUpdate(
    { requests: [...requests] as GoogleAppsScript.Sheets.Schema.Request[] },
    workbookId,
  );
}
