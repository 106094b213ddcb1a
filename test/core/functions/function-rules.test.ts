import { describe } from '@jest/globals';
import { bandLabels } from '../../../src/core/functions/band-labels';
import { comparison } from '../../../src/core/functions/comparison';
import { bandPoints, ratePoints, surveyPoints } from '../../../src/core/functions/method-points';
import { parIndexOf } from '../../../src/core/functions/par-index-of';
import { ranking, rankingTable } from '../../../src/core/functions/ranking';
import { check, column, throws } from './rule-rows';

describe('rule 6: CCHC_CHI_SO', () => {
  check([
    ['93.76 of 95 is 98.69', () => parIndexOf(93.76, 95), 98.69],
    ['a blank score gives ""', () => parIndexOf('', 95), ''],
    ['a blank maximum gives ""', () => parIndexOf(93, ''), ''],
    [
      'a maximum of 0 throws',
      () => parIndexOf(column(1, 1), column(1, 0)),
      throws('điểm tối đa, dòng 2: 0 phải lớn hơn 0'),
    ],
    ['a negative maximum throws', () => parIndexOf('', -1), throws('điểm tối đa: -1 phải lớn hơn 0')],
    ['a negative score throws', () => parIndexOf(column(-1.5), 1), throws('điểm, dòng 1: -1,5 là số âm')],
  ]);
});

describe('rule 7: CCHC_XEP_HANG and CCHC_BANG_XEP_HANG', () => {
  check([
    [
      'equal values share the higher rank and the next is skipped',
      () => ranking(column(90, 91, 90, 89)),
      [[2], [1], [2], [4]],
    ],
    ['"1223" skips none', () => ranking(column(90, 91, 90, 89), '', '1223'), [[2], [1], [2], [3]]],
    ['the rule as a number', () => ranking(column(90, 91, 90, 89), '', 1223), [[2], [1], [2], [3]]],
    ['another rule throws', () => ranking([[1]], '', '1234'), throws('quy tắc xếp hạng: "1234" không có')],
    ['exact values by default', () => ranking(column(83.038, 83.034)), [[1], [2]]],
    ['rounded first with decimals', () => ranking(column(83.038, 83.034), 1), [[1], [1]]],
    ['blanks are neither ranked nor counted', () => ranking(column('', 2, null, 1)), [[''], [1], [''], [2]]],
    ['negatives are allowed', () => ranking(column(-1, 0, -2)), [[2], [1], [3]]],
    ['numbers only', () => ranking(column('A')), throws('giá trị, dòng 1: "A" không phải là số')],
    [
      'the table is sorted, tied rows marked, unranked last, blank rows after them',
      () => rankingTable(column('Sở A', '', 'Sở B', 'Sở C', 'Sở D'), column(80, '', '', 90, '80,0')),
      [
        [1, 'Sở C', 90, ''],
        [2, 'Sở A', 80, '='],
        [2, 'Sở D', 80, '='],
        ['', 'Sở B', '', ''],
        ['', '', '', ''],
      ],
    ],
    [
      'the table with decimals and rule',
      () => rankingTable(column('A', 'B', 'C'), column(1.01, 1.04, 0.9), 1, '1223'),
      [
        [1, 'A', 1.01, '='],
        [1, 'B', 1.04, '='],
        [2, 'C', 0.9, ''],
      ],
    ],
    [
      'names and values of unequal size throw',
      () => rankingTable(column('A', 'B'), column(1, 2, 3)),
      throws('tên (2 dòng × 1 cột) và giá trị (3 dòng × 1 cột)'),
    ],
  ]);
});

