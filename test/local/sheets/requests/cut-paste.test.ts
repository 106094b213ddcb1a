import { otherSheet, place, range, write } from '../example-workbook';
import { cases } from './cases';

const cut = (
  source: object,
  rowIndex: number,
  columnIndex: number,
  sheetId = 0,
  pasteType = 'PASTE_NORMAL',
) => ({
  cutPaste: { source, destination: { sheetId, rowIndex, columnIndex }, pasteType },
});
const A1 = range(0, 0, 0, 1, 1);
const withNote = [
  write(0, 0, 0, [['a']]),
  { repeatCell: { range: A1, cell: { note: 'n' }, fields: 'note' } },
];
const noteAndValue = { fields: 'sheets.data.rowData.values(note,userEnteredValue)' };
const a = { userEnteredValue: { stringValue: 'a' } };

cases('cutPaste', [
  {
    rule: 'cells move with their notes, and leave nothing',
    given: withNote,
    send: [cut(A1, 1, 1)],
    read: noteAndValue,
    gives: {
      replies: [{}],
      seen: { sheets: [{ data: [{ rowData: [{}, { values: [{}, { note: 'n', ...a }] }] }] }] },
    },
  },
  {
    rule: 'all is cut whatever is pasted',
    given: withNote,
    send: [cut(A1, 0, 1, 0, 'PASTE_VALUES')],
    read: noteAndValue,
    gives: { seen: { sheets: [{ data: [{ rowData: [{ values: [{}, a] }] }] }] } },
  },
  {
    rule: 'references to the cells follow, others stay, their own formulas stay',
    given: [write(0, 0, 0, [['=C1', '=A1+$A$1', '=A1:B1', '=A1:A9']])],
    send: [cut(range(0, 0, 0, 1, 2), 4, 0)],
    gives: { contents: ['C1: =A5:B5', 'D1: =A1:A9', 'A5: =C1', 'B5: =A5+$A$5'] },
  },
  {
    rule: 'on another sheet, references name it',
    given: [otherSheet(), write(0, 0, 0, [[1, '=A1']])],
    send: [cut(A1, 0, 0, 5)],
    gives: { contents: ['B1: =Khác!A1', 'Khác!A1: 1'] },
  },
  {
    rule: 'a formula that moves to another sheet still reads the sheet that it comes from',
    given: [otherSheet(), write(0, 0, 0, [['=B1', 2]])],
    send: [cut(A1, 0, 0, 5)],
    gives: { contents: ['B1: 2', "Khác!A1: ='Trang tính1'!B1"] },
  },
  {
    rule: 'an overlap moves what was there',
    given: [write(0, 0, 0, [['a'], ['b'], ['c']])],
    send: [cut(range(0, 0, 0, 3, 1), 1, 0)],
    gives: { contents: ['A2: a', 'A3: b', 'A4: c'] },
  },
  {
    rule: 'merges and named ranges within the source move',
    given: [
      { mergeCells: { range: range(0, 0, 0, 1, 2), mergeType: 'MERGE_ALL' } },
      { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'Tên', range: A1 } } },
    ],
    send: [cut(range(0, 0, 0, 1, 2), 2, 0)],
    read: { fields: 'namedRanges.range,sheets.merges' },
    gives: {
      seen: { namedRanges: [{ range: place(2, 0, 3, 1) }], sheets: [{ merges: [place(2, 0, 3, 2)] }] },
    },
  },
]);
