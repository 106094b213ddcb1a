/** Đường lên hạng: each way is compared with what trying everything finds, on groups small enough for that. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CriteriaSet } from '../../../src/core/assessment/criteria-set';
import { decimal } from '../../../src/core/assessment/decimal';
import { roundResult, type ScoredUnit } from '../../../src/core/assessment/round-result';
import { type LossKind, type WayUp, waysUp } from '../../../src/core/assessment/way-up';
import { item, ROUND_RULES, result, setOf, unitOf } from './set-for-tests';

const RULES = { ...ROUND_RULES, scoreDecimals: 0 } as const;
type Rules = Omit<typeof RULES, 'tieRule' | 'indexDecimals'> & {
  tieRule: '1224' | '1223';
  indexDecimals: number;
};

const unit = (code: string, set: CriteriaSet, scores: readonly number[]): ScoredUnit => ({
  unit: unitOf(code, set),
  set,
  items: new Map(set.rows.map(({ code: of }, at) => [of, result(scores[at]!)])),
  bonus: decimal(0),
  penalty: decimal(0),
});

interface SmallItem {
  maxScore: number;
  /** Scores that may be given; null for any whole number. */
  steps: number[] | null;
  score: number;
}

const setFor = (items: readonly SmallItem[]): CriteriaSet =>
  setOf(
    ...items.map(({ maxScore, steps }, at) =>
      item({
        code: `${at + 1}.1`,
        maxScore,
        method: steps === null ? 'rate' : 'levels',
        steps: (steps ?? []).map((step) => decimal(step)),
      }),
    ),
  );

const found = (
  items: readonly SmallItem[],
  others: readonly number[],
  places: readonly number[],
  rules: Rules = RULES,
  kindOf: (code: string) => LossKind = () => 'result',
): WayUp[] => {
  const set = setFor(items);
  const maximum = items.reduce((sum, { maxScore }) => sum + maxScore, 0);
  const other = setOf(item({ code: '1.1', maxScore: maximum }));
  const units = [
    unit(
      'own',
      set,
      items.map(({ score }) => score),
    ),
    ...others.map((score, at) => unit(`D${at}`, other, [score])),
  ];
  const [group] = roundResult(units, rules);
  return waysUp(group!, group!.units.find((each) => each.unit.code === 'own')!, places, rules, kindOf);
};

/** Every set of scores that are at least those of now, and what each gives. */
function everyOutcome(items: readonly SmallItem[]): { count: number; points: number }[] {
  let outcomes = [{ count: 0, points: 0 }];
  for (const { maxScore, steps, score } of items) {
    const all = steps ?? Array.from({ length: maxScore + 1 }, (_, at) => at);
    const gains = [0, ...all.map((step) => step - score).filter((gain) => gain > 0)];
    outcomes = outcomes.flatMap(({ count, points }) =>
      gains.map((gain) => ({ count: count + (gain > 0 ? 1 : 0), points: points + gain })),
    );
  }
  return outcomes;
}

/** By the rule as a reader would apply it: count who is better, try all, take the fewest items and then the fewest points. */
function tried(
  items: readonly SmallItem[],
  others: readonly number[],
  rank: number,
  { tieRule, indexDecimals }: Rules,
): { count: number; points: number } | null {
  const maximum = items.reduce((sum, { maxScore }) => sum + maxScore, 0);
  const now = items.reduce((sum, { score }) => sum + score, 0);
  const shown = (points: number): string => ((points / maximum) * 100 + 1e-9).toFixed(indexDecimals);
  const rankWith = (points: number): number => {
    const better = others.filter((other) => Number(shown(other)) > Number(shown(points))).map(shown);
    return 1 + (tieRule === '1224' ? better.length : new Set(better).size);
  };
  const good = everyOutcome(items).filter(({ count, points }) => count > 0 && rankWith(now + points) <= rank);
  good.sort((a, b) => a.count - b.count || a.points - b.points);
  return good[0] ?? null;
}

const smallItem = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.boolean(), fc.nat({ max: 1000 }))
  .chain(([maxScore, stepped, seed]) =>
    fc.record({
      maxScore: fc.constant(maxScore),
      steps: fc.constant(
        stepped
          ? [...new Set([maxScore, Math.ceil(maxScore / 2), seed % maxScore, 0])].sort((a, b) => b - a)
          : null,
      ),
      score: fc.nat({ max: maxScore }),
    }),
  );

test('every way is the best of all there are', () => {
  fc.assert(
    fc.property(
      fc.array(smallItem, { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('1224' as const, '1223' as const),
      fc.constantFrom(0, 1, 2),
      (items, others, tieRule, indexDecimals) => {
        const rules = { ...RULES, tieRule, indexDecimals };
        const maximum = items.reduce((sum, { maxScore }) => sum + maxScore, 0);
        const within = others.map((score) => Math.min(score, maximum));
        for (const { rank, items: way } of found(items, within, [1, 2, 3], rules)) {
          const best = tried(items, within, rank, rules);
          const points = way?.reduce((sum, regained) => sum + Number(regained.points), 0);
          expect(way && { count: way.length, points }).toEqual(best);
        }
      },
    ),
    { numRuns: 400 },
  );
});

describe('a way', () => {
  const items: SmallItem[] = [
    { maxScore: 4, steps: [4, 2, 0], score: 2 },
    { maxScore: 4, steps: [4, 2, 0], score: 2 },
    { maxScore: 92, steps: null, score: 80 },
  ];

  test('names what each point was lost for, and prefers what is cheap to mend', () => {
    const kindOf = (code: string): LossKind => (code === '2.1' ? 'evidence' : 'result');
    const [one] = found(items, [86], [1], RULES, kindOf);
    expect(one).toMatchObject({ rank: 1, items: [{ item: { code: '2.1' }, kind: 'evidence' }] });
    expect([Number(one!.needed), Number(one!.items![0]!.points)]).toEqual([2, 2]);
  });

  test('takes one item with more rather than two with less', () => {
    const [one] = found(items, [88], [1]);
    expect(one!.items!.map(({ item: { code }, points }) => [code, Number(points)])).toEqual([['3.1', 4]]);
  });

  test('is none where all that was lost would not do', () => {
    const few = [
      { maxScore: 10, steps: [10, 9], score: 9 },
      { maxScore: 90, steps: [90, 40], score: 90 },
    ];
    expect(found(few, [100], [1])).toMatchObject([{ rank: 1, items: [{ points: decimal(1) }] }]);
    const [never] = found([{ maxScore: 10, steps: [9, 8], score: 8 }], [10], [1]);
    expect(never).toMatchObject({ rank: 1, items: null });
  });

  test('is not asked for by the first, nor above the first', () => {
    expect(found(items, [10], [1, 3])).toEqual([]);
    expect(found(items, [90, 91], [1, 3, 5]).map(({ rank }) => rank)).toEqual([2]);
  });
});
