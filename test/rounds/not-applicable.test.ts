/** "Không áp dụng" asked by a unit and ruled on by the office, through the sidebar's calls. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ruling } from '../../src/core/jobs/rule-not-applicable';
import { TAB_TITLES } from '../../src/core/text/titles';
import type { Answer, SidebarStanding } from '../../src/shell/sidebar';
import { cellOf, preparedSample, type SampleHost } from './played-sample';
import { WAYS, whereUnitsHaveTheScript } from './ways';

const [UNIT, TAB, ACCOUNT] = ['TTT', 'Thanh tra tỉnh', 'ttt@sonla.example'];
const CODE = '5.1.2';
describe.each(WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  beforeAll(async () => {
    sample = await preparedSample(way);
    await sample.player.advance();
    await type('notApplicableAsked', 'TRUE');
    await type('explanation', '=1+1 không có đơn vị sự nghiệp');
  }, 180_000);
  afterAll(() => sample.host.close());

  const type = async (column: Parameters<typeof cellOf>[3], text: string) =>
    sample.type(ACCOUNT, TAB, await cellOf(sample, TAB, CODE, column), text);
  const shown = async (column: Parameters<typeof cellOf>[3]): Promise<string> =>
    sample.shown(TAB, await cellOf(sample, TAB, CODE, column));
  async function rule(rulings: unknown, account = sample.office): Promise<Answer> {
    const input = JSON.stringify(rulings);
    const preview = await sample.run<Answer>(account, 'previewJob', 'ruleNotApplicable', input);
    if (preview.kind !== 'ask') return preview;
    return sample.run<Answer>(account, 'performJob', 'ruleNotApplicable', preview.fingerprint, input);
  }
  const asked = async () =>
    (await sample.run<SidebarStanding>(sample.office, 'readStanding')).office!.notApplicable;
  const ruling = (granted: boolean): Ruling[] => [{ unit: UNIT, code: CODE, granted }];

  test('the office sees what is asked for, with the reason as typed', async () => {
    expect(await asked()).toMatchObject([
      { unit: UNIT, code: CODE, maxScore: '1', reason: '=1+1 không có đơn vị sự nghiệp', granted: false },
    ]);
  });

  describe('a ruling', () => {
    test('takes the item out of the maximum, and back', async () => {
      expect(await shown('maxScore')).toBe('1,00');
      expect(await rule(ruling(true))).toMatchObject({ kind: 'done' });
      expect([await shown('notApplicable'), await shown('maxScore')]).toEqual(['TRUE', '']);
      expect(await asked()).toMatchObject([{ granted: true }]);
      expect(await rule(ruling(true))).toMatchObject({ kind: 'nothing' });
      expect(await rule(ruling(false))).toMatchObject({ kind: 'done' });
      expect([await shown('notApplicable'), await shown('maxScore')]).toEqual(['FALSE', '1,00']);
      const log = await sample.host.display(sample.office, sample.workbook, TAB_TITLES.log, 'C1:D60');
      expect(log.filter(([job]) => job === 'Duyệt không áp dụng')).toHaveLength(2);
    });

    test('is asked about where the item has a score', async () => {
      await type('selfScore', '1');
      const preview = await sample.run<Answer>(
        sample.office,
        'previewJob',
        'ruleNotApplicable',
        JSON.stringify(ruling(true)),
      );
      expect(preview.questions).toEqual([
        expect.stringContaining(`${TAB}, mục ${CODE}: điểm đã chấm sẽ không được tính`),
      ]);
    });

    test.each([
      ['for an item that was not asked for', [{ unit: UNIT, code: '1.1.1', granted: true }], 'nothing'],
      ['for a unit that is not there', [{ unit: 'XYZ', code: CODE, granted: true }], 'nothing'],
      ['that is none', { unit: UNIT }, 'blocked'],
      ['without a decision', [{ unit: UNIT, code: CODE, granted: 'yes' }], 'blocked'],
    ])('%s changes nothing', async (_case, rulings, kind) => {
      expect((await rule(rulings)).kind).toBe(kind);
    });

    whereUnitsHaveTheScript(way)('is not the unit’s', async () => {
      expect((await rule(ruling(true), ACCOUNT)).kind).toBe('blocked');
    });

    test('is the office’s alone', async () => {
      expect((await rule(ruling(true), sample.province.appraisers[0]!.address)).kind).toBe('blocked');
    });
  });
});
