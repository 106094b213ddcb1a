/**
 * The tables of units in Xếp hạng and Công bố as they stand there: where each begins, its columns, the row of each unit. It finds places and
 * reads no figure.
 */
import { RESULT_COLUMNS } from '../../text/publication';
import type { ActualTab, Content } from '../snapshot';
import { plainTitle } from '../table';

export interface ResultTable {
  /** Zero-based row of the titles. */
  header: number;
  /** As they are compared, by column. */
  titles: readonly string[];
  /** Columns of what every such table has. */
  code: number;
  index: number;
  rank: number;
  rows: readonly { row: number; code: string }[];
}

const [CODE, INDEX, RANK] = [RESULT_COLUMNS.code, RESULT_COLUMNS.index, RESULT_COLUMNS.rank].map(
  plainTitle,
) as [string, string, string];

export const columnOf = ({ titles }: ResultTable, title: string): number => titles.indexOf(plainTitle(title));

export function resultTables({ rows }: Pick<ActualTab, 'rows'>): ResultTable[] {
  return rows.flatMap((cells, header): ResultTable[] => {
    const titles = cells.map(plainTitle);
    const [code, index, rank] = [CODE, INDEX, RANK].map((title) => titles.indexOf(title)) as [
      number,
      number,
      number,
    ];
    if (code < 0 || index < 0 || rank < 0) return [];
    const unitAt = (row: number): Content => rows[row]?.[code] ?? null;
    const found: { row: number; code: string }[] = [];
    // A table ends where a row has no code.
    for (let row = header + 1; typeof unitAt(row) === 'string' && unitAt(row) !== ''; row += 1)
      found.push({ row, code: String(unitAt(row)) });
    return [{ header, titles, code, index, rank, rows: found }];
  });
}

/** Where a unit stands in a tab of results, null where it does not. */
export function unitPlace(
  tab: ActualTab | undefined,
  unit: string,
): { table: ResultTable; row: number } | null {
  for (const table of tab ? resultTables(tab) : []) {
    const found = table.rows.find(({ code }) => code === unit);
    if (found) return { table, row: found.row };
  }
  return null;
}
