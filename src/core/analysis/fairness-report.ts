/** Thước đo công bằng as a report, over the scores of the whole round. */
import { decimal } from '../assessment/decimal';
import { appraiserSigns, farScores, sameReasonOtherScore } from '../assessment/fairness';
import { type AnalysedRound, type FoundScore, scoreLink } from '../standing/analysed-round';
import * as text from '../text/fairness';
import { JOB_TITLES } from '../text/jobs';
import { REASONS } from '../text/reasons';
import { columnsBy, type Report, type ReportPart } from './report';

const { FAIRNESS_HEADINGS: heading, FAIRNESS_NONE: none } = text;

const column = columnsBy(text.FAIRNESS_COLUMNS);
const SCORE = [
  column('code', 'code'),
  column('item', 'name'),
  column('unit', 'text'),
  column('maxScore', 'points'),
  column('selfScore', 'points'),
  column('score', 'points'),
  column('reason', 'text'),
];
const scoreCells = ({ item, unit, selfScore, finalScore, reason }: FoundScore) => [
  item.code,
  item.name,
  unit.shortName,
  item.maxScore,
  selfScore,
  finalScore,
  reason,
];

/** "khác" alone says no reason. */
const isOneReason = (reason: string): boolean => reason !== '' && reason !== REASONS.other;

export function fairnessReport({ round, scores }: AnalysedRound): Report {
  const nameOf = (code: string): string => round.appraisers.find((one) => one.code === code)?.name ?? code;
  const sameReason: ReportPart = {
    heading: heading.sameReason,
    none: none.sameReason,
    columns: SCORE,
    rows: sameReasonOtherScore(scores, isOneReason).flatMap((found) =>
      found.scores.map((score) => ({
        cells: scoreCells(score),
        link: scoreLink(score),
      })),
    ),
  };
  const appraisers: ReportPart = {
    heading: heading.appraisers,
    none: none.appraisers,
    columns: [
      column('code', 'code'),
      column('appraiser', 'name'),
      column('verdict', 'text'),
      column('items', 'whole'),
      column('lowered', 'whole'),
      column('share', 'share'),
      column('othersShare', 'share'),
      column('raised', 'whole'),
      column('probability', 'code'),
    ],
    rows: appraiserSigns(scores).map(
      ({ appraiser, items, lowered, raised, others, probability, verdict }) => ({
        cells: [
          appraiser,
          nameOf(appraiser),
          text.VERDICTS[verdict],
          items,
          lowered,
          items === 0 ? null : decimal(lowered).div(items),
          others.items === 0 ? null : decimal(others.lowered).div(others.items),
          raised,
          text.probabilityText(probability),
        ],
        link: null,
      }),
    ),
  };
  const far: ReportPart = {
    heading: heading.far,
    none: none.far,
    columns: [...SCORE, column('middle', 'points'), column('scores', 'whole')],
    rows: farScores(scores).map(({ score, middle, scores: count }) => ({
      cells: [...scoreCells(score), middle, count],
      link: scoreLink(score),
    })),
  };
  return {
    title: JOB_TITLES.analyseFairness,
    rules: text.FAIRNESS_RULES,
    parts: [sameReason, appraisers, far],
  };
}
