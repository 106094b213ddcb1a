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
import { runValueText } from './run-values';
import { errorData, scriptContext } from './script-context';

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

/** On a busy machine the answer may come into the port a moment after it is marked as lying there. */
function answerIn(port: MessagePort, answered: Int32Array): HostAnswer {
  for (;;) {
    const received = receiveMessageOnPort(port);
    if (received) return received.message;
    Atomics.wait(answered, 0, 1, 1);
  }
}

function outcome({ port, answered, session, ...start }: WorkerStart): WorkerMessage {
  const tell = (message: WorkerMessage): void => port.postMessage(message);
  try {
    const script = new vm.Script(bundle, { filename: 'main.js', cachedData: compiled });
    const log = (line: string): void => tell({ kind: 'log', line });
    const { realm, offered, json, called } = scriptContext(
      script,
      start.clockOffset,
      { ...session, htmlFiles, log },
      (error, own) =>
        (name, ...parameters) => {
          Atomics.store(answered, 0, 0);
          tell({ kind: 'call', name, parametersText: own.stringify(parameters) });
          // The host may wake it once more for the answer before: it then waits on.
          while (Atomics.load(answered, 0) === 0) Atomics.wait(answered, 0, 0);
          const answer = answerIn(port, answered);
          if ('error' in answer) throw error(answer.error);
          return answer.resultText === undefined ? undefined : own.parse(answer.resultText);
        },
    );
    const run = called(start.functionName);
    const given =
      start.event === undefined
        ? json.parse(start.argumentsText)
        : [eventObject(realm, offered, start.event)];
    const result: unknown = run(...given);
    if (isPromise(result)) {
      throw realm.error({ name: 'Exception', message: 'A function that returns a Promise is not emulated' });
    }
    return { kind: 'returned', resultText: start.returnsResult ? runValueText(result) : 'null' };
  } catch (thrown) {
    return { kind: 'threw', error: errorData(thrown) };
  }
}
