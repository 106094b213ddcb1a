import { place, range, span, write } from '../example-workbook';
import { cases } from './cases';
import { pointing, pointingAtRows, whatPoints } from './pointing-at-rows';

const move = (source: object, destinationIndex: number) => ({ moveDimension: { source, destinationIndex } });

cases('moveDimension', [
  {
    rule: 'what points at rows follows them up',
    given: pointingAtRows,
    send: [move(span(2, 4), 0)],
    read: whatPoints,
    gives: {
      seen: pointing({ rows: [0, 2], formula: '=$A1="x"', heights: [40, 21, 21, 21] }),
      contents: ['A1: c', 'A2: d', 'A3: a', 'A4: b', 'A5: e', "B!A1: ='Trang tính1'!A1"],
    },
  },
  {
    rule: 'columns move with their cells and formulas',
    given: [write(0, 0, 0, [['a', 'b', '=A1']])],
    send: [move(span(0, 1, 'COLUMNS'), 2)],
    gives: { replies: [{}], contents: ['A1: b', 'B1: a', 'C1: =B1'] },
  },
  {
    rule: 'a named range moves with its rows',
    given: [
      { addNamedRange: { namedRange: { namedRangeId: 'n1', name: 'Điểm', range: range(0, 2, 0, 4, 1) } } },
    ],
    send: [move(span(2, 4), 0)],
    read: { fields: 'namedRanges.range' },
    gives: { seen: { namedRanges: [{ range: place(0, 0, 2, 1) }] } },
  },
  {
    rule: 'a range with an open end moves along with all of its rows',
    given: [
      {
        addNamedRange: {
          namedRange: { namedRangeId: 'n1', name: 'Điểm', range: { sheetId: 0, startRowIndex: 990 } },
        },
      },
    ],
    send: [move(span(990, 1000), 0)],
    read: { fields: 'namedRanges.range' },
    gives: { seen: { namedRanges: [{ range: { startRowIndex: 0, endRowIndex: 10 } }] } },
  },
  {
    rule: 'refuses to cut a merge',
    given: [{ mergeCells: { range: range(0, 0, 0, 2, 1) } }],
    send: [move(span(1, 2), 5)],
    gives: { error: "You can't move rows that cut a merged range." },
  },
]);
