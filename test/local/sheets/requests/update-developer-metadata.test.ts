import { cases } from './cases';
import { create, onSheet } from './metadata';

const update = (developerMetadata: object, fields: string) => ({
  updateDeveloperMetadata: {
    dataFilters: [{ developerMetadataLookup: { metadataId: 1 } }],
    developerMetadata,
    fields,
  },
});

cases('updateDeveloperMetadata', [
  {
    rule: 'replies all that it changed',
    given: [create(1, { sheetId: 0 }), create(2, { spreadsheet: true })],
    send: [update({ metadataValue: 'b' }, 'metadataValue')],
    gives: { replies: [{ updateDeveloperMetadata: { developerMetadata: [onSheet(1, 'b')] } }] },
  },
]);
