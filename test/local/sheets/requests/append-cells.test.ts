import { write } from '../example-workbook';
import { cases } from './cases';

cases('appendCells', [
  {
    rule: 'writes below the last value, and the grid grows',
    given: [
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 2, columnCount: 1 } },
          fields: 'gridProperties(rowCount,columnCount)',
        },
      },
      write(0, 0, 0, [['a']]),
    ],
    send: [
      {
        appendCells: {
          rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }, { note: 'n' }] }, {}],
          fields: 'userEnteredValue,note',
        },
      },
    ],
    read: { fields: 'sheets.properties.gridProperties(rowCount,columnCount)' },
    gives: {
      replies: [{}],
      seen: { sheets: [{ properties: { gridProperties: { rowCount: 3, columnCount: 2 } } }] },
      contents: ['A1: a', 'A2: 1'],
    },
  },
]);
