/** Phiếu kết quả: each figure recomputed from the scores of the items, in whole hundredths. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimal, ZERO } from '../../../src/core/assessment/decimal';
import { type GroupResult, roundResult, type ScoredUnit } from '../../../src/core/assessment/round-result';
import { type ReportCard, reportCard } from '../../../src/core/standing/report-card';
import { item, ROUND_RULES, result, setOf, sound, unitOf } from '../assessment/set-for-tests';

/** Final and self-score of an item; 'n/a' where it does not apply. */
type Given = [final: number | null, self: number | null] | 'n/a';

const unit = (code: string, set: ScoredUnit['set'], scores: Record<string, Given>): ScoredUnit => ({
  unit: unitOf(code, set, { group: 'Sở' }),
  set,
  items: new Map(
    Object.entries(scores).map(([key, given]) => [
      key,
      given === 'n/a' ? result(null, null, false) : result(given[0], given[1]),
    ]),
  ),
  bonus: ZERO,
  penalty: ZERO,
});

const groupOf = (...units: ScoredUnit[]): GroupResult => roundResult(units, ROUND_RULES)[0]!;
const cardOf = (group: GroupResult, code: string): ReportCard =>
  reportCard(group, group.units.find((each) => each.unit.code === code)!);

describe('of three units, one item not applicable to the third', () => {
  const group = groupOf(
    unit('A', sound(), { '1.1.1': [12.5, 12.5], '1.1.2': [7.5, 7.5], '1.2': [40, 40], '2.1': [30, null] }),
    unit('B', sound(), { '1.1.1': [10, 12.5], '1.1.2': [7.5, 7], '1.2': [30, 30], '2.1': [36, null] }),
    unit('C', sound(), { '1.1.1': [12.5, 12.5], '1.1.2': 'n/a', '1.2': [38, 40], '2.1': [20, null] }),
  );
  const b = cardOf(group, 'B');

  test('an area is marked by its distance to the share of the group in all', () => {
    // Of 60, 60 and 52.5 points 60, 47.5 and 50.5: 91.6 % of the group; 100.0, 79.2 and 96.2 % of the units.
    const [first] = b.areas;
    expect(Number(first!.share)).toBeCloseTo(47.5 / 60, 12);
    expect(Number(first!.mean)).toBeCloseTo((60 + 47.5 + 50.5) / (60 + 60 + 52.5), 12);
    expect(Number(first!.best)).toBe(1);
    expect(['A', 'B', 'C'].map((code) => cardOf(group, code).areas[0]!.mark)).toEqual([
      'strength',
      'weakness',
      null,
    ]);
  });

  test('points were lost where the official score is under the maximum, the largest loss first', () => {
    const lost = (code: string) =>
      cardOf(group, code).lost.map((each) => [each.item.code, Number(each.lost)]);
    expect(lost('A')).toEqual([['2.1', 10]]);
    expect(lost('B')).toEqual([
      ['1.2', 10],
      ['2.1', 4],
      ['1.1.1', 2.5],
    ]);
    expect(lost('C')).toEqual([
      ['2.1', 20],
      ['1.2', 2],
    ]);
  });

  test('self-scores are compared where both stand; the survey is not among them', () => {
    const { items, selfTotal, officialTotal, cut, raised, closeness } = b.self!;
    expect([items, Number(selfTotal), Number(officialTotal)]).toEqual([3, 49.5, 47.5]);
    expect([cut.items, Number(cut.points), raised.items, Number(raised.points)]).toEqual([1, 2.5, 1, 0.5]);
    expect(Number(closeness)).toBe(1 - 3 / 60);
  });

  test('survey and appraisal stand apart, each against its own maximum', () => {
    const parts = [b.appraisal!, b.survey!].map(({ score, maxScore }) => [Number(score), Number(maxScore)]);
    expect(parts).toEqual([
      [47.5, 60],
      [36, 40],
    ]);
    expect(Number(cardOf(group, 'C').appraisal!.maxScore)).toBe(52.5);
  });
});

