/** Xếp hạng: the one-click ranking by group, as values with their time; for review, never official. */
import type { GroupResult, UnitResult } from '../../assessment/round-result';
import { JOB_TITLES } from '../../text/jobs';
import { notYet } from '../../text/office-tabs';
import * as words from '../../text/publication';
import { TAB } from '../place';
import * as styles from '../styles';
import { BLANK, type Cell, fixed, formula, stamp, type Tab } from '../tab';
import { agreementFormula } from './agreement';
import type { Blueprint } from './blueprint';
import { LABELLED, ResultRows } from './result-table';

const COLUMNS = Object.values(words.RANKING_COLUMNS);
const WIDTHS = [60, 80, 300, 90, 90, 90, 110, 90, 90, 320];

export const number = (value: { toString(): string } | null): Cell =>
  value === null ? BLANK : fixed(Number(value));

export const rankFormat = (unit: UnitResult) => (unit.rank?.tied ? styles.TIED_RANK : styles.WHOLE);

/** Before the first ranking or publication: the tab says which item of the menu fills it. */
export function makeWaitingTab(key: string, title: string, job: string, plan: Blueprint, index: number): Tab {
  return new ResultRows(COLUMNS.length)
    .add([fixed(title)], styles.TITLE)
    .add([fixed(notYet(job))], styles.SUBTITLE)
    .tab(key, plan, index, WIDTHS, 1);
}

export const makeEmptyRankingTab = (plan: Blueprint, index: number): Tab =>
  makeWaitingTab(TAB.ranking, words.RANKING_TITLE, JOB_TITLES.rank, plan, index);

export function makeRankingTab(groups: readonly GroupResult[], plan: Blueprint, now: string): Tab {
  const { scoreDecimals, indexDecimals } = plan.round.settings;
  const points = styles.points(scoreDecimals);
  const index = styles.points(indexDecimals);
  const rows = new ResultRows(COLUMNS.length)
    .add([fixed(words.RANKING_TITLE)], styles.TITLE)
    .labelled(words.MADE_AT, stamp(now), styles.SUBTITLE)
    .labelled(words.STATUS, fixed(words.NOT_PUBLISHED_YET), styles.SUBTITLE);
  // It names the rows of the tables, so its formula is made when they stand.
  const agreement = rows.cells.length;
  rows.labelled(words.AGREEMENT, BLANK, styles.SUBTITLE);
  const tables: { first: number; last: number }[] = [];
  groups.forEach((group, i) => {
    rows.gap().wide(fixed(words.groupHeading(i + 1, group.name)), styles.AREA);
    rows.add(COLUMNS.map(fixed), { ...styles.HEADER, ...styles.GRID });
    tables.push({ first: rows.cells.length, last: rows.cells.length + group.units.length - 1 });
    for (const unit of group.units) {
      rows.add(
        [
          number(unit.rank?.rank ?? null),
          fixed(unit.unit.code),
          fixed(unit.unit.name),
          number(unit.total.score),
          number(unit.total.maxScore),
          number(unit.index),
          fixed(unit.band),
          number(unit.unit.previousIndex),
          unit.change?.direction === 'new' ? fixed(words.NEW_UNIT) : number(unit.change?.indexChange ?? null),
          unit.exactIndex === null ? fixed(words.notRanked(unit.total.missing)) : BLANK,
        ],
        styles.GRID,
        [
          rankFormat(unit),
          null,
          null,
          points,
          points,
          index,
          styles.CENTER,
          index,
          styles.change(indexDecimals),
        ],
      );
    }
  });
  const column = (key: keyof typeof words.RANKING_COLUMNS): number =>
    COLUMNS.indexOf(words.RANKING_COLUMNS[key]);
  rows.cells[agreement]![LABELLED] = formula(agreementFormula(plan, tables, column('code'), column('index')));
  return rows.tab(TAB.ranking, plan, 0, WIDTHS, 1);
}
