import { place, range, span, write } from '../example-workbook';
import { cases } from './cases';
import { pointing, pointingAtRows, whatPoints } from './pointing-at-rows';

const insert = (at: object, inheritFromBefore?: boolean) => ({
  insertDimension: { range: at, inheritFromBefore },
});
const addName = (row: number, endRow: number) => ({
  addNamedRange: { namedRange: { namedRangeId: 'n1', name: 'Điểm', range: range(0, row, 0, endRow, 1) } },
});
const format = { numberFormat: { type: 'TEXT', pattern: '@' } };

cases('insertDimension', [
  {
    rule: 'two rows inside widen everything that points at the rows',
    given: pointingAtRows,
    send: [insert(span(3, 5), false)],
    read: whatPoints,
    gives: {
      seen: pointing({ rows: [2, 6], formula: '=$A3="x"', heights: [21, 21, 40, 21] }),
      contents: ['A1: a', 'A2: b', 'A3: c', 'A6: d', 'A7: e', "B!A1: ='Trang tính1'!A3"],
    },
  },
  {
    rule: 'a row before moves everything that points at the rows, and takes the height of the row after it',
    given: pointingAtRows,
    send: [insert(span(2, 3))],
    read: whatPoints,
    gives: {
      seen: pointing({ rows: [3, 5], formula: '=$A4="x"', heights: [21, 21, 40, 40] }),
      contents: ['A1: a', 'A2: b', 'A4: c', 'A5: d', 'A6: e', "B!A1: ='Trang tính1'!A4"],
    },
  },
  {
    rule: 'the formula of a validation follows',
    given: pointingAtRows,
    send: [insert(span(0, 1))],
    read: { fields: 'sheets.data.rowData.values.dataValidation.condition.values', ranges: ['E6'] },
    gives: {
      seen: {
        sheets: [
          {
            data: [
              {
                rowData: [
                  {
                    values: [{ dataValidation: { condition: { values: [{ userEnteredValue: '=A4>0' }] } } }],
                  },
                ],
              },
            ],
          },
        ],
      },
    },
  },
  {
    rule: 'inserted columns take the look of their neighbour and widen the frozen part',
    given: [
      {
        updateSheetProperties: {
          properties: { gridProperties: { frozenColumnCount: 2 } },
          fields: 'gridProperties.frozenColumnCount',
        },
      },
      {
        repeatCell: {
          range: range(0, 0, 0, 1, 1),
          cell: { userEnteredFormat: format, userEnteredValue: { stringValue: 'x' } },
          fields: '*',
        },
      },
    ],
    send: [insert(span(1, 2, 'COLUMNS'), true)],
    read: {
      fields: 'sheets(properties.gridProperties,data.rowData.values(userEnteredValue,userEnteredFormat))',
      ranges: ['A1:C1'],
    },
    gives: {
      seen: {
        sheets: [
          {
            properties: { gridProperties: { rowCount: 1000, columnCount: 27, frozenColumnCount: 3 } },
            data: [
              {
                rowData: [
                  {
                    values: [
                      { userEnteredValue: { stringValue: 'x' }, userEnteredFormat: format },
                      { userEnteredFormat: format },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    },
  },
  ...(
    [
      ['before it', span(0, 3), [5, 7]],
      ['inside it', span(3, 4), [2, 5]],
    ] as const
  ).map(([where, at, [start, end]]) => ({
    rule: `a named range follows rows that come ${where}`,
    given: [addName(2, 4)],
    send: [insert(at)],
    read: { fields: 'namedRanges.range' },
    gives: { seen: { namedRanges: [{ range: place(start, 0, end, 1) }] } },
  })),
  ...(
    [
      ['before it', span(0, 1), 3, 6],
      ['inside it', span(3, 5), 2, 7],
    ] as const
  ).map(([where, at, startIndex, endIndex]) => ({
    rule: `a group follows rows that come ${where}`,
    given: [{ addDimensionGroup: { range: span(2, 5) } }],
    send: [insert(at)],
    read: { fields: 'sheets.rowGroups' },
    gives: {
      seen: { sheets: [{ rowGroups: [{ range: { dimension: 'ROWS', startIndex, endIndex }, depth: 1 }] }] },
    },
  })),
  {
    rule: 'a filter moves with its rows',
    given: [{ setBasicFilter: { filter: { range: range(0, 1, 0, 4, 2) } } }],
    send: [insert(span(0, 1))],
    read: { fields: 'sheets.basicFilter.range' },
    gives: { seen: { sheets: [{ basicFilter: { range: place(2, 0, 5, 2) } }] } },
  },
  {
    rule: 'relative and absolute references follow alike',
    given: [write(0, 2, 0, [[1, '=A3+$A$3']])],
    send: [insert(span(0, 1))],
    gives: { contents: ['A4: 1', 'B4: =A4+$A$4'] },
  },
  {
    rule: 'refuses to take the look of what is before the first row',
    send: [insert(span(0, 1), true)],
    gives: { error: 'inheritFromBefore' },
  },
]);
