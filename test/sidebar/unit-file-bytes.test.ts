/** What the sidebar reads of files as programs write them, and the sentence where a file cannot be read. */
import { describe, expect, test } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import { headerAt } from '../../src/core/import/unit-file';
import { UNIT_IMPORT_VIEW as VIEW } from '../../src/core/text/unit-import';
import { sheetsOfFile } from './unit-file-bytes';

async function file(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('Sở Nội vụ'));
  workbook.addWorksheet('Trống');
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}
const rowsOf = async (fill: (sheet: ExcelJS.Worksheet) => void) => {
  const sheets = await sheetsOfFile(await file(fill));
  if (typeof sheets === 'string') throw new Error(sheets);
  expect(sheets.map(({ name }) => name)).toEqual(['Sở Nội vụ', 'Trống']);
  return sheets[0]!.rows;
};

test.each<[string, ExcelJS.CellValue, unknown]>([
  ['a text', 'Công văn số 12', 'Công văn số 12'],
  ['a text that looks like a formula', '=1+1', '=1+1'],
  ['a text that looks like a number', '1.10', '1.10'],
  ['a text of several lines', 'a\nb', 'a\nb'],
  ['a text of several looks', { richText: [{ text: 'a', font: { bold: true } }, { text: ' b' }] }, 'a b'],
  ['a link by its words', { text: 'Kế hoạch', hyperlink: 'http://x' }, 'Kế hoạch'],
  ['a number', 7.25, 7.25],
  ['zero', 0, 0],
  ['a tick', true, true],
  ['the result of a formula', { formula: 'A1+1', result: 3 }, 3],
  ['the words that a formula gives', { formula: 'A1', result: 'x' }, 'x'],
  ['an error', { error: '#DIV/0!' }, '#DIV/0!'],
  ['a day', new Date(Date.UTC(2017, 4, 9)), { date: '09/05/2017' }],
  ['a day with its hour', new Date(Date.UTC(2017, 4, 9, 23, 59)), { date: '09/05/2017' }],
])('%s', async (_what, value, expected) => {
  const rows = await rowsOf((sheet) => {
    sheet.getCell('B3').value = value;
  });
  expect(rows).toEqual([{ line: 3, cells: [null, expected] }]);
});

test('blank rows and blank ends of rows are left out, the numbers of rows stay', async () => {
  const rows = await rowsOf((sheet) => {
    sheet.getCell('A2').value = 'a';
    sheet.getCell('D2').value = '  ';
    sheet.getCell('A4').value = ' ';
    sheet.getCell('A9').value = 'b';
    sheet.getCell('Z5000').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  });
  expect(rows).toEqual([
    { line: 2, cells: ['a'] },
    { line: 9, cells: ['b'] },
  ]);
});

describe('what cannot be read is a sentence', () => {
  const whole = file((sheet) => {
    sheet.getRow(1).values = ['Mã', 'Điểm tự chấm', 'Giải trình'];
    sheet.getRow(2).values = ['1.1.1', 5, 'Kế hoạch số 12'];
  });
  const cut = async (from: number, to: number) => (await whole).slice(from, to);
  const text = (written: string) => new TextEncoder().encode(written);
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['an empty file', () => new Uint8Array(0), VIEW.fileWrong],
    ['half a file', async () => cut(0, Math.floor((await whole).length / 2)), VIEW.fileWrong],
    ['a file without its beginning', () => cut(200, 1e9), VIEW.fileWrong],
    ['a CSV', () => text('Mã;Điểm tự chấm\n1.1.1;5\n'), VIEW.fileWrong],
    ['a page', () => text('<html><table><tr><td>Mã</td></tr></table></html>'), VIEW.fileWrong],
    [
      'an archive of something else',
      () => new Uint8Array([0x50, 0x4b, 5, 6, ...new Array(18).fill(0)]),
      VIEW.fileWrong,
    ],
    [
      'a locked or an old file',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(504).fill(0)]),
      VIEW.fileLocked,
    ],
    ['a file that is far too large', () => new Uint8Array(20_000_001), VIEW.fileLarge],
  ])('%s', async (_what, bytes, sentence) => {
    expect(await sheetsOfFile(await bytes())).toBe(sentence);
  });

  test('any byte of a file that was damaged: a sentence, what the whole file says, or no table', async () => {
    const bytes = await whole;
    const sound = await sheetsOfFile(bytes);
    const others: unknown[] = [];
    for (let at = 0; at < bytes.length; at += 23) {
      const damaged = bytes.slice();
      damaged[at] = damaged[at]! ^ 0xff;
      const read = await sheetsOfFile(damaged);
      // Where the part with all texts cannot be found, no text is left, the header neither.
      const none = typeof read === 'string' || read.every(({ rows }) => headerAt(rows) < 0);
      if (!none && JSON.stringify(read) !== JSON.stringify(sound)) others.push(read);
    }
    expect(others).toEqual([]);
  });
});
