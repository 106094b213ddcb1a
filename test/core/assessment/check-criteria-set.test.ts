import { describe, expect, test } from '@jest/globals';
import { checkCriteriaSet } from '../../../src/core/assessment/check-criteria-set';
import type { CriteriaSet, CriterionRow } from '../../../src/core/assessment/criteria-set';
import { decimal } from '../../../src/core/assessment/decimal';
import { setOf, sound } from './set-for-tests';

const decimals = (...values: number[]) => values.map((value) => decimal(value));

/** The sound set with one row changed. */
const changed = (code: string, change: Partial<CriterionRow>): CriteriaSet => ({
  ...sound(),
  rows: sound().rows.map((row) => (row.code === code ? { ...row, ...change } : row)),
});
const without = (code: string): CriteriaSet => ({
  ...sound(),
  rows: sound().rows.filter((row) => row.code !== code),
});
const adjusted = (
  ...lines: [code: string, kind: 'bonus' | 'penalty', maxScore: number | null][]
): CriteriaSet => ({
  ...sound(),
  adjustments: lines.map(([code, kind, maxScore], place) => ({
    code,
    kind,
    name: code,
    maxScore: maxScore === null ? null : decimal(maxScore),
    where: { tab: 'Bộ tiêu chí', cell: `A${20 + place}` },
  })),
});
const found = (set: CriteriaSet): string[] =>
  checkCriteriaSet(set).map(({ where, message }) => `${where?.cell ?? '-'}: ${message}`);

test('a sound set has no problem', () => {
  expect(found(sound())).toEqual([]);
  expect(found(adjusted(['T1', 'bonus', 2], ['P1', 'penalty', null]))).toEqual([]);
});

test('every problem blocks and names the tab', () => {
  expect(checkCriteriaSet(changed('2.1', { maxScore: decimal(39) }))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ severity: 'blocks', where: { tab: 'Bộ tiêu chí', cell: 'A7' } }),
    ]),
  );
});

describe('places and maxima', () => {
  test.each<[rule: string, set: CriteriaSet, expected: string[]]>([
    [
      'subcriteria add up to their criterion',
      changed('1.1.2', { maxScore: decimal(7), steps: decimals(7, 0) }),
      [
        'A3: Điểm tối đa của 1.1 là 20 nhưng các tiêu chí thành phần cộng lại là 19,5: hãy sửa điểm ở cột "Điểm tối đa" cho khớp.',
      ],
    ],
    [
      'criteria add up to their area',
      changed('2.1', { maxScore: decimal(39) }),
      [
        'A7: Điểm tối đa của II là 40 nhưng các tiêu chí cộng lại là 39: hãy sửa điểm ở cột "Điểm tối đa" cho khớp.',
      ],
    ],
    [
      'areas add up to 100',
      { ...sound(), rows: sound().rows.slice(0, 5) },
      [
        'A2: Điểm tối đa của các lĩnh vực cộng lại là 60, phải là 100: hãy sửa điểm ở cột "Điểm tối đa" cho đủ.',
      ],
    ],
    [
      'no row stands under a row that is missing',
      without('1.1'),
      [
        'A2: Điểm tối đa của I là 60 nhưng các tiêu chí cộng lại là 40: hãy sửa điểm ở cột "Điểm tối đa" cho khớp.',
        'A4: 1.1.1 không thuộc dòng nào vì bộ tiêu chí không có 1.1: hãy thêm dòng 1.1 hoặc sửa lại mã.',
        'A5: 1.1.2 không thuộc dòng nào vì bộ tiêu chí không có 1.1: hãy thêm dòng 1.1 hoặc sửa lại mã.',
      ],
    ],
    [
      'an area has criteria',
      without('2.1'),
      ['A7: Lĩnh vực II chưa có tiêu chí nào: hãy thêm tiêu chí hoặc xóa dòng lĩnh vực.'],
    ],
    [
      'a maximum is above 0',
      setOf(
        { code: 'I', maxScore: 100 },
        { code: '1.1', maxScore: 100, method: 'survey' },
        { code: '1.2', maxScore: 0, method: 'survey' },
      ),
      ['A4: Điểm tối đa của 1.2 phải lớn hơn 0: hãy sửa điểm ở cột "Điểm tối đa".'],
    ],
    [
      'a set has rows',
      setOf(),
      ['-: Bộ tiêu chí "Sở, ban, ngành" chưa có dòng nào: hãy nhập các lĩnh vực, tiêu chí và điểm tối đa.'],
    ],
    [
      'a code is one of the three levels',
      changed('2.1', { code: '2.a' }),
      [
        'A8: Mã "2.a" không đúng: hãy ghi số La Mã cho lĩnh vực (I, II, ...), 3.1 cho tiêu chí, 3.1.2 cho tiêu chí thành phần.',
      ],
    ],
    [
      'a bonus line has a bonus code',
      adjusted(['P1', 'bonus', 2]),
      ['A20: Mã điểm thưởng "P1" không đúng: hãy ghi T1, T2, ...'],
    ],
    [
      'a bonus maximum is above 0',
      adjusted(['T1', 'bonus', 0]),
      ['A20: Điểm tối đa của T1 phải lớn hơn 0: hãy sửa điểm, hoặc để trống nếu chỉ giới hạn theo cả năm.'],
    ],
    [
      'bonus codes are unique',
      adjusted(['T1', 'bonus', 1], ['T1', 'bonus', 1]),
      ['A21: Mã T1 bị trùng với ô A20: mỗi mã chỉ dùng cho một dòng, hãy sửa mã hoặc xóa dòng thừa.'],
    ],
  ])('%s', (_, set, expected) => {
    expect(found(set)).toEqual(expected);
  });

  test('a doubled code names the cell where it stood first', () => {
    expect(
      found({
        ...sound(),
        rows: [...sound().rows, { ...sound().rows[6]!, where: { tab: 'Bộ tiêu chí', cell: 'A9' } }],
      }),
    ).toContain('A9: Mã 2.1 bị trùng với ô A8: mỗi mã chỉ dùng cho một dòng, hãy sửa mã hoặc xóa dòng thừa.');
  });
});

