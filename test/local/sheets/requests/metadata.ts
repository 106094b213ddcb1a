/** Developer metadata as sent and as replied, short enough for tables. It asserts nothing. */
const object = (metadataId: number, metadataValue: string, location: object) => ({
  metadataId,
  metadataKey: 'cchc.tab',
  metadataValue,
  visibility: 'DOCUMENT',
  location,
});

export const create = (metadataId: number, location: object) => ({
  createDeveloperMetadata: { developerMetadata: object(metadataId, 'a', location) },
});

export const onSheet = (metadataId: number, value: string) =>
  object(metadataId, value, { locationType: 'SHEET', sheetId: 0 });

export const onSpreadsheet = (metadataId: number, value: string) =>
  object(metadataId, value, { locationType: 'SPREADSHEET', spreadsheet: true });
