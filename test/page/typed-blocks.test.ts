import { describe, expect, test } from '@jest/globals';
import { cellOf, hashOf, nameOf, placeOf } from '../../local/page/place';
import { blocksOf, rowsOf } from '../../local/page/typed-blocks';
import { UndoHistory } from '../../local/page/undo';

describe('a copied text becomes rows of cells', () => {
  test.each([
    ['9,25', [['9,25']]],
    [
      '1\t2\n3\t4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\r\n2\r\n', [['1'], ['2']]],
    ['"a\nb"\tc', [['a\nb', 'c']]],
    ['"nói ""có"""', [['nói "có"']]],
    ['"mở\tđóng', [['"mở', 'đóng']]],
    ['\t', [['', '']]],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });
});

test('cells are sent as blocks, and what lies apart as blocks of its own', () => {
  const cell = (row: number, column: number) => ({ row, column, text: `${row}${column}` });
  expect(blocksOf([cell(2, 1), cell(1, 1), cell(1, 2), cell(2, 2), cell(5, 1)])).toEqual([
    {
      row: 1,
      column: 1,
      texts: [
        ['11', '12'],
        ['21', '22'],
      ],
    },
    { row: 5, column: 1, texts: [['51']] },
  ]);
});

test('cells that were copied are sent with the place they come from, and apart where that differs', () => {
  const copy = (row: number, from: number) => ({
    row,
    column: 1,
    text: '=A1',
    from: { row: from, column: 1 },
  });
  expect(blocksOf([copy(3, 1), copy(4, 2), copy(5, 1)])).toEqual([
    { row: 3, column: 1, texts: [['=A1'], ['=A1']], from: { row: 1, column: 1 } },
    { row: 5, column: 1, texts: [['=A1']], from: { row: 1, column: 1 } },
  ]);
});

test('undo gives back the texts before, redo those after, and a new edit ends redoing', () => {
  const history = new UndoHistory();
  const [before, after] = [[{ row: 1, column: 1, text: '' }], [{ row: 1, column: 1, text: '9' }]];
  history.add({ before, after });
  expect([history.undo(), history.redo(), history.undo(), history.undo()]).toEqual([
    before,
    after,
    before,
    undefined,
  ]);
  history.add({ before, after });
  expect(history.redo()).toBeUndefined();
});

test('account, tab and cell come back from the address', () => {
  const place = { account: 'snv@sonla.example', sheetId: 12, range: 'AB7' };
  expect(placeOf(hashOf(place))).toEqual(place);
  expect(placeOf('#gid=x')).toEqual({});
});

test.each([
  ['A1', 0, 0],
  ['Z10', 9, 25],
  ['AB7', 6, 27],
])('%s is row %i, column %i', (name, row, column) => {
  expect(cellOf(name)).toEqual({ row, column });
  expect(nameOf({ row, column })).toBe(name);
});
