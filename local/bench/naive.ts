/**
 * The same unit tabs as a script of a user's own would write them, in the same host: one call for each range, or one for each property of a cell.
 * By range means the add-in's own requests, each sent by itself; by cell means a call for the content of a cell, one for its look, one for its rule, and one
 * for each protection. That the tabs come out the same is checked.
 *
 * Calls are counted over all tabs. What one costs in the host is measured on a tab of each criteria set; waiting for Google, calls times latency,
 * is computed, since nobody can sleep that long. What Google saves where a script writes many cells without reading is not known here.
 */
import { JOBS } from '../../src/core/jobs/jobs';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { batches } from '../../src/core/workbook/batches';
import { sheetIdOf } from '../../src/core/workbook/identity';
import { unitTab } from '../../src/core/workbook/place';
import type { CellData, Request } from '../../src/core/workbook/request';
import { SNAPSHOT_FIELDS, type SpreadsheetResource, snapshotOf } from '../../src/core/workbook/snapshot';
import { type SampleProvince, sonLa2017 } from '../sample/son-la-2017';
import { fromJSON } from '../sheets/workbook-file';
import type { SheetState } from '../sheets/workbook-state';
import { benchContext } from './core';
import type { Measures } from './measures';
import { type Files, OpenRound } from './open-round';

/** Of a call to Google, in milliseconds. */
const LATENCY = 100;
const TABLE = `31 unit tabs, with ${LATENCY} ms for each call`;

/** What a user would write, as a function of the script. */
const WRITER = `
function writeOneByOne(requests) {
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  for (const request of requests) Sheets.Spreadsheets.batchUpdate({ requests: [request] }, id);
}`;

export async function measureNaive(measures: Measures, files: Files): Promise<void> {
  const province = sonLa2017();
  const made = await OpenRound.begin(files, province);
  await made.player.register();
  const byRange = await plannedRequests(made);
  await made.player.click(JOB_TITLES.generate);
  const addIn = made.player.played.jobs.at(-1)!;
  const sheets = unitSheets(made);
  await made.host.close();
  const byCell = new Map(
    [...sheets].map(([sheetId, sheet]) => [sheetId, cellRequests(sheet, province.office.address)]),
  );

  const tried = triedSheets(province);
  const script = { ...files, bundle: files.bundle + WRITER };
  const note = (what: string, calls: number, inHost: number): void => {
    const seconds = (inHost + calls * LATENCY) / 1000;
    measures.note(TABLE, what, 'calls, counted', calls);
    measures.note(TABLE, what, 's in the host, measured or in proportion', inHost / 1000);
    measures.note(TABLE, what, 's in all, computed', seconds);
    measures.note(TABLE, what, 'runs of 6 minutes', Math.ceil(seconds / 360));
    const ours = measures.value(TABLE, 'the add-in', 's in all, computed')!;
    measures.note(TABLE, what, 'times as long as the add-in', seconds / ours);
  };
  note('the add-in', addIn.calls.length, addIn.milliseconds);
  for (const [what, requests] of [
    ['one call for each range', byRange],
    ['one call for each cell', byCell],
  ] as const) {
    const calls = [...requests.values()].reduce((all, { length }) => all + length, 0);
    const { milliseconds, sent } = await written(script, province, tried, requests, sheets);
    note(what, calls, (milliseconds / sent) * calls);
  }
}

type BySheet = ReadonlyMap<number, readonly Request[]>;

/** One unit of each criteria set. */
const triedSheets = ({ units }: SampleProvince): number[] => [
  ...new Map(units.map(({ criteriaSet, code }) => [criteriaSet, sheetIdOf(unitTab(code))])).values(),
];

/** The add-in's requests for the unit tabs, each by itself. */
async function plannedRequests({ host, office, workbook, province }: OpenRound): Promise<BySheet> {
  const reply = await host.spreadsheets.get(office, workbook, { fields: SNAPSHOT_FIELDS });
  const snapshot = snapshotOf(reply as SpreadsheetResource);
  const { changes } = JOBS.generate(snapshot, benchContext(office), '');
  return new Map(
    province.units.map(({ code }) => {
      const key = unitTab(code);
      const own = changes.filter((change) => 'tab' in change && change.tab.key === key);
      // Its validations travel with the tab, as if there were no other to copy them from.
      const whole = own.map((change) =>
        change.kind === 'setLayout' ? { ...change, validationsFrom: null } : change,
      );
      return [sheetIdOf(key), batches(whole).flatMap(({ requests }) => requests)];
    }),
  );
}

