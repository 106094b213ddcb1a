import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook, OWNER, range, TinyEngine, write } from './example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});

describe('reading', () => {
  beforeEach(async () => {
    await book.batch(
      {
        addSheet: {
          properties: { sheetId: 7, title: 'Sở Y tế', gridProperties: { rowCount: 20, columnCount: 5 } },
        },
      },
      write(0, 1, 1, [
        ['x', null, 2.5],
        [null, null, null],
        ['=D2*2', true, null],
      ]),
      write(7, 0, 0, [['={A9}']]),
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 3,
            metadataKey: 'k',
            metadataValue: 'v',
            visibility: 'DOCUMENT',
            location: { sheetId: 7 },
          },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 4,
            metadataKey: 'all',
            metadataValue: 'v',
            visibility: 'DOCUMENT',
            location: { spreadsheet: true },
          },
        },
      },
    );
  });
  const values = 'sheets.data(startRow,startColumn,rowData.values.userEnteredValue)';

  test('empty cells in between are {}, trailing ones and sheet 0 are left out', async () => {
    expect(await book.read(values, ["'Trang tính1'!B2:E9"])).toEqual({
      sheets: [
        {
          data: [
            {
              startRow: 1,
              startColumn: 1,
              rowData: [
                {
                  values: [
                    { userEnteredValue: { stringValue: 'x' } },
                    {},
                    { userEnteredValue: { numberValue: 2.5 } },
                  ],
                },
                {},
                {
                  values: [
                    { userEnteredValue: { formulaValue: '=D2*2' } },
                    { userEnteredValue: { boolValue: true } },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('an empty range has grid data without rows', async () => {
    expect(await book.read('sheets/data/rowData/values/note', ["'Sở Y tế'!B2"])).toEqual({
      sheets: [{ data: [{}] }],
    });
  });

  test('typed values are read without calculating, shown values with it, spilled ones too', async () => {
    const before = TinyEngine.calculations;
    await book.read(values);
    expect(TinyEngine.calculations).toBe(before);
    const reply = await book.read('sheets.data.rowData.values(effectiveValue,formattedValue)', ["'Sở Y tế'"]);
    expect(TinyEngine.calculations).toBe(before + 1);
    expect(reply).toEqual({
      sheets: [
        {
          data: [
            {
              rowData: [
                { values: [{ effectiveValue: { numberValue: 1 }, formattedValue: '1' }] },
                { values: [{ effectiveValue: { numberValue: 2 }, formattedValue: '2' }] },
              ],
            },
          ],
        },
      ],
    });
    // The engine is asked once for each reading of values, since another day may have begun; it computes what is due.
    await book.read('sheets.data.rowData.values.formattedValue');
    expect(TinyEngine.calculations).toBe(before + 2);
  });

  test('an error value has Google’s type', async () => {
    await book.batch(write(0, 0, 0, [['=NOPE()']]));
    expect(await book.read('sheets.data.rowData.values(effectiveValue,formattedValue)', ['A1'])).toEqual({
      sheets: [
        {
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      effectiveValue: { errorValue: { type: 'NAME', message: 'unknown' } },
                      formattedValue: '#NAME?',
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

  test.each<[filter: object, titles: string[]]>([
    [{ developerMetadataLookup: { metadataKey: 'k' } }, ['Sở Y tế']],
    [{ developerMetadataLookup: { metadataId: 3, metadataValue: 'v' } }, ['Sở Y tế']],
    [{ developerMetadataLookup: { metadataKey: 'k', metadataValue: 'w' } }, []],
    [{ developerMetadataLookup: { metadataKey: 'all' } }, ['Trang tính1', 'Sở Y tế']],
    [{ gridRange: { sheetId: 7, startRowIndex: 2 } }, ['Sở Y tế']],
    [{ a1Range: "'Sở Y tế'!A1:B2" }, ['Sở Y tế']],
  ])('data filter %j finds %j', async (filter, titles) => {
    const reply = await book.spreadsheets.getByDataFilter(
      OWNER,
      book.id,
      { dataFilters: [filter] },
      { fields: 'sheets.properties.title' },
    );
    expect(reply.sheets?.map((sheet) => sheet.properties?.title)).toEqual(titles);
  });

  test('several ranges of a sheet give as many grids, in the order asked', async () => {
    const dataFilters = [{ gridRange: range(0, 3, 0, 5, 5) }, { gridRange: range(0, 1, 1, 2, 2) }];
    const reply = await book.spreadsheets.getByDataFilter(
      OWNER,
      book.id,
      { dataFilters },
      { fields: 'sheets.data.startRow' },
    );
    expect(reply).toEqual({ sheets: [{ data: [{ startRow: 3 }, { startRow: 1 }] }] });
  });

  test('an unknown field of a mask is refused', async () => {
    const error = await book.read('sheets.data.rowData.values.colour').catch((thrown) => thrown);
    expect(error.message).toBe('Request contains an invalid argument.');
    expect(JSON.stringify(error.body())).toContain(
      "Cannot find matching fields for path 'sheets.data.rowData.values.colour'.",
    );
  });

  test.each([
    ['Nơi khác!A1', 'Unable to parse range: Nơi khác!A1'],
    ["'Sở Y tế'!A21", "Range ('Sở Y tế'!A21) exceeds grid limits. Max rows: 20, max columns: 5"],
  ])('range %s is refused', async (text, message) => {
    await expect(book.read('spreadsheetId', [text])).rejects.toThrow(message);
  });

  test('includeGridData is ignored when fields is set', async () => {
    const reply = await book.spreadsheets.get(OWNER, book.id, {
      fields: 'spreadsheetId',
      includeGridData: true,
    });
    expect(reply).toEqual({ spreadsheetId: book.id });
    const all = await book.spreadsheets.get(OWNER, book.id, {
      includeGridData: true,
      ranges: ["'Sở Y tế'!A1"],
    });
    expect(JSON.stringify(all.sheets)).toContain('"rowMetadata":[{"pixelSize":21}]');
  });

  test('a dump restored elsewhere is the same workbook', async () => {
    const file = JSON.parse(JSON.stringify(book.spreadsheets.dump(book.id)));
    const other = await exampleWorkbook();
    other.spreadsheets.restore(file);
    const [here, there] = await Promise.all(
      [book, other].map(({ spreadsheets }) => spreadsheets.get(OWNER, book.id, { includeGridData: true })),
    );
    expect(there).toEqual(here);
    expect(JSON.parse(JSON.stringify(other.spreadsheets.dump(book.id)))).toEqual(file);
  });
});
