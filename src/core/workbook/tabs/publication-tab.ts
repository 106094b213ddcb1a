/**
 * Công bố: the annex of the decision, as values that no later edit of a score can change; one line alone is live and says whether it still
 * agrees with the workbook. Each published row carries, out of sight, the scores that it was made from.
 */
import { compareSets, isComparable } from '../../assessment/compare-sets';
import { type Decimal, round } from '../../assessment/decimal';
import type { AreaAverage, GroupResult } from '../../assessment/round-result';
import { previousMean } from '../../assessment/round-result';
import { JOB_TITLES } from '../../text/jobs';
import { notComparable } from '../../text/new-year';
import { formatDecimal } from '../../text/number';
import * as words from '../../text/publication';
import { TAB } from '../place';
import type { CellFormat } from '../request';
import { criteriaVersion } from '../seal';
import * as styles from '../styles';
import { BLANK, type Cell, fixed, formula, rectangle, stamp, type Tab } from '../tab';
import { agreementFormula } from './agreement';
import type { Blueprint } from './blueprint';
import { addGroupTable, type ResultColumns, resultColumns } from './publication-table';
import { makeWaitingTab, number } from './ranking-tab';
import { ResultRows } from './result-table';

export interface PublicationChoice {
  official: boolean;
  now: string;
  /** Digest of the published figures. */
  fingerprint: string;
  version: string;
}

export const makeEmptyPublicationTab = (plan: Blueprint, index: number): Tab =>
  makeWaitingTab(TAB.publication, words.publicationTitle('', ''), JOB_TITLES.publishOfficially, plan, index);

