/** What the window knows of the tab that it shows: contents, looks, and which cells are open. It draws nothing. */
import type { Block, ChangedCell, ShownCell, TabPicture, TabTables } from '../server/shapes';
import { cellLook } from './cell-look';
import type { Cell } from './place';
import { type IsOpen, openCells } from './workbook-data';

export class ShownTab {
  private open: IsOpen;

  constructor(
    readonly picture: TabPicture,
    open: readonly Block[],
  ) {
    this.open = this.openIn(open);
  }

  readonly isOpen: IsOpen = (row, column) => this.open(row, column);

  cell({ row, column }: Cell): ShownCell | null {
    return this.picture.cells[row]?.[column] ?? null;
  }

  choicesOf(cell: ShownCell | null): readonly string[] | undefined {
    return cell?.choices === undefined ? undefined : this.picture.choices[cell.choices];
  }

  /** The merged cells that hold the cell, or it alone; the last of the tab where it is beyond. */
  blockAt({ row, column }: Cell): Block {
    const { rowCount, columnCount, merges } = this.picture.shape;
    const [lastRow, lastColumn] = [Math.min(row, rowCount - 1), Math.min(column, columnCount - 1)];
    return (
      merges.find(
        ([top, bottom, left, right]) =>
          top <= lastRow && lastRow < bottom && left <= lastColumn && lastColumn < right,
      ) ?? [lastRow, lastRow + 1, lastColumn, lastColumn + 1]
    );
  }

  /** What editing the cell would start from. */
  typedText(cell: Cell): string {
    const shown = this.cell(cell);
    if (shown?.tick !== undefined) return shown.tick ? 'TRUE' : 'FALSE';
    return shown?.typed ?? shown?.text ?? '';
  }

  /** As Univer draws the cell. @param text in the place of its own, while that waits for the host */
  look(cell: Cell, text?: string): object {
    const { formats, shape } = this.picture;
    const shown = this.cell(cell);
    const look = cellLook(shown, !this.open(cell.row, cell.column), formats, shape.ruleFormats);
    return text === undefined || shown?.tick !== undefined ? look : { ...look, v: text };
  }

  take(changed: readonly ChangedCell[], tables?: TabTables): void {
    const { cells } = this.picture;
    if (tables) Object.assign(this.picture, tables);
    for (const [row, column, cell] of changed) {
      const line = cells[row] ?? [];
      while (line.length < column) line.push(null);
      line[column] = cell;
      while (cells.length < row) cells.push([]);
      cells[row] = line;
    }
  }

  /** @returns the cells that were opened or locked */
  setOpen(open: readonly Block[]): Cell[] {
    const { rowCount, columnCount } = this.picture.shape;
    const [before, now] = [this.open, this.openIn(open)];
    this.open = now;
    const changed: Cell[] = [];
    for (let row = 0; row < rowCount; row += 1) {
      for (let column = 0; column < columnCount; column += 1) {
        if (before(row, column) !== now(row, column)) changed.push({ row, column });
      }
    }
    return changed;
  }

  private openIn(open: readonly Block[]): IsOpen {
    const { rowCount, columnCount } = this.picture.shape;
    return openCells(open, rowCount, columnCount);
  }
}
