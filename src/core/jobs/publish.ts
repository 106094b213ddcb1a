/**
 * Công bố: the summary as values, as a draft or officially. A draft never replaces an official publication, and an official
 * one is replaced only after a question.
 */
import type { Problem } from '../assessment/problem';
import { contentText } from '../text/content';
import * as text from '../text/publication';
import { diff } from '../workbook/diff';
import { digest } from '../workbook/identity';
import { TAB } from '../workbook/place';
import { contentAt, type Snapshot, tabByKey } from '../workbook/snapshot';
import { makeChartsTab } from '../workbook/tabs/charts-tab';
import {
  makePublicationTab,
  PUBLICATION_STATUS,
  PUBLICATION_TIME,
  publishedFigures,
} from '../workbook/tabs/publication-tab';
import { type Job, type JobContext, makePlan, type Plan } from './plan';
import { notRanked } from './rank';
import { resultOf } from './result';

/** Time of the official publication that stands in the workbook, null where there is none. */
function officialSince(snapshot: Snapshot): string | null {
  const tab = tabByKey(snapshot, TAB.publication);
  if (!tab || contentAt(tab, PUBLICATION_STATUS.row, PUBLICATION_STATUS.column) !== text.OFFICIAL)
    return null;
  return contentText(contentAt(tab, PUBLICATION_TIME.row, PUBLICATION_TIME.column));
}

/** True where an official publication stands in the workbook. */
export const publicationStands = (snapshot: Snapshot): boolean => officialSince(snapshot) !== null;

function publish(official: boolean, snapshot: Snapshot, context: JobContext): Plan {
  const job = official ? 'publishOfficially' : 'publishDraft';
  const result = resultOf(snapshot);
  const since = officialSince(snapshot);
  const refusal: Problem[] =
    since !== null && !official
      ? [{ severity: 'blocks', where: null, message: text.officialAlready(since) }]
      : [];
  if (result.groups === null) {
    return makePlan(job, snapshot, context, { changes: [], problems: [...refusal, ...result.problems] });
  }
  const { indexDecimals } = result.plan.round.settings;
  const tab = makePublicationTab(result.groups, result.plan, {
    official,
    now: context.now,
    fingerprint: digest(publishedFigures(result.groups, indexDecimals)),
    version: context.version,
  });
  const waiting = notRanked(result.groups);
  return makePlan(job, snapshot, context, {
    changes: diff(snapshot, [tab, makeChartsTab(result.groups, result.plan, context.now)], {
      layoutsAgain: false,
      rights: false,
    }),
    problems: [...refusal, ...result.problems],
    questions: [
      ...(since !== null ? [text.officialAgain(since)] : []),
      ...(official && waiting.length > 0 ? [text.someNotRanked(waiting)] : []),
    ],
  });
}

export const publishDraft: Job = (snapshot, context) => publish(false, snapshot, context);
export const publishOfficially: Job = (snapshot, context) => publish(true, snapshot, context);
