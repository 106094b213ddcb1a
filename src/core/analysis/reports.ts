/** The analyses by the job that makes their tab, made from one snapshot for the sidebar and for the tab alike. */
import type { Result } from '../jobs/result';
import { type AnalysedRound, analysedRound } from '../standing/analysed-round';
import type { Analysis } from '../text/jobs';
import type { Snapshot } from '../workbook/snapshot';
import { closeCallsReport } from './close-calls-report';
import { fairnessReport } from './fairness-report';
import { loweredScoresReport } from './lowered-scores-report';
import type { Report } from './report';
import { selfScoringReport } from './self-scoring-report';
import { waysUpReport } from './ways-up-report';

export const REPORTS: Readonly<Record<Analysis, (analysed: AnalysedRound) => Report>> = {
  analyseWaysUp: waysUpReport,
  analyseFairness: fairnessReport,
  analyseCloseCalls: closeCallsReport,
  analyseLoweredScores: loweredScoresReport,
  analyseSelfScoring: selfScoringReport,
};

export const reportOf = (analysis: Analysis, snapshot: Snapshot, result: Result): Report =>
  REPORTS[analysis](analysedRound(snapshot, result));
