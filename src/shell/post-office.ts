/**
 * Sends what a plan intends beside its batches: rights to open the workbook, and mails. What has gone out is marked when it has gone, so that the
 * next run goes on where one was cut off: the one mail that was under way then may come twice, none stays away. It decides nobody's turn.
 */
import type { Problem } from '../core/assessment/problem';
import type { PostOffice } from '../core/jobs/mail';
import type { Plan } from '../core/jobs/plan';
import type { JobName } from '../core/text/jobs';
import * as text from '../core/text/mail';
import { unshareRefused } from '../core/text/unit-files';

const SENT = 'cchc.sent ';
const MAILING: readonly JobName[] = ['invite', 'remind', 'remindDaily', 'mailReportCards'];
const CLOSED: PostOffice = { url: '', sent: [], left: 0 };

/** What a plan needs to know of mails; jobs that send none ask Google nothing. */
export function postOffice(job: JobName | null): PostOffice {
  if (job === null || !MAILING.includes(job)) return CLOSED;
  const kept = Object.keys(PropertiesService.getDocumentProperties().getProperties());
  return {
    url: SpreadsheetApp.getActiveSpreadsheet().getUrl(),
    sent: kept.filter((key) => key.startsWith(SENT)).map((key) => key.slice(SENT.length)),
    left: MailApp.getRemainingDailyQuota(),
  };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** @returns what Google refused, named by its cell */
export function sendOut({ shares, unshares, mails }: Plan, sender: string): Problem[] {
  const problems: Problem[] = [];
  const workbook = SpreadsheetApp.getActiveSpreadsheet();
  const properties = PropertiesService.getDocumentProperties();
  const refused = new Set<string>();
  for (const { address, where, workbook: id } of shares) {
    try {
      (id === undefined ? workbook : SpreadsheetApp.openById(id)).addEditor(address);
    } catch (error) {
      refused.add(address);
      problems.push({ severity: 'warns', where, message: text.shareRefused(address, reasonOf(error)) });
    }
  }
  for (const address of unshares) {
    try {
      workbook.removeEditor(address);
    } catch (error) {
      problems.push({ severity: 'warns', where: null, message: unshareRefused(address, reasonOf(error)) });
    }
  }
  for (const { to, subject, body, mark, where } of mails) {
    if (refused.has(to)) continue;
    try {
      MailApp.sendEmail({ to, subject, body, name: sender });
    } catch (error) {
      problems.push({ severity: 'warns', where, message: text.mailRefused(to, reasonOf(error)) });
      continue;
    }
    properties.setProperty(SENT + mark, '1');
  }
  return problems;
}
