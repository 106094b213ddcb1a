import { describe, expect, test } from '@jest/globals';
import { applyMask, parseFieldMask, project } from '../../../local/sheets/field-mask';

const value = { a: { b: 1, c: 2 }, d: [{ e: 3, f: 4 }, { f: 5 }], g: false };

describe('a field mask', () => {
  test.each<[mask: string, part: object]>([
    ['*', value],
    ['a', { a: { b: 1, c: 2 } }],
    ['a.b', { a: { b: 1 } }],
    ['a/b,g', { a: { b: 1 }, g: false }],
    ['a(b,c),d.e', { a: { b: 1, c: 2 }, d: [{ e: 3 }, {}] }],
    ['d(e),d(f)', { d: [{ e: 3, f: 4 }, { f: 5 }] }],
    ['a.b,a', { a: { b: 1, c: 2 } }],
    ['a.*', { a: { b: 1, c: 2 } }],
    ['x', {}],
  ])('%s shows only its part', (mask, part) => {
    expect(project(value, parseFieldMask(mask))).toEqual(part);
  });

  test.each(['', 'a(', 'a)', 'a,,b', 'a..b', 'a(b', '(a)'])('%j cannot be read', (mask) => {
    expect(() => parseFieldMask(mask)).toThrow(SyntaxError);
  });

  test('updating takes masked fields from the source, clears what the source lacks and leaves the rest', () => {
    const target = { a: { b: 1, c: 2 }, g: true, h: 'x' };
    expect(applyMask<object>(target, { a: { b: 9 } }, parseFieldMask('a.b,g'))).toEqual({
      a: { b: 9, c: 2 },
      h: 'x',
    });
    expect(target).toEqual({ a: { b: 1, c: 2 }, g: true, h: 'x' });
  });

  test('what is emptied goes away', () => {
    expect(applyMask<object>({ a: { b: 1 } }, {}, parseFieldMask('a.b'))).toBeUndefined();
  });
});
