import { write } from '../example-workbook';
import { cases } from './cases';

const given = [write(0, 0, 0, [['aa', 'b', '=A1']])];

cases('findReplace', [
  {
    rule: 'counts, types the result in again and leaves formulas alone',
    given,
    send: [{ findReplace: { find: 'A', replacement: '1', allSheets: true } }],
    gives: {
      replies: [
        { findReplace: { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 2 } },
      ],
      contents: ['A1: 11', 'B1: b', 'C1: =A1'],
    },
  },
  {
    rule: 'searches formulas where asked',
    given,
    send: [{ findReplace: { find: 'A1', replacement: 'B1', includeFormulas: true, sheetId: 0 } }],
    gives: {
      replies: [
        { findReplace: { formulasChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 } },
      ],
      contents: ['A1: aa', 'B1: b', 'C1: =B1'],
    },
  },
  {
    rule: 'refuses to find nothing',
    send: [{ findReplace: { find: '', allSheets: true } }],
    gives: { error: 'The find text cannot be empty.' },
  },
]);
