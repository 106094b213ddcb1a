/** Rows that a batch takes away are the same rows with the same contents just before it goes. */
import { describe, expect, test } from '@jest/globals';
import { batches } from '../../../src/core/workbook/batches';
import type { Change } from '../../../src/core/workbook/change';
import {
  filtersOf,
  type LeavingRow,
  leavingRows,
  standAsRead,
} from '../../../src/core/workbook/leaving-rows';
import type { SpreadsheetResource } from '../../../src/core/workbook/snapshot';

const row: LeavingRow = { sheetId: 7, at: 9, contents: ['1.1.3', null, { formula: '=A1' }, 0.5, '', true] };

const tab = (sheetId: number) => ({ key: `unit:${sheetId}`, sheetId, title: `Trang ${sheetId}` });
const goes = (sheetId: number, at: number): Change => ({
  kind: 'deleteRow',
  tab: tab(sheetId),
  at,
  row: '1.1.3',
  contents: row.contents,
  typed: [],
  risk: 'safe',
});
const right = (sheetId: number): Change => ({
  kind: 'setRight',
  tab: tab(sheetId),
  id: 7,
  before: null,
  after: { name: 'tab', at: null, open: [], editors: [] },
  fields: ['editors'],
  risk: 'safe',
});

test('each batch is asked for the rows that it takes, as they stood before it; one of rights for none', () => {
  const changes = [...Array.from({ length: 12 }, (_, at) => [goes(at, 20), goes(at, 9)]).flat(), right(0)];
  const found = batches(changes).map((batch) =>
    leavingRows(changes, batch).map(({ sheetId, at }) => [sheetId, at]),
  );
  expect(found.map(({ length }) => length)).toEqual([20, 4, 0]);
  expect(found[1]).toEqual([
    [10, 20],
    [10, 9],
    [11, 20],
    [11, 9],
  ]);
  expect(filtersOf([row])).toEqual([{ gridRange: { sheetId: 7, startRowIndex: 9, endRowIndex: 10 } }]);
});

describe('a row stands as it was read', () => {
  const VALUES = [
    { userEnteredValue: { stringValue: '1.1.3' } },
    {},
    { userEnteredValue: { formulaValue: '=A1' } },
    { userEnteredValue: { numberValue: 0.5 } },
    {},
    { userEnteredValue: { boolValue: true } },
  ];
  const reply = (values: object[], startRow = 9): SpreadsheetResource => ({
    sheets: [{ properties: { sheetId: 7 }, data: [{ startRow, rowData: [{ values }] }] }],
  });

  test.each<[string, SpreadsheetResource, boolean]>([
    ['as it was', reply(VALUES), true],
    ['with blanks at its end', reply([...VALUES, {}, { userEnteredValue: { stringValue: '' } }]), true],
    ['with a value in a blank cell', reply(VALUES.with(1, { userEnteredValue: { numberValue: 0 } })), false],
    ['with another value', reply(VALUES.with(3, { userEnteredValue: { numberValue: 0.25 } })), false],
    ['with a value gone', reply(VALUES.with(3, {})), false],
    ['with one more', reply([...VALUES, { userEnteredValue: { stringValue: 'x' } }]), false],
    ['at another place', reply(VALUES, 10), false],
    ['without anything', { sheets: [{ properties: { sheetId: 7 }, data: [{ startRow: 9 }] }] }, false],
    ['not at all', {}, false],
  ])('%s', (_how, found, stands) => {
    expect(standAsRead([row], found)).toBe(stands);
  });
});
