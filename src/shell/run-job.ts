/**
 * The one road on which every job runs: under the document lock read, plan, and where nothing stands against it send the
 * batches and report. It asks nobody: what must be confirmed or mended is its answer. It knows no rule of the trade.
 */
import type { Problem } from '../core/assessment/problem';
import { JOBS } from '../core/jobs/jobs';
import { landingTitle } from '../core/jobs/landing';
import { newYearIn } from '../core/jobs/open-new-year';
import { blocks, isEmpty, type JobContext, type Plan } from '../core/jobs/plan';
import { refusedRight } from '../core/jobs/refused-right';
import type { JobName } from '../core/text/jobs';
import { APP_TITLE } from '../core/text/run-job';
import { type Batch, batches } from '../core/workbook/batches';
import type { Snapshot } from '../core/workbook/snapshot';
import { VERSION } from '../version';
import { access } from './access';
import { sendError } from './api-error';
import * as newYear from './new-year';
import { postOffice, sendOut } from './post-office';
import * as scoreLog from './score-log';
import * as unfinishedRun from './unfinished-run';
import { read, send } from './workbook-port';

/** What came of an attempt to run a job. */
export type Outcome =
  | { kind: 'busy' }
  | { kind: 'blocked'; problems: readonly Problem[] }
  | { kind: 'nothing'; summary: string; problems: readonly Problem[] }
  /** Nothing was sent: somebody must agree to exactly this plan first. */
  | {
      kind: 'ask';
      summary: string;
      questions: readonly string[];
      fingerprint: string;
      problems: readonly Problem[];
    }
  /** `landing` is the title of the tab to show now, null to stay. */
  | { kind: 'done'; summary: string; problems: readonly Problem[]; landing: string | null }
  | { kind: 'interrupted'; done: number; all: number; reason: string }
  | { kind: 'cancelled'; done: number; all: number };

/** A job to run, with what a person typed for it. */
export interface Order {
  job: JobName;
  /** '' for jobs that need none. */
  input: string;
  /** What the plan is made from; after an error of unknown effect the same is read again. */
  read: (workbookId: string) => Snapshot;
}

export const order = (job: JobName, input = ''): Order => ({ job, input, read });

/** Told after each batch but the last; false stops before the next one. */
export type Progress = (done: number, all: number) => boolean;

/** Milliseconds to wait for another job to end, and before sending again after a passing error. */
const LOCK_WAIT = 20_000;
const BACK_OFF = [2_000, 8_000, 20_000];

/** @param job null where only somebody looks */
export function context(job: JobName | null = null): JobContext {
  const now = Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy HH:mm');
  const caller = Session.getEffectiveUser().getEmail().toLowerCase();
  return {
    now,
    caller,
    version: VERSION,
    post: postOffice(job),
    access: access(job),
    nextWorkbook: newYear.find(job),
  };
}

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

function sendAll(workbookId: string, plan: Plan, snapshot: Snapshot, progress: Progress): Sent {
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
        send(workbookId, rest.requests);
        break;
      } catch (error) {
        const failure = sendError(error);
        const index = failure.kind === 'refused' ? failure.index : null;
        const subject = index === null ? undefined : rest.subjects[index];
        if (rest.kind !== 'rights' || subject === undefined) {
          return { ...sent, stopped: failure.message, again: failure.kind === 'unsure' };
        }
        sent.problems.push(refusedRight(snapshot, plan.changes, subject, failure.message));
        rest = without(rest, subject);
      }
    }
    for (const tab of tabsIn(batch)) written.add(tab);
    sent.done = written.size;
    const last = batch === queue[queue.length - 1];
    if (!last && !progress(sent.done, sent.all)) return { ...sent, cancelled: true };
  }
  return sent;
}

interface Planned {
  plan: Plan;
  snapshot: Snapshot;
}

/**
 * Sends a plan; after an error of unknown effect reads and plans again and sends what is left.
 * @returns how it ended early, or what was refused on the way
 */
