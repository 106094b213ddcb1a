/** Who may click and type what in the sample round, where a unit has scored its first item and it was appraised. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { JOB_TITLES, onlyOffice } from '../../src/core/text/jobs';
import type { UnitColumnKey } from '../../src/core/workbook/contract';
import { cellOf, contentsOf, type SampleHost, said, sampleHost } from './played-sample';

let sample: SampleHost;
beforeAll(async () => {
  sample = await sampleHost();
  await sample.player.prepare();
  const unit = sample.province.units.find(({ code }) => code === 'SNV')!;
  await sample.player.selfScore(unit, 1);
  await sample.player.appraise(unit, 1);
}, 180_000);
afterAll(() => sample.host.close());

describe('who may do what', () => {
  test.each(Object.entries(JOB_TITLES))(
    'a unit that clicks %s is refused with a sentence',
    async (_job, title) => {
      const before = contentsOf(sample);
      const execution = await sample.click(sample.province.units[0]!.address, title);
      expect(execution).toMatchObject({ outcome: 'done', batches: 0 });
      expect(said(execution)).toContain(onlyOffice());
      expect(contentsOf(sample)).toBe(before);
    },
  );

  const SNV = 'snv@sonla.example';
  const STC = 'stc@sonla.example';
  const APPRAISER = 'thamdinh.cchc@sonla.example';
  const OFFICE = 'cchc@sonla.example';

  /** Types into the tab of Sở Nội vụ what stands there already. */
  async function typeAgain(who: string, code: string, key: UnitColumnKey): Promise<void> {
    const { host, workbook, office } = sample;
    const cell = await cellOf(sample, 'Sở Nội vụ', code, key);
    const [[before = '']] = (await host.display(office, workbook, 'Sở Nội vụ', cell)) as [string[]];
    await host.type(who, workbook, 'Sở Nội vụ', cell, before);
  }

  test.each<[string, string, string, UnitColumnKey]>([
    ['a unit its self-score', SNV, '1.1.1', 'selfScore'],
    ['a unit its evidence', SNV, '1.1.1', 'evidence'],
    ['a unit its explanation after the first appraisal', SNV, '1.1.1', 'furtherExplanation'],
    ['an appraiser the first appraisal', APPRAISER, '1.1.1', 'firstScore'],
    ['an appraiser the second appraisal', APPRAISER, '1.1.1', 'secondScore'],
    ['an appraiser the reason', APPRAISER, '1.1.1', 'secondReason'],
    ['the office a ruling of not applicable', OFFICE, '1.1.1', 'notApplicable'],
  ])('%s can be typed', async (_what, who, code, key) => {
    await expect(typeAgain(who, code, key)).resolves.toBeUndefined();
  });

  test.each<[string, string, string, UnitColumnKey]>([
    ['a self-score in another unit’s tab', STC, '1.1.1', 'selfScore'],
    ['an explanation in another unit’s tab', STC, '1.1.1', 'furtherExplanation'],
    ['an appraised score by the unit', SNV, '1.1.1', 'firstScore'],
    ['a ruling of not applicable by the unit', SNV, '1.1.1', 'notApplicable'],
    ['a code by the unit', SNV, '1.1.1', 'code'],
    ['a maximum by the unit', SNV, '1.1.1', 'maxScore'],
    ['an official score by the unit', SNV, '1.1.1', 'finalScore'],
    ['a score of a criterion that has subcriteria', SNV, '1.1', 'selfScore'],
    ['a total by the unit', SNV, 'Tổng', 'finalScore'],
    ['a self-score of a survey item', SNV, '8.2', 'selfScore'],
    ['a self-score by an appraiser', APPRAISER, '1.1.1', 'selfScore'],
    ['the unit’s explanation by an appraiser', APPRAISER, '1.1.1', 'explanation'],
    ['an official score by an appraiser', APPRAISER, '1.1.1', 'finalScore'],
  ])('%s cannot be typed', async (_what, who, code, key) => {
    await expect(typeAgain(who, code, key)).rejects.toThrow('được bảo vệ');
  });
});
