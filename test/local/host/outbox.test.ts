import { describe, expect, test } from '@jest/globals';
import { hostWith, OFFICE, UNIT } from './host-fixture';

const BUNDLE = `
function send() { MailApp.sendEmail.apply(MailApp, arguments); return MailApp.getRemainingDailyQuota(); }
function left() { return MailApp.getRemainingDailyQuota(); }
function onEdit() {}
`;
const many = (count: number) => Array.from({ length: count }, (_, at) => `a${at}@b.vn`).join(',');

describe('the outbox', () => {
  test('keeps mail in all its forms', async () => {
    const { host, id } = await hostWith(BUNDLE);
    await host.run(OFFICE, id, 'send', ['a@b.vn, c@d.vn', 'Nhắc', 'Còn 2 ngày']);
    const options = { htmlBody: '<b>x</b>', name: 'Sở Nội vụ', replyTo: 'cchc@b.vn', cc: 'e@f.vn' };
    await host.run(OFFICE, id, 'send', ['a@b.vn', 'Nhắc', 'x', options]);
    await host.run(UNIT, id, 'send', [{ to: 'a@b.vn', subject: 'Gửi', body: 'y' }]);
    const time = '2018-04-23T03:00:00.000Z';
    expect(host.outbox).toEqual([
      { from: OFFICE, to: ['a@b.vn', 'c@d.vn'], subject: 'Nhắc', text: 'Còn 2 ngày', time },
      {
        from: OFFICE,
        to: ['a@b.vn'],
        cc: ['e@f.vn'],
        subject: 'Nhắc',
        text: 'x',
        html: '<b>x</b>',
        name: 'Sở Nội vụ',
        replyTo: 'cchc@b.vn',
        time,
      },
      { from: UNIT, to: ['a@b.vn'], subject: 'Gửi', text: 'y', time },
    ]);
  });

  test.each<[what: string, args: unknown[], message: string]>([
    ['no recipient', ['', 's', 't'], 'Failed to send email: no recipient'],
    ['no address', ['a@b.vn, so noi vu', 's', 't'], 'Invalid email: so noi vu'],
    ['too many at once', [many(51), 's', 't'], 'Limit Exceeded: Email Recipients Per Message.'],
    ['too long', ['a@b.vn', 's', 'x'.repeat(200_001)], 'Limit Exceeded: Email Body Size.'],
    ['noReply of a consumer', [{ to: 'a@b.vn', noReply: true }], 'Google Workspace accounts only'],
    ['an unknown parameter', [{ to: 'a@b.vn', html: 'x' }], 'parameter "html"'],
    ['a number', ['a@b.vn', 's', 5], "don't match the method signature for MailApp.sendEmail"],
  ])('refuses %s and sends nothing', async (_what, args, message) => {
    const { host, id } = await hostWith(BUNDLE);
    expect((await host.run(OFFICE, id, 'send', args)).error?.message).toContain(message);
    expect(host.outbox).toEqual([]);
  });

  test.each([
    ['a consumer account', undefined, 100],
    ['a Workspace account', 'example.vn', 1500],
  ])('counts recipients, of %s, for 24 hours', async (_kind, workspaceDomain, all) => {
    const { host, id } = await hostWith(BUNDLE, { ...(workspaceDomain && { workspaceDomain }) });
    expect((await host.run(OFFICE, id, 'send', [many(40), 's', 't'])).result).toBe(all - 40);
    expect((await host.run(UNIT, id, 'left')).result).toBe(all);
    await host.advance(24 * 60);
    expect((await host.run(OFFICE, id, 'left')).result).toBe(all);
  });

  test('a mail past the number of the day is refused whole', async () => {
    const { host, id } = await hostWith(BUNDLE, { limits: { mailRecipientsPerDay: 3 } });
    await host.run(OFFICE, id, 'send', [many(2), 's', 't']);
    expect((await host.run(OFFICE, id, 'send', [many(2), 's', 't'])).error?.message).toBe(
      'Service invoked too many times for one day: email.',
    );
    expect(host.outbox).toHaveLength(1);
  });
});
