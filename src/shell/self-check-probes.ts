/**
 * The probes of Tự kiểm tra: what the add-in stands on, tried on the service, each with an answer in words. A probe works in
 * the temporary tabs only and judges nothing; an error is an answer too.
 */
import * as text from '../core/text/self-check';
import { a1 } from '../core/workbook/a1';
import type { BooleanCondition, GridRange, ProtectedRange, Request } from '../core/workbook/request';
import { MISSING } from '../core/workbook/styles';
import { TICK } from '../core/workbook/tabs/unit-layout';
import { sendError } from './api-error';

/** Near the end of int32, where no id that is made from a key can be expected. */
export const CELLS_TAB = 2_147_480_001;
export const OTHER_TAB = 2_147_480_002;
const MANY_TABS = Array.from({ length: 30 }, (_, i) => 2_147_480_100 + i);
/** Everything that is deleted again. */
export const TEMPORARY_TABS: readonly number[] = [CELLS_TAB, OTHER_TAB, ...MANY_TABS];

const CELLS_TITLE = text.temporaryTitle('1');
const OTHER_TITLE = text.temporaryTitle('2');
const IDS = { metadata: 2_147_480_010, tabRight: 2_147_480_011, editors: 2_147_480_012, none: 2_147_480_013 };
const MANY_RIGHTS = Array.from({ length: 90 }, (_, i) => 2_147_480_200 + i);

export type ReadSheet = GoogleAppsScript.Sheets.Schema.Sheet;

/** The workbook as far as a probe may touch it. */
export interface Bench {
  /** Address of the person who runs it. */
  caller: string;
  send(requests: Request[]): void;
  /** Part of a tab, by its title; `fields` are those of a Sheet resource. */
  read(title: string, range: string, fields: string): ReadSheet;
}

export const readCells = (bench: Bench, range: string, fields: string) =>
  bench.read(CELLS_TITLE, range, `data.rowData.values(${fields})`).data?.[0]?.rowData ?? [];

/** The error that sending gives, null where there is none. */
function errorOf(bench: Bench, requests: Request[]): unknown {
  try {
    bench.send(requests);
    return null;
  } catch (error) {
    return error;
  }
}

const refusal = (bench: Bench, requests: Request[]): string => {
  const error = errorOf(bench, requests);
  return error === null ? text.ACCEPTED : sendError(error).message;
};

const tab = (sheetId: number, title: string, rowCount: number, columnCount: number): Request => ({
  addSheet: { properties: { sheetId, title, gridProperties: { rowCount, columnCount } } },
});

const cell = (sheetId: number, row: number, column: number, rows = 1): GridRange => ({
  sheetId,
  startRowIndex: row,
  endRowIndex: row + rows,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

const metadata = (metadataKey: string): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId: IDS.metadata,
      metadataKey,
      metadataValue: 'thử',
      visibility: 'DOCUMENT',
      location: { sheetId: OTHER_TAB },
    },
  },
});

const protect = (protectedRange: ProtectedRange): Request => ({ addProtectedRange: { protectedRange } });
const rights = (bench: Bench, id: number) =>
  bench
    .read(OTHER_TITLE, 'A1', 'protectedRanges')
    .protectedRanges?.find((each) => each.protectedRangeId === id);

/** Column E of the cells tab is for validations, a row each. */
const VALIDATIONS = 4;
const conditionAt = (bench: Bench, row: number, title = CELLS_TITLE): string => {
  const address = a1(row, VALIDATIONS);
  const data = bench.read(title, address, 'data.rowData.values.dataValidation').data;
  const condition = data?.[0]?.rowData?.[0]?.values?.[0]?.dataValidation?.condition;
  if (!condition) return text.NOTHING;
  return [condition.type, ...(condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue)].join(
    ' ',
  );
};
const validate = (row: number, condition: BooleanCondition, rows = 1): Request => ({
  repeatCell: {
    range: cell(CELLS_TAB, row, VALIDATIONS, rows),
    cell: { dataValidation: { condition, strict: true } },
    fields: 'dataValidation',
  },
});
const validation =
  (row: number, type: BooleanCondition['type'], ...values: string[]) =>
  (bench: Bench): string => {
    bench.send([validate(row, { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) })]);
    return text.sentAndRead([type, ...values].join(' '), conditionAt(bench, row));
  };

