/**
 * The local host: workbooks, accounts, and the executions of one bundle in them, started as a person, the sidebar, an edit
 * or the clock would start them. It computes and checks nothing of a workbook itself; that is the Sheets side's matter.
 */
import vm from 'node:vm';
import type { Menu } from '../apps-script/host-calls';
import { type Directory, directoryOf } from '../sheets/directory';
import { Spreadsheets } from '../sheets/spreadsheets';
import { univerEngine } from '../sheets/univer-engine';
import { cellsOf } from './a1';
import { type SharedState, titleOf } from './answers';
import { AUTHORIZATION_REQUIRED, Consents, consentMessage, consentTitle } from './consents';
import { customFunctionsOf, functionNamesOf } from './custom-functions';
import { DailyQuota } from './daily-quota';
import { asking, type Person } from './dialogs';
import type { Execution, Hooks } from './execution';
import { Executions, type Start } from './executions';
import { Faults, type Switches } from './faults';
import { HostClock } from './host-clock';
import { type Kept, KeptState } from './kept-state';
import { AccountKinds, type Limits } from './limits';
import { WorkbookLocks } from './locks';
import { itemOf, withMenu } from './menus';
import { type Mail, Outbox } from './outbox';
import { runValueText } from './run-values';
import { readSavedHost, type SavedHost, writeSavedHost } from './saved-host';
import { ScriptThreads } from './script-threads';
import { Caches, PropertyStores } from './stores';
import { TriggerRuns } from './trigger-runs';
import { type InstalledTrigger, Triggers } from './triggers';

export type { Answer, Menu, PromptAnswer } from '../apps-script/host-calls';
export type { Dialog, Given, Person, Shown } from './dialogs';
export type { Execution, Hooks, ScriptCall } from './execution';
export type { Switches } from './faults';
export type { Mail } from './outbox';

export interface HostOptions {
  /** The text of dist/main.js. */
  bundle: string;
  /** The built script-worker. */
  workerPath: string;
  accounts: readonly string[];
  /** Google groups: the addresses of the members by the address of the group. */
  groups?: Readonly<Record<string, readonly string[]>>;
  /** Accounts of this domain are Workspace accounts; all others are consumer accounts. */
  workspaceDomain?: string;
  /** The manifest's scopes. Where they are left out nobody is asked for consent. */
  scopes?: readonly string[];
  /** The host's time, for scripts too; the machine's where it is left out. */
  clock?: () => Date;
  /** Google's limits made smaller, for tests. */
  limits?: Partial<Limits>;
  /** The project's HTML files by name, without ".html". */
  htmlFiles?: Readonly<Record<string, string>>;
}

/** How often a host that keeps time looks at its clock. */
const TICK = 1000;

export class Host {
  readonly spreadsheets: Spreadsheets;
  /** Faults and cuts for the calls of all executions; may be changed at any time. */
  hooks: Hooks = {};
  /** The same by name; off where they are left out. May be changed at any time. */
  switches: Switches = {};
  /** Told of each execution at its end. */
  executed: (execution: Execution) => void = () => undefined;
  private readonly threads: ScriptThreads;
  private readonly functionNames: ReadonlySet<string>;
  private readonly directory: Directory;
  private readonly kinds: AccountKinds;
  private readonly clock: HostClock;
  private readonly state: SharedState;
  private readonly all: Executions;
  private readonly triggerRuns: TriggerRuns;
  private readonly kept: KeptState;
  private readonly menus = new Map<string, Menu[]>();
  private ticking: NodeJS.Timeout | undefined;
  private saving: Promise<void> = Promise.resolve();

