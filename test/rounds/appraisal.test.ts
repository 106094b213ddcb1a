/** What appraisers write at one go, through the sidebar's calls: self-scores accepted, one item scored over many units. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TypedAcross } from '../../src/core/jobs/appraisal';
import type { ItemAcross } from '../../src/core/standing/item-across';
import { REASONS } from '../../src/core/text/reasons';
import type { UnitColumnKey } from '../../src/core/workbook/contract';
import type { Answer, SidebarStanding } from '../../src/shell/sidebar';
import { cellOf, contentsOf, preparedSample, type SampleHost } from './played-sample';
import { WAYS, whereUnitsHaveTheScript } from './ways';

const SNV = 'Sở Nội vụ';
describe.each(WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  let appraiser: string;

  beforeAll(async () => {
    sample = await preparedSample(way);
    appraiser = sample.province.appraisers[0]!.address;
    await sample.player.advance();
    for (const unit of sample.province.units.slice(0, 3)) await sample.player.selfScore(unit, 20);
  }, 180_000);
  afterAll(() => sample.host.close());

  async function carryOut(account: string, job: string, input = ''): Promise<Answer> {
    const preview = await sample.run<Answer>(account, 'previewJob', job, input);
    if (preview.kind !== 'ask') return preview;
    return sample.run<Answer>(account, 'performJob', job, preview.fingerprint, input);
  }
  const shown = async (code: string, key: UnitColumnKey, tab = SNV): Promise<string> =>
    sample.shown(tab, await cellOf(sample, tab, code, key));
  const type = async (account: string, code: string, key: UnitColumnKey, text: string) =>
    sample.type(account, SNV, await cellOf(sample, SNV, code, key), text);
  const across = (code: string): Promise<ItemAcross> =>
    sample.run(appraiser, 'readItemAcross', 'departments', code);
  async function typed(
    code: string,
    unit: string,
    score: string,
    reason = '',
    note = '',
  ): Promise<TypedAcross> {
    const found = (await across(code)).units.find((each) => each.unit === unit)!;
    const before = { score: found.score, reason: found.reason, note: found.note };
    return { set: 'departments', code, units: [{ unit, score, reason, note, before }] };
  }
  const write = (input: TypedAcross, account = appraiser) =>
    carryOut(account, 'appraiseAcross', JSON.stringify(input));

  describe('before the first appraisal', () => {
    test('self-scores are not accepted, nothing is written across units', async () => {
      expect((await carryOut(appraiser, 'acceptSelfScores')).problems[0]!.message).toContain(
        'Thẩm định lần 1',
      );
      const answer = await write(await typed('1.1.1', 'SNV', '0'));
      expect([answer.kind, answer.problems[0]!.message]).toEqual([
        'blocked',
        expect.stringContaining('giai đoạn'),
      ]);
    });
  });

  describe('in the first appraisal', () => {
    beforeAll(() => sample.player.advance());

    test('an appraiser sees his or her items only, the office all', async () => {
      const own = (await sample.run<SidebarStanding>(appraiser, 'readStanding')).compare;
      expect(new Set(own.map(({ code }) => code.split('.')[0]))).toEqual(new Set(['1']));
      const all = (await sample.run<SidebarStanding>(sample.office, 'readStanding')).compare;
      expect(new Set(all.map(({ code }) => code.split('.')[0])).size).toBe(7);
    });

    whereUnitsHaveTheScript(way)('a unit sees none', async () => {
      expect((await sample.run<SidebarStanding>('snv@sonla.example', 'readStanding')).compare).toEqual([]);
    });

    test('one item is shown for all units of its set', async () => {
      const item = await across('1.1.1');
      expect(item).toMatchObject({ name: 'Ban hành kế hoạch đúng thời hạn', maxScore: '0,5', open: true });
      const departments = sample.province.units.filter(({ criteriaSet }) => criteriaSet === 'departments');
      expect(item.units).toHaveLength(departments.length);
      expect(item.units[0]).toMatchObject({ unit: 'SNV', selfScore: '0,5', score: '', link: { tab: SNV } });
    });

    test('a lower score without a reason is refused at its cell, with one it is written', async () => {
      const refused = await write(await typed('1.1.1', 'SNV', '0'));
      expect(refused.kind).toBe('blocked');
      expect(refused.problems).toMatchObject([
        { where: { tab: SNV, cell: await cellOf(sample, SNV, '1.1.1', 'firstReason') } },
      ]);
      const input = await typed('1.1.1', 'SNV', '0', REASONS.late, 'Ban hành ngày 20/02.');
      expect(await write(input)).toMatchObject({ kind: 'done' });
      expect([
        await shown('1.1.1', 'firstScore'),
        await shown('1.1.1', 'firstReason'),
        await shown('1.1.1', 'firstNote'),
      ]).toEqual(['0,00', 'Quá hạn', 'Ban hành ngày 20/02.']);
      expect(
        await write(await typed('1.1.1', 'SNV', '0', REASONS.late, 'Ban hành ngày 20/02.')),
      ).toMatchObject({
        kind: 'nothing',
      });
    });

    test.each([
      ['a score above the maximum', '0,75', '', /không phải là điểm từ 0 đến 0,5/],
      ['a text', 'đạt', '', /không phải là điểm/],
      ['a score that is no step', '0,3', REASONS.other, /không có trong các mức/],
      ['a reason that is not in the list', '0', 'vì thế', /không có trong danh sách/],
    ])('%s is refused in words', async (_what, score, reason, words) => {
      const before = contentsOf(sample);
      const answer = await write(await typed('1.1.1', 'STC', score, reason));
      expect([answer.kind, answer.problems[0]!.message]).toEqual(['blocked', expect.stringMatching(words)]);
      expect(contentsOf(sample)).toBe(before);
    });

    test('a cell that changed since it was seen is left as it is and named; the others are written', async () => {
      const stale = await typed('1.1.2', 'SNV', '0', REASONS.other);
      await type(appraiser, '1.1.2', 'firstScore', '0,5');
      const other = await typed('1.1.2', 'STC', '0', REASONS.other);
      const answer = await write({ ...stale, units: [...stale.units, ...other.units] });
      expect(answer).toMatchObject({ kind: 'done' });
      expect(answer.problems).toMatchObject([
        { where: { tab: SNV, cell: await cellOf(sample, SNV, '1.1.2', 'firstScore') } },
      ]);
      expect([
        await shown('1.1.2', 'firstScore'),
        await shown('1.1.2', 'firstScore', 'Sở Tài chính'),
      ]).toEqual(['0,50', '0,00']);
    });

    test('what is typed is never a formula', async () => {
      await write(await typed('1.1.3', 'SNV', '0', REASONS.other, '=1+1'));
      expect(await shown('1.1.3', 'firstNote')).toBe('=1+1');
    });

    test('an item of another appraiser is not written', async () => {
      const answer = await write(await typed('2.1.1', 'SNV', '0', REASONS.other));
      expect(answer.kind).toBe('nothing');
    });

    whereUnitsHaveTheScript(way)('a unit is refused', async () => {
      const answer = await write(await typed('1.1.1', 'STC', '0', REASONS.other), 'snv@sonla.example');
      expect([answer.kind, answer.problems[0]!.message]).toEqual([
        'blocked',
        expect.stringContaining('dành cho người thẩm định'),
      ]);
    });

    test('self-scores are accepted where nothing is scored yet, none without evidence, only own items', async () => {
      const { office } = sample;
      await type(office, '1.3.1', 'evidence', '');
      await type(office, '1.3.1', 'explanation', '');
      const answer = await carryOut(appraiser, 'acceptSelfScores');
      expect(answer).toMatchObject({ kind: 'done', message: expect.stringContaining('của 3 đơn vị') });
      expect(answer.problems).toMatchObject([
        { where: { tab: SNV, cell: await cellOf(sample, SNV, '1.3.1', 'firstScore') } },
      ]);
      expect(await shown('1.1.1', 'firstScore')).toBe('0,00');
      expect(await shown('1.3.1', 'firstScore')).toBe('');
      expect(await shown('1.2.1', 'firstScore')).toBe(await shown('1.2.1', 'selfScore'));
      expect(await shown('2.1.1', 'firstScore')).toBe('');
      expect(await carryOut(appraiser, 'acceptSelfScores')).toMatchObject({ kind: 'nothing' });
    });
  });
});
