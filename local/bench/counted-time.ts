/**
 * Google's time, counted and not slept: each call takes so many seconds, each wait what was asked for; reads and writes of a minute are limited as Google limits
 * them, and a run is ended at the call that passes its six minutes, before or after it took effect, in turns. That the host itself ends a run by its clock is
 * tested elsewhere.
 */
import { quotaExceeded, REQUESTS_PER_MINUTE, requestsMetric } from '../host/faults';
import type { Hooks, ScriptCall } from '../host/host';
import { CONSUMER } from '../host/limits';

const MINUTE = 60_000;
const READING = 10_000;

export class CountedTime {
  /** Milliseconds of the current run, and of all. */
  private spent = 0;
  private all = 0;
  private turn = 0;
  private readonly used = new Map<string, number>();

  constructor(private readonly millisecondsPerCall: number) {}

  /** A new run begins, after somebody has read how the one before ended. */
  begin(): void {
    this.all += READING;
    this.spent = 0;
    this.turn += 1;
  }

  get minutes(): number {
    return this.all / MINUTE;
  }

  readonly hooks: Hooks = {
    beforeCall: (call) => {
      if (call.method === 'Utilities.sleep') this.pass(Number(call.parameters[0]));
      if (/^(sheets|Spreadsheet)\./.test(call.method)) this.pass(this.millisecondsPerCall);
      this.end(call, 0);
      if (call.method.startsWith('sheets.')) this.count(call);
    },
    afterCall: (call) => this.end(call, 1),
  };

  private pass(milliseconds: number): void {
    this.spent += milliseconds;
    this.all += milliseconds;
  }

  private end(call: ScriptCall, when: 0 | 1): void {
    if (this.spent > CONSUMER.runMilliseconds && when === this.turn % 2) call.cutOff();
  }

  private count({ method }: ScriptCall): void {
    const metric = requestsMetric(method);
    const key = `${metric} ${Math.floor(this.all / MINUTE)}`;
    const used = this.used.get(key) ?? 0;
    if (used >= REQUESTS_PER_MINUTE.perUser) throw quotaExceeded(metric, 'per minute per user');
    this.used.set(key, used + 1);
  }
}
