/** Which item each row of a unit's file is of, by its code alone, and what is named instead of guessed. */
import { describe, expect, test } from '@jest/globals';
import { decimal } from '../../../src/core/assessment/decimal';
import type { FileCell } from '../../../src/core/import/unit-file';
import { readUnitTable } from '../../../src/core/import/unit-table';
import { UNIT_COLUMN_TITLES } from '../../../src/core/text/titles';
import { item, setOf } from '../assessment/set-for-tests';

const set = {
  ...setOf(
    { code: 'I', maxScore: 40 },
    { code: '1.1', maxScore: 20 },
    item({ code: '1.1.1', maxScore: 12.5 }),
    item({ code: '1.1.10', maxScore: 7.5 }),
    item({ code: '1.2', maxScore: 20 }),
    { code: '2.1', maxScore: 40, method: 'survey' as const },
  ),
  adjustments: [
    { code: 'T1', kind: 'bonus' as const, name: '', maxScore: decimal(2), where: { tab: '', cell: '' } },
  ],
};
const HEADER = ['Mã', 'Tiêu chí', 'Điểm tự chấm', 'Giải trình'];
const read = (...cells: FileCell[][]) =>
  readUnitTable(
    cells.map((each, at) => ({ line: at + 1, cells: each })),
    set,
  );
const found = (table: ReturnType<typeof read>) =>
  table.found.map(({ item: { code }, line, cell }) => `${line}: ${code} ${cell('selfScore')}`);
const leftOut = ({ leftOut: all }: ReturnType<typeof read>) =>
  all.map(({ line, message }) => [line, message]);

describe('a row is of the item whose code it carries', () => {
  test.each<[string, FileCell, string]>([
    ['as the tab writes it', '1.1.1', '1.1.1'],
    ['with a Roman area', 'I.1.1', '1.1.1'],
    ['with a trailing dot and spaces', ' 1.1.1.\u00a0', '1.1.1'],
    ['not of the code that it begins like', '1.1.10', '1.1.10'],
  ])('%s', (_rule, code, expected) => {
    expect(found(read(HEADER, [code, 'x', 5]))).toEqual([`2: ${expected} 5`]);
  });

  test('in any order of rows and columns, whatever text stands beside it', () => {
    const table = read(
      ['Ghi chú', 'Điểm tự chấm', 'Mã'],
      ['x', 2, '1.2'],
      ['y', 1, '1.1.1'],
      ['', 3, '1.1.10'],
    );
    expect(found(table)).toEqual(['2: 1.2 2', '3: 1.1.1 1', '4: 1.1.10 3']);
    expect([table.unused, leftOut(table)]).toEqual([['Ghi chú'], []]);
  });
});

describe('what is not certain is named by its line', () => {
  test.each<[string, FileCell[], string]>([
    ['a code of no item', ['9.9', 'x', 5], 'không có mục 9.9 trong bộ tiêu chí "Sở, ban, ngành".'],
    ['no code', ['', 'x', 5], 'có nội dung nhưng không có mã tiêu chí.'],
    ['a word for a code', ['1.1.1a', 'x', 5], '"1.1.1a" không phải là mã tiêu chí.'],
    ['a number', [1.1, 'x', 5], 'mã đã bị đổi thành số hoặc ngày tháng (1,1)'],
    ['a date', [{ date: '01/01/2011' }, 'x', 5], 'mã đã bị đổi thành số hoặc ngày tháng (01/01/2011)'],
    ['an area that somebody scored', ['I', 'x', 5], 'dòng "I" không phải mục đơn vị tự chấm'],
    ['a sum that somebody scored', ['1.1', 'x', 5], 'dòng "1.1" không phải mục đơn vị tự chấm'],
    ['a survey item with a score', ['2.1', 'x', 5], 'dòng "2.1" không phải mục đơn vị tự chấm'],
    ['a bonus line with a score', ['T1', 'x', 5], 'dòng "T1" không phải mục đơn vị tự chấm'],
    ['the header once more', HEADER, '"Mã" không phải là mã tiêu chí.'],
  ])('%s', (_what, cells, message) => {
    const table = read(HEADER, ['1.2', 'x', 1], cells);
    expect(found(table)).toEqual(['2: 1.2 1']);
    expect(leftOut(table)).toEqual([[3, expect.stringContaining(message)]]);
  });

  test('a doubled code: none of its rows is taken', () => {
    const table = read(HEADER, ['1.2', 'x', 1], ['1.1.1', 'x', 1], ['I.2', 'x', 2]);
    expect(found(table)).toEqual(['3: 1.1.1 1']);
    const message = 'mã 1.2 có ở các dòng 2, 4: không rõ lấy dòng nào nên không lấy dòng nào.';
    expect(leftOut(table)).toEqual([
      [2, message],
      [4, message],
    ]);
  });

  test('an item that was sorted above the header', () => {
    const table = read(['1.2', 'x', 1], HEADER, ['1.1.1', 'x', 1]);
    expect(found(table)).toEqual(['3: 1.1.1 1']);
    expect(leftOut(table)).toEqual([[1, expect.stringContaining('mục 1.2 nằm trên dòng tiêu đề')]]);
  });
});

test('rows of the tab itself that carry no score are nothing to name', () => {
  const table = read(
    ['SNV', 'CHỈ SỐ'],
    HEADER,
    ['I', 'Lĩnh vực'],
    ['1.1', 'x'],
    ['2.1', 'x'],
    [],
    [null, '  '],
    ['Tổng', 'x'],
    ['T1', 'x'],
    ['Chỉ số', 'x'],
    ['Thiếu', 'x'],
    ['Tạm tính', 'x'],
  );
  expect([found(table), leftOut(table), table.refused]).toEqual([[], [], null]);
});

test('columns and items that the file does not have are told, a doubled column is not taken', () => {
  const table = read(['Mã', 'Điểm tự chấm', 'Giải trình', 'giải  trình'], ['1.2', 1, 'a', 'b']);
  expect(table.found.map(({ cell }) => [cell('selfScore'), cell('explanation')])).toEqual([[1, undefined]]);
  expect(table.doubled).toEqual(['explanation']);
  expect(table.columnsMissing.map((key) => UNIT_COLUMN_TITLES[key])).toEqual([
    'Đề nghị không áp dụng',
    'Số liệu',
    'Tài liệu kiểm chứng',
    'Giải trình bổ sung',
  ]);
  expect(table.itemsMissing).toEqual(['1.1.1', '1.1.10']);
});

test.each<[string, FileCell[][], string]>([
  ['without a header', [['1.2', 'x', 1]], 'Không tìm thấy dòng tiêu đề'],
  ['without a row', [], 'Không tìm thấy dòng tiêu đề'],
  [
    'without the code column',
    [
      ['Tiêu chí', 'Điểm tự chấm'],
      ['x', 1],
    ],
    'không có cột "Mã"',
  ],
  [
    'with two code columns',
    [
      ['Mã', 'Mã', 'Điểm tự chấm'],
      ['1.2', '1.1.1', 1],
    ],
    'hai cột "Mã"',
  ],
])('a table %s is refused', (_what, cells, message) => {
  expect(read(...cells)).toMatchObject({ found: [], refused: expect.stringContaining(message) });
});
