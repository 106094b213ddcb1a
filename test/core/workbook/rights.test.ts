import { describe, expect, test } from '@jest/globals';
import { protectedRangeIdOf } from '../../../src/core/workbook/identity';
import { rightChanges } from '../../../src/core/workbook/rights';
import type { Protection } from '../../../src/core/workbook/snapshot';
import { type Right, rectangle } from '../../../src/core/workbook/tab';
import { codedTab, protection, standing, workbook } from './tab-for-tests';

const OFFICE = 'noivu@sonla.example';
const UNIT = 'snv@sonla.example';
const OWNER = 'chu@sonla.example';

const whole: Right = { name: 'tab', at: null, open: [rectangle(6, 3, 2, 1)], editors: [OFFICE] };
const own: Right = { name: 'unit', at: rectangle(6, 3, 4, 2), open: [], editors: [OFFICE, UNIT] };
const TAB = codedTab(['1.1'], { rights: [whole, own] });

const hole = { sheetId: 77, startRowIndex: 6, endRowIndex: 8, startColumnIndex: 3, endColumnIndex: 4 };
const area = { sheetId: 77, startRowIndex: 6, endRowIndex: 10, startColumnIndex: 3, endColumnIndex: 5 };
const wholeNow = (change: Partial<Protection> = {}): Protection =>
  protection({ id: protectedRangeIdOf(TAB.key, 'tab'), unprotected: [hole], editors: [OFFICE], ...change });
const ownNow = (change: Partial<Protection> = {}): Protection =>
  protection({
    id: protectedRangeIdOf(TAB.key, 'unit'),
    wholeTab: false,
    range: area,
    editors: [OFFICE, UNIT],
    ...change,
  });

/** Names of the rights that are sent. */
function sent(protections: Protection[], moved = false): string[] {
  const actual = standing(TAB, { protections });
  const changes = rightChanges(workbook(actual), [{ tab: TAB, actual, moved }]);
  return changes.map((change) => (change.kind === 'setRight' ? (change.after?.name ?? '') : change.kind));
}

describe('rights are sent where they differ', () => {
  test.each<[rule: string, now: Protection[], expected: string[]]>([
    ['equal ones are not', [wholeNow(), ownNow()], []],
    ['editors in another order are equal', [wholeNow(), ownNow({ editors: [UNIT, OFFICE] })], []],
    [
      'the owner whom Google adds everywhere is no difference',
      [wholeNow({ editors: [OFFICE, OWNER] }), ownNow({ editors: [OFFICE, UNIT, OWNER] })],
      [],
    ],
    [
      'a stranger in one of them is',
      [wholeNow(), ownNow({ editors: [OFFICE, UNIT, 'la@sonla.example'] })],
      ['unit'],
    ],
    ['an editor who is missing is', [wholeNow(), ownNow({ editors: [OFFICE] })], ['unit']],
    ['another area is', [wholeNow(), ownNow({ range: { ...area, endRowIndex: 11 } })], ['unit']],
    ['other holes are', [wholeNow({ unprotected: [] }), ownNow()], ['tab']],
    [
      'an open end is another area',
      [
        wholeNow(),
        ownNow({ range: { sheetId: 77, startRowIndex: 6, startColumnIndex: 3, endColumnIndex: 5 } }),
      ],
      ['unit'],
    ],
    [
      'holes without the zeros that Google leaves out',
      [wholeNow({ unprotected: [{ ...hole }] }), ownNow()],
      [],
    ],
    ['missing ones are', [], ['tab', 'unit']],
    [
      'protections of other people do not matter',
      [wholeNow(), ownNow(), protection({ id: 4711, editors: ['x@y.vn'] })],
      [],
    ],
  ])('%s', (_rule, now, expected) => {
    expect(sent(now)).toEqual(expected);
  });

  test('all of a tab whose rows move, since its protections moved along', () => {
    expect(sent([wholeNow(), ownNow()], true)).toEqual(['tab', 'unit']);
  });

  test('of a tab that is not there yet', () => {
    const changes = rightChanges(workbook(), [{ tab: TAB, actual: undefined, moved: false }]);
    expect(changes).toMatchObject([{ before: null }, { before: null }]);
  });
});

test('zeros that Google leaves out of a range are no difference', () => {
  const right: Right = { name: 'top', at: rectangle(0, 0, 1, 2), open: [], editors: [OFFICE] };
  const tab = codedTab([], { rights: [right] });
  const now = protection({
    id: protectedRangeIdOf(tab.key, 'top'),
    wholeTab: false,
    range: { sheetId: 77, endRowIndex: 1, endColumnIndex: 2 },
    editors: [OFFICE],
  });
  const actual = standing(tab, { protections: [now] });
  expect(rightChanges(workbook(actual), [{ tab, actual, moved: false }])).toEqual([]);
});
