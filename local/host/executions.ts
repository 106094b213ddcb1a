/**
 * The executions of a host: those that have ended, those that run, and what edits and openings have set off. It begins one for whoever starts it and drops what is
 * past Google's limit; who may start what, and whether consent is due, is asked elsewhere.
 */
import type { EventData, Menu } from '../apps-script/host-calls';
import { answerTo, type Caller, type SharedState } from './answers';
import { asking, type Person } from './dialogs';
import { type Execution, emptyRecord, type Hooks, RunningExecution, type StartedBy } from './execution';
import type { HostClock } from './host-clock';
import type { AccountKinds } from './limits';
import type { ScriptThreads } from './script-threads';

export interface Start {
  account: string;
  workbookId: string;
  functionName: string;
  startedBy: StartedBy;
  argumentsText?: string;
  event?: EventData;
  triggerUid?: string;
  activeUser?: string;
  person?: Person;
}

export interface ExecutionsParts {
  threads: ScriptThreads;
  kinds: AccountKinds;
  clock: HostClock;
  state: SharedState;
  /** Of every call, in their order. */
  hooks(): readonly Hooks[];
  latencyMilliseconds(): number;
  showMenu(account: string, workbookId: string, menu: Menu): void;
  ended(execution: Execution): void;
}

/** The time zone that the script project's manifest names. */
const SCRIPT_TIME_ZONE = 'Asia/Ho_Chi_Minh';

export class Executions {
  /** In the order of their ends; those too that were dropped. */
  readonly over: Execution[] = [];
  private readonly running = new Set<RunningExecution>();
  private readonly setOff = new Set<Promise<unknown>>();

  constructor(private readonly parts: ExecutionsParts) {}

  /** Those that have begun and not ended, oldest first. */
  get now(): readonly Execution[] {
    return [...this.running].map(({ record }) => record);
  }

  async execute(start: Start): Promise<Execution> {
    const { parts } = this;
    const { account, workbookId, functionName, startedBy, person = [], argumentsText, event } = start;
    const limits = parts.kinds.limits(account);
    const beside = this.now.filter((record) => record.account === account);
    if (beside.length >= limits.simultaneousExecutions) {
      const why = 'There are too many scripts running simultaneously for this Google user account.';
      return this.notRun(start, 'dropped', why);
    }
    const simpleTrigger = startedBy === 'open' || startedBy === 'edit';
    const caller: Omit<Caller, 'running'> = {
      account,
      workbookId,
      simpleTrigger,
      showMenu: (menu) => parts.showMenu(account, workbookId, menu),
      ask: asking(person),
      ...('see' in person && { see: person.see }),
      selection: { at: event?.kind === 'clock' ? null : ('see' in person && person.selected) || 'first' },
    };
    const { activeUser = account } = start;
    const running = new RunningExecution({
      threads: parts.threads,
      script: {
        functionName,
        argumentsText: argumentsText ?? '[]',
        ...(event && { event }),
        returnsResult: argumentsText !== undefined,
        clockOffset: parts.clock.offset,
        session: {
          workbookId,
          // Google tells a simple trigger no address but where it tells whose it is.
          effectiveUser: simpleTrigger ? activeUser : account,
          activeUser,
          timeZone: SCRIPT_TIME_ZONE,
          hasUi: event?.kind !== 'clock',
        },
      },
      account,
      startedBy,
      ...(start.triggerUid !== undefined && { triggerUid: start.triggerUid }),
      limitMilliseconds: simpleTrigger ? limits.simpleMilliseconds : limits.runMilliseconds,
      latencyMilliseconds: parts.latencyMilliseconds(),
      hooks: {
        beforeCall: async (call) => {
          for (const hooks of parts.hooks()) await hooks.beforeCall?.(call);
        },
        afterCall: async (call, answer) => {
          for (const hooks of parts.hooks()) await hooks.afterCall?.(call, answer);
        },
      },
      answer: (self, method, parameters) =>
        answerTo(parts.state, { ...caller, running: self }, method, parameters),
    });
    this.running.add(running);
    const execution = await running.finished;
    this.running.delete(running);
    parts.state.locks.forget(workbookId, running);
    return this.end(execution);
  }

  /** The record of what never began. */
  notRun(start: Start, outcome: 'failed' | 'dropped', message: string): Execution {
    return this.end({ ...emptyRecord(start), outcome, error: { name: 'Exception', message } });
  }

  /** What nobody awaits but `settled`. */
  goOn(work: Promise<unknown>): void {
    this.setOff.add(work);
    void work.finally(() => this.setOff.delete(work));
  }

  async settled(): Promise<void> {
    while (this.setOff.size > 0) await Promise.all(this.setOff);
  }

  /** Cuts off all that runs. */
  async close(): Promise<void> {
    const running = [...this.running];
    for (const execution of running) execution.cutOff();
    await Promise.all(running.map(({ finished }) => finished));
  }

  private end(execution: Execution): Execution {
    this.over.push(execution);
    this.parts.ended(execution);
    return execution;
  }
}
