import { describe, expect, test } from '@jest/globals';
import { cellsOf } from '../../../local/host/a1';

describe('A1 addresses', () => {
  test.each([
    ['A1', [0, 1, 0, 1]],
    ['B2:D10', [1, 10, 1, 4]],
    ['Z1:AA1', [0, 1, 25, 27]],
    ['AAA5', [4, 5, 702, 703]],
  ])(
    '%s: zero-based, ends excluded',
    (a1, [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex]) => {
      expect(cellsOf(a1)).toEqual({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex });
    },
  );

  test.each(['', 'a1', 'A0', 'A:A', '1:2', 'B2:A1', 'Đơn vị!A1', 'A1:'])('"%s" is refused', (a1) => {
    expect(() => cellsOf(a1)).toThrow(RangeError);
  });
});
