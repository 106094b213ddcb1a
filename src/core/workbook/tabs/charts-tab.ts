/**
 * Biểu đồ: the published figures drawn, one block per group: index with the group's mean, change, areas. It holds the figures
 * that are drawn, as values, so that a chart never shows more than what was published.
 */
import { type Decimal, decimal, round } from '../../assessment/decimal';
import type { GroupResult } from '../../assessment/round-result';
import * as words from '../../text/charts';
import { JOB_TITLES } from '../../text/jobs';
import { groupHeading } from '../../text/publication';
import { TAB } from '../place';
import * as styles from '../styles';
import { BLANK, type Cell, type Chart, fixed, rectangle, stamp, type Tab } from '../tab';
import type { Blueprint } from './blueprint';
import { makeWaitingTab, number } from './ranking-tab';
import { ResultRows } from './result-table';

const WIDTHS = [230, 80, 130, 200, 24, 380, 110, 24, 760];
const UNIT_COLUMN = 0;
const AREA_COLUMN = 5;
const CHART_COLUMN = 8;
const WIDTH = 740;
/** Pixels: of a chart without its bars, of a bar, of a row and of the gap between two charts. */
const FRAME = 130;
const BAR = 26;
const ROW = 21;
const GAP = 14;

/** Two tones that stay apart in grey print. */
const DARK = '#1f4e79';
const LIGHT = '#9dc3e6';
const LINE = '#c55a11';

/** Index axes begin at a round number below the lowest, so that differences can be seen. */
const floorOf = (lowest: Decimal): number => Math.max(0, Math.floor((Number(lowest) - 5) / 10) * 10);

export const makeEmptyChartsTab = (plan: Blueprint, index: number): Tab =>
  makeWaitingTab(TAB.charts, words.CHARTS_TITLE, JOB_TITLES.publishOfficially, plan, index);

function addGroup(rows: ResultRows, group: GroupResult, number_: number, plan: Blueprint): Chart[] {
  const { indexDecimals } = plan.round.settings;
  const ranked = group.units.filter(({ index }) => index !== null);
  rows.gap().wide(fixed(groupHeading(number_, group.name)), styles.AREA);
  const top = rows.cells.length;
  const { unit, index, mean, change, area, share } = words.COLUMNS;
  const header = { ...styles.HEADER, ...styles.GRID };
  rows.add([unit, index, mean, change].map(fixed), header);
  rows.paint(rectangle(top, AREA_COLUMN, 1, 2), header);
  rows.cells[top]!.push(BLANK, fixed(area), fixed(share));
  const groupMean = group.mean && round(group.mean, indexDecimals);
  const length = Math.max(ranked.length, group.areas.length);
  for (let i = 0; i < length; i++) {
    const result = ranked[i];
    const average = group.areas[i];
    const left: Cell[] = result
      ? [
          fixed(result.unit.shortName),
          number(result.index),
          number(groupMean),
          number(result.change?.indexChange ?? null),
        ]
      : [BLANK, BLANK, BLANK, BLANK];
    const right: Cell[] = average
      ? [fixed(`${average.code}. ${average.name}`), number(round(average.share.times(100), 1))]
      : [];
    rows.add([...left, BLANK, ...right]);
  }
  const points = styles.points(indexDecimals);
  rows.paint(rectangle(top + 1, UNIT_COLUMN, ranked.length, 4), styles.GRID);
  rows.paint(rectangle(top + 1, 1, ranked.length, 2), points);
  rows.paint(rectangle(top + 1, 3, ranked.length, 1), styles.change(indexDecimals));
  if (group.areas.length > 0) {
    rows.paint(rectangle(top + 1, AREA_COLUMN, group.areas.length, 2), styles.GRID);
    rows.paint(rectangle(top + 1, AREA_COLUMN + 1, group.areas.length, 1), styles.points(1));
  }
  const charts = chartsOf(group, ranked.length, top, indexDecimals);
  const height = charts.reduce((sum, chart) => sum + chart.height + GAP, 0);
  // The next group begins below this one's charts.
  while ((rows.cells.length - top) * ROW < height) rows.gap();
  return charts;
}

function chartsOf(group: GroupResult, ranked: number, top: number, decimals: number): Chart[] {
  const charts: Chart[] = [];
  let below = 0;
  const place = (height: number) => {
    const at = { row: top + Math.ceil(below / ROW), column: CHART_COLUMN };
    below += height + GAP;
    return { at, width: WIDTH, height };
  };
  const column = (index: number, count: number) => rectangle(top, index, count + 1, 1);
  if (group.mean && group.lowest && ranked > 1) {
    charts.push({
      name: `index ${group.name}`,
      title: words.indexChart(group.name, round(group.mean, decimals), decimals),
      kind: 'columns',
      names: column(UNIT_COLUMN, ranked),
      series: [
        { at: column(1, ranked), color: DARK, line: false },
        { at: column(2, ranked), color: LINE, line: true },
      ],
      valueTitle: words.COLUMNS.index,
      least: floorOf(decimal(group.lowest)),
      ...place(360),
    });
  }
  if (group.compared > 1) {
    charts.push({
      name: `change ${group.name}`,
      title: words.changeChart(group.name),
      kind: 'bars',
      names: column(UNIT_COLUMN, ranked),
      series: [{ at: column(3, ranked), color: LIGHT, line: false }],
      valueTitle: words.COLUMNS.change,
      least: null,
      ...place(FRAME + BAR * ranked),
    });
  }
  if (group.areas.length > 0) {
    charts.push({
      name: `areas ${group.name}`,
      title: words.areaChart(group.name),
      kind: 'bars',
      names: column(AREA_COLUMN, group.areas.length),
      series: [{ at: column(AREA_COLUMN + 1, group.areas.length), color: DARK, line: false }],
      valueTitle: words.COLUMNS.share,
      least: 0,
      ...place(FRAME + BAR * group.areas.length),
    });
  }
  return charts;
}

export function makeChartsTab(groups: readonly GroupResult[], plan: Blueprint, now: string): Tab {
  const rows = new ResultRows(WIDTHS.length)
    .add([fixed(words.CHARTS_TITLE)], styles.TITLE)
    .add([fixed(words.CHARTS_HINT), BLANK, BLANK, BLANK, BLANK, stamp(now)], styles.SUBTITLE);
  const charts = groups.flatMap((group, i) => addGroup(rows, group, i + 1, plan));
  return rows.tab(TAB.charts, plan, 0, WIDTHS, 1, charts);
}
