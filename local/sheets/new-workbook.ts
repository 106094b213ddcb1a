/** A spreadsheet as spreadsheets.create makes it: its properties and its first sheets. It must not keep it. */
import { randomBytes } from 'node:crypto';
import type { SheetProperties } from '../../src/core/workbook/request';
import { createMessage } from './call-messages';
import { Draft, type Situation } from './draft';
import { asCall, invalidArgument } from './errors';
import { findLocale } from './locale';
import { readPayload } from './payload';
import { addSheet } from './requests/sheet';
import { isTimeZone } from './requests/spreadsheet';
import type { WorkbookState } from './workbook-state';

/** Without sheets in the body there is one, with id 0. @throws ApiError */
export function newWorkbook(situation: Situation, body: object): WorkbookState {
  const { properties = {}, sheets = [] } = readPayload(body, createMessage, '') as {
    properties?: Partial<WorkbookState['properties']>;
    sheets?: { properties?: SheetProperties }[];
  };
  const { title = 'Untitled spreadsheet', locale = 'en_US', timeZone = 'Etc/GMT' } = properties;
  if (!findLocale(locale)) throw invalidArgument(`Unsupported locale: ${locale}`); // wording unconfirmed
  if (!isTimeZone(timeZone)) throw invalidArgument(`Invalid time zone: ${timeZone}`); // wording unconfirmed
  const empty: WorkbookState = {
    spreadsheetId: randomBytes(33).toString('base64url'),
    properties: { title, locale, timeZone },
    owner: situation.caller,
    access: {},
    sheets: [],
    developerMetadata: [],
    namedRanges: [],
  };
  const draft = new Draft(empty, situation);
  const wanted = sheets.length > 0 ? sheets : [{ properties: { sheetId: 0 } }];
  asCall('', () => {
    for (const { properties: sheet = {} as SheetProperties } of wanted)
      addSheet(draft, { properties: sheet });
  });
  return draft.workbook;
}
