import { place, range, write } from '../example-workbook';
import { cases } from './cases';

const otherThan3 = { asymmetricMatch: (id: unknown) => typeof id === 'number' && id !== 3 };

cases('duplicateSheet', [
  {
    rule: 'copies all under its own ids',
    given: [
      write(0, 0, 0, [['a', '=A1']]),
      { mergeCells: { range: range(0, 1, 0, 2, 2) } },
      { addProtectedRange: { protectedRange: { protectedRangeId: 3, range: range(0, 0, 0, 1, 1) } } },
    ],
    send: [
      { duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 1, newSheetId: 9, newSheetName: 'Bản sao' } },
    ],
    read: { fields: 'sheets(merges,protectedRanges(protectedRangeId,range))' },
    gives: {
      replies: [
        {
          duplicateSheet: {
            properties: {
              sheetId: 9,
              title: 'Bản sao',
              index: 1,
              sheetType: 'GRID',
              gridProperties: { rowCount: 1000, columnCount: 26 },
            },
          },
        },
      ],
      seen: {
        sheets: [
          {
            merges: [place(1, 0, 2, 2)],
            protectedRanges: [{ protectedRangeId: 3, range: place(0, 0, 1, 1) }],
          },
          {
            merges: [range(9, 1, 0, 2, 2)],
            protectedRanges: [{ protectedRangeId: otherThan3, range: range(9, 0, 0, 1, 1) }],
          },
        ],
      },
      contents: ['A1: a', 'B1: =A1', 'Bản sao!A1: a', 'Bản sao!B1: =A1'],
    },
  },
  {
    rule: 'refuses a title in use',
    send: [{ duplicateSheet: { sourceSheetId: 0, newSheetName: 'Trang tính1' } }],
    gives: {
      error: 'A sheet with the name "Trang tính1" already exists. Please enter another name.',
    },
  },
]);