function addStatistics(rows: ResultRows, group: GroupResult, decimals: number): void {
  const label = words.STATISTICS;
  const before = previousMean(group);
  const change = group.change.meanChange;
  const rounded = (value: Decimal | null): Cell => number(value && round(value, decimals));
  const share = (value: Decimal): Cell => number(round(value, SHARE_DECIMALS));
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

/** Of a share, 0..1, that is shown as percent with one decimal: rounded once, as on every other page. */
const SHARE_DECIMALS = 3;

/** Share of the area's maximum in the year before, 0..1; null where it is not known. */
export function previousShare({ round: { previous } }: Blueprint, group: GroupResult, area: AreaAverage) {
  const before = previous?.area(group.name, area.code);
  return before?.maxScore.gt(0) ? before.score.div(before.maxScore) : null;
}

function addAreas(rows: ResultRows, group: GroupResult, plan: Blueprint): void {
  if (group.areas.length === 0) return;
  const before = group.areas.map((area) => previousShare(plan, group, area));
  const known = before.some((share) => share !== null);
  rows.wide(fixed(words.AREA_HEADING), styles.LABEL);
  const [code, name, ...rest] = words.AREA_COLUMNS;
  rows.add(
    [fixed(code), BLANK, fixed(name), ...[...rest, ...(known ? words.AREA_YEAR_COLUMNS : [])].map(fixed)],
    { ...styles.HEADER, ...styles.GRID },
  );
  group.areas.forEach((area, i) => {
    const year = before[i];
    const change =
      year && round(round(area.share, SHARE_DECIMALS).minus(round(year, SHARE_DECIMALS)).times(100), 1);
    rows.add(
      [
        fixed(area.code),
        BLANK,
        fixed(area.name),
        number(round(area.score, 2)),
        number(round(area.maxScore, 2)),
        number(round(area.share, SHARE_DECIMALS)),
        ...(known ? [number(year ? round(year, SHARE_DECIMALS) : null), number(change ?? null)] : []),
      ],
      styles.GRID,
      [
        null,
        null,
        null,
        styles.points(2),
        styles.points(2),
        styles.PERCENT,
        ...(known ? [styles.PERCENT, styles.change(1)] : []),
      ],
    );
  });
}

/** Who issues it at the left, the motto at the right, as office documents begin. */
function addHead(
  rows: ResultRows,
  { width, split }: ResultColumns,
  plan: Blueprint,
  official: boolean,
): void {
  const { year, province, organisation, decision, publicationDecision } = plan.round.settings;
  const bold = { ...styles.LABEL, ...styles.CENTER };
  const [country, motto] = words.MOTTO;
  const halves = (left: string, right: string, first: CellFormat): void => {
    const row = rows.cells.length;
    rows.merge(rectangle(row, 0, 1, split)).merge(rectangle(row, split, 1, width - split));
    rows.add([fixed(left), ...Array<Cell>(split - 1).fill(BLANK), fixed(right)], bold);
    rows.paint(rectangle(row, 0), first).paint(rectangle(row, split), bold);
  };
  halves(words.issuer(province), country, organisation ? styles.CENTER : bold);
  halves(organisation.toUpperCase(), motto, bold);
  const basis = words.basisOf(publicationDecision, decision);
  rows
    .gap()
    .wide(fixed(words.publicationTitle(year, province)), { ...styles.TITLE, ...styles.CENTER })
    .wide(fixed(basis), { ...styles.SUBTITLE, ...styles.CENTER });
  if (!official) rows.wide(fixed(words.DRAFT), bold);
}

function addSignature(rows: ResultRows, { width }: ResultColumns, plan: Blueprint): void {
  const { place, signerTitle, signerName } = plan.round.settings;
  const from = Math.floor(width / 2);
  const line = (text: string, format: CellFormat): void => {
    const row = rows.cells.length;
    rows.merge(rectangle(row, from, 1, width - from));
    rows.add([...Array<Cell>(from).fill(BLANK), fixed(text)]);
    rows.paint(rectangle(row, from), { ...styles.CENTER, ...format });
  };
  rows.gap();
  line(words.placeAndDate(place), { textFormat: { italic: true } });
  for (const title of signerTitle.split('\n').filter(Boolean)) line(title.trim(), styles.LABEL);
  rows.gap().gap().gap();
  line(signerName, styles.LABEL);
}

function footnotes(groups: readonly GroupResult[], columns: ResultColumns, plan: Blueprint): string[] {
  const { tieRule, rankingBasis } = plan.round.settings;
  const { previous, criteria } = plan.round;
  return [
    words.FOOTNOTES.ownMaximum,
    words.FOOTNOTES.rounding,
    ...(columns.parts.length > 0 ? [words.surveyParts(columns.parts)] : []),
    tieRule === '1224' ? words.FOOTNOTES.ties1224 : words.FOOTNOTES.ties1223,
    ...(rankingBasis === 'exact' ? [words.FOOTNOTES.exact] : []),
    ...(groups.some((group) => group.change.new > 0) ? [words.FOOTNOTES.first] : []),
    ...criteria.flatMap(({ set }) => {
      const found = previous && compareSets(previous.items(set.key), set);
      return found && !isComparable(found) ? [notComparable(set.name, previous.year, found)] : [];
    }),
  ];
}

/** @param live false for a copy outside the workbook, which can compare itself with nothing */
export function makePublicationTab(
  groups: readonly GroupResult[],
  plan: Blueprint,
  choice: PublicationChoice,
  live = true,
): Tab {
  const { settings } = plan.round;
  const columns = resultColumns(groups, live);
  const rows = new ResultRows(columns.width);
  addHead(rows, columns, plan, choice.official);

  const tables = groups.map((group, i) => {
    rows.gap().wide(fixed(words.groupHeading(i + 1, group.name)), styles.AREA);
    const first = rows.cells.length + 1;
    addGroupTable(rows, group, columns, settings);
    rows.gap();
    addStatistics(rows, group, settings.indexDecimals);
    rows.gap();
    addAreas(rows, group, plan);
    return { first, last: first + group.units.length - 1 };
  });

  rows.gap();
  for (const note of footnotes(groups, columns, plan)) rows.wide(fixed(note), styles.SUBTITLE);
  addSignature(rows, columns, plan);

  const label: CellFormat = { ...styles.SUBTITLE, horizontalAlignment: 'LEFT' };
  const sets = plan.round.criteria.map(({ set }) => set);
  rows
    .gap()
    .wide(fixed(words.SEAL_HEADING), { ...styles.LABEL })
    .labelled(words.STATUS, fixed(choice.official ? words.OFFICIAL : words.DRAFT), label)
    .labelled(words.MADE_AT, stamp(choice.now), label)
    .labelled(words.FINGERPRINT, fixed(`${choice.fingerprint} (${choice.version})`), label)
    .labelled(words.CRITERIA_VERSION, fixed(criteriaVersion(sets)), label);
  if (live) {
    const { code, index } = columns.places;
    rows.labelled(words.AGREEMENT, formula(agreementFormula(plan, tables, code, index)), label);
  }
  const { sealed } = columns.places;
  return rows.tab(TAB.publication, plan, 0, columns.widths, 0, [], sealed === null ? null : [sealed]);
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
