import { otherSheet, range, write } from '../example-workbook';
import { cases } from './cases';

const remove = (sheetId: number) => ({ deleteSheet: { sheetId } });

cases('deleteSheet', [
  {
    rule: 'references to the sheet become #REF!',
    given: [otherSheet(), write(0, 0, 0, [['=Khác!A1']])],
    send: [remove(5)],
    gives: { replies: [{}], contents: ['A1: =#REF!'] },
  },
  {
    rule: 'a named range goes with its sheet',
    given: [
      otherSheet(),
      { addNamedRange: { namedRange: { namedRangeId: 'n1', name: 'Điểm', range: range(5, 0, 0, 1, 1) } } },
    ],
    send: [remove(5)],
    read: { fields: 'namedRanges' },
    gives: { seen: {} },
  },
  {
    rule: 'refuses the last sheet',
    send: [remove(0)],
    gives: { error: "You can't remove all the sheets in a document." },
  },
  { rule: 'refuses a sheet that is not there', send: [remove(8)], gives: { error: 'No sheet with id: 8' } },
]);
