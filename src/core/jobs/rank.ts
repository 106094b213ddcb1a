/** Xếp hạng: ranks every group from the typed scores and writes the result as values. */

import type { GroupResult } from '../assessment/round-result';
import { someNotRanked } from '../text/publication';
import { diff } from '../workbook/diff';
import { makeRankingTab } from '../workbook/tabs/ranking-tab';
import { type Job, makePlan } from './plan';
import { resultOf } from './result';

export const notRanked = (groups: readonly GroupResult[]): string[] =>
  groups.flatMap(({ units }) =>
    units.filter(({ exactIndex }) => exactIndex === null).map(({ unit }) => unit.shortName),
  );

export const rank: Job = (snapshot, context) => {
  const result = resultOf(snapshot);
  if (result.groups === null)
    return makePlan('rank', snapshot, context, { changes: [], problems: result.problems });
  const tab = makeRankingTab(result.groups, result.plan, context.now);
  const waiting = notRanked(result.groups);
  return makePlan('rank', snapshot, context, {
    changes: diff(snapshot, [tab], { layoutsAgain: false, rights: false }),
    problems: [
      ...result.problems,
      ...(waiting.length > 0
        ? [{ severity: 'warns' as const, where: null, message: someNotRanked(waiting) }]
        : []),
    ],
  });
};
