/** What this window typed, to be typed back. It knows texts only; the host decides whether it takes them. */
import type { CellText } from './edit-capture';

export interface Edit {
  before: CellText[];
  after: CellText[];
}

const KEPT = 100;

export class UndoHistory {
  private done: Edit[] = [];
  private undone: Edit[] = [];

  add(edit: Edit): void {
    this.done = [...this.done, edit].slice(-KEPT);
    this.undone = [];
  }

  undo(): CellText[] | undefined {
    const edit = this.done.pop();
    if (edit) this.undone.push(edit);
    return edit?.before;
  }

  redo(): CellText[] | undefined {
    const edit = this.undone.pop();
    if (edit) this.done.push(edit);
    return edit?.after;
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }
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
        block.column === column && block.row + block.texts.length === row && block.texts[0]!.length === texts.length,
    );
    if (above) above.texts.push(texts);
    else blocks.push({ row, column, texts: [texts] });
  }
  return blocks;
}
