/**
 * What the host answers to each call of a script: one entry per call, none for what is not emulated.
 * It keeps nothing itself; locks, caches, properties and workbooks are given to it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type {
  CellData,
  GetOptions,
  HostCallName,
  HostCalls,
  Menu,
  PromptAnswer,
  SheetData,
  StoreScope,
} from '../apps-script/host-calls';
import type { Spreadsheets } from '../sheets/spreadsheets';
import type { Consents } from './consents';
import type { Dialog, Shown } from './dialogs';
import type { RunningExecution } from './execution';
import type { WorkbookLocks } from './locks';
import type { Outbox } from './outbox';
import { ScriptException } from './script-errors';
import type { Caches, PropertyStores } from './stores';
import type { InstalledTrigger, Triggers } from './triggers';

/** What all executions of a host share. */
export interface SharedState {
  spreadsheets: Spreadsheets;
  locks: WorkbookLocks;
  caches: Caches;
  properties: PropertyStores;
  triggers: Triggers;
  outbox: Outbox;
  consents: Consents;
  /** Told of each workbook that a script creates. */
  /** @param hasScript a copy takes the script along, a workbook that the API makes has none */
  created(workbookId: string, hasScript: boolean): void;
  /** Milliseconds that a script waits which asked for so many. */
  waits(milliseconds: number): number;
}

/** Whose execution asks, and what the person in front of it sees and presses. */
export interface Caller {
  running: RunningExecution;
  account: string;
  workbookId: string;
  /** A simple trigger runs without the person's consent, so without the services that need it. */
  simpleTrigger: boolean;
  showMenu(menu: Menu): void;
  ask(dialog: Dialog): PromptAnswer | Promise<PromptAnswer>;
  /** Told at once of what the script shows. */
  see?(shown: Shown): void;
  /** Where the person is, or where the script has led the person; null where nobody sits there. */
  selection: { at: CellData | 'first' | null };
}

type Handlers = {
  [Name in HostCallName]: (
    state: SharedState,
    caller: Caller,
    ...parameters: Parameters<HostCalls[Name]>
  ) => ReturnType<HostCalls[Name]> | Promise<ReturnType<HostCalls[Name]>>;
};

async function sheetsOf(
  spreadsheets: Spreadsheets,
  { account, workbookId }: Caller,
): Promise<(SheetData & { hidden: boolean })[]> {
  const { sheets = [] } = (await spreadsheets.get(account, workbookId, {
    fields: 'sheets.properties(sheetId,title,hidden)',
  })) as { sheets?: { properties: { sheetId?: number; title: string; hidden?: boolean } }[] };
  return sheets.map(({ properties: { sheetId = 0, title, hidden = false } }) => ({ sheetId, title, hidden }));
}

async function sheetOf(spreadsheets: Spreadsheets, caller: Caller, title: string): Promise<SheetData | null> {
  const found = (await sheetsOf(spreadsheets, caller)).find((sheet) => sheet.title === title);
  return found ? { title, sheetId: found.sheetId } : null;
}

/** A dialog holds no lock. */
async function answered(state: SharedState, caller: Caller, dialog: Dialog): Promise<PromptAnswer> {
  state.locks.release(caller.workbookId, caller.running);
  const { button, text } = await caller.ask(dialog);
  const typed = dialog.asks === 'text' ? { text } : {};
  caller.running.record.dialogs.push({ ...dialog, answer: button, ...typed });
  return { button, text };
}

const SCOPES = 'https://www.googleapis.com/auth';
const READS_AND_WRITES = `${SCOPES}/spreadsheets`;
const INSTALLS_TRIGGERS = `${SCOPES}/script.scriptapp`;
const SENDS_MAIL = `${SCOPES}/script.send_mail`;
const SHOWS_PAGES = `${SCOPES}/script.container.ui`;

