/**
 * One execution of one function of the bundle: starts its thread, serves its calls, measures them and ends it.
 * It knows no service: what a call means is asked of `answer`; faults and cuts come in through the hooks.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import type { Answer, HostCallName, ScriptErrorData, ShownPage } from '../apps-script/host-calls';
import type { Dialog } from './dialogs';
import { scriptErrorOf } from './script-errors';
import type { ScriptThreads } from './script-threads';
import type { HostAnswer, WorkerMessage, WorkerStart } from './script-worker';

/** 'open' and 'edit' are the simple triggers, 'trigger' is an installed one. */
export type StartedBy = 'menu' | 'sidebar' | 'open' | 'edit' | 'trigger';

/** What is known of an execution that has ended. Bytes are those of JSON in UTF-8. */
export interface Execution {
  functionName: string;
  account: string;
  startedBy: StartedBy;
  /** Of the installed trigger that started it. */
  triggerUid?: string;
  /**
   * 'cut off' is an end from outside: by a hook, by closing the host, by the time limit. 'dropped' never began: a quota
   * was used up or consent was missing.
   */
  outcome: 'done' | 'failed' | 'cut off' | 'dropped';
  error?: { name: string; message: string; stack?: string };
  /** What the function returned, where somebody asked for it. */
  result?: unknown;
  milliseconds: number;
  /** Calls of get and getByDataFilter, of batchUpdate, and their bytes, where they are about the workbook of the execution. */
  reads: number;
  batches: number;
  bytesRead: number;
  bytesSent: number;
  calls: { method: HostCallName; bytesSent: number; bytesRead: number; milliseconds: number }[];
  dialogs: (Dialog & { answer: Answer; text?: string })[];
  toasts: { message: string; title: string }[];
  /** Sidebars and modal dialogs in the order they were shown. */
  pages: ShownPage[];
  log: string[];
}

/** A call that a script has made, as the hooks see it. */
export interface ScriptCall {
  /** The execution that makes it, as far as it has come. */
  execution: Execution;
  account: string;
  workbookId: string;
  functionName: string;
  method: HostCallName;
  parameters: readonly unknown[];
  /** 1 for the first call of the execution; lines of the log do not count. */
  number: number;
  /** 1 for the first call of the Sheets API in the execution; 0 for a call of another service. */
  apiNumber: number;
  /** Ends the execution here and now, as when Google stops it. */
  cutOff(): void;
}

/**
 * Faults. What `beforeCall` throws reaches the script instead of the call; what `afterCall` throws reaches it although
 * the call has taken effect. An ApiError takes Google's shape, any other error that of an error without a code.
 */
export interface Hooks {
  beforeCall?(call: ScriptCall): void | Promise<void>;
  afterCall?(call: ScriptCall, answer: HostAnswer): void | Promise<void>;
}

export interface ExecutionStart {
  threads: ScriptThreads;
  script: Omit<WorkerStart, 'port' | 'answered'>;
  account: string;
  startedBy: StartedBy;
  triggerUid?: string;
  limitMilliseconds: number;
  latencyMilliseconds: number;
  hooks: Hooks;
  /** The result of a call, as plain JSON; throws what the script shall see, anything else ends the execution. */
  answer(running: RunningExecution, method: HostCallName, parameters: unknown[]): unknown;
}

export class RunningExecution {
  readonly record: Execution;
  readonly finished: Promise<Execution>;
  private readonly startedAt = performance.now();
  private readonly answered = new Int32Array(new SharedArrayBuffer(4));
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly timer: NodeJS.Timeout;
  private finish: (record: Execution) => void = () => undefined;
  private ended = false;
  private callCount = 0;
  private apiCallCount = 0;

  constructor(private readonly start: ExecutionStart) {
    this.record = emptyRecord({ ...start, functionName: start.script.functionName });
    this.finished = new Promise((resolve) => {
      this.finish = resolve;
    });
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const workerStart: WorkerStart = { ...start.script, port: port2, answered: this.answered };
    this.worker = start.threads.take();
    this.worker.postMessage(workerStart, [port2]);
    this.port.on('message', (message: WorkerMessage) => this.receive(message));
    this.worker.once('error', this.broken);
    // The last message may still lie in the port when the thread is gone.
    this.port.on('close', () =>
      this.end('failed', new Error('The thread of the script ended without a result')),
    );
    this.timer = setTimeout(() => {
      this.end('cut off', { name: 'Exception', message: 'Exceeded maximum execution time' });
    }, start.limitMilliseconds);
  }

  /** Ends the thread at once; a call that the host is serving may still take effect. */
  cutOff(): void {
    this.end('cut off');
  }

