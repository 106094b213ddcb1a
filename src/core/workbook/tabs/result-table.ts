/** Rows of values for tabs that show results: cells, coats of paint and merges grow together, row by row. */
import type { CellFormat } from '../request';
import {
  BLANK,
  type Cell,
  fixed,
  type Layout,
  type Paint,
  type Rectangle,
  rectangle,
  type Tab,
} from '../tab';
import type { Blueprint } from './blueprint';
import { derivedTab, numbered } from './derived-tab';

/** Zero-based column of the value of a labelled line. */
export const LABELLED = 3;

export class ResultRows {
  readonly cells: Cell[][] = [];
  private readonly paints: Paint[] = [];
  private readonly merges: Rectangle[] = [];

  constructor(private readonly width: number) {}

  add(
    cells: readonly Cell[],
    format: CellFormat | null = null,
    perCell: readonly (CellFormat | null)[] = [],
  ): this {
    const row = this.cells.length;
    if (format) this.paints.push({ at: rectangle(row, 0, 1, Math.max(1, cells.length)), format });
    perCell.forEach((own, column) => {
      if (own && Object.keys(own).length > 0) this.paints.push({ at: rectangle(row, column), format: own });
    });
    this.cells.push([...cells]);
    return this;
  }

  /** A line of text over the whole width. */
  wide(cell: Cell, format: CellFormat): this {
    this.merges.push(rectangle(this.cells.length, 0, 1, this.width));
    return this.add([cell], format);
  }

  /** A label in the third column and its value, over the columns to the right, as at the head of an office document. */
  labelled(label: string, value: Cell, format: CellFormat): this {
    this.merges.push(rectangle(this.cells.length, LABELLED, 1, this.width - LABELLED));
    return this.add([BLANK, BLANK, fixed(label), value], format);
  }

  merge(at: Rectangle): this {
    this.merges.push(at);
    return this;
  }

  /** Paints a block of rows that were added before; a group in which nobody has a result yet has an empty one. */
  paint(at: Rectangle, format: CellFormat): this {
    if (at.rows > 0 && at.columns > 0) this.paints.push({ at, format });
    return this;
  }

  gap(): this {
    this.cells.push([]);
    return this;
  }

  tab(
    key: Tab['key'],
    plan: Blueprint,
    index: number,
    widths: readonly number[],
    frozenRows: number,
    charts: Tab['layout']['charts'] = [],
    hiddenColumns: readonly number[] | null = null,
    more: Partial<Layout> = {},
  ): Tab {
    const layout = {
      columnWidths: widths,
      frozenRows,
      paints: this.paints,
      merges: this.merges,
      charts,
      ...more,
    };
    return derivedTab(key, plan, index, numbered(widths.length), this.cells, layout, hiddenColumns);
  }
}
