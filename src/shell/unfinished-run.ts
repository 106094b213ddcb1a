/** Remembers a run that sends more than one batch until it has ended, so that one that was cut off can be offered again. */
import { stageToLeave } from '../core/jobs/change-stage';
import type { JobName } from '../core/text/jobs';
import type { Snapshot } from '../core/workbook/snapshot';

const KEY = 'cchc.unfinished';

export interface UnfinishedRun {
  job: JobName;
  when: string;
  /** The stage that it was to leave; null or absent where it leaves none. */
  leaves?: string | null;
}

/** The mark of another job that was cut off stays: that one is still to be finished. */
export function begin(run: UnfinishedRun): void {
  const mark = PropertiesService.getDocumentProperties().getProperty(KEY);
  if (mark !== null && (JSON.parse(mark) as UnfinishedRun).job !== run.job) return;
  PropertiesService.getDocumentProperties().setProperty(KEY, JSON.stringify(run));
}

/** Forgets the run of this job; that of another job is still to be finished. */
export function end(job: JobName): void {
  const properties = PropertiesService.getDocumentProperties();
  const mark = properties.getProperty(KEY);
  if (mark !== null && (JSON.parse(mark) as UnfinishedRun).job === job) properties.deleteProperty(KEY);
}

/** The run that began, did not end and is not running now; one that was cut off after its last batch has done all it was to do. */
export function find(snapshot: Snapshot): UnfinishedRun | null {
  const mark = PropertiesService.getDocumentProperties().getProperty(KEY);
  if (mark === null) return null;
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(1)) return null;
  lock.releaseLock();
  const run = JSON.parse(mark) as UnfinishedRun;
  if (stageToLeave(run.job, snapshot) === (run.leaves ?? null)) return run;
  end(run.job);
  return null;
}
