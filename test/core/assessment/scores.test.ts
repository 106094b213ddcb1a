import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areaOf, parseAdjustmentCode, parseCode } from '../../../src/core/assessment/code';
import { decimal, round } from '../../../src/core/assessment/decimal';
import { readNumber } from '../../../src/core/assessment/number';
import { finalScore, readScore } from '../../../src/core/assessment/score';
import { totals } from '../../../src/core/assessment/totals';
import { formatDecimal } from '../../../src/core/text/number';
import { result, sound } from './set-for-tests';

const dateOfAnotherRealm: unknown = runInNewContext('new Date(2026, 4, 9)');
const plain = (total: {
  score: { toString(): string } | null;
  maxScore: { toString(): string };
  scored: number;
  missing: number;
}) => [
  total.score === null ? null : Number(total.score),
  Number(total.maxScore),
  total.scored,
  total.missing,
];

describe('codes', () => {
  test.each<[unknown, ReturnType<typeof parseCode>]>([
    ['III', { code: 'III', level: 'area', parent: null }],
    [' III. ', { code: 'III', level: 'area', parent: null }],
    ['3', { code: 'III', level: 'area', parent: null }],
    ['XX', { code: 'XX', level: 'area', parent: null }],
    ['3.1', { code: '3.1', level: 'criterion', parent: 'III' }],
    ['III.1', { code: '3.1', level: 'criterion', parent: 'III' }],
    ['\u00a03.1.10.', { code: '3.1.10', level: 'subcriterion', parent: '3.1' }],
    ['1.10', { code: '1.10', level: 'criterion', parent: 'I' }],
    ['XXI', null],
    ['21.1', null],
    ['IIII', null],
    ['3..1', null],
    ['3.0', null],
    ['01/2017', null],
    ['T1', null],
    ['Tổng', null],
    ['', null],
    [3.1, null],
    [dateOfAnotherRealm, null],
    [null, null],
    [['3.1'], null],
  ])('%p', (value, expected) => {
    expect(parseCode(value)).toEqual(expected);
  });

  test('3.1.2 belongs to III', () => {
    expect(['3.1.2', '3.1', 'III'].map(areaOf)).toEqual(['III', 'III', 'III']);
  });

  test('T is bonus and P is penalty', () => {
    expect(parseAdjustmentCode(' T1. ')).toEqual({ code: 'T1', kind: 'bonus' });
    expect(parseAdjustmentCode('P12')).toEqual({ code: 'P12', kind: 'penalty' });
    expect(['T', 'T0', '1', 'TP1', 1].map(parseAdjustmentCode)).toEqual([null, null, null, null, null]);
  });
});

describe('numbers', () => {
  test.each<[unknown, string | null, { percent: boolean } | undefined]>([
    [0.1 + 0.2, '0.3', undefined],
    [1e-10, '0', undefined],
    [1e21, '1e+21', undefined],
    ['-1.234.567,5', '-1234567.5', undefined],
    ['95%', '0.95', { percent: true }],
    ['95%', null, undefined],
    ['5 5', null, undefined],
    [',5', null, undefined],
    ['1.2.3', null, undefined],
  ])('%p is %p', (value, expected, how) => {
    const reading = readNumber(value, how);
    expect(reading.kind === 'number' ? reading.value.toString() : null).toBe(expected);
  });

  test('a number as shown in Vietnamese is read back as the same number', () => {
    const figure = fc.tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(figure, ([digits, decimals]) => {
        const value = decimal(digits).div(decimal(10).pow(decimals));
        const shown = formatDecimal(value);
        const reading = readNumber(shown);
        // "1.234" alone is a decimal by the rules, so a single group of thousands is shown but not read so.
        if (/^-?\d{1,3}\.\d{3}$/.test(shown)) return;
        expect(reading).toEqual({ kind: 'number', value: round(value, 9) });
      }),
    );
  });

  test.each<[number, number | undefined, string]>([
    [1234.5, undefined, '1.234,5'],
    [1234567, undefined, '1.234.567'],
    [89.555, 2, '89,56'],
    [-89.555, 2, '-89,56'],
    [90, 2, '90,00'],
    [-0.001, 2, '0,00'],
    [0.5, 0, '1'],
    [999.999, 2, '1.000,00'],
  ])('%p with %p decimals is written %p', (value, decimals, expected) => {
    expect(formatDecimal(value, decimals)).toBe(expected);
  });
});

describe('scores', () => {
  const max = decimal(2.5);
  test.each<[unknown, string]>([
    ['', 'blank'],
    ['không áp dụng', 'blank'],
    [0, 'score 0'],
    [2.5, 'score 2.5'],
    ['2,5', 'score 2.5'],
    [2.51, 'aboveMaximum 2,51'],
    [25, 'aboveMaximum 25'],
    [-0.5, 'negative -0,5'],
    ['9,2a', 'notANumber 9,2a'],
    ['50%', 'notANumber 50%'],
    [true, 'notANumber TRUE'],
    [46151, 'looksLikeDate 46.151'],
    [dateOfAnotherRealm, 'looksLikeDate 09/05/2026'],
  ])('%p is %s', (value, expected) => {
    const reading = readScore(value, max);
    expect(
      reading.kind === 'blank'
        ? 'blank'
        : reading.kind === 'score'
          ? `score ${reading.score}`
          : `${reading.reason} ${reading.text}`,
    ).toBe(expected);
  });

  test.each<[rule: string, second: unknown, first: unknown, expected: number | null]>([
    ['the second appraisal decides', 2, 1, 2],
    ['a second appraisal of 0 decides', 0, 1, 0],
    ['without a second, the first', '', 1, 1],
    ['neither is not scored', '', '', null],
    ['a refused second does not fall back to the first', 99, 1, null],
    ['a refused first is not scored', '', 'x', null],
    ['rounded to the decimals', '', 1.005, 1.01],
  ])('%s', (_, second, first, expected) => {
    const final = finalScore(readScore(second, max), readScore(first, max), 2);
    expect(final === null ? null : final.toNumber()).toBe(expected);
  });
});

describe('totals', () => {
  const items = new Map([
    ['1.1.1', result(10, 12)],
    ['1.1.2', result(null, null, false)],
    ['1.2', result(null, 30)],
    ['2.1', result(0)],
  ]);
  const { byCode, total, provisional } = totals(sound(), items);

  test('each level sums what is scored against the applicable maximum', () => {
    expect(plain(byCode.get('1.1')!)).toEqual([10, 12.5, 1, 0]);
    expect(plain(byCode.get('I')!)).toEqual([10, 52.5, 1, 1]);
    expect(plain(byCode.get('II')!)).toEqual([0, 40, 1, 0]);
    expect(plain(total)).toEqual([10, 92.5, 2, 1]);
  });

  test('blank where nothing is scored, zero where zero is', () => {
    expect(byCode.get('1.2')!.score).toBeNull();
    expect(byCode.get('1.1.2')!.score).toBeNull();
    expect(byCode.get('2.1')!.score!.eq(0)).toBe(true);
    expect(plain(totals(sound(), new Map()).total)).toEqual([null, 100, 0, 4]);
  });

  test('the provisional total takes self-scores where the final one is missing', () => {
    expect(plain(provisional)).toEqual([40, 92.5, 3, 0]);
  });
});
