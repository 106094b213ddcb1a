/** Texts for cells: from a copied text, and as the blocks in which they are sent. It knows nothing of what they mean. */
import type { TypedBlock } from '../sheets/typing';

export interface CellText {
  row: number;
  column: number;
  text: string;
  /** The cell that the text was copied from, whose references move along. */
  from?: { row: number; column: number };
}

/** Rows and cells of a copied text: tabs between cells, a quoted cell may hold line ends. */
export function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const part = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)([\t\n]|$)/gy;
  for (;;) {
    const match = part.exec(lines);
    if (!match) break;
    const [, cell = '', end] = match;
    const quoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
    rows.at(-1)!.push(quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

/** Rectangles of texts out of single cells: runs along a row, joined where rows of the same run follow each other. */
export function blocksOf(cells: readonly CellText[]): TypedBlock[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: (CellText & { texts: string[] })[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    const follows = last && last.row === cell.row && last.column + last.texts.length === cell.column;
    if (follows && distance(last) === distance(cell)) last.texts.push(cell.text);
    else runs.push({ ...cell, texts: [cell.text] });
  }
  const blocks: (TypedBlock & { texts: string[][] })[] = [];
  for (const run of runs) {
    const { row, column, texts, from } = run;
    const above = blocks.find(
      (block) =>
        block.column === column &&
        block.row + block.texts.length === row &&
        block.texts[0]!.length === texts.length &&
        distance(block) === distance(run),
    );
    if (above) above.texts.push(texts);
    else blocks.push({ row, column, texts: [texts], ...(from && { from }) });
  }
  return blocks;
}

/** How far a copy has come; cells of one block have come equally far. */
const distance = ({ row, column, from }: Pick<CellText, 'row' | 'column' | 'from'>): string =>
  from ? `${row - from.row} ${column - from.column}` : '';
