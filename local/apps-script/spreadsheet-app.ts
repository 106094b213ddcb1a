/**
 * SpreadsheetApp as a script sees it: the workbook that the script is bound to, whom it is shared with, and the way to its
 * user interface. It reads and writes no cell: the add-in does that through the Sheets advanced service only.
 */
import type { ShareRole } from './host-calls';
import { type Range, range, type Sheet, sheet } from './range';
import { checkParameters, exception, type ScriptRealm } from './script-realm';
import { type User, user } from './session';
import { type Ui, ui } from './ui';

export interface Spreadsheet {
  getId(): string;
  getName(): string;
  getUrl(): string;
  copy(name: string): CopiedSpreadsheet;
  toast(message: string, title?: string, timeoutSeconds?: number): void;
  getSheetByName(name: string): Sheet | null;
  getCurrentCell(): Range | null;
  getOwner(): User | null;
  getEditors(): User[];
  getViewers(): User[];
  addEditor(emailAddress: string): Spreadsheet;
  addEditors(emailAddresses: string[]): Spreadsheet;
  addViewers(emailAddresses: string[]): Spreadsheet;
  removeEditor(emailAddress: string): Spreadsheet;
  removeViewer(emailAddress: string): Spreadsheet;
}

/** What is emulated of a workbook that the script is not bound to. */
export type CopiedSpreadsheet = Pick<Spreadsheet, 'getId' | 'getName' | 'getUrl'>;
export interface OtherSpreadsheet
  extends Pick<Spreadsheet, 'getId' | 'getName' | 'getUrl' | 'getOwner' | 'getEditors'> {
  addEditor(emailAddress: string): OtherSpreadsheet;
  removeEditor(emailAddress: string): OtherSpreadsheet;
}

const urlOf = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;

export interface SpreadsheetApp {
  getActive(): Spreadsheet;
  getActiveSpreadsheet(): Spreadsheet;
  openById(id: string): OtherSpreadsheet;
  getUi(): Ui;
  flush(): void;
}

export function spreadsheetApp(realm: ScriptRealm): SpreadsheetApp {
  const share =
    (method: string, role: ShareRole, shape: 'string' | 'strings') =>
    (...given: [string] | [string[]]): Spreadsheet => {
      checkParameters(realm, `SpreadsheetApp.Spreadsheet.${method}`, given, [shape]);
      realm.call('Spreadsheet.share', [given[0]].flat(), role, realm.workbookId);
      return active;
    };
  const unshare =
    (method: string, role: ShareRole) =>
    (...given: [string]): Spreadsheet => {
      checkParameters(realm, `SpreadsheetApp.Spreadsheet.${method}`, given, ['string']);
      realm.call('Spreadsheet.unshare', given[0], role, realm.workbookId);
      return active;
    };
  const active: Spreadsheet = {
    getId: () => realm.workbookId,
    getName: () => realm.call('Spreadsheet.getName'),
    getUrl: () => urlOf(realm.workbookId),
    copy(...given: [string]) {
      checkParameters(realm, 'SpreadsheetApp.Spreadsheet.copy', given, ['string']);
      const id = realm.call('Spreadsheet.copy', given[0]);
      return { getId: () => id, getName: () => given[0], getUrl: () => urlOf(id) };
    },
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
      const found = realm.call('Spreadsheet.findSheet', given[0]);
      return found === null ? null : sheet(realm, found);
    },
    getCurrentCell(...given: []) {
      checkParameters(realm, 'SpreadsheetApp.Spreadsheet.getCurrentCell', given, []);
      const found = realm.call('Spreadsheet.currentCell');
      return found && range(realm, found.title, sheet(realm, found), found.cell);
    },
    getOwner: () => user(realm.call('Spreadsheet.shared', realm.workbookId).owner),
    getEditors: () => realm.call('Spreadsheet.shared', realm.workbookId).editors.map(user),
    getViewers: () => realm.call('Spreadsheet.shared', realm.workbookId).viewers.map(user),
    addEditor: share('addEditor', 'writer', 'string'),
    addEditors: share('addEditors', 'writer', 'strings'),
    addViewers: share('addViewers', 'reader', 'strings'),
    removeEditor: unshare('removeEditor', 'writer'),
    removeViewer: unshare('removeViewer', 'reader'),
  };
  const openById = (...given: [string]): OtherSpreadsheet => {
    checkParameters(realm, 'SpreadsheetApp.openById', given, ['string']);
    const [id] = given;
    const name = realm.call('Spreadsheet.open', id);
    const shared = () => realm.call('Spreadsheet.shared', id);
    const other: OtherSpreadsheet = {
      getId: () => id,
      getName: () => name,
      getUrl: () => urlOf(id),
      getOwner: () => user(shared().owner),
      getEditors: () => shared().editors.map(user),
      addEditor(...address: [string]) {
        checkParameters(realm, 'SpreadsheetApp.Spreadsheet.addEditor', address, ['string']);
        realm.call('Spreadsheet.share', [address[0]], 'writer', id);
        return other;
      },
      removeEditor(...address: [string]) {
        checkParameters(realm, 'SpreadsheetApp.Spreadsheet.removeEditor', address, ['string']);
        realm.call('Spreadsheet.unshare', address[0], 'writer', id);
        return other;
      },
    };
    return other;
  };
  const userInterface = ui(realm);
  return {
    getActive: () => active,
    getActiveSpreadsheet: () => active,
    openById,
    getUi() {
      if (!realm.hasUi) throw exception(realm, 'Cannot call SpreadsheetApp.getUi() from this context.');
      return userInterface;
    },
    // Writes through the API have happened when the call returns, so there is nothing to push out.
    flush: () => undefined,
  };
}
