/**
 * SpreadsheetApp as a script sees it: the workbook that the script is bound to, and the way to its user interface.
 * It reads and writes no cell: the add-in does that through the Sheets advanced service only.
 */
import { checkParameters, type ScriptRealm } from './script-realm';
import { type Ui, ui } from './ui';

export interface Spreadsheet {
  getId(): string;
  getName(): string;
  getUrl(): string;
  toast(message: string, title?: string, timeoutSeconds?: number): void;
  getSheetByName(name: string): Sheet | null;
}

/** A tab, as far as the add-in needs one: to select a cell in it. */
export interface Sheet {
  getName(): string;
  getRange(a1Notation: string): Range;
}

export interface Range {
  getA1Notation(): string;
  activate(): Range;
}

export interface SpreadsheetApp {
  getActive(): Spreadsheet;
  getActiveSpreadsheet(): Spreadsheet;
  getUi(): Ui;
  flush(): void;
}

export function spreadsheetApp(realm: ScriptRealm): SpreadsheetApp {
  const active: Spreadsheet = {
    getId: () => realm.workbookId,
    getName: () => realm.call('Spreadsheet.getName'),
    getUrl: () => `https://docs.google.com/spreadsheets/d/${realm.workbookId}/edit`,
    toast(...given: [string, string?, number?]) {
      checkParameters(
        realm,
        'SpreadsheetApp.Spreadsheet.toast',
        given,
        ['string'],
        ['string', 'string'],
        ['string', 'string', 'number'],
      );
      realm.call('Spreadsheet.toast', given[0], given[1] ?? '');
    },
    getSheetByName(...given: [string]) {
      checkParameters(realm, 'SpreadsheetApp.Spreadsheet.getSheetByName', given, ['string']);
      const title = realm.call('Spreadsheet.findSheet', given[0]);
      return title === null ? null : { getName: () => title, getRange: (a1) => range(title, a1) };
    },
  };
  const range = (title: string, a1: string): Range => {
    const itself: Range = {
      getA1Notation: () => a1,
      activate() {
        realm.call('Range.activate', title, a1);
        return itself;
      },
    };
    return itself;
  };
  const userInterface = ui(realm);
  return {
    getActive: () => active,
    getActiveSpreadsheet: () => active,
    getUi: () => userInterface,
    // Writes through the API have happened when the call returns, so there is nothing to push out.
    flush: () => undefined,
  };
}
