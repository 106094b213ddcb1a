import { beforeEach, describe, expect, test } from '@jest/globals';
import { EditRefused } from '../../../local/sheets/errors';
import { type Example, exampleWorkbook, OWNER, READER, range, WRITER, write } from './example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});

const type = (caller: string, row: number, column: number, ...texts: string[][]) =>
  book.spreadsheets.type(caller, book.id, { sheetId: 0, row, column }, texts);
const rule = (condition: object, strict = true) => ({
  repeatCell: {
    range: range(0, 0, 1, 5, 2),
    cell: { dataValidation: { condition, strict, inputMessage: 'Điểm từ 0 đến điểm tối đa.' } },
    fields: 'dataValidation',
  },
});

describe('typing', () => {
  test('a pasted block is parsed by the locale and shown back in it', async () => {
    await type(WRITER, 0, 0, ['Sở Y tế', '97,685', '95%'], ['', '=B1*2', '23/4']);
    expect(await book.contents()).toEqual([
      'A1: Sở Y tế',
      'B1: 97.685',
      'C1: 0.95',
      'B2: =B1*2',
      'C2: 43213',
    ]);
    expect(await book.spreadsheets.display(READER, book.id, range(0, 0, 0, 2, 3))).toEqual([
      ['Sở Y tế', '97,685', '95%'],
      ['', '195,37', '23/4/2018'],
    ]);
    expect(await book.spreadsheets.values(READER, book.id, range(0, 1, 0, 2, 2))).toEqual([[null, 195.37]]);
  });

  test('an empty text clears the contents and leaves format, note and validation', async () => {
    const cell = { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } }, note: 'n' };
    await book.batch({ repeatCell: { range: range(0, 0, 0, 1, 1), cell, fields: 'userEnteredFormat,note' } });
    await type(OWNER, 0, 0, ['1.10']);
    await type(OWNER, 0, 0, ['']);
    expect(await book.read('sheets.data.rowData.values', ['A1'])).toEqual({
      sheets: [{ data: [{ rowData: [{ values: [cell] }] }] }],
    });
  });

  test('a reader and a block outside the grid are refused', async () => {
    await expect(type(READER, 0, 0, ['1'])).rejects.toThrow(EditRefused);
    await expect(type(WRITER, 999, 0, ['1'], ['2'])).rejects.toThrow(EditRefused);
  });
});

describe('a strict validation', () => {
  test.each<[condition: object, taken: string[], refused: string[]]>([
    [
      { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '0' }, { userEnteredValue: '=A1' }] },
      ['0', '2,5', '2,50', ''],
      ['2,51', '-1', 'hai', '9.25', 'TRUE'],
    ],
    [{ type: 'NUMBER_GREATER_THAN_EQ', values: [{ userEnteredValue: '0,5' }] }, ['0,5', '7'], ['0,4', 'x']],
    [
      { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Đạt' }, { userEnteredValue: '0,5' }] },
      ['Đạt', '0,5'],
      ['đạt', '0,50001'],
    ],
    [{ type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=$A$1:$A$3' }] }, ['2,5', 'c'], ['2,4', 'd']],
    [{ type: 'BOOLEAN' }, ['TRUE', 'false'], ['1', 'có']],
    [{ type: 'TEXT_IS_EMAIL' }, ['a@b.vn'], ['a.b.vn', '5']],
    [{ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=B1>3' }] }, ['4'], ['3', '0']],
  ])('%j', async (condition, taken, refused) => {
    await book.batch(write(0, 0, 0, [[2.5], ['b'], ['c']]), rule(condition));
    for (const text of taken) await expect(type(WRITER, 0, 1, [text])).resolves.toBeUndefined();
    await type(WRITER, 0, 1, ['']);
    const before = JSON.stringify(book.spreadsheets.dump(book.id));
    for (const text of refused) await expect(type(WRITER, 0, 1, [text])).rejects.toThrow(/ô B1 .*Điểm từ 0/);
    expect(JSON.stringify(book.spreadsheets.dump(book.id))).toBe(before);
  });

  test('a limit that repeatCell wrote belongs to the row of each cell', async () => {
    const values = [{ userEnteredValue: '0' }, { userEnteredValue: '=A1' }];
    await book.batch(write(0, 0, 0, [[2], [3]]), rule({ type: 'NUMBER_BETWEEN', values }));
    await expect(type(WRITER, 0, 1, ['2'], ['3'])).resolves.toBeUndefined();
    await expect(type(WRITER, 0, 1, ['3'], ['3'])).rejects.toThrow('B1');
  });

  test('a refused value leaves no trace in calculated cells', async () => {
    await book.batch(
      write(0, 0, 2, [['=B1']]),
      rule({ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=B1>3' }] }),
    );
    await type(WRITER, 0, 1, ['5']);
    await expect(type(WRITER, 0, 1, ['1'])).rejects.toThrow(EditRefused);
    expect(await book.spreadsheets.values(OWNER, book.id, range(0, 0, 2, 1, 3))).toEqual([[5]]);
  });

  test('a rule that only warns takes everything', async () => {
    await book.batch(rule({ type: 'BOOLEAN' }, false));
    await expect(type(WRITER, 0, 1, ['x'])).resolves.toBeUndefined();
  });
});
