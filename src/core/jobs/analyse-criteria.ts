/** Phân tích tiêu chí: makes the tab of that name anew from what is scored now, as values. */
import { diff } from '../workbook/diff';
import { TAB } from '../workbook/place';
import { tabByKey } from '../workbook/snapshot';
import { makeCriteriaAnalysisTab } from '../workbook/tabs/criteria-analysis-tab';
import { type Job, makePlan } from './plan';
import { resultOf } from './result';

export const analyseCriteria: Job = (snapshot, context) => {
  const { groups, plan, problems } = { plan: null, ...resultOf(snapshot) };
  if (groups === null || plan === null)
    return makePlan('analyseCriteria', snapshot, context, { changes: [], problems });
  const beside = tabByKey(snapshot, TAB.charts) ?? tabByKey(snapshot, TAB.ranking);
  const tab = makeCriteriaAnalysisTab(groups, plan, context.now, (beside?.index ?? 0) + 1);
  return makePlan('analyseCriteria', snapshot, context, {
    // The tab is made when it is first asked for, so its right comes with it.
    changes: diff(snapshot, [tab], { layoutsAgain: false, rights: true }),
    problems,
  });
};
