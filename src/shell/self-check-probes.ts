/**
 * The probes of Tự kiểm tra as a table: what is sent to the service and what is read back. They work in the temporary tabs
 * only and judge nothing.
 */
import * as text from '../core/text/self-check';
import { a1 } from '../core/workbook/a1';
import type { BooleanCondition, CellData, GridRange, Request } from '../core/workbook/request';
import { DATE, PERCENT } from '../core/workbook/styles';
import { at, finalScoreFormula, unitColumn } from '../core/workbook/tabs/unit-formulas';

/** Near the end of int32, where no id that is made from a key can be expected. */
const FIRST_ID = 2_147_480_001;
const ids = (count: number, first: number): number[] => Array.from({ length: count }, (_, i) => first + i);
/** Everything that is deleted again. */
export const TEMPORARY_TABS: readonly number[] = ids(32, FIRST_ID);
const NO_TAB = FIRST_ID + 99;
const [CELLS, OTHER, ...MANY] = TEMPORARY_TABS as [number, number, ...number[]];

/** What was tried, the requests of one batch, the place and the fields of a Sheet resource to read back. */
export type Probe = readonly [label: string, requests: Request[], range?: string, fields?: string];

const title = (sheetId: number): string => text.temporaryTitle(sheetId - FIRST_ID + 1);
const place = (sheetId: number, range: string): string => `'${title(sheetId)}'!${range}`;

const tab = (sheetId: number, name = title(sheetId)): Request => ({
  addSheet: { properties: { sheetId, title: name, gridProperties: { rowCount: 100, columnCount: 20 } } },
});

const cell = (sheetId: number, row: number, column: number, rows = 1): GridRange => ({
  sheetId,
  startRowIndex: row,
  endRowIndex: row + rows,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

const metadata: Request = {
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId: FIRST_ID,
      metadataKey: 'cchc.thu',
      metadataValue: 'x',
      visibility: 'DOCUMENT',
      location: { sheetId: OTHER },
    },
  },
};

const protect = (protectedRangeId: number, range: GridRange, user?: string): Request => ({
  addProtectedRange: {
    protectedRange: {
      protectedRangeId,
      range,
      ...(user === undefined ? {} : { editors: { users: [user] } }),
    },
  },
});
/** On a cell of its own. */
const right = (n: number, user?: string): Request => protect(FIRST_ID + n, cell(CELLS, n, 19), user);
const RIGHT_FIELDS = 'protectedRanges(protectedRangeId,requestingUserCanEdit,editors.users)';

/** Validations stand in column E. */
const VALIDATIONS = 4;
const CONDITION_FIELDS = 'data.rowData.values.dataValidation.condition';
function validation(row: number, rows: number, type: BooleanCondition['type'], ...values: string[]): Probe {
  const condition = { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) };
  const range = cell(CELLS, row, VALIDATIONS, rows);
  return [
    [type, ...values].join(' '),
    [{ repeatCell: { range, cell: { dataValidation: { condition } }, fields: 'dataValidation' } }],
    place(CELLS, `${a1(row, VALIDATIONS)}:${a1(row + rows - 1, VALIDATIONS)}`),
    CONDITION_FIELDS,
  ];
}
const COPY: Request = {
  copyPaste: {
    source: cell(CELLS, 3, VALIDATIONS, 2),
    destination: cell(OTHER, 0, VALIDATIONS, 2),
    pasteType: 'PASTE_DATA_VALIDATION',
  },
};

const number = (numberValue: number): CellData => ({ userEnteredValue: { numberValue } });
const TEXT: CellData = { userEnteredValue: { stringValue: '9,25' } };
/** In A1 to A7. */
const ARGUMENTS: CellData[] = [
  TEXT,
  number(8.5),
  {},
  { ...number(43_213), userEnteredFormat: DATE },
  { ...number(0.95), userEnteredFormat: PERCENT },
  { userEnteredValue: { boolValue: true } },
  { userEnteredValue: { formulaValue: '=1/0' } },
];
/** Cells below one another. */
const write = (rowIndex: number, columnIndex: number, cells: CellData[]): Request => ({
  updateCells: {
    start: { sheetId: CELLS, rowIndex, columnIndex },
    rows: cells.map((each) => ({ values: [each] })),
    fields: 'userEnteredValue,userEnteredFormat.numberFormat',
  },
});

const SCORED_ROWS = [80, 81, 82];
const FORMULAS: readonly string[] = [
  ...['A1:A3', 'A2:A2', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'].map((argument) => `=CCHC_KIEM_TRA(${argument})`),
  '=SUM(1;2)',
  '=SUM(1,2)',
  '=1,5+1',
  '=1.5+1',
  ...SCORED_ROWS.map((row) => `=${finalScoreFormula(row, '2')}`),
];
/** Formulas stand in column C, each sent alone: a refused one does not take the others with it. */
const formula = (formulaValue: string, row: number): Probe => [
  formulaValue,
  [write(row, 2, [{ userEnteredValue: { formulaValue } }])],
  place(CELLS, a1(row, 2)),
  'data.rowData.values(userEnteredValue,effectiveValue)',
];

/** In the order in which they are tried: later ones stand on the tabs of the first. */
export const probes = (caller: string): Probe[] => [
  [text.CHOSEN_ID, [tab(CELLS)], place(CELLS, 'A1'), 'properties.sheetId'],
  [text.SAME_SHEET_ID, [tab(CELLS, text.temporaryTitle(0))]],
  [
    text.ONE_BATCH,
    [tab(OTHER), metadata, protect(FIRST_ID, { sheetId: OTHER }, caller)],
    place(OTHER, 'A1'),
    `developerMetadata.metadataId,${RIGHT_FIELDS}`,
  ],
  [text.SAME_METADATA_ID, [metadata]],
  [text.SAME_RIGHT_ID, [right(0, caller)]],
  [text.EDITORS, [right(1, caller.toUpperCase()), right(2)], place(CELLS, 'A1'), RIGHT_FIELDS],
  [text.UNKNOWN_EDITOR, [right(3, caller), right(4, 'khong-co@example.invalid')]],
  validation(0, 1, 'ONE_OF_RANGE', `='${title(OTHER)}'!$A$1:$A$3`),
  validation(1, 1, 'NUMBER_GREATER_THAN_EQ', '0,5'),
  validation(2, 1, 'NUMBER_GREATER_THAN_EQ', '0.5'),
  validation(3, 1, 'NUMBER_BETWEEN', '0', '=$A$1'),
  validation(4, 2, 'CUSTOM_FORMULA', '=A5>0'),
  [text.COPIED, [COPY], place(OTHER, 'E1:E2'), CONDITION_FIELDS],
  [text.NO_SHEET, [protect(FIRST_ID + 5, { sheetId: NO_TAB })]],
  [text.MANY_TABS, MANY.map((sheetId) => tab(sheetId))],
  [text.MANY_RIGHTS, ids(90, 10).map((n) => right(n, caller))],
  [
    text.inputs(`${at('firstScore', 80)}:${at('firstScore', 82)}`),
    [
      write(0, 0, ARGUMENTS),
      write(80, unitColumn('firstScore'), [TEXT, number(9.25), {}]),
      write(80, unitColumn('maxScore'), [number(10), number(10), number(10)]),
    ],
  ],
  ...FORMULAS.map(formula),
];
