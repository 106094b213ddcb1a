/** Texts for cells: from a copied text, and as the blocks in which they are sent. It knows nothing of what they mean. */

export interface CellText {
  row: number;
  column: number;
  text: string;
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
export function blocksOf(cells: readonly CellText[]): { row: number; column: number; texts: string[][] }[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; texts: string[] }[] = [];
  for (const { row, column, text } of sorted) {
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.texts.length === column) last.texts.push(text);
    else runs.push({ row, column, texts: [text] });
  }
  const blocks: { row: number; column: number; texts: string[][] }[] = [];
  for (const { row, column, texts } of runs) {
    const above = blocks.find(
      (block) =>
        block.column === column &&
        block.row + block.texts.length === row &&
        block.texts[0]!.length === texts.length,
    );
    if (above) above.texts.push(texts);
    else blocks.push({ row, column, texts: [texts] });
  }
  return blocks;
}
