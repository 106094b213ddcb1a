import { expect, test } from '@jest/globals';
import { contentAt, isBlank, snapshotOf, tabByKey } from '../../../src/core/workbook/snapshot';

const sheet = (sheet: NonNullable<Parameters<typeof snapshotOf>[0]['sheets']>[number]) =>
  snapshotOf({ sheets: [sheet] }).tabs[0]!;

test('what Google leaves out has its value: the id 0, the first place, not hidden, no rows', () => {
  expect(sheet({ properties: { title: 'Trang tính1' } })).toEqual({
    key: null,
    marked: false,
    layout: null,
    charts: [],
    hiddenColumns: [],
    sheetId: 0,
    title: 'Trang tính1',
    index: 0,
    hidden: false,
    rowCount: 0,
    columnCount: 0,
    conditionalFormats: 0,
    merged: false,
    rows: [],
    protections: [],
  });
  expect(snapshotOf({})).toEqual({ workbook: '', locale: '', timeZone: '', tabs: [] });
});

test.each([
  ['text', { stringValue: 'a' }, 'a'],
  ['empty text', { stringValue: '' }, ''],
  ['zero', { numberValue: 0 }, 0],
  ['an empty box', { boolValue: false }, false],
  ['a formula', { formulaValue: '=A1' }, { formula: '=A1' }],
  ['text like a formula', { stringValue: '=A1' }, '=A1'],
  ['nothing', undefined, null],
])('a cell with %s', (_what, userEnteredValue, content) => {
  const values = [userEnteredValue === undefined ? {} : { userEnteredValue }];
  expect(sheet({ data: [{ rowData: [{ values }] }] }).rows).toEqual([[content]]);
});

test('rows and cells that Google drops at the end read as blank', () => {
  const tab = sheet({ data: [{ rowData: [{}, { values: [{ userEnteredValue: { numberValue: 1 } }] }] }] });
  expect([contentAt(tab, 0, 0), contentAt(tab, 1, 0), contentAt(tab, 1, 9), contentAt(tab, 99, 0)]).toEqual([
    null,
    1,
    null,
    null,
  ]);
});

test('tabs are known by their metadata, never by their title', () => {
  const tab = sheet({
    properties: { title: 'Tên bất kỳ' },
    developerMetadata: [
      { metadataKey: 'khac', metadataValue: 'x' },
      { metadataKey: 'cchc.tab', metadataValue: 'unit:SNV' },
      { metadataKey: 'cchc.layout', metadataValue: 'abc:2' },
    ],
  });
  expect([tab.key, tab.layout]).toEqual(['unit:SNV', 'abc:2']);
  expect(tabByKey({ workbook: '', locale: '', timeZone: '', tabs: [tab] }, 'unit:SNV')).toBe(tab);
});

test('protections: ranges get their sheet, editors are users and groups in lower case, absent rights are none', () => {
  const tab = sheet({
    protectedRanges: [
      {
        protectedRangeId: 1,
        range: { sheetId: 3 },
        unprotectedRanges: [{ endRowIndex: 2 }],
        editors: { users: ['SNV@sonla.example'], groups: ['To@sonla.example'] },
        requestingUserCanEdit: true,
      },
      { range: { startRowIndex: 1, endRowIndex: 2 } },
      { range: { startColumnIndex: 1, endColumnIndex: 2 } },
    ],
  });
  expect(tab.protections).toEqual([
    {
      id: 1,
      range: { sheetId: 3 },
      wholeTab: true,
      unprotected: [{ sheetId: 0, endRowIndex: 2 }],
      editors: ['snv@sonla.example', 'to@sonla.example'],
      callerMayEdit: true,
    },
    {
      id: 0,
      range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 },
      wholeTab: false,
      unprotected: [],
      editors: [],
      callerMayEdit: false,
    },
    {
      id: 0,
      range: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 },
      wholeTab: false,
      unprotected: [],
      editors: [],
      callerMayEdit: false,
    },
  ]);
});

test('a protected block at the top left is not the whole tab, though Google leaves its zeros out', () => {
  const tab = sheet({ protectedRanges: [{ range: { sheetId: 3, endRowIndex: 5, endColumnIndex: 2 } }] });
  expect(tab.protections[0]!.wholeTab).toBe(false);
});

test.each([
  [null, true],
  ['', true],
  [' \u00a0', true],
  [0, false],
  [false, false],
  ['0', false],
  [{ formula: '=""' }, false],
])('%j is blank: %s', (content, blank) => {
  expect(isBlank(content)).toBe(blank);
});
