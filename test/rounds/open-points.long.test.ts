/**
 * Điểm còn mở: in the middle of each stage, what a unit's sidebar and the office's report say is open, made again here from what the tabs show; a unit
 * is told nothing of others.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SampleUnit } from '../../local/sample/son-la-2017';
import type { SidebarStanding } from '../../src/shell/sidebar';
import { cellOf, type PlayedSample, playedSample } from './played-sample';
import {
  allShownScores,
  analysed,
  criteriaOf,
  findings,
  groupedBy,
  hundredths,
  pointsText,
  type ShownScore,
  sum,
} from './shown-scores';
import { ALL_TELLING_WAYS, whereUnitsHaveTheScript } from './ways';

describe.each(ALL_TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: PlayedSample;
  beforeAll(async () => {
    sample = await playedSample(way);
  }, 300_000);
  afterAll(() => sample.host.close());

  /** Points that are open in an item, by the stage. */
  const OPEN: Record<string, (score: ShownScore) => number> = {
    selfScoring: ({ self, maxScore }) => (self === null ? maxScore : 0),
    explanation: ({ self, first }) => (self === null || first === null ? 0 : Math.max(0, self - first)),
    secondAppraisal: ({ self, first, second }) =>
      self === null || first === null || second !== null ? 0 : Math.max(0, self - first),
  };

  const standingOf = async ({ address }: SampleUnit): Promise<NonNullable<SidebarStanding['unit']>> => {
    const { result } = await sample.host.run(address, sample.workbook, 'readStanding');
    return (result as SidebarStanding).unit!;
  };

  /** Provisional points of a unit and the maximum of what applies to it, as the sums of its tab show them. */
  async function sumsOf({ shortName }: SampleUnit): Promise<{ points: number; maxScore: number }> {
    const lines = await sample.host.display(sample.office, sample.workbook, shortName, 'A1:R140');
    const line = (key: string): string[] => lines.find(([found]) => found === key)!;
    return { points: hundredths(line('Tạm tính')[17]!) ?? 0, maxScore: hundredths(line('Tổng')[2]!)! };
  }

  describe.each(Object.keys(OPEN))('in the middle of %s', (stage) => {
    let open: Map<string, ShownScore[]>;
    const openIn = (score: ShownScore): number => OPEN[stage]!(score);
    beforeAll(async () => {
      sample.host.takeBack(sample.stageSaved(stage));
      open = groupedBy(
        (await allShownScores(sample)).filter((score) => openIn(score) > 0),
        ({ unit }) => unit.code,
      );
    });

    test('units have more or less open', () => {
      const counts = sample.province.units.map(({ code }) => open.get(code)?.length ?? 0);
      expect(Math.max(...counts)).toBeGreaterThan(0);
      expect(new Set(counts).size).toBeGreaterThan(1);
    });

    whereUnitsHaveTheScript(way)(
      'each unit is told its open items and points, most points first, each leading to the cell that it fills in',
      async () => {
        for (const unit of sample.province.units) {
          const { open: shown } = await standingOf(unit);
          const own = open.get(unit.code) ?? [];
          if (own.length === 0) {
            expect([unit.shortName, shown]).toEqual([unit.shortName, null]);
            continue;
          }
          expect(shown!.summary).toContain(`tối đa ${pointsText(sum(own.map(openIn)))} điểm`);
          const names = new Map(criteriaOf(unit).map(({ code, name }) => [code, name]));
          const lines = shown!.items.map(({ label }) => label.replace(/, riêng mục này đủ lên \d+ bậc$/, ''));
          const expected = own.map(
            (score) => `${score.code} ${names.get(score.code)}: ${pointsText(openIn(score))} điểm`,
          );
          expect([...lines].sort()).toEqual(expected.sort());
          const points = lines.map((line) => hundredths(/: ([\d,]+) điểm$/.exec(line)![1]!)!);
          expect(points).toEqual([...points].sort((a, b) => b - a));
          const [first] = shown!.items;
          const key = stage === 'selfScoring' ? 'selfScore' : 'furtherExplanation';
          expect([first!.tab, first!.cell]).toEqual([
            unit.shortName,
            await cellOf(sample, unit.shortName, first!.label.split(' ')[0]!, key),
          ]);
          expect(new Set(shown!.items.map(({ tab }) => tab))).toEqual(new Set([unit.shortName]));
        }
      },
    );

    test('its places are those between the ranks of the provisional points, without and with what is open', async () => {
      const { report } = await analysed(sample, 'analyseWaysUp');
      for (const [group, units] of groupedBy(sample.province.units, (unit) => unit.group)) {
        const sums = new Map<string, { points: number; maxScore: number }>();
        for (const unit of units) sums.set(unit.code, await sumsOf(unit));
        const indexOf = (code: string, more = 0): number => {
          const { points, maxScore } = sums.get(code)!;
          return Math.round(((points + more) * 10_000) / maxScore);
        };
        const rankWith = (code: string, more: number): number =>
          units.filter((other) => other.code !== code && indexOf(other.code) > indexOf(code, more)).length +
          1;
        const rows = findings(report!, `Điểm còn mở: ${group}`);
        expect(rows).toHaveLength(units.filter(({ code }) => open.has(code)).length);
        for (const unit of units.filter(({ code }) => open.has(code))) {
          const all = sum(open.get(unit.code)!.map(openIn));
          const [rank, possible] = [rankWith(unit.code, 0), rankWith(unit.code, all)];
          expect(rows.find((row) => row['Đơn vị'] === unit.name)).toMatchObject({
            Hạng: String(rank),
            'Còn mở (điểm)': pointsText(all),
            'Hạng có thể đạt': String(possible),
            'Lên được (bậc)': String(rank - possible),
          });
          if (way !== 'none') continue;
          const { summary } = (await standingOf(unit)).open!;
          expect(summary).toContain(
            rank === possible ? 'chưa đủ để lên bậc nào' : `đủ để lên ${rank - possible} bậc`,
          );
        }
      }
    });

    whereUnitsHaveTheScript(way)(
      'a unit is told no rank, no other unit and no score of another',
      async () => {
        for (const unit of sample.province.units.slice(0, 6)) {
          const { open: shown } = await standingOf(unit);
          // The rules speak of the provisional rank in general.
          const told = JSON.stringify({ ...shown, rules: [] });
          expect(told).not.toMatch(/[Hh]ạng/);
          for (const other of sample.province.units.filter((each) => each !== unit))
            expect(told).not.toContain(`"${other.shortName}"`);
        }
      },
    );
  });

  test.each(['preparation', 'firstAppraisal', 'summing', 'publication'])(
    'in %s nothing is said to be open',
    async (stage) => {
      sample.host.takeBack(sample.stageSaved(stage));
      if (way === 'none') expect((await standingOf(sample.province.units[2]!)).open).toBeNull();
      const { report } = await analysed(sample, 'analyseWaysUp');
      expect(findings(report!, 'Điểm còn mở')).toEqual([]);
    },
  );
});
