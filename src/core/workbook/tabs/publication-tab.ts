/** Công bố: the published summary, as values that no later edit of a score can change. */
import { type Decimal, round } from '../../assessment/decimal';
import { type GroupResult, previousMean, type UnitResult } from '../../assessment/round-result';
import { closenessSentence, groupParagraph, opening } from '../../text/announcement';
import { JOB_TITLES } from '../../text/jobs';
import { formatDecimal } from '../../text/number';
import * as words from '../../text/publication';
import { TAB } from '../place';
import type { CellFormat } from '../request';
import * as styles from '../styles';
import { BLANK, type Cell, fixed, stamp, type Tab } from '../tab';
import type { Blueprint } from './blueprint';
import { makeWaitingTab, number, rankFormat } from './ranking-tab';
import { ResultRows } from './result-table';

const COLUMNS = Object.values(words.RESULT_COLUMNS);
const WIDTHS = [56, 76, 300, 86, 86, 76, 86, 80, 80, 90, 80, 80, 80, 80];

/** Zero-based cells that later publications read: status and time. */
export const PUBLICATION_STATUS = { row: 5, column: 3 } as const;
export const PUBLICATION_TIME = { row: 6, column: 3 } as const;

export interface PublicationChoice {
  official: boolean;
  now: string;
  /** Digest of the published figures. */
  fingerprint: string;
  version: string;
}

export const makeEmptyPublicationTab = (plan: Blueprint, index: number): Tab =>
  makeWaitingTab(TAB.publication, words.publicationTitle('', ''), JOB_TITLES.publishOfficially, plan, index);

function addGroupTable(rows: ResultRows, group: GroupResult, plan: Blueprint): void {
  const { scoreDecimals, indexDecimals } = plan.round.settings;
  const points = styles.points(scoreDecimals);
  const index = styles.points(indexDecimals);
  const line = (unit: UnitResult): Cell[] => {
    const adjustment = unit.bonus.minus(unit.penalty);
    const isNew = unit.change?.direction === 'new';
    return [
      number(unit.rank?.rank ?? null),
      fixed(unit.unit.code),
      fixed(unit.unit.name),
      number(unit.appraisalScore),
      number(unit.surveyScore),
      adjustment.eq(0) ? BLANK : number(adjustment),
      number(unit.total.score),
      number(unit.total.maxScore),
      number(unit.index),
      fixed(unit.exactIndex === null ? words.notRanked(unit.total.missing) : unit.band),
      number(unit.unit.previousIndex),
      isNew ? fixed(words.NEW_UNIT) : number(unit.change?.indexChange ?? null),
      number(unit.unit.previousRank),
      isNew ? fixed(words.NEW_UNIT) : number(unit.change?.rankChange ?? null),
    ];
  };
  rows.add(COLUMNS.map(fixed), { ...styles.HEADER, ...styles.GRID });
  for (const unit of group.units) {
    rows.add(line(unit), styles.GRID, [
      rankFormat(unit),
      null,
      null,
      points,
      points,
      styles.change(scoreDecimals),
      points,
      points,
      { ...index, ...styles.LABEL },
      styles.CENTER,
      index,
      styles.change(indexDecimals),
      styles.WHOLE,
      styles.change(0),
    ]);
  }
}

function addStatistics(rows: ResultRows, group: GroupResult, decimals: number): void {
  const label = words.STATISTICS;
  const before = previousMean(group);
  const change = group.change.meanChange;
  const rounded = (value: Decimal | null): Cell => number(value && round(value, decimals));
  const share = (value: Decimal): Cell => number(round(value, 4));
  const figures: (readonly [string, Cell, CellFormat])[] = [
    [label.mean, rounded(group.mean), styles.points(decimals)],
    ...(before && change ? ([[label.meanChange, rounded(change), styles.change(decimals)]] as const) : []),
    [label.median, rounded(group.median), styles.points(decimals)],
    [label.highest, rounded(group.highest), styles.points(decimals)],
    [label.lowest, rounded(group.lowest), styles.points(decimals)],
    [label.spread, rounded(group.spread), styles.points(decimals)],
    ...(group.compared > 0
      ? ([
          [label.up, fixed(group.change.up), styles.points(0)],
          [label.down, fixed(group.change.down), styles.points(0)],
          [label.same, fixed(group.change.same), styles.points(0)],
          [label.fell, fixed(group.change.fellInRank), styles.points(0)],
        ] as const)
      : []),
    ...(group.closeness
      ? ([
          [label.closeness, share(group.closeness.closeness), styles.PERCENT],
          [label.equal, share(group.closeness.equalShare), styles.PERCENT],
        ] as const)
      : []),
  ];
  rows.wide(fixed(words.STATISTICS_HEADING), styles.LABEL);
  for (const [text, cell, format] of figures)
    rows.add([BLANK, BLANK, fixed(text), cell], null, [null, null, null, format]);
}