const handlers: Handlers = {
  'sheets.spreadsheets.get': (state, caller, id, options) => {
    requireApi(state, caller);
    return state.spreadsheets.get(caller.account, id, options);
  },
  'sheets.spreadsheets.create': async (state, caller, resource) => {
    requireApi(state, caller);
    const workbook = await state.spreadsheets.create(caller.account, resource);
    state.created(workbook.spreadsheetId, false);
    return workbook;
  },
  'sheets.spreadsheets.batchUpdate': (state, caller, id, resource) => {
    requireApi(state, caller);
    return state.spreadsheets.batchUpdate(caller.account, id, resource);
  },
  'sheets.spreadsheets.getByDataFilter': (state, caller, id, resource, options) => {
    requireApi(state, caller);
    return state.spreadsheets.getByDataFilter(caller.account, id, resource, options);
  },
  'Spreadsheet.getName': ({ spreadsheets }, { account, workbookId }) =>
    titleOf(spreadsheets, account, workbookId),
  'Spreadsheet.copy': async (state, caller, title) => {
    requireScope(state, caller, 'Spreadsheet.copy', READS_AND_WRITES);
    const id = await state.spreadsheets.copy(caller.account, caller.workbookId, title);
    state.created(id, true);
    return id;
  },
  'Spreadsheet.toast': (_state, { running, see }, message, title) => {
    running.record.toasts.push({ message, title });
    see?.({ kind: 'toast', message, title });
  },
  'Spreadsheet.findSheet': ({ spreadsheets }, caller, title) => sheetOf(spreadsheets, caller, title),
  'Spreadsheet.currentCell': async ({ spreadsheets }, caller) => {
    const { at } = caller.selection;
    if (at === null) return null;
    const sheets = await sheetsOf(spreadsheets, caller);
    const here = at === 'first' ? undefined : sheets.find(({ sheetId }) => sheetId === at.sheetId);
    const { sheetId, title } = here ?? sheets.find(({ hidden }) => !hidden)!;
    // Of a range the cell in its corner has the focus.
    return { sheetId, title, cell: here && at !== 'first' ? at.cell.split(':')[0]! : 'A1' };
  },
  'Spreadsheet.open': (state, caller, workbookId) => {
    requireScope(state, caller, 'openById', READS_AND_WRITES);
    return titleOf(state.spreadsheets, caller.account, workbookId);
  },
  'Spreadsheet.share': (state, caller, addresses, role, workbookId) => {
    const method = role === 'writer' ? 'addEditors' : 'addViewers';
    requireScope(state, caller, `Spreadsheet.${method}`, READS_AND_WRITES);
    return state.spreadsheets.shareAs(caller.account, workbookId, addresses, role);
  },
  'Spreadsheet.unshare': (state, caller, address, role, workbookId) => {
    const method = role === 'writer' ? 'removeEditor' : 'removeViewer';
    requireScope(state, caller, `Spreadsheet.${method}`, READS_AND_WRITES);
    return state.spreadsheets.unshareAs(caller.account, workbookId, address, role);
  },
  'Spreadsheet.shared': (state, caller, workbookId) => {
    requireScope(state, caller, 'Spreadsheet.getEditors', READS_AND_WRITES);
    return state.spreadsheets.shared(caller.account, workbookId);
  },
  'Range.activate': async ({ spreadsheets }, caller, title, a1) => {
    const found = await sheetOf(spreadsheets, caller, title);
    if (!found) return;
    if (caller.selection.at) caller.selection.at = { sheetId: found.sheetId, cell: a1 };
    caller.see?.({ kind: 'goTo', sheetId: found.sheetId, cell: a1 });
  },
  'Menu.addToUi': (_state, caller, menu) => caller.showMenu(menu),
  'Ui.alert': async (state, caller, title, message, buttons) =>
    (await answered(state, caller, { title, message, buttons })).button,
  'Ui.prompt': (state, caller, title, message, buttons) =>
    answered(state, caller, { title, message, buttons, asks: 'text' }),
  'Ui.showSidebar': (state, caller, page) => {
    requireScope(state, caller, 'Ui.showSidebar', SHOWS_PAGES);
    caller.running.record.pages.push(page);
    caller.see?.(page);
  },
  'Ui.showModalDialog': (state, caller, page) => {
    requireScope(state, caller, 'Ui.showModalDialog', SHOWS_PAGES);
    caller.running.record.pages.push(page);
    caller.see?.(page);
  },
  'ScriptApp.newTrigger': (state, caller, wanted) => {
    requireScope(state, caller, 'ScriptApp.newTrigger', INSTALLS_TRIGGERS);
    return triggerData(state.triggers.install(caller.account, caller.workbookId, wanted));
  },
  'ScriptApp.getProjectTriggers': (state, caller) => {
    requireScope(state, caller, 'ScriptApp.getProjectTriggers', INSTALLS_TRIGGERS);
    return state.triggers.of(caller.account, caller.workbookId).map(triggerData);
  },
  'ScriptApp.deleteTrigger': (state, caller, uniqueId) => {
    requireScope(state, caller, 'ScriptApp.deleteTrigger', INSTALLS_TRIGGERS);
    state.triggers.delete(caller.account, uniqueId);
  },
  'ScriptApp.getAuthorizationInfo': ({ consents }, { account, workbookId }) =>
    consents.missing(account, workbookId).length > 0,
  'MailApp.sendEmail': (state, caller, mail) => {
    requireScope(state, caller, 'MailApp.sendEmail', SENDS_MAIL);
    state.outbox.send(caller.account, mail);
  },
  'MailApp.getRemainingDailyQuota': (state, caller) => {
    requireScope(state, caller, 'MailApp.getRemainingDailyQuota', SENDS_MAIL);
    return state.outbox.remaining(caller.account);
  },
  'Lock.tryLock': ({ locks, waits }, { workbookId, running }, milliseconds) =>
    locks.acquire(workbookId, running, waits(milliseconds)),
  'Lock.hasLock': ({ locks }, { workbookId, running }) => locks.holds(workbookId, running),
  'Lock.releaseLock': ({ locks }, { workbookId, running }) => locks.release(workbookId, running),
  'Cache.put': ({ caches }, caller, scope, key, value, seconds) =>
    caches.put(storeName(caller, scope), key, value, seconds),
  'Cache.get': ({ caches }, caller, scope, key) => caches.get(storeName(caller, scope), key),
  'Cache.remove': ({ caches }, caller, scope, key) => caches.remove(storeName(caller, scope), key),
  'Properties.getProperty': ({ properties }, caller, scope, key) =>
    properties.get(storeName(caller, scope), key),
  'Properties.setProperty': ({ properties }, caller, scope, key, value) =>
    properties.set(storeName(caller, scope), key, value),
  'Properties.deleteProperty': ({ properties }, caller, scope, key) =>
    properties.delete(storeName(caller, scope), key),
  'Properties.getProperties': ({ properties }, caller, scope) => properties.all(storeName(caller, scope)),
  // The waiting thread keeps the process alive; when it is cut off, this must not.
  'Utilities.sleep': ({ waits }, _caller, milliseconds) =>
    wait(waits(milliseconds), undefined, { ref: false }),
};