describe('rule 8: CCHC_SO_SANH', () => {
  check([
    [
      'up, down, same',
      () => comparison(column(90.5, 89, 88), column(90, 90.33, 88)),
      [
        [0.5, 'tăng'],
        [-1.33, 'giảm'],
        [0, 'giữ nguyên'],
      ],
    ],
    ['both are rounded first', () => comparison(column(90.004), column(89.996)), [[0, 'giữ nguyên']]],
    ['decimals', () => comparison(column(90.004), column(89.996), 3), [[0.008, 'tăng']]],
    ['previous blank is new', () => comparison(column(90), column('')), [['', 'mới']]],
    [
      'current blank is blank',
      () => comparison(column('', ''), column(90, '')),
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['scalars give one row', () => comparison(90, 91), [[-1, 'giảm']]],
  ]);
});

describe('rule 9: CCHC_DIEM_TY_LE', () => {
  check([
    ['rate x maximum, 2 decimals', () => ratePoints(column(0.955, '95%', 1), 1.5), [[1.43], [1.43], [1.5]]],
    ['above 1 to 2 is full points', () => ratePoints(column(1.2, 2, '200%'), 1.5), [[1.5], [1.5], [1.5]]],
    [
      'above 2 throws and says what to type',
      () => ratePoints(column(1, 95), 1),
      throws('tỷ lệ, dòng 2: 95 là 9.500 %, hãy gõ 95%'),
    ],
    [
      'far above 2 asks to look again',
      () => ratePoints(1234, 1),
      throws('tỷ lệ: 1.234 là 123.400 %, hãy kiểm tra lại số liệu'),
    ],
    ['negative throws', () => ratePoints(-0.1, 1), throws('tỷ lệ: -0,1 là số âm')],
    [
      '0 below the floor, the floor itself counts',
      () => ratePoints(column(0.69, 0.7, 0.71), 1, '70%'),
      [[0], [0.7], [0.71]],
    ],
    [
      'a floor that is no share throws',
      () => ratePoints(0.5, 1, 70),
      throws('mức sàn: 70 phải nằm trong khoảng từ 0 đến 1'),
    ],
    ['never above a maximum of three decimals', () => ratePoints(1, 0.125), 0.125],
    ['a negative maximum throws', () => ratePoints(1, -1), throws('điểm tối đa: -1 là số âm')],
  ]);
});

describe('rule 10: CCHC_DIEM_BAC, CCHC_XEP_LOAI, CCHC_DIEM_KHAO_SAT', () => {
  const bands = [
    [0.7, 0.5],
    [0.9, '75%'],
    [1, 1],
  ];
  const labels = [
    [80, 'Tốt'],
    [90, 'Xuất sắc'],
    [65, 'Khá'],
    ['', ''],
  ];
  check([
    [
      'the limit is included',
      () => bandPoints(column(1, 0.95, 0.9, 0.7), 2, bands),
      [[2], [1.5], [1.5], [1]],
    ],
    ['below all bands 0', () => bandPoints(0.69, 2, bands), 0],
    [
      'a doubled limit throws',
      () =>
        bandPoints(1, 2, [
          [1, 1],
          ['1,0', 0.5],
        ]),
      throws('bảng mức, dòng 2, cột 1: mức 1 bị trùng'),
    ],
    [
      'a share above 1 throws',
      () => bandPoints(1, 2, [[1, 1.5]]),
      throws('bảng mức, dòng 1, cột 2: 1,5 phải nằm trong khoảng từ 0 đến 1'),
    ],
    ['a negative share throws', () => bandPoints(1, 2, [[1, -0.5]]), throws('-0,5 phải nằm trong khoảng')],
    [
      'a band without a share throws',
      () => bandPoints(1, 2, [[1, '']]),
      throws('bảng mức, dòng 1, cột 2: còn trống'),
    ],
    [
      'bands of one column throw',
      () => bandPoints(1, 2, [[1]]),
      throws('bảng mức (1 dòng × 1 cột): cần đúng 2 cột'),
    ],
    [
      'bands in any order, below all ""',
      () => bandLabels(column(90, 89.99, 65, 64, ''), labels),
      [['Xuất sắc'], ['Tốt'], ['Khá'], [''], ['']],
    ],
    [
      'a doubled limit of labels throws',
      () =>
        bandLabels(1, [
          [80, 'A'],
          [80, 'B'],
        ]),
      throws('bảng mức, dòng 2, cột 1: mức 80 bị trùng'),
    ],
    ['no bands throw', () => bandLabels(1, [['', '']]), throws('bảng mức, dòng 1, cột 1: còn trống')],
    [
      'mean share over the answers',
      () =>
        surveyPoints(
          [
            [10, 5, 3, 2],
            [0, 0, 0, 4],
          ],
          10,
        ),
      [[6.8], [0]],
    ],
    [
      'no answers give ""',
      () =>
        surveyPoints(
          [
            ['', '', '', ''],
            [0, 0, 0, 0],
          ],
          10,
        ),
      [[''], ['']],
    ],
    ['a blank beside a filled count is 0', () => surveyPoints([[3, '', '', 1]], 10), [[7.5]]],
    [
      'own shares, as a row or a column',
      () => [surveyPoints([[1, 1]], 10, [[1, 0.5]]), surveyPoints([[1, 1]], 10, column(1, '50%'))],
      [[[7.5]], [[7.5]]],
    ],
    [
      'as many columns as shares',
      () => surveyPoints([[1, 2, 3]], 10),
      throws('số phiếu (1 dòng × 3 cột): cần đúng 4 cột'),
    ],
    [
      'a share outside 0..1 throws',
      () => surveyPoints([[1, 1]], 10, [[1, 60]]),
      throws('hệ số, dòng 1, cột 2: 60 phải nằm trong khoảng'),
    ],
    [
      'a negative count throws',
      () =>
        surveyPoints(
          [
            [1, 1, 1, 1],
            [1, 0, -1, 0],
          ],
          10,
        ),
      throws('số phiếu, dòng 2, cột 3: -1 phải là số nguyên không âm'),
    ],
    [
      'a fractional count throws',
      () => surveyPoints([[1.5, 0, 0, 0]], 10),
      throws('số phiếu, dòng 1, cột 1: 1,5 phải là số nguyên không âm'),
    ],
    [
      'a maximum per row',
      () =>
        surveyPoints(
          [
            [1, 0, 0, 0],
            [1, 0, 0, 0],
          ],
          column(5, 10),
        ),
      [[5], [10]],
    ],
    [
      'maxima of another size throw',
      () => surveyPoints([[1, 0, 0, 0]], column(5, 10)),
      throws('điểm tối đa (2 dòng × 1 cột)'),
    ],
  ]);
});