function sendUntilDone(
  workbookId: string,
  first: Planned,
  again: () => Planned,
  progress: Progress,
): Outcome | readonly Problem[] {
  let current = first;
  for (let attempt = 0; ; attempt++) {
    const sent = sendAll(workbookId, current.plan, current.snapshot, progress);
    if (sent.cancelled) return { kind: 'cancelled', done: sent.done, all: sent.all };
    if (sent.stopped === null) return sent.problems;
    const wait = BACK_OFF[attempt];
    if (!sent.again || wait === undefined) {
      return { kind: 'interrupted', done: sent.done, all: sent.all, reason: sent.stopped };
    }
    Utilities.sleep(wait);
    current = again();
  }
}

function carryOut(
  workbookId: string,
  first: Planned,
  when: JobContext,
  progress: Progress,
  { job, input, read: readAgain }: Order,
): Outcome {
  const { summary, problems, changes } = first.plan;
  const again = (): Planned => {
    const snapshot = readAgain(workbookId);
    return { snapshot, plan: JOBS[job](snapshot, when, input) };
  };
  const sent = sendUntilDone(workbookId, first, again, progress);
  if ('kind' in sent) return sent;
  unfinishedRun.end(job);
  const landing = landingTitle(job, changes);
  const refused = sendOut(first.plan, APP_TITLE);
  return { kind: 'done', summary, problems: [...problems, ...sent, ...refused], landing };
}

/** The copy that a plan asks for, cleared and brought up to date. @returns how it ended early, null where it is ready */
function makeNewYear(title: string, old: Snapshot, when: JobContext, progress: Progress): Outcome | null {
  const copy = newYear.copy(title);
  for (const job of [newYearIn(old), JOBS.generate]) {
    const planned = (): Planned => {
      const snapshot = read(copy);
      return { snapshot, plan: job(snapshot, when, '') };
    };
    const first = planned();
    if (blocks(first.plan.problems)) return { kind: 'blocked', problems: first.plan.problems };
    const sent = sendUntilDone(copy, first, planned, progress);
    if ('kind' in sent) return sent;
  }
  newYear.ready();
  return null;
}

/** What a job would do, in words; sends nothing and locks nothing. */
export function preview(workbookId: string, { job, input, read: readFirst }: Order): Outcome {
  const plan = JOBS[job](readFirst(workbookId), context(job), input);
  const { problems, summary, questions, fingerprint } = plan;
  if (blocks(problems)) return { kind: 'blocked', problems };
  if (isEmpty(plan)) return { kind: 'nothing', summary, problems };
  return { kind: 'ask', summary, questions, fingerprint, problems };
}

/**
 * Runs a job once.
 * @param confirmed fingerprint of the plan that a person agreed to, null where nobody was asked yet
 */
export function attempt(
  workbookId: string,
  order: Order,
  confirmed: string | null,
  progress: Progress,
): Outcome {
  const { job, input } = order;
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT)) return { kind: 'busy' };
  try {
    const when = context(job);
    const snapshot = order.read(workbookId);
    scoreLog.look(snapshot, when);
    const plan = JOBS[job](snapshot, when, input);
    const { problems, summary, questions, fingerprint } = plan;
    if (blocks(problems)) return { kind: 'blocked', problems };
    if (isEmpty(plan)) {
      unfinishedRun.end(job);
      return { kind: 'nothing', summary, problems };
    }
    const agreed = confirmed === null ? questions.length === 0 : fingerprint === confirmed;
    if (!agreed) return { kind: 'ask', summary, questions, fingerprint, problems };
    // What a person typed for a job is not kept, so only a job without can be offered again.
    if (input === '') unfinishedRun.begin({ job, when: when.now });
    if (plan.copy === null) return carryOut(workbookId, { plan, snapshot }, when, progress, order);
    const stopped = makeNewYear(plan.copy, snapshot, when, progress);
    if (stopped !== null) return stopped;
    const then = context(job);
    return carryOut(workbookId, { plan: JOBS[job](snapshot, then, input), snapshot }, then, progress, order);
  } finally {
    lock.releaseLock();
  }
}
