import { cases } from './cases';
import { create, onSheet, onSpreadsheet } from './metadata';

const remove = (developerMetadataLookup: object) => ({
  deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup } },
});
const given = [create(1, { sheetId: 0 }), create(2, { spreadsheet: true })];
const read = { fields: 'developerMetadata.metadataId,sheets.developerMetadata.metadataId' };

cases('deleteDeveloperMetadata', [
  {
    rule: 'deletes and replies all that match',
    given,
    send: [remove({ metadataKey: 'cchc.tab' })],
    read,
    gives: {
      replies: [
        { deleteDeveloperMetadata: { deletedDeveloperMetadata: [onSpreadsheet(2, 'a'), onSheet(1, 'a')] } },
      ],
      seen: { sheets: [{}] },
    },
  },
  {
    rule: 'by its id deletes one',
    given,
    send: [remove({ metadataId: 2 })],
    read,
    gives: { seen: { sheets: [{ developerMetadata: [{ metadataId: 1 }] }] } },
  },
]);
