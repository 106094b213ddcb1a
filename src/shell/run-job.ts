/**
 * The one road on which every job runs: read, plan, show, confirm; then, under the document lock, read and plan again where
 * a person was asked, send the batches, report. It knows no job and no rule of the trade.
 */
import { JOBS } from '../core/jobs/jobs';
import { blocks, type JobContext, type Plan } from '../core/jobs/plan';
import { refusedRight } from '../core/jobs/refused-right';
import type { Problem } from '../core/assessment/problem';
import { JOB_TITLES, type JobName } from '../core/text/jobs';
import * as text from '../core/text/run-job';
import { type Batch, batches } from '../core/workbook/batches';
import type { Snapshot } from '../core/workbook/snapshot';
import { VERSION } from '../version';
import { sendError } from './api-error';
import * as dialog from './dialog';
import { read, send } from './workbook-port';

/** Milliseconds to wait for another job to end, and before sending again after a passing error. */
const LOCK_WAIT = 20_000;
const BACK_OFF = [2_000, 8_000, 20_000];

function context(): JobContext {
  const now = Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy HH:mm');
  return { now, caller: Session.getEffectiveUser().getEmail().toLowerCase(), version: VERSION };
}

interface Sent {
  /** Batches that took effect, of all. */
  done: number;
  all: number;
  problems: Problem[];
  /** Why it ended early, null where everything was sent. */
  stopped: string | null;
  /** True where sending again from a new plan may finish it. */
  again: boolean;
}

/** Without the requests of one tab, so that its refused right does not stop the others'. */
const without = (batch: Batch, subject: string): Batch => {
  const keep = batch.subjects.map((of) => of !== subject);
  return {
    kind: batch.kind,
    requests: batch.requests.filter((_, i) => keep[i]),
    subjects: batch.subjects.filter((_, i) => keep[i]),
  };
};

function sendAll(workbookId: string, plan: Plan, snapshot: Snapshot): Sent {
  const queue = batches(plan.changes);
  const sent: Sent = { done: 0, all: queue.length, problems: [], stopped: null, again: false };
  for (const batch of queue) {
    let rest = batch;
    while (rest.requests.length > 0) {
      try {
        send(workbookId, rest.requests);
        break;
      } catch (error) {
        const failure = sendError(error);
        const subject = failure.kind === 'refused' && failure.index !== null ? rest.subjects[failure.index] : undefined;
        if (rest.kind === 'rights' && subject !== undefined) {
          sent.problems.push(refusedRight(snapshot, plan.changes, subject, failure.message));
          rest = without(rest, subject);
          continue;
        }
        return { ...sent, stopped: failure.message, again: failure.kind === 'unsure' };
      }
    }
    sent.done += 1;
    if (sent.done < sent.all) dialog.toast(text.progress(sent.done, sent.all), JOB_TITLES[plan.job]);
  }
  return sent;
}

interface Ending {
  message: string;
  mustBeRead: boolean;
}

/** Under the lock: sends a plan; after an error of unknown effect reads and plans again and sends what is left. */
function carryOut(workbookId: string, plan: Plan, snapshot: Snapshot, when: JobContext): Ending {
  let current = { plan, snapshot };
  for (let attempt = 0; ; attempt++) {
    const sent = sendAll(workbookId, current.plan, current.snapshot);
    const problems = [...plan.problems, ...sent.problems];
    if (sent.stopped === null) return { message: text.report(plan.summary, problems), mustBeRead: problems.length > 0 };
    const wait = BACK_OFF[attempt];
    if (!sent.again || wait === undefined) {
      return { message: text.interrupted(sent.done, sent.all, sent.stopped), mustBeRead: true };
    }
    Utilities.sleep(wait);
    const again = read(workbookId);
    current = { snapshot: again, plan: JOBS[plan.job](again, when) };
  }
}

/** Runs a job as a person who clicked its menu item sees it. */
export function runJob(job: JobName): void {
  const workbookId = dialog.workbookId();
  const when = context();
  const title = JOB_TITLES[job];
  const lock = LockService.getDocumentLock();
  let confirmed: string | null = null;
  for (;;) {
    if (!lock.tryLock(LOCK_WAIT)) return dialog.show(title, text.BUSY);
    const snapshot = read(workbookId);
    const plan = JOBS[job](snapshot, when);
    const ready = !blocks(plan.problems) && plan.changes.length > 0;
    if (ready && (plan.questions.length === 0 || plan.fingerprint === confirmed)) {
      const { message, mustBeRead } = carryOut(workbookId, plan, snapshot, when);
      lock.releaseLock();
      return dialog.done(title, message, mustBeRead);
    }
    // Nobody else waits while a person reads.
    lock.releaseLock();
    if (blocks(plan.problems)) return dialog.show(title, text.blocked(plan.problems));
    if (plan.changes.length === 0) return dialog.done(title, text.report(plan.summary, plan.problems), plan.problems.length > 0);
    const asked = text.question(plan.summary, plan.questions);
    if (!dialog.confirm(title, confirmed === null ? asked : `${text.CHANGED_MEANTIME}\n\n${asked}`)) {
      return dialog.toast(text.CANCELLED, title);
    }
    confirmed = plan.fingerprint;
  }
}
