/**
 * Tự kiểm tra: tries on the real service what the add-in stands on and leaves a table of answers for sending. It makes and
 * deletes its own temporary tabs and must not touch any other tab.
 */
import { BUSY, CANCELLED } from '../core/text/run-job';
import * as text from '../core/text/self-check';
import { literal } from '../core/workbook/a1';
import type { CellData, Request } from '../core/workbook/request';
import { HEADER } from '../core/workbook/styles';
import { VERSION } from '../version';
import { sendError } from './api-error';
import * as dialog from './dialog';
import { FORMULAS, writeFormulas, writeInputs } from './self-check-formulas';
import { type Bench, PROBES, readCells, TEMPORARY_TABS } from './self-check-probes';
import { send } from './workbook-port';

const RESULT_TAB = 2_147_480_000;
const COLUMN_WIDTHS = [330, 520, 420];
const LOCK_WAIT = 20_000;
/** Custom functions are calculated after the write: how often to look again, and after how many milliseconds. */
const LOOKS = 10;
const LOOK_AGAIN_AFTER = 2_000;

/** What was tried, the answer, a note. */
type Row = readonly [string, string, string];

/** What Google passes to a custom function, in words; the function behind CCHC_KIEM_TRA. */
export const probeArguments = (value: unknown): string => text.argumentWords(value);

export function runSelfCheck(): void {
  const title = text.SELF_CHECK_TITLE;
  const id = dialog.workbookId();
  if (!dialog.confirm(title, text.SELF_CHECK_QUESTION)) {
    dialog.toast(CANCELLED, title);
    return;
  }
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT)) {
    dialog.show(title, BUSY);
    return;
  }
  const bench: Bench = {
    caller: Session.getEffectiveUser().getEmail(),
    send: (requests) => send(id, requests),
    read: (tab, range, fields) => get(id, `sheets(${fields})`, [`'${tab}'!${range}`]).sheets![0]!,
  };
  cleanUp(id);
  let rows: Row[] = [];
  try {
    rows = answers(id, bench);
  } finally {
    cleanUp(id);
  }
  const resultTitle = writeResult(id, rows);
  lock.releaseLock();
  dialog.show(title, text.selfCheckDone(resultTitle));
}

function get(id: string, fields: string, ranges?: string[]): GoogleAppsScript.Sheets.Schema.Spreadsheet {
  return Sheets!.Spreadsheets!.get(id, ranges ? { fields, ranges } : { fields });
}

const tabs = (id: string) =>
  (get(id, 'sheets.properties(sheetId,title)').sheets ?? []).map(({ properties }) => ({
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
  }));

/** Also of a run that was cut off earlier. */
function cleanUp(id: string): void {
  const left = tabs(id).filter(({ sheetId }) => TEMPORARY_TABS.includes(sheetId));
  if (left.length > 0)
    send(
      id,
      left.map(({ sheetId }) => ({ deleteSheet: { sheetId } })),
    );
}

function answers(id: string, bench: Bench): Row[] {
  const { properties } = get(id, 'properties(locale,timeZone)');
  const now = Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy HH:mm');
  const probes = (Object.keys(PROBES) as text.ProbeName[]).map(
    (name): Row => [text.PROBE_NAMES[name], orError(() => PROBES[name](bench)), ''],
  );
  let formulas: Row[] = [];
  const failed = orError(() => {
    formulas = formulaRows(bench);
    return '';
  });
  return [
    [text.RESULT_HEAD.version, VERSION, ''],
    [text.RESULT_HEAD.time, now, ''],
    [text.RESULT_HEAD.locale, `${properties?.locale}, ${properties?.timeZone}`, text.LOCALE_NOTE],
    [text.RESULT_HEAD.caller, bench.caller === '' ? text.NO : text.YES, ''],
    ...probes,
    ...formulas,
    ...(failed === '' ? [] : [[text.FORMULAS_READ_BACK, failed, ''] as const]),
  ];
}

/** An error is an answer as well. */
function orError(answer: () => string): string {
  try {
    return answer();
  } catch (error) {
    return sendError(error).message;
  }
}

/** Sends the formulas without those that the service refuses. @returns the refusals by name */
function sendFormulas(bench: Bench): { [name in text.FormulaName]?: string } {
  const refused: { [name in text.FormulaName]?: string } = {};
  bench.send(writeInputs());
  for (let rest = writeFormulas(); rest.length > 0; ) {
    try {
      bench.send(rest.map(({ request }) => request));
      break;
    } catch (error) {
      const failure = sendError(error);
      const found = failure.kind === 'refused' && failure.index !== null ? rest[failure.index] : undefined;
      if (!found) throw error;
      refused[found.name] = failure.message;
      rest = rest.filter((each) => each !== found);
    }
  }
  return refused;
}

