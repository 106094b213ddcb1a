/** A job as started from the menu: questions and outcomes as dialogs and toasts. Nothing is locked while a person reads. */
import { JOB_TITLES, type JobName } from '../core/text/jobs';
import * as text from '../core/text/run-job';
import * as dialog from './dialog';
import { attempt, order } from './run-job';
import * as watch from './watch';

export function runJob(job: JobName): void {
  const title = JOB_TITLES[job];
  const workbookId = dialog.workbookId();
  const progress = (count: text.Count): boolean => {
    dialog.toast(text.progress(count), title);
    return true;
  };
  let confirmed: string | null = null;
  for (;;) {
    const outcome = attempt(workbookId, order(job), confirmed, progress);
    if (outcome.kind !== 'ask') {
      watch.afterJob(job, outcome.kind);
      const { message, mustBeRead } = text.ending(outcome);
      if (mustBeRead) dialog.show(title, message);
      else dialog.toast(message, title);
      if (outcome.kind === 'done' && outcome.landing !== null) dialog.goTo(outcome.landing, 'A1');
      return;
    }
    const asked = text.question(outcome.summary, outcome.questions);
    if (!dialog.confirm(title, confirmed === null ? asked : `${text.CHANGED_MEANTIME}\n\n${asked}`)) {
      dialog.toast(text.CANCELLED, title);
      return;
    }
    confirmed = outcome.fingerprint;
  }
}
