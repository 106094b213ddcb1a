import { cases } from './cases';
import { create, onSheet, onSpreadsheet } from './metadata';

cases('createDeveloperMetadata', [
  {
    rule: 'replies the object with its place',
    send: [create(1, { sheetId: 0 }), create(2, { spreadsheet: true })],
    read: { fields: 'developerMetadata,sheets.developerMetadata' },
    gives: {
      replies: [
        { createDeveloperMetadata: { developerMetadata: onSheet(1, 'a') } },
        { createDeveloperMetadata: { developerMetadata: onSpreadsheet(2, 'a') } },
      ],
      seen: {
        developerMetadata: [onSpreadsheet(2, 'a')],
        sheets: [{ developerMetadata: [onSheet(1, 'a')] }],
      },
    },
  },
  {
    rule: 'refuses an id in use, wherever it is',
    send: [create(1, { sheetId: 0 }), create(1, { spreadsheet: true })],
    gives: { error: 'Developer metadata ID 1 already exists' },
  },
]);
