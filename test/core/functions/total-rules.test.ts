import { describe } from '@jest/globals';
import { total } from '../../../src/core/functions/total';
import { check, column, dateOfAnotherRealm, throws } from './rule-rows';

describe('rule 5: CCHC_TONG', () => {
  const codes = column('I', '1.1', '1.1.1', '1.1.2', '1.2', 'II', '2.1', 'Tổng', 'T1', '');
  const scores = column(3, 1, 0.5, 0.5, 2, 4, 4, 7, 1.5, 99);
  check([
    ['subtotals, "Tổng" and "T1" are not counted', () => total(codes, scores), 7],
    ['only an area, by its Roman number', () => total(codes, scores, 'I'), 3],
    ['only an area, by its number as text', () => total(codes, scores, '2'), 4],
    ['only an area, by its number', () => total(codes, scores, 2), 4],
    ['text beside no code is not read', () => total(column('Mã', '1.1'), column('Điểm', 2)), 2],
    [
      'a doubled code throws',
      () => total(column('1.1', '2.1', 'I.1.'), column(1, 2, 3)),
      throws('mã, dòng 3: mã 1.1 bị trùng với mã, dòng 1'),
    ],
    [
      'an area that is none throws',
      () => total(codes, scores, 'XXI'),
      throws('lĩnh vực: không có lĩnh vực "XXI" trong vùng mã'),
    ],
    ['an area without codes throws', () => total(codes, scores, 'V'), throws('không có lĩnh vực "V"')],
    ['a criterion for an area throws', () => total(codes, scores, 1.1), throws('không có lĩnh vực "1,1"')],
    ['nothing scored gives ""', () => total(column('1.1', '1.2'), column('', '')), ''],
    ['not rounded', () => total(column('1.1', '1.2'), column(0.1, 0.0234)), 0.1234],
    ['exact where binary is not', () => total(column('1.1', '1.2', '1.3'), column(0.1, 0.2, 0.3)), 0.6],
    [
      'a column of codes: one total per column',
      () =>
        total(column('1.1', '1.2'), [
          [1, 2, ''],
          [3, '', ''],
        ]),
      [[4, 2, '']],
    ],
    [
      'a row of codes: one total per row',
      () =>
        total(
          [['1', '1.1', '1.2']],
          [
            [9, 1, 2],
            [9, 3, ''],
          ],
        ),
      [[3], [3]],
    ],
    ['one code and a row of scores', () => total('1.1', [[1, 2]]), [[1, 2]]],
    ['one code and a column of scores', () => total('1.1', column(1, 2)), [[1], [2]]],
    [
      'an item below a missing criterion counts once with its area',
      () => total(column('3', '3.1.1'), column(5, 1)),
      1,
    ],
    [
      'unequal sizes throw',
      () => total(column('1.1', '1.2'), column(1, 2, 3)),
      throws('mã (2 dòng × 1 cột) và điểm (3 dòng × 1 cột)'),
    ],
    [
      'codes of several rows and columns throw',
      () =>
        total(
          [
            ['1.1', '1.2'],
            ['1.3', '1.4'],
          ],
          [
            [1, 2],
            [3, 4],
          ],
        ),
      throws('mã: hãy chọn vùng chỉ có một cột hoặc một dòng'),
    ],
  ]);
});

describe('rule 11: codes', () => {
  check([
    [
      'trimmed, trailing dot dropped, "III.1" is "3.1"',
      () => total(column(' 3.1. ', 'III.2'), column(1, 2), 'III.'),
      3,
    ],
    ['1.1 does not prefix 1.10', () => total(column('1.1', '1.10'), column(1, 2)), 3],
    ['1.1 is above 1.1.1', () => total(column('1.1', '1.1.1'), column(1, 2)), 2],
    ['3 belongs to III', () => total(column('III', '3.1', '4.1'), column(9, 1, 2), 3), 1],
    [
      'a number for a code throws',
      () => total(column('3.1', 3.2), column(1, 2)),
      throws(
        'mã, dòng 2: "3,2" không phải là văn bản, hãy định dạng cột mã là văn bản thuần túy rồi gõ lại mã',
      ),
    ],
    [
      'a date for a code throws',
      () => total(column(dateOfAnotherRealm), column(1)),
      throws('mã, dòng 1: "09/05/2026" không phải là văn bản'),
    ],
  ]);
});