describe('methods and their parameters', () => {
  const at = '2.1';
  test.each<[rule: string, change: Partial<CriterionRow>, expected: string | null]>([
    [
      'a row without children has a method',
      { method: null },
      '2.1 không có tiêu chí thành phần nên được chấm trực tiếp',
    ],
    [
      'yes or no needs steps',
      { method: 'yesNo' },
      '2.1 chấm theo cách "Có/không" nhưng chưa có các mức điểm',
    ],
    ['levels need steps', { method: 'levels' }, 'chưa có các mức điểm'],
    ['deductions need steps', { method: 'deduction', pointsEach: decimal(1) }, 'chưa có các mức điểm'],
    ['a rate needs none', { method: 'rate' }, null],
    [
      'the first step is the maximum',
      { method: 'levels', steps: decimals(39.5, 0) },
      'Mức điểm cao nhất của 2.1 là 39,5 nhưng điểm tối đa là 40',
    ],
    [
      'steps descend',
      { method: 'levels', steps: decimals(40, 20, 20, 0) },
      'Các mức điểm của 2.1 phải giảm dần',
    ],
    ['no step is negative', { method: 'levels', steps: decimals(40, -1) }, 'không được âm'],
    [
      'bands have one step more than limits',
      { method: 'bands', steps: decimals(40, 0), limits: decimals(1, 0.9) },
      '2.1 có 2 mức điểm và 2 ngưỡng',
    ],
    [
      'limits descend',
      { method: 'bands', steps: decimals(40, 20, 0), limits: decimals(0.9, 1) },
      'Các ngưỡng của 2.1 phải giảm dần',
    ],
    ['sound bands', { method: 'bands', steps: decimals(40, 20, 0), limits: decimals(1, 0.9) }, null],
    [
      'a count needs points for each',
      { method: 'count' },
      '2.1 chấm theo cách "Đếm số lượng" nhưng chưa có điểm mỗi lượt: hãy ghi số điểm cho mỗi kết quả',
    ],
    [
      'reports need points above 0',
      { method: 'reports', steps: decimals(40, 0), pointsEach: decimal(0) },
      'hãy ghi số điểm trừ mỗi lần',
    ],
    [
      'a floor is a share',
      { method: 'rate', floor: decimal(70) },
      'Tỷ lệ tối thiểu của 2.1 là 70: hãy ghi một tỷ lệ từ 0% đến 100%.',
    ],
    ['a floor of 70 %', { method: 'rate', floor: decimal(0.7) }, null],
  ])('%s', (_, change, expected) => {
    const messages = found(changed(at, change));
    expect(messages).toEqual(expected === null ? [] : [expect.stringContaining(expected)]);
  });

  test('a row with children has no method', () => {
    expect(found(changed('1.1', { method: 'survey' }))).toEqual([
      'A3: 1.1 có các dòng thành phần nên không chấm trực tiếp: hãy xóa ô "Cách chấm" của dòng này.',
    ]);
  });
});
