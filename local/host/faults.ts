/**
 * The switches of a host: how slow and how unreliable Google is to be. All are off by default; each works through the hooks
 * of an execution, so that a script cannot tell it from the real thing.
 */
import { ApiError } from '../sheets/errors';
import type { Hooks, ScriptCall } from './execution';

export interface Switches {
  /** How long each call of a service takes at least. */
  latencyMilliseconds?: number;
  /** Google's quotas of the Sheets API are counted. */
  quotas?: boolean;
  /** In each execution the n-th call of the Sheets API fails, before or after it took effect. */
  failAt?: { call: number; when: 'before' | 'after'; error: 'server error' | 'cut connection' };
  /** Each execution is ended at its n-th call of any service, before or after it took effect. */
  killAt?: { call: number; when: 'before' | 'after' };
  /** Utilities.sleep, and who asks for a lock that another execution holds, waits no longer than this. */
  longestWaitMilliseconds?: number;
}

/** Reads and writes are counted apart (documented). */
export const REQUESTS_PER_MINUTE = { perUser: 60, perProject: 300 };
const MINUTE = 60_000;

export class Faults {
  private minute = 0;
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly switches: () => Switches,
    private readonly clock: () => Date,
  ) {}

  readonly hooks: Required<Hooks> = {
    beforeCall: (call) => {
      this.interrupt(call, 'before');
      if (this.switches().quotas && call.apiNumber > 0) this.count(call);
    },
    afterCall: (call) => this.interrupt(call, 'after'),
  };

  private interrupt(call: ScriptCall, when: 'before' | 'after'): void {
    const { failAt, killAt } = this.switches();
    if (killAt?.when === when && killAt.call === call.number) call.cutOff();
    if (failAt?.when !== when || failAt.call !== call.apiNumber) return;
    if (failAt.error === 'server error') {
      throw new ApiError(503, 'UNAVAILABLE', 'The service is currently unavailable.');
    }
    throw new Error('Empty response'); // what a script sees of a cut connection is unconfirmed
  }

  /** Calls are counted by the minute, which begins for all at once (unconfirmed). */
  private count({ account, method }: ScriptCall): void {
    const minute = Math.floor(this.clock().getTime() / MINUTE);
    if (minute !== this.minute) this.counts.clear();
    this.minute = minute;
    const metric = requestsMetric(method);
    const { perUser, perProject } = REQUESTS_PER_MINUTE;
    const user = `${metric} ${account}`;
    if ((this.counts.get(user) ?? 0) >= perUser) throw quotaExceeded(metric, 'per minute per user');
    if ((this.counts.get(metric) ?? 0) >= perProject) throw quotaExceeded(metric, 'per minute');
    for (const counted of [user, metric]) this.counts.set(counted, (this.counts.get(counted) ?? 0) + 1);
  }
}

export const requestsMetric = (method: string): string =>
  method.startsWith('sheets.spreadsheets.get') ? 'Read requests' : 'Write requests';

export const quotaExceeded = (metric: string, span: string): ApiError =>
  new ApiError(
    429,
    'RESOURCE_EXHAUSTED',
    `Quota exceeded for quota metric '${metric}' and limit '${metric} ${span}' of service ` +
      "'sheets.googleapis.com' for consumer 'project_number:100000000000'.",
  );
