/**
 * Cells -> as few bytes as say the same: a formula that repeats down a column goes once for the whole stretch, and what
 * differs within is written over it; everything else goes as rectangles. Only cells that were asked for are touched.
 */
import { relativeToRow } from './a1';
import type { Change } from './change';
import type { CellData, ExtendedValue, Request } from './request';
import { gridRangeOf } from './rights';
import type { Cell, FixedValue } from './tab';

export type WrittenCell = Extract<Change, { kind: 'setCell' | 'enter' }>;

export const extendedValue = (value: FixedValue): ExtendedValue | undefined => {
  if (value === null || value === '') return undefined;
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return { stringValue: value };
};

export const cellData = (cell: Exclude<Cell, { kind: 'input' }>): CellData => {
  const value = cell.kind === 'formula' ? { formulaValue: cell.formula } : extendedValue(cell.value);
  return value === undefined ? {} : { userEnteredValue: value };
};

/** Bytes of a request without its cells, and of a cell without its content. */
const REQUEST_BYTES = 190;
const CELL_BYTES = 45;

interface Stretch {
  first: WrittenCell;
  rows: number;
  /** Cells that the stretch writes rightly; the others within it are written over it. */
  right: Set<WrittenCell>;
}

function columnsOf(cells: readonly WrittenCell[]): WrittenCell[][] {
  const columns = new Map<number, WrittenCell[]>();
  for (const cell of cells) {
    const column = columns.get(cell.at.column);
    if (column) column.push(cell);
    else columns.set(cell.at.column, [cell]);
  }
  const ordered = [...columns].sort(([a], [b]) => a - b).map(([, column]) => column);
  return ordered.map((column) => column.sort((a, b) => a.at.row - b.at.row));
}

const bytesOf = (cell: WrittenCell): number =>
  CELL_BYTES +
  (cell.after.kind === 'formula' ? cell.after.formula.length : String(cell.after.value ?? '').length);

/**
 * The formula that repeats most in a column, where its stretch holds only cells that are written anyway and where writing the
 * others over it costs less than writing each cell.
 */
function stretchOf(column: readonly WrittenCell[]): Stretch | null {
  const groups = new Map<string, WrittenCell[]>();
  for (const cell of column) {
    if (cell.after.kind !== 'formula') continue;
    const text = relativeToRow(cell.after.formula, cell.at.row);
    const group = groups.get(text);
    if (group) group.push(cell);
    else groups.set(text, [cell]);
  }
  const [best] = [...groups].sort(([a, one], [b, other]) => other.length * b.length - one.length * a.length);
  if (!best) return null;
  const first = best[1][0]!;
  const rows = best[1][best[1].length - 1]!.at.row - first.at.row + 1;
  const within = column.filter(({ at }) => at.row >= first.at.row && at.row < first.at.row + rows);
  if (within.length !== rows) return null;
  const right = new Set(best[1]);
  const over = within.filter((cell) => !right.has(cell));
  const sum = (cells: readonly WrittenCell[]): number =>
    cells.reduce((bytes, cell) => bytes + bytesOf(cell), 0);
  const gaps = over.filter((cell, i) => over[i - 1]?.at.row !== cell.at.row - 1).length;
  const asStretch = REQUEST_BYTES * (1 + gaps) + bytesOf(first) + sum(over);
  return asStretch < sum(within) ? { first, rows, right } : null;
}

const isBlankAlready = (cell: WrittenCell): boolean =>
  cell.before === null && cell.after.kind !== 'formula' && extendedValue(cell.after.value) === undefined;

/** Cells of one column that follow one another; runs that would only write nothing over nothing are left out. */
function runsOf(column: readonly WrittenCell[], mustWrite: ReadonlySet<WrittenCell>): WrittenCell[][] {
  const runs: WrittenCell[][] = [];
  for (const cell of column) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1]!.at.row + 1 === cell.at.row) last.push(cell);
    else runs.push([cell]);
  }
  const needed = (cell: WrittenCell): boolean => mustWrite.has(cell) || !isBlankAlready(cell);
  return runs.flatMap((run) => {
    const first = run.findIndex(needed);
    if (first < 0) return [];
    const last = run.length - 1 - [...run].reverse().findIndex(needed);
    return [run.slice(first, last + 1)];
  });
}

/** Runs of neighbouring columns over the same rows, as one rectangle. */
function rectangles(runs: readonly WrittenCell[][]): WrittenCell[][][] {
  const open = new Map<string, WrittenCell[][]>();
  const found: WrittenCell[][][] = [];
  for (const run of runs) {
    const { row, column } = run[0]!.at;
    const block = open.get(`${column - 1}:${row}:${run.length}`) ?? [];
    if (block.length === 0) found.push(block);
    block.push(run);
    open.set(`${column}:${row}:${run.length}`, block);
  }
  return found;
}

export function valueRequests(cells: readonly WrittenCell[]): Request[] {
  const stretches: Stretch[] = [];
  const runs = columnsOf(cells).flatMap((column) => {
    const stretch = stretchOf(column);
    if (!stretch) return runsOf(column, new Set());
    stretches.push(stretch);
    const from = stretch.first.at.row;
    const over = column.filter(({ at }) => at.row >= from && at.row < from + stretch.rows);
    return runsOf(
      column.filter((cell) => !stretch.right.has(cell)),
      new Set(over),
    );
  });
  return [
    ...stretches.map(
      ({ first, rows }): Request => ({
        repeatCell: {
          range: gridRangeOf(first.tab.sheetId, { ...first.at, rows, columns: 1 }),
          cell: cellData(first.after),
          fields: 'userEnteredValue',
        },
      }),
    ),
    ...rectangles(runs).map((block): Request => {
      const [first] = block[0]!;
      const rows = block[0]!.length;
      return {
        updateCells: {
          start: { sheetId: first!.tab.sheetId, rowIndex: first!.at.row, columnIndex: first!.at.column },
          rows: Array.from({ length: rows }, (_, row) => ({
            values: block.map((run) => cellData(run[row]!.after)),
          })),
          fields: 'userEnteredValue',
        },
      };
    }),
  ];
}