  private constructor(private readonly options: HostOptions) {
    this.clock = new HostClock(options.clock);
    const clock = (): Date => this.clock.now();
    this.directory = directoryOf(options.accounts, options.groups);
    this.kinds = new AccountKinds(options.workspaceDomain, options.limits ?? {});
    const { simpleMilliseconds } = this.kinds.limits('');
    const customFunctions = customFunctionsOf(options.bundle, simpleMilliseconds);
    const compiled = new vm.Script(options.bundle, { filename: 'main.js' }).createCachedData();
    const { htmlFiles = {} } = options;
    this.threads = new ScriptThreads(options.workerPath, { bundle: options.bundle, compiled, htmlFiles });
    this.functionNames = functionNamesOf(options.bundle);
    this.spreadsheets = new Spreadsheets({
      engine: (locale, today) => univerEngine({ customFunctions, locale, today }),
      clock,
      directory: this.directory,
    });
    this.state = {
      spreadsheets: this.spreadsheets,
      locks: new WorkbookLocks(),
      caches: new Caches(clock),
      properties: new PropertyStores(),
      triggers: new Triggers(clock),
      outbox: new Outbox(clock, new DailyQuota(clock), this.kinds),
      consents: new Consents(options.scopes),
      created: (workbookId, hasScript) => this.kept.add(workbookId, hasScript),
      waits: (asked) => Math.min(asked, this.switches.longestWaitMilliseconds ?? asked),
    };
    this.kept = new KeptState(this.state);
    const faults = new Faults(() => this.switches, clock);
    this.all = new Executions({
      threads: this.threads,
      kinds: this.kinds,
      clock: this.clock,
      state: this.state,
      hooks: () => [faults.hooks, this.hooks],
      latencyMilliseconds: () => this.switches.latencyMilliseconds ?? 0,
      showMenu: (account, workbookId, menu) => {
        const key = menuKey(account, workbookId);
        this.menus.set(key, withMenu(this.menus.get(key) ?? [], menu));
      },
      ended: (execution) => this.executed(execution),
    });
    this.triggerRuns = new TriggerRuns({
      triggers: this.state.triggers,
      consents: this.state.consents,
      kinds: this.kinds,
      runtime: new DailyQuota(clock),
      clock,
      has: (functionName) => this.functionNames.has(functionName),
      owner: (workbookId) => this.spreadsheets.owner(workbookId),
      execute: (start) => this.all.execute(start),
      drop: (start, why) => this.all.notRun(start, 'dropped', why),
    });
    this.spreadsheets.typed = (edit) => this.all.goOn(this.triggerRuns.edited(edit));
  }

  static start(options: HostOptions): Host {
    return new Host(options);
  }

  /** A host as `save` left it. */
  static async restore(file: string, options: Omit<HostOptions, 'accounts' | 'groups'>): Promise<Host> {
    const saved: SavedHost = await readSavedHost(file);
    const host = new Host({ ...options, accounts: saved.accounts, groups: saved.groups ?? {} });
    host.takeBack(saved);
    return host;
  }

  get accounts(): readonly string[] {
    return this.options.accounts;
  }

  /** Ids of the workbooks that it holds, oldest first. */
  get workbooks(): readonly string[] {
    return this.kept.workbooks;
  }

  /** The mail that scripts have sent, oldest first. */
  get outbox(): readonly Mail[] {
    return this.state.outbox.mails;
  }

  /** All executions that have ended or were dropped, in the order of their ends. */
  get executions(): readonly Execution[] {
    return this.all.over;
  }

  /** Executions that have begun and not ended, oldest first. */
  get executing(): readonly Execution[] {
    return this.all.now;
  }

  /** The triggers that somebody has installed, of all accounts. */
  get triggers(): readonly InstalledTrigger[] {
    return this.state.triggers.dump();
  }

  /** Writes everything but caches, locks and used quotas to one file; one writing follows another. */
  save(file: string): Promise<void> {
    const { accounts, groups = {} } = this.options;
    this.saving = this.saving
      .catch(() => undefined)
      .then(() => writeSavedHost(file, { accounts, groups, ...this.kept.dump() }));
    return this.saving;
  }

  /** What a host of the same accounts saved, in the place of all that this one holds. */
  takeBack(saved: Kept): void {
    this.state.caches.clear();
    this.menus.clear();
    this.kept.restore(saved);
  }

  /** An empty workbook as Google makes it for an account that never chose a language. @returns its id */
  async createWorkbook(owner: string, title: string): Promise<string> {
    const { spreadsheetId } = await this.spreadsheets.create(this.known(owner), {
      properties: { title, locale: 'en_US' },
    });
    this.kept.add(spreadsheetId, true);
    return spreadsheetId;
  }

  /**
   * Opens the workbook as a person does: runs onOpen as a simple trigger. For one who may only view nothing runs, and in a
   * workbook without a script, so there is no menu.
   * @returns the menus that it made
   * @throws ApiError where the account may not open it, Error where onOpen fails
   */
  async open(person: string, workbookId: string): Promise<Menu[]> {
    const account = this.known(person);
    await titleOf(this.spreadsheets, account, workbookId);
    const key = menuKey(account, workbookId);
    this.menus.set(key, []);
    if (!this.kept.hasScript(workbookId)) return [];
    if (this.spreadsheets.role(account, workbookId) !== 'writer') return [];
    this.all.goOn(this.triggerRuns.opened(account, workbookId));
    if (!this.functionNames.has('onOpen')) return [];
    const start = this.triggerRuns.simpleStart('onOpen', account, workbookId, { kind: 'open' });
    const { error } = await this.all.execute(start);
    if (error !== undefined) throw new Error(`onOpen failed: ${error.message}`);
    return this.menus.get(key) ?? [];
  }

