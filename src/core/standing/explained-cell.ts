/** Which published figure a cell of Xếp hạng or Công bố holds: by the titles above it and the codes beside it. */
import type { GroupResult } from '../assessment/round-result';
import { AREA_COLUMNS, RANKING_COLUMNS, RESULT_COLUMNS, STATISTICS, surveyPart } from '../text/publication';
import { a1, placeOf } from '../workbook/a1';
import { TAB } from '../workbook/place';
import { resultTables } from '../workbook/reading/result-tables';
import { type ActualTab, type Content, contentAt, type Snapshot, tabByKey } from '../workbook/snapshot';
import { plainTitle } from '../workbook/table';
import { AREA_FIGURES, type AreaFigure, type Statistic } from './explained-group';

export type ExplainedCell = {
  tab: ActualTab;
  /** Where the figure stands, in the row of the cell. */
  cell: string;
  /** The figure as it stands there; undefined where the cell holds none. */
  content: Content | undefined;
} & (
  | { kind: 'unit'; unit: string; step: string }
  | { kind: 'statistic'; group: string; statistic: Statistic }
  | { kind: 'area'; group: string; area: string; figure: AreaFigure }
);

/** Zero-based columns of the figures below a group's table. */
const [CODE, LABEL, FIGURE] = [0, 2, 3] as const;

/** Columns that name a unit lead to its rank. */
const TO_RANK: readonly string[] = ['code', 'name', 'note'];
const PART = plainTitle(surveyPart(''));

function stepOf(title: string): { step: string; isFigure: boolean } | null {
  const columns = Object.entries({ ...RANKING_COLUMNS, ...RESULT_COLUMNS });
  const [key] = columns.find(([, known]) => plainTitle(known) === title) ?? [];
  if (key !== undefined)
    return TO_RANK.includes(key) ? { step: 'rank', isFigure: false } : { step: key, isFigure: true };
  if (title.startsWith(PART)) return { step: `part ${title.slice(PART.length).trim()}`, isFigure: true };
  // The sealed scores stand out of sight, without a title.
  return title === '' ? { step: 'seal', isFigure: false } : null;
}

/** The group whose heading is the nearest above. */
function groupAbove(tab: ActualTab, row: number, groups: readonly GroupResult[]): string | null {
  for (let above = row; above >= 0; above -= 1) {
    const heading = plainTitle(contentAt(tab, above, 0)).replace(/^[ivx\d]+\. /, '');
    const found = groups.find(({ name }) => plainTitle(name) === heading);
    if (found && contentAt(tab, above, 1) === null) return found.name;
  }
  return null;
}

/** Row of the titles above an area's row, -1 where it is none. */
function areaHead(tab: ActualTab, row: number): number {
  const [code, name] = AREA_COLUMNS.map(plainTitle);
  for (let above = row - 1; above >= 0 && contentAt(tab, above, CODE) !== null; above -= 1) {
    const titles = [CODE, LABEL].map((column) => plainTitle(contentAt(tab, above, column)));
    if (titles[0] === code && titles[1] === name) return above;
  }
  return -1;
}

/** null for a cell that holds no such figure. */
export function explainedCell(
  snapshot: Snapshot,
  groups: readonly GroupResult[],
  where: { tab: string; cell: string },
): ExplainedCell | null {
  const asked = placeOf(where.cell);
  const tab = [TAB.ranking, TAB.publication]
    .map((key) => tabByKey(snapshot, key))
    .find((found) => found?.title === where.tab);
  if (!tab || !asked) return null;
  const { row, column } = asked;
  const at = (of: number): Content => contentAt(tab, row, of);
  const figureAt = (of: number) => ({ tab, cell: a1(row, of), content: at(of) });
  for (const table of resultTables(tab)) {
    const unit = table.rows.find((each) => each.row === row)?.code;
    if (unit === undefined) continue;
    const known = column <= table.titles.length ? stepOf(table.titles[column] ?? '') : null;
    if (known === null) return null;
    const { step, isFigure } = known;
    return { tab, cell: where.cell, content: isFigure ? at(column) : undefined, kind: 'unit', unit, step };
  }
  const group = groupAbove(tab, row, groups);
  if (group === null) return null;
  const label = plainTitle(at(LABEL));
  const [statistic] = Object.entries(STATISTICS).find(([, known]) => plainTitle(known) === label) ?? [];
  if (statistic !== undefined && column <= FIGURE)
    return { ...figureAt(FIGURE), kind: 'statistic', group, statistic: statistic as Statistic };
  const area = at(CODE);
  if (typeof area !== 'string' || areaHead(tab, row) < 0) return null;
  const place = Math.max(column, FIGURE);
  const figure = AREA_FIGURES[place - FIGURE];
  return figure === undefined ? null : { ...figureAt(place), kind: 'area', group, area, figure };
}
