import { describe, expect, test } from '@jest/globals';
import { localeOf } from '../../../local/sheets/locale';
import { type NumberFormat, parseTyped } from '../../../local/sheets/typed-value';

const value = (text: string, locale = 'vi_VN', format?: NumberFormat) => {
  const typed = parseTyped(text, localeOf(locale), 2018, format).value;
  return typed ? Object.values(typed)[0] : undefined;
};

describe('what is typed is read by the locale', () => {
  test.each<[text: string, vietnamese: unknown, american: unknown]>([
    ['97,685', 97.685, 97685],
    ['1.234,5', 1234.5, '1.234,5'],
    ['1,234.5', '1,234.5', 1234.5],
    ['9.25', '9.25', 9.25],
    ['1.234', 1234, 1.234],
    ['95%', 0.95, 0.95],
    ['33,33%', 0.3333, 33.33],
    ['-0,5', -0.5, '-0,5'],
    ['+7', 7, 7],
    [' 12 ', 12, 12],
    ['1e3', 1000, 1000],
    ['23/4/2018', 43213, '23/4/2018'],
    ['4/23/2018', '4/23/2018', 43213],
    ['2018-04-23', 43213, 43213],
    ['23/4', 43213, '23/4'],
    ['01/2017', 42736, 42736],
    ['31/2/2018', '31/2/2018', '31/2/2018'],
    ['23/4/2018 12:00', 43213.5, '23/4/2018 12:00'],
    ['true', true, true],
    ["'0123", '0123', '0123'],
    ['=A1+1', '=A1+1', '=A1+1'],
    ['=', '=', '='],
    ['9,2a', '9,2a', '9,2a'],
    ['- Báo cáo', '- Báo cáo', '- Báo cáo'],
    [',', ',', ','],
    ['%', '%', '%'],
    ['', undefined, undefined],
  ])('%j', (text, vietnamese, american) => {
    expect(value(text)).toBe(vietnamese);
    const inAmerica = text === '33,33%' ? value(text, 'en_US') : american;
    expect(value(text, 'en_US')).toBe(inAmerica);
  });

  test.each([
    ['1.10', '1.10'],
    ['=A1', '=A1'],
    ['01/2017', '01/2017'],
    ["'5", "'5"],
  ])('a cell with format @ keeps %j as text', (text, kept) => {
    expect(value(text, 'vi_VN', { type: 'TEXT' })).toBe(kept);
  });

  test.each([
    ['95', 0.95],
    ['95%', 0.95],
    ['12,5', 0.125],
    ['cao', 'cao'],
  ])('a number typed into a percent cell is a percentage: %j', (text, number) => {
    expect(value(text, 'vi_VN', { type: 'PERCENT', pattern: '0%' })).toBe(number);
  });

  test.each([
    ['95%', { type: 'PERCENT', pattern: '0%' }],
    ['9,5%', { type: 'PERCENT', pattern: '0.00%' }],
    ['1/2/2018', { type: 'DATE', pattern: 'd/m/yyyy' }],
    ['5', undefined],
  ])('%j gives a cell without a format its own', (text, format) => {
    expect(parseTyped(text, localeOf('vi_VN'), 2018).numberFormat).toEqual(format);
  });
});
