/** Đường lên hạng through the front door: what a card promises comes true when the points are typed. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CardsAnswer } from '../../src/core/standing/report-cards-for';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { cellOf, playedSample, ranked, type SampleHost, shownGroups } from './played-sample';
import { ALL_TELLING_WAYS } from './ways';

const [CODE, TAB] = ['SGTVT', 'Sở GTVT'];
describe.each(ALL_TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  beforeAll(async () => {
    sample = await playedSample(way);
  }, 300_000);
  afterAll(() => sample.host.close());

  const waysOf = async (): Promise<readonly string[]> => {
    const run = await sample.host.run(sample.office, sample.workbook, 'readReportCards', [CODE]);
    return (run.result as CardsAnswer).cards[0]!.ways.lines;
  };
  const number = (text: string): number => Number(text.replace(',', '.'));

  async function shown(code: string): Promise<number> {
    const cell = await cellOf(sample, TAB, code, 'finalScore');
    return number((await sample.host.display(sample.office, sample.workbook, TAB, cell))[0]![0]!);
  }
  const type = (cell: string, score: number): Promise<void> =>
    sample.host.type(sample.office, sample.workbook, TAB, cell, score.toFixed(2).replace('.', ','));
  async function rankNow(): Promise<string> {
    await sample.click(sample.office, JOB_TITLES.rank);
    const rows = shownGroups(await ranked(sample)).flatMap((group) => group.rows);
    return rows.find((row) => row['Mã'] === CODE)!.Hạng!;
  }

  test('typing the points of each way leads to its rank, no further', async () => {
    expect(await rankNow()).toBe('6');
    const ways = await waysOf();
    expect(ways.map((way) => /^Hạng \d+/.exec(way)![0])).toEqual(['Hạng 5', 'Hạng 3', 'Hạng 1']);
    const before = sample.host.spreadsheets.dump(sample.workbook);
    for (const way of ways) {
      sample.host.spreadsheets.restore(before);
      const [, rank, list] = /^Hạng (\d+): .* mục: (.*)\.$/.exec(way)!;
      // Surveyed items take counts of answers, so their points are given as a bonus here.
      const regained = list!.split('; ').map((part) => /^(\S+) .*\+([\d,]+) \(/.exec(part)!);
      const appraised = regained.filter(([, code]) => !code!.startsWith('8.'));
      const surveyed = regained.filter(([, code]) => code!.startsWith('8.'));
      for (const [, code, gain] of appraised)
        await type(await cellOf(sample, TAB, code!, 'secondScore'), (await shown(code!)) + number(gain!));
      const more = surveyed.reduce((sum, [, , gain]) => sum + number(gain!), 0);
      if (more > 0) await type(await cellOf(sample, TAB, 'T1', 'finalScore'), more);
      expect((await rankNow()).replace('=', '')).toBe(rank);
    }
    sample.host.spreadsheets.restore(before);
  }, 120_000);
});
