import { describe } from '@jest/globals';
import { bandLabels } from '../../../src/core/functions/band-labels';
import { comparison } from '../../../src/core/functions/comparison';
import { bandPoints, ratePoints, surveyPoints } from '../../../src/core/functions/method-points';
import { parIndexOf } from '../../../src/core/functions/par-index-of';
import { ranking } from '../../../src/core/functions/ranking';
import { total } from '../../../src/core/functions/total';
import { check, column, dateOfAnotherRealm, throws } from './rule-rows';

/** One score against 100, so that any number read shows itself. */
const read = (value: unknown) => parIndexOf(value, 100, 6);

describe('rule 1: numbers', () => {
  check([
    ['float noise breaks no tie', () => ranking([[0.1 + 0.2], [0.3]]), [[1], [1]]],
    ['nine decimals are kept', () => ranking([[0.300000001], [0.3]]), [[1], [2]]],
    ['a decimal comma', () => read('9,25'), 9.25],
    ['one dot without a comma is decimal', () => read('9.25'), 9.25],
    ['one dot before three digits is decimal too', () => read('1.234'), 1.234],
    ['with a comma, dots are thousands', () => read('1.234,5'), 1234.5],
    ['several dots are thousands', () => read('1.234.567'), 1234567],
    ['spaces and no-break spaces around are dropped', () => read('\u00a0 9,25\u202f'), 9.25],
    ['U+2212 is minus', () => ranking([['\u22125'], ['-4']]), [[2], [1]]],
    ['a percent divides by 100 in rates', () => ratePoints('95%', 2), 1.9],
    ['a percent with a space', () => ratePoints('95,5 %', 1, '0%'), 0.96],
    ['a percent elsewhere throws', () => read('95%'), throws('điểm: "95%" không phải là số')],
    ['không áp dụng is blank', () => total(column('1.1', '1.2'), column('Không áp dụng', 2)), 2],
    ['không áp dụng decomposed is blank', () => read('không áp dụng'.normalize('NFD')), ''],
    ['an error cell is blank', () => ranking([['#N/A'], [5]]), [[''], [1]]],
    ['a cell still loading is blank', () => read('Loading...'), ''],
    [
      'other text throws with argument and row',
      () => total(column('1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7'), column(1, 1, 1, 1, 1, 1, '9,2a')),
      throws('điểm, dòng 7: "9,2a" không phải là số'),
    ],
    [
      'a range of several columns names the column too',
      () =>
        ranking([
          [1, 2],
          [3, 'x'],
        ]),
      throws('giá trị, dòng 2, cột 2: "x" không phải là số'),
    ],
    ['groups that are not of three throw', () => read('0.0.5'), throws('"0.0.5" không phải là số')],
    ['a group after a zero is no thousands', () => read('0.123.456'), throws('"0.123.456"')],
    ['a broken group before a comma throws', () => read('12.34,5'), throws('"12.34,5"')],
    ['two commas throw', () => read('1,234,567'), throws('"1,234,567"')],
    ['no plus sign', () => read('+5'), throws('"+5"')],
    ['no exponent', () => read('1e3'), throws('"1e3"')],
    ['a boolean throws', () => ranking(column(1, true)), throws('giá trị, dòng 2: "TRUE" không phải là số')],
    [
      'a date throws',
      () => ranking(column(1, new Date(2026, 4, 9))),
      throws('giá trị, dòng 2: "09/05/2026" không phải là số'),
    ],
    [
      'a date of another realm throws',
      () => ranking(column(dateOfAnotherRealm)),
      throws('giá trị, dòng 1: "09/05/2026"'),
    ],
    ['an invalid date throws', () => read(new Date('x')), throws('"ngày không hợp lệ" không phải là số')],
    ['NaN throws', () => read(Number.NaN), throws('"NaN" không phải là số')],
    ['Infinity throws', () => read(Number.POSITIVE_INFINITY), throws('"Infinity" không phải là số')],
  ]);
});

