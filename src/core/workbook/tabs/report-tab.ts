/** The tab of an analysis: its rules, then one table under each heading, as values. Whatever the analysis is about, it looks like this. */
import type { ColumnKind, Report, ReportPart } from '../../analysis/report';
import { round } from '../../assessment/decimal';
import { EVERYBODY_READS, MADE_AT } from '../../text/analysis';
import type { CellFormat } from '../request';
import type { ActualTab } from '../snapshot';
import * as styles from '../styles';
import { BLANK, type Cell, fixed, rectangle, stamp, type Tab } from '../tab';
import type { Blueprint } from './blueprint';
import { withWriting } from './hand-columns';
import { makeWaitingTab } from './ranking-tab';
import { ResultRows } from './result-table';

const WIDTHS: Record<ColumnKind, number> = {
  code: 70,
  name: 320,
  text: 190,
  points: 84,
  index: 84,
  share: 84,
  whole: 84,
  hand: 150,
};
/** Of a share: as it reads in percent with one decimal. */
const SHARE_DECIMALS = 3;

/** Columns of different tables stand under each other: each is as wide as its widest. */
function widthsOf(parts: readonly ReportPart[]): number[] {
  const widths: number[] = [];
  for (const { columns } of parts)
    columns.forEach(({ kind }, at) => {
      widths[at] = Math.max(widths[at] ?? 0, WIDTHS[kind]);
    });
  return widths;
}

/** Rules stand over all columns, where Sheets fits no height: lines that a page holds. */
const wrapped = (rule: string): string[] => rule.match(/.{1,150}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];

/** @param now as people read it, `actual` the tab as it stands, where it does */
export function makeReportTab(
  key: string,
  report: Report,
  plan: Blueprint,
  now: string,
  index: number,
  actual: ActualTab | undefined,
): Tab {
  const { scoreDecimals, indexDecimals } = plan.round.settings;
  const decimals: Partial<Record<ColumnKind, number>> = {
    points: scoreDecimals,
    index: indexDecimals,
    share: SHARE_DECIMALS,
  };
  const formats: Record<ColumnKind, CellFormat> = {
    code: { ...styles.PLAIN_TEXT, ...styles.CENTER },
    name: styles.PLAIN_TEXT,
    text: styles.PLAIN_TEXT,
    points: styles.points(scoreDecimals),
    index: styles.points(indexDecimals),
    share: { ...styles.PERCENT, ...styles.CENTER },
    whole: styles.WHOLE,
    hand: styles.PLAIN_TEXT,
  };
  const cellOf = (kind: ColumnKind, value: ReportPart['rows'][number]['cells'][number]): Cell => {
    if (value === null) return BLANK;
    if (typeof value !== 'object') return fixed(value);
    const shown = decimals[kind];
    return fixed(Number(shown === undefined ? value : round(value, shown)));
  };
  const parts = withWriting(report, actual);
  const widths = widthsOf(parts);
  const rows = new ResultRows(widths.length);
  rows.add([fixed(report.title.toUpperCase())], styles.TITLE);
  rows.add([fixed(MADE_AT), stamp(now)], styles.SUBTITLE);
  for (const line of [...report.rules, EVERYBODY_READS].flatMap(wrapped))
    rows.add([fixed(line)], styles.SUBTITLE);
  for (const { heading, columns, rows: lines, none } of parts) {
    rows.gap().add([fixed(heading)], { ...styles.LABEL, wrapStrategy: 'OVERFLOW_CELL' });
    if (lines.length === 0) {
      rows.add([fixed(none)], styles.SUBTITLE);
      continue;
    }
    rows.add(
      columns.map(({ title }) => fixed(title)),
      { ...styles.HEADER, ...styles.GRID },
    );
    const top = rows.cells.length;
    for (const { cells } of lines) rows.add(cells.map((value, at) => cellOf(columns[at]!.kind, value)));
    rows.paint(rectangle(top, 0, lines.length, columns.length), styles.GRID);
    columns.forEach(({ kind }, at) => {
      // Where another table has words in this column, a figure at its right edge would stand far from its title.
      const isFar = (kind === 'points' || kind === 'index') && widths[at]! > WIDTHS[kind];
      const format = isFar ? { ...formats[kind], ...styles.CENTER } : formats[kind];
      rows.paint(rectangle(top, at, lines.length, 1), format);
    });
  }
  return rows.tab(key, plan, index, widths, 1);
}

/** Before it is asked for in a new year. */
export const makeEmptyReportTab = (key: string, job: string, plan: Blueprint, index: number): Tab =>
  makeWaitingTab(key, job.toUpperCase(), job, plan, index);
