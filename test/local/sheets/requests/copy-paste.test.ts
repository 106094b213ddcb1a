import { otherSheet, place, range, write } from '../example-workbook';
import { type Case, cases } from './cases';

const between = (row: number, limit: string) => ({
  repeatCell: {
    range: range(0, row, 0, row + 1, 1),
    cell: { dataValidation: limitOf(limit).dataValidation },
    fields: 'dataValidation',
  },
});
const limitOf = (limit: string) => ({
  dataValidation: {
    condition: { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '0' }, { userEnteredValue: limit }] },
    strict: true,
  },
});
const rules = { fields: 'sheets.data.rowData.values.dataValidation' };
const rulesRead = (...rows: (object[] | undefined)[]) => ({
  data: [rows.length > 0 ? { rowData: rows.map((values) => (values ? { values } : {})) } : {}],
});
const pasteRules = (source: object, destination: object) => ({
  copyPaste: { source, destination, pasteType: 'PASTE_DATA_VALIDATION' },
});
const BOLD = { userEnteredFormat: { textFormat: { bold: true } } };
const bold = { repeatCell: { range: range(0, 0, 0, 1, 2), cell: BOLD, fields: 'userEnteredFormat' } };
const pasteTwice = (pasteType: string) => ({
  copyPaste: { source: range(0, 0, 0, 1, 2), destination: range(0, 1, 0, 3, 2), pasteType },
});
const formatOfA2 = { fields: 'sheets.data.rowData.values.userEnteredFormat', ranges: ['A2'] };

const pastedRules: readonly (readonly [
  rule: string,
  limit: string,
  endRow: number,
  limits: readonly string[],
])[] = [
  ['a rule is repeated over its destination', '5', 3, ['5', '5']],
  ['a relative reference moves with its rule', '=C1', 3, ['=D2', '=D3']],
  ['an absolute reference stays', '=$C$1', 2, ['=$C$1']],
];
const twice = ['A2: 1', 'B2: =A2', 'A3: 1', 'B3: =A3'];
const kinds: readonly (readonly [kind: string, contents: readonly string[], isBold: boolean])[] = [
  ['PASTE_NORMAL', twice, true],
  ['PASTE_NO_BORDERS', twice, true],
  ['PASTE_FORMULA', twice, false],
  ['PASTE_FORMAT', [], true],
  ['PASTE_CONDITIONAL_FORMATTING', [], false],
];

cases('copyPaste', [
  ...pastedRules.map(
    ([rule, limit, endRow, limits]): Case => ({
      rule,
      given: [between(0, limit)],
      send: [pasteRules(range(0, 0, 0, 1, 1), range(0, 1, 1, endRow, 2))],
      read: rules,
      gives: {
        replies: [{}],
        seen: { sheets: [rulesRead([limitOf(limit)], ...limits.map((pasted) => [{}, limitOf(pasted)]))] },
      },
    }),
  ),
  {
    rule: 'only validations are pasted: contents of the destination stay',
    given: [
      write(0, 0, 0, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
      between(0, '5'),
    ],
    send: [pasteRules(range(0, 0, 0, 1, 2), range(0, 1, 0, 2, 2))],
    read: rules,
    gives: {
      seen: { sheets: [rulesRead([limitOf('5')], [limitOf('5')])] },
      contents: ['A1: a', 'B1: b', 'A2: c', 'B2: d'],
    },
  },
  {
    rule: 'a source cell without a rule clears the rule of its destination',
    given: [between(1, '5')],
    send: [pasteRules(range(0, 0, 0, 1, 1), range(0, 1, 0, 2, 1))],
    read: rules,
    gives: { seen: { sheets: [rulesRead()] } },
  },
  {
    rule: 'a rule goes to another tab and refers to that tab',
    given: [otherSheet(), between(0, '=$C1')],
    send: [pasteRules(range(0, 0, 0, 1, 1), range(5, 2, 0, 3, 1))],
    read: { ...rules, ranges: ['Khác!A1:A3'] },
    gives: { seen: { sheets: [rulesRead(undefined, undefined, [limitOf('=$C3')])] } },
  },
  {
    rule: 'a destination that is no multiple of the source takes the source once',
    given: [between(0, '5'), between(1, '6')],
    send: [pasteRules(range(0, 0, 0, 2, 1), range(0, 0, 1, 3, 2))],
    read: rules,
    gives: {
      seen: { sheets: [rulesRead([limitOf('5'), limitOf('5')], [limitOf('6'), limitOf('6')])] },
    },
  },
  ...kinds.map(
    ([kind, contents, isBold]): Case => ({
      rule: `${kind} pastes ${contents.length > 0 ? 'contents' : 'no contents'} and ${isBold ? 'formats' : 'no formats'}`,
      given: [write(0, 0, 0, [[1, '=A1']]), bold],
      send: [pasteTwice(kind)],
      read: formatOfA2,
      gives: {
        seen: { sheets: [{ data: [isBold ? { rowData: [{ values: [BOLD] }] } : {}] }] },
        contents: ['A1: 1', 'B1: =A1', ...contents],
      },
    }),
  ),
  {
    rule: 'PASTE_VALUES takes values and leaves formats',
    given: [write(0, 0, 0, [[1, 'a']]), bold],
    send: [pasteTwice('PASTE_VALUES')],
    read: formatOfA2,
    gives: {
      seen: { sheets: [{ data: [{}] }] },
      contents: ['A1: 1', 'B1: a', 'A2: 1', 'B2: a', 'A3: 1', 'B3: a'],
    },
  },
  {
    rule: 'transposed, rows become columns',
    given: [write(0, 0, 0, [[1, 2]])],
    send: [
      {
        copyPaste: {
          source: range(0, 0, 0, 1, 2),
          destination: range(0, 2, 0, 3, 1),
          pasteOrientation: 'TRANSPOSE',
        },
      },
    ],
    gives: { contents: ['A1: 1', 'B1: 2', 'A3: 1', 'A4: 2'] },
  },
  {
    rule: 'merges come along and replace those of the destination',
    given: [{ mergeCells: { range: range(0, 0, 0, 1, 2) } }, { mergeCells: { range: range(0, 1, 0, 3, 1) } }],
    send: [pasteTwice('PASTE_NORMAL')],
    read: { fields: 'sheets.merges' },
    gives: { seen: { sheets: [{ merges: [0, 1, 2].map((row) => place(row, 0, row + 1, 2)) }] } },
  },
  ...(
    [
      [range(7, 0, 0, 1, 1), range(0, 0, 0, 1, 1), 'No grid with id: 7'],
      [range(0, 0, 0, 1, 1), range(8, 0, 0, 1, 1), 'No grid with id: 8'],
      [
        range(0, 0, 0, 1, 1),
        range(0, 999, 0, 1001, 1),
        "Range ('Trang tính1'!A1000:A1001) exceeds grid limits. Max rows: 1000, max columns: 26",
      ],
    ] as const
  ).map(
    ([source, destination, error]): Case => ({
      rule: `refuses to paste ${JSON.stringify(source)} over ${JSON.stringify(destination)}`,
      send: [pasteRules(source, destination)],
      gives: { error },
    }),
  ),
]);
