import { describe, expect, test } from '@jest/globals';
import { batches, utf8Length } from '../../../src/core/workbook/batches';
import type { Change } from '../../../src/core/workbook/change';
import { requests } from '../../../src/core/workbook/requests';
import { NO_LAYOUT } from '../../../src/core/workbook/tab';

const tabNamed = (key: string) => ({ key, sheetId: 1, title: `Trang ${key}` });
const added = (key: string): Change => ({
  kind: 'addTab',
  tab: tabNamed(key),
  index: 0,
  hidden: false,
  size: { rows: 1, columns: 1 },
  risk: 'safe',
});
const cell = (key: string, text: string): Change => ({
  kind: 'setCell',
  tab: tabNamed(key),
  at: { row: 0, column: 0 },
  row: '1',
  column: 'a',
  before: 'cũ',
  after: { kind: 'fixed', value: text },
  again: false,
  risk: 'safe',
});
const right = (key: string): Change => ({
  kind: 'setRight',
  tab: tabNamed(key),
  id: 7,
  before: null,
  after: { name: 'tab', at: null, open: [], editors: [] },
  fields: ['editors'],
  risk: 'safe',
});
const renamed = (key: string): Change => ({
  kind: 'renameTab',
  tab: tabNamed(key),
  before: 'x',
  after: 'y',
  risk: 'safe',
});
const appended = (because: string): Change => ({
  kind: 'appendRows',
  tab: tabNamed('archive'),
  because,
  at: 1,
  rows: [['x']],
  grow: null,
  risk: 'safe',
});
const locale: Change = {
  kind: 'setLocale',
  before: { locale: 'en_US', timeZone: 'Etc/GMT' },
  after: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
  risk: 'safe',
};

/** "tabs A B" for each batch. */
const shown = (changes: readonly Change[]): string[] =>
  batches(changes).map(({ kind, subjects }) => [kind, ...new Set(subjects)].join(' '));

describe('batches', () => {
  test.each<[rule: string, changes: Change[], expected: string[]]>([
    ['nothing is no batch', [], []],
    ['what belongs to one tab stays together', [added('A'), added('B'), cell('A', 'x')], ['tabs A B']],
    [
      'rights travel after all tabs, in batches of their own',
      [right('A'), added('A'), right('B'), added('B')],
      ['tabs A B', 'rights A B'],
    ],
    ['copies to Lưu trữ go with the tab that they come from', [appended('A'), cell('A', 'x')], ['tabs A']],
    ['locale and renames are nobody’s', [locale, renamed('A'), cell('B', 'x')], ['tabs  B']],
    [
      'at most ten tabs in one',
      Array.from({ length: 12 }, (_, i) => added(`T${i}`)),
      [`tabs ${Array.from({ length: 10 }, (_, i) => `T${i}`).join(' ')}`, 'tabs T10 T11'],
    ],
    [
      'as many rights as fit by size',
      Array.from({ length: 12 }, (_, i) => right(`T${i}`)),
      [`rights ${Array.from({ length: 12 }, (_, i) => `T${i}`).join(' ')}`],
    ],
    [
      'a new one where the size is reached',
      [cell('A', 'a'.repeat(300_000)), cell('B', 'b'.repeat(300_000))],
      ['tabs A', 'tabs B'],
    ],
    [
      'size is counted in bytes of UTF-8',
      [cell('A', 'ữ'.repeat(100_000)), cell('B', 'ữ'.repeat(100_000))],
      ['tabs A', 'tabs B'],
    ],
  ])('%s', (_rule, changes, expected) => {
    expect(shown(changes)).toEqual(expected);
  });

  test('each request knows the tab that it serves', () => {
    const [batch] = batches([added('A'), cell('A', 'x'), appended('B')]);
    expect(batch!.subjects).toEqual(['A', 'A', 'A', 'B']);
    expect(batch!.requests).toHaveLength(4);
  });
});

test.each(['', 'abc', 'Sở Nội vụ', 'ữ', '€', '😀 xong'])('the bytes of %j in UTF-8', (text) => {
  expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'));
});

test('the requests of a tab come in the order written down', () => {
  const changes: Change[] = [
    appended('A'),
    {
      kind: 'setLayout',
      tab: tabNamed('A'),
      before: null,
      after: 'h:0',
      layout: NO_LAYOUT,
      size: { rows: 1, columns: 1 },
      merged: false,
      conditionalFormats: 0,
      charts: { now: [], ours: [] },
      validationsFrom: null,
      risk: 'safe',
    },
    cell('A', 'x'),
    { kind: 'insertRow', tab: tabNamed('A'), at: 4, row: '1.2', risk: 'safe' },
    { kind: 'deleteRow', tab: tabNamed('A'), at: 9, row: '1.9', contents: [], typed: [], risk: 'safe' },
    {
      kind: 'resizeTab',
      tab: tabNamed('A'),
      before: { rows: 1, columns: 1 },
      after: { rows: 2, columns: 1 },
      risk: 'safe',
    },
    { kind: 'hideTab', tab: tabNamed('A'), before: true, after: false, risk: 'safe' },
    renamed('A'),
    locale,
  ];
  expect(requests(changes).map((request) => Object.keys(request)[0])).toEqual([
    'updateSpreadsheetProperties',
    'updateSheetProperties',
    'updateSheetProperties',
    // Positions of row changes count one after another, so they keep the order in which they were made.
    'insertDimension',
    'deleteDimension',
    'updateSheetProperties',
    'updateCells',
    'updateSheetProperties',
    'repeatCell',
    'createDeveloperMetadata',
    'updateCells',
  ]);
});