const conditional =
  (formula: string) =>
  (bench: Bench): string => {
    const condition = { type: 'CUSTOM_FORMULA' as const, values: [{ userEnteredValue: formula }] };
    const booleanRule = { condition, format: MISSING };
    const rule = { ranges: [cell(CELLS_TAB, 0, 0, 5)], booleanRule };
    bench.send([{ addConditionalFormatRule: { rule, index: 0 } }]);
    const [first] = bench.read(CELLS_TITLE, 'A1', 'conditionalFormats').conditionalFormats ?? [];
    const read = first?.booleanRule?.condition?.values?.[0]?.userEnteredValue;
    return text.sentAndRead(formula, read ?? text.NOTHING);
  };

function timed(work: () => void): string {
  const from = Date.now();
  work();
  return text.milliseconds(Date.now() - from);
}

/** In the order in which they are tried: later ones stand on the tabs of the first. */
export const PROBES: { readonly [name in text.ProbeName]: (bench: Bench) => string } = {
  sheetId(bench) {
    bench.send([tab(CELLS_TAB, CELLS_TITLE, 100, 20)]);
    const { properties } = bench.read(CELLS_TITLE, 'A1', 'properties.sheetId');
    return text.sentAndRead(String(CELLS_TAB), String(properties?.sheetId));
  },
  sheetIdAgain: (bench) => refusal(bench, [tab(CELLS_TAB, text.temporaryTitle('3'), 1, 1)]),
  oneBatch(bench) {
    bench.send([
      tab(OTHER_TAB, OTHER_TITLE, 20, 10),
      metadata('cchc.thu'),
      protect({
        protectedRangeId: IDS.tabRight,
        range: { sheetId: OTHER_TAB },
        unprotectedRanges: [cell(OTHER_TAB, 1, 1)],
        editors: { users: [bench.caller] },
      }),
    ]);
    const read = bench.read(OTHER_TITLE, 'A1', 'developerMetadata,protectedRanges');
    const found = [read.developerMetadata?.[0]?.metadataId, read.protectedRanges?.[0]?.protectedRangeId];
    return text.sentAndRead([IDS.metadata, IDS.tabRight].join(', '), found.join(', '));
  },
  metadataUpdated(bench) {
    bench.send([
      {
        updateDeveloperMetadata: {
          dataFilters: [{ developerMetadataLookup: { metadataId: IDS.metadata } }],
          developerMetadata: { metadataValue: 'đã sửa' },
          fields: 'metadataValue',
        },
      },
    ]);
    const read = bench.read(OTHER_TITLE, 'A1', 'developerMetadata').developerMetadata;
    return text.sentAndRead('đã sửa', read?.[0]?.metadataValue ?? text.NOTHING);
  },
  metadataIdAgain: (bench) => refusal(bench, [metadata('cchc.khac')]),
  protectedRangeIdAgain: (bench) =>
    refusal(bench, [protect({ protectedRangeId: IDS.tabRight, range: cell(OTHER_TAB, 5, 5) })]),
  secondProtection: (bench) =>
    refusal(bench, [protect({ protectedRangeId: 2_147_480_014, range: { sheetId: OTHER_TAB } })]),
  openRanges(bench) {
    const unprotectedRanges = [cell(OTHER_TAB, 1, 1), cell(OTHER_TAB, 3, 3)];
    const protectedRange = { protectedRangeId: IDS.tabRight, unprotectedRanges };
    bench.send([{ updateProtectedRange: { protectedRange, fields: 'unprotectedRanges' } }]);
    const read = rights(bench, IDS.tabRight);
    const editors = text.editorWords(read?.editors?.users ?? [], bench.caller);
    return text.sentAndRead('2', `${read?.unprotectedRanges?.length ?? 0} (${editors})`);
  },
  editors(bench) {
    const users = [bench.caller.toUpperCase()];
    bench.send([
      protect({ protectedRangeId: IDS.editors, range: cell(OTHER_TAB, 6, 6), editors: { users } }),
    ]);
    return editorsOf(bench, IDS.editors);
  },
  noEditors(bench) {
    bench.send([protect({ protectedRangeId: IDS.none, range: cell(OTHER_TAB, 7, 7) })]);
    return editorsOf(bench, IDS.none);
  },
  unknownEditor(bench) {
    const right = (protectedRangeId: number, user: string): Request =>
      protect({ protectedRangeId, range: cell(OTHER_TAB, 8, 8), editors: { users: [user] } });
    const error = errorOf(bench, [
      right(2_147_480_015, bench.caller),
      right(2_147_480_016, 'khong-ton-tai@example.invalid'),
    ]);
    if (error === null) return text.ACCEPTED;
    const failure = sendError(error);
    return text.refusedAt(failure.message, failure.kind === 'refused' ? failure.index : null);
  },
  oneOfRange: validation(0, 'ONE_OF_RANGE', `='${OTHER_TITLE}'!$A$1:$A$3`),
  between: validation(1, 'NUMBER_BETWEEN', '0', '=$A$1'),
  commaLimit: validation(2, 'NUMBER_GREATER_THAN_EQ', '0,5'),
  pointLimit: validation(3, 'NUMBER_GREATER_THAN_EQ', '0.5'),
  shifted(bench) {
    bench.send([validate(4, { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A5>0' }] }, 2)]);
    return text.sentAndRead('CUSTOM_FORMULA =A5>0', `${conditionAt(bench, 4)}; ${conditionAt(bench, 5)}`);
  },
  copied(bench) {
    const source = cell(CELLS_TAB, 1, VALIDATIONS);
    const destination = cell(OTHER_TAB, 1, VALIDATIONS);
    bench.send([{ copyPaste: { source, destination, pasteType: 'PASTE_DATA_VALIDATION' } }]);
    return text.sentAndRead(conditionAt(bench, 1), conditionAt(bench, 1, OTHER_TITLE));
  },
  shortRow(bench) {
    const start = { sheetId: CELLS_TAB, rowIndex: 70, columnIndex: 5 };
    const write = (...values: number[]): Request => ({
      updateCells: {
        start,
        rows: [{ values: values.map((numberValue) => ({ userEnteredValue: { numberValue } })) }],
        fields: 'userEnteredValue',
      },
    });
    bench.send([write(1, 2), write(3)]);
    const [row] = readCells(bench, 'F71:G71', 'effectiveValue,formattedValue');
    return text.sentAndRead('1, 2; 3', (row?.values ?? []).map((read) => read.formattedValue).join(', '));
  },
  frozenGrid: (bench) =>
    refusal(bench, [
      {
        updateSheetProperties: {
          properties: { sheetId: OTHER_TAB, gridProperties: { frozenRowCount: 20 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ]),
  // The formulas of a unit tab's conditional formats, with the columns of the temporary tab.
  conditionalFind: conditional('=ISERROR(FIND(".";$A1))'),
  conditionalLeft: conditional('=LEFT($A2;LEN($A1)+1)=$A1&"."'),
  conditionalOutside: conditional('=AND(A1<>"";ISNUMBER($B1);OR(NOT(ISNUMBER(A1));A1<0;A1>$B1))'),
  errorShape(bench) {
    const error = errorOf(bench, [
      {
        repeatCell: {
          range: { sheetId: 2_147_480_099 },
          cell: { dataValidation: TICK },
          fields: 'dataValidation',
        },
      },
    ]) as { name?: unknown; message?: unknown; details?: { code?: unknown } } | null;
    if (error === null) return text.ACCEPTED;
    const { name, message, details } = error;
    return `name: ${name}; message: ${message}; details.code: ${details?.code}; details: ${JSON.stringify(details)}`;
  },
  manyTabs(bench) {
    const adds = MANY_TABS.map((sheetId, i) => tab(sheetId, text.temporaryTitle(`1.${i + 1}`), 80, 18));
    const answer = timed(() => bench.send(adds));
    bench.send(MANY_TABS.map((sheetId) => ({ deleteSheet: { sheetId } })));
    return answer;
  },
  manyProtections(bench) {
    const users = [bench.caller];
    const adds = MANY_RIGHTS.map((protectedRangeId, row) =>
      protect({ protectedRangeId, range: cell(CELLS_TAB, row, 19), editors: { users } }),
    );
    return timed(() => bench.send(adds));
  },
};

function editorsOf(bench: Bench, id: number): string {
  const read = rights(bench, id);
  const users = text.editorWords(read?.editors?.users ?? [], bench.caller);
  return `${users}; requestingUserCanEdit: ${read?.requestingUserCanEdit}`;
}
