import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bandLabels } from '../../../src/core/functions/band-labels';
import { comparison } from '../../../src/core/functions/comparison';
import { bandPoints, ratePoints, surveyPoints } from '../../../src/core/functions/method-points';
import { parIndexOf } from '../../../src/core/functions/par-index-of';
import { ranking, rankingTable } from '../../../src/core/functions/ranking';
import { total } from '../../../src/core/functions/total';
import { ARGUMENT_NAMES } from '../../../src/core/text/function-errors';

const FUNCTIONS: [string, (...given: unknown[]) => unknown][] = [
  ['CCHC_TONG', total as never],
  ['CCHC_CHI_SO', parIndexOf as never],
  ['CCHC_XEP_HANG', ranking as never],
  ['CCHC_XEP_LOAI', bandLabels as never],
  ['CCHC_SO_SANH', comparison as never],
  ['CCHC_DIEM_TY_LE', ratePoints as never],
  ['CCHC_DIEM_BAC', bandPoints as never],
  ['CCHC_DIEM_KHAO_SAT', surveyPoints as never],
  ['CCHC_BANG_XEP_HANG', rankingTable as never],
];

/** A message of our own begins with the argument's name, or says that the result is too large. */
const OURS = new RegExp(`^(${Object.values(ARGUMENT_NAMES).join('|')})[,:( ]|^kết quả quá lớn`);

const hundredths = fc.integer({ min: 0, max: 10000 }).map((points) => points / 100);
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.double() },
  { weight: 4, arbitrary: hundredths },
  fc.constantFrom(
    '',
    null,
    undefined,
    '1.1',
    'I',
    '3',
    '9,25',
    '95%',
    '−5',
    '#N/A',
    'không áp dụng',
    true,
    '1224',
  ),
  fc.string(),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withNullPrototype: true,
    withSparseArray: true,
    withBoxedValues: true,
  }),
);
const argument = fc.oneof(
  cell,
  fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }),
  fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }),
);

const isCell = (value: unknown): boolean =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
const isResult = (value: unknown): boolean =>
  isCell(value) ||
  (Array.isArray(value) && value.every((row) => Array.isArray(row) && row.length > 0 && row.every(isCell)));

describe.each(FUNCTIONS)('%s', (_, call) => {
  const holds = (given: unknown[]): void => {
    let result: unknown;
    try {
      result = call(...given);
    } catch (error) {
      expect((error as Error).message).toMatch(OURS);
      expect((error as Error).message.length).toBeLessThan(200);
      return;
    }
    expect(isResult(result)).toBe(true);
  };

  test('any input gives a result of cells or a message that names the argument', () => {
    fc.assert(fc.property(fc.array(argument, { maxLength: 4 }), holds), { numRuns: 300 });
  });

  test('huge texts, huge numbers, nested arrays and objects too', () => {
    const strange = [
      'x'.repeat(1_000_000),
      '9'.repeat(1_000_000),
      Number.MAX_VALUE,
      -Number.MAX_VALUE,
      5e-324,
      [],
      [[]],
      [1, 2],
      [[[1]]],
      {},
      () => 1,
      Symbol('s'),
      Object.create(null),
      new Map(),
      { [Symbol.toStringTag]: 'Date' },
      [[1], 2],
      new Array(3),
      -0,
      Number.NaN,
    ];
    for (const value of strange) {
      for (const wrapped of [
        value,
        [[value]],
        [[value, 1]],
        [
          [1, value],
          [value, ''],
        ],
      ]) {
        for (let place = 0; place < 4; place += 1) {
          const usual: unknown[] = [1, 2, 1, ''];
          usual[place] = wrapped;
          holds(usual);
          holds([wrapped, wrapped, wrapped, wrapped]);
        }
      }
    }
  });
});

test('CCHC_TONG is the sum over the rows without rows below them, whatever stands in subtotals', () => {
  const area = fc.array(fc.array(hundredths, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(area, { minLength: 1, maxLength: 20 }),
      fc.oneof(hundredths, fc.constant('?')),
      (areas, subtotal) => {
        const rows: [string, unknown][] = [];
        let hundredthsInAll = 0;
        areas.forEach((criteria, a) => {
          rows.push([`${a + 1}`, subtotal]);
          criteria.forEach((items, c) => {
            rows.push([`${a + 1}.${c + 1}`, items.length === 0 ? 1 : subtotal]);
            hundredthsInAll += items.length === 0 ? 100 : 0;
            items.forEach((score, i) => {
              rows.push([`${a + 1}.${c + 1}.${i + 1}`, score]);
              hundredthsInAll += Math.round(score * 100);
            });
          });
        });
        const codes = rows.map(([code]) => [code]);
        const scores = rows.map(([, score]) => [score]);
        expect(total(codes, scores)).toBe(hundredthsInAll / 100);
        expect(total([codes.map(([code]) => code)], [scores.map(([score]) => score)])).toBe(
          hundredthsInAll / 100,
        );
      },
    ),
  );
});

test('a rank does not depend on the order of the values', () => {
  const values = fc.array(fc.oneof(hundredths, fc.constant('')), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      values,
      fc.constantFrom('1224', '1223'),
      fc.constantFrom('', 0, 1),
      (given, rule, decimals) => {
        const ranks = ranking(
          given.map((value) => [value]),
          decimals,
          rule,
        ) as unknown[][];
        const reversed = ranking(
          [...given].reverse().map((value) => [value]),
          decimals,
          rule,
        ) as unknown[][];
        expect([...reversed].reverse()).toEqual(ranks);
      },
    ),
  );
});

test('a rank of "1224" is one more than the number of higher values', () => {
  fc.assert(
    fc.property(fc.array(hundredths, { minLength: 1, maxLength: 30 }), (given) => {
      const expected = given.map((value) => [1 + given.filter((other) => other > value).length]);
      expect(ranking(given.map((value) => [value]))).toEqual(expected);
    }),
  );
});

test('points by a rate never leave 0..maximum and never fall as the rate grows', () => {
  const rate = fc.integer({ min: 0, max: 200 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(rate, rate, hundredths, (one, other, maxScore) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const [[lower], [upper]] = ratePoints([[low], [high]], maxScore, 0.5) as [[number], [number]];
      expect(0 <= lower && lower <= upper && upper <= maxScore).toBe(true);
    }),
  );
});
