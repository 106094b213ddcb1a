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
import { previousShare } from './publication-tab';
import { makeWaitingTab, number } from './ranking-tab';
import { ResultRows } from './result-table';

const UNIT_COLUMN = 0;
const AREA_COLUMN = 5;
/** Columns left of the areas' figures, one of those, and what stands right of them: a gap and the charts. */
const LEFT = [230, 80, 130, 200, 24, 380];
const SHARE_WIDTH = 110;
const RIGHT = [24, 760];
const WIDTH = 740;
/** Pixels: of a chart without its bars, of a bar, of two bars of one name, of a legend, of a row, of the gap between two charts. */
const FRAME = 130;
const BAR = 22;
const TWO_BARS = 36;
const LEGEND = 24;
/** Of upright columns without the names below them, and of a letter of those, which stand aslant or upright. */
const COLUMNS = 310;
const LETTER = 5;
const ROW = 21;
const GAP = 14;

/** Tones that stay apart in grey print, also a line that crosses light columns. */
const DARK = '#1f4e79';
const LIGHT = '#9dc3e6';
const LINE = '#843c0c';

/** Index axes begin at a round number below the lowest, so that differences can be seen. */
const floorOf = (lowest: Decimal): number => Math.max(0, Math.floor((Number(lowest) - 5) / 10) * 10);

export const makeEmptyChartsTab = (plan: Blueprint, index: number): Tab =>
  makeWaitingTab(TAB.charts, words.CHARTS_TITLE, JOB_TITLES.publishOfficially, plan, index);

/** In percent, as shown. */
const percent = (share: Decimal | null): Decimal | null => share && round(share.times(100), 1);

/** Of one group: each area's share now and, where any is known, in the year before. */
interface Shares {
  titles: string[];
  of: (Decimal | null)[][];
}

function sharesOf(group: GroupResult, plan: Blueprint): Shares {
  const { previous, settings } = plan.round;
  const before = group.areas.map((area) => previousShare(plan, group, area));
  const known = previous !== null && before.some((share) => share !== null);
  return {
    titles: known ? [settings.year, previous.year].map(words.shareIn) : [words.COLUMNS.share],
    of: group.areas.map(({ share }, i) => [share, ...(known ? [before[i]!] : [])].map(percent)),
  };
}

function addGroup(
  rows: ResultRows,
  group: GroupResult,
  number_: number,
  plan: Blueprint,
  chartColumn: number,
): Chart[] {
  const { indexDecimals } = plan.round.settings;
  const shares = sharesOf(group, plan);
  const areaWidth = 1 + shares.titles.length;
  const ranked = group.units.filter(({ index }) => index !== null);
  rows.gap().wide(fixed(groupHeading(number_, group.name)), styles.AREA);
  const top = rows.cells.length;
  const { unit, index, mean, change, area } = words.COLUMNS;
  const header = { ...styles.HEADER, ...styles.GRID };
  rows.add([unit, index, mean, change].map(fixed), header);
  rows.paint(rectangle(top, AREA_COLUMN, 1, areaWidth), header);
  rows.cells[top]!.push(BLANK, fixed(area), ...shares.titles.map(fixed));
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
      ? [fixed(`${average.code}. ${average.name}`), ...shares.of[i]!.map(number)]
      : [];
    rows.add([...left, BLANK, ...right]);
  }
  const points = styles.points(indexDecimals);
  rows.paint(rectangle(top + 1, UNIT_COLUMN, ranked.length, 4), styles.GRID);
  rows.paint(rectangle(top + 1, 1, ranked.length, 2), points);
  rows.paint(rectangle(top + 1, 3, ranked.length, 1), styles.change(indexDecimals));
  rows.paint(rectangle(top + 1, AREA_COLUMN, group.areas.length, areaWidth), styles.GRID);
  rows.paint(rectangle(top + 1, AREA_COLUMN + 1, group.areas.length, areaWidth - 1), styles.points(1));
  const corner = { row: top, column: chartColumn };
  const charts = chartsOf(group, ranked, corner, indexDecimals, shares.titles.length);
  const height = charts.reduce((sum, chart) => sum + chart.height + GAP, 0);
  // The next group begins below this one's charts.
  while ((rows.cells.length - top) * ROW < height) rows.gap();
  return charts;
}

function chartsOf(
  group: GroupResult,
  units: GroupResult['units'],
  { row: top, column: left }: Chart['at'],
  decimals: number,
  years: number,
): Chart[] {
  const charts: Chart[] = [];
  const ranked = units.length;
  let below = 0;
  const place = (height: number) => {
    const at = { row: top + Math.ceil(below / ROW), column: left };
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
        { at: column(1, ranked), color: LIGHT, line: false },
        { at: column(2, ranked), color: LINE, line: true },
      ],
      valueTitle: words.COLUMNS.index,
      least: floorOf(decimal(group.lowest)),
      ...place(COLUMNS + LETTER * Math.max(...units.map(({ unit }) => unit.shortName.length))),
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
      series: [DARK, LIGHT].slice(0, years).map((color, i) => ({
        at: column(AREA_COLUMN + 1 + i, group.areas.length),
        color,
        line: false,
      })),
      valueTitle: words.COLUMNS.share,
      least: 0,
      ...place(years > 1 ? FRAME + LEGEND + TWO_BARS * group.areas.length : FRAME + BAR * group.areas.length),
    });
  }
  return charts;
}

export function makeChartsTab(groups: readonly GroupResult[], plan: Blueprint, now: string): Tab {
  const years = Math.max(1, ...groups.map((group) => sharesOf(group, plan).titles.length));
  const widths = [...LEFT, ...Array<number>(years).fill(SHARE_WIDTH), ...RIGHT];
  const rows = new ResultRows(widths.length)
    .add([fixed(words.CHARTS_TITLE)], styles.TITLE)
    .add([fixed(words.CHARTS_HINT), BLANK, BLANK, BLANK, BLANK, stamp(now)], styles.SUBTITLE);
  const charts = groups.flatMap((group, i) => addGroup(rows, group, i + 1, plan, widths.length - 1));
  return rows.tab(TAB.charts, plan, 0, widths, 1, charts);
}
