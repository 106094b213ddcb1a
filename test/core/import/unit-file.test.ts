/** Which sheet of a file is a unit's, what a pasted block becomes, and what is refused of what a page sends. */
import { describe, expect, test } from '@jest/globals';
import {
  codesAbove,
  type FileCell,
  type FileRow,
  headerAt,
  pastedRows,
  readUnitFile,
  sheetOf,
} from '../../../src/core/import/unit-file';

const rows = (...cells: FileCell[][]): FileRow[] => cells.map((each, at) => ({ line: at + 1, cells: each }));
const UNIT = { code: 'SNV', name: 'Sở Nội vụ' };
const HEADER = ['Mã', 'Tiêu chí', 'Điểm tự chấm'];
const tab = (name: string, code: string | null) => ({ name, rows: rows([code], HEADER, ['1.1', 'a', 1]) });
const criteria = { name: 'Tiêu chí sở', rows: rows(['Mã', 'Điểm tối đa', 'Cách chấm'], ['1.1', 5, 'Có']) };

describe('the sheet of a unit', () => {
  test.each([
    ['the only one with a header of a unit tab', [criteria, tab('a', null)], 'a'],
    ['the only one, whosever it is: the job refuses it by its name', [tab('b', 'STC')], 'b'],
    ['of several the one whose head block names the unit', [tab('a', 'STC'), tab('b', 'SNV')], 'b'],
    ['found by a code in small letters and spaces', [tab('a', 'STC'), tab('b', ' snv ')], 'b'],
  ])('%s', (_rule, sheets, name) => {
    expect(sheetOf(sheets, UNIT)).toMatchObject({ name });
  });

  test.each([
    ['none', [criteria], 'Tệp không có trang chấm điểm nào.'],
    ['no sheet at all', [], 'Tệp không có trang chấm điểm nào.'],
    ['two of the unit', [tab('a', 'SNV'), tab('b', 'SNV')], 'cùng là của Sở Nội vụ: "a", "b"'],
    ['two of nobody', [tab('a', null), tab('b', null)], 'không trang nào ghi mã của Sở Nội vụ'],
  ])('%s: a sentence asks', (_rule, sheets, sentence) => {
    expect(sheetOf(sheets, UNIT)).toContain(sentence);
  });
});

test.each<[string, FileCell[][], number]>([
  ['below other rows', [['x'], [], HEADER], 2],
  ['in another order, with other columns', [['Ghi chú', 'Giải trình', 'Mã']], 0],
  ['with stray spaces, line breaks, letter case', [['  MÃ ', 'Điểm\n tự  chấm']], 0],
  ['in decomposed letters', [HEADER.map((title) => title.normalize('NFD'))], 0],
  ['without the code, by the text beside it', [['Tiêu chí', 'Số liệu']], 0],
  ['not where only columns of the office stand', [['Mã', 'Tiêu chí', 'Điểm tối đa', 'Điểm chính thức']], -1],
  ['not where no code and no text stands', [['Số liệu', 'Điểm tự chấm']], -1],
])('the header is found %s', (_rule, cells, at) => {
  expect(headerAt(rows(...cells))).toBe(at);
});

test('a code below the header names no unit', () => {
  expect(codesAbove(rows(['x'], HEADER, ['SNV']), [UNIT])).toEqual([]);
  expect(codesAbove(rows(['x', 'SNV'], HEADER), [UNIT])).toEqual([UNIT]);
});

test('a block copied from Excel keeps line breaks within a cell, and its lines are counted', () => {
  expect(pastedRows('Mã\tGiải trình\n1.1\t"một\nhai ""ba"""\n1.2\t=1+1\n')).toEqual([
    { line: 1, cells: ['Mã', 'Giải trình'] },
    { line: 2, cells: ['1.1', 'một\nhai "ba"'] },
    { line: 4, cells: ['1.2', '=1+1'] },
  ]);
  expect(pastedRows('Mã\tGiải trình\n1.1\t"một')).toContain('Dòng 2');
});

describe('what a page sends is read only where a page of ours could have sent it', () => {
  const sent = (value: unknown): string => JSON.stringify(value);
  const row = { line: 1, cells: ['a', 1, true, null, { date: '01/01/2017' }] };

  test('the whole of it', () => {
    expect(readUnitFile(sent({ unit: 'SNV', rows: [row] }))).toEqual({ unit: 'SNV', rows: [row] });
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no unit', sent({ rows: [] })],
    ['a unit that is no text', sent({ unit: ['SNV'], rows: [] })],
    ['rows that are no list', sent({ unit: 'SNV', rows: { length: 1 } })],
    ['a row without a line', sent({ unit: 'SNV', rows: [{ cells: [] }] })],
    ['a line that is no number', sent({ unit: 'SNV', rows: [{ line: '1', cells: [] }] })],
    ['a cell that is a formula', sent({ unit: 'SNV', rows: [{ line: 1, cells: [{ formula: '=1' }] }] })],
    ['a date with more to it', sent({ unit: 'SNV', rows: [{ line: 1, cells: [{ date: '', a: 1 }] }] })],
    ['a cell that is a list', sent({ unit: 'SNV', rows: [{ line: 1, cells: [[1]] }] })],
  ])('not %s', (_what, input) => {
    expect(readUnitFile(input)).toContain('Chưa có bảng nào');
  });

  test('a table far larger than a unit tab is refused', () => {
    const many = (length: number) => Array.from({ length }, () => ({ line: 1, cells: [] }));
    expect(readUnitFile(sent({ unit: 'SNV', rows: many(5000) }))).toMatchObject({ unit: 'SNV' });
    expect(readUnitFile(sent({ unit: 'SNV', rows: many(5001) }))).toContain('5000 dòng');
    const wide = [{ line: 1, cells: Array.from({ length: 301 }, () => null) }];
    expect(readUnitFile(sent({ unit: 'SNV', rows: wide }))).toContain('300 cột');
  });
});
