/**
 * A workbook as "Make a copy" and `Spreadsheet.copy` leave it: contents, formats, metadata and ids of sheets stay; who may open it does not. What people
 * report of protections is kept here at its worst: those of whole sheets remain without their editors, those of ranges are gone
 * (unconfirmed: whether they keep their ids, so they get others).
 */
import { randomBytes } from 'node:crypto';
import type { SheetState, WorkbookState } from './workbook-state';

const isWholeSheet = (range: object): boolean => Object.keys(range).every((key) => key === 'sheetId');

const copiedSheet = (sheet: SheetState): SheetState => ({
  ...sheet,
  protectedRanges: sheet.protectedRanges
    .filter(({ range }) => isWholeSheet(range))
    .map((protection) => ({
      ...protection,
      protectedRangeId: protection.protectedRangeId ^ 0x2a2a2a2a,
      editors: { users: [], groups: [] },
    })),
});

/** @param owner whoever copies it */
export const copyWorkbook = (workbook: WorkbookState, owner: string, title: string): WorkbookState => ({
  ...workbook,
  spreadsheetId: randomBytes(33).toString('base64url'),
  properties: { ...workbook.properties, title },
  owner,
  access: {},
  sheets: workbook.sheets.map(copiedSheet),
});
