import { range, write } from '../example-workbook';
import { type Case, cases } from './cases';

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
const start = (rowIndex: number, columnIndex: number) => ({ sheetId: 0, rowIndex, columnIndex });
const note = (at: object, cell: object) => ({
  repeatCell: { range: at, cell: { note: 'n', ...cell }, fields: '*' },
});
const entered = (a1: string) => ({
  fields: 'sheets.data.rowData.values(userEnteredValue,note)',
  ranges: [a1],
});
const cellsRead = (...rows: object[][]) => ({
  sheets: [{ data: [{ rowData: rows.map((values) => ({ values })) }] }],
});
const beyondGrid = (a1: string) =>
  `Range ('Trang tính1'!${a1}) exceeds grid limits. Max rows: 1000, max columns: 26`;

const refusals: readonly (readonly [request: object, error: string])[] = [
  [
    { range: range(0, 0, 0, 1, 1), rows: [{ values: [{}, {}] }], fields: 'note' },
    'Attempting to write column: 1, beyond the last requested column of: 0',
  ],
  [
    { range: range(0, 0, 0, 1, 1), rows: [{ values: [] }, { values: [] }], fields: 'note' },
    'Attempting to write row: 1, beyond the last requested row of: 0',
  ],
  [{ range: range(0, 999, 0, 1001, 1), rows: [], fields: 'note' }, beyondGrid('A1000:A1001')],
  [{ range: range(3, 0, 0, 1, 1), rows: [], fields: 'note' }, 'No grid with id: 3'],
  [{ range: range(0, 0, 0, 1, 1), rows: [], fields: 'effectiveValue' }, 'Invalid field: effectiveValue'],
  [
    {
      range: range(0, 0, 0, 1, 1),
      rows: [{ values: [{ userEnteredValue: { formulaValue: 'A1' } }] }],
      fields: '*',
    },
    'Invalid formula: A1',
  ],
  [
    { start: { ...start(0, 0), sheetId: 7 }, rows: [{ values: [{}] }], fields: 'userEnteredValue' },
    'No grid with id: 7',
  ],
  [{ start: start(1000, 0), rows: [{ values: [{}] }], fields: 'userEnteredValue' }, beyondGrid('A1001')],
  [
    { start: start(999, 25), rows: [{ values: [{}, {}] }], fields: 'userEnteredValue' },
    beyondGrid('Z1000:AA1000'),
  ],
];

const fromStart: readonly (readonly [rule: string, request: object, contents: readonly string[]])[] = [
  [
    'from a start on it writes as far as its rows reach',
    { start: start(0, 0), rows: [{ values: [text('x'), text('y')] }] },
    ['A1: x', 'B1: y', 'C1: c', 'A2: d', 'B2: e', 'C2: f'],
  ],
  [
    'a short row leaves the cells to its right alone',
    { start: start(0, 1), rows: [{ values: [text('x'), text('y')] }, { values: [text('z')] }] },
    ['A1: a', 'B1: x', 'C1: y', 'A2: d', 'B2: z', 'C2: f'],
  ],
  [
    'an empty cell clears its own',
    { start: start(0, 0), rows: [{ values: [{}, text('x')] }] },
    ['B1: x', 'C1: c', 'A2: d', 'B2: e', 'C2: f'],
  ],
  [
    'a row without values is passed over',
    { start: start(0, 0), rows: [{ values: [] }, { values: [text('x')] }] },
    ['A1: a', 'B1: b', 'C1: c', 'A2: x', 'B2: e', 'C2: f'],
  ],
  [
    'an absent row and column are 0',
    { start: { sheetId: 0 }, rows: [{ values: [text('x')] }] },
    ['A1: x', 'B1: b', 'C1: c', 'A2: d', 'B2: e', 'C2: f'],
  ],
];

cases('updateCells', [
  {
    rule: 'writes only masked fields and clears the rest of the range in them',
    given: [note(range(0, 0, 0, 2, 2), { userEnteredValue: { numberValue: 1 } })],
    send: [
      {
        updateCells: {
          range: range(0, 0, 0, 2, 2),
          rows: [{ values: [{ ...text('x'), note: 'kept out' }] }],
          fields: 'userEnteredValue',
        },
      },
    ],
    read: entered('A1:B2'),
    gives: {
      replies: [{}],
      seen: cellsRead([{ ...text('x'), note: 'n' }, { note: 'n' }], [{ note: 'n' }, { note: 'n' }]),
    },
  },
  ...fromStart.map(
    ([rule, request, contents]): Case => ({
      rule,
      given: [
        write(0, 0, 0, [
          ['a', 'b', 'c'],
          ['d', 'e', 'f'],
        ]),
      ],
      send: [{ updateCells: { ...request, fields: 'userEnteredValue' } }],
      gives: { contents },
    }),
  ),
  {
    rule: 'a cell that names no field of the mask keeps what the mask leaves out',
    given: [note(range(0, 0, 0, 1, 1), text('x'))],
    send: [{ updateCells: { start: start(0, 0), rows: [{ values: [{}] }], fields: 'note' } }],
    read: entered('A1'),
    gives: { seen: cellsRead([text('x')]) },
  },
  ...refusals.map(
    ([request, error]): Case => ({
      rule: `refuses ${JSON.stringify(request)} and writes nothing`,
      send: [{ updateCells: request }],
      gives: { error, contents: [] },
    }),
  ),
]);
