import { range } from '../example-workbook';
import { cases } from './cases';

cases('clearBasicFilter', [
  {
    rule: 'takes the filter away',
    given: [{ setBasicFilter: { filter: { range: range(0, 1, 0, 4, 2) } } }],
    send: [{ clearBasicFilter: { sheetId: 0 } }],
    read: { fields: 'sheets.basicFilter' },
    gives: { replies: [{}], seen: { sheets: [{}] } },
  },
]);
