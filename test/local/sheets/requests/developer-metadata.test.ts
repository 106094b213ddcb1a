import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook } from '../example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});

describe('developer metadata', () => {
  const create = (metadataId: number, location: object) => ({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: 'cchc.tab',
        metadataValue: 'a',
        visibility: 'DOCUMENT',
        location,
      },
    },
  });
  const replied = (metadataId: number, metadataValue: string, location: object) => ({
    metadataId,
    metadataKey: 'cchc.tab',
    metadataValue,
    visibility: 'DOCUMENT',
    location,
  });
  const onSheet = { locationType: 'SHEET', sheetId: 0 };

  test('creating and updating reply the object', async () => {
    expect(await book.batch(create(1, { sheetId: 0 }), create(2, { spreadsheet: true }))).toEqual([
      { createDeveloperMetadata: { developerMetadata: replied(1, 'a', onSheet) } },
      {
        createDeveloperMetadata: {
          developerMetadata: replied(2, 'a', { locationType: 'SPREADSHEET', spreadsheet: true }),
        },
      },
    ]);
    const update = {
      dataFilters: [{ developerMetadataLookup: { metadataId: 1 } }],
      developerMetadata: { metadataValue: 'b' },
      fields: 'metadataValue',
    };
    expect(await book.batch({ updateDeveloperMetadata: update })).toEqual([
      { updateDeveloperMetadata: { developerMetadata: [replied(1, 'b', onSheet)] } },
    ]);
  });

  test('an id in use is refused', async () => {
    await expect(book.batch(create(1, { sheetId: 0 }), create(1, { spreadsheet: true }))).rejects.toThrow(
      'Invalid requests[1].createDeveloperMetadata: Developer metadata ID 1 already exists',
    );
  });
});
