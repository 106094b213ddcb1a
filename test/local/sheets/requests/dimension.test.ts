import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook, OWNER, range, write } from '../example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});
const rows = (startIndex: number, endIndex: number, sheetId = 0) => ({
  sheetId,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});
const validation = (value: string) => ({
  dataValidation: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: value }] } },
});

describe('everything that points at cells follows rows that are inserted, deleted and moved', () => {
  beforeEach(() =>
    book.batch(
      { addSheet: { properties: { sheetId: 1, title: 'B' } } },
      write(0, 0, 0, [['a'], ['b'], ['c'], ['d'], ['e']]),
      write(1, 0, 0, [["='Trang tính1'!A3"]]),
      { mergeCells: { range: range(0, 2, 1, 4, 3), mergeType: 'MERGE_ALL' } },
      {
        addProtectedRange: {
          protectedRange: {
            protectedRangeId: 1,
            range: { sheetId: 0 },
            unprotectedRanges: [range(0, 2, 0, 4, 1)],
            editors: { users: [OWNER] },
          },
        },
      },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [range(0, 2, 0, 4, 1)],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A3="x"' }] },
              format: { textFormat: { bold: true } },
            },
          },
          index: 0,
        },
      },
      { repeatCell: { range: range(0, 4, 4, 5, 5), cell: validation('=A3>0'), fields: 'dataValidation' } },
      {
        updateDimensionProperties: { range: rows(2, 3), properties: { pixelSize: 40 }, fields: 'pixelSize' },
      },
    ),
  );

  interface Seen {
    column: string[];
    formula: string[];
    merge: unknown;
    open: unknown;
    format: unknown;
    formatFormula: string;
    height: number;
  }
  const span = (at: { startRowIndex?: number; endRowIndex?: number } | undefined) =>
    at && [at.startRowIndex, at.endRowIndex];
  async function seen(): Promise<Seen> {
    const { workbook } = book.spreadsheets.dump(book.id);
    const sheet = workbook.sheets[0]!;
    return {
      column: (await book.contents()).filter((line) => line.startsWith('A')),
      formula: await book.contents(1),
      merge: span(sheet.merges[0]),
      open: span(sheet.protectedRanges[0]?.unprotectedRanges?.[0]),
      format: span(sheet.conditionalFormats[0]?.ranges[0]),
      formatFormula: sheet.conditionalFormats[0]?.booleanRule.condition.values?.[0]?.userEnteredValue ?? '',
      height: sheet.rowMetadata.findIndex((row) => row?.pixelSize === 40),
    };
  }

  test.each<[name: string, request: object, after: Seen]>([
    [
      'insert two rows inside',
      { insertDimension: { range: rows(3, 5), inheritFromBefore: false } },
      {
        column: ['A1: a', 'A2: b', 'A3: c', 'A6: d', 'A7: e'],
        formula: ["A1: ='Trang tính1'!A3"],
        merge: [2, 6],
        open: [2, 6],
        format: [2, 6],
        formatFormula: '=$A3="x"',
        height: 2,
      },
    ],
    [
      'insert a row before',
      { insertDimension: { range: rows(2, 3) } },
      {
        column: ['A1: a', 'A2: b', 'A4: c', 'A5: d', 'A6: e'],
        formula: ["A1: ='Trang tính1'!A4"],
        merge: [3, 5],
        open: [3, 5],
        format: [3, 5],
        formatFormula: '=$A4="x"',
        height: 2,
      },
    ],
    [
      'delete the first two rows of it',
      { deleteDimension: { range: rows(1, 3) } },
      {
        column: ['A1: a', 'A2: d', 'A3: e'],
        formula: ["A1: ='Trang tính1'!#REF!"],
        merge: [1, 2],
        open: [1, 2],
        format: [1, 2],
        formatFormula: '=#REF!="x"',
        height: -1,
      },
    ],
    [
      'move it up',
      { moveDimension: { source: rows(2, 4), destinationIndex: 0 } },
      {
        column: ['A1: c', 'A2: d', 'A3: a', 'A4: b', 'A5: e'],
        formula: ["A1: ='Trang tính1'!A1"],
        merge: [0, 2],
        open: [0, 2],
        format: [0, 2],
        formatFormula: '=$A1="x"',
        height: 0,
      },
    ],
  ])('%s', async (_name, request, after) => {
    await book.batch(request);
    const now = await seen();
    expect({
      ...now,
      formula: now.formula.map((line) => line.replace(/=#REF!$/, "='Trang tính1'!#REF!")),
    }).toEqual(after);
  });

  test('a validation’s formula follows', async () => {
    await book.batch({ insertDimension: { range: rows(0, 1) } });
    expect(JSON.stringify(await book.read('sheets.data.rowData.values.dataValidation', ['E6']))).toContain(
      '=A4>0',
    );
  });

  test('a deleted range takes its protection, merge and conditional format along', async () => {
    await book.batch({ deleteDimension: { range: rows(2, 4) } });
    expect(await seen()).toMatchObject({ merge: undefined, open: undefined, format: undefined });
  });
});

