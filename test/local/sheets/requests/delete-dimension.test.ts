import { place, range, span } from '../example-workbook';
import { cases } from './cases';
import { pointing, pointingAtRows, whatPoints } from './pointing-at-rows';

const remove = (at: object) => ({ deleteDimension: { range: at } });

cases('deleteDimension', [
  {
    rule: 'what points at some of the rows points at the rest, what names one of them is #REF!',
    given: pointingAtRows,
    send: [remove(span(1, 3))],
    read: whatPoints,
    gives: {
      seen: pointing({ rows: [1, 2], formula: '=#REF!="x"', heights: [21, 21, 21, 21] }),
      contents: ['A1: a', 'A2: d', 'A3: e', 'B!A1: =#REF!'],
    },
  },
  {
    rule: 'what lies within the rows goes with them',
    given: pointingAtRows,
    send: [remove(span(2, 4))],
    read: whatPoints,
    gives: { seen: pointing({ heights: [21, 21, 21, 21] }) },
  },
  ...(
    [
      ['before it', span(0, 3), [0, 1]],
      ['around it', span(1, 9), undefined],
    ] as const
  ).map(([where, at, rows]) => ({
    rule: `a named range follows when rows are deleted ${where}`,
    given: [
      { addNamedRange: { namedRange: { namedRangeId: 'n1', name: 'Điểm', range: range(0, 2, 0, 4, 1) } } },
    ],
    send: [remove(at)],
    read: { fields: 'namedRanges.range' },
    gives: { seen: rows ? { namedRanges: [{ range: place(rows[0], 0, rows[1], 1) }] } : {} },
  })),
  ...(
    [
      ['partly', span(0, 3), [{ range: { dimension: 'ROWS', startIndex: 0, endIndex: 2 }, depth: 1 }]],
      ['as a whole', span(2, 5), undefined],
    ] as const
  ).map(([how, at, rowGroups]) => ({
    rule: `a group whose rows are deleted ${how}`,
    given: [{ addDimensionGroup: { range: span(2, 5) } }],
    send: [remove(at)],
    read: { fields: 'sheets.rowGroups' },
    gives: { seen: { sheets: [rowGroups ? { rowGroups } : {}] } },
  })),
  {
    rule: 'a range with an open end goes when all rows from its start on are deleted',
    given: [
      {
        addNamedRange: {
          namedRange: { namedRangeId: 'n1', name: 'Điểm', range: { sheetId: 0, startRowIndex: 990 } },
        },
      },
    ],
    send: [remove(span(990, 1000))],
    read: { fields: 'namedRanges' },
    gives: { seen: {} },
  },
  ...(['rows', 'columns'] as const).map((words) => ({
    rule: `beside frozen ${words} one must stay`,
    given: [
      {
        updateSheetProperties: {
          properties: { gridProperties: { frozenRowCount: 1, frozenColumnCount: 1 } },
          fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
        },
      },
    ],
    send: [remove(words === 'rows' ? span(1, 1000) : span(1, 26, 'COLUMNS'))],
    gives: { error: `Sorry, it is not possible to delete all non-frozen ${words}.` },
  })),
  ...(
    [
      ['all rows', span(0, 1000), "You can't delete all the rows on the sheet."],
      [
        'a row below the grid',
        span(1000, 1001),
        "Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
      ],
      ['a sheet that is not there', span(0, 1, 'ROWS', 4), 'No sheet with id: 4'],
    ] as const
  ).map(([what, at, error]) => ({ rule: `refuses ${what}`, send: [remove(at)], gives: { error } })),
]);
