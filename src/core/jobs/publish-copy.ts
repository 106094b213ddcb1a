/**
 * Sổ công bố riêng: what was published in a workbook of its own, values alone and without script, to be shared with everyone. It is made anew from the
 * same figures each time it is asked for.
 */

import { sealStanding } from '../standing/seal-standing';
import * as text from '../text/publish-copy';
import { TAB_TITLES } from '../text/titles';
import { diff } from '../workbook/diff';
import { sheetIdOf } from '../workbook/identity';
import { LOCALE } from '../workbook/locale';
import { TAB } from '../workbook/place';
import { publicationHead } from '../workbook/reading/publication';
import type { Snapshot } from '../workbook/snapshot';
import type { Tab } from '../workbook/tab';
import { makeChartsTab } from '../workbook/tabs/charts-tab';
import { makePublicationTab } from '../workbook/tabs/publication-tab';
import { blocks, type Job, type JobContext, makePlan, type Plan } from './plan';
import { resultOf } from './result';

const TABS = [TAB.publication, TAB.charts] as const;

/** The new file as spreadsheets.create takes it: its tabs by the ids that their keys give. */
export const newPublishedFile = (title: string) => ({
  properties: { title, ...LOCALE },
  sheets: TABS.map((key) => ({
    properties: {
      sheetId: sheetIdOf(key),
      title: TAB_TITLES[key],
      gridProperties: { rowCount: 100, columnCount: 20 },
    },
  })),
});

/** The published tabs as they stand here, without what is live or out of sight; null where they cannot be made again as they were published. */
function publishedTabs(here: Snapshot): Tab[] | string {
  const head = publicationHead(here);
  const result = resultOf(here);
  if (head === null || !head.isOfficial || result.groups === null) return text.notOfficial();
  const { groups, plan } = result;
  if (!sealStanding(here, groups)?.agrees) return text.notAsPublished();
  const [fingerprint = '', version = ''] = head.fingerprint.replace(')', '').split(' (');
  const made = { official: true, now: head.time, fingerprint, version };
  return [makePublicationTab(groups, plan, made, false), makeChartsTab(groups, plan, head.time)];
}

export const publishedIn =
  (here: Snapshot) =>
  (there: Snapshot, context: JobContext): Plan => {
    const tabs = publishedTabs(here);
    return makePlan('publishCopy', there, context, {
      changes: typeof tabs === 'string' ? [] : diff(there, tabs, { layoutsAgain: false, rights: false }),
      problems: [],
    });
  };

export const publishCopy: Job = (snapshot, context) => {
  const result = resultOf(snapshot);
  const tabs = publishedTabs(snapshot);
  if (typeof tabs === 'string' || blocks(result.problems) || result.groups === null) {
    const refusal =
      typeof tabs === 'string' ? [{ severity: 'blocks' as const, where: null, message: tabs }] : [];
    return makePlan('publishCopy', snapshot, context, { changes: [], problems: refusal });
  }
  return makePlan('publishCopy', snapshot, context, {
    changes: [],
    makes: { kind: 'publishedCopy', title: text.copyTitle(result.plan.round.settings.year) },
    problems: [],
    questions: [text.whatItHolds()],
    summary: text.made(),
  });
};