function unitSheets({ host, workbook, province }: OpenRound): Map<number, SheetState> {
  const ids = new Set(province.units.map(({ code }) => sheetIdOf(unitTab(code))));
  const { sheets } = fromJSON(host.spreadsheets.dump(workbook));
  const own = sheets.filter(({ properties }) => ids.has(properties.sheetId));
  return new Map(own.map((sheet) => [sheet.properties.sheetId, sheet]));
}

/** @param office who owns the workbook, whom Google leaves out of the editors that it tells */
function cellRequests(sheet: SheetState, office: string): Request[] {
  const { sheetId } = sheet.properties;
  const cell = (rowIndex: number, column: number, fields: keyof CellData, values: CellData): Request => ({
    updateCells: { start: { sheetId, rowIndex, columnIndex: column }, rows: [{ values: [values] }], fields },
  });
  const FIELDS = ['userEnteredFormat', 'dataValidation', 'note', 'userEnteredValue'] as const;
  return [
    { addSheet: { properties: sheet.properties } },
    ...sheet.columnMetadata.flatMap((properties, startIndex): Request[] =>
      properties
        ? [
            {
              updateDimensionProperties: {
                range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
                properties,
                fields: Object.keys(properties).join(','),
              },
            },
          ]
        : [],
    ),
    ...sheet.rows.flatMap((row, at) =>
      (row ?? []).flatMap((content, column) =>
        FIELDS.flatMap((field) =>
          content?.[field] ? [cell(at, column, field, { [field]: content[field] })] : [],
        ),
      ),
    ),
    ...sheet.merges.map((range): Request => ({ mergeCells: { range, mergeType: 'MERGE_ALL' } })),
    ...sheet.conditionalFormats.map(
      (rule, index): Request => ({ addConditionalFormatRule: { rule, index } }),
    ),
    ...sheet.protectedRanges.map((range): Request => {
      const users = [office, ...(range.editors?.users ?? [])];
      return { addProtectedRange: { protectedRange: { ...range, editors: { ...range.editors, users } } } };
    }),
  ];
}

/** Runs the script over the tabs. @throws Error where they do not come out as the add-in makes them */
async function written(
  files: Files,
  province: SampleProvince,
  sheetIds: readonly number[],
  requests: BySheet,
  wanted: ReadonlyMap<number, SheetState>,
): Promise<{ milliseconds: number; sent: number }> {
  const round = await OpenRound.begin(files, province);
  await round.player.register();
  const sent = sheetIds.flatMap((sheetId) => requests.get(sheetId)!.map(atTheEnd));
  const { milliseconds } = await round.call('writeOneByOne', sent);
  const found = unitSheets(round);
  await round.host.close();
  for (const sheetId of sheetIds) {
    const [one, other] = [found, wanted].map((sheets) => comparable(sheets.get(sheetId)!));
    if (one !== other) throw new Error(`The tab ${sheetId} does not come out as the add-in makes it.`);
  }
  return { milliseconds, sent: sent.length };
}

/** A new tab stands last: those before which it should stand are not made here. */
function atTheEnd(request: Request): Request {
  if (!('addSheet' in request)) return request;
  const { index: _, ...properties } = request.addSheet.properties;
  return { addSheet: { properties } };
}

/** Whatever is typed, painted, ruled and protected; ids and the order of tabs aside. */
const comparable = ({ rows, merges, conditionalFormats, protectedRanges }: SheetState): string =>
  JSON.stringify([
    rows.map((row) => row?.map((cell) => cell && Object.entries(cell).sort(([a], [b]) => (a < b ? -1 : 1)))),
    merges,
    conditionalFormats,
    protectedRanges,
  ]);
