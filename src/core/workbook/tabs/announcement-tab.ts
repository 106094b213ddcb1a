/** Lời công bố: what is said about the published results, in full and short, as texts to copy. */
import type { GroupResult } from '../../assessment/round-result';
import * as words from '../../text/announcement';
import { JOB_TITLES } from '../../text/jobs';
import { TAB } from '../place';
import type { CellFormat } from '../request';
import * as styles from '../styles';
import { fixed, stamp, type Tab } from '../tab';
import type { Blueprint } from './blueprint';
import { makeWaitingTab } from './ranking-tab';
import { ResultRows } from './result-table';

const WIDTHS = [820, 200];
const PARAGRAPH: CellFormat = { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' };

export const makeEmptyAnnouncementTab = (plan: Blueprint, index: number): Tab =>
  makeWaitingTab(TAB.announcement, words.ANNOUNCEMENT_TITLE, JOB_TITLES.publishOfficially, plan, index);

export function makeAnnouncementTab(groups: readonly GroupResult[], plan: Blueprint, now: string): Tab {
  const { year, province, organisation, indexDecimals } = plan.round.settings;
  const rows = new ResultRows(WIDTHS.length)
    .add([fixed(words.ANNOUNCEMENT_TITLE)], styles.TITLE)
    .add([fixed(words.ANNOUNCEMENT_HINT), stamp(now)], styles.SUBTITLE);
  const part = (heading: string, lines: readonly string[]): void => {
    rows.gap().add([fixed(heading)], styles.AREA);
    for (const line of lines) rows.add([fixed(line)], PARAGRAPH);
  };
  part(words.HEADINGS.full, words.fullAnnouncement(year, province, groups, indexDecimals));
  part(words.HEADINGS.web, words.webAnnouncement(year, province, groups, indexDecimals));
  part(words.HEADINGS.mail, words.mailAnnouncement(year, organisation, groups, indexDecimals));
  return rows.tab(TAB.announcement, plan, 0, WIDTHS, 1);
}
