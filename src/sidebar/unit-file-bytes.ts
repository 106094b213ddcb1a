/**
 * An .xlsx file of a person's computer as sheets of cells, read in the browser, since the script cannot read one. It takes what the
 * file keeps of each cell, of a formula its last result, and judges none of it.
 */
import { type CellValue, readXlsx } from 'hucre/xlsx';
import {
  type FileCell,
  type FileRow,
  type FileSheet,
  isBlankCell,
  MOST_ROWS,
} from '../core/import/unit-file';
import { UNIT_IMPORT_VIEW as VIEW } from '../core/text/unit-import';

const MOST_BYTES = 20_000_000;

/** Days of a file have no time zone; the reader gives them as if they were in UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '?';
  return date.toISOString().slice(0, 10).split('-').reverse().join('/');
}

const cellOf = (value: CellValue): FileCell => (value instanceof Date ? { date: dateText(value) } : value);

/** Without the blank cells at the end of rows and the rows that have nothing else. */
function rowsOf(rows: readonly (readonly CellValue[])[]): FileRow[] {
  return rows.flatMap((values, row) => {
    const cells = values.map(cellOf);
    while (cells.length > 0 && isBlankCell(cells[cells.length - 1])) cells.pop();
    return cells.length > 0 ? [{ line: row + 1, cells }] : [];
  });
}

/** @returns sheets in the order of the file, or a sentence that says why it cannot be read */
export async function sheetsOfFile(bytes: Uint8Array): Promise<FileSheet[] | string> {
  if (bytes.length > MOST_BYTES) return VIEW.fileLarge;
  try {
    // One row more than is taken, so that a longer table is refused and not cut.
    const { sheets } = await readXlsx(bytes, { maxRows: MOST_ROWS + 1 });
    return sheets.map(({ name, rows }) => ({ name, rows: rowsOf(rows) }));
  } catch (error) {
    return error instanceof Error && error.name === 'EncryptedFileError' ? VIEW.fileLocked : VIEW.fileWrong;
  }
}
