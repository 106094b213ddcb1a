/** The mail that scripts have sent, as a list to read. Its text is shown as text; nothing in it is followed or run. */
import type { Mail } from '../host/outbox';
import { element } from './dialogs';
import { TEXTS } from './texts';

const when = (time: string): string =>
  new Date(time).toLocaleString('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });

export function mailList(mails: readonly Mail[]): Node | string {
  if (mails.length === 0) return TEXTS.outboxEmpty;
  return element(
    'div',
    { className: 'mails' },
    ...mails.map(({ from, to, cc = [], subject, text, time }) =>
      element(
        'details',
        {},
        element('summary', {}, `${when(time)}  ${subject}`),
        element('p', {}, `${TEXTS.mailFrom}: ${from}`),
        element('p', {}, `${TEXTS.mailTo}: ${[...to, ...cc].join(', ')}`),
        element('pre', {}, text),
      ),
    ),
  );
}
