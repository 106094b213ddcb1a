/** Thước đo công bằng: what is pointed out, what is not, and how seldom chance alone is taken for harshness. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AppraisedScore } from '../../../src/core/assessment/appraised-score';
import { appraiserSigns, farScores, sameReasonOtherScore } from '../../../src/core/assessment/fairness';
import { fisherExact } from '../../../src/core/assessment/fisher-exact';
import { randomNumbers } from '../../../src/core/assessment/random';
import { appraised, type Given } from './appraised-for-tests';
import { item, setOf } from './set-for-tests';

const set = setOf(
  { code: 'I', maxScore: 6 },
  item({ code: '1.1', maxScore: 4, appraiser: 'A' }),
  item({ code: '1.2', maxScore: 2, appraiser: 'B' }),
  item({ code: '1.3', maxScore: 1 }),
);
const scores = (code: string, given: readonly Given[]): AppraisedScore[] =>
  given.map((one, at) => appraised(set, code, `D${at + 1}`, one));

/** All that is pointed out, as "reason: D1 0, D2 1". */
const sameReason = (given: readonly AppraisedScore[]): string[] =>
  sameReasonOtherScore(given, (reason) => reason !== '' && reason !== 'Khác').map(
    (found) =>
      `${found.reason}: ${found.scores.map(({ unit, finalScore }) => `${unit.code} ${finalScore}`).join(', ')}`,
  );

describe('the same reason with different scores', () => {
  test.each<[string, Given[], string[]]>([
    [
      'is pointed out, lowest score first',
      [
        { first: 3, reason: 'Quá hạn' },
        { first: 1, reason: 'Quá hạn' },
      ],
      ['Quá hạn: D2 1, D1 3'],
    ],
    [
      'is judged by the appraisal that decides',
      [
        { first: 3, second: 1, reason: 'Quá hạn' },
        { first: 1, reason: 'Quá hạn' },
      ],
      [],
    ],
    [
      'is not another reason',
      [
        { first: 3, reason: 'Quá hạn' },
        { first: 1, reason: 'Sai năm' },
      ],
      [],
    ],
    ['is no reason where none is given', [{ first: 3 }, { first: 1 }], []],
    [
      'is no reason where it stands for many',
      [
        { first: 3, reason: 'Khác' },
        { first: 1, reason: 'Khác' },
      ],
      [],
    ],
    [
      'needs two scores',
      [
        { first: 3, reason: 'Quá hạn' },
        { self: 1, reason: 'Quá hạn' },
      ],
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(sameReason(scores('1.1', given))).toEqual(expected);
  });

  test('is looked for within one item, widest first', () => {
    const late = (code: string, first: number, second: number) =>
      scores(code, [
        { first, reason: 'Quá hạn' },
        { first: second, reason: 'Quá hạn' },
      ]);
    expect(sameReason([...late('1.2', 1, 2), ...late('1.1', 4, 1), ...late('1.3', 1, 1)])).toEqual([
      'Quá hạn: D2 1, D1 4',
      'Quá hạn: D1 1, D2 2',
    ]);
  });
});

describe('a score far from the group', () => {
  const far = (given: readonly Given[]): string[] =>
    farScores(scores('1.1', given)).map(
      ({ score, middle, scores: count }) => `${score.unit.code} ${score.finalScore} (${middle}, ${count})`,
    );
  const many = (count: number, first: number): Given[] => Array.from({ length: count }, () => ({ first }));

  test.each<[string, Given[], string[]]>([
    ['is half the maximum or more below its middle', [...many(8, 4), { first: 2 }], ['D9 2 (4, 9)']],
    ['is half the maximum or more above its middle', [...many(8, 0), { first: 2 }], ['D9 2 (0, 9)']],
    ['is not less than half the maximum away', [...many(8, 4), { first: 2.25 }], []],
    ['needs eight scores', [...many(6, 4), { first: 0 }], []],
    [
      'counts scores, not units',
      [...many(7, 4), { first: 0 }, { self: 4 }, { first: null }],
      ['D8 0 (4, 8)'],
    ],
    ['is alone in a small group', [...many(8, 4), ...many(2, 0)], []],
    ['is one in ten of a large group', [...many(18, 4), ...many(2, 0)], ['D19 0 (4, 20)', 'D20 0 (4, 20)']],
  ])('%s', (_, given, expected) => {
    expect(far(given)).toEqual(expected);
  });

  test('is far from its own group, whatever other groups have', () => {
    const other = scores('1.1', many(12, 0)).map((score) => ({
      ...score,
      unit: { ...score.unit, group: 'Huyện' },
    }));
    expect(farScores([...scores('1.1', many(12, 4)), ...other])).toEqual([]);
  });
});

const choose = (n: number, k: number): bigint => {
  let ways = 1n;
  for (let i = 0; i < k; i++) ways = (ways * BigInt(n - i)) / BigInt(i + 1);
  return ways;
};

describe('the exact test of two shares', () => {
  // As R's fisher.test and the literature print them.
  test.each([
    ["a lady's cups of tea", 3, 4, 1, 4, 0.4857],
    ['1 of 10 against 11 of 14', 1, 10, 11, 14, 0.00276],
    ['equal shares', 5, 10, 50, 100, 1],
    ['nothing marked', 0, 10, 0, 20, 1],
  ])('%s', (_, marked, size, otherMarked, otherSize, expected) => {
    expect(fisherExact(marked, size, otherMarked, otherSize)).toBeCloseTo(expected, 4);
  });

  test('is what counting every table in whole numbers gives', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), (a, restA, b, restB) => {
        const [size, otherSize] = [a + restA, b + restB];
        const ways = (k: number): bigint => choose(size, k) * choose(otherSize, a + b - k);
        let [sum, all] = [0n, 0n];
        for (let k = Math.max(0, a + b - otherSize); k <= Math.min(size, a + b); k++) {
          all += ways(k);
          if (ways(k) <= ways(a)) sum += ways(k);
        }
        expect(fisherExact(a, size, b, otherSize)).toBeCloseTo(Number((sum * 10n ** 12n) / all) / 1e12, 8);
      }),
    );
  });
});

