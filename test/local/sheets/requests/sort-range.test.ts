import { range, write } from '../example-workbook';
import { type Case, cases } from './cases';

const sort = (rows: number, columns: number, sortOrder?: string) => ({
  sortRange: { range: range(0, 0, 0, rows, columns), sortSpecs: [{ dimensionIndex: 0, sortOrder }] },
});

cases('sortRange', [
  ...(
    [
      ['ASCENDING', ['A1: 1', 'A2: 2', 'A3: a', 'A4: b', 'A5: true']],
      ['DESCENDING', ['A1: true', 'A2: b', 'A3: a', 'A4: 2', 'A5: 1']],
    ] as const
  ).map(
    ([order, contents]): Case => ({
      rule: `${order}: numbers, texts, booleans, blanks last`,
      given: [write(0, 0, 0, [['b'], [null], [2], [true], ['a'], [1]])],
      send: [sort(6, 1, order)],
      gives: { replies: [{}], contents },
    }),
  ),
  {
    rule: 'rows stay together and formulas read as if copied',
    given: [
      write(0, 0, 0, [
        [2, '=A1'],
        [1, '=A2'],
      ]),
    ],
    send: [sort(2, 2)],
    gives: { contents: ['A1: 1', 'B1: =A1', 'A2: 2', 'B2: =A2'] },
  },
  {
    rule: 'refuses a range with merged cells',
    given: [{ mergeCells: { range: range(0, 0, 0, 1, 2) } }],
    send: [sort(2, 2)],
    gives: { error: "You can't sort a range that contains merged cells." },
  },
]);
