/**
 * A spreadsheet to try requests on, with a formula engine that knows four forms of formula.
 * It asserts nothing.
 */

import type {
  CellContent,
  CellPosition,
  CellValue,
  FormulaEngine,
} from '../../../local/sheets/formula-engine';
import type { SpreadsheetReply } from '../../../local/sheets/reply';
import { Spreadsheets } from '../../../local/sheets/spreadsheets';
import type { Request } from '../../../src/core/workbook/request';

export const OWNER = 'chu@example.vn';
export const WRITER = 'donvi@example.vn';
export const READER = 'xem@example.vn';
const ACCOUNTS = [OWNER, WRITER, READER, 'thamdinh@example.vn', 'vanphong@example.vn'];

/** Knows "=B2", "=B2*2", "=B2>3" and "={B2}", which spills 1 and 2 downwards. */
export class TinyEngine implements FormulaEngine {
  static calculations = 0;
  private readonly cells = new Map<string, CellContent>();
  private readonly spilled = new Map<string, CellValue>();

  async load(sheets: Parameters<FormulaEngine['load']>[0]): Promise<void> {
    this.cells.clear();
    for (const { sheetId, cells } of sheets) this.set(cells.map((cell) => ({ sheetId, ...cell })));
  }

  set(edits: readonly (CellPosition & { content: CellContent })[]): void {
    for (const { content, ...at } of edits) this.cells.set(key(at), content);
  }

  async calculate(): Promise<void> {
    TinyEngine.calculations += 1;
    this.spilled.clear();
    for (const [at, content] of this.cells) {
      if (typeof content !== 'object' || content === null || !('formula' in content)) continue;
      if (!content.formula.startsWith('={')) continue;
      const [sheetId = 0, row = 0, column = 0] = at.split(':').map(Number);
      this.spilled.set(at, 1);
      this.spilled.set(key({ sheetId, row: row + 1, column }), 2);
    }
  }

  isCurrent(): boolean {
    return false;
  }

  value(at: CellPosition): CellValue {
    const spilled = this.spilled.get(key(at));
    if (spilled !== undefined) return spilled;
    const content = this.cells.get(key(at)) ?? null;
    if (content === null || typeof content !== 'object') return content;
    if ('date' in content) return content.date;
    const match = /^=\$?([A-Z])\$?(\d+)(?:([*>])(\d+))?$/.exec(content.formula);
    if (!match) return { error: '#NAME?', message: 'unknown' };
    const row = Number(match[2]) - 1;
    const value = this.value({ sheetId: at.sheetId, row, column: (match[1] ?? 'A').charCodeAt(0) - 65 });
    if (match[3] === '*') return Number(value) * Number(match[4]);
    if (match[3] === '>') return Number(value) > Number(match[4]);
    return value;
  }

  dispose(): void {
    this.cells.clear();
  }
}

const key = ({ sheetId, row, column }: CellPosition): string => `${sheetId}:${row}:${column}`;

export interface Example {
  spreadsheets: Spreadsheets;
  id: string;
  batch: (...requests: unknown[]) => Promise<object[]>;
  batchAs: (caller: string, ...requests: unknown[]) => Promise<object[]>;
  read: (fields: string, ranges?: string[]) => Promise<SpreadsheetReply>;
  /** The stored cells of sheet 0 as one line per cell: "B2: =A1". */
  contents: (sheetId?: number) => Promise<string[]>;
}

export async function exampleWorkbook(locale = 'vi_VN'): Promise<Example> {
  const spreadsheets = new Spreadsheets({
    engine: () => new TinyEngine(),
    clock: () => new Date('2018-04-23T03:00:00Z'),
    isAccount: (address) => ACCOUNTS.includes(address),
  });
  const { spreadsheetId: id } = await spreadsheets.create(OWNER, {
    properties: { title: 'Thử', locale, timeZone: 'Asia/Ho_Chi_Minh' },
  });
  spreadsheets.share(id, WRITER, 'writer');
  spreadsheets.share(id, READER, 'reader');
  const batchAs = async (caller: string, ...requests: unknown[]) =>
    (await spreadsheets.batchUpdate(caller, id, { requests })).replies;
  return {
    spreadsheets,
    id,
    batchAs,
    batch: (...requests) => batchAs(OWNER, ...requests),
    read: (fields, ranges) => spreadsheets.get(OWNER, id, { fields, ...(ranges && { ranges }) }),
    contents: async (sheetId = 0) => {
      const file = spreadsheets.dump(id);
      const sheet = file.workbook.sheets.find((each) => each.properties.sheetId === sheetId);
      return (sheet?.rows ?? []).flatMap(([row, cells]) =>
        cells.flatMap(({ column, value }) =>
          value ? [`${String.fromCharCode(65 + column)}${row + 1}: ${Object.values(value)[0]}`] : [],
        ),
      );
    },
  };
}

/** Writes a block of formulas (texts that start with "="), texts, numbers and booleans from a cell on. */
export function write(
  sheetId: number,
  row: number,
  column: number,
  block: (string | number | boolean | null)[][],
): Request {
  const value = (content: string | number | boolean | null) => {
    if (content === null) return {};
    if (typeof content === 'number') return { userEnteredValue: { numberValue: content } };
    if (typeof content === 'boolean') return { userEnteredValue: { boolValue: content } };
    return {
      userEnteredValue: content.startsWith('=') ? { formulaValue: content } : { stringValue: content },
    };
  };
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: block.map((cells) => ({ values: cells.map(value) })),
      fields: 'userEnteredValue',
    },
  };
}

export const range = (
  sheetId: number,
  startRow: number,
  startColumn: number,
  endRow: number,
  endColumn: number,
) => ({
  sheetId,
  startRowIndex: startRow,
  endRowIndex: endRow,
  startColumnIndex: startColumn,
  endColumnIndex: endColumn,
});

/** A range as Google replies it for sheet 0. */
export const place = (startRow: number, startColumn: number, endRow: number, endColumn: number) => {
  const { sheetId: _, ...indices } = range(0, startRow, startColumn, endRow, endColumn);
  return indices;
};

/** A run of rows or columns of a sheet. */
export const span = (startIndex: number, endIndex: number, dimension = 'ROWS', sheetId = 0) => ({
  sheetId,
  dimension,
  startIndex,
  endIndex,
});

/** A second sheet, with id 5. */
export const otherSheet = (title = 'Khác'): object => ({ addSheet: { properties: { sheetId: 5, title } } });
