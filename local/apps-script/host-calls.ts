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

/** A tab by its title and id. */
export interface SheetData {
  title: string;
  sheetId: number;
}

/** A cell by its tab and its name. */
export interface CellData {
  sheetId: number;
  cell: string;
}

export type ShareRole = 'writer' | 'reader';

/** Whom the workbook is shared with; editors include the owner. */
export interface SharedData {
  owner: string;
  editors: string[];
  viewers: string[];
}

/** What a person did with a prompt. */
export interface PromptAnswer {
  button: Answer;
  text: string;
}

export const EVENT_TYPES = ['CLOCK', 'ON_OPEN', 'ON_EDIT'] as const;
export type TriggerEventType = (typeof EVENT_TYPES)[number];

/** When a time-driven trigger runs. Milliseconds count from now or, for a time, from 1970. */
export type ClockSchedule =
  | { kind: 'minutes' | 'hours'; every: number }
  | { kind: 'days'; every: number; hour?: number; minute?: number; timeZone: string }
  | { kind: 'after'; milliseconds: number }
  | { kind: 'at'; time: number };

export type NewTrigger = { handlerFunction: string } & (
  | { eventType: 'ON_OPEN' | 'ON_EDIT' }
  | { eventType: 'CLOCK'; schedule: ClockSchedule }
);

export interface TriggerData {
  uniqueId: string;
  handlerFunction: string;
  eventType: TriggerEventType;
}

export interface MailData {
  to: string;
  cc?: string;
  bcc?: string;
  subject: string;
  body: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  noReply?: boolean;
}

/** What the function of a trigger is told; `user` is blank where the address may not be known. */
export type EventData =
  | { kind: 'open'; authMode: 'LIMITED' | 'FULL'; user: string; triggerUid?: string }
  | {
      kind: 'edit';
      authMode: 'LIMITED' | 'FULL';
      user: string;
      triggerUid?: string;
      sheet: SheetData;
      /** Zero-based, ends excluded. */
      bounds: { startRow: number; endRow: number; startColumn: number; endColumn: number };
      value?: string;
      oldValue?: string;
    }
  | { kind: 'clock'; authMode: 'FULL'; time: number; triggerUid: string };

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
  /** @returns the copy's id */
  'Spreadsheet.copy'(name: string): string;
  'Spreadsheet.toast'(message: string, title: string): void;
  /** The tab of that title, null for none. */
  'Spreadsheet.findSheet'(title: string): SheetData | null;
  /** The cell that the person has selected; null where nobody sits before the workbook. */
  'Spreadsheet.currentCell'(): (SheetData & CellData) | null;
  /** @returns the name of the workbook of that id, which the script may read */
  'Spreadsheet.open'(workbookId: string): string;
  'Spreadsheet.share'(addresses: string[], role: ShareRole, workbookId: string): void;
  'Spreadsheet.unshare'(address: string, role: ShareRole, workbookId: string): void;
  'Spreadsheet.shared'(workbookId: string): SharedData;
  'Range.activate'(title: string, a1: string): void;
  'Menu.addToUi'(menu: Menu): void;
  'Ui.alert'(title: string, message: string, buttons: Buttons): Answer;
  'Ui.prompt'(title: string, message: string, buttons: Buttons): PromptAnswer;
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
  'ScriptApp.newTrigger'(trigger: NewTrigger): TriggerData;
  'ScriptApp.getProjectTriggers'(): TriggerData[];
  'ScriptApp.deleteTrigger'(uniqueId: string): void;
  /** Whether the account has still to consent to something. */
  'ScriptApp.getAuthorizationInfo'(): boolean;
  'MailApp.sendEmail'(mail: MailData): void;
  'MailApp.getRemainingDailyQuota'(): number;
  'Utilities.sleep'(milliseconds: number): void;
}

export type HostCallName = keyof HostCalls;

/** An error as the script will see it. */
export interface ScriptErrorData {
  name: string;
  message: string;
  details?: { code: number; message: string };
}