/** The result of one call, or what it throws. */
export function answerTo(
  state: SharedState,
  caller: Caller,
  method: HostCallName,
  parameters: unknown[],
): unknown {
  const handler = handlers[method] as (
    state: SharedState,
    caller: Caller,
    ...parameters: unknown[]
  ) => unknown;
  return handler(state, caller, ...parameters);
}

/** The workbook's title, which also proves that the account may open it. */
export async function titleOf(
  spreadsheets: Spreadsheets,
  account: string,
  workbookId: string,
): Promise<string> {
  const options: GetOptions = { fields: 'properties.title' };
  const workbook = await spreadsheets.get(account, workbookId, options);
  return workbook.properties?.title ?? '';
}

/** Both kinds belong to one bound script, hence to one workbook. */
function storeName({ account, workbookId }: Caller, scope: StoreScope): string {
  return scope === 'document' ? workbookId : `${workbookId} ${account}`;
}

function triggerData({ uniqueId, handlerFunction, eventType }: InstalledTrigger) {
  return { uniqueId, handlerFunction, eventType };
}

/** @throws ScriptException in a simple trigger, which nobody has consented to, and where the manifest lacks the scope */
function requireApi({ consents }: SharedState, { simpleTrigger }: Caller): void {
  if (simpleTrigger) {
    throw new ScriptException(
      'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other ' +
        'valid authentication credential.',
      401,
    );
  }
  if (!consents.covers(READS_AND_WRITES)) {
    throw new ScriptException('Request had insufficient authentication scopes.', 403);
  }
}

/** The same for a service of Apps Script. */
function requireScope(
  { consents }: SharedState,
  { simpleTrigger }: Caller,
  method: string,
  scope: string,
): void {
  if (!simpleTrigger && consents.covers(scope)) return;
  throw new ScriptException(`You do not have permission to call ${method}. Required permissions: ${scope}`);
}