describe('five percentage points', () => {
  const set = setOf({ code: 'I', maxScore: 100 }, item({ code: '1.1', maxScore: 100 }));
  test.each<[rule: string, scores: [number, number], marks: [string | null, string | null]]>([
    ['five points apart is marked', [60, 50], ['strength', 'weakness']],
    ['less is not', [59.8, 50], [null, null]],
    ['the shares are compared as they are shown: 59.9 and 50.0 to 55.0', [59.9, 50], [null, 'weakness']],
    ['a share of nothing is a share', [10, 0], ['strength', 'weakness']],
  ])('%s', (_, scores, marks) => {
    const group = groupOf(...scores.map((score, at) => unit(`U${at}`, set, { '1.1': [score, score] })));
    expect(['U0', 'U1'].map((code) => cardOf(group, code).areas[0]!.mark)).toEqual(marks);
  });

  test('a unit alone in its group is compared with nobody', () => {
    const { areas, ranked } = cardOf(groupOf(unit('A', set, { '1.1': [60, 60] })), 'A');
    expect([ranked, areas[0]!.mean, areas[0]!.best, areas[0]!.mark]).toEqual([1, null, null, null]);
  });

  test('a unit with a missing score has no share in that area, and is no part of the group’s', () => {
    const group = groupOf(
      unit('A', set, { '1.1': [60, 60] }),
      unit('B', set, { '1.1': [80, 80] }),
      unit('C', set, { '1.1': [null, 100] }),
    );
    const { areas, lost, self } = cardOf(group, 'C');
    expect([areas[0]!.share, Number(areas[0]!.mean), Number(areas[0]!.best), areas[0]!.mark]).toEqual([
      null,
      0.7,
      0.8,
      null,
    ]);
    expect([lost, self]).toEqual([[], null]);
  });
});

test('whatever the scores, the losses are what is missing to the maximum, and cuts and raises lead from self to official', () => {
  const max: Record<string, number> = { '1.1.1': 1250, '1.1.2': 750, '1.2': 4000, '2.1': 4000 };
  const scores = fc.record(
    Object.fromEntries(
      Object.entries(max).map(([code, most]) => [
        code,
        fc.oneof(
          { weight: 1, arbitrary: fc.constant(null) },
          {
            weight: 8,
            arbitrary: fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most })),
          },
        ),
      ]),
    ),
  );
  fc.assert(
    fc.property(fc.array(scores, { minLength: 1, maxLength: 5 }), (units) => {
      const group = groupOf(
        ...units.map((given, at) =>
          unit(
            `U${at}`,
            sound(),
            Object.fromEntries(
              Object.entries(given).map(([code, pair]) => [
                code,
                pair === null ? 'n/a' : [pair[0] / 100, code === '2.1' ? null : pair[1] / 100],
              ]),
            ),
          ),
        ),
      );
      units.forEach((given, at) => {
        const card = cardOf(group, `U${at}`);
        const known = Object.entries(given).flatMap(([code, pair]) =>
          pair ? [{ code, pair, most: max[code]! }] : [],
        );
        const lost = known.map(({ pair, most }) => most - pair[0]).filter((points) => points > 0);
        expect(card.lost.map((each) => Number(each.lost.times(100)))).toEqual(lost.sort((a, b) => b - a));
        const own = known.filter(({ code }) => code !== '2.1');
        if (own.length === 0) {
          expect(card.self).toBeNull();
          return;
        }
        const { selfTotal, officialTotal, cut, raised } = card.self!;
        expect(Number(officialTotal.times(100))).toBe(own.reduce((sum, { pair }) => sum + pair[0], 0));
        expect(Number(selfTotal.times(100))).toBe(own.reduce((sum, { pair }) => sum + pair[1], 0));
        expect(selfTotal.minus(cut.points).plus(raised.points).eq(officialTotal)).toBe(true);
        expect(cut.items).toBe(own.filter(({ pair }) => pair[0] < pair[1]).length);
        const area = card.areas[0]!;
        const of = (list: typeof own) => ({
          got: list.reduce((sum, { pair }) => sum + pair[0], 0),
          most: list.reduce((sum, { most }) => sum + most, 0),
        });
        const { got, most } = of(own);
        expect(Number(area.share)).toBeCloseTo(got / most, 10);
      });
    }),
    { numRuns: 200 },
  );
});

test('figures of a share are exact before they are rounded', () => {
  const set = setOf({ code: 'I', maxScore: 3 }, item({ code: '1.1', maxScore: 3 }));
  const { areas } = cardOf(
    groupOf(unit('A', set, { '1.1': [1, 1] }), unit('B', set, { '1.1': [2, 2] })),
    'A',
  );
  expect(areas[0]!.share!.toFixed(25)).toBe(decimal(1).div(3).toFixed(25));
  expect(areas[0]!.mean!.toFixed(25)).toBe(`0.5${'0'.repeat(24)}`);
});