describe('an appraiser', () => {
  const judged = (code: string, lowered: number, equal: number, raised = 0): AppraisedScore[] =>
    scores(code, [
      ...Array.from({ length: lowered }, () => ({ self: 1, first: 0 })),
      ...Array.from({ length: equal }, () => ({ self: 1, first: 1 })),
      ...Array.from({ length: raised }, () => ({ self: 0, first: 1 })),
    ]);
  const verdicts = (given: readonly AppraisedScore[]) =>
    Object.fromEntries(appraiserSigns(given).map(({ appraiser, verdict }) => [appraiser, verdict]));

  test.each([
    ['who lowers far more often is harsher, the others milder', 30, 10, 5, 35, 'harsher', 'milder'],
    ['who lowers as often is alike', 10, 30, 12, 28, 'alike', 'alike'],
    ['who lowers everything is alike where everybody does', 20, 0, 20, 0, 'alike', 'alike'],
    ['with nine items is not compared', 9, 0, 0, 40, 'tooFew', 'tooFew'],
  ])('%s', (_, loweredA, equalA, loweredB, equalB, a, b) => {
    expect(verdicts([...judged('1.1', loweredA, equalA), ...judged('1.2', loweredB, equalB)])).toEqual({
      A: a,
      B: b,
    });
  });

  test('is counted by the signs, with items that nobody appraises left out', () => {
    const [a, b] = appraiserSigns([
      ...judged('1.1', 12, 3, 2),
      ...judged('1.2', 1, 20),
      ...judged('1.3', 9, 9),
      ...scores('1.1', [{ self: 1 }, { first: 1 }]),
    ]);
    expect(a).toMatchObject({ appraiser: 'A', items: 17, lowered: 12, raised: 2 });
    expect(a!.others).toEqual({ items: 21, lowered: 1 });
    expect(b).toMatchObject({ appraiser: 'B', items: 21, lowered: 1, raised: 0 });
  });

  test('is called harsh or mild by chance alone in fewer than one case in a hundred', () => {
    const random = randomNumbers(7);
    let called = 0;
    const rounds = 500;
    for (let round = 0; round < rounds; round++) {
      const lowered = (items: number): number =>
        Array.from({ length: items }, random).filter((drawn) => drawn < 0.1).length;
      const [a, b] = [lowered(60), lowered(200)];
      const all = [...judged('1.1', a, 60 - a), ...judged('1.2', b, 200 - b)];
      if (appraiserSigns(all)[0]!.verdict !== 'alike') called += 1;
    }
    expect(called / rounds).toBeLessThan(0.01);
  });
});
