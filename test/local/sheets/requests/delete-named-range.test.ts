import { range, write } from '../example-workbook';
import { cases } from './cases';
import { addName, names } from './named-range';

cases('deleteNamedRange', [
  {
    rule: 'formulas that use the name show #NAME?',
    given: [write(0, 1, 1, [[7]]), addName('Điểm', range(0, 1, 1, 2, 2)), write(0, 0, 0, [['=điểm']])],
    send: [{ deleteNamedRange: { namedRangeId: 'n1' } }],
    read: names,
    gives: { replies: [{}], seen: {}, values: { range: 'A1', rows: [['#NAME?']] } },
  },
  {
    rule: 'refuses an id that is not there',
    send: [{ deleteNamedRange: { namedRangeId: 'x' } }],
    gives: { error: 'No named range with id: x' },
  },
]);
