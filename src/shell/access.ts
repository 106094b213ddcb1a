/** Whom the workbook is shared with and who keeps watch, for the jobs that look at it. It changes nothing. */
import type { Access } from '../core/jobs/plan';
import type { JobName } from '../core/text/jobs';

/** Where shell/watch.ts keeps who keeps watch. */
export const WATCH_KEY = 'cchc.watch';

const ASKING: readonly JobName[] = ['checkRound', 'invite', 'exchange'];
const NOBODY: Access = { editors: [], watchOwner: null };

export function access(job: JobName | null): Access {
  if (job === null || !ASKING.includes(job)) return NOBODY;
  const workbook = SpreadsheetApp.getActiveSpreadsheet();
  const people = [workbook.getOwner(), ...workbook.getEditors()];
  const kept = PropertiesService.getDocumentProperties().getProperty(WATCH_KEY);
  return {
    editors: people.flatMap((person) => (person ? [person.getEmail().toLowerCase()] : [])),
    watchOwner: kept === null ? null : (JSON.parse(kept) as { owner: string }).owner,
  };
}
