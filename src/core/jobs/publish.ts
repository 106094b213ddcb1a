/**
 * Công bố: the summary as values, as a draft or officially, with what is said about it and its charts. A draft never replaces an official
 * publication, an official one is replaced only after a question, and each stays in the list of publications.
 */
import type { Problem } from '../assessment/problem';
import type { GroupResult } from '../assessment/round-result';
import { formatDecimal } from '../text/number';
import * as text from '../text/publication';
import { TAB_TITLES } from '../text/titles';
import { appendRows, firstFreeRow } from '../workbook/append-rows';
import type { Change } from '../workbook/change';
import { diff } from '../workbook/diff';
import { digest, sheetIdOf } from '../workbook/identity';
import { TAB } from '../workbook/place';
import { publicationHead } from '../workbook/reading/publication';
import { criteriaVersion } from '../workbook/seal';
import { type Snapshot, tabByKey } from '../workbook/snapshot';
import { makeAnnouncementTab } from '../workbook/tabs/announcement-tab';
import type { Blueprint } from '../workbook/tabs/blueprint';
import { makeChartsTab } from '../workbook/tabs/charts-tab';
import { makePublicationTab, publishedFigures } from '../workbook/tabs/publication-tab';
import { type Job, type JobContext, makePlan, type Plan } from './plan';
import { notRanked } from './rank';
import { resultOf } from './result';

/** Time of the official publication that stands in the workbook, null where there is none. */
function officialSince(snapshot: Snapshot): string | null {
  const head = publicationHead(snapshot);
  return head?.isOfficial ? head.time : null;
}

/** True where an official publication stands in the workbook. */
export const publicationStands = (snapshot: Snapshot): boolean => officialSince(snapshot) !== null;

/** "SNV=93,57/1; STC=92,76/2": what a version said, kept when the next one takes its place. */
const resultsInShort = (groups: readonly GroupResult[], decimals: number): string =>
  groups
    .flatMap(({ units }) => units)
    .map(
      ({ unit, index, rank }) =>
        `${unit.code}=${index ? formatDecimal(index, decimals) : '-'}/${rank?.rank ?? '-'}`,
    )
    .join('; ');

/** A row in Các lần công bố, in the batch of Công bố itself. */
function version(
  snapshot: Snapshot,
  groups: readonly GroupResult[],
  plan: Blueprint,
  made: { official: boolean; fingerprint: string },
  { now, caller, version: addIn }: JobContext,
): Change[] {
  const actual = tabByKey(snapshot, TAB.publications);
  if (!actual) return [];
  const at = firstFreeRow(actual);
  const name = {
    key: TAB.publications,
    sheetId: sheetIdOf(TAB.publications),
    title: TAB_TITLES.publications,
  };
  const row = [
    String(at),
    made.official ? text.OFFICIAL : text.DRAFT,
    now,
    caller,
    made.fingerprint,
    criteriaVersion(plan.round.criteria.map(({ set }) => set)),
    addIn,
    resultsInShort(groups, plan.round.settings.indexDecimals),
  ];
  const to = { name: { ...name, sheetId: actual.sheetId, title: actual.title }, actual };
  return [appendRows(to, TAB.publication, at, [row])];
}

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
  const { groups, plan } = result;
  const fingerprint = digest(publishedFigures(groups, plan.round.settings.indexDecimals));
  const made = { official, now: context.now, fingerprint, version: context.version };
  const tabs = [
    makePublicationTab(groups, plan, made),
    makeAnnouncementTab(groups, plan, context.now),
    makeChartsTab(groups, plan, context.now),
  ];
  const changes = diff(snapshot, tabs, { layoutsAgain: false, rights: false });
  const isNew = changes.some((change) => 'tab' in change && change.tab.key === TAB.publication);
  const waiting = notRanked(groups);
  return makePlan(job, snapshot, context, {
    changes: [...changes, ...(isNew ? version(snapshot, groups, plan, made, context) : [])],
    problems: [...refusal, ...result.problems],
    questions: [
      ...(since !== null ? [text.officialAgain(since)] : []),
      ...(official && waiting.length > 0 ? [text.someNotRanked(waiting)] : []),
    ],
  });
}

export const publishDraft: Job = (snapshot, context) => publish(false, snapshot, context);
export const publishOfficially: Job = (snapshot, context) => publish(true, snapshot, context);
