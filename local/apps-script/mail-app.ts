/**
 * MailApp as a script sees it: mail to people, within a daily number. It sends nothing; the host keeps what was sent.
 */
import type { MailData } from './host-calls';
import { checkParameters, mismatch, type ScriptRealm } from './script-realm';

/** Of Google's parameters those that need no file. */
export interface MailParameters {
  to?: string | undefined;
  cc?: string | undefined;
  bcc?: string | undefined;
  subject?: string | undefined;
  body?: string | undefined;
  htmlBody?: string | undefined;
  name?: string | undefined;
  replyTo?: string | undefined;
  noReply?: boolean | undefined;
}

export interface MailApp {
  sendEmail(message: MailParameters): void;
  sendEmail(recipient: string, subject: string, body: string): void;
  sendEmail(recipient: string, subject: string, body: string, options: MailParameters): void;
  getRemainingDailyQuota(): number;
}

const TEXTS = ['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'name', 'replyTo'];

export function mailApp(realm: ScriptRealm): MailApp {
  function sendEmail(...given: [MailParameters] | [string, string, string, MailParameters?]): void {
    const method = 'MailApp.sendEmail';
    checkParameters(
      realm,
      method,
      given,
      ['object'],
      ['string', 'string', 'string'],
      ['string', 'string', 'string', 'object'],
    );
    const [first, subject = '', body = '', options = {}] = given;
    const mail = typeof first === 'string' ? { ...options, to: first, subject, body } : first;
    // A misspelt parameter would be ignored in silence, so it is refused by name.
    for (const [name, value] of Object.entries(mail)) {
      const fits = name === 'noReply' ? typeof value === 'boolean' : typeof value === 'string';
      if ((!TEXTS.includes(name) && name !== 'noReply') || (value !== undefined && !fits)) {
        throw mismatch(realm, `${method} (parameter "${name}")`, given);
      }
    }
    const sent: MailData = { to: '', subject: '', body: '', ...mail };
    realm.call('MailApp.sendEmail', sent);
  }
  return { sendEmail, getRemainingDailyQuota: () => realm.call('MailApp.getRemainingDailyQuota') };
}
