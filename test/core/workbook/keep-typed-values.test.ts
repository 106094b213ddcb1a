import { describe, expect, test } from '@jest/globals';
import { appendRows, firstFreeRow } from '../../../src/core/workbook/append-rows';
import type { Change, TypedValue } from '../../../src/core/workbook/change';
import { keepTypedValues } from '../../../src/core/workbook/policy';
import type { Content } from '../../../src/core/workbook/snapshot';
import { fixed } from '../../../src/core/workbook/tab';
import { plainTab, standing } from './tab-for-tests';

const ARCHIVE = { key: 'archive', sheetId: 5, title: 'Lưu trữ' };
const journal = (rows: Content[][], rowCount = 500) =>
  standing(plainTab([[fixed('Thời gian')]]), { rows, rowCount });
const WHEN = { now: '23/04/2018 10:00', caller: 'noivu@sonla.example' };
const tabNamed = (key: string) => ({ key, sheetId: 1, title: `Trang ${key}` });

const deleted = (key: string, ...typed: TypedValue[]): Change => ({
  kind: 'deleteRow',
  tab: tabNamed(key),
  at: 8,
  row: '1.1',
  contents: [],
  typed,
  risk: typed.length > 0 ? 'destroys' : 'safe',
});
const typed = (column: string, value: Content): TypedValue => ({ row: '1.1', column, value });
const overwritten = (risk: 'safe' | 'overwrites' | 'destroys', before: Content): Change => ({
  kind: 'setCell',
  tab: tabNamed('A'),
  at: { row: 8, column: 7 },
  row: '1.1',
  column: 'selfScore',
  before,
  after: { kind: 'fixed', value: null },
  again: false,
  risk,
});

describe('what leaves its cell goes to Lưu trữ first', () => {
  test.each<[rule: string, changes: Change[], values: string[]]>([
    [
      'values of a row that goes',
      [deleted('A', typed('selfScore', 9.25), typed('evidence', 'Công văn'))],
      ['9,25', 'Công văn'],
    ],
    [
      'ticks as words',
      [deleted('A', typed('notApplicable', true), typed('notApplicableAsked', false))],
      ['Có', 'Không'],
    ],
    ['a typed formula as its text', [deleted('A', typed('figure', { formula: '=1/3' }))], ['=1/3']],
    ['a value whose cell is no input any more', [overwritten('destroys', 9)], ['9']],
    ['not words of ours', [overwritten('overwrites', 'a'), overwritten('safe', 'b')], []],
    ['not an empty row', [deleted('A')], []],
  ])('%s', (_rule, changes, values) => {
    const kept = keepTypedValues(changes, { name: ARCHIVE, actual: journal([['Thời gian']]) }, WHEN);
    const rows = kept.flatMap((change) => (change.kind === 'appendRows' ? change.rows : []));
    expect(rows.map((row) => row[5])).toEqual(values);
    expect(kept.filter(({ kind }) => kind !== 'appendRows')).toEqual(changes);
  });

  test('each row says when, who, tab, code, column in words, value and why', () => {
    const copies = keepTypedValues(
      [deleted('A', typed('selfScore', 9))],
      { name: ARCHIVE, actual: journal([]) },
      WHEN,
    );
    expect(copies.find(({ kind }) => kind === 'appendRows')).toMatchObject({
      kind: 'appendRows',
      tab: ARCHIVE,
      because: 'A',
      at: 1,
      rows: [
        [
          '23/04/2018 10:00',
          'noivu@sonla.example',
          'Trang A',
          '1.1',
          'Điểm tự chấm',
          '9',
          expect.any(String),
        ],
      ],
    });
  });

  test('rows go with the batch of their tab, one tab below the other', () => {
    const changes = [
      deleted('A', typed('x', 1), typed('y', 2)),
      deleted('B', typed('x', 3)),
      deleted('A', typed('z', 4)),
    ];
    const kept = keepTypedValues(changes, { name: ARCHIVE, actual: journal([['h'], ['cũ']]) }, WHEN);
    expect(kept.filter(({ kind }) => kind === 'appendRows')).toMatchObject([
      { because: 'A', at: 2, rows: { length: 3 } },
      { because: 'B', at: 5, rows: { length: 1 } },
    ]);
  });
});

describe('rows are added below what stands there', () => {
  test.each<[rule: string, rows: Content[][] | null, at: number]>([
    ['in a tab that the plan makes', null, 1],
    ['under the header', [['Thời gian']], 1],
    ['under the last row', [['h'], ['a'], ['b']], 3],
    ['blank rows do not count', [['h'], ['a'], [null, ''], [' ']], 2],
    ['a gap is not filled', [['h'], ['a'], [null], ['b']], 4],
  ])('%s', (_rule, rows, at) => {
    expect(firstFreeRow(rows === null ? undefined : journal(rows))).toBe(at);
  });

  test.each([
    ['fits', 10, 8, null],
    ['ends at the last row', 10, 9, null],
    ['is too short', 10, 10, 511],
  ])('a grid that %s', (_rule, rowCount, at, grow) => {
    expect(appendRows({ name: ARCHIVE, actual: journal([], rowCount) }, 'A', at, [['x']])).toMatchObject({
      at,
      grow,
    });
  });
});
