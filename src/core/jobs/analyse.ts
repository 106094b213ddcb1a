/** Writes an analysis into the tab of its name, made anew from what is scored now, as values. */
import { reportOf } from '../analysis/reports';
import type { Analysis } from '../text/jobs';
import { diff } from '../workbook/diff';
import { TAB } from '../workbook/place';
import { tabByKey } from '../workbook/snapshot';
import { makeReportTab } from '../workbook/tabs/report-tab';
import { type Job, makePlan } from './plan';
import { resultOf } from './result';

export const ANALYSIS_TABS: Readonly<Record<Analysis, string>> = {
  analyseWaysUp: TAB.waysUp,
  analyseFairness: TAB.fairness,
  analyseCloseCalls: TAB.closeCalls,
  analyseLoweredScores: TAB.loweredScores,
  analyseSelfScoring: TAB.selfScoring,
};

export const analyse =
  (analysis: Analysis): Job =>
  (snapshot, context) => {
    const result = resultOf(snapshot);
    if (result.groups === null)
      return makePlan(analysis, snapshot, context, { changes: [], problems: result.problems });
    const beside = tabByKey(snapshot, TAB.charts) ?? tabByKey(snapshot, TAB.ranking);
    const key = ANALYSIS_TABS[analysis];
    const tab = makeReportTab(
      key,
      reportOf(analysis, snapshot, result),
      result.plan,
      context.now,
      (beside?.index ?? 0) + 1,
      tabByKey(snapshot, key),
    );
    return makePlan(analysis, snapshot, context, {
      // The tab is made when it is first asked for, so its right comes with it.
      changes: diff(snapshot, [tab], { layoutsAgain: false, rights: true }),
      problems: result.problems,
    });
  };
