/**
 * Phiếu kết quả in a played round: who may see which card and when, what stands on it, each card mailed once to its own unit, all of them printed.
 * What was lost is recomputed from the scores that were typed.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Mail } from '../../local/host/host';
import { OpenWorkbook } from '../../local/server/open-workbook';
import { CARDS_FOR_OFFICE } from '../../local/server/texts';
import { proposedCriteriaSets } from '../../src/core/criteria/proposed-criteria-sets';
import type { CardsAnswer } from '../../src/core/standing/report-cards-for';
import type { ShownCard } from '../../src/core/standing/shown-card';
import { JOB_TITLES, NOTHING_TO_DO } from '../../src/core/text/jobs';
import { mailNotYet, noSuchCard, notOutYet, underReview } from '../../src/core/text/report-card';
import { TAB_TITLES } from '../../src/core/text/titles';
import type { SidebarStanding } from '../../src/shell/sidebar';
import { exports } from '../local/export/exports';
import { type PrintedPage, printedPages, textOf } from '../local/export/printed-pages';
import { cellOf, fewUnits, published, type SampleHost, said, sampleHost, shownGroups } from './played-sample';
import { TELLING_WAYS, whereUnitsHaveTheScript, whoHasTheScript } from './ways';

const STRANGER = 'la@sonla.example';
describe.each(TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  /** What was said before the official publication: of the office's mailing, and to a unit. */
  const mailedBefore: string[] = [];
  const toldBefore: [message: string, offered: number][] = [];

  beforeAll(async () => {
    sample = await sampleHost(() => true, [STRANGER], fewUnits(), way);
    sample.host.spreadsheets.share(sample.workbook, STRANGER, 'writer');
    const { player } = sample;
    await player.prepare();
    await player.score();
    await player.click(JOB_TITLES.rank);
    const [unit] = sample.province.units;
    const ask = async (): Promise<void> => {
      mailedBefore.push(said(await sample.click(sample.office, JOB_TITLES.mailReportCards)) ?? '');
      if (way !== 'none') return;
      const { message } = await cardsFor(unit!.address, unit!.code);
      toldBefore.push([message, (await standing(unit!.address)).reportCards.length]);
    };
    await ask();
    await player.advance();
    await player.click(JOB_TITLES.publishDraft);
    await ask();
    await player.click(JOB_TITLES.publishOfficially);
  }, 180_000);
  afterAll(() => sample.host.close());

  async function run<T>(account: string, name: string, ...parameters: unknown[]): Promise<T> {
    const execution = await sample.host.run(account, sample.workbook, name, parameters);
    if (execution.outcome !== 'done') throw new Error(execution.error?.message);
    return execution.result as T;
  }
  const cardsFor = (account: string, unit: string) => run<CardsAnswer>(account, 'readReportCards', unit);
  const standing = (account: string) => run<SidebarStanding>(account, 'readStanding');

  /** "1.234,5" or "-0,5" as a number; "=3/18" not. */
  const numberOf = (text: string): number => Number(text.replace(/\./g, '').replace(',', '.'));
  const value = (card: ShownCard, label: string): string =>
    card.figures.find((line) => line.label === label)?.value ?? '';

  describe('who sees which card', () => {
    whereUnitsHaveTheScript(way)('before the official publication no unit sees one, draft or not', () => {
      expect(toldBefore).toEqual([
        [notOutYet(), 0],
        [notOutYet(), 0],
      ]);
    });

    test('before the official publication none is mailed, draft or not', () => {
      expect(mailedBefore).toEqual(Array(2).fill(expect.stringContaining(mailNotYet())));
      expect(sample.host.outbox.filter(({ subject }) => subject.startsWith('Phiếu'))).toEqual([]);
    });

    const codes = async (account: string, unit: string) =>
      (await cardsFor(account, unit)).cards.map((card) => card.unit);

    test('after it the office sees all, appraisers and strangers none', async () => {
      const [, other] = sample.province.units;
      expect((await codes(sample.office, '')).sort()).toEqual(
        sample.province.units.map(({ code }) => code).sort(),
      );
      expect(await codes(sample.office, other!.code)).toEqual([other!.code]);
      for (const account of [sample.province.appraisers[0]!.address, STRANGER])
        expect(await cardsFor(account, other!.code)).toEqual({ cards: [], message: noSuchCard() });
      expect((await cardsFor(STRANGER, '')).cards).toEqual([]);
    });

    whereUnitsHaveTheScript(way)('a unit sees its own and no other', async () => {
      const [own, other] = sample.province.units;
      expect(await codes(own!.address, own!.code)).toEqual([own!.code]);
      expect(await codes(own!.address, '')).toEqual([own!.code]);
      expect(await cardsFor(own!.address, other!.code)).toEqual({ cards: [], message: noSuchCard() });
      expect((await standing(own!.address)).reportCards).toHaveLength(1);
    });

    test('the sidebar offers what the person may open', async () => {
      const offered = async (account: string) => (await standing(account)).reportCards.length;
      const { office, province } = sample;
      expect(await offered(office)).toBe(province.units.length);
      expect(await offered(province.appraisers[0]!.address)).toBe(0);
      expect(await offered(STRANGER)).toBe(0);
    });
  });

  describe('what stands on a card', () => {
    let cards: ShownCard[];
    beforeAll(async () => {
      ({ cards } = await cardsFor(sample.office, ''));
    });

    test('total, index, rank and change are those of Công bố', async () => {
      const { host, office, workbook } = sample;
      const groups = shownGroups(await host.display(office, workbook, TAB_TITLES.publication, 'A1:P400'));
      const rows = groups.flatMap((group) => group.rows.map((row) => ({ row, size: group.rows.length })));
      expect(cards).toHaveLength(rows.length);
      for (const { row, size } of rows) {
        const card = cards.find(({ unit }) => unit === row['Mã'])!;
        expect(value(card, 'Tổng điểm')).toBe(`${row['Tổng điểm']}/${row['Điểm tối đa']}`);
        expect(value(card, 'Chỉ số')).toBe(row['Chỉ số']);
        expect(value(card, 'Xếp loại')).toBe(row['Xếp loại']);
        expect(value(card, 'Hạng trong nhóm')).toBe(`${row['Hạng']}/${size}`);
        const change = row['Tăng, giảm'] === 'mới' ? 'đánh giá lần đầu' : row['Tăng, giảm']!;
        expect(value(card, 'So với năm trước').split(' (')[0]).toBe(change);
        const moved = numberOf(row['Thay đổi hạng']!);
        const words = moved > 0 ? `tăng ${moved} bậc` : moved < 0 ? `giảm ${-moved} bậc` : 'giữ nguyên';
        expect(value(card, 'Thay đổi hạng').split(' (')[0]).toBe(change === 'đánh giá lần đầu' ? '' : words);
      }
    });

    test('every lost item is one that was scored under its maximum, with its reason and its cell', async () => {
      for (const { code, criteriaSet, shortName } of sample.province.units) {
        const { rows } = proposedCriteriaSets().find(({ key }) => key === criteriaSet)!;
        const maximum = new Map(rows.map((row) => [row.code, row.maxScore]));
        const expected = sample.province.scores[code]!.items.flatMap((item) => {
          const second = item.secondScore !== null;
          const score = item.secondScore ?? item.firstScore;
          const lost = Math.round((maximum.get(item.code)! - score) * 100) / 100;
          const [reason, note] = second
            ? [item.secondReason, item.secondNote]
            : [item.firstReason, item.firstNote];
          const reasons = [reason, note].filter(Boolean).join(': ');
          return lost > 0
            ? [[item.code, lost, reasons || (item.selfScore === score ? 'Bằng điểm đơn vị tự chấm' : '')]]
            : [];
        });
        const { lost, figures } = cards.find(({ unit }) => unit === code)!;
        const appraised = lost.items.filter(({ reason }) => reason !== 'Theo kết quả khảo sát');
        const shown = appraised.map((item) => [item.code, numberOf(item.points), item.reason]);
        expect(shown.sort()).toEqual(expected.sort());
        const points = lost.items.map((item) => numberOf(item.points));
        expect(points).toEqual([...points].sort((a, b) => b - a));
        const [total, most] = figures[0]!.value.split('/').map(numberOf) as [number, number];
        expect(lost.summary).toBe(
          `Mất ${(most - total).toFixed(2).replace('.', ',')} điểm ở ${lost.items.length} mục.`,
        );
        const first = lost.items[0]!;
        expect(first.link).toMatchObject({
          tab: shortName,
          cell: await cellOf(sample, shortName, first.code, 'finalScore'),
        });
      }
    });

    test('the group’s mean of an area is the published one', async () => {
      const lines = await published(sample);
      for (const card of cards) {
        const names = card.areas.rows.filter(({ mean }) => mean !== '');
        for (const { code, name, mean } of names)
          expect(lines.some((line) => line[0] === code && line[2] === name && line[5] === mean)).toBe(true);
        for (const area of names) {
          const difference = Math.round(
            (numberOf(area.own.slice(0, -1)) - numberOf(area.mean.slice(0, -1))) * 10,
          );
          expect(area.mark).toBe(difference >= 50 ? 'Điểm mạnh' : difference <= -50 ? 'Điểm yếu' : '');
        }
      }
      expect(
        cards.flatMap(({ areas }) => areas.rows).filter(({ mark }) => mark !== '').length,
      ).toBeGreaterThan(0);
    });

    test('a unit alone in its group has no comparison', () => {
      const alone = cards.find(({ group }) => group === 'Văn phòng UBND tỉnh')!;
      expect(alone.areas.rows.map(({ mean, best }) => mean + best).join('')).toBe('');
      expect([alone.marks, alone.areas.rule]).toEqual([
        [],
        'Nhóm chỉ có một đơn vị được xếp hạng nên không so sánh trong nhóm.',
      ]);
    });
  });

  describe('the printed cards', () => {
    let pages: PrintedPage[];
    let workbook: OpenWorkbook;
    beforeAll(async () => {
      const { host, office, province } = sample;
      workbook = new OpenWorkbook({
        host,
        people: [
          { address: office, name: 'Cơ quan thường trực', role: 'office' },
          { address: province.units[0]!.address, name: 'Đơn vị', role: 'unit' },
          { address: province.appraisers[0]!.address, name: 'Người thẩm định', role: 'appraiser' },
        ],
        stages: [],
        stageSaved: () => Promise.reject(new Error('no stages')),
        exports,
        changed: () => undefined,
      });
      const file = await workbook.file(office, 'w', 'cards', 0);
      expect([file.name, file.type]).toEqual(['Phiếu kết quả - Chỉ số CCHC 2017.pdf', 'application/pdf']);
      pages = printedPages(file.content);
    });
    afterAll(() => workbook.windows.close());

    test('each unit has one or two A4 pages of its own, with its name on each', async () => {
      const { cards } = await cardsFor(sample.office, '');
      const heads = pages.flatMap((page, at) => (textOf(page).includes('PHIẾU KẾT QUẢ') ? [at] : []));
      expect(heads).toHaveLength(cards.length);
      cards.forEach((card, at) => {
        const own = pages.slice(heads[at]!, heads[at + 1]);
        expect(own.length).toBeLessThanOrEqual(2);
        for (const page of own) expect(textOf(page)).toContain(card.name);
        const text = own.map(textOf).join(' ').replace(/\s+/g, ' ');
        for (const { value: figure } of card.figures.slice(0, 4)) expect(text).toContain(figure);
        for (const { code, points } of card.lost.items)
          expect(text).toMatch(new RegExp(`${code} .*${points}`));
      });
      for (const page of pages) expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
    });

    test('nothing stands outside the page', () => {
      for (const { texts, width, height } of pages) {
        for (const text of texts) {
          expect(text.x).toBeGreaterThan(0);
          expect(text.x + text.width).toBeLessThan(width);
          expect(text.y).toBeGreaterThan(0);
          expect(text.y).toBeLessThan(height);
        }
      }
    });

    test('they are for the office only', async () => {
      for (const { address } of whoHasTheScript(sample))
        await expect(workbook.file(address, 'w', 'cards', 0)).rejects.toThrow(CARDS_FOR_OFFICE);
    });
  });

  describe('mailing', () => {
    const since = async (
      ...answers: ('YES' | 'NO')[]
    ): Promise<{ asked: string; told: string; sent: Mail[] }> => {
      const before = sample.host.outbox.length;
      const execution = await sample.click(sample.office, JOB_TITLES.mailReportCards, ...answers);
      return {
        asked: execution.dialogs[0]?.message ?? '',
        told: said(execution) ?? '',
        sent: sample.host.outbox.slice(before),
      };
    };
    const changeScore = async (score: string): Promise<string> => {
      const { host, workbook, office, province } = sample;
      const { shortName } = province.units[0]!;
      const cell = await cellOf(sample, shortName, '1.1.1', 'secondScore');
      const [[before = '']] = (await host.display(office, workbook, shortName, cell)) as [string[]];
      await host.type(office, workbook, shortName, cell, score);
      return before;
    };

    test('the list and the first mail are shown first, and NO sends nothing', async () => {
      const { asked, sent } = await since('NO');
      for (const { shortName } of sample.province.units) expect(asked).toContain(shortName);
      expect(asked).toContain('Thư đầu tiên, gửi');
      expect(asked).toContain('PHIẾU KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2017');
      expect(sent).toEqual([]);
    });

    whereUnitsHaveTheScript(way)('where the workbook has changed since, no unit sees its card', async () => {
      const { address, code } = sample.province.units[0]!;
      const before = await changeScore('0');
      expect(await cardsFor(address, code)).toEqual({ cards: [], message: underReview() });
      await changeScore(before);
      expect((await cardsFor(address, code)).cards).toHaveLength(1);
    });

    test('where the workbook has changed since, none goes out', async () => {
      const { code } = sample.province.units[0]!;
      const before = await changeScore('0');
      expect((await cardsFor(sample.office, code)).cards[0]!.source).toMatch(
        /đã khác bản công bố chính thức/,
      );
      const { told, sent } = await since();
      expect(told).toContain('Số liệu trong sổ đã khác bản công bố chính thức');
      expect(sent).toEqual([]);
      await changeScore(before);
    });

    test('each unit gets its own card and no other', async () => {
      const { cards } = await cardsFor(sample.office, '');
      const { sent } = await since('YES');
      const { units } = sample.province;
      expect(sent.map(({ to }) => to).sort()).toEqual(units.map(({ address }) => [address]).sort());
      for (const { address, code, name } of units) {
        const mail = sent.find(({ to }) => to.includes(address))!;
        const card = cards.find(({ unit }) => unit === code)!;
        expect(mail.subject).toBe(`Phiếu kết quả Chỉ số CCHC năm 2017: ${name}`);
        expect(mail.text).toContain(`Kính gửi ${name},`);
        expect(mail.text).toContain(`- Chỉ số: ${value(card, 'Chỉ số')}`);
        for (const item of card.lost.items)
          expect(mail.text).toContain(`- ${item.code} ${item.name}: mất ${item.points}`);
        for (const other of units.filter((each) => each.code !== code))
          expect(mail.text).not.toContain(other.name);
      }
    });

    test('the link in it leads to the unit’s own tab where the unit may open it', async () => {
      const { host, province } = sample;
      for (const { address, shortName } of province.units) {
        const mail = host.outbox.find(({ to, subject }) => to[0] === address && subject.startsWith('Phiếu'))!;
        const [, id, gid] = /\/d\/([\w-]+)\/edit#gid=(\d+)/.exec(mail.text)!;
        const fields = 'sheets.properties(sheetId,title)';
        const { sheets = [] } = await host.spreadsheets.get(address, id!, { fields });
        const own = sheets.find(({ properties }) => properties?.title === shortName)!;
        expect([shortName, gid]).toEqual([shortName, String(own.properties!.sheetId)]);
      }
    });

    test('once for a publication, and again for the next one', async () => {
      const again = await since();
      expect([again.sent, again.told]).toEqual([[], expect.stringContaining(NOTHING_TO_DO)]);
      await changeScore('0');
      await sample.click(sample.office, JOB_TITLES.publishOfficially, 'YES');
      expect((await since('YES')).sent).toHaveLength(sample.province.units.length);
      expect((await since()).sent).toEqual([]);
    });
  });
});
