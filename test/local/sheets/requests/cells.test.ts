import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook, range, write } from '../example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});
const STORED = 'sheets.data.rowData.values(userEnteredValue,userEnteredFormat,note,dataValidation)';
const cells = async (a1: string) => {
  const reply: unknown = await book.read(STORED, [a1]);
  const { sheets } = reply as { sheets: { data: { rowData?: { values?: object[] }[] }[] }[] };
  return sheets[0]?.data[0]?.rowData?.map((row) => row.values);
};

describe('updateCells', () => {
  test('writes only masked fields and clears the rest of the range in them', async () => {
    await book.batch(
      {
        repeatCell: {
          range: range(0, 0, 0, 2, 2),
          cell: { note: 'n', userEnteredValue: { numberValue: 1 } },
          fields: '*',
        },
      },
      {
        updateCells: {
          range: range(0, 0, 0, 2, 2),
          rows: [{ values: [{ userEnteredValue: { stringValue: 'x' }, note: 'kept out' }] }],
          fields: 'userEnteredValue',
        },
      },
    );
    expect(await cells('A1:B2')).toEqual([
      [{ userEnteredValue: { stringValue: 'x' }, note: 'n' }, { note: 'n' }],
      [{ note: 'n' }, { note: 'n' }],
    ]);
  });

  test.each<[request: object, message: string]>([
    [
      { range: range(0, 0, 0, 1, 1), rows: [{ values: [{}, {}] }], fields: 'note' },
      'Attempting to write column: 1, beyond the last requested column of: 0',
    ],
    [
      { range: range(0, 0, 0, 1, 1), rows: [{ values: [] }, { values: [] }], fields: 'note' },
      'Attempting to write row: 1, beyond the last requested row of: 0',
    ],
    [
      { range: range(0, 999, 0, 1001, 1), rows: [], fields: 'note' },
      "Range ('Trang tính1'!A1000:A1001) exceeds grid limits. Max rows: 1000, max columns: 26",
    ],
    [{ range: range(3, 0, 0, 1, 1), rows: [], fields: 'note' }, 'No grid with id: 3'],
    [{ range: range(0, 0, 0, 1, 1), rows: [], fields: 'effectiveValue' }, 'Invalid field: effectiveValue'],
    [
      {
        range: range(0, 0, 0, 1, 1),
        rows: [{ values: [{ userEnteredValue: { formulaValue: 'A1' } }] }],
        fields: '*',
      },
      'Invalid formula: A1',
    ],
  ])('refuses %j', async (request, message) => {
    await expect(book.batch({ updateCells: request })).rejects.toThrow(
      `Invalid requests[0].updateCells: ${message}`,
    );
  });
});

describe('updateCells from a start on', () => {
  const start = (rowIndex: number, columnIndex: number) => ({ sheetId: 0, rowIndex, columnIndex });
  const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });

  test.each<[rule: string, request: object, contents: string[]]>([
    [
      'writes as far as its rows reach',
      { start: start(0, 0), rows: [{ values: [text('x'), text('y')] }] },
      ['A1: x', 'B1: y', 'C1: c', 'A2: d', 'B2: e', 'C2: f'],
    ],
    [
      'a short row leaves the cells to its right alone',
      { start: start(0, 1), rows: [{ values: [text('x'), text('y')] }, { values: [text('z')] }] },
      ['A1: a', 'B1: x', 'C1: y', 'A2: d', 'B2: z', 'C2: f'],
    ],
    [
      'an empty cell clears its own',
      { start: start(0, 0), rows: [{ values: [{}, text('x')] }] },
      ['B1: x', 'C1: c', 'A2: d', 'B2: e', 'C2: f'],
    ],
    [
      'a row without values is passed over',
      { start: start(0, 0), rows: [{ values: [] }, { values: [text('x')] }] },
      ['A1: a', 'B1: b', 'C1: c', 'A2: x', 'B2: e', 'C2: f'],
    ],
    [
      'an absent row and column are 0',
      { start: { sheetId: 0 }, rows: [{ values: [text('x')] }] },
      ['A1: x', 'B1: b', 'C1: c', 'A2: d', 'B2: e', 'C2: f'],
    ],
  ])('%s', async (_rule, request, contents) => {
    await book.batch(
      write(0, 0, 0, [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ]),
    );
    await book.batch({ updateCells: { ...request, fields: 'userEnteredValue' } });
    expect(await book.contents()).toEqual(contents);
  });

  test('a cell that names no field of the mask keeps what the mask leaves out', async () => {
    await book.batch(
      { repeatCell: { range: range(0, 0, 0, 1, 1), cell: { note: 'n', ...text('x') }, fields: '*' } },
      { updateCells: { start: start(0, 0), rows: [{ values: [{}] }], fields: 'note' } },
    );
    expect(await cells('A1')).toEqual([[text('x')]]);
  });

  test.each<[request: object, message: string]>([
    [{ start: { sheetId: 7, rowIndex: 0, columnIndex: 0 }, rows: [{ values: [{}] }] }, 'No grid with id: 7'],
    [
      { start: start(1000, 0), rows: [{ values: [{}] }] },
      "Range ('Trang tính1'!A1001) exceeds grid limits. Max rows: 1000, max columns: 26",
    ],
    [
      { start: start(999, 25), rows: [{ values: [{}, {}] }] },
      "Range ('Trang tính1'!Z1000:AA1000) exceeds grid limits. Max rows: 1000, max columns: 26",
    ],
  ])('refuses %j and writes nothing', async (request, message) => {
    await expect(book.batch({ updateCells: { ...request, fields: 'userEnteredValue' } })).rejects.toThrow(
      `Invalid requests[0].updateCells: ${message}`,
    );
    expect(await book.contents()).toEqual([]);
  });
});

