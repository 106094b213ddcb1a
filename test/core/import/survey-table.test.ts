/** Which unit and item each line of a pasted table is of, what is added up, and what is named instead of guessed. */
import { describe, expect, test } from '@jest/globals';
import { readSurveyTable } from '../../../src/core/import/survey-table';
import { SURVEY_COLUMN_TITLES } from '../../../src/core/text/titles';
import { proposedSettings } from '../../../src/core/workbook/reading/settings';
import { setOf } from '../assessment/set-for-tests';

const unit = (code: string, name: string, shortName = name) => ({
  code,
  name,
  shortName,
  group: 'Sở, ban, ngành',
  criteriaSet: 'departments',
  addresses: [],
  evidenceFolder: '',
  previousIndex: null,
  previousRank: null,
  where: { tab: 'Đơn vị', cell: 'A4' },
  addressesWhere: { tab: 'Đơn vị', cell: 'F4' },
});
const set = setOf(
  { code: 'I', maxScore: 100 },
  { code: '1.1', maxScore: 20, method: 'survey', name: 'Hài lòng của người dân' },
  { code: '1.2', maxScore: 7.5, method: 'survey', name: 'Ý kiến của công chức' },
  { code: '1.3', maxScore: 10, method: 'yesNo', name: 'Có kế hoạch' },
);
const round = {
  settings: proposedSettings(),
  units: [
    unit('SNV', 'Sở Nội vụ'),
    unit('STC', 'Sở Tài chính tỉnh', 'Sở Tài chính'),
    unit('A1', 'Ban Một', 'Ban Một (cũ)'),
    unit('A2', 'Ban Một', 'Ban Một (mới)'),
    unit('X', 'Y'),
    unit('Y', 'Z'),
  ],
  appraisers: [],
  criteria: [{ set, names: [], rowOf: new Map() }],
  survey: () => ({ score: null, problems: [] }),
  previous: null,
} as unknown as Parameters<typeof readSurveyTable>[1];

const read = (...lines: string[]) => readSurveyTable(lines.join('\n'), round);
/** "SNV 1.1 1,2,3,4" or "SNV 1.1 7.5". */
const found = (table: ReturnType<typeof read>): string[] =>
  table.found.map(
    ({ unit: { code }, item, answers }) =>
      `${code} ${item.code} ${'points' in answers ? answers.points : answers.counts.join(',')}`,
  );
const leftOut = (table: ReturnType<typeof read>): [number, string][] =>
  table.leftOut.map(({ line, message }) => [line, message]);

describe('a unit is found by its code, else by its exact name or short name', () => {
  test.each([
    ['code', 'SNV', 'SNV'],
    ['code in small letters', 'snv', 'SNV'],
    ['code with spaces around it', ' SNV\u00a0', 'SNV'],
    ['name', 'Sở Tài chính tỉnh', 'STC'],
    ['short name', 'Sở Tài chính', 'STC'],
    ['name in capitals', 'SỞ NỘI VỤ', 'SNV'],
    ['name in decomposed letters', 'Sở Nội vụ'.normalize('NFD'), 'SNV'],
    ['name with doubled spaces', 'Sở  Nội vụ', 'SNV'],
    ['a code before the name of another unit', 'Y', 'Y'],
  ])('%s', (_rule, written, code) => {
    expect(found(read('Đơn vị;Mã;A;B;C;D', `${written};1.1;1;2;3;4`))).toEqual([`${code} 1.1 1,2,3,4`]);
  });

  test.each([
    ['a part of a name', 'Nội vụ', 'không có đơn vị "Nội vụ" ở trang Đơn vị.'],
    ['a name without its accents', 'So Noi vu', 'không có đơn vị "So Noi vu" ở trang Đơn vị.'],
    ['an abbreviation', 'Sở TC', 'không có đơn vị "Sở TC" ở trang Đơn vị.'],
    ['a name of two units', 'Ban Một', '"Ban Một" có thể là nhiều đơn vị: hãy dùng mã đơn vị.'],
    ['nothing', ' ', 'chưa có tên hoặc mã đơn vị.'],
  ])('%s is named, not guessed', (_rule, written, message) => {
    const table = read('Đơn vị;Mã;A;B;C;D', 'SNV;1.1;1;0;0;0', `${written};1.1;1;2;3;4`);
    expect([found(table), leftOut(table)]).toEqual([['SNV 1.1 1,0,0,0'], [[3, message]]]);
  });

  test.each([
    ['that agree', 'SNV;Sở Nội vụ', 'SNV', null],
    ['of which one is blank', ';Sở Nội vụ', 'SNV', null],
    ['where the code tells two units of one name apart', 'A2;Ban Một', 'A2', null],
    ['that are two units', 'SNV;Sở Tài chính', null, /là hai đơn vị khác nhau/],
    ['of which one is unknown', 'SNV;Sở Nội', null, /không có đơn vị "Sở Nội"/],
  ])('code and name %s', (_rule, written, code, message) => {
    const table = read('Mã đơn vị;Tên đơn vị;Mã;A;B;C;D', `${written};1.1;1;2;3;4`);
    expect(found(table)).toEqual(code === null ? [] : [`${code} 1.1 1,2,3,4`]);
    expect(leftOut(table)).toEqual(message === null ? [] : [[2, expect.stringMatching(message)]]);
  });
});

