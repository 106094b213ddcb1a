/** Inviting and reminding, through the menu and the clock: who gets what, once, and who is named where it could not be sent. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sonLa2017 } from '../../local/sample/son-la-2017';
import { remind, withinQuota } from '../../src/core/jobs/remind';
import { JOB_TITLES, NOTHING_TO_DO } from '../../src/core/text/jobs';
import { filledIn, REMIND_DAILY } from '../../src/core/text/mail';
import { TAB_TITLES } from '../../src/core/text/titles';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { contentsOf, type SampleHost, said, sampleHost } from './played-sample';
import { TELLING_WAYS, whoHasTheScript } from './ways';

const STRANGER = 'moi@sonla.example';
describe.each(TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  beforeAll(async () => {
    sample = await sampleHost((address) => address !== 'stc@sonla.example', [STRANGER], sonLa2017(), way);
    await sample.player.prepare();
    await sample.player.advance();
  }, 180_000);
  afterAll(() => sample.host.close());

  const mails = () => sample.host.outbox;
  async function since<T>(act: () => Promise<T>) {
    const before = mails().length;
    const result = await act();
    await sample.host.settled();
    return { result, sent: mails().slice(before) };
  }
  const setting = (key: Parameters<typeof settingRow>[0], text: string) =>
    sample.host.type(sample.office, sample.workbook, TAB_TITLES.settings, `B${settingRow(key) + 1}`, text);

  describe('inviting', () => {
    test('lists everybody first, and NO sends nothing', async () => {
      const { result, sent } = await since(() => sample.click(sample.office, JOB_TITLES.invite, 'NO'));
      expect(result.dialogs[0]!.message).toContain('31 đơn vị, 6 người thẩm định');
      expect(result.dialogs[0]!.message).toContain('snv@sonla.example');
      expect(sent).toEqual([]);
    });

    test('each gets the link to its own tab; an address that nobody has is named by its cell', async () => {
      const { result, sent } = await since(() => sample.click(sample.office, JOB_TITLES.invite, 'YES'));
      expect(sent).toHaveLength(36);
      const toUnit = sent.find(({ to }) => to.includes('snv@sonla.example'))!;
      const home = sample.player.workbookOf(sample.province.units[0]!);
      const { sheets = [] } = await sample.host.spreadsheets.get(sample.office, home, {
        fields: 'sheets.properties(sheetId,title)',
      });
      const own = sheets.find(({ properties }) => properties?.title === 'Sở Nội vụ')!.properties!.sheetId;
      expect(toUnit.subject).toBe('Mời chấm Chỉ số CCHC năm 2017');
      expect(toUnit.text).toContain(`https://docs.google.com/spreadsheets/d/${home}/edit#gid=${own}`);
      expect(result.dialogs.at(-1)!.message).toMatch(
        /Trang "Đơn vị", ô F5: Không chia sẻ được cho "stc@sonla\.example"/,
      );
    });

    test('again only those who were not invited yet', async () => {
      await sample.host.type(sample.office, sample.workbook, TAB_TITLES.units, 'F5', STRANGER);
      await sample.click(sample.office, JOB_TITLES.generate);
      const { sent } = await since(() => sample.click(sample.office, JOB_TITLES.invite, 'YES'));
      expect(sent.map(({ to }) => to)).toEqual([[STRANGER]]);
      const { result } = await since(() => sample.click(sample.office, JOB_TITLES.invite));
      expect(said(result)).toContain(NOTHING_TO_DO);
    });
  });

  describe('reminding', () => {
    beforeAll(async () => {
      await sample.player.selfScore(sample.province.units[0]!);
      await sample.host.settled();
    }, 60_000);

    test('only those who are not done, by the template, after a look at the first mail', async () => {
      await setting('reminderSubject', 'Nhắc {đơn vị}');
      await setting('reminderBody', '{Giai đoạn} của {đơn vị} đến {hạn} ({còn lại}): {đường dẫn} {lạ}');
      await setting('selfScoringDeadline', '26/04/2018');
      const { result, sent } = await since(() => sample.click(sample.office, JOB_TITLES.remind, 'YES'));
      expect(sent).toHaveLength(30);
      expect(sent.some(({ to }) => to.includes(sample.province.units[0]!.address))).toBe(false);
      const mail = sent.find(({ to }) => to.includes('sct@sonla.example'))!;
      expect([mail.subject, mail.text.split('https')[0]]).toEqual([
        'Nhắc Sở Công Thương',
        'Tự chấm của Sở Công Thương đến 26/04/2018 (còn 3 ngày): ',
      ]);
      expect(mail.text).toMatch(/ \{lạ\}$/);
      expect(result.dialogs[0]!.message).toContain('Nhắc Sở Tài chính');
    });

    test('once a day, however often it is asked for', async () => {
      const { result, sent } = await since(() => sample.click(sample.office, JOB_TITLES.remind));
      expect(sent).toEqual([]);
      expect(said(result)).toContain(NOTHING_TO_DO);
    });

    test('by the clock on the days of Cấu hình, once, and not when it is switched off', async () => {
      const { host, office } = sample;
      const off = JSON.stringify(host.triggers.map(({ handlerFunction }) => handlerFunction));
      await sample.click(office, REMIND_DAILY);
      expect(host.triggers.filter(({ handlerFunction }) => handlerFunction === 'roundReminded')).toHaveLength(
        1,
      );
      const { sent: tomorrow } = await since(() => host.run(office, sample.workbook, 'roundReminded', []));
      expect(tomorrow).toEqual([]);
      // Today was reminded by hand already; two days before is no day of the list.
      await setting('selfScoringDeadline', '25/04/2018');
      expect((await since(() => host.run(office, sample.workbook, 'roundReminded', []))).sent).toEqual([]);
      await setting('selfScoringDeadline', '23/04/2018');
      const { sent } = await since(() => host.run(office, sample.workbook, 'roundReminded', []));
      expect(sent.length).toBeGreaterThan(0);
      expect((await since(() => host.run(office, sample.workbook, 'roundReminded', []))).sent).toEqual([]);
      await sample.click(office, REMIND_DAILY);
      expect(JSON.stringify(host.triggers.map(({ handlerFunction }) => handlerFunction))).toBe(off);
    });

    test('days that are no numbers are named by their cell', async () => {
      await setting('reminderDays', 'mỗi ngày');
      const { result, sent } = await since(() => sample.click(sample.office, JOB_TITLES.remind));
      expect(sent).toEqual([]);
      expect(said(result)).toContain('phải là các số ngày');
      await setting('reminderDays', '7; 3; 0');
    });

    test('nobody else may', async () => {
      for (const { address } of whoHasTheScript(sample)) {
        const before = contentsOf(sample);
        const { sent } = await since(() => sample.click(address, JOB_TITLES.remind));
        expect(sent).toEqual([]);
        expect(contentsOf(sample)).toBe(before);
      }
    });
  });
});

test('no more mails than Google lets go, and the rest is said', () => {
  const mail = (to: string) => ({ to, subject: 's', body: 'b', mark: to, where: null });
  const post = { url: '', sent: [], left: 1 };
  const limited = withinQuota([mail('a'), mail('b')], post);
  expect([limited.mails.map(({ to }) => to), limited.problems.length]).toEqual([['a'], 1]);
  expect(withinQuota([mail('a')], post).problems).toEqual([]);
});

test('a template names its places in any case, composed or not', () => {
  const fields = {
    unit: 'Sở X',
    year: '2017',
    stage: '',
    deadline: '',
    left: '',
    link: 'L',
    organisation: '',
  };
  expect(filledIn('{ĐƠN VỊ} {đơn vị}'.normalize('NFD'), fields)).toBe('Sở X Sở X');
});

test('an empty workbook has nobody to remind', () => {
  const plan = remind(
    { workbook: 'w', locale: 'vi_VN', timeZone: '', tabs: [] },
    {
      now: '01/01/2018 08:00',
      caller: '',
      version: '',
      post: { url: '', sent: [], left: 9 },
      access: { editors: [], watchOwner: null },
      nextWorkbook: null,
    },
    '',
  );
  expect(plan.mails).toEqual([]);
});
