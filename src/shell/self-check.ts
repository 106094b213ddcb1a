/**
 * Tự kiểm tra: tries on the real service what the add-in stands on and leaves a table of answers for sending. It makes and
 * deletes its own temporary tabs and must not touch any other tab.
 */
import { APP_TITLE, BUSY, CANCELLED } from '../core/text/run-job';
import * as text from '../core/text/self-check';
import type { CellFormat } from '../core/workbook/request';
import { VERSION } from '../version';
import { sendError } from './api-error';
import * as dialog from './dialog';
import { type Probe, probes, TEMPORARY_TABS } from './self-check-probes';
import { send } from './workbook-port';

/** Of the result tab. */
const sheetId = 2_147_480_000;
const LOCK_WAIT = 20_000;
/** Custom functions are calculated after the write: looks at a formula, 2 seconds apart. */
const LOOKS = 10;

/** What was tried, the answer. */
type Row = readonly [string, string];

export function runSelfCheck(): void {
  const title = text.SELF_CHECK_TITLE;
  const id = dialog.workbookId();
  if (!dialog.confirm(title, text.SELF_CHECK_QUESTION)) {
    dialog.toast(CANCELLED, title);
    return;
  }
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT)) {
    dialog.show(title, BUSY);
    return;
  }
  let resultTitle = '';
  cleanUp(id);
  try {
    resultTitle = writeResult(id, answers(id));
  } finally {
    cleanUp(id);
    lock.releaseLock();
  }
  dialog.show(title, text.selfCheckDone(resultTitle));
}

const get = (id: string, fields: string, ranges?: string[]) =>
  Sheets!.Spreadsheets!.get(id, ranges ? { fields, ranges } : { fields });

const tabs = (id: string) =>
  get(id, 'sheets.properties(sheetId,title)').sheets!.map(({ properties }) => properties!);

/** Also of a run that was cut off earlier. */
function cleanUp(id: string): void {
  const left = tabs(id).filter((tab) => TEMPORARY_TABS.includes(tab.sheetId!));
  const requests = left.map((tab) => ({ deleteSheet: { sheetId: tab.sheetId! } }));
  if (requests.length > 0) send(id, requests);
}

function answers(id: string): Row[] {
  const caller = Session.getEffectiveUser().getEmail();
  const { properties } = get(id, 'properties(locale,timeZone)');
  const about = { time: new Date().toISOString(), address: caller !== '', properties };
  return [
    [`${APP_TITLE} ${VERSION}`, text.keyValues(about, caller)],
    ...probes(caller).map((probe): Row => [probe[0], answer(id, probe, caller)]),
  ];
}

/** What is read back, else how long it took; an error is an answer as well. */
function answer(id: string, [label, requests, range, fields]: Probe, caller: string): string {
  try {
    const from = Date.now();
    send(id, requests);
    if (range === undefined) return `ms=${Date.now() - from}`;
    for (let look = 1; ; look++) {
      const words = text.keyValues(get(id, `sheets(${fields})`, [range]), caller);
      // A formula that is read back as it was sent says nothing more than its label.
      if (look === LOOKS || !words.includes('=LOADING')) return words.replace(`formulaValue=${label}; `, '');
      Utilities.sleep(2_000);
    }
  } catch (error) {
    const { name, details } = error as { name?: string; details?: { code?: number } };
    return text.keyValues({ name, code: details?.code, ...sendError(error) }, caller);
  }
}

/** Into the result tab, in the place of an earlier result. @returns its title */
function writeResult(id: string, rows: readonly Row[]): string {
  const existing = tabs(id);
  const found = existing.find((tab) => tab.sheetId === sheetId)?.title;
  let title = found ?? text.SELF_CHECK_TITLE;
  while (!found && existing.some((tab) => tab.title!.toLowerCase() === title.toLowerCase())) title += ' 2';
  const properties = { sheetId, title, gridProperties: { rowCount: rows.length, columnCount: 2 } };
  const range = { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } as const;
  const start = { sheetId, rowIndex: 0, columnIndex: 0 };
  const format: CellFormat = { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' };
  const words = (stringValue: string) => ({ userEnteredValue: { stringValue }, userEnteredFormat: format });
  const cells = rows.map((row) => ({ values: row.map(words) }));
  send(id, [
    found
      ? { updateSheetProperties: { properties, fields: 'gridProperties(rowCount,columnCount)' } }
      : { addSheet: { properties } },
    { updateCells: { start, rows: cells, fields: 'userEnteredValue,userEnteredFormat' } },
    { updateDimensionProperties: { range, properties: { pixelSize: 600 }, fields: 'pixelSize' } },
  ]);
  return title;
}
