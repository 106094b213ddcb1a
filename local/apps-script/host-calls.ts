/**
 * The calls that a script's services make to the host: names, parameters and results, all of them plain JSON.
 * Types only; it decides nothing and both threads import it.
 */

export const ANSWERS = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'] as const;
/** The button by which a person closed an alert; CLOSE is the cross in the corner, possible in every alert. */
export type Answer = (typeof ANSWERS)[number];

export const BUTTON_SETS = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'] as const;
export type Buttons = (typeof BUTTON_SETS)[number];

export interface MenuItem {
  caption: string;
  functionName: string;
}

export interface Menu {
  caption: string;
  items: (MenuItem | Menu | 'separator')[];
}

/** A sidebar or a modal dialog as the script showed it. */
export interface ShownPage {
  kind: 'sidebar' | 'dialog';
  title: string;
  html: string;
}

export interface GetOptions {
  fields?: string;
  ranges?: string[];
  includeGridData?: boolean;
}

export type StoreScope = 'document' | 'user';

export interface HostCalls {
  'sheets.spreadsheets.get'(spreadsheetId: string, options: GetOptions): object;
  'sheets.spreadsheets.create'(resource: object): object;
  'sheets.spreadsheets.batchUpdate'(spreadsheetId: string, resource: object): object;
  'sheets.spreadsheets.getByDataFilter'(
    spreadsheetId: string,
    resource: object,
    options: Pick<GetOptions, 'fields'>,
  ): object;
  'Spreadsheet.getName'(): string;
  'Spreadsheet.toast'(message: string, title: string): void;
  /** The title of an existing tab, null for none. */
  'Spreadsheet.findSheet'(title: string): string | null;
  'Range.activate'(title: string, a1: string): void;
  'Menu.addToUi'(menu: Menu): void;
  'Ui.alert'(title: string, message: string, buttons: Buttons): Answer;
  'Ui.showSidebar'(page: ShownPage): void;
  'Ui.showModalDialog'(page: ShownPage): void;
  'Lock.tryLock'(milliseconds: number): boolean;
  'Lock.hasLock'(): boolean;
  'Lock.releaseLock'(): void;
  'Cache.put'(scope: StoreScope, key: string, value: string, seconds: number): void;
  'Cache.get'(scope: StoreScope, key: string): string | null;
  'Cache.remove'(scope: StoreScope, key: string): void;
  'Properties.getProperty'(scope: StoreScope, key: string): string | null;
  'Properties.setProperty'(scope: StoreScope, key: string, value: string): void;
  'Properties.deleteProperty'(scope: StoreScope, key: string): void;
  'Properties.getProperties'(scope: StoreScope): Record<string, string>;
  'Utilities.sleep'(milliseconds: number): void;
}

export type HostCallName = keyof HostCalls;

/** An error as the script will see it. */
export interface ScriptErrorData {
  name: string;
  message: string;
  details?: { code: number; message: string };
}
