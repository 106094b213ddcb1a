/**
 * Phân tích tiêu chí: per criteria set the hardest items, those on which self-scores and official scores differ most, and items x units as a heat
 * map. Values, made on request; the number stands in each cell, so the shades may be lost in print.
 */

import { areaOf } from '../../assessment/code';
import {
  criteriaAnalysis,
  FEWEST_UNITS,
  type ItemAnalysis,
  LISTED,
  type SetAnalysis,
} from '../../assessment/criteria-analysis';
import { type Decimal, round } from '../../assessment/decimal';
import type { GroupResult } from '../../assessment/round-result';
import * as words from '../../text/criteria-analysis';
import { JOB_TITLES } from '../../text/jobs';
import { a1 } from '../a1';
import { TAB } from '../place';
import type { CellFormat } from '../request';
import * as styles from '../styles';
import { type Cell, type ConditionalFormat, fixed, type Rectangle, rectangle, stamp, type Tab } from '../tab';
import type { Blueprint } from './blueprint';
import { makeWaitingTab, number } from './ranking-tab';
import { ResultRows } from './result-table';

const [CODE, NAME, FIGURE, UNIT] = [58, 420, 84, 84];
/** Columns before those of the units: code, name, maximum, mean share. */
const LEFT = 4;
/** Of the lists; the map may be wider. */
const LEAST_WIDTH = 6;
const HEAD: CellFormat = { ...styles.HEADER, ...styles.GRID };
const SHARE = styles.PERCENT;
/** As the percent in the cell reads, so that a shade never contradicts it. */
const asShown = (share: Decimal): Decimal => round(share, 3);

export const makeEmptyCriteriaAnalysisTab = (plan: Blueprint, index: number): Tab =>
  makeWaitingTab(TAB.criteriaAnalysis, words.ANALYSIS_TITLE, JOB_TITLES.analyseCriteria, plan, index);

class AnalysisRows extends ResultRows {
  readonly maps: Rectangle[] = [];

  /** Headings are not merged: a frozen column may not cut a merged cell. */
  heading(text: string, format: CellFormat, width: number): void {
    this.gap().add([fixed(text)]);
    this.paint(rectangle(this.cells.length - 1, 0, 1, width), { ...format, wrapStrategy: 'OVERFLOW_CELL' });
  }

  list(
    heading: string,
    titles: readonly string[],
    none: string,
    lines: readonly { item: ItemAnalysis['item']; figures: readonly (readonly [Cell, CellFormat])[] }[],
    points: CellFormat,
  ): void {
    this.heading(heading, styles.LABEL, 1);
    if (lines.length === 0) {
      this.add([fixed(none)], styles.SUBTITLE);
      return;
    }
    this.add([...words.ITEM_COLUMNS, ...titles].map(fixed), HEAD);
    for (const { item, figures } of lines)
      this.add(
        [fixed(item.code), fixed(item.name), number(item.maxScore), ...figures.map(([cell]) => cell)],
        styles.GRID,
        [styles.PLAIN_TEXT, null, points, ...figures.map(([, format]) => format)],
      );
  }

  /** The names of the units come again over each area, since a long map is scrolled. */
  map({ set, units, items }: SetAnalysis, points: CellFormat): void {
    const width = LEFT + units.length;
    const [, , maximum] = words.ITEM_COLUMNS;
    const titles = [maximum, words.MEAN_SHARE, ...units.map(({ unit }) => unit.shortName)];
    this.heading(words.HEADINGS.map, styles.LABEL, 1);
    for (const area of set.rows.filter(({ parent }) => parent === null)) {
      const own = items.filter(({ item }) => areaOf(item.code) === area.code);
      if (own.length === 0) continue;
      this.add([area.code, area.name, ...titles].map(fixed), HEAD);
      const top = this.cells.length;
      for (const { item, meanShare, shares } of own)
        this.add([
          fixed(item.code),
          fixed(item.name),
          number(item.maxScore),
          number(meanShare && asShown(meanShare)),
          ...shares.map((share) =>
            share === 'notApplicable' ? fixed(words.NOT_APPLICABLE) : number(share && asShown(share)),
          ),
        ]);
      const block = (column: number, columns: number): Rectangle =>
        rectangle(top, column, own.length, columns);
      this.paint(block(0, width), styles.GRID);
      this.paint(block(0, 1), styles.PLAIN_TEXT);
      this.paint(block(2, 1), points);
      this.paint(block(LEFT - 1, width - LEFT + 1), { ...SHARE, ...styles.CENTER });
      this.maps.push(block(LEFT - 1, width - LEFT + 1));
    }
  }
}

/** Darker where more is lost, in one colour, so that grey print keeps the order. */
function shades(maps: readonly Rectangle[]): ConditionalFormat[] {
  const [first] = maps;
  if (!first) return [];
  const cell = a1(first.row, first.column);
  const below = (tenths: number, hex: string, bold: boolean): ConditionalFormat => ({
    at: maps,
    formula: `AND(ISNUMBER(${cell});${cell}<${tenths}/10)`,
    format: { backgroundColorStyle: styles.colorStyle(hex), ...(bold && { textFormat: { bold } }) },
  });
  return [below(5, '#f4a26a', true), below(7, '#f8cbad', false), below(9, '#fdebdd', false)];
}

/** @param now as people read it */
export function makeCriteriaAnalysisTab(
  groups: readonly GroupResult[],
  plan: Blueprint,
  now: string,
  index: number,
): Tab {
  const points = styles.points(plan.round.settings.scoreDecimals);
  const analyses = criteriaAnalysis(groups);
  const width = Math.max(LEAST_WIDTH, ...analyses.map(({ units }) => LEFT + units.length));
  const rows = new AnalysisRows(width);
  rows.add([fixed(words.ANALYSIS_TITLE)], styles.TITLE);
  rows.add([fixed(words.MADE_AT), stamp(now)], styles.SUBTITLE);
  for (const rule of words.analysisRules(FEWEST_UNITS, LISTED)) rows.add([fixed(rule)], styles.SUBTITLE);
  for (const analysis of analyses) {
    rows.heading(words.setHeading(analysis.set.name), styles.AREA, width);
    rows.list(
      words.HEADINGS.hardest,
      words.HARDEST_COLUMNS,
      words.tooFewUnits(FEWEST_UNITS),
      analysis.hardest.map(({ item, meanShare, scored }) => ({
        item,
        figures: [
          [number(meanShare && asShown(meanShare)), { ...SHARE, ...styles.CENTER }],
          [fixed(scored), styles.WHOLE],
        ],
      })),
      points,
    );
    rows.list(
      words.HEADINGS.differing,
      words.DIFFERING_COLUMNS,
      words.NONE_DIFFERING,
      analysis.mostDiffering.map(({ item, meanDifference, differing, compared }) => ({
        item,
        figures: [
          [number(meanDifference && round(meanDifference, 2)), { ...styles.points(2), ...styles.CENTER }],
          [fixed(differing), styles.WHOLE],
          [fixed(compared), styles.WHOLE],
        ],
      })),
      points,
    );
    rows.map(analysis, points);
  }
  const widths = [CODE, NAME, FIGURE, FIGURE, ...Array<number>(width - LEFT).fill(UNIT)] as number[];
  return rows.tab(TAB.criteriaAnalysis, plan, index, widths, 1, [], null, {
    frozenColumns: 2,
    conditionalFormats: shades(rows.maps),
  });
}