describe('repeatCell', () => {
  test('moves relative references and keeps absolute ones', async () => {
    const cell = { userEnteredValue: { formulaValue: '=A1+$A$1+$A1' } };
    await book.batch({ repeatCell: { range: range(0, 4, 1, 6, 3), cell, fields: 'userEnteredValue' } });
    expect(await book.contents()).toEqual([
      'B5: =A1+$A$1+$A1',
      'C5: =B1+$A$1+$A1',
      'B6: =A2+$A$1+$A2',
      'C6: =B2+$A$1+$A2',
    ]);
  });

  test('merges a part of a format into what is there, and replies both colour fields', async () => {
    const format = (userEnteredFormat: object, fields: string) => ({
      repeatCell: { range: range(0, 0, 0, 1, 1), cell: { userEnteredFormat }, fields },
    });
    await book.batch(
      format(
        { textFormat: { bold: true }, backgroundColorStyle: { rgbColor: { red: 1, green: 0 } } },
        'userEnteredFormat',
      ),
      format(
        { textFormat: { italic: true }, borders: { top: { style: 'SOLID' }, left: { style: 'NONE' } } },
        'userEnteredFormat(textFormat.italic,borders)',
      ),
    );
    expect(await cells('A1')).toEqual([
      [
        {
          userEnteredFormat: {
            textFormat: { bold: true, italic: true },
            backgroundColor: { red: 1 },
            backgroundColorStyle: { rgbColor: { red: 1 } },
            borders: { top: { style: 'SOLID', width: 1, color: {}, colorStyle: { rgbColor: {} } } },
          },
        },
      ],
    ]);
  });

  test.each<[condition: object, message: string]>([
    [
      { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: 'A1:A2' }] },
      'Invalid ConditionValue.userEnteredValue: A1:A2 for ConditionType: ONE_OF_RANGE',
    ],
    [
      { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '0' }, { userEnteredValue: '0.5' }] },
      'Invalid ConditionValue.userEnteredValue: 0.5 for ConditionType: NUMBER_BETWEEN',
    ],
    [
      { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=AND(A1, B1)' }] },
      'Invalid ConditionValue.userEnteredValue: =AND(A1, B1) for ConditionType: CUSTOM_FORMULA',
    ],
    [{ type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '0' }] }, "ConditionType 'NUMBER_BETWEEN'"],
  ])('condition values count as typed in vi_VN: refuses %j', async (condition, message) => {
    const cell = { dataValidation: { condition } };
    await expect(
      book.batch({ repeatCell: { range: range(0, 0, 0, 1, 1), cell, fields: 'dataValidation' } }),
    ).rejects.toThrow(message);
  });

  test('a rule is replied without false booleans, its range absolute', async () => {
    const dataValidation = {
      condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Trang tính1'!C1:C" }] },
      strict: true,
      showCustomUi: false,
    };
    await book.batch({
      repeatCell: { range: range(0, 0, 0, 1, 1), cell: { dataValidation }, fields: 'dataValidation' },
    });
    expect(await cells('A1')).toEqual([
      [
        {
          dataValidation: {
            condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Trang tính1'!$C$1:$C" }] },
            strict: true,
          },
        },
      ],
    ]);
  });
});
