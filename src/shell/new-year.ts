/**
 * The workbook of the next year, as far as it has been made: its id is kept as soon as the copy exists, so that a run that is cut off goes on with
 * that copy. What is cleared in it is core's matter.
 */
import type { NextWorkbook } from '../core/jobs/plan';
import type { JobName } from '../core/text/jobs';
import { sendError } from './api-error';

const KEY = 'cchc.nextYear';

interface Made {
  /** '' while the workbook is being copied: a run that is cut off just then does not learn the id. */
  id: string;
  url: string;
  isReady: boolean;
}

function made(): Made | null {
  const kept = PropertiesService.getDocumentProperties().getProperty(KEY);
  return kept === null ? null : (JSON.parse(kept) as Made);
}

function keep(copy: Made): void {
  PropertiesService.getDocumentProperties().setProperty(KEY, JSON.stringify(copy));
}

/** False where it was deleted or taken away; a passing error is no answer. */
function canBeRead({ id }: Made): boolean {
  if (id === '') return false;
  try {
    Sheets!.Spreadsheets!.get(id, { fields: 'spreadsheetId' });
    return true;
  } catch (error) {
    if (sendError(error).kind === 'refused') return false;
    throw error;
  }
}

/** Only the job that makes it asks. */
export function find(job: JobName | null): NextWorkbook | null {
  const found = job === 'openNewYear' ? made() : null;
  if (found === null || (found.id !== '' && !canBeRead(found))) return null;
  return { url: found.url, isReady: found.isReady };
}

/** Copies the workbook, once. @returns the copy's id */
export function copy(title: string): string {
  const before = made();
  if (before !== null && canBeRead(before)) return before.id;
  keep({ id: '', url: '', isReady: false });
  const copied = SpreadsheetApp.getActiveSpreadsheet().copy(title);
  const now = { id: copied.getId(), url: copied.getUrl(), isReady: false };
  keep(now);
  return now.id;
}

/** From now on the copy is worked in. */
export function ready(): void {
  keep({ ...made()!, isReady: true });
}
