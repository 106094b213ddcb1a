import { span } from '../example-workbook';
import { cases } from './cases';

const at = span(0, 1, 'COLUMNS');

cases('autoResizeDimensions', [
  {
    rule: 'takes a set size back',
    given: [
      { updateDimensionProperties: { range: at, properties: { pixelSize: 300 }, fields: 'pixelSize' } },
    ],
    send: [{ autoResizeDimensions: { dimensions: at } }],
    read: { fields: 'sheets.data.columnMetadata', ranges: ['A1'] },
    gives: { seen: { sheets: [{ data: [{ columnMetadata: [{ pixelSize: 100 }] }] }] } },
  },
]);
