import { describe, expect, test } from '@jest/globals';
import { type Entry, entryChanges } from '../../../src/core/workbook/entry';
import { sheetIdOf } from '../../../src/core/workbook/identity';
import type { Content } from '../../../src/core/workbook/snapshot';
import type { FixedValue } from '../../../src/core/workbook/tab';
import { codedTab, standing, workbook } from './tab-for-tests';

const TAB = codedTab(['1.1', '1.2']);
const entry = (expected: Content, value: FixedValue = 9): Entry => ({
  tab: TAB.key,
  row: '1.2',
  column: 'score',
  expected,
  value,
  reason: 'Duyệt hàng loạt',
});
const holding = (content: Content) =>
  workbook(standing(TAB, { title: 'Trang đã đổi tên', rows: [[], [], ['1.2', 'Nội dung 1.2', content]] }));

describe('an entry is applied only where the cell holds what was expected', () => {
  test.each<[rule: string, expected: Content, found: Content, applied: boolean]>([
    ['blank', null, null, true],
    ['blank and empty text are one', null, '', true],
    ['the same number', 8, 8, true],
    ['zero is not blank', null, 0, false],
    ['blank is not zero', 0, null, false],
    ['text is not a number', 8, '8', false],
    ['somebody typed meanwhile', null, 8, false],
    ['somebody cleared meanwhile', 8, null, false],
    ['a formula is nothing that was expected', null, { formula: '=1' }, false],
  ])('%s', (_rule, expected, found, applied) => {
    const { changes, problems } = entryChanges([entry(expected)], [TAB], holding(found));
    expect([changes.length, problems.length]).toEqual(applied ? [1, 0] : [0, 1]);
  });

  test('one that is not applied is named with its tab and cell, and does not stop the others', () => {
    const { changes, problems } = entryChanges([entry(7), entry(null)], [TAB], holding(null));
    expect(problems).toMatchObject([{ severity: 'warns', where: { tab: 'Trang đã đổi tên', cell: 'C3' } }]);
    expect(changes).toHaveLength(1);
  });
});

test('an entry says what it replaces and why, and is never safe', () => {
  const [change] = entryChanges([entry(8)], [TAB], holding(8)).changes;
  expect(change).toEqual({
    kind: 'enter',
    tab: { key: TAB.key, sheetId: 77, title: 'Trang đã đổi tên' },
    at: { row: 2, column: 2 },
    before: 8,
    after: { kind: 'fixed', value: 9 },
    reason: 'Duyệt hàng loạt',
    last: false,
    risk: 'overwrites',
  });
});

test('in a tab that the same plan makes, every cell is blank', () => {
  const { changes } = entryChanges([entry(null)], [TAB], workbook());
  expect(changes).toMatchObject([{ tab: { sheetId: sheetIdOf(TAB.key) }, before: null }]);
});
