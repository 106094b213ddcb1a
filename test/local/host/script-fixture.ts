/**
 * Runs functions of a small bundle with a workbook that is only a name and a list of what was sent to it.
 * It holds no rule of Sheets: those have their own tests.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import type { EventData, Menu } from '../../../local/apps-script/host-calls';
import { answerTo, type Caller, type SharedState } from '../../../local/host/answers';
import { Consents } from '../../../local/host/consents';
import { DailyQuota } from '../../../local/host/daily-quota';
import { asking, type Given } from '../../../local/host/dialogs';
import { type Hooks, RunningExecution } from '../../../local/host/execution';
import { AccountKinds } from '../../../local/host/limits';
import { WorkbookLocks } from '../../../local/host/locks';
import { Outbox } from '../../../local/host/outbox';
import { ScriptThreads } from '../../../local/host/script-threads';
import { Caches, PropertyStores } from '../../../local/host/stores';
import { Triggers } from '../../../local/host/triggers';
import { invalidArgument } from '../../../local/sheets/errors';
import type { Spreadsheets } from '../../../local/sheets/spreadsheets';

/** Builds the thread of a script into a temporary folder. @returns its path */
export async function buildWorker(): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'script-worker-')), 'script-worker.js');
  await build({
    entryPoints: ['local/host/script-worker.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile,
  });
  return outfile;
}

/** A workbook side that remembers batches and refuses one that says `refuse`. */
function rememberedBatches(batches: object[]): Spreadsheets {
  const fake = {
    get: async () => ({ properties: { title: 'Vòng 2017' } }),
    getByDataFilter: async () => ({ sheets: [] }),
    create: async () => ({ spreadsheetId: 'made' }),
    batchUpdate: async (_caller: string, id: string, body: { refuse?: string }) => {
      if (body.refuse !== undefined) throw invalidArgument(body.refuse);
      batches.push(body);
      return { spreadsheetId: id, replies: [{}] };
    },
  };
  return fake as unknown as Spreadsheets;
}

export interface Start {
  account?: string;
  workbookId?: string;
  args?: unknown[];
  answers?: Given[];
  simpleTrigger?: boolean;
  event?: EventData;
  hasUi?: boolean;
  latencyMilliseconds?: number;
  limitMilliseconds?: number;
  clockOffset?: number;
}

/** A bundle with everything that its executions share. */
export class ScriptFixture {
  readonly batches: object[] = [];
  readonly menus: Menu[] = [];
  hooks: Hooks = {};
  now = new Date('2018-04-23T08:00:00Z');
  private readonly clock = (): Date => this.now;
  readonly state: SharedState = {
    spreadsheets: rememberedBatches(this.batches),
    locks: new WorkbookLocks(),
    caches: new Caches(this.clock),
    properties: new PropertyStores(),
    triggers: new Triggers(this.clock),
    outbox: new Outbox(this.clock, new DailyQuota(this.clock), new AccountKinds(undefined, {})),
    consents: new Consents(undefined),
    created: () => undefined,
    waits: (asked) => asked,
  };

  private readonly threads: ScriptThreads;

  constructor(workerPath: string, bundle: string) {
    const compiled = new vm.Script(bundle, { filename: 'main.js' }).createCachedData();
    const htmlFiles = { sidebar: '<b>Chấm điểm</b>', template: '<?= x ?>' };
    this.threads = new ScriptThreads(workerPath, { bundle, compiled, htmlFiles });
  }

  begin(functionName: string, start: Start = {}): RunningExecution {
    const { account = 'office@example.vn', workbookId = 'w', answers = [], simpleTrigger = false } = start;
    const caller: Omit<Caller, 'running'> = {
      account,
      workbookId,
      simpleTrigger,
      showMenu: (menu) => this.menus.push(menu),
      ask: asking(answers),
      selection: { at: 'first' },
    };
    const running = new RunningExecution({
      threads: this.threads,
      script: {
        functionName,
        argumentsText: JSON.stringify(start.args ?? []),
        returnsResult: true,
        ...(start.event && { event: start.event }),
        clockOffset: start.clockOffset,
        session: {
          workbookId,
          effectiveUser: account,
          activeUser: account,
          timeZone: 'Asia/Ho_Chi_Minh',
          hasUi: start.hasUi ?? true,
        },
      },
      account,
      startedBy: simpleTrigger ? 'open' : 'sidebar',
      limitMilliseconds: start.limitMilliseconds ?? 20_000,
      latencyMilliseconds: start.latencyMilliseconds ?? 0,
      hooks: this.hooks,
      answer: (self, method, parameters) =>
        answerTo(this.state, { ...caller, running: self }, method, parameters),
    });
    void running.finished.then(() => this.state.locks.forget(workbookId, running));
    return running;
  }

  run(functionName: string, start: Start = {}) {
    return this.begin(functionName, start).finished;
  }
}
