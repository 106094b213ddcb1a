/** Hạng sát nút: its figures, made again here from what the tabs of the played sample show, and what it says of other scores, tried by typing them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import type { ShownReport } from '../../src/core/analysis/shown-report';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { cellOf, type PlayedSample, playedSample, ranked, shownGroups } from './played-sample';
import {
  allShownScores,
  analysed,
  criteriaOf,
  findings,
  groupedBy,
  hundredths,
  percentText,
  pointsText,
  type ShownScore,
  sorted,
} from './shown-scores';
import { ALL_TELLING_WAYS } from './ways';

describe.each(ALL_TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: PlayedSample;
  let scores: ShownScore[];
  let before: WorkbookFile;
  let report: ShownReport;
  beforeAll(async () => {
    sample = await playedSample(way);
    await sample.click(sample.office, JOB_TITLES.rank);
    before = sample.host.spreadsheets.dump(sample.workbook);
    scores = await allShownScores(sample);
    report = (await analysed(sample, 'analyseCloseCalls')).report!;
  }, 300_000);
  afterAll(() => sample.host.close());

  interface Place {
    name: string;
    group: string;
    rank: number;
    index: number;
    maxScore: number;
    band: string;
  }
  async function places(): Promise<Place[]> {
    const units = new Map(sample.province.units.map((unit) => [unit.code, unit]));
    return shownGroups(await ranked(sample)).flatMap(({ rows }) =>
      rows.map((row) => ({
        name: units.get(row['Mã']!)!.shortName,
        group: units.get(row['Mã']!)!.group,
        rank: Number(row['Hạng']!.replace('=', '')),
        index: hundredths(row['Chỉ số']!)!,
        maxScore: hundredths(row['Điểm tối đa']!)!,
        band: row['Xếp loại']!,
      })),
    );
  }

  test('neighbours closer than a step of the lower unit, with the points between them', async () => {
    const stepOf = new Map(
      sample.province.units.map((unit) => {
        const own = new Set(scores.filter((score) => score.unit === unit).map(({ code }) => code));
        const steps = criteriaOf(unit).flatMap(({ code, steps: levels, pointsEach }) => {
          if (!own.has(code)) return [];
          const sortedLevels = levels.map((level) => Math.round(Number(level) * 100)).sort((a, b) => a - b);
          const apart = sortedLevels.slice(1).map((level, at) => level - sortedLevels[at]!);
          const all = [...apart, ...(pointsEach === null ? [] : [Math.round(Number(pointsEach) * 100)])];
          const real = all.filter((points) => points > 0);
          return real.length === 0 ? [] : [Math.min(...real)];
        });
        const ascending = steps.sort((a, b) => a - b);
        const half = ascending.length / 2;
        return [
          unit.shortName,
          (ascending[Math.ceil(half) - 1]! + ascending[Math.floor(half)]!) / 2,
        ] as const;
      }),
    );
    const expected = [...groupedBy(await places(), ({ group }) => group).values()].flatMap((units) =>
      units.slice(1).flatMap((below, at) => {
        const above = units[at]!;
        const points = ((above.index - below.index) * below.maxScore) / 10_000;
        const step = stepOf.get(below.name)!;
        return points > 0 && points < step
          ? [[above.name, below.name, pointsText(Math.round(points)), pointsText(step)]]
          : [];
      }),
    );
    const shown = findings(report, 'Hạng sát nút').map((row) => [
      row['Đơn vị trên'],
      row['Đơn vị dưới'],
      row['Cách nhau (điểm)'],
      row['Một bậc (điểm)'],
    ]);
    expect(shown).toEqual(expected);
  });

  /** "hạng 7 thành 10; xếp loại "Loại A" thành "Loại B"" */
  const effectOf = (text: string) => ({
    rank: /hạng \d+ thành (\d+)/.exec(text)?.[1],
    band: /thành "(.*?)"/.exec(text)?.[1],
  });

  test('all contested scores that change a rank or a band are there, and no other', async () => {
    const all = await places();
    const expected = scores.flatMap(({ unit, code, self, first, official }) => {
      const others = [
        ['điểm tự chấm', self],
        ['điểm thẩm định lần 1', first],
      ] as const;
      return others.flatMap(([whose, other], at) => {
        const isDoubled = at === 1 && first === self;
        if (other === null || official === null || other === official || isDoubled) return [];
        const own = all.find(({ name }) => name === unit.shortName)!;
        const index = own.index + Math.round(((other - official) * 10_000) / own.maxScore);
        const better = all.filter(
          (place) => place.group === own.group && place !== own && place.index > index,
        ).length;
        const band = index >= 9000 ? 'Loại A' : index >= 7000 ? 'Loại B' : 'Loại C';
        if (better + 1 === own.rank && band === own.band) return [];
        return [
          [
            code,
            unit.shortName,
            `${whose} (${pointsText(other)})`,
            better + 1 === own.rank ? undefined : better + 1,
            band === own.band ? undefined : band,
          ],
        ];
      });
    });
    const shown = findings(report, 'Phiếu').map((row) => {
      const { rank, band } = effectOf(row['Thì']!);
      return [row['Mã'], row['Đơn vị'], row['Nếu lấy'], rank, band];
    });
    expect(sorted(shown)).toEqual(sorted(expected));
    expect(shown.length).toBeGreaterThan(50);
  });

  test('typing the other score of the first decisions of each group leads to the rank and band that they say', async () => {
    const tried: string[] = [];
    const groups = [...new Set(sample.province.units.map(({ group }) => group))];
    for (const group of groups) {
      for (const row of findings(report, `Phiếu xem xét của Hội đồng: ${group}`).slice(0, 3)) {
        const [code, unit, other] = [row['Mã']!, row['Đơn vị']!, /\(([\d,]+)\)$/.exec(row['Nếu lấy']!)![1]!];
        const was = (await places()).find(({ name }) => name === unit)!;
        await sample.host.type(
          sample.office,
          sample.workbook,
          unit,
          await cellOf(sample, unit, code, 'secondScore'),
          other,
        );
        await sample.click(sample.office, JOB_TITLES.rank);
        const now = (await places()).find(({ name }) => name === unit)!;
        const { rank = String(was.rank), band = was.band } = effectOf(row['Thì']!);
        expect([unit, code, String(now.rank), now.band]).toEqual([unit, code, rank, band]);
        tried.push(unit);
        sample.host.spreadsheets.restore(before);
      }
    }
    expect(tried).toHaveLength(6);
  }, 120_000);

  test('a rank that every draw keeps has no span, and each unit of a group of several is weighed', () => {
    const rows = findings(report, 'Độ vững');
    expect(rows).toHaveLength(30);
    for (const row of rows) {
      const [from, to = from] = row['Hạng trong 90% số lần']!.split(' đến ').map(Number);
      const kept = Number(row['Số lần giữ hạng']);
      expect(row['Tỷ lệ giữ hạng']).toBe(percentText(kept, 1000));
      expect(from).toBeLessThanOrEqual(to!);
      if (kept > 950) expect([from, to]).toEqual([Number(row['Hạng']), Number(row['Hạng'])]);
    }
  });
});
