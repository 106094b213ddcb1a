/**
 * Rows of a unit's file by the items that they are of: by the code in the column "Mã", never by their place or their text. A row
 * whose item is not certain is named; values are handed on as they stand.
 */
import { parseAdjustmentCode, parseCode } from '../assessment/code';
import { type Code, type CriteriaSet, type CriterionRow, isScored } from '../assessment/criteria-set';
import { describeValue } from '../assessment/number';
import * as text from '../text/unit-import';
import type { UnitColumnKey } from '../workbook/contract';
import { plainTitle } from '../workbook/table';
import { UNIT_SUMMARY_ROWS } from '../workbook/unit-rows';
import type { LeftOut } from './table-text';
import { FILLED_COLUMNS, type FileCell, type FileRow, headerAt, isBlankCell, unitTitles } from './unit-file';

export interface FileItem {
  item: CriterionRow;
  line: number;
  /** undefined for a column that the file does not have, or has twice. */
  cell: (key: UnitColumnKey) => FileCell | undefined;
}

export interface UnitTable {
  found: readonly FileItem[];
  leftOut: readonly LeftOut[];
  /** Titles of columns that are none of a unit tab's. */
  unused: readonly string[];
  /** Columns that stand there twice, so that neither is taken. */
  doubled: readonly UnitColumnKey[];
  /** Columns that units fill in and the file does not have. */
  columnsMissing: readonly UnitColumnKey[];
  /** Codes of items that no row of the file carries. */
  itemsMissing: readonly Code[];
  /** Why the table as a whole cannot be read, null where it can. */
  refused: string | null;
}

const refuse = (refused: string): UnitTable => ({
  found: [],
  leftOut: [],
  unused: [],
  doubled: [],
  columnsMissing: [],
  itemsMissing: [],
  refused,
});

/** As a person reads it in a sentence. */
export const shownCell = (cell: FileCell): string =>
  cell !== null && typeof cell === 'object' ? cell.date : cell === null ? '' : describeValue(cell);

const SUMS = UNIT_SUMMARY_ROWS.map(plainTitle);

/** Items that units score, as survey items and sums are not. */
const selfScored = ({ rows }: CriteriaSet): CriterionRow[] =>
  rows.filter((row) => isScored(row) && row.method !== 'survey');

export function readUnitTable(rows: readonly FileRow[], set: CriteriaSet): UnitTable {
  const place = headerAt(rows);
  if (place < 0) return refuse(text.headerMissing());
  const { at, doubled, unused } = unitTitles(rows[place]!);
  if (at.code === undefined) return refuse(text.codeColumnMissing());
  if (doubled.some(({ key }) => key === 'code')) return refuse(text.codeColumnDoubled());
  const codeColumn = at.code;
  const twice = [...new Set(doubled.map(({ key }) => key))];
  const columnOf = (key: UnitColumnKey): number => (twice.includes(key) ? -1 : (at[key] ?? -1));

  const items = new Map(selfScored(set).map((item) => [item.code, item]));
  const others = new Set([...set.rows, ...set.adjustments].map(({ code }) => code));
  const byItem = new Map<CriterionRow, FileRow[]>();
  const leftOut: LeftOut[] = [];

  const take = (row: FileRow, isAbove: boolean): void => {
    const cell = row.cells[codeColumn] ?? null;
    const code = parseCode(cell)?.code ?? parseAdjustmentCode(cell)?.code;
    const item = items.get(code ?? '');
    const leave = (message: string): void => void leftOut.push({ line: row.line, message });
    if (isAbove) {
      if (item) leave(text.aboveHeader(item.code));
    } else if (item) byItem.set(item, [...(byItem.get(item) ?? []), row]);
    else if (isBlankCell(cell)) {
      if (!row.cells.every(isBlankCell)) leave(text.codeBlank());
    } else if (typeof cell === 'string' && SUMS.includes(plainTitle(cell))) return;
    else if (code === undefined) leave(text.codeWrong(shownCell(cell), typeof cell === 'string'));
    else if (!others.has(code)) leave(text.codeUnknown(code, set.name));
    else if (FILLED_COLUMNS.some(({ key }) => !isBlankCell(row.cells[columnOf(key)]))) {
      leave(text.notSelfScored(code));
    }
  };
  rows.forEach((row, index) => {
    if (index !== place) take(row, index < place);
  });

  const found: FileItem[] = [];
  for (const [item, of] of byItem) {
    const cell: FileItem['cell'] = (key) =>
      columnOf(key) < 0 ? undefined : (of[0]!.cells[columnOf(key)] ?? null);
    if (of.length === 1) found.push({ item, line: of[0]!.line, cell });
    else {
      const lines = of.map(({ line }) => line);
      leftOut.push(...lines.map((line) => ({ line, message: text.codeDoubled(item.code, lines) })));
    }
  }
  return {
    found,
    leftOut: leftOut.sort((a, b) => a.line - b.line),
    unused,
    doubled: twice,
    columnsMissing: FILLED_COLUMNS.flatMap(({ key }) => (at[key] === undefined ? [key] : [])),
    itemsMissing: [...items.values()].flatMap((item) => (byItem.has(item) ? [] : [item.code])),
    refused: null,
  };
}
