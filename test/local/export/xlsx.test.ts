/** The exported workbook, read again by another library. */
import { expect, test } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import fc from 'fast-check';
import { exampleWorkbook, OWNER, otherSheet, range, WRITER, write } from '../sheets/example-workbook';
import { xlsxOf } from './exports';

const GREEN = { rgbColor: { green: 1 } };
const repeat = (at: object, cell: object, fields: string) => ({ repeatCell: { range: at, cell, fields } });
const rule = (type: string, ...values: string[]) => ({
  condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
  strict: true,
});

async function exported(requests: object[], reader = OWNER): Promise<ExcelJS.Workbook> {
  const book = await exampleWorkbook();
  await book.batch(otherSheet('Khác'), ...requests);
  const content = await book.spreadsheets.reading(reader, book.id, (reading) => xlsxOf(reading));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(content) as unknown as ArrayBuffer);
  return workbook;
}
const first = async (requests: object[], reader?: string) =>
  (await exported(requests, reader)).worksheets[0]!;

test('tabs keep their order and titles, and hidden ones are hidden', async () => {
  const hide = { updateSheetProperties: { properties: { sheetId: 5, hidden: true }, fields: 'hidden' } };
  const { worksheets } = await exported([hide]);
  expect(worksheets.map(({ name, state }) => [name, state])).toEqual([
    ['Trang tính1', 'visible'],
    ['Khác', 'hidden'],
  ]);
});

test('numbers, texts, ticks and formulas with their value come out as such', async () => {
  const sheet = await first([write(0, 0, 0, [[9.25, 'a', true, '=A1*2', '=A1>3']])]);
  expect(['A1', 'B1', 'C1', 'D1', 'E1'].map((cell) => sheet.getCell(cell).value)).toEqual([
    9.25,
    'a',
    true,
    { formula: 'A1*2', result: 18.5 },
    { formula: 'A1>3', result: true },
  ]);
});

test('a formula that others would not understand is its value', async () => {
  const sheet = await first([write(0, 0, 0, [['=FILTER(A5:A6;B5:B6)']])]);
  expect(sheet.getCell('A1').formula).toBeUndefined();
});

test('any text stays that text and is never a formula', async () => {
  const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  const risky = fc.constantFrom(
    '=1+1',
    '+1',
    '-Báo cáo',
    '@SUM(A1)',
    "'=1",
    '=HYPERLINK("x")',
    '01/2017',
    '1.10',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(texts, risky), { minLength: 1, maxLength: 8 }), async (typed) => {
      const rows = typed.map((text) => ({ values: [{ userEnteredValue: { stringValue: text } }] }));
      const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
      const sheet = await first([{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
      typed.forEach((text, row) => {
        const { value, formula } = sheet.getCell(row + 1, 1);
        expect(formula).toBeUndefined();
        // What XML cannot hold is left out of the file.
        const clean = (of: unknown): string => String(of ?? '').replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, '');
        expect(clean(value)).toBe(clean(text));
      });
    }),
    { numRuns: 15 },
  );
});

test('looks come along: typeface, colours, number format, widths, merges, frozen rows, notes', async () => {
  const sheet = await first([
    write(0, 0, 0, [[0.5]]),
    repeat(
      range(0, 0, 0, 1, 1),
      {
        userEnteredFormat: {
          textFormat: { bold: true, fontFamily: 'Times New Roman', fontSize: 11 },
          backgroundColorStyle: GREEN,
          numberFormat: { type: 'PERCENT', pattern: '0.0%' },
          horizontalAlignment: 'CENTER',
          wrapStrategy: 'WRAP',
        },
        note: 'Gửi trước ngày 15',
      },
      'userEnteredFormat,note',
    ),
    { mergeCells: { range: range(0, 2, 0, 3, 3), mergeType: 'MERGE_ALL' } },
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
  ]);
  const cell = sheet.getCell('A1');
  expect(cell.font).toMatchObject({ bold: true, name: 'Times New Roman', size: 11 });
  expect(cell.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF00FF00' } });
  expect([cell.numFmt, cell.alignment.horizontal, cell.alignment.wrapText]).toEqual(['0.0%', 'center', true]);
  expect(JSON.stringify(cell.note)).toContain('Gửi trước ngày 15');
  expect(sheet.getCell('C3').master.address).toBe('A3');
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
});

test('rules come along: lists, limits by reference, ticks, colours by formula', async () => {
  const sheet = await first([
    repeat(range(0, 0, 0, 2, 1), { dataValidation: rule('ONE_OF_LIST', 'Có', 'Không') }, 'dataValidation'),
    repeat(range(0, 0, 1, 1, 2), { dataValidation: rule('NUMBER_BETWEEN', '0', '10') }, 'dataValidation'),
    repeat(
      range(0, 0, 2, 1, 3),
      { dataValidation: rule('ONE_OF_RANGE', '=Khác!$A$1:$A$3') },
      'dataValidation',
    ),
    repeat(range(0, 0, 3, 1, 4), { dataValidation: rule('BOOLEAN') }, 'dataValidation'),
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [range(0, 1, 0, 4, 1)],
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A2>3' }] },
            format: { backgroundColorStyle: GREEN },
          },
        },
        index: 0,
      },
    },
  ]);
  const rules = ['A2', 'B1', 'C1', 'D1'].map((cell) => sheet.getCell(cell).dataValidation);
  expect(rules.map(({ type, formulae }) => [type, ...formulae])).toEqual([
    ['list', '"Có,Không"'],
    ['decimal', 0, 10],
    ['list', 'Khác!$A$1:$A$3'],
    ['list', '"TRUE,FALSE"'],
  ]);
  const { conditionalFormattings } = sheet as unknown as {
    conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[];
  };
  expect(conditionalFormattings.map(({ ref, rules: of }) => [ref, of[0]!.formulae])).toEqual([
    ['A2:A4', ['$A2>3']],
  ]);
});

test('a list whose entries hold commas is left out, since a file would tear them apart', async () => {
  const list = { dataValidation: rule('ONE_OF_LIST', '0', '0,75') };
  const sheet = await first([repeat(range(0, 0, 0, 1, 1), list, 'dataValidation')]);
  expect(sheet.getCell('A1').dataValidation).toBeUndefined();
});

test('what the reader may not edit is locked in the file', async () => {
  const protectedRange = { range: range(0, 0, 0, 1, 1), editors: { users: [OWNER] } };
  const sheet = await first(
    [write(0, 0, 0, [['a', 'b']]), { addProtectedRange: { protectedRange } }],
    WRITER,
  );
  expect(['A1', 'B1'].map((cell) => sheet.getCell(cell).protection?.locked ?? true)).toEqual([true, false]);
});
