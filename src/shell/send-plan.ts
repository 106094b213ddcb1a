/**
 * Sends the batches of a plan to a workbook. What Google refuses for one tab's rights is named and left out; after an error of unknown effect, and where
 * somebody has typed into a row that is about to go, the workbook is read and planned again, and what is left is sent.
 */
import type { Problem } from '../core/assessment/problem';
import type { Plan } from '../core/jobs/plan';
import { refusedRight } from '../core/jobs/refused-right';
import { type Count, googleReports, TYPED_MEANWHILE } from '../core/text/run-job';
import { type Batch, batches } from '../core/workbook/batches';
import { leavingRows } from '../core/workbook/leaving-rows';
import type { Snapshot } from '../core/workbook/snapshot';
import { BACK_OFF, GoogleFailed, sendError } from './api-error';
import { send, stillStand } from './workbook-port';

/** Told after each batch but the last; false stops before the next one. */
export type Progress = (count: Count) => boolean;

export type EndedEarly =
  | ({ kind: 'interrupted'; reason: string } & Count)
  /** Before Google would end it. */
  | ({ kind: 'outOfTime' | 'cancelled' } & Count);

/** Without the requests of one tab, so that its refused right does not stop the others'. */
function without(batch: Batch, subject: string): Batch {
  const keep = batch.subjects.map((of) => of !== subject);
  return {
    kind: batch.kind,
    requests: batch.requests.filter((_, i) => keep[i]),
    subjects: batch.subjects.filter((_, i) => keep[i]),
  };
}

interface Sent {
  /** Tabs whose batch took effect, of all. */
  done: number;
  all: number;
  problems: Problem[];
  /** Why it ended early, null where everything was sent. */
  stopped: string | null;
  /** True where a new plan may finish it. */
  again: boolean;
  cancelled: boolean;
}

const countOf = ({ done, all }: Sent): Count => ({ done, all, of: 'tabs' });

function sendAll(workbookId: string, plan: Sendable['plan'], snapshot: Snapshot, progress: Progress): Sent {
  const queue = batches(plan.changes);
  const tabsIn = (batch: Batch): string[] => (batch.kind === 'tabs' ? batch.subjects.filter(Boolean) : []);
  const written = new Set<string>();
  const sent: Sent = {
    done: 0,
    all: new Set(queue.flatMap(tabsIn)).size,
    problems: [],
    stopped: null,
    again: false,
    cancelled: false,
  };
  for (const batch of queue) {
    let rest = batch;
    while (rest.requests.length > 0) {
      try {
        if (!stillStand(workbookId, leavingRows(plan.changes, rest)))
          return { ...sent, stopped: TYPED_MEANWHILE, again: true };
        send(workbookId, rest.requests);
        break;
      } catch (error) {
        const failure = sendError(error);
        const index = failure.kind === 'refused' ? failure.index : null;
        const subject = index === null ? undefined : rest.subjects[index];
        if (rest.kind !== 'rights' || subject === undefined) {
          return { ...sent, stopped: googleReports(failure.message), again: failure.kind === 'unsure' };
        }
        sent.problems.push(refusedRight(snapshot, plan.changes, subject, failure.message));
        rest = without(rest, subject);
      }
    }
    for (const tab of tabsIn(batch)) written.add(tab);
    sent.done = written.size;
    const last = batch === queue[queue.length - 1];
    if (!last && !progress(countOf(sent))) return { ...sent, cancelled: true };
  }
  return sent;
}

export interface Planned {
  plan: Plan;
  snapshot: Snapshot;
}

/** All that sending looks at. */
export interface Sendable {
  plan: Pick<Plan, 'changes'>;
  snapshot: Snapshot;
}

/**
 * Sends a plan; after an error of unknown effect, or where somebody types into what it takes away, reads and plans again and sends what is left.
 * @returns how it ended early, or what was refused on the way
 */
export function sendUntilDone(
  workbookId: string,
  first: Sendable,
  again: () => Sendable,
  progress: Progress,
): EndedEarly | readonly Problem[] {
  let current = first;
  for (let attempt = 0; ; attempt++) {
    const sent = sendAll(workbookId, current.plan, current.snapshot, progress);
    if (sent.cancelled) return { kind: 'cancelled', ...countOf(sent) };
    if (sent.stopped === null) return sent.problems;
    const interrupted = { kind: 'interrupted', ...countOf(sent), reason: sent.stopped } as const;
    const wait = BACK_OFF[attempt];
    if (!sent.again || wait === undefined) return interrupted;
    Utilities.sleep(wait);
    try {
      current = again();
    } catch (error) {
      if (error instanceof GoogleFailed) return interrupted;
      throw error;
    }
  }
}
