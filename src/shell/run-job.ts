/**
 * The one road on which every job runs: under the document lock read, plan, and where nothing stands against it send the
 * batches and report. It asks nobody: what must be confirmed or mended is its answer. It knows no rule of the trade.
 */
import type { Problem } from '../core/assessment/problem';
import { stageToLeave } from '../core/jobs/change-stage';
import { JOBS } from '../core/jobs/jobs';
import { landingTitle } from '../core/jobs/landing';
import { blocks, isEmpty, type JobContext } from '../core/jobs/plan';
import type { JobName } from '../core/text/jobs';
import { APP_TITLE } from '../core/text/run-job';
import type { Snapshot } from '../core/workbook/snapshot';
import { VERSION } from '../version';
import { access } from './access';
import { GoogleFailed } from './api-error';
import { makeWorkbook, nextWorkbook } from './make-workbook';
import { postOffice, sendOut } from './post-office';
import * as scoreLog from './score-log';
import { type EndedEarly, type Planned, type Progress, sendUntilDone } from './send-plan';
import * as unfinishedRun from './unfinished-run';
import { exchangeAll } from './unit-files';
import { read } from './workbook-port';

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
  | EndedEarly;

/** A job to run, with what a person typed for it. */
export interface Order {
  job: JobName;
  /** '' for jobs that need none. */
  input: string;
  /** What the plan is made from; after an error of unknown effect the same is read again. */
  read: (workbookId: string) => Snapshot;
}

export const order = (job: JobName, input = ''): Order => ({ job, input, read });

/** Milliseconds to wait for another job to end. */
const LOCK_WAIT = 20_000;

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
    nextWorkbook: nextWorkbook(job),
  };
}

function carryOut(
  workbookId: string,
  first: Planned,
  when: JobContext,
  progress: Progress,
  { job, input, read: readAgain }: Order,
): Outcome {
  const { summary, problems, changes } = first.plan;
  const leaves = stageToLeave(job, first.snapshot);
  const again = (): Planned => {
    const snapshot = readAgain(workbookId);
    // What took effect although its answer was lost is not done once more.
    const isOver = stageToLeave(job, snapshot) !== leaves;
    return { snapshot, plan: isOver ? { ...first.plan, changes: [] } : JOBS[job](snapshot, when, input) };
  };
  const sent = sendUntilDone(workbookId, first, again, progress);
  if ('kind' in sent) return sent;
  unfinishedRun.end(job);
  const landing = landingTitle(job, changes);
  const refused = sendOut(first.plan, APP_TITLE);
  return { kind: 'done', summary, problems: [...problems, ...sent, ...refused], landing };
}

/** What the log misses while Google does not answer, its next look finds: no job waits for it. */
function logged(snapshot: Snapshot, when: JobContext): void {
  try {
    scoreLog.look(snapshot, when);
  } catch (error) {
    if (!(error instanceof GoogleFailed)) throw error;
  }
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
    logged(snapshot, when);
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
    if (input === '') unfinishedRun.begin({ job, when: when.now, leaves: stageToLeave(job, snapshot) });
    const first = { plan, snapshot };
    if (plan.makes === null) return carryOut(workbookId, first, when, progress, order);
    if (plan.makes.kind === 'unitFiles') {
      const exchanged = exchangeAll(workbookId, snapshot, when, progress);
      if ('kind' in exchanged) return exchanged;
      // The row of Nhật ký comes after those that the answers to the units wrote.
      const now = exchanged.snapshot;
      const last = { plan: JOBS[job](now, when, input), snapshot: now };
      const done = carryOut(workbookId, last, when, progress, order);
      return done.kind === 'done' ? { ...done, problems: [...done.problems, ...exchanged.problems] } : done;
    }
    const made = makeWorkbook({ ...plan.makes, kind: plan.makes.kind }, snapshot, when, progress);
    if ('kind' in made) return made;
    // What is left to do here is known only now.
    const then = context(job);
    const last =
      plan.makes.kind === 'nextYear' ? { plan: JOBS[job](snapshot, then, input), snapshot } : first;
    const outcome = carryOut(workbookId, last, then, progress, order);
    return outcome.kind === 'done' && !outcome.summary.includes(made.url)
      ? { ...outcome, summary: `${outcome.summary}\n${made.url}` }
      : outcome;
  } finally {
    lock.releaseLock();
  }
}
