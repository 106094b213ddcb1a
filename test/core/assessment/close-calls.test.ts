/** Hạng sát nút: what decides a rank is compared with ranking everybody anew; close neighbours and the stability of ranks as tables. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closeNeighbours, decidingScores, scoringStep } from '../../../src/core/assessment/close-calls';
import { decimal } from '../../../src/core/assessment/decimal';
import { DRAWS, rankStability } from '../../../src/core/assessment/rank-stability';
import { rank } from '../../../src/core/assessment/ranking';
import { roundResult, type ScoredUnit } from '../../../src/core/assessment/round-result';
import { Standings } from '../../../src/core/assessment/standings';
import { appraised } from './appraised-for-tests';
import { item, ROUND_RULES, result, setOf, unitOf } from './set-for-tests';

const set = setOf(
  { code: 'I', maxScore: 60 },
  item({ code: '1.1', maxScore: 20, steps: [20, 15, 0].map(decimal) }),
  item({ code: '1.2', maxScore: 40, method: 'rate', steps: [] }),
  { code: 'II', maxScore: 40 },
  item({ code: '2.1', maxScore: 40, steps: [40, 39, 0].map(decimal) }),
);
const CODES = ['1.1', '1.2', '2.1'];
const RULES = {
  ...ROUND_RULES,
  bands: [
    { limit: decimal(80), label: 'Tốt' },
    { limit: decimal(50), label: 'Khá' },
  ],
};

const unit = (code: string, scores: readonly (number | null)[]): ScoredUnit => ({
  unit: unitOf(code, set),
  set,
  items: new Map(CODES.map((of, at) => [of, result(scores[at] ?? null)])),
  bonus: decimal(0),
  penalty: decimal(0),
});
const groupOf = (units: readonly ScoredUnit[], rules: Parameters<typeof roundResult>[1] = RULES) =>
  roundResult(units, rules)[0]!;

test('a place among the others is the one of ranking all anew', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }),
      fc.nat(7),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom('1224' as const, '1223' as const),
      fc.constantFrom('rounded' as const, 'exact' as const),
      (tenths, at, would, tieRule, rankingBasis) => {
        const indexes = tenths.map((value) => decimal(value).div(10));
        const own = at % indexes.length;
        const now = indexes.map((index, one) => (one === own ? decimal(would).div(10) : index));
        const rules = { tieRule, rankingBasis, indexDecimals: 0 };
        const ranks = rank(now, { decimals: rankingBasis === 'rounded' ? 0 : null, rule: tieRule });
        const last = Math.max(...ranks.map((one) => one!.rank));
        expect(new Standings(indexes, rules).place(indexes[own]!, now[own]!)).toEqual({
          rank: ranks[own]!.rank,
          isLast: ranks[own]!.rank === last,
        });
      },
    ),
    { numRuns: 500 },
  );
});

const score = fc.integer({ min: 0, max: 20 });
const givenUnit = fc.record({ self: fc.option(score), first: score, second: fc.option(score), other: score });

test('scores that decide are those, and only those, by which ranking everybody anew gives another rank, band or last place', () => {
  fc.assert(
    fc.property(
      fc.array(givenUnit, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('1224' as const, '1223' as const),
      (given, tieRule) => {
        const rules = { ...RULES, tieRule };
        const scored = given.map(({ first, second, other }, at) =>
          unit(`D${at}`, [second ?? first, other * 2, other]),
        );
        const group = groupOf(scored, rules);
        const found = decidingScores(
          group,
          ({ unit: { code } }) => [appraised(set, '1.1', code, given[Number(code.slice(1))]!)],
          rules,
        );
        const lastRank = (of: typeof group): number => Math.max(...of.units.map((one) => one.rank!.rank));
        const expected = given.flatMap(({ self, first, second }, at) => {
          const counts = second ?? first;
          const others = [...new Set([self, first])].filter((one) => one !== null && one !== counts);
          return others.flatMap((other) => {
            const changed = scored.map((one, index) =>
              index === at
                ? { ...one, items: new Map([...one.items, ['1.1', result(other!)] as const]) }
                : one,
            );
            const now = groupOf(changed, rules);
            const [was, is] = [group, now].map(
              (of) => of.units.find(({ unit: { code } }) => code === `D${at}`)!,
            );
            const wasLast = was!.rank!.rank === lastRank(group);
            const isLast = is!.rank!.rank === lastRank(now);
            const same = was!.rank!.rank === is!.rank!.rank && was!.band === is!.band && wasLast === isLast;
            return same
              ? []
              : [`D${at} ${other}: ${was!.rank!.rank}-${is!.rank!.rank} ${was!.band}-${is!.band}`];
          });
        });
        expect(
          found
            .map(
              (one) =>
                `${one.unit.unit.code} ${one.alternative.score}: ${one.rank.from}-${one.rank.to} ${one.band.from}-${one.band.to}`,
            )
            .sort(),
        ).toEqual(expected.sort());
      },
    ),
    { numRuns: 300 },
  );
});

test('what decides the first place comes before the last place, a band and many ranks', () => {
  const group = groupOf([
    unit('A', [20, 40, 30]),
    unit('B', [15, 40, 30]),
    unit('C', [15, 30, 20]),
    unit('D', [0, 20, 20]),
  ]);
  const self: Record<string, number> = { A: 0, B: 20, C: 20, D: 20 };
  const found = decidingScores(
    group,
    ({ unit: { code }, items }) => [
      appraised(set, '1.1', code, { self: self[code]!, first: Number(items.get('1.1')!.finalScore) }),
    ],
    RULES,
  );
  expect(
    found.map(
      ({
        unit: {
          unit: { code },
        },
        rank: { from, to },
        band,
        first,
      }) => [code, from, to, band.to, first],
    ),
  ).toEqual([
    ['A', 1, 2, 'Khá', true],
    ['B', 2, 1, 'Tốt', true],
    ['D', 4, 4, 'Khá', false],
  ]);
});

describe('close neighbours', () => {
  test('one step is the middle of the smallest steps of items with steps', () => {
    // 20-15 = 5 and 40-39 = 1; the rate has none.
    expect(Number(scoringStep(groupOf([unit('A', [20, 40, 40])]).units[0]!))).toBe(3);
  });

  test.each<[string, number[], number[], string[]]>([
    ['nearer than one step', [15, 30, 40], [15, 28, 40], ['A B 2']],
    ['just one step apart', [15, 30, 40], [15, 27, 40], []],
    ['tied', [15, 30, 40], [15, 30, 40], []],
  ])('%s', (_, a, b, expected) => {
    const close = closeNeighbours(groupOf([unit('A', a), unit('B', b)]));
    expect(
      close.map(({ above, below, points }) => `${above.unit.code} ${below.unit.code} ${points}`),
    ).toEqual(expected);
  });

  test('units without an index are no neighbours', () => {
    expect(closeNeighbours(groupOf([unit('A', [15, 30, 40]), unit('B', [15, 29, null])]))).toEqual([]);
  });
});

describe('the stability of ranks', () => {
  const kept = (units: readonly ScoredUnit[]) =>
    rankStability(groupOf(units), RULES).map(
      ({
        unit: {
          unit: { code },
        },
        kept: count,
        from,
        to,
      }) => [code, count, from, to],
    );

  test('whoever is better in every area keeps the rank in every draw', () => {
    expect(kept([unit('A', [20, 40, 40]), unit('B', [15, 30, 39]), unit('C', [0, 10, 0])])).toEqual([
      ['A', DRAWS, 1, 1],
      ['B', DRAWS, 2, 2],
      ['C', DRAWS, 3, 3],
    ]);
  });

  test('units that are equal in every area stay tied in every draw', () => {
    expect(kept([unit('A', [20, 30, 40]), unit('B', [20, 30, 40])])).toEqual([
      ['A', DRAWS, 1, 1],
      ['B', DRAWS, 1, 1],
    ]);
  });

  test('two units with their points in different areas change places in about half the draws, the same ones each time', () => {
    // 40 points each, in area I and in area II.
    const units = [unit('A', [0, 40, 0]), unit('B', [0, 0, 40])];
    const [a, b] = kept(units);
    expect(a![1]! as number).toBeGreaterThan(400);
    expect(a![1]! as number).toBeLessThan(600);
    // In each draw one of them is first, or both are.
    expect((a![1] as number) + (b![1] as number)).toBeGreaterThanOrEqual(DRAWS);
    expect((a![1] as number) + (b![1] as number)).toBeLessThan(DRAWS * 1.05);
    expect(a!.slice(2)).toEqual([1, 2]);
    expect(kept(units)).toEqual([a, b]);
  });

  test('is not asked of one unit alone, nor of units without an index', () => {
    expect(kept([unit('A', [20, 40, 40])])).toEqual([]);
    expect(kept([unit('A', [20, 40, 40]), unit('B', [15, null, 39])])).toEqual([]);
  });
});
