/**
 * The mail that scripts have sent: kept to be looked at, never delivered. Recipients are counted as Google counts them.
 */
import type { MailData } from '../apps-script/host-calls';
import type { DailyQuota } from './daily-quota';
import type { AccountKinds } from './limits';
import { ScriptException } from './script-errors';

export interface Mail {
  from: string;
  to: string[];
  cc?: string[];
  bcc?: string[];
  subject: string;
  text: string;
  html?: string;
  /** The sender's name as the recipient reads it. */
  name?: string;
  replyTo?: string;
  noReply?: boolean;
  /** ISO 8601. */
  time: string;
}

const MOST_RECIPIENTS_OF_A_MAIL = 50;
const LARGEST_BODY = 200_000;

const addressesIn = (text = ''): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

export class Outbox {
  private sent: Mail[] = [];

  constructor(
    private readonly clock: () => Date,
    private readonly recipients: DailyQuota,
    private readonly kinds: AccountKinds,
  ) {}

  /** Oldest first. */
  get mails(): readonly Mail[] {
    return this.sent;
  }

  restore(mails: readonly Mail[]): void {
    this.sent = [...mails];
  }

  remaining(account: string): number {
    return this.kinds.limits(account).mailRecipientsPerDay - this.recipients.used(account);
  }

  /** @throws ScriptException for an address, a size or a number that Google refuses; nothing is sent then */
  send(account: string, mail: MailData): void {
    const { subject, body, htmlBody, name, replyTo, noReply } = mail;
    const [to, cc, bcc] = [addressesIn(mail.to), addressesIn(mail.cc), addressesIn(mail.bcc)];
    const all = [...to, ...cc, ...bcc];
    if (all.length === 0) throw new ScriptException('Failed to send email: no recipient');
    for (const address of all) {
      if (!/^(?:.*<)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/.test(address)) {
        throw new ScriptException(`Invalid email: ${address}`);
      }
    }
    // Google's list of limits names these two; their wordings are unconfirmed.
    if (all.length > MOST_RECIPIENTS_OF_A_MAIL) {
      throw new ScriptException('Limit Exceeded: Email Recipients Per Message.');
    }
    if (Buffer.byteLength(body + (htmlBody ?? '')) > LARGEST_BODY) {
      throw new ScriptException('Limit Exceeded: Email Body Size.');
    }
    if (noReply && !this.kinds.isWorkspace(account)) {
      throw new ScriptException('noReply is available to Google Workspace accounts only.'); // wording unconfirmed
    }
    if (all.length > this.remaining(account)) {
      throw new ScriptException('Service invoked too many times for one day: email.');
    }
    this.recipients.add(account, all.length);
    this.sent.push({
      from: account,
      to,
      ...(cc.length > 0 && { cc }),
      ...(bcc.length > 0 && { bcc }),
      subject,
      text: body,
      ...(htmlBody !== undefined && { html: htmlBody }),
      ...(name !== undefined && { name }),
      ...(replyTo !== undefined && { replyTo }),
      ...(noReply && { noReply }),
      time: this.clock().toISOString(),
    });
  }
}
