import { place, range } from '../example-workbook';
import { cases } from './cases';

const set = (at: object) => ({ setBasicFilter: { filter: { range: at } } });
const read = { fields: 'sheets.basicFilter.range' };

cases('setBasicFilter', [
  {
    rule: 'sets the filter of a sheet',
    send: [set(range(0, 1, 0, 4, 2))],
    read,
    gives: { replies: [{}], seen: { sheets: [{ basicFilter: { range: place(1, 0, 4, 2) } }] } },
  },
  {
    rule: 'replaces a filter that is there',
    given: [set(range(0, 1, 0, 4, 2))],
    send: [set(range(0, 0, 0, 3, 1))],
    read,
    gives: { seen: { sheets: [{ basicFilter: { range: place(0, 0, 3, 1) } }] } },
  },
]);
