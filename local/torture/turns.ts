/**
 * Many at once, in an order that a seed gives: every execution stops before and after each of its calls, and when nothing moves any more, one that
 * may go on is drawn, or a person who does the next thing. The same seed draws the same order, so a run that failed can be run again. Time is
 * the host's: each turn takes a second of it.
 */
import { setImmediate as nextTurnOfTheLoop } from 'node:timers/promises';
import type { Execution, Hooks, Host, ScriptCall } from '../host/host';
import type { Random } from '../sample/random';

/** What somebody does at one go. */
export interface Act {
  /** Typing is over when it returns; a click goes on in an execution while others act. */
  kind: 'edit' | 'click';
  run(): Promise<void>;
}

/** A person: one thing after another, and a click is over before the next. */
export interface Actor {
  acts: Act[];
  clicking?: boolean;
}

interface Waiting {
  call: ScriptCall;
  when: 'before' | 'after';
  /** The turn in which it stopped. */
  since: number;
  go(): void;
}

const SECONDS_PER_TURN = 1;
/** In which an execution that waits gives up the lock, as the add-in asks for it. */
const LOCK_TURNS = 20;
/** How often an execution goes on rather than a person acts, where both could. */
const EXECUTIONS_FIRST = 0.6;
const STUCK_MILLISECONDS = 60_000;

export class Turns {
  private readonly waiting: Waiting[] = [];
  private readonly clicks = new Set<Promise<void>>();
  private readonly failures: Error[] = [];
  /** Numbers in the order of first stops: an order that does not hang on the machine's threads. */
  private readonly numbers = new Map<Execution, number>();
  private holder: Execution | null = null;
  private turn = 0;
  private wake: () => void = () => undefined;

  /** @param seen told of each call that took effect, before anything else moves */
  constructor(
    private readonly host: Host,
    private readonly random: Random,
    private readonly seen: (call: ScriptCall) => Promise<void>,
  ) {}

  /** Until everybody has done all, and every execution has ended. @throws Error what an act threw, or where all wait forever */
  async play(actors: readonly Actor[]): Promise<void> {
    const { host } = this;
    host.hooks = this.hooks();
    host.executed = (execution) => {
      if (this.holder === execution) this.holder = null;
      this.wake();
    };
    try {
      for (;;) {
        await this.quiet();
        if (this.failures[0]) throw this.failures[0];
        const idle = actors.filter(({ acts, clicking }) => acts.length > 0 && !clicking);
        if (idle.length === 0 && this.waiting.length === 0 && this.clicks.size === 0) return;
        await this.next(idle);
      }
    } finally {
      host.hooks = {};
      host.executed = () => undefined;
      for (const { go } of this.waiting.splice(0)) go();
    }
  }

  private hooks(): Hooks {
    const stop = (call: ScriptCall, when: Waiting['when']): Promise<void> =>
      new Promise((go) => {
        this.waiting.push({ call, when, since: this.turn, go });
        this.wake();
      });
    return {
      beforeCall: (call) => stop(call, 'before'),
      afterCall: async (call) => {
        await this.seen(call);
        await stop(call, 'after');
      },
    };
  }

  /** Every execution has stopped, and every click is in an execution or over. */
  private isQuiet(): boolean {
    const { executing } = this.host;
    const clicked = executing.filter(({ startedBy }) => startedBy === 'sidebar').length;
    return executing.length === this.waiting.length && clicked === this.clicks.size;
  }

  private async quiet(): Promise<void> {
    const from = performance.now();
    for (let calm = 0; calm < 3; ) {
      if (this.isQuiet()) {
        calm += 1;
        await nextTurnOfTheLoop();
        continue;
      }
      calm = 0;
      if (performance.now() - from > STUCK_MILLISECONDS) throw new Error('Something waits forever');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const byStart = ({ call: one }: Waiting, { call: other }: Waiting): number =>
      `${one.functionName} ${one.account}`.localeCompare(`${other.functionName} ${other.account}`);
    for (const { call } of this.waiting.slice().sort(byStart))
      if (!this.numbers.has(call.execution)) this.numbers.set(call.execution, this.numbers.size);
    this.waiting.sort(
      ({ call: one }, { call: other }) =>
        this.numbers.get(one.execution)! - this.numbers.get(other.execution)!,
    );
  }

  /** Whoever asks for a lock that is held goes on when it is free, or when the time for which it asked is over. */
  private mayGoOn({ call, when, since }: Waiting): boolean {
    const asksForHeld = call.method === 'Lock.tryLock' && when === 'before' && this.holder !== null;
    return !asksForHeld || this.holder === call.execution || this.turn - since >= LOCK_TURNS;
  }

  private async next(idle: readonly Actor[]): Promise<void> {
    const { random } = this;
    this.turn += 1;
    void this.host.advance(SECONDS_PER_TURN / 60).catch((error: Error) => this.failures.push(error));
    const ready = this.waiting.filter((waiting) => this.mayGoOn(waiting));
    if (ready.length > 0 && (idle.length === 0 || random.next() < EXECUTIONS_FIRST))
      this.goOn(random.pick(ready));
    else if (idle.length > 0) await this.act(random.pick(idle));
  }

  private goOn(drawn: Waiting): void {
    const { call, when } = drawn;
    this.waiting.splice(this.waiting.indexOf(drawn), 1);
    if (call.method === 'Lock.tryLock' && when === 'before') this.holder ??= call.execution;
    if (call.method === 'Lock.releaseLock' && when === 'before' && this.holder === call.execution)
      this.holder = null;
    drawn.go();
  }

  private async act(actor: Actor): Promise<void> {
    const { kind, run } = actor.acts.shift()!;
    if (kind === 'edit') return run();
    actor.clicking = true;
    const click = run()
      .catch((error: Error) => void this.failures.push(error))
      .finally(() => {
        actor.clicking = false;
        this.clicks.delete(click);
        this.wake();
      });
    this.clicks.add(click);
  }
}
