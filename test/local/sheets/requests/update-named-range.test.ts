import { place, range, write } from '../example-workbook';
import { cases } from './cases';
import { addName, names } from './named-range';

const update = (namedRange: object, fields: string) => ({ updateNamedRange: { namedRange, fields } });

cases('updateNamedRange', [
  {
    rule: 'formulas that use the name get the new one',
    given: [write(0, 1, 1, [[7]]), addName('Điểm', range(0, 1, 1, 2, 2)), write(0, 0, 0, [['=điểm']])],
    send: [update({ namedRangeId: 'n1', name: 'Điểm_số' }, 'name')],
    gives: { replies: [{}], contents: ['A1: =Điểm_số', 'B2: 7'] },
  },
  {
    rule: 'only the masked fields change',
    given: [addName('Điểm')],
    send: [update({ namedRangeId: 'n1', name: 'Bỏ', range: place(4, 0, 5, 1) }, 'range')],
    read: names,
    gives: { seen: { namedRanges: [{ namedRangeId: 'n1', name: 'Điểm', range: place(4, 0, 5, 1) }] } },
  },
  {
    rule: 'refuses an id that is not there',
    send: [update({ namedRangeId: 'x', name: 'a' }, 'name')],
    gives: { error: 'No named range with id: x' },
  },
]);
