import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../../local/sheets/formula-engine';
import { localeOf } from '../../../local/sheets/locale';
import { displayValue, isKnownPattern } from '../../../local/sheets/number-format';
import { displayed } from '../../../local/sheets/reply';
import type { NumberFormat } from '../../../local/sheets/typed-value';

const NUMBER = 'NUMBER' as const;
const WORKBOOK = {
  spreadsheetId: 's',
  properties: { title: 'Sổ', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
  owner: 'chu@example.vn',
  access: {},
  sheets: [],
  developerMetadata: [],
  namedRanges: [],
};

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

  test.each<[formula: string, value: CellValue, shown: string]>([
    ['=DATE(2017;1;15)', 42750, '15/1/2017'],
    ['=eomonth(DATE(2017;1;15);0) ', 42766, '31/1/2017'],
    ['=DATE(2017;1;15)-DATE(2017;1;1)', 14, '14'],
    ['=DATE(2017;"x";1)', { error: '#VALUE!' }, '#VALUE!'],
    ['=5%', 0.05, '5,00%'],
    ['=12,5%', 0.125, '12,50%'],
    ['=5%*200', 10, '10'],
    ['=A1', 42750, '42750'],
  ])('without a format of its own %s is shown as %j: %s', (formula, value, shown) => {
    expect(displayed(WORKBOOK, { userEnteredValue: { formulaValue: formula } }, value)).toBe(shown);
  });

  test('the format of the cell goes before the format of its formula', () => {
    const numberFormat = { type: 'NUMBER' as const, pattern: '0.0' };
    const cell = { userEnteredValue: { formulaValue: '=5%' }, userEnteredFormat: { numberFormat } };
    expect(displayed(WORKBOOK, cell, 0.05)).toBe('0,1');
  });

  test.each(['0.00E+00', '[Red]0', '0 0.0', '# ?/?'])('pattern %s is not emulated', (pattern) => {
    expect(isKnownPattern(pattern)).toBe(false);
  });
});
