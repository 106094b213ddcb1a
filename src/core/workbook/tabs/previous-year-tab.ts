/**
 * Năm trước: the scored items and the area averages of the year before, what was lowered there and how near units scored themselves, as values, so
 * that two years can be compared and the second learns from the first.
 */
import { closeness } from '../../assessment/closeness';
import { isScored } from '../../assessment/criteria-set';
import { type Decimal, round } from '../../assessment/decimal';
import type { LoweredItem } from '../../assessment/lowered-scores';
import type { GroupResult } from '../../assessment/round-result';
import { keptLesson } from '../../text/lowered-scores';
import { methodName } from '../../text/methods';
import {
  PREVIOUS_ROWS,
  PREVIOUS_YEAR_HINT,
  PREVIOUS_YEAR_LABEL,
  previousYearTitle,
} from '../../text/new-year';
import { PREVIOUS_YEAR_COLUMNS } from '../contract';
import { TAB } from '../place';
import { PREVIOUS_YEAR_HEADER, previousSetName } from '../reading/previous-year';
import * as styles from '../styles';
import { type Cell, fixed, rectangle, type Tab } from '../tab';
import type { Blueprint } from './blueprint';
import { derivedTab } from './derived-tab';

/** Averages are kept well past what is published: a change of averages is rounded once. */
const KEPT_DECIMALS = 6;

type Line = Record<(typeof PREVIOUS_YEAR_COLUMNS)[number]['key'], string | number | null>;

const kept = (value: Decimal): number => Number(round(value, KEPT_DECIMALS));

/** The years kept so far come before the one that is over, so that the history grows. */
function closenessLines(
  year: string,
  groups: readonly GroupResult[],
  { round: { previous } }: Blueprint,
): Line[] {
  return groups
    .flatMap((group) => group.units)
    .flatMap((unit) => {
      const { code, name } = unit.unit;
      const own = closeness([unit]);
      const years = [
        ...(previous?.closeness(code) ?? []).filter((before) => before.year !== year),
        ...(own === null ? [] : [{ year, closeness: own.closeness }]),
      ];
      return years.map(
        (one): Line => ({
          kind: PREVIOUS_ROWS.closeness,
          of: code,
          code: one.year,
          name,
          method: null,
          maxScore: 100,
          score: kept(one.closeness.times(100)),
        }),
      );
    });
}

const loweredLines = (lowered: readonly LoweredItem[]): Line[] =>
  lowered.map(({ set, item, lowered: units, compared, reasons }) => ({
    kind: PREVIOUS_ROWS.lowered,
    of: previousSetName(set.key),
    code: item.code,
    name: keptLesson(units, compared, reasons),
    method: null,
    maxScore: compared,
    score: units,
  }));

function linesOf(
  year: string,
  groups: readonly GroupResult[],
  lowered: readonly LoweredItem[],
  plan: Blueprint,
): Line[] {
  const { criteria } = plan.round;
  const items = criteria.flatMap(({ set }) =>
    set.rows.filter(isScored).map(
      ({ code, name, method, maxScore }): Line => ({
        kind: PREVIOUS_ROWS.item,
        of: previousSetName(set.key),
        code,
        name,
        method: methodName(method!),
        maxScore: Number(maxScore),
        score: null,
      }),
    ),
  );
  const areas = groups.flatMap((group) =>
    group.areas.map(
      ({ code, name, maxScore, score }): Line => ({
        kind: PREVIOUS_ROWS.area,
        of: group.name,
        code,
        name,
        method: null,
        maxScore: kept(maxScore),
        score: kept(score),
      }),
    ),
  );
  return [...items, ...areas, ...loweredLines(lowered), ...closenessLines(year, groups, plan)];
}

/** @param groups results of the year that is over, `lowered` its lowered items, `plan` its criteria sets and the years kept before */
export function makePreviousYearTab(
  year: string,
  groups: readonly GroupResult[],
  lowered: readonly LoweredItem[],
  plan: Blueprint,
  index: number,
): Tab {
  const lines = linesOf(year, groups, lowered, plan);
  const cells: Cell[][] = [
    [fixed(previousYearTitle(year))],
    [fixed(PREVIOUS_YEAR_HINT)],
    [fixed(PREVIOUS_YEAR_LABEL), fixed(year)],
    PREVIOUS_YEAR_COLUMNS.map(({ title }) => fixed(title)),
    ...lines.map((line) => PREVIOUS_YEAR_COLUMNS.map(({ key }) => fixed(line[key]))),
  ];
  const first = PREVIOUS_YEAR_HEADER + 1;
  return derivedTab(
    TAB.previousYear,
    plan,
    index,
    PREVIOUS_YEAR_COLUMNS.map(({ key }) => key),
    cells,
    {
      columnWidths: PREVIOUS_YEAR_COLUMNS.map(({ width }) => width),
      frozenRows: first,
      paints: [
        { at: rectangle(0, 0), format: styles.TITLE },
        { at: rectangle(1, 0), format: styles.SUBTITLE },
        { at: rectangle(2, 0, 1, 2), format: styles.PLAIN_TEXT },
        {
          at: rectangle(PREVIOUS_YEAR_HEADER, 0, 1, PREVIOUS_YEAR_COLUMNS.length),
          format: { ...styles.HEADER, ...styles.GRID },
        },
        ...PREVIOUS_YEAR_COLUMNS.map(({ format }, column) => ({
          at: rectangle(first, column, Math.max(1, lines.length), 1),
          format: { ...styles.GRID, ...format },
        })),
      ],
    },
  );
}
