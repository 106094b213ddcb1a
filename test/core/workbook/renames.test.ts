import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../../src/core/workbook/change';
import { orderRenames } from '../../../src/core/workbook/renames';
import { plainTab, standing, workbook } from './tab-for-tests';

const TITLES = ['A', 'B', 'C', 'D', 'E'];

const bookOf = (titles: readonly string[]) =>
  workbook(...titles.map((title, sheetId) => standing(plainTab([[]]), { title, sheetId })));

const rename = (sheetId: number, before: string, after: string): Change => ({
  kind: 'renameTab',
  tab: { key: `unit:${sheetId}`, sheetId, title: after },
  before,
  after,
  risk: 'safe',
});

/** Carries renames out as Sheets does; null where one takes a title that another tab has. */
function titlesAfter(titles: readonly string[], changes: readonly Change[]): string[] | null {
  const now = [...titles];
  for (const change of changes) {
    if (change.kind !== 'renameTab') continue;
    const { sheetId } = change.tab;
    if (now.some((title, id) => id !== sheetId && title.toLowerCase() === change.after.toLowerCase()))
      return null;
    now[sheetId] = change.after;
  }
  return now;
}

test.each<[rule: string, wanted: string[], order: string[]]>([
  ['a free title is taken at once', ['Mới'], ['Mới']],
  ['a title is taken after it was given up', ['B', 'Mới'], ['Mới', 'B']],
  ['two tabs swap titles through a passing one', ['B', 'A'], ['B (đang đổi tên)', 'A', 'B']],
  ['only the case changes', ['a'], ['a']],
])('%s', (_rule, wanted, order) => {
  const changes = wanted.map((after, i) => rename(i, TITLES[i]!, after));
  const ordered = orderRenames(changes, bookOf(TITLES.slice(0, wanted.length)));
  expect(ordered.map((change) => change.kind === 'renameTab' && change.after)).toEqual(order);
});

test('a title that a tab outside the plan keeps is left to Sheets to refuse, and comes to an end', () => {
  const changes = [rename(0, 'A', 'B'), rename(1, 'B', 'C')];
  expect(titlesAfter(['A', 'B', 'C'], orderRenames(changes, bookOf(['A', 'B', 'C'])))).toBeNull();
});

test('for any titles that tabs exchange, no rename takes a title that another tab still has', () => {
  const wanted = fc.shuffledSubarray([...TITLES, 'F', 'g', 'a'].slice(0, 7), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(wanted, (titles) => {
      const changes = titles.flatMap((after, i) =>
        after === TITLES[i] ? [] : [rename(i, TITLES[i]!, after)],
      );
      expect(titlesAfter(TITLES, orderRenames(changes, bookOf(TITLES)))).toEqual(titles);
    }),
  );
});
