/**
 * Reads a tab as a table: finds the header, checks that every column stands where the contract says, gives rows by column
 * key. It forgives stray spaces and decomposed letters and says so; columns that moved are a problem that blocks.
 */
import type { Problem, Where } from '../assessment/problem';
import * as text from '../text/table-problems';
import { a1 } from './a1';
import type { Column } from './contract';
import { type ActualTab, type Content, contentAt, isBlank } from './snapshot';

export interface TableRow<K extends string> {
  /** Zero-based row in the sheet. */
  row: number;
  cell: (key: K) => Content;
  where: (key: K) => Where;
}

export interface Table<K extends string> {
  /** Zero-based header row; -1 where there is none. */
  header: number;
  rows: readonly TableRow<K>[];
  problems: readonly Problem[];
}

/** Titles as they are compared: one form of letters, one space between words. */
export const plainTitle = (content: Content): string =>
  typeof content === 'string'
    ? content
        .normalize('NFC')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
        .toLowerCase()
    : '';

/** Headers are looked for in the first rows only: further down, the same words may be data. */
const HEADER_WITHIN = 15;

function findHeader<K extends string>(tab: ActualTab, columns: readonly Column<K>[]): number {
  const matches = tab.rows
    .slice(0, HEADER_WITHIN)
    .map(
      (row) =>
        columns.filter((column, at) => plainTitle(row[at] ?? null) === column.title.toLowerCase()).length,
    );
  const best = Math.max(...matches, 0);
  const titles = new Set(columns.map((column) => column.title.toLowerCase()));
  if (best * 2 > columns.length) return matches.indexOf(best);
  return tab.rows
    .slice(0, HEADER_WITHIN)
    .findIndex((row) => row.filter((content) => titles.has(plainTitle(content))).length * 2 > columns.length);
}

/** Columns under the title of another one: somebody moved, added or deleted columns. A title that was typed over is no such. */
export function columnsMoved(
  tab: ActualTab,
  columns: readonly Pick<Column<string>, 'title'>[],
  header: number,
): Problem[] {
  const titles = columns.map(({ title }) => title.toLowerCase());
  return columns.flatMap(({ title }, at): Problem[] => {
    const found = contentAt(tab, header, at);
    const other = titles.indexOf(plainTitle(found));
    if (other < 0 || other === at) return [];
    const where = { tab: tab.title, cell: a1(header, at) };
    return [{ severity: 'blocks', where, message: text.headerWrong(title, found) }];
  });
}

/** @param expected zero-based row where the header belongs */
export function readTable<K extends string>(
  tab: ActualTab,
  columns: readonly Column<K>[],
  expected: number,
): Table<K> {
  const where = (row: number, column: number): Where => ({ tab: tab.title, cell: a1(row, column) });
  const header = findHeader(tab, columns);
  if (header < 0) {
    return {
      header,
      rows: [],
      problems: [
        { severity: 'blocks', where: where(expected, 0), message: text.headerMissing(columns[0]!.title) },
      ],
    };
  }
  const problems: Problem[] = [];
  if (header !== expected) {
    problems.push({
      severity: 'blocks',
      where: where(header, 0),
      message: text.headerMoved(header + 1, expected + 1),
    });
  }
  // Columns that a newer version of the add-in has at the end: nothing stands there yet.
  const isNew = (at: number): boolean => tab.rows.slice(header).every((row) => row.slice(at).every(isBlank));
  columns.forEach((column, at) => {
    const found = contentAt(tab, header, at);
    if (found === column.title) return;
    if (isNew(at)) {
      problems.push({ severity: 'warns', where: where(header, at), message: text.columnNew(column.title) });
      return;
    }
    const same = plainTitle(found) === column.title.toLowerCase();
    problems.push(
      same
        ? { severity: 'warns', where: where(header, at), message: text.headerUntidy(column.title) }
        : { severity: 'blocks', where: where(header, at), message: text.headerWrong(column.title, found) },
    );
  });
  const at = new Map(columns.map((column, index) => [column.key, index]));
  const rows = tab.rows.slice(header + 1).flatMap((contents, index): TableRow<K>[] => {
    if (contents.slice(0, columns.length).every(isBlank)) return [];
    const row = header + 1 + index;
    return [
      {
        row,
        cell: (key) => contents[at.get(key)!] ?? null,
        where: (key) => where(row, at.get(key)!),
      },
    ];
  });
  return { header, rows, problems };
}