describe('an item is found by its code, else by its exact name, among the survey items of the unit', () => {
  test.each([
    ['1.2', '1.2'],
    ['1.2.', '1.2'],
    ['I.2', '1.2'],
    ['ý kiến của công chức', '1.2'],
  ])('%s', (written, code) => {
    for (const title of ['Tiêu chí', 'Mã tiêu chí', 'Mã'])
      expect(found(read(`Đơn vị;${title};Điểm`, `SNV;${written};7,5`))).toEqual([`SNV ${code} 7.5`]);
  });

  test.each([
    ['an item that is no survey item', '1.3', /không có mục khảo sát "1.3"/],
    ['an unknown code', '9.9', /không có mục khảo sát "9.9" trong bộ tiêu chí "Sở, ban, ngành"/],
    ['a code that a spreadsheet took for a date', '01/02/2017', /không có mục khảo sát/],
    ['nothing', '', /chưa có mã tiêu chí/],
  ])('%s is named', (_rule, written, message) => {
    expect(leftOut(read('Đơn vị;Mã;Điểm', `SNV;${written};1`))).toEqual([
      [2, expect.stringMatching(message)],
    ]);
  });
});

describe('numbers', () => {
  test.each([
    ['a blank beside other counts is none', '5;;;', 'SNV 1.1 5,0,0,0'],
    ['zeros', '0;0;0;0', 'SNV 1.1 0,0,0,0'],
    ['a whole number with decimals of zero', '5,0;1;1;1', 'SNV 1.1 5,1,1,1'],
  ])('%s', (_rule, cells, expected) => {
    expect(found(read('Đơn vị;Mã;A;B;C;D', `SNV;1.1;${cells}`))).toEqual([expected]);
  });

  test.each([
    ['a fraction', '1,5;0;0;0', '"1,5" không phải là số phiếu'],
    ['a thousand with a dot, which may be a decimal point', '1.234;0;0;0', '"1.234" không phải là số phiếu'],
    ['a negative number', '-1;0;0;0', '"-1" không phải là số phiếu'],
    ['a word', 'x;0;0;0', '"x" không phải là số phiếu'],
    ['a formula, which nobody evaluates', '=1+1;0;0;0', '"=1+1" không phải là số phiếu'],
    ['an error of a spreadsheet', '#N/A;0;0;0', '"#N/A" không phải là số phiếu'],
    ['words for not applicable', 'không áp dụng;0;0;0', 'không phải là số phiếu'],
    ['a percentage', '50%;0;0;0', 'không phải là số phiếu'],
    ['more digits than a number keeps', '99999999999999999999;0;0;0', 'không phải là số phiếu'],
    ['no counts at all', ';;;', 'chưa có số phiếu hay điểm'],
    ['more cells than the header', '1;2;3;4;5', 'có nhiều ô hơn dòng tiêu đề'],
  ])('%s is named', (_rule, cells, message) => {
    const table = read('Đơn vị;Mã;A;B;C;D', `SNV;1.1;${cells}`);
    expect([found(table), leftOut(table)]).toEqual([[], [[2, expect.stringContaining(message)]]]);
  });

  test.each([
    ['a decimal comma', '7,5', 'SNV 1.2 7.5'],
    ['a decimal point', '7.5', 'SNV 1.2 7.5'],
    ['zero', '0', 'SNV 1.2 0'],
  ])('points with %s', (_rule, cell, expected) => {
    expect(found(read('Đơn vị;Mã;Điểm', `SNV;1.2;${cell}`))).toEqual([expected]);
  });

  test.each(['7,51', '-1', '=1+1', 'x', '#N/A', 'không áp dụng'])('points %s are named', (cell) => {
    expect(leftOut(read('Đơn vị;Mã;Điểm', `SNV;1.2;${cell}`))).toEqual([
      [2, `"${cell}" không phải là điểm từ 0 đến 7,5: hãy gõ lại.`],
    ]);
  });

  test('an unquoted decimal comma in a table of commas is named, not cut', () => {
    const table = read('Đơn vị,Mã,Điểm', 'SNV,1.2,7,5', 'STC,1.2,"7,5"');
    expect(found(table)).toEqual(['STC 1.2 7.5']);
    expect(leftOut(table)).toEqual([[2, expect.stringContaining('dấu phẩy thập phân')]]);
  });
});

