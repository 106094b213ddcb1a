/**
 * Workbooks that a job makes beside this one: the next year's, and the copy of what was published. The id of each is kept as soon as it is known, so that a run
 * that is cut off goes on with it. What stands in them is core's matter.
 */
import type { Problem } from '../core/assessment/problem';
import { JOBS } from '../core/jobs/jobs';
import { newYearIn } from '../core/jobs/open-new-year';
import { blocks, type JobContext, type Makes, type NextWorkbook, type Plan } from '../core/jobs/plan';
import { newPublishedFile, publishedIn } from '../core/jobs/publish-copy';
import type { JobName } from '../core/text/jobs';
import type { Snapshot } from '../core/workbook/snapshot';
import { once, patiently, sendError } from './api-error';
import { type EndedEarly, type Planned, type Progress, sendUntilDone } from './send-plan';
import { read } from './workbook-port';

type Kind = 'nextYear' | 'publishedCopy';

const KEYS: Record<Kind, string> = {
  nextYear: 'cchc.nextYear',
  publishedCopy: 'cchc.publishedCopy',
};

interface Made {
  /** '' while the workbook is being made: a run that is cut off just then does not learn the id. */
  id: string;
  url: string;
  isReady: boolean;
}

function made(kind: Kind): Made | null {
  const kept = PropertiesService.getDocumentProperties().getProperty(KEYS[kind]);
  return kept === null ? null : (JSON.parse(kept) as Made);
}

function keep(kind: Kind, workbook: Made): Made {
  PropertiesService.getDocumentProperties().setProperty(KEYS[kind], JSON.stringify(workbook));
  return workbook;
}

/** False where it was deleted or taken away; a passing error is no answer. */
function canBeRead({ id }: Made): boolean {
  if (id === '') return false;
  try {
    patiently(() => Sheets!.Spreadsheets!.get(id, { fields: 'spreadsheetId' }));
    return true;
  } catch (error) {
    if (sendError(error).kind === 'refused') return false;
    throw error;
  }
}

/** How far the next year's workbook has come; only the job that makes it asks. */
export function nextWorkbook(job: JobName | null): NextWorkbook | null {
  const found = job === 'openNewYear' ? made('nextYear') : null;
  if (found === null || (found.id !== '' && !canBeRead(found))) return null;
  return { url: found.url, isReady: found.isReady };
}

const CREATE: Record<Kind, (title: string) => Omit<Made, 'isReady'>> = {
  nextYear: (title) => {
    const copied = SpreadsheetApp.getActiveSpreadsheet().copy(title);
    return { id: copied.getId(), url: copied.getUrl() };
  },
  publishedCopy: (title) => {
    const file = newPublishedFile(title) as GoogleAppsScript.Sheets.Schema.Spreadsheet;
    const created = once(() => Sheets!.Spreadsheets!.create(file));
    return { id: created.spreadsheetId!, url: created.spreadsheetUrl! };
  },
};

/** What is done in each, one after another, from what stands here. */
const STEPS: Record<Kind, (here: Snapshot) => readonly ((there: Snapshot, when: JobContext) => Plan)[]> = {
  nextYear: (here) => [
    (there, when) => newYearIn(here)(there, when, ''),
    (there, when) => JOBS.generate(there, when, ''),
  ],
  publishedCopy: (here) => [publishedIn(here)],
};

/** Made once and brought up to what it should be. @returns how it ended early, else its address */
export function makeWorkbook(
  { kind, title }: Makes & { kind: Kind },
  here: Snapshot,
  when: JobContext,
  progress: Progress,
): EndedEarly | { kind: 'blocked'; problems: readonly Problem[] } | { url: string } {
  const before = made(kind);
  let workbook = before !== null && canBeRead(before) ? before : null;
  if (workbook === null) {
    keep(kind, { id: '', url: '', isReady: false });
    workbook = keep(kind, { ...CREATE[kind](title), isReady: false });
  }
  const { id, url } = workbook;
  for (const step of STEPS[kind](here)) {
    const planned = (): Planned => {
      const snapshot = read(id);
      return { snapshot, plan: step(snapshot, when) };
    };
    const first = planned();
    if (blocks(first.plan.problems)) return { kind: 'blocked', problems: first.plan.problems };
    const sent = sendUntilDone(id, first, planned, progress);
    if ('kind' in sent) return sent;
  }
  keep(kind, { ...workbook, isReady: true });
  return { url };
}
