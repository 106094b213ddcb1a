import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimal } from '../../../src/core/assessment/decimal';
import { csv } from '../../../src/core/export/csv';

const body = (text: string): string => text.replace('\ufeff', '').replace(/\r\n$/, '');

describe('a field', () => {
  test.each([
    ['a number has a decimal comma', 93.57, '93,57'],
    ['an exact decimal too', decimal('-0.5'), '-0,5'],
    ['a blank is blank, not zero', null, ''],
    ['zero is zero', 0, '0'],
    ['a plain text stays', 'Sở Nội vụ', 'Sở Nội vụ'],
    ['separators are quoted', 'a;b', '"a;b"'],
    ['quotes are doubled', 'Sở "A"', '"Sở ""A"""'],
    ['a line break stays within', 'a\nb', '"a\nb"'],
    ['a formula is a text', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['so is a plus', '+1', "'+1"],
    ['so is a minus in a text', '-1', "'-1"],
    ['so is an at', '@SUM', "'@SUM"],
    ['also after spaces', '  =1', "'  =1"],
    ['and in full width', '＝1', "'＝1"],
    ['what others cut at is quoted', 'a,=1', '"a,=1"'],
    ['a tab too', 'a\t=1', '"a\t=1"'],
  ] as const)('%s', (_rule, value, written) => {
    expect(body(csv([[value]]))).toBe(written);
  });
});

test('no text can begin a formula, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const field = body(csv([[text]])).replace(/^"/, '');
      expect(field).not.toMatch(/^[\s]*[=+\-@]/);
    }),
  );
});