describe('several lines of one unit and item', () => {
  const HEADER = 'Đơn vị;Mã;Phiếu;A;B;C;D;Điểm';
  test('counts of several forms are added up, under whatever name the unit stands', () => {
    const table = read(
      HEADER,
      'SNV;1.1;công chức;1;2;3;4',
      'STC;1.1;công chức;1;0;0;0',
      'Sở Nội vụ;1.1;người dân;10;20;;',
    );
    expect(found(table)).toEqual(['SNV 1.1 11,22,3,4', 'STC 1.1 1,0,0,0']);
    expect(table.found[0]!.lines).toEqual([2, 4]);
    expect([table.leftOut, table.unused]).toEqual([[], ['Phiếu']]);
  });

  test.each([
    ['points twice', ['SNV;1.1;;;;;;5', 'SNV;1.1;;;;;;5'], [/dòng 3/, /đã có ở dòng 2/]],
    ['points and counts', ['SNV;1.1;;;;;;5', 'SNV;1.1;;1'], [/dòng 3/, /loại kết quả khác/]],
    [
      'a count that is none',
      ['SNV;1.1;;1', 'SNV;1.1;;x'],
      [/không nhập vì dòng 3/, /"x" không phải là số phiếu/],
    ],
    [
      'points and counts in one line',
      ['SNV;1.1;;1', 'SNV;1.1;;1;;;;5'],
      [/không nhập vì dòng 3/, /cả số phiếu và điểm/],
    ],
  ])('%s: all of them are left out, so that no sum is short', (_rule, lines, messages) => {
    const table = read(HEADER, ...lines, 'STC;1.1;;1');
    expect(found(table)).toEqual(['STC 1.1 1,0,0,0']);
    expect(leftOut(table)).toEqual(messages.map((message, at) => [at + 2, expect.stringMatching(message)]));
  });
});

describe('the header', () => {
  test.each([
    ['titles of Khảo sát itself', Object.values(SURVEY_COLUMN_TITLES).join('\t')],
    ['long titles', 'Khóa\tTÊN ĐƠN VỊ\tMã tiêu chí\tx\tx\tSố phiếu  A\tsố phiếu b\tSố phiếu C\tSố phiếu D'],
  ])('%s are understood', (_rule, header) => {
    expect(found(read(header, 'SNV/1.1\tSở Nội vụ\t1.1\tHài lòng của người dân\t20\t1\t2\t3\t4'))).toEqual([
      'SNV 1.1 1,2,3,4',
    ]);
  });

  test.each([
    ['no unit', 'Mã;A;B;C;D', /cột "Mã đơn vị"/],
    ['no item', 'Đơn vị;A;B;C;D', /chưa có cột mã tiêu chí/],
    ['no results', 'Đơn vị;Mã', /chưa có kết quả/],
    ['a count missing', 'Đơn vị;Mã;A;B;D', /thiếu cột "C"/],
    ['a count missing beside points', 'Đơn vị;Mã;A;B;D;Điểm', /thiếu cột "C"/],
    ['two columns of one kind', 'Đơn vị;Mã;A;Số phiếu A;B;C;D', /"A" và "Số phiếu A"/],
    ['data instead of titles', 'SNV;1.1;1;2;3;4', /Dòng đầu phải là tiêu đề/],
    ['quotation marks that do not close', 'Đơn vị;Mã;Điểm\nSNV;"1.1;5', /Dòng 2: dấu nháy kép/],
  ])('%s refuses the table as a whole', (_rule, header, message) => {
    const table = read(header, 'SNV;1.1;1;2;3;4');
    expect([table.refused, table.found]).toEqual([expect.stringMatching(message), []]);
  });

  test('nothing pasted, or blank lines only, is refused in words', () => {
    for (const pasted of ['', '\uFEFF', ' \n\t\n'])
      expect(readSurveyTable(pasted, round).refused).toMatch(/Chưa có bảng nào/);
  });
});
