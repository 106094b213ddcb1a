import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bandOf } from '../../../src/core/assessment/bands';
import { closeness } from '../../../src/core/assessment/closeness';
import { type Decimal, decimal } from '../../../src/core/assessment/decimal';
import { suggestedScore } from '../../../src/core/assessment/method-score';
import { parIndex } from '../../../src/core/assessment/par-index';
import { rank } from '../../../src/core/assessment/ranking';
import { highest, lowest, mean, median, spread } from '../../../src/core/assessment/statistics';
import { totals } from '../../../src/core/assessment/totals';
import { groupChange, unitChange, type YearPair } from '../../../src/core/assessment/year-on-year';
import { total } from '../../../src/core/functions/total';
import { result, row, sound } from './set-for-tests';

const decimals = (...values: number[]) => values.map((value) => decimal(value));
const number = (value: Decimal | null): number | null => (value === null ? null : value.toNumber());

describe('index', () => {
  const index = (
    score: number | null,
    maxScore: number,
    bonus = 0,
    penalty = 0,
    caps: [number | null, number | null] = [null, null],
  ) =>
    number(
      parIndex({
        score: score === null ? null : decimal(score),
        maxScore: decimal(maxScore),
        bonus: decimal(bonus),
        penalty: decimal(penalty),
        bonusCap: caps[0] === null ? null : decimal(caps[0]),
        penaltyCap: caps[1] === null ? null : decimal(caps[1]),
      }),
    );
  test.each<[rule: string, given: number | null, expected: number | null]>([
    ['the share of the own maximum in percent', index(47.5, 95), 50],
    ['bonus is added, penalty taken off', index(47.5, 95, 1.5, 0.5), 51],
    ['the yearly caps limit both', index(47.5, 95, 5, 4, [2, 3]), 49],
    ['no cap', index(47.5, 95, 5, 4), 51],
    ['a cap of 0', index(47.5, 95, 5, 4, [0, 0]), 50],
    ['never below 0', index(1, 100, 0, 5), 0],
    ['no score, no index', index(null, 95, 2), null],
    ['no applicable maximum, no index', index(0, 0), null],
  ])('%s', (_, given, expected) => {
    expect(given).toBe(expected);
  });
});

describe('ranking', () => {
  const ranks = (values: (number | null)[], decimals: number | null, rule: '1224' | '1223') =>
    rank(
      values.map((value) => (value === null ? null : decimal(value))),
      { decimals, rule },
    ).map((one) => (one === null ? null : `${one.rank}${one.tied ? '=' : ''}`));
  test.each<[rule: string, given: (string | null)[], expected: (string | null)[]]>([
    [
      'units with equal totals share the higher rank and the next is skipped',
      ranks([90, 88, 90, 87], null, '1224'),
      ['1=', '3', '1=', '4'],
    ],
    ['dense ranking skips none', ranks([90, 88, 90, 87], null, '1223'), ['1=', '2', '1=', '3']],
    ['rounded first', ranks([90.001, 90.004, 90.006], 2, '1224'), ['2=', '2=', '1']],
    ['exact values', ranks([90.001, 90.004, 90.006], null, '1224'), ['3', '2', '1']],
    [
      'without a value no rank, and not counted',
      ranks([null, 5, null, 6], null, '1224'),
      [null, '2', null, '1'],
    ],
    ['none', ranks([], 2, '1224'), []],
  ])('%s', (_, given, expected) => {
    expect(given).toEqual(expected);
  });
});

test('the band of an index: the lower limit is included, below all there is none', () => {
  const bands = [
    ['70', 'B'],
    ['90', 'A'],
  ].map(([limit, label]) => ({ limit: decimal(limit!), label: label! }));
  expect(['90', '89.99', '70', '69.99'].map((index) => bandOf(decimal(index), bands))).toEqual([
    'A',
    'B',
    'B',
    '',
  ]);
});

describe('statistics', () => {
  test.each<[string, number[], (number | null)[]]>([
    ['odd count', [3, 1, 2.5], [6.5 / 3, 2.5, 3, 1, 2]],
    ['even count', [4, 1, 2, 3], [2.5, 2.5, 4, 1, 3]],
    ['one', [7], [7, 7, 7, 7, 0]],
    ['none', [], [null, null, null, null, null]],
  ])('mean, median, highest, lowest, spread: %s', (_, values, expected) => {
    const exact = decimals(...values);
    const given = [mean(exact), median(exact), highest(exact), lowest(exact), spread(exact)].map(number);
    given.forEach((one, place) => {
      if (expected[place] === null) expect(one).toBeNull();
      else expect(one).toBeCloseTo(expected[place]!, 12);
    });
  });
});

