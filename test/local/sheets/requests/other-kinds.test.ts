import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook, range, write } from '../example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});

const grid = async () => {
  const { sheets } = await book.read('sheets.properties.gridProperties(rowCount,columnCount)');
  return Object.values(sheets![0]!.properties as object)[0] as object;
};
const BOLD = { userEnteredFormat: { textFormat: { bold: true } } };
const bold = (at: object) => ({ repeatCell: { range: at, cell: BOLD, fields: 'userEnteredFormat' } });

describe('copyPaste pastes by kind', () => {
  const paste = (pasteType: string, more = {}) => ({
    copyPaste: { source: range(0, 0, 0, 1, 2), destination: range(0, 1, 0, 3, 2), pasteType, ...more },
  });
  test.each<[kind: string, contents: string[], isBold: boolean]>([
    ['PASTE_NORMAL', ['A2: 1', 'B2: =A2', 'A3: 1', 'B3: =A3'], true],
    ['PASTE_NO_BORDERS', ['A2: 1', 'B2: =A2', 'A3: 1', 'B3: =A3'], true],
    ['PASTE_FORMULA', ['A2: 1', 'B2: =A2', 'A3: 1', 'B3: =A3'], false],
    ['PASTE_FORMAT', [], true],
    ['PASTE_CONDITIONAL_FORMATTING', [], false],
  ])('%s', async (kind, contents, isBold) => {
    await book.batch(write(0, 0, 0, [[1, '=A1']]), bold(range(0, 0, 0, 1, 2)), paste(kind));
    expect(await book.contents()).toEqual(['A1: 1', 'B1: =A1', ...contents]);
    const { sheets } = await book.read('sheets.data.rowData.values.userEnteredFormat', ['A2']);
    expect(sheets?.[0]?.data).toEqual([isBold ? { rowData: [{ values: [BOLD] }] } : {}]);
  });

  test('PASTE_VALUES takes values and leaves formats; a formula is refused', async () => {
    await book.batch(write(0, 0, 0, [[1, 'a']]), bold(range(0, 0, 0, 1, 2)), paste('PASTE_VALUES'));
    expect(await book.contents()).toEqual(['A1: 1', 'B1: a', 'A2: 1', 'B2: a', 'A3: 1', 'B3: a']);
    await book.batch(write(0, 0, 0, [['=B1']]));
    await expect(book.batch(paste('PASTE_VALUES'))).rejects.toThrow('not emulated');
  });

  test('transposed', async () => {
    await book.batch(write(0, 0, 0, [[1, 2]]), {
      copyPaste: {
        source: range(0, 0, 0, 1, 2),
        destination: range(0, 2, 0, 3, 1),
        pasteOrientation: 'TRANSPOSE',
      },
    });
    expect(await book.contents()).toEqual(['A1: 1', 'B1: 2', 'A3: 1', 'A4: 2']);
  });

  test('merges come along and replace those of the destination', async () => {
    await book.batch({ mergeCells: { range: range(0, 0, 0, 1, 2) } }, paste('PASTE_NORMAL'));
    const { sheets } = await book.read('sheets.merges(startRowIndex,startColumnIndex,endColumnIndex)');
    expect(sheets?.[0]?.merges).toEqual(
      [0, 1, 2].map((row) => ({ startRowIndex: row, startColumnIndex: 0, endColumnIndex: 2 })),
    );
  });
});

test('appendDimension makes the grid longer', async () => {
  await book.batch(
    { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 3 } },
    { appendDimension: { dimension: 'COLUMNS', length: 2 } },
  );
  expect(await grid()).toEqual({ rowCount: 1003, columnCount: 28 });
  await expect(book.batch({ appendDimension: { dimension: 'ROWS' } })).rejects.toThrow('Invalid length: 0');
});

test('appendCells writes below the last value, and the grid grows', async () => {
  await book.batch(
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 2, columnCount: 1 } },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    },
    write(0, 0, 0, [['a']]),
    {
      appendCells: {
        rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }, { note: 'n' }] }, {}],
        fields: 'userEnteredValue,note',
      },
    },
  );
  expect(await book.contents()).toEqual(['A1: a', 'A2: 1']);
  expect(await grid()).toEqual({ rowCount: 3, columnCount: 2 });
});

