import { span } from '../example-workbook';
import { cases } from './cases';

const update = (at: object, properties: object, fields: string) => ({
  updateDimensionProperties: { range: at, properties, fields },
});

cases('updateDimensionProperties', [
  {
    rule: 'sets and clears by its mask',
    given: [update(span(0, 2), { pixelSize: 30, hiddenByUser: true }, '*')],
    send: [update(span(0, 2), {}, 'hiddenByUser')],
    read: { fields: 'sheets.data.rowMetadata', ranges: ['A2:A3'] },
    gives: {
      replies: [{}],
      seen: { sheets: [{ data: [{ rowMetadata: [{ pixelSize: 30 }, { pixelSize: 21 }] }] }] },
    },
  },
  {
    rule: 'refuses columns beside the grid',
    send: [update(span(26, 27, 'COLUMNS'), { pixelSize: 30 }, 'pixelSize')],
    gives: {
      error:
        "Cannot update a column that doesn't exist. Tried to update column index 26 but there are only 26 columns.",
    },
  },
]);
