import { describe, expect, test } from '@jest/globals';
import type { Column } from '../../../src/core/workbook/contract';
import type { Content } from '../../../src/core/workbook/snapshot';
import { fixed } from '../../../src/core/workbook/tab';
import { readTable } from '../../../src/core/workbook/table';
import { plainTab, standing } from './tab-for-tests';

const column = (key: string, title: string): Column => ({ key, title, width: 1, who: 'office', format: {} });
const COLUMNS = [column('code', 'Mã đơn vị'), column('name', 'Tên đơn vị'), column('group', 'Nhóm xếp hạng')];
const TITLES = COLUMNS.map(({ title }) => title);
const HEAD: Content[][] = [['DANH SÁCH'], ['Hướng dẫn'], TITLES];

const read = (rows: Content[][]) =>
  readTable(standing(plainTab([[fixed('')]]), { title: 'Đơn vị', rows }), COLUMNS, 2);
/** "blocks A3", "warns B3". */
const problems = (rows: Content[][]): string[] =>
  read(rows).problems.map(({ severity, where }) => `${severity} ${where!.cell}`);
const header = (...titles: Content[]): Content[][] => [
  ['DANH SÁCH'],
  ['Hướng dẫn'],
  titles,
  ['SNV', 'Sở Nội vụ', 'Sở'],
];

describe('a header is checked on entry', () => {
  test.each<[rule: string, rows: Content[][], expected: string[]]>([
    ['as made', header(...TITLES), []],
    [
      'a stray space is understood and said',
      header('Mã đơn vị ', 'Tên  đơn vị', 'Nhóm xếp hạng'),
      ['warns A3', 'warns B3'],
    ],
    ['a no-break space too', header('Mã\u00a0đơn vị', 'Tên đơn vị', 'Nhóm xếp hạng'), ['warns A3']],
    [
      'decomposed letters too',
      header(...TITLES.map((title) => title.normalize('NFD'))),
      ['warns A3', 'warns B3', 'warns C3'],
    ],
    ['capitals too', header('MÃ ĐƠN VỊ', 'Tên đơn vị', 'Nhóm xếp hạng'), ['warns A3']],
    [
      'swapped columns block at both',
      header('Tên đơn vị', 'Mã đơn vị', 'Nhóm xếp hạng'),
      ['blocks A3', 'blocks B3'],
    ],
    [
      'a column that was inserted blocks from there on',
      header('Mã đơn vị', 'Cột mới', 'Tên đơn vị', 'Nhóm xếp hạng'),
      ['blocks B3', 'blocks C3'],
    ],
    [
      'a column at the end in which nothing stands is new in this version',
      [['DANH SÁCH'], ['Hướng dẫn'], TITLES.slice(0, 2), ['SNV', 'Sở Nội vụ']],
      ['warns C3'],
    ],
    [
      'a title at the end that was cleared above what stands there blocks',
      header(...TITLES.slice(0, 2)),
      ['blocks C3'],
    ],
    ['a title that was cleared blocks', header('Mã đơn vị', null, 'Nhóm xếp hạng'), ['blocks B3']],
    [
      'a header that is gone blocks where it belongs',
      [['DANH SÁCH'], ['Hướng dẫn'], ['SNV', 'Sở Nội vụ', 'Sở']],
      ['blocks A3'],
    ],
    ['an empty tab too', [], ['blocks A3']],
    ['a header one row further down blocks there', [[], ...HEAD], ['blocks A4']],
  ])('%s', (_rule, rows, expected) => {
    expect(problems(rows)).toEqual(expected);
  });

  test('the sentence names what the column should be and what it is', () => {
    const [problem] = read(header('Tên đơn vị', 'Mã đơn vị', 'Nhóm xếp hạng')).problems;
    expect(problem!.where).toEqual({ tab: 'Đơn vị', cell: 'A3' });
    expect(problem!.message).toMatch(/"Mã đơn vị".*"Tên đơn vị"/);
  });

  test('words of the header further down are data', () => {
    const rows: Content[][] = [
      ...HEAD,
      ...Array.from({ length: 20 }, (_, i) => [`U${i}`, 'x', 'y'] as Content[]),
      TITLES,
    ];
    expect(read(rows).header).toBe(2);
    expect(read(rows).rows).toHaveLength(21);
  });
});

describe('rows', () => {
  const rows: Content[][] = [
    ...HEAD,
    ['SNV', 'Sở Nội vụ', 'Sở'],
    [],
    [null, ' ', '\u00a0', 'ghi chú bên lề'],
    ['STC'],
    [null, null, 0],
  ];
  test('blank ones are passed over, what stands beside the table does not count', () => {
    expect(read(rows).rows.map(({ row }) => row)).toEqual([3, 6, 7]);
  });
  test('cells are read and named by column', () => {
    const [first, second, third] = read(rows).rows;
    expect([first!.cell('name'), first!.where('group')]).toEqual([
      'Sở Nội vụ',
      { tab: 'Đơn vị', cell: 'C4' },
    ]);
    expect([second!.cell('name'), second!.where('name').cell, third!.cell('group')]).toEqual([null, 'B7', 0]);
  });
});
