/** Năm trước: the scored items and the area averages of the year before, as values, so that two years can be compared. */
import { isScored } from '../../assessment/criteria-set';
import { round } from '../../assessment/decimal';
import type { GroupResult } from '../../assessment/round-result';
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

function linesOf(groups: readonly GroupResult[], { round: { criteria } }: Blueprint): Line[] {
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
        maxScore: Number(round(maxScore, KEPT_DECIMALS)),
        score: Number(round(score, KEPT_DECIMALS)),
      }),
    ),
  );
  return [...items, ...areas];
}

/** @param groups results of the year that is over, `plan` its criteria sets */
export function makePreviousYearTab(
  year: string,
  groups: readonly GroupResult[],
  plan: Blueprint,
  index: number,
): Tab {
  const lines = linesOf(groups, plan);
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
