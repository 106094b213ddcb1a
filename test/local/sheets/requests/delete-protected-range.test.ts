import { range } from '../example-workbook';
import { cases } from './cases';

const add = (protectedRangeId: number, row: number) => ({
  addProtectedRange: { protectedRange: { protectedRangeId, range: range(0, row, 0, row + 1, 1) } },
});
const remove = (protectedRangeId: number) => ({ deleteProtectedRange: { protectedRangeId } });

cases('deleteProtectedRange', [
  {
    rule: 'takes one away and leaves the others',
    given: [add(1, 0), add(2, 1)],
    send: [remove(1)],
    read: { fields: 'sheets.protectedRanges.protectedRangeId' },
    gives: { replies: [{}], seen: { sheets: [{ protectedRanges: [{ protectedRangeId: 2 }] }] } },
  },
  {
    rule: 'refuses an id that is not there',
    send: [remove(9)],
    gives: { error: 'No protected range with id: 9' },
  },
]);
