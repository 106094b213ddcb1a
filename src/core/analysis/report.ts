/** An analysis as a value: what was found and by which rule. The sidebar and the tab of its name both show this and nothing else. */
import type { Decimal } from '../assessment/decimal';
import type { Link } from '../standing/link';

/**
 * How the cells of a column look. `name` is long text, `text` short; `points` have the round's decimals, `index` those of the published index, `share`
 * is 0..1 and shown in percent, `hand` is left empty for what people write.
 */
export type ColumnKind = 'code' | 'name' | 'text' | 'points' | 'index' | 'share' | 'whole' | 'hand';

export interface ReportColumn {
  title: string;
  kind: ColumnKind;
  /** Rows of a table that people write in are told apart by these columns. */
  namesRow?: boolean;
}

export interface ReportRow {
  /** One for each column; null is empty. */
  cells: readonly (string | number | Decimal | null)[];
  /** The cell that the row speaks of, null where there is none. */
  link: Link | null;
}

export interface ReportPart {
  heading: string;
  columns: readonly ReportColumn[];
  rows: readonly ReportRow[];
  /** Said where there are no rows. */
  none: string;
}

export interface Report {
  title: string;
  /** By which rule it was made, in plain sentences. */
  rules: readonly string[];
  parts: readonly ReportPart[];
}

/** Columns by the keys of their titles. */
export const columnsBy =
  <Key extends string>(titles: Readonly<Record<Key, string>>) =>
  (key: Key, kind: ColumnKind, namesRow = false): ReportColumn => ({
    title: titles[key],
    kind,
    ...(namesRow && { namesRow }),
  });
