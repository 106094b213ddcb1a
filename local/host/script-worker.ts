/**
 * A thread of executions, one after another: for each the bundle in a bare context of its own, with the Apps Script services as its
 * only globals, and one function called. It decides nothing; every call of a service stops here until the host has answered.
 */
import { isPromise } from 'node:util/types';
import vm from 'node:vm';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { eventObject } from '../apps-script/event';
import type { EventData, HostCallName, ScriptErrorData } from '../apps-script/host-calls';
import type { ScriptRealm } from '../apps-script/script-realm';
import { services } from '../apps-script/services';
import { runValueText } from './run-values';

/** What a thread is started with. */
export interface ThreadStart {
  bundle: string;
  compiled: Uint8Array;
  /** The same for every execution, and too long to be sent each time. */
  htmlFiles: ScriptRealm['htmlFiles'];
}

/** What the host hands to the thread for one execution. */
export interface WorkerStart {
  functionName: string;
  /** The arguments as a JSON array. */
  argumentsText: string;
  /** What a trigger tells its function, in the place of arguments. */
  event?: EventData;
  /** Whether somebody gets the result, so that it must be one that google.script.run can carry. */
  returnsResult: boolean;
  /** The host's time minus the machine's, in milliseconds; undefined where they are the same. */
  clockOffset: number | undefined;
  session: Pick<ScriptRealm, 'workbookId' | 'effectiveUser' | 'activeUser' | 'timeZone' | 'hasUi'>;
  port: MessagePort;
  /** Set to 1 by the host when an answer lies in the port. */
  answered: Int32Array;
}

/** What the thread tells the host. */
export type WorkerMessage =
  | { kind: 'call'; name: HostCallName; parametersText: string }
  | { kind: 'log'; line: string }
  | { kind: 'returned'; resultText: string }
  | { kind: 'threw'; error: { name: string; message: string; stack?: string } };

/** What the host answers to a call. */
export type HostAnswer = { resultText: string | undefined } | { error: ScriptErrorData };

const { bundle, compiled, htmlFiles }: ThreadStart = workerData;

parentPort!.on('message', (start: WorkerStart) => {
  start.port.postMessage(outcome(start) satisfies WorkerMessage);
  start.port.close();
});

function realmOf({ port, answered, session }: WorkerStart, context: vm.Context): ScriptRealm {
  const ScriptError: ErrorConstructor = vm.runInContext('Error', context);
  const ScriptJson: JSON = vm.runInContext('JSON', context);
  const tell = (message: WorkerMessage): void => port.postMessage(message);
  const realm: ScriptRealm = {
    ...session,
    htmlFiles,
    call(name, ...parameters) {
      Atomics.store(answered, 0, 0);
      tell({ kind: 'call', name, parametersText: ScriptJson.stringify(parameters) });
      Atomics.wait(answered, 0, 0);
      const answer = answerIn(port, answered);
      if ('error' in answer) throw realm.error(answer.error);
      return answer.resultText === undefined ? undefined : ScriptJson.parse(answer.resultText);
    },
    error({ name, message, details }) {
      const error = new ScriptError(message);
      Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
      if (details !== undefined) Object.assign(error, { details: ScriptJson.parse(JSON.stringify(details)) });
      return error;
    },
    log: (line) => tell({ kind: 'log', line }),
  };
  return realm;
}

/** On a busy machine the answer may come into the port a moment after it is marked as lying there. */
function answerIn(port: MessagePort, answered: Int32Array): HostAnswer {
  for (;;) {
    const received = receiveMessageOnPort(port);
    if (received) return received.message;
    Atomics.wait(answered, 0, 1, 1);
  }
}

function outcome(start: WorkerStart): WorkerMessage {
  try {
    const context = vm.createContext(Object.create(null));
    const realm = realmOf(start, context);
    if (start.clockOffset !== undefined) setClock(context, start.clockOffset);
    const offered = services(realm);
    Object.assign(context, offered);
    const script = new vm.Script(bundle, { filename: 'main.js', cachedData: compiled });
    script.runInContext(context);
    const called: unknown = context[start.functionName];
    if (typeof called !== 'function') {
      throw realm.error({ name: 'Exception', message: `Script function not found: ${start.functionName}` });
    }
    const given =
      start.event === undefined
        ? (vm.runInContext('JSON', context) as JSON).parse(start.argumentsText)
        : [eventObject(realm, offered, start.event)];
    const result: unknown = called(...given);
    if (isPromise(result)) {
      throw realm.error({ name: 'Exception', message: 'A function that returns a Promise is not emulated' });
    }
    return { kind: 'returned', resultText: start.returnsResult ? runValueText(result) : 'null' };
  } catch (thrown) {
    return { kind: 'threw', error: errorData(thrown) };
  }
}

/** Puts the script's Date on the host's time. */
function setClock(context: vm.Context, offset: number): void {
  context['hostOffset'] = offset;
  vm.runInContext(
    `{
      const offset = globalThis.hostOffset, machineNow = Date.now, now = () => machineNow() + offset;
      globalThis.Date = Date.prototype.constructor = new Proxy(Date, {
        construct: (date, given, target) => Reflect.construct(date, given.length === 0 ? [now()] : given, target),
        apply: (date) => new date(now()).toString(),
        get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
      });
      delete globalThis.hostOffset;
    }`,
    context,
  );
}

function errorData(thrown: unknown): { name: string; message: string; stack?: string } {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) {
    return { name: 'Error', message: String(thrown) };
  }
  const { name, message, stack } = thrown as Error;
  return {
    name: String(name),
    message: String(message),
    stack: stack === undefined ? undefined : String(stack),
  };
}
