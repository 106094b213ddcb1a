/** What this window typed, to be typed back. It knows texts only; the host decides whether it takes them. */
import type { CellText } from './typed-blocks';

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

  /** Takes out an edit that the host refused. */
  drop(edit: Edit): void {
    this.done = this.done.filter((each) => each !== edit);
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