describe('rule 2: blanks', () => {
  check([
    ['"" is blank', () => read(''), ''],
    ['null is blank', () => read(null), ''],
    ['undefined is blank', () => read(undefined), ''],
    ['spaces are blank', () => read(' \u00a0'), ''],
    ['zero is a value', () => read(0), 0],
    ['minus zero is zero', () => read('-0'), 0],
    ['zero is ranked', () => ranking(column(0, '', 1)), [[2], [''], [1]]],
    ['a blank optional argument is its default', () => parIndexOf(93.76, 95, ''), 98.69],
    ['a blank rule is "1224"', () => ranking(column(2, 2, 1), '', ''), [[1], [1], [3]]],
    ['blank shares are the default', () => surveyPoints([[1, 1, 0, 0]], 10, ''), [[8]]],
    [
      'blank in, blank out',
      () => [ratePoints('', 2), bandPoints('', 2, [[0, 1]]), bandLabels('', [[0, 'A']])],
      ['', '', ''],
    ],
  ]);
});

describe('rule 3: shapes', () => {
  check([
    ['scalar in, scalar out', () => [ranking(5), bandLabels(95, [[90, 'A']]), ratePoints(1, 2)], [1, 'A', 2]],
    ['a 1x1 range gives a range', () => [ranking([[5]]), parIndexOf([[1]], 2)], [[[1]], [[50]]]],
    ['a scalar serves all', () => parIndexOf(column(1, 2), 4), [[25], [50]]],
    ['a 1x1 range serves all', () => parIndexOf(column(1, 2), [[4]]), [[25], [50]]],
    [
      'unequal sizes throw naming both',
      () => parIndexOf(column(1, 2, 3), column(4, 4)),
      throws('điểm (3 dòng × 1 cột) và điểm tối đa (2 dòng × 1 cột) phải cùng kích thước'),
    ],
    [
      'a row beside a column throws',
      () => comparison([[1, 2]], column(1, 2)),
      throws('năm nay (1 dòng × 2 cột) và năm trước (2 dòng × 1 cột)'),
    ],
    [
      'trailing blank rows give ""',
      () => parIndexOf(column(1, '', ''), column(2, '', '')),
      [[50], [''], ['']],
    ],
    [
      'a range keeps its shape',
      () =>
        ranking([
          [3, 1],
          ['', 2],
        ]),
      [
        [1, 3],
        ['', 2],
      ],
    ],
    [
      'a 1x1 range that serves all is named by its own row',
      () => parIndexOf(column('', '', 3), [['x']]),
      throws('điểm tối đa, dòng 1: "x"'),
    ],
  ]);
});

describe('rule 4: half away from zero, decimals 0..6', () => {
  check([
    ['half goes up', () => parIndexOf(1.005, 100, 2), 1.01],
    ['half goes away from zero below it', () => comparison(0, 1.005), [[-1.01, 'giảm']]],
    ['0 decimals', () => parIndexOf(1, 200, 0), 1],
    ['6 decimals', () => parIndexOf(1, 3, 6), 33.333333],
    ['decimals as text', () => parIndexOf(1, 3, '1'), 33.3],
    [
      '7 decimals throw',
      () => parIndexOf(1, 3, 7),
      throws('số chữ số thập phân: "7" phải là số nguyên từ 0 đến 6'),
    ],
    ['negative decimals throw', () => ranking([[1]], -1), throws('"-1" phải là số nguyên')],
    ['fractional decimals throw', () => ranking([[1]], 1.5), throws('"1,5" phải là số nguyên')],
    [
      'decimals as a date throw',
      () => ranking([[1]], dateOfAnotherRealm),
      throws('"09/05/2026" phải là số nguyên'),
    ],
    [
      'decimals as a range throw',
      () => ranking([[1]], [[1, 2]]),
      throws('số chữ số thập phân: chỉ nhận một giá trị'),
    ],
  ]);
});
