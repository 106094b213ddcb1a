/**
 * A tab and a range of cells as a script sees them: where they are, never what they hold. The add-in reads and writes cells
 * through the Sheets advanced service only, so nothing here does.
 */
import { cellName, parseReference } from '../sheets/a1-notation';
import type { EventData, SheetData } from './host-calls';
import { checkParameters, exception, type ScriptRealm } from './script-realm';

export interface Sheet {
  getName(): string;
  getSheetId(): number;
  getRange(a1Notation: string): Range;
}

export interface Range {
  getA1Notation(): string;
  getSheet(): Sheet;
  activate(): Range;
}

/** The range of an edit event: its corners also as plain fields, one-based, ends included. */
export interface EditedRange extends Range {
  readonly rowStart: number;
  readonly rowEnd: number;
  readonly columnStart: number;
  readonly columnEnd: number;
  getRow(): number;
  getLastRow(): number;
  getNumRows(): number;
  getColumn(): number;
  getLastColumn(): number;
  getNumColumns(): number;
}

export function sheet(realm: ScriptRealm, { title, sheetId }: SheetData): Sheet {
  const itself: Sheet = {
    getName: () => title,
    getSheetId: () => sheetId,
    getRange(...given: [string]) {
      checkParameters(realm, 'SpreadsheetApp.Sheet.getRange', given, ['string']);
      if (!parseReference(given[0])) throw exception(realm, 'Range not found'); // wording unconfirmed
      return range(realm, title, itself, given[0]);
    },
  };
  return itself;
}

export function range(realm: ScriptRealm, title: string, on: Sheet, a1: string): Range {
  const itself: Range = {
    getA1Notation: () => a1,
    getSheet: () => on,
    activate() {
      realm.call('Range.activate', title, a1);
      return itself;
    },
  };
  return itself;
}

export function editedRange(
  realm: ScriptRealm,
  on: SheetData,
  { startRow, endRow, startColumn, endColumn }: (EventData & { kind: 'edit' })['bounds'],
): EditedRange {
  const first = cellName(startRow, startColumn);
  const last = cellName(endRow - 1, endColumn - 1);
  return {
    rowStart: startRow + 1,
    rowEnd: endRow,
    columnStart: startColumn + 1,
    columnEnd: endColumn,
    ...range(realm, on.title, sheet(realm, on), first === last ? first : `${first}:${last}`),
    getRow: () => startRow + 1,
    getLastRow: () => endRow,
    getNumRows: () => endRow - startRow,
    getColumn: () => startColumn + 1,
    getLastColumn: () => endColumn,
    getNumColumns: () => endColumn - startColumn,
  };
}