describe('year on year', () => {
  const standing = (index: number | null, rank: number | null) => ({
    index: index === null ? null : decimal(index),
    rank,
  });
  const pair = (
    current: [number | null, number | null],
    previous: [number | null, number | null] | null,
  ): YearPair => ({
    current: standing(...current),
    previous: previous === null ? null : standing(...previous),
  });
  const shown = (one: YearPair) => {
    const change = unitChange(one, 2);
    return change && [number(change.indexChange), change.direction, change.rankChange];
  };
  test.each<[rule: string, pair: YearPair, expected: unknown]>([
    ['up and moved up', pair([90.5, 1], [90, 3]), [0.5, 'up', 2]],
    ['down and fell', pair([89, 5], [90.33, 3]), [-1.33, 'down', -2]],
    ['equal after rounding is the same', pair([90.004, 1], [89.996, 1]), [0, 'same', 0]],
    ['without a year before new', pair([90, 1], null), [null, 'new', null]],
    ['with a blank year before new', pair([90, 1], [null, null]), [null, 'new', null]],
    ['without an index this year nothing', pair([null, null], [90, 1]), null],
    ['without a rank before no change of rank', pair([90, 1], [90, null]), [0, 'same', null]],
  ])('%s', (_, given, expected) => {
    expect(shown(given)).toEqual(expected);
  });

  test('the change of a mean is over the units that have both years, new ones count neither up nor down', () => {
    const group = groupChange(
      [
        pair([90, 2], [91, 1]),
        pair([95, 1], [90, 2]),
        pair([10, 4], null),
        pair([null, null], [50, 4]),
        pair([80, 3], [80, 3]),
      ],
      2,
    );
    expect({ ...group, meanChange: number(group.meanChange)?.toFixed(6) }).toEqual({
      meanChange: '1.333333',
      up: 1,
      down: 1,
      same: 1,
      new: 1,
      fellInRank: 1,
    });
    expect(groupChange([pair([10, 1], null)], 2).meanChange).toBeNull();
  });
});

describe('closeness of self-scores', () => {
  const set = sound();
  test('1 - sum of differences / sum of maxima, over items with both scores, survey left out', () => {
    const items = new Map([
      ['1.1.1', result(10, 12.5)],
      ['1.1.2', result(7.5, 7.5)],
      ['1.2', result(null, 30)],
      ['2.1', result(20, 40)],
    ]);
    const one = closeness([{ set, items }])!;
    expect([number(one.closeness), number(one.equalShare), one.items]).toEqual([0.875, 0.5, 2]);
    const two = closeness([
      { set, items },
      { set, items: new Map([['1.2', result(40)]]) },
    ])!;
    expect(two.items).toBe(3);
    expect(number(two.closeness)).toBeCloseTo(1 - 2.5 / 60, 12);
  });
  test('none where no item has both', () => {
    expect(closeness([{ set, items: new Map([['1.2', result(40, 40, false)]]) }])).toBeNull();
    expect(closeness([])).toBeNull();
  });
});

describe('points suggested by a method', () => {
  const suggest = (given: Partial<Parameters<typeof row>[0]>, figure: number) =>
    number(suggestedScore(row({ code: '1.1', maxScore: 2, ...given }), decimal(figure)));
  const bands = { method: 'bands', steps: decimals(2, 1.5, 0.5), limits: decimals(1, 0.9) } as const;
  test.each<[rule: string, given: number | null, expected: number | null]>([
    ['rate x maximum', suggest({ method: 'rate' }, 0.955), 1.91],
    ['below the floor none', suggest({ method: 'rate', floor: decimal(0.7) }, 0.69), 0],
    ['the floor itself counts', suggest({ method: 'rate', floor: decimal(0.7) }, 0.7), 1.4],
    ['a rate above 2 suggests nothing', suggest({ method: 'rate' }, 95), null],
    ['the step of the limit reached', suggest(bands, 0.9), 1.5],
    ['the last step below all limits', suggest(bands, 0.1), 0.5],
    ['each counts up to the maximum', suggest({ method: 'count', pointsEach: decimal(0.5) }, 3), 1.5],
    ['not above the maximum', suggest({ method: 'count', pointsEach: decimal(0.5) }, 9), 2],
    ['each fault is taken off', suggest({ method: 'deduction', pointsEach: decimal(0.75) }, 1), 1.25],
    ['not below 0', suggest({ method: 'reports', pointsEach: decimal(0.75) }, 9), 0],
    ['yes or no takes no figure', suggest({ method: 'yesNo', steps: decimals(2, 0) }, 1), null],
    ['survey takes no figure', suggest({ method: 'survey' }, 1), null],
  ])('%s', (_, given, expected) => {
    expect(given).toBe(expected);
  });
});

test('the total of a set and CCHC_TONG over its rows are one number', () => {
  const score = fc.option(fc.integer({ min: 0, max: 750 }).map((points) => points / 100));
  fc.assert(
    fc.property(score, score, score, score, (a, b, c, d) => {
      const items = new Map([
        ['1.1.1', result(a)],
        ['1.1.2', result(b)],
        ['1.2', result(c)],
        ['2.1', result(d)],
      ]);
      const { byCode, total: sum } = totals(sound(), items);
      const rows = sound().rows.map((one) => one.code);
      const scores = rows.map((code) => [number(byCode.get(code)!.score)]);
      expect(
        total(
          rows.map((code) => [code]),
          scores,
        ),
      ).toBe(number(sum.score) ?? '');
    }),
  );
});