test('autoResizeDimensions takes a set size back', async () => {
  const at = { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 };
  await book.batch(
    { updateDimensionProperties: { range: at, properties: { pixelSize: 300 }, fields: 'pixelSize' } },
    { autoResizeDimensions: { dimensions: at } },
  );
  expect(await book.read('sheets.data.columnMetadata', ['A1'])).toEqual({
    sheets: [{ data: [{ columnMetadata: [{ pixelSize: 100 }] }] }],
  });
});

test('setDataValidation sets the rule of a range, and without a rule clears it', async () => {
  const rule = {
    condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'x' }] },
    showCustomUi: false,
    strict: true,
  };
  const rules = () => book.read('sheets.data.rowData.values.dataValidation');
  await book.batch({ setDataValidation: { range: range(0, 0, 0, 1, 1), rule } });
  const { showCustomUi: _, ...kept } = rule;
  expect(await rules()).toEqual({
    sheets: [{ data: [{ rowData: [{ values: [{ dataValidation: kept }] }] }] }],
  });
  await book.batch({ setDataValidation: { range: range(0, 0, 0, 1, 1) } });
  expect(await rules()).toEqual({ sheets: [{ data: [{}] }] });
});

test('updateBorders draws around and within, and leaves other sides alone', async () => {
  const solid = { style: 'SOLID' };
  await book.batch(
    { updateBorders: { range: range(0, 0, 0, 2, 2), top: solid, innerVertical: solid } },
    { updateBorders: { range: range(0, 0, 0, 1, 1), left: solid, top: { style: 'NONE' } } },
  );
  const { sheets } = await book.read('sheets.data.rowData.values.userEnteredFormat.borders');
  const [data] = sheets![0]!.data as {
    rowData: { values: { userEnteredFormat?: { borders: object } }[] }[];
  }[];
  const sides = data!.rowData.map((row) =>
    row.values.map((cell) =>
      Object.keys(cell.userEnteredFormat?.borders ?? {})
        .sort()
        .join(' '),
    ),
  );
  expect(sides).toEqual([
    ['left right', 'left top'],
    ['right', 'left'],
  ]);
});

test.each<[order: string, column: string[]]>([
  ['ASCENDING', ['A1: 1', 'A2: 2', 'A3: a', 'A4: b', 'A5: true']],
  ['DESCENDING', ['A1: true', 'A2: b', 'A3: a', 'A4: 2', 'A5: 1']],
])('sortRange %s: numbers, texts, booleans, blanks last', async (sortOrder, column) => {
  await book.batch(write(0, 0, 0, [['b'], [null], [2], [true], ['a'], [1]]), {
    sortRange: { range: range(0, 0, 0, 6, 1), sortSpecs: [{ dimensionIndex: 0, sortOrder }] },
  });
  expect(await book.contents()).toEqual(column);
});

test('sorted rows stay together and formulas read as if copied', async () => {
  await book.batch(
    write(0, 0, 0, [
      [2, '=A1'],
      [1, '=A2'],
    ]),
    {
      sortRange: { range: range(0, 0, 0, 2, 2), sortSpecs: [{ dimensionIndex: 0 }] },
    },
  );
  expect(await book.contents()).toEqual(['A1: 1', 'B1: =A1', 'A2: 2', 'B2: =A2']);
});

test('findReplace counts, types the result in again and leaves formulas unless asked', async () => {
  const request = { find: 'A', replacement: '1', allSheets: true };
  await book.batch(write(0, 0, 0, [['aa', 'b', '=A1']]));
  const [reply] = await book.batch({ findReplace: request });
  expect(reply).toEqual({
    findReplace: { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 2 },
  });
  expect(await book.contents()).toEqual(['A1: 11', 'B1: b', 'C1: =A1']);
  await book.batch({ findReplace: { find: 'A1', replacement: 'B1', includeFormulas: true, sheetId: 0 } });
  expect(await book.contents()).toEqual(['A1: 11', 'B1: b', 'C1: =B1']);
});

