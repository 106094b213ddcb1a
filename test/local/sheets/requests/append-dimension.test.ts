import { cases } from './cases';

cases('appendDimension', [
  {
    rule: 'makes the grid longer and wider',
    send: [
      { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 3 } },
      { appendDimension: { dimension: 'COLUMNS', length: 2 } },
    ],
    read: { fields: 'sheets.properties.gridProperties(rowCount,columnCount)' },
    gives: {
      replies: [{}, {}],
      seen: { sheets: [{ properties: { gridProperties: { rowCount: 1003, columnCount: 28 } } }] },
    },
  },
  {
    rule: 'refuses to append nothing',
    send: [{ appendDimension: { dimension: 'ROWS' } }],
    gives: { error: 'Invalid length: 0' },
  },
]);