describe('columns', () => {
  const columns = (startIndex: number, endIndex: number) => ({
    sheetId: 0,
    dimension: 'COLUMNS',
    startIndex,
    endIndex,
  });

  test('move with their cells and formulas', async () => {
    await book.batch(write(0, 0, 0, [['a', 'b', '=A1']]), {
      moveDimension: { source: columns(0, 1), destinationIndex: 2 },
    });
    expect(await book.contents()).toEqual(['A1: b', 'B1: a', 'C1: =B1']);
  });

  test('inserted ones take the look of their neighbour and widen the frozen part', async () => {
    const format = { numberFormat: { type: 'TEXT', pattern: '@' } };
    await book.batch(
      {
        updateSheetProperties: {
          properties: { gridProperties: { frozenColumnCount: 2 } },
          fields: 'gridProperties.frozenColumnCount',
        },
      },
      {
        repeatCell: {
          range: range(0, 0, 0, 1, 1),
          cell: { userEnteredFormat: format, userEnteredValue: { stringValue: 'x' } },
          fields: '*',
        },
      },
      { insertDimension: { range: columns(1, 2), inheritFromBefore: true } },
    );
    expect(
      await book.read(
        'sheets(properties.gridProperties,data.rowData.values(userEnteredValue,userEnteredFormat))',
        ['A1:C1'],
      ),
    ).toEqual({
      sheets: [
        {
          properties: { gridProperties: { rowCount: 1000, columnCount: 27, frozenColumnCount: 3 } },
          data: [
            {
              rowData: [
                {
                  values: [
                    { userEnteredValue: { stringValue: 'x' }, userEnteredFormat: format },
                    { userEnteredFormat: format },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });
});

test.each<[request: object, message: string]>([
  [{ deleteDimension: { range: rows(0, 1000) } }, "You can't delete all the rows on the sheet."],
  [
    { deleteDimension: { range: rows(1000, 1001) } },
    "Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
  ],
  [{ insertDimension: { range: rows(0, 1), inheritFromBefore: true } }, 'inheritFromBefore'],
  [{ deleteDimension: { range: rows(0, 1, 4) } }, 'No sheet with id: 4'],
])('refuses %j', async (request, message) => {
  await expect(book.batch(request)).rejects.toThrow(message);
});

test('updateDimensionProperties sets and clears by its mask', async () => {
  const update = (properties: object, fields: string) => ({
    updateDimensionProperties: { range: rows(0, 2), properties, fields },
  });
  await book.batch(update({ pixelSize: 30, hiddenByUser: true }, '*'), update({}, 'hiddenByUser'));
  expect(await book.read('sheets.data.rowMetadata', ['A2:A3'])).toEqual({
    sheets: [{ data: [{ rowMetadata: [{ pixelSize: 30 }, { pixelSize: 21 }] }] }],
  });
});
