/**
 * The log of what was typed: all inputs now against those of the last look, as rows for Nhật ký điểm. It finds what no event tells:
 * pastes, undo, lost events, edits through other programs. It does not know who typed, only whose right the cell is.
 */
import { contentText } from '../text/content';
import { laterOf } from '../text/date';
import { ADJUSTMENT, HEAD_CELLS, LOG_FILE_COLUMNS, RIGHT_OF } from '../text/score-log';
import { UNIT_COLUMN_TITLES } from '../text/titles';
import type { CellData, Request } from '../workbook/request';
import { type Inputs, partsOf, whoOf } from './inputs';

/** What the log's file keeps of one unit: its inputs at the last look, and where they stand in the file. */
export interface StoredUnit {
  row: number;
  when: string;
  /** JSON of the inputs. */
  text: string;
}

export interface LoggedChange {
  from: string;
  to: string;
  unit: string;
  code: string;
  column: string;
  before: string;
  after: string;
  right: string;
}

/** A cell takes 50,000 characters; longer texts go on in the next one. */
const CHUNK = 45_000;
export const STORED_CHUNKS = 20;

function changesOf(before: Inputs, after: Inputs, unit: string, from: string, to: string): LoggedChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key): LoggedChange[] => {
    const [was = null, is = null] = [before[key], after[key]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const { code, column } = partsOf(key);
    const title =
      code === ''
        ? HEAD_CELLS[column as keyof typeof HEAD_CELLS]
        : column === 'finalScore'
          ? ADJUSTMENT
          : UNIT_COLUMN_TITLES[column];
    return [
      {
        from,
        to,
        unit,
        code,
        column: title,
        before: contentText(was),
        after: contentText(is),
        right: RIGHT_OF[whoOf({ code, column })],
      },
    ];
  });
}

export interface Sweep {
  changes: LoggedChange[];
  /** What the file must be told; empty where nothing changed. */
  requests: Request[];
}

const texts = (values: readonly string[]): { values: CellData[] } => ({
  values: values.map((stringValue) => ({ userEnteredValue: { stringValue } })),
});

/**
 * @param stored by unit code; a file that was just made has none, and what stands in the tabs then is where the log begins
 * @param names short names of units by code, as the log shows them
 * @param when the last look at all tabs, and this one; a unit may have been looked at between, when it handed in
 * @param sheets ids of the file's two tabs
 */
export function sweep(
  stored: ReadonlyMap<string, StoredUnit>,
  now: ReadonlyMap<string, Inputs>,
  names: ReadonlyMap<string, string>,
  when: { last: string; now: string },
  sheets: { changes: number; stored: number },
): Sweep {
  const isFirst = stored.size === 0;
  const changes: LoggedChange[] = [];
  const requests: Request[] = [];
  let free = Math.max(0, ...[...stored.values()].map(({ row }) => row + 1));
  for (const [unit, inputs] of now) {
    const text = JSON.stringify(inputs);
    const last = stored.get(unit);
    if (last?.text === text) continue;
    if (!isFirst)
      changes.push(
        ...changesOf(
          JSON.parse(last?.text ?? '{}'),
          inputs,
          names.get(unit) ?? unit,
          laterOf(last?.when ?? '', when.last),
          when.now,
        ),
      );
    const chunks = Array.from({ length: STORED_CHUNKS }, (_, i) => text.slice(i * CHUNK, (i + 1) * CHUNK));
    requests.push({
      updateCells: {
        start: { sheetId: sheets.stored, rowIndex: last?.row ?? free++, columnIndex: 0 },
        // Cells after the last chunk are blanked: a text that became shorter leaves nothing behind.
        rows: [
          {
            values: [unit, when.now, ...chunks].map((value) =>
              value === '' ? {} : { userEnteredValue: { stringValue: value } },
            ),
          },
        ],
        fields: 'userEnteredValue',
      },
    });
  }
  const rows = changes.map(({ from, to, unit, code, column, before, after, right }) =>
    texts([from, to, unit, code, column, before, after, right]),
  );
  if (rows.length > 0)
    requests.unshift({ appendCells: { sheetId: sheets.changes, rows, fields: 'userEnteredValue' } });
  return { changes, requests };
}

/** The rows of the file's second tab as they were written. */
export function storedUnits(rows: readonly (readonly string[])[]): Map<string, StoredUnit> {
  return new Map(
    rows.flatMap(([unit = '', when = '', ...chunks], row): [string, StoredUnit][] =>
      unit === '' ? [] : [[unit, { row, when, text: chunks.join('') }]],
    ),
  );
}

export const loggedChange = ([
  from = '',
  to = '',
  unit = '',
  code = '',
  column = '',
  before = '',
  after = '',
  right = '',
]: readonly string[]): LoggedChange => ({
  from,
  to,
  unit,
  code,
  column,
  before,
  after,
  right,
});

/** What is sent to a new log file first. */
export const headerRequest = (sheetId: number): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: 0, columnIndex: 0 },
    rows: [texts(LOG_FILE_COLUMNS)],
    fields: 'userEnteredValue',
  },
});

/** The resource of a new log file. */
export const newLogFile = (title: string, names: { changes: string; stored: string }) => ({
  properties: { title, locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
  sheets: [
    {
      properties: {
        sheetId: 1,
        title: names.changes,
        gridProperties: { rowCount: 1000, columnCount: LOG_FILE_COLUMNS.length, frozenRowCount: 1 },
      },
    },
    {
      properties: {
        sheetId: 2,
        title: names.stored,
        hidden: true,
        gridProperties: { rowCount: 400, columnCount: 2 + STORED_CHUNKS },
      },
    },
  ],
});
