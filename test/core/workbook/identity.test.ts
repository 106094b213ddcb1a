import { expect, test } from '@jest/globals';
import { digestText, metadataIdOf, protectedRangeIdOf, sheetIdOf } from '../../../src/core/workbook/identity';

test('ids stay what they are: workbooks that exist were made with them', () => {
  expect([
    sheetIdOf('unit:SNV'),
    sheetIdOf('survey'),
    protectedRangeIdOf('unit:SNV', 'unit'),
    metadataIdOf('unit:SNV', 'cchc.tab'),
    digestText('Sở Nội vụ'),
  ]).toEqual([1624165541, 279329150, 1922005348, 291581421, '17ff18c8d795d0c7']);
});

test('ids are positive 32-bit numbers and differ from key to key', () => {
  const keys = Array.from({ length: 400 }, (_, i) => `unit:U${i}`);
  const ids = keys.flatMap((key) => [
    sheetIdOf(key),
    protectedRangeIdOf(key, 'tab'),
    metadataIdOf(key, 'cchc.tab'),
  ]);
  expect(ids.every((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
