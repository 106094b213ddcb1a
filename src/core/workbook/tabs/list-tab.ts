/** What the office's list tabs share: title, hint, header, rows to fill in; a layout and one right for them all. */
import type { Column } from '../contract';
import type { TabKey } from '../place';
import * as styles from '../styles';
import {
  BLANK,
  type Cell,
  fixed,
  INPUT,
  type Layout,
  NO_LAYOUT,
  type Paint,
  type Right,
  rectangle,
  type Tab,
} from '../tab';

/** One protection of the whole tab: the office edits, everybody else reads. */
export const officeRight = (officeAddresses: readonly string[]): Right => ({
  name: 'tab',
  at: null,
  open: [],
  editors: [...officeAddresses],
});

export function listLayout(
  columns: readonly Column[],
  header: number,
  rows: number,
  more: Partial<Layout> = {},
): Layout {
  const body = (column: number) => rectangle(header + 1, column, rows, 1);
  const paints: Paint[] = [
    { at: rectangle(0, 0), format: styles.TITLE },
    { at: rectangle(1, 0), format: styles.SUBTITLE },
    { at: rectangle(header, 0, 1, columns.length), format: { ...styles.HEADER, ...styles.GRID } },
    { at: rectangle(header + 1, 0, rows, columns.length), format: styles.GRID },
    ...columns
      .map(
        ({ who, format }, column): Paint => ({
          at: body(column),
          format: who === 'nobody' ? format : { ...styles.OPEN, ...format },
        }),
      )
      .filter(({ format }) => Object.keys(format).length > 0),
  ];
  return {
    ...NO_LAYOUT,
    columnWidths: columns.map(({ width }) => width),
    frozenRows: header + 1,
    ...more,
    paints: [...paints, ...(more.paints ?? [])],
  };
}

export interface ListTab {
  key: TabKey;
  title: string;
  index: number;
  heading: readonly [string, string];
  columns: readonly Column[];
  /** Rows to fill in; an office that needs more inserts some. */
  rows: number;
  officeAddresses: readonly string[];
  layout?: Partial<Layout>;
  /** Cells of the first two rows where they are not just the heading. */
  head?: readonly (readonly Cell[])[];
}

/** A tab whose rows people fill in freely; rows are keyed by their number, since they may be sorted. */
export function makeListTab(list: ListTab): Tab {
  const wide = (cells: readonly Cell[]): Cell[] => list.columns.map((_, i) => cells[i] ?? BLANK);
  const [heading, hint] = list.heading;
  const head = list.head ?? [[fixed(heading)], [fixed(hint)]];
  return {
    key: list.key,
    title: list.title,
    titleFollowsRegistry: false,
    index: list.index,
    hidden: false,
    hiddenColumns: null,
    derived: false,
    coded: null,
    tail: 'theirs',
    spareRows: 0,
    rowKeys: ['title', 'hint', 'header', ...Array.from({ length: list.rows }, (_, i) => String(i + 1))],
    columnKeys: list.columns.map(({ key }) => key),
    cells: [
      ...head.map(wide),
      list.columns.map(({ title }) => fixed(title)),
      ...Array.from({ length: list.rows }, () => list.columns.map(() => INPUT)),
    ],
    layout: listLayout(list.columns, head.length, list.rows, list.layout),
    rights: [officeRight(list.officeAddresses)],
  };
}
