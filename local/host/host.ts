/**
 * The local host: workbooks, accounts, and the executions of one bundle in them, started as a person or the sidebar
 * would start them. It computes and checks nothing of a workbook itself; that is the Sheets side's matter.
 */
import vm from 'node:vm';
import type { Answer, Menu } from '../apps-script/host-calls';
import { Spreadsheets } from '../sheets/spreadsheets';
import { univerEngine } from '../sheets/univer-engine';
import { cellsOf } from './a1';
import { answerTo, type Caller, type Dialog, type SharedState, type Shown, titleOf } from './answers';
import { customFunctionsOf } from './custom-functions';
import { type Execution, type Hooks, RunningExecution } from './execution';
import { WorkbookLocks } from './locks';
import { itemOf, withMenu } from './menus';
import { runValueText } from './run-values';
import { readSavedHost, type SavedHost, writeSavedHost } from './saved-host';
import { Caches, PropertyStores } from './stores';

export type { Answer, Menu } from '../apps-script/host-calls';
export type { Dialog, Shown } from './answers';
export type { Execution, Hooks, ScriptCall } from './execution';

export interface HostOptions {
  /** The text of dist/main.js. */
  bundle: string;
  /** The built script-worker. */
  workerPath: string;
  accounts: readonly string[];
  /** The host's time, for scripts too; the machine's where it is left out. */
  clock?: () => Date;
  /** How long each call of a service takes at least. */
  latencyMs?: number;
  /** The project's HTML files by name, without ".html". */
  htmlFiles?: Readonly<Record<string, string>>;
}

/** Who sits before the workbook while a script runs: answers its alerts, in their order or as they come. */
export type Person = readonly Answer[] | { press(dialog: Dialog): Promise<Answer>; see(shown: Shown): void };

const SCRIPT_LIMIT = 6 * 60_000;
const SIMPLE_TRIGGER_LIMIT = 30_000;
/** The time zone that the script project's manifest names. */
const SCRIPT_TIME_ZONE = 'Asia/Ho_Chi_Minh';

export class Host {
  readonly spreadsheets: Spreadsheets;
  /** All executions that have ended, in the order of their ends. */
  readonly executions: Execution[] = [];
  /** Faults and cuts for the calls of all executions; may be changed at any time. */
  hooks: Hooks = {};
  private readonly compiled: Uint8Array;
  private readonly state: SharedState;
  private readonly workbookIds = new Set<string>();
  private readonly menus = new Map<string, Menu[]>();
  private readonly running = new Set<RunningExecution>();

  private constructor(
    private readonly options: HostOptions,
    properties: PropertyStores,
  ) {
    const clock = options.clock ?? (() => new Date());
    const customFunctions = customFunctionsOf(options.bundle);
    this.compiled = new vm.Script(options.bundle, { filename: 'main.js' }).createCachedData();
    this.spreadsheets = new Spreadsheets({
      engine: (locale) => univerEngine({ customFunctions, locale }),
      clock,
      isAccount: (address) => this.isAccount(address),
    });
    this.state = {
      spreadsheets: this.spreadsheets,
      locks: new WorkbookLocks(),
      caches: new Caches(clock),
      properties,
      created: (workbookId) => this.workbookIds.add(workbookId),
    };
  }

  static start(options: HostOptions): Host {
    return new Host(options, new PropertyStores());
  }

  /** A host as `save` left it. */
  static async restore(file: string, options: Omit<HostOptions, 'accounts'>): Promise<Host> {
    const saved: SavedHost = await readSavedHost(file);
    const host = new Host({ ...options, accounts: saved.accounts }, new PropertyStores(saved.properties));
    for (const content of saved.workbooks) {
      host.workbookIds.add(host.spreadsheets.restore(content));
    }
    return host;
  }

  get accounts(): readonly string[] {
    return this.options.accounts;
  }

  /** Ids of the workbooks that it holds, oldest first. */
  get workbooks(): readonly string[] {
    return [...this.workbookIds];
  }

  /** Writes accounts, properties and workbooks to one file; caches and locks are not kept. */
  async save(file: string): Promise<void> {
    const workbooks = [...this.workbookIds].map((id) => this.spreadsheets.dump(id));
    await writeSavedHost(file, {
      accounts: this.options.accounts,
      properties: this.state.properties.dump(),
      workbooks,
    });
  }

  /** An empty workbook as Google makes it for an account that never chose a language. @returns its id */
  async createWorkbook(owner: string, title: string): Promise<string> {
    const { spreadsheetId } = await this.spreadsheets.create(this.known(owner), {
      properties: { title, locale: 'en_US' },
    });
    this.workbookIds.add(spreadsheetId);
    return spreadsheetId;
  }

  /**
   * Opens the workbook as a person does: runs onOpen as a simple trigger.
   * @returns the menus that it made
   * @throws ApiError where the account may not open it, Error where onOpen fails
   */
  async open(account: string, workbookId: string): Promise<Menu[]> {
    await titleOf(this.spreadsheets, this.known(account), workbookId);
    const key = menuKey(account, workbookId);
    this.menus.set(key, []);
    const { error } = await this.execute({
      account,
      workbookId,
      functionName: 'onOpen',
      simpleTrigger: true,
    });
    if (error !== undefined) throw new Error(`onOpen failed: ${error.message}`);
    return this.menus.get(key) ?? [];
  }

