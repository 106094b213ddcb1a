/**
 * The looks of Xếp hạng, Công bố and what goes with it, sent again where a paste may have replaced them. Only tabs whose contents are what the workbook gives:
 * the others are for the jobs that make them.
 */
import type { Change, ChangeKind } from '../workbook/change';
import { diff } from '../workbook/diff';
import { digest } from '../workbook/identity';
import { publicationHead } from '../workbook/reading/publication';
import { type Snapshot, tabByKey } from '../workbook/snapshot';
import { makeAnnouncementTab } from '../workbook/tabs/announcement-tab';
import { makeChartsTab } from '../workbook/tabs/charts-tab';
import { makePublicationTab, publishedFigures } from '../workbook/tabs/publication-tab';
import { makeRankingTab } from '../workbook/tabs/ranking-tab';
import { blocks, type JobContext } from './plan';
import { resultOf } from './result';

const LOOKS: readonly ChangeKind[] = ['setLayout', 'hideColumns', 'hideTab'];

export function resultLayouts(snapshot: Snapshot, { now, version }: JobContext): Change[] {
  const result = resultOf(snapshot);
  if (result.groups === null || blocks(result.problems)) return [];
  const { groups, plan } = result;
  const head = publicationHead(snapshot);
  const fingerprint = digest(publishedFigures(groups, plan.round.settings.indexDecimals));
  const made = head && { official: head.isOfficial, now: head.time, fingerprint, version };
  const tabs = [
    makeRankingTab(groups, plan, now),
    ...(made ? [makePublicationTab(groups, plan, made)] : []),
    makeAnnouncementTab(groups, plan, now),
    makeChartsTab(groups, plan, now),
  ];
  return tabs
    .filter(({ key }) => tabByKey(snapshot, key))
    .flatMap((tab) => {
      const changes = diff(snapshot, [tab], { layoutsAgain: true, rights: false });
      return changes.every(({ kind }) => LOOKS.includes(kind)) ? changes : [];
    });
}
