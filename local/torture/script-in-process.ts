/**
 * A fast road for thousands of calls: the built bundle in a bare context of this process, its services answered with what a real host gave to the very
 * same calls. What the host was not asked yet is asked of it by running the function there, on the usual road. Nothing is written on either: a
 * call that would write is noted and fails.
 */
import vm from 'node:vm';
import type { HostCallName } from '../apps-script/host-calls';
import type { Execution, Hooks } from '../host/execution';
import type { Host } from '../host/host';
import { runValueText } from '../host/run-values';
import { errorData, type ScriptContext, scriptContext } from '../host/script-context';
import type { HostAnswer } from '../host/script-worker';

export type Ended = { result: unknown } | { error: { name: string; message: string } };

/** What a call came to. */
export interface Called {
  ended: Ended;
  /** Calls that would have changed something. */
  writes: HostCallName[];
  milliseconds: number;
}

const WRITES: readonly HostCallName[] = [
  'sheets.spreadsheets.batchUpdate',
  'sheets.spreadsheets.create',
  'Spreadsheet.copy',
  'Spreadsheet.share',
  'Spreadsheet.unshare',
  'ScriptApp.newTrigger',
  'ScriptApp.deleteTrigger',
  'MailApp.sendEmail',
  'Properties.setProperty',
  'Properties.deleteProperty',
];
/** Each job keeps when it looked for typed scores: that is no change that anybody must agree to. */
const isLook = (method: HostCallName, parameters: readonly unknown[]): boolean =>
  method === 'Properties.setProperty' && parameters[1] === 'cchc.scoreLog';
const NOTHING_WRITTEN = 'Nothing is written here';
const keyOf = (method: HostCallName, parameters: readonly unknown[]): string =>
  JSON.stringify([method, ...parameters]);

/** Runs of the real road before a call is given up on; each brings at least one answer. */
const MOST_RUNS = 20;

export class ScriptInProcess {
  private readonly answers = new Map<string, HostAnswer>();
  private readonly parsed = new Map<string, unknown>();
  private readonly context: ScriptContext;
  private unanswered = false;
  private writes: HostCallName[] = [];

  /** @param account whose calls they are, all of them */
  constructor(
    bundle: string,
    private readonly host: Host,
    private readonly account: string,
    private readonly workbook: string,
  ) {
    const session = {
      workbookId: workbook,
      effectiveUser: account,
      activeUser: account,
      timeZone: 'Asia/Ho_Chi_Minh',
      hasUi: true,
      htmlFiles: {},
      log: () => undefined,
    };
    const script = new vm.Script(bundle, { filename: 'main.js' });
    const offset = host.now.getTime() - Date.now();
    this.context = scriptContext(script, offset, session, (error, json) => (method, ...parameters) => {
      if (isLook(method, parameters)) return undefined as never;
      if (WRITES.includes(method)) {
        this.writes.push(method);
        throw error({ name: 'Exception', message: NOTHING_WRITTEN });
      }
      const key = keyOf(method, parameters);
      const answer = this.answers.get(key);
      if (answer === undefined) {
        this.unanswered = true;
        throw error({ name: 'Exception', message: 'The host was not asked yet' });
      }
      if ('error' in answer) throw error(answer.error);
      // Read once for all calls; frozen, so that none sees what another made of it.
      if (!this.parsed.has(key))
        this.parsed.set(
          key,
          answer.resultText === undefined ? undefined : frozen(json.parse(answer.resultText)),
        );
      return this.parsed.get(key) as never;
    });
  }

  /** @param given as runValueText wrote them */
  async call(name: string, given: string): Promise<Called> {
    for (let run = 0; run < MOST_RUNS; run += 1) {
      this.unanswered = false;
      this.writes = [];
      const from = performance.now();
      const ended = this.attempt(name, given);
      if (!this.unanswered) return { ended, writes: this.writes, milliseconds: performance.now() - from };
      await this.callHost(name, given);
    }
    throw new Error(`${name}: the host never answers what is asked here`);
  }

  private attempt(name: string, given: string): Ended {
    try {
      const result = this.context.called(name)(...this.context.json.parse(given));
      return { result: JSON.parse(runValueText(result)) };
    } catch (thrown) {
      const { name: kind, message } = errorData(thrown);
      return { error: { name: kind, message } };
    }
  }

  /** The same call on the usual road: in a thread, over the host's own services. */
  async callHost(name: string, given: string): Promise<Execution> {
    const learning: Hooks = {
      beforeCall: ({ method, parameters }) => {
        if (WRITES.includes(method) && !isLook(method, parameters)) throw new Error(NOTHING_WRITTEN);
      },
      afterCall: ({ method, parameters }, answer) => {
        this.answers.set(keyOf(method, parameters), answer);
      },
    };
    const before = this.host.hooks;
    this.host.hooks = learning;
    try {
      return await this.host.run(this.account, this.workbook, name, JSON.parse(given), ['OK']);
    } finally {
      this.host.hooks = before;
    }
  }
}

function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