  private receive(message: WorkerMessage): void {
    if (this.ended) return;
    if (message.kind === 'call') void this.serve(message.name, message.parametersText);
    else if (message.kind === 'log') this.record.log.push(message.line);
    else if (message.kind === 'threw') this.end('failed', message.error, true);
    else {
      if (this.start.script.returnsResult) this.record.result = JSON.parse(message.resultText);
      this.end('done', undefined, true);
    }
  }

  private async serve(method: HostCallName, parametersText: string): Promise<void> {
    const from = performance.now();
    const { account, hooks, latencyMilliseconds, script } = this.start;
    const parameters: unknown[] = JSON.parse(parametersText);
    const isApi = method.startsWith('sheets.');
    this.callCount += 1;
    if (isApi) this.apiCallCount += 1;
    const call: ScriptCall = {
      execution: this.record,
      account,
      workbookId: script.session.workbookId,
      functionName: script.functionName,
      method,
      parameters,
      number: this.callCount,
      apiNumber: isApi ? this.apiCallCount : 0,
      cutOff: () => this.cutOff(),
    };
    if (latencyMilliseconds > 0) await wait(latencyMilliseconds, undefined, { ref: false });
    const faultBefore = await faultOf(call, hooks.beforeCall);
    if (this.ended) return;
    const answer = faultBefore ?? (await this.answerOf(method, parameters));
    if (this.ended) return;
    this.measure(method, parametersText, parameters[0], answer, performance.now() - from);
    const faultAfter = await faultOf(call, (of) => hooks.afterCall?.(of, answer));
    if (this.ended) return;
    this.port.postMessage(faultAfter ?? answer);
    Atomics.store(this.answered, 0, 1);
    Atomics.notify(this.answered, 0);
  }

  private async answerOf(method: HostCallName, parameters: unknown[]): Promise<HostAnswer> {
    try {
      return { resultText: JSON.stringify(await this.start.answer(this, method, parameters)) };
    } catch (thrown) {
      const error = scriptErrorOf(method, thrown);
      if (error === undefined) this.end('failed', thrown as Error);
      return { error: error ?? { name: 'Exception', message: 'The host failed' } };
    }
  }

  private measure(
    method: HostCallName,
    parametersText: string,
    workbookId: unknown,
    answer: HostAnswer,
    milliseconds: number,
  ): void {
    const { record } = this;
    const bytesSent = Buffer.byteLength(parametersText);
    const answerText = 'error' in answer ? JSON.stringify(answer.error) : (answer.resultText ?? '');
    const bytesRead = Buffer.byteLength(answerText);
    record.calls.push({ method, bytesSent, bytesRead, milliseconds });
    if (!method.startsWith('sheets.') || workbookId !== this.start.script.session.workbookId) return;
    record.bytesSent += bytesSent;
    record.bytesRead += bytesRead;
    if (method === 'sheets.spreadsheets.batchUpdate') record.batches += 1;
    else record.reads += 1;
  }

  private readonly broken = (error: Error): void => this.end('failed', error);

  /** @param byItself the script has ended and its thread is free */
  private end(outcome: Execution['outcome'], error?: Execution['error'], byItself = false): void {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.timer);
    this.record.outcome = outcome;
    if (error !== undefined) {
      const { name, message, stack } = error;
      this.record.error = { name, message, stack };
    }
    this.port.close();
    this.worker.off('error', this.broken);
    if (byItself) this.start.threads.giveBack(this.worker);
    void (byItself ? Promise.resolve() : this.worker.terminate()).then(() => {
      this.record.milliseconds = performance.now() - this.startedAt;
      this.finish(this.record);
    });
  }
}

async function faultOf(
  call: ScriptCall,
  hook: Hooks['beforeCall'],
): Promise<{ error: ScriptErrorData } | undefined> {
  try {
    await hook?.(call);
    return undefined;
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { error: scriptErrorOf(call.method, thrown) ?? { name: 'Exception', message } };
  }
}

/** The record of an execution that has done nothing yet. */
export function emptyRecord({
  functionName,
  account,
  startedBy,
  triggerUid,
}: Pick<Execution, 'functionName' | 'account' | 'startedBy' | 'triggerUid'>): Execution {
  return {
    functionName,
    account,
    startedBy,
    ...(triggerUid !== undefined && { triggerUid }),
    outcome: 'done',
    milliseconds: 0,
    reads: 0,
    batches: 0,
    bytesRead: 0,
    bytesSent: 0,
    calls: [],
    dialogs: [],
    toasts: [],
    pages: [],
    log: [],
  };
}