  /**
   * Presses a menu item, in submenus too, and answers the alerts that follow in their order.
   * An alert without an answer fails the execution with the alert's text.
   * @throws Error where there is no such item
   */
  async click(
    account: string,
    workbookId: string,
    itemCaption: string,
    person: Person = [],
  ): Promise<Execution> {
    const menus = this.menus.get(menuKey(account, workbookId)) ?? (await this.open(account, workbookId));
    const { functionName } = itemOf(menus, itemCaption);
    return this.execute({ account, workbookId, functionName, person });
  }

  /**
   * Calls a function as the sidebar does by google.script.run.
   * @throws TypeError for a private name or an argument that cannot be passed; a result that cannot fails the execution
   */
  async run(
    account: string,
    workbookId: string,
    functionName: string,
    args: readonly unknown[] = [],
    person: Person = [],
  ): Promise<Execution> {
    if (functionName.endsWith('_'))
      throw new TypeError(`google.script.run.${functionName} is not a function`);
    await titleOf(this.spreadsheets, this.known(account), workbookId);
    return this.execute({ account, workbookId, functionName, argumentsText: runValueText(args), person });
  }

  /** Types into cells as a person: a text into one cell, or a block from that cell on. */
  async type(
    account: string,
    workbookId: string,
    tabTitle: string,
    a1: string,
    text: string | string[][],
  ): Promise<void> {
    const sheetId = await this.sheetIdOf(account, workbookId, tabTitle);
    const { startRowIndex: row, startColumnIndex: column } = cellsOf(a1);
    const texts = typeof text === 'string' ? [[text]] : text;
    await this.spreadsheets.type(account, workbookId, { sheetId, row, column }, texts);
  }

  /** What a person sees in these cells. */
  async display(account: string, workbookId: string, tabTitle: string, a1: string): Promise<string[][]> {
    const sheetId = await this.sheetIdOf(account, workbookId, tabTitle);
    return this.spreadsheets.display(account, workbookId, { sheetId, ...cellsOf(a1) });
  }

  /** Cuts off what still runs, so that the process can end. */
  async close(): Promise<void> {
    const running = [...this.running];
    for (const execution of running) execution.cutOff();
    await Promise.all(running.map(({ finished }) => finished));
  }

  private async execute(start: {
    account: string;
    workbookId: string;
    functionName: string;
    argumentsText?: string;
    simpleTrigger?: boolean;
    person?: Person;
  }): Promise<Execution> {
    const { account, workbookId, functionName, simpleTrigger = false } = start;
    const { person = [] } = start;
    const answers = 'press' in person ? [] : [...person];
    const key = menuKey(account, workbookId);
    const caller: Omit<Caller, 'running'> = {
      account,
      workbookId,
      simpleTrigger,
      showMenu: (menu) => this.menus.set(key, withMenu(this.menus.get(key) ?? [], menu)),
      press: async (dialog) =>
        pressed(dialog, 'press' in person ? await person.press(dialog) : answers.shift()),
      ...('see' in person && { see: person.see }),
    };
    const { clock, htmlFiles = {}, latencyMs = 0, bundle, workerPath } = this.options;
    // Google tells a simple trigger no address, since the person has consented to nothing.
    const address = simpleTrigger ? '' : account;
    const running = new RunningExecution({
      workerPath,
      script: {
        bundle,
        compiled: this.compiled,
        functionName,
        argumentsText: start.argumentsText ?? '[]',
        returnsResult: start.argumentsText !== undefined,
        clockOffset: clock === undefined ? undefined : clock().getTime() - Date.now(),
        session: {
          workbookId,
          effectiveUser: address,
          activeUser: address,
          timeZone: SCRIPT_TIME_ZONE,
          htmlFiles,
        },
      },
      account,
      limitMilliseconds: simpleTrigger ? SIMPLE_TRIGGER_LIMIT : SCRIPT_LIMIT,
      latencyMilliseconds: latencyMs,
      hooks: {
        beforeCall: (call) => this.hooks.beforeCall?.(call),
        afterCall: (call) => this.hooks.afterCall?.(call),
      },
      answer: (self, method, parameters) =>
        answerTo(this.state, { ...caller, running: self }, method, parameters),
    });
    this.running.add(running);
    const execution = await running.finished;
    this.running.delete(running);
    this.state.locks.forget(workbookId, running);
    this.executions.push(execution);
    return execution;
  }

  private async sheetIdOf(account: string, workbookId: string, tabTitle: string): Promise<number> {
    const options = { fields: 'sheets.properties(sheetId,title)' };
    const { sheets = [] } = await this.spreadsheets.get(this.known(account), workbookId, options);
    const sheet = sheets.find(({ properties }) => properties?.title === tabTitle);
    if (sheet !== undefined) return sheet.properties?.sheetId ?? 0;
    const titles = sheets.map(({ properties }) => properties?.title).join('; ');
    throw new Error(`The workbook has no tab "${tabTitle}", only: ${titles}`);
  }

  private isAccount(address: string): boolean {
    return this.options.accounts.some((account) => account.toLowerCase() === address.toLowerCase());
  }

  private known(account: string): string {
    if (!this.isAccount(account)) throw new Error(`${account} is not an account of this host`);
    return account;
  }
}

function menuKey(account: string, workbookId: string): string {
  return `${workbookId} ${account}`;
}

/** @throws Error, which ends the execution, for an alert that nobody answers or answers by a button it lacks */
function pressed(dialog: Dialog, answer: Answer | undefined): Answer {
  const text = `${dialog.title}\n${dialog.message}`.trim();
  if (answer === undefined) throw new Error(`Nobody answered the alert: ${text}`);
  if (answer === 'CLOSE' || dialog.buttons.split('_').includes(answer)) return answer;
  throw new Error(`The alert has no button ${answer}, only ${dialog.buttons}: ${text}`);
}