function addAreas(rows: ResultRows, group: GroupResult): void {
  if (group.areas.length === 0) return;
  rows.wide(fixed(words.AREA_HEADING), styles.LABEL);
  const [code, name, ...rest] = words.AREA_COLUMNS;
  rows.add([fixed(code), BLANK, fixed(name), ...rest.map(fixed)], { ...styles.HEADER, ...styles.GRID });
  for (const area of group.areas) {
    rows.add(
      [
        fixed(area.code),
        BLANK,
        fixed(area.name),
        number(round(area.score, 2)),
        number(round(area.maxScore, 2)),
        number(round(area.share, 4)),
      ],
      styles.GRID,
      [null, null, null, styles.points(2), styles.points(2), styles.PERCENT],
    );
  }
}

export function makePublicationTab(
  groups: readonly GroupResult[],
  plan: Blueprint,
  choice: PublicationChoice,
): Tab {
  const { settings } = plan.round;
  const rows = new ResultRows(COLUMNS.length);
  const label: CellFormat = { ...styles.SUBTITLE, horizontalAlignment: 'LEFT' };
  const centered = { ...styles.LABEL, ...styles.CENTER };
  rows
    .wide(fixed(words.MOTTO[0]), centered)
    .wide(fixed(words.MOTTO[1]), centered)
    .gap()
    .wide(fixed(words.publicationTitle(settings.year, settings.province)), {
      ...styles.TITLE,
      ...styles.CENTER,
    })
    .wide(fixed(words.basisOf(settings.decision)), { ...styles.SUBTITLE, ...styles.CENTER })
    .labelled(words.STATUS, fixed(choice.official ? words.OFFICIAL : words.DRAFT), label)
    .labelled(words.MADE_AT, stamp(choice.now), label)
    .labelled(words.FINGERPRINT, fixed(`${choice.fingerprint} (${choice.version})`), label);

  groups.forEach((group, i) => {
    rows.gap().wide(fixed(words.groupHeading(i + 1, group.name)), styles.AREA);
    addGroupTable(rows, group, plan);
    rows.gap();
    addStatistics(rows, group, settings.indexDecimals);
    rows.gap();
    addAreas(rows, group);
  });

  const units = groups.reduce((count, group) => count + group.units.length, 0);
  const paragraph: CellFormat = { wrapStrategy: 'WRAP' };
  rows.gap().wide(fixed(words.ANNOUNCEMENT_HEADING), styles.AREA);
  rows.wide(fixed(opening(settings.year, settings.province, units, groups.length)), paragraph);
  for (const group of groups) {
    const text = `${groupParagraph(group, settings.indexDecimals)} ${closenessSentence(group)}`.trim();
    rows.wide(fixed(text), paragraph);
  }
  const notes = [
    words.FOOTNOTES.ownMaximum,
    words.FOOTNOTES.rounding,
    settings.tieRule === '1224' ? words.FOOTNOTES.ties1224 : words.FOOTNOTES.ties1223,
    ...(settings.rankingBasis === 'exact' ? [words.FOOTNOTES.exact] : []),
    ...(groups.some((group) => group.change.new > 0) ? [words.FOOTNOTES.first] : []),
  ];
  rows.gap();
  for (const note of notes) rows.wide(fixed(note), styles.SUBTITLE);
  return rows.tab(TAB.publication, plan, 0, WIDTHS, 0);
}

/** What the fingerprint stands for: every published figure, in its order. */
export const publishedFigures = (groups: readonly GroupResult[], decimals: number): unknown =>
  groups.map(({ name, units }) => [
    name,
    units.map(({ unit, total, index, rank }) => [
      unit.code,
      total.score?.toString() ?? null,
      total.maxScore.toString(),
      index && formatDecimal(index, decimals),
      rank?.rank ?? null,
    ]),
  ]);
