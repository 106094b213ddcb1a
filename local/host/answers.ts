/**
 * What the host answers to each call of a script: one entry per call, none for what is not emulated.
 * It keeps nothing itself; locks, caches, properties and workbooks are given to it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type {
  Answer,
  Buttons,
  GetOptions,
  HostCallName,
  HostCalls,
  Menu,
  ShownPage,
  StoreScope,
} from '../apps-script/host-calls';
import type { Spreadsheets } from '../sheets/spreadsheets';
import type { RunningExecution } from './execution';
import type { WorkbookLocks } from './locks';
import { ScriptException } from './script-errors';
import type { Caches, PropertyStores } from './stores';

/** What all executions of a host share. */
export interface SharedState {
  spreadsheets: Spreadsheets;
  locks: WorkbookLocks;
  caches: Caches;
  properties: PropertyStores;
  /** Told of each workbook that a script creates. */
  created(workbookId: string): void;
}

/** Whose execution asks, and what the person in front of it sees and presses. */
export interface Caller {
  running: RunningExecution;
  account: string;
  workbookId: string;
  /** A simple trigger runs without the person's consent, so without the services that need it. */
  simpleTrigger: boolean;
  showMenu(menu: Menu): void;
  press(dialog: Dialog): Answer | Promise<Answer>;
  /** Told at once of what the script shows. */
  see?(shown: Shown): void;
}

export interface Dialog {
  title: string;
  message: string;
  buttons: Buttons;
}

export type Shown =
  | { kind: 'toast'; message: string; title: string }
  | { kind: 'goTo'; sheetId: number; cell: string }
  | ShownPage;

type Handlers = {
  [Name in HostCallName]: (
    state: SharedState,
    caller: Caller,
    ...parameters: Parameters<HostCalls[Name]>
  ) => ReturnType<HostCalls[Name]> | Promise<ReturnType<HostCalls[Name]>>;
};

async function sheetIdOf(
  spreadsheets: Spreadsheets,
  { account, workbookId }: Caller,
  title: string,
): Promise<number | undefined> {
  const { sheets = [] } = (await spreadsheets.get(account, workbookId, {
    fields: 'sheets.properties(sheetId,title)',
  })) as { sheets?: { properties: { sheetId?: number; title: string } }[] };
  const found = sheets.find(({ properties }) => properties.title === title);
  return found && (found.properties.sheetId ?? 0);
}

const SHOWS_PAGES = 'https://www.googleapis.com/auth/script.container.ui';

const handlers: Handlers = {
  'sheets.spreadsheets.get': ({ spreadsheets }, caller, id, options) => {
    needsConsent(caller);
    return spreadsheets.get(caller.account, id, options);
  },
  'sheets.spreadsheets.create': async ({ spreadsheets, created }, caller, resource) => {
    needsConsent(caller);
    const workbook = await spreadsheets.create(caller.account, resource);
    created(workbook.spreadsheetId);
    return workbook;
  },
  'sheets.spreadsheets.batchUpdate': ({ spreadsheets }, caller, id, resource) => {
    needsConsent(caller);
    return spreadsheets.batchUpdate(caller.account, id, resource);
  },
  'sheets.spreadsheets.getByDataFilter': ({ spreadsheets }, caller, id, resource, options) => {
    needsConsent(caller);
    return spreadsheets.getByDataFilter(caller.account, id, resource, options);
  },
  'Spreadsheet.getName': ({ spreadsheets }, { account, workbookId }) =>
    titleOf(spreadsheets, account, workbookId),
  'Spreadsheet.toast': (_state, { running, see }, message, title) => {
    running.record.toasts.push({ message, title });
    see?.({ kind: 'toast', message, title });
  },
  'Spreadsheet.findSheet': async ({ spreadsheets }, caller, title) =>
    (await sheetIdOf(spreadsheets, caller, title)) === undefined ? null : title,
  'Range.activate': async ({ spreadsheets }, caller, title, a1) => {
    const sheetId = await sheetIdOf(spreadsheets, caller, title);
    if (sheetId !== undefined) caller.see?.({ kind: 'goTo', sheetId, cell: a1 });
  },
  'Menu.addToUi': (_state, caller, menu) => caller.showMenu(menu),
  'Ui.alert': async ({ locks }, caller, title, message, buttons) => {
    locks.release(caller.workbookId, caller.running);
    const answer = await caller.press({ title, message, buttons });
    caller.running.record.dialogs.push({ title, message, buttons, answer });
    return answer;
  },
  'Ui.showSidebar': (_state, caller, page) => {
    if (caller.simpleTrigger) throw notPermitted('Ui.showSidebar', SHOWS_PAGES);
    caller.running.record.pages.push(page);
    caller.see?.(page);
  },
  'Ui.showModalDialog': (_state, caller, page) => {
    if (caller.simpleTrigger) throw notPermitted('Ui.showModalDialog', SHOWS_PAGES);
    caller.running.record.pages.push(page);
    caller.see?.(page);
  },
  'Lock.tryLock': ({ locks }, { workbookId, running }, milliseconds) =>
    locks.acquire(workbookId, running, milliseconds),
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
  'Utilities.sleep': (_state, _caller, milliseconds) => wait(milliseconds, undefined, { ref: false }),
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

function needsConsent({ simpleTrigger }: Caller): void {
  if (!simpleTrigger) return;
  throw new ScriptException(
    'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other ' +
      'valid authentication credential.',
    401,
  );
}

function notPermitted(method: string, scope: string): ScriptException {
  return new ScriptException(`You do not have permission to call ${method}. Required permissions: ${scope}`);
}
