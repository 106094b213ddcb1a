/** Where a person finds what a job has made, so that it can be shown when the job is done. */
import type { JobName } from '../text/jobs';
import type { Change } from '../workbook/change';
import { TAB, type TabKey } from '../workbook/place';

const LANDING: Readonly<Record<JobName, TabKey | null>> = {
  setUp: TAB.start,
  generate: null,
  exchange: TAB.unitFiles,
  advanceStage: TAB.start,
  returnStage: TAB.start,
  mend: null,
  checkRound: null,
  receive: null,
  invite: null,
  remind: null,
  remindDaily: null,
  ruleNotApplicable: null,
  acceptSelfScores: null,
  appraiseAcross: null,
  importSurvey: TAB.survey,
  importUnitTab: null,
  rank: TAB.ranking,
  publishDraft: TAB.publication,
  publishOfficially: TAB.publication,
  publishCopy: null,
  mailReportCards: null,
  analyseCriteria: TAB.criteriaAnalysis,
  analyseWaysUp: TAB.waysUp,
  analyseFairness: TAB.fairness,
  analyseCloseCalls: TAB.closeCalls,
  analyseLoweredScores: TAB.loweredScores,
  analyseSelfScoring: TAB.selfScoring,
  openNewYear: TAB.start,
};

/** @returns the tab's title once the changes are made; null where the job leaves people where they are */
export function landingTitle(job: JobName, changes: readonly Change[]): string | null {
  for (const change of changes)
    if ('tab' in change && change.tab.key === LANDING[job]) return change.tab.title;
  return null;
}
