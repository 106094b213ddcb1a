/** One cell of a unit's file beside the workbook's: what is alike, what is new, what is kept, what is refused. */
import { describe, expect, test } from '@jest/globals';
import { decimal } from '../../../src/core/assessment/decimal';
import type { FileCell } from '../../../src/core/import/unit-file';
import { compareCell } from '../../../src/core/import/unit-value';
import type { Content } from '../../../src/core/workbook/snapshot';
import { row } from '../assessment/set-for-tests';

const free = row({ code: '1.1', maxScore: 10, method: 'count' });
const stepped = row({ code: '1.1', maxScore: 10, method: 'levels', steps: [10, 7.5, 0].map(decimal) });
const rate = row({ code: '1.1', maxScore: 10, method: 'rate' });
type Column = Parameters<typeof compareCell>[0];
const compare = (key: Column, cell: FileCell, now: Content = null, item = free) => {
  const compared = compareCell(key, cell, now, item);
  return compared.kind === 'new' ? compared.value : compared.kind;
};
const message = (...given: Parameters<typeof compareCell>): string => {
  const compared = compareCell(...given);
  return compared.kind === 'wrong' ? compared.message : compared.kind;
};

test.each<[Column, FileCell, Content, string]>([
  ['selfScore', null, 5, 'kept'],
  ['selfScore', ' \u00a0', 5, 'kept'],
  ['evidence', '', 'Báo cáo', 'kept'],
  ['evidence', null, { formula: '=HYPERLINK("x")' }, 'kept'],
  ['notApplicableAsked', null, true, 'kept'],
  ['notApplicableAsked', null, false, 'same'],
  ['selfScore', null, null, 'same'],
  ['evidence', ' ', '', 'same'],
])('a blank clears nothing: %s, %j over %j is %s', (key, cell, now, kind) => {
  expect(compare(key, cell, now)).toBe(kind);
});

describe('a score', () => {
  test.each<[FileCell, Content, unknown]>([
    [7.5, null, 7.5],
    ['7,5', null, 7.5],
    ['7.5', 1, 7.5],
    ['\u00a07,5 ', 7.5, 'same'],
    [7.5, '7,5', 'same'],
    [0, null, 0],
    [0, 0, 'same'],
    [0.1 + 0.2, 0.3, 'same'],
    [0.1 + 0.2, null, 0.3],
    [5, 'x', 5],
    ['9,2a', '9,2a', 'same'],
  ])('%j over %j', (cell, now, expected) => {
    expect(compare('selfScore', cell, now)).toBe(expected);
  });

  test.each<FileCell>([10.01, -1, '11', '9,2a', true, '95%', 'không áp dụng', 43000, '1.234,5', '7,5/10'])(
    '%j is named with the maximum',
    (cell) => {
      expect(message('selfScore', cell, null, free)).toMatch(/không phải là điểm từ 0 đến 10/);
    },
  );

  test('a step that the item does not have is named, one that the workbook holds already is alike', () => {
    expect(compare('selfScore', 7.5, null, stepped)).toBe(7.5);
    expect(message('selfScore', 8, null, stepped)).toContain('không có trong các mức 10; 7,5; 0');
    expect(compare('selfScore', '8', 8, stepped)).toBe('same');
  });
});

describe('a figure', () => {
  test.each<[FileCell, Content, unknown]>([
    ['95%', null, 0.95],
    [0.95, '95%', 'same'],
    ['95,5 %', 0.5, 0.955],
    [1.2, null, 1.2],
    [2, null, 2],
  ])('of a rate: %j over %j', (cell, now, expected) => {
    expect(compare('figure', cell, now, rate)).toBe(expected);
  });

  test.each<FileCell>([95, '95', -0.1])('of a rate: %j is no rate', (cell) => {
    expect(message('figure', cell, null, rate)).toContain('không phải là tỷ lệ');
  });

  test.each<[FileCell, Content, unknown]>([
    ['1.234,5', null, 1234.5],
    ['1.234.567', null, 1234567],
    [120, 119, 120],
    ['1.234', null, 'wrong'],
    ['12.345', 12345, 'wrong'],
    ['0.125', null, 0.125],
    [1.234, null, 1.234],
    ['95%', null, 'wrong'],
    ['12/15', null, 'wrong'],
    ['khoảng 5', null, 'wrong'],
    ['không áp dụng', null, 'wrong'],
    ['12345678901234567890', null, 'wrong'],
  ])('of a count: %j over %j', (cell, now, expected) => {
    expect(compare('figure', cell, now)).toBe(expected);
  });
});

describe('a tick', () => {
  test.each<[FileCell, Content, unknown]>([
    [true, null, true],
    ['TRUE', false, true],
    ['true', true, 'same'],
    [false, true, false],
    ['FALSE', null, 'same'],
    [1, null, 'wrong'],
    ['x', null, 'wrong'],
    ['Có', null, 'wrong'],
  ])('%j over %j', (cell, now, expected) => {
    expect(compare('notApplicableAsked', cell, now)).toBe(expected);
  });
});

describe('a text stays the text that it is', () => {
  test.each([
    '=1+1',
    '+1',
    '-Báo cáo',
    '@SUM(A1)',
    "'=1",
    '1.10',
    '01/2017',
    '007',
    'TRUE',
    '#1',
    '<script>alert(1)</script>',
    ' hai  khoảng trắng',
  ])('%j', (written) => {
    for (const key of ['evidence', 'explanation', 'furtherExplanation'] as const) {
      expect(compare(key, written)).toBe(written);
      expect(compare(key, written, written)).toBe('same');
    }
  });

  test.each<[string, FileCell, Content, unknown]>([
    ['breaks of Windows are breaks', 'a\r\nb', 'a\nb', 'same'],
    ['and are written as Sheets has them', 'a\r\nb\rc', null, 'a\nb\nc'],
    ['decomposed letters are the same letters', 'Sở'.normalize('NFD'), 'Sở', 'same'],
    ['spaces around it are no difference', 'a ', ' a', 'same'],
    ['a number is written as people read it', 1.5, null, '1,5'],
    ['a number beside its text', 1.5, '1,5', 'same'],
    ['a number beside the number', 1.5, 1.5, 'same'],
    ['a tick is its word', true, null, 'TRUE'],
    ['what no cell can hold', 'a'.repeat(50_001), null, 'wrong'],
  ])('%s', (_rule, cell, now, expected) => {
    expect(compare('explanation', cell, now)).toBe(expected);
  });
});

describe('what a program may have changed is named, not guessed', () => {
  const columns: Column[] = ['selfScore', 'figure', 'evidence', 'notApplicableAsked'];
  test.each(columns)('a date in %s', (key) => {
    expect(message(key, { date: '09/05/2017' }, null, free)).toContain('ô là ngày tháng (09/05/2017)');
  });
  test.each(['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#####', 'Err:502'])(
    'the error %s in any column',
    (error) => {
      for (const key of columns) expect(message(key, error, null, free)).toContain(`ô báo lỗi ${error}`);
    },
  );
  test.each(columns)('a formula that stands in %s of the workbook', (key) => {
    expect(message(key, '5', { formula: '=2+3' }, free)).toContain('công thức "=2+3" nên giữ nguyên');
  });
});