test('duplicateSheet copies all under its own ids', async () => {
  await book.batch(
    write(0, 0, 0, [['a', '=A1']]),
    { mergeCells: { range: range(0, 1, 0, 2, 2) } },
    { addProtectedRange: { protectedRange: { protectedRangeId: 3, range: range(0, 0, 0, 1, 1) } } },
  );
  const [reply] = await book.batch({
    duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 1, newSheetId: 9, newSheetName: 'Bản sao' },
  });
  expect(reply).toMatchObject({ duplicateSheet: { properties: { sheetId: 9, title: 'Bản sao', index: 1 } } });
  expect(await book.contents(9)).toEqual(['A1: a', 'B1: =A1']);
  const { sheets } = await book.read(
    'sheets(merges.sheetId,protectedRanges(protectedRangeId,range.sheetId))',
  );
  expect(sheets?.[1]).toMatchObject({
    merges: [{ sheetId: 9 }],
    protectedRanges: [{ range: { sheetId: 9 } }],
  });
  expect(sheets?.[1]).not.toMatchObject({ protectedRanges: [{ protectedRangeId: 3 }] });
});

test('a filter is set, moves with its rows and is cleared', async () => {
  const filter = async () => (await book.read('sheets.basicFilter')).sheets?.[0]?.basicFilter;
  await book.batch(
    { setBasicFilter: { filter: { range: range(0, 1, 0, 4, 2) } } },
    { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
  );
  expect(await filter()).toEqual({ range: { ...range(0, 2, 0, 5, 2), sheetId: undefined } });
  await book.batch({ clearBasicFilter: { sheetId: 0 } });
  expect(await filter()).toBeUndefined();
});

test('deleteDeveloperMetadata replies what it deleted', async () => {
  const metadata = {
    metadataId: 4,
    metadataKey: 'k',
    metadataValue: 'v',
    visibility: 'DOCUMENT',
    location: { spreadsheet: true },
  };
  const [, reply] = await book.batch(
    { createDeveloperMetadata: { developerMetadata: metadata } },
    { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: 'k' } } } },
  );
  expect(reply).toMatchObject({ deleteDeveloperMetadata: { deletedDeveloperMetadata: [{ metadataId: 4 }] } });
  expect(await book.read('developerMetadata')).toEqual({});
});

test.each<[kind: string, merges: number[][]]>([
  [
    'MERGE_ROWS',
    [
      [0, 1, 0, 2],
      [1, 2, 0, 2],
    ],
  ],
  [
    'MERGE_COLUMNS',
    [
      [0, 2, 0, 1],
      [0, 2, 1, 2],
    ],
  ],
])('%s merges each line of the range', async (mergeType, merges) => {
  await book.batch({ mergeCells: { range: range(0, 0, 0, 2, 2), mergeType } });
  const { sheets } = await book.read('sheets.merges');
  expect((sheets![0]!.merges as Record<string, number>[]).map((merge) => Object.values(merge))).toEqual(
    merges,
  );
});

test('the older fields of colours are the newer ones', async () => {
  await book.batch({
    repeatCell: {
      range: range(0, 0, 0, 1, 1),
      cell: {
        userEnteredFormat: { backgroundColor: { green: 1 }, textFormat: { foregroundColor: { red: 1 } } },
      },
      fields: 'userEnteredFormat(backgroundColor,textFormat.foregroundColor)',
    },
  });
  expect(await book.read('sheets.data.rowData.values.userEnteredFormat')).toEqual({
    sheets: [
      {
        data: [
          {
            rowData: [
              {
                values: [
                  {
                    userEnteredFormat: {
                      backgroundColor: { green: 1 },
                      backgroundColorStyle: { rgbColor: { green: 1 } },
                      textFormat: {
                        foregroundColor: { red: 1 },
                        foregroundColorStyle: { rgbColor: { red: 1 } },
                      },
                    },
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});

test('a protection that only warns has no editors and stops nobody', async () => {
  await book.batch({
    addProtectedRange: {
      protectedRange: { protectedRangeId: 3, range: range(0, 0, 0, 1, 1), warningOnly: true },
    },
  });
  await book.batchAs('donvi@example.vn', write(0, 0, 0, [['x']]));
  const { sheets } = await book.read('sheets.protectedRanges(editors,warningOnly)');
  expect(sheets?.[0]?.protectedRanges).toEqual([{ warningOnly: true }]);
});
