/** All jobs by name: the one list that the shell runs from. */
import type { JobName } from '../text/jobs';
import { analyse } from './analyse';
import { analyseCriteria } from './analyse-criteria';
import { acceptSelfScores, appraiseAcross } from './appraisal';
import { advanceStage, returnStage } from './change-stage';
import { checkRound } from './check-round';
import { exchange } from './exchange';
import { generate, mend } from './generate';
import { importSurvey } from './import-survey';
import { importUnitTab } from './import-unit-tab';
import { invite } from './invite';
import { mailReportCards } from './mail-report-cards';
import { openNewYear } from './open-new-year';
import type { Job } from './plan';
import { publishDraft, publishOfficially } from './publish';
import { publishCopy } from './publish-copy';
import { rank } from './rank';
import { receive } from './receive';
import { remind, remindDaily } from './remind';
import { ruleNotApplicable } from './rule-not-applicable';
import { setUp } from './set-up';

export const JOBS: Readonly<Record<JobName, Job>> = {
  setUp,
  generate,
  exchange,
  advanceStage,
  returnStage,
  mend,
  checkRound,
  receive,
  invite,
  remind,
  remindDaily,
  ruleNotApplicable,
  acceptSelfScores,
  appraiseAcross,
  importSurvey,
  importUnitTab,
  rank,
  publishDraft,
  publishOfficially,
  publishCopy,
  mailReportCards,
  analyseCriteria,
  analyseWaysUp: analyse('analyseWaysUp'),
  analyseFairness: analyse('analyseFairness'),
  analyseCloseCalls: analyse('analyseCloseCalls'),
  analyseLoweredScores: analyse('analyseLoweredScores'),
  analyseSelfScoring: analyse('analyseSelfScoring'),
  openNewYear,
};
