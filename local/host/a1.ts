/**
 * A1 addresses of cells and bounded ranges, for people who type and look at a workbook.
 * It knows no tab titles and no open ranges.
 */

export interface Cells {
  startRowIndex: number;
  endRowIndex: number;
  startColumnIndex: number;
  endColumnIndex: number;
}

/** "B2" or "A1:C10" as zero-based indexes, ends excluded. @throws RangeError for anything else */
export function cellsOf(a1: string): Cells {
  const found = /^([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?$/.exec(a1);
  if (found === null) throw new RangeError(`"${a1}" is not a cell or a range such as B2 or A1:C10`);
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = found;
  const cells = {
    startRowIndex: Number(firstRow) - 1,
    endRowIndex: Number(lastRow),
    startColumnIndex: columnNumber(firstColumn) - 1,
    endColumnIndex: columnNumber(lastColumn),
  };
  if (cells.startRowIndex >= cells.endRowIndex || cells.startColumnIndex >= cells.endColumnIndex) {
    throw new RangeError(`"${a1}" ends before it begins`);
  }
  return cells;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