function formulaRows(bench: Bench): Row[] {
  const refused = sendFormulas(bench);
  const cells = settled(bench);
  const all = writeFormulas();
  const rows = all.map(({ name }, i): Row => {
    const shown = name === 'spill' ? cells.slice(i, i + 3) : [cells[i] ?? {}];
    const words = shown.map((cell) => text.cellWords(cell as text.ReadCell)).join(' | ');
    // What CCHC_KIEM_TRA says is the answer itself, not a text to be described.
    const said = name.startsWith('argument') ? cells[i]?.effectiveValue?.stringValue : undefined;
    const answer = refused[name] ?? said ?? words;
    return [text.FORMULA_NAMES[name], answer, FORMULAS[name]];
  });
  const changed = all.flatMap(({ name }, i) => {
    const read = cells[i]?.userEnteredValue?.formulaValue ?? text.NOTHING;
    return refused[name] !== undefined || read === FORMULAS[name] ? [] : [`${FORMULAS[name]} → ${read}`];
  });
  const sent = all.length - Object.keys(refused).length;
  return [...rows, [text.FORMULAS_READ_BACK, text.formulasReadBack(changed, sent), '']];
}

/** The formulas' cells, when nothing is being calculated any more or patience has ended. */
function settled(bench: Bench): GoogleAppsScript.Sheets.Schema.CellData[] {
  SpreadsheetApp.flush();
  for (let look = 1; ; look++) {
    const rows = readCells(bench, 'C1:C60', 'userEnteredValue,effectiveValue,formattedValue');
    const cells = rows.map(({ values }) => values?.[0] ?? {});
    const busy = cells.some(({ effectiveValue }) => effectiveValue?.errorValue?.type === 'LOADING');
    if (!busy || look === LOOKS) return cells;
    Utilities.sleep(LOOK_AGAIN_AFTER);
  }
}

/** Into the result tab, in the place of an earlier result. @returns its title */
function writeResult(id: string, rows: readonly Row[]): string {
  const existing = tabs(id);
  const found = existing.find(({ sheetId }) => sheetId === RESULT_TAB);
  const taken = new Set(existing.map(({ title }) => title.toLowerCase()));
  let title = found?.title ?? text.SELF_CHECK_TITLE;
  for (let n = 2; !found && taken.has(title.toLowerCase()); n++) title = `${text.SELF_CHECK_TITLE} ${n}`;

  const gridProperties = { rowCount: rows.length + 2, columnCount: COLUMN_WIDTHS.length };
  const properties = { sheetId: RESULT_TAB, gridProperties };
  const words = (stringValue: string): CellData => ({ userEnteredValue: { stringValue } });
  const [label, link, note] = text.LINK_ROW;
  const formulaValue = `=HYPERLINK(${literal(`#gid=${RESULT_TAB}&range=A1`)};${literal(link)})`;
  const linkRow = [words(label), { userEnteredValue: { formulaValue } }, words(note)];
  send(id, [
    found
      ? { updateSheetProperties: { properties, fields: 'gridProperties(rowCount,columnCount)' } }
      : { addSheet: { properties: { ...properties, title } } },
    {
      repeatCell: {
        range: { sheetId: RESULT_TAB },
        cell: { userEnteredFormat: { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' } },
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    {
      repeatCell: {
        range: { sheetId: RESULT_TAB, startRowIndex: 0, endRowIndex: 1 },
        cell: { userEnteredFormat: HEADER },
        fields: 'userEnteredFormat',
      },
    },
    {
      updateCells: {
        start: { sheetId: RESULT_TAB, rowIndex: 0, columnIndex: 0 },
        rows: [
          ...[text.RESULT_HEADER, ...rows].map((row) => ({ values: row.map(words) })),
          { values: linkRow },
        ],
        fields: 'userEnteredValue',
      },
    },
    ...COLUMN_WIDTHS.map(
      (pixelSize, column): Request => ({
        updateDimensionProperties: {
          range: { sheetId: RESULT_TAB, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
          properties: { pixelSize },
          fields: 'pixelSize',
        },
      }),
    ),
  ]);
  return title;
}