  /**
   * Presses a menu item, in submenus too, and answers what follows in its order, consent first where it is due.
   * A question without an answer fails the execution with the question's text.
   * @throws Error where there is no such item
   */
  async click(
    account: string,
    workbookId: string,
    itemCaption: string,
    person: Person = [],
  ): Promise<Execution> {
    const key = menuKey(this.known(account), workbookId);
    const menus = this.menus.get(key) ?? (await this.open(account, workbookId));
    const { functionName } = itemOf(menus, itemCaption);
    return this.runFor({ account, workbookId, functionName, startedBy: 'menu', person });
  }

  /**
   * Calls a function as the sidebar does by google.script.run.
   * @throws TypeError for a private or unknown name or an argument that cannot be passed; a result that cannot fails the execution
   */
  async run(
    account: string,
    workbookId: string,
    functionName: string,
    args: readonly unknown[] = [],
    person: Person = [],
  ): Promise<Execution> {
    if (
      functionName.endsWith('_') ||
      !this.functionNames.has(functionName) ||
      !this.kept.hasScript(workbookId)
    )
      throw new TypeError(`google.script.run.${functionName} is not a function`);
    await titleOf(this.spreadsheets, this.known(account), workbookId);
    const argumentsText = runValueText(args);
    return this.runFor({ account, workbookId, functionName, startedBy: 'sidebar', argumentsText, person });
  }

  /**
   * Types into cells as a person: a text into one cell, or a block from that cell on. What the edit sets off runs on its
   * own; `settled` waits for it.
   */
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

  /** Waits until nothing runs that an edit or an opening has set off. */
  async settled(): Promise<void> {
    await this.all.settled();
  }

  /**
   * Puts the host's clock forward and runs what comes due on the way, each at its time, to its end.
   * @returns the executions, those that were dropped too
   */
  async advance(minutes: number): Promise<Execution[]> {
    const end = this.clock.now().getTime() + minutes * 60_000;
    const run: Execution[] = [];
    for (;;) {
      const next = this.state.triggers.nextTime();
      if (next === undefined || next > end) break;
      this.clock.forwardTo(next);
      run.push(...(await this.triggerRuns.due()));
    }
    this.clock.forwardTo(end);
    return run;
  }

  /** The host's time. */
  get now(): Date {
    return this.clock.now();
  }

  /** From now on time-driven triggers run by themselves as the clock goes, until the host is closed. */
  keepTime(): void {
    this.ticking ??= setInterval(() => this.all.goOn(this.triggerRuns.due()), TICK).unref();
  }

  /** Cuts off what still runs, so that the process can end. */
  async close(): Promise<void> {
    clearInterval(this.ticking);
    await this.all.close();
    await this.threads.close();
  }

  /** For what a person starts: nothing runs without the person's consent to all that the manifest asks for. */
  private async runFor(given: Start & { person: Person }): Promise<Execution> {
    const start = { ...given, account: this.known(given.account) };
    const { account, workbookId, person } = start;
    const { consents } = this.state;
    const missing = consents.missing(account, workbookId);
    if (missing.length > 0) {
      const message = consentMessage(account, missing);
      const dialog = { title: consentTitle, message, buttons: 'OK_CANCEL', asks: 'consent' } as const;
      const { button } = await asking(person)(dialog);
      if (button !== 'OK') return this.all.notRun(start, 'failed', AUTHORIZATION_REQUIRED);
      consents.give(account, workbookId);
    }
    return this.all.execute(start);
  }

  private async sheetIdOf(account: string, workbookId: string, tabTitle: string): Promise<number> {
    const options = { fields: 'sheets.properties(sheetId,title)' };
    const { sheets = [] } = await this.spreadsheets.get(this.known(account), workbookId, options);
    const sheet = sheets.find(({ properties }) => properties?.title === tabTitle);
    if (sheet !== undefined) return sheet.properties?.sheetId ?? 0;
    const titles = sheets.map(({ properties }) => properties?.title).join('; ');
    throw new Error(`The workbook has no tab "${tabTitle}", only: ${titles}`);
  }

  /** The account's canonical address. */
  private known(account: string): string {
    if (!this.directory.isAccount(account)) throw new Error(`${account} is not an account of this host`);
    return this.directory.canonical(account);
  }
}

function menuKey(account: string, workbookId: string): string {
  return `${workbookId} ${account}`;
}
