import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../../local/sheets/formula-engine';
import { localeOf } from '../../../local/sheets/locale';
import { displayValue, isKnownPattern } from '../../../local/sheets/number-format';
import type { NumberFormat } from '../../../local/sheets/typed-value';

const NUMBER = 'NUMBER' as const;

describe('a value shows as its pattern and the locale say', () => {
  test.each<[value: CellValue, type: NumberFormat['type'], pattern: string, shown: string]>([
    [89.555, NUMBER, '0.00', '89,56'],
    [1.005, NUMBER, '0.00', '1,01'],
    [-1.335, NUMBER, '+0.00;-0.00;0.00', '-1,34'],
    [1.5, NUMBER, '+0.00;-0.00;0.00', '+1,50'],
    [0, NUMBER, '+0.00;-0.00;0.00', '0,00'],
    [3, NUMBER, '"="0', '=3'],
    [12.3456, NUMBER, '0.000', '12,346'],
    [12.5, NUMBER, '0', '13'],
    [-0.2, NUMBER, '0', '0'],
    [9.25, NUMBER, '0.##', '9,25'],
    [9.2, NUMBER, '0.##', '9,2'],
    [1234567.891, NUMBER, '#,##0.00', '1.234.567,89'],
    [0.956, 'PERCENT', '0%', '96%'],
    [0.956, 'PERCENT', '0.0%', '95,6%'],
    [0.07, 'PERCENT', '0.00%', '7,00%'],
    [43213, 'DATE', 'dd/mm/yyyy', '23/04/2018'],
    [43213.354167, 'DATE_TIME', 'dd/mm/yyyy hh:mm', '23/04/2018 08:30'],
    ['1.10', 'TEXT', '@', '1.10'],
    [true, NUMBER, '0.00', 'TRUE'],
    [{ error: '#REF!' }, NUMBER, '0.00', '#REF!'],
    [null, NUMBER, '0.00', ''],
  ])('%j as %s %s', (value, type, pattern, shown) => {
    expect(displayValue(value, { type, pattern }, localeOf('vi_VN'))).toBe(shown);
  });

  test.each([
    [1 / 3, '0,3333333333'],
    [0.1 + 0.2, '0,3'],
    [123456789, '123456789'],
    [1e21, '1E+21'],
    [-9.25, '-9,25'],
  ])('without a format %d is short', (value, shown) => {
    expect(displayValue(value, undefined, localeOf('vi_VN'))).toBe(shown);
  });

  test.each(['0.00E+00', '[Red]0', '0 0.0', '# ?/?'])('pattern %s is not emulated', (pattern) => {
    expect(isKnownPattern(pattern)).toBe(false);
  });
});
