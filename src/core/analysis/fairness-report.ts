/** Thước đo công bằng as a report, over the scores of the whole round. */
import { decimal } from '../assessment/decimal';
import { appraiserSigns, farScores, sameReasonOtherScore } from '../assessment/fairness';
import { type AnalysedRound, scoreLink } from '../standing/analysed-round';
import * as text from '../text/fairness';
import { JOB_TITLES } from '../text/jobs';
import { REASONS } from '../text/reasons';
import type { Report, ReportColumn, ReportPart } from './report';

const { FAIRNESS_COLUMNS: title, FAIRNESS_HEADINGS: heading, FAIRNESS_NONE: none } = text;

const column = (key: keyof typeof title, kind: ReportColumn['kind']): ReportColumn => ({
  title: title[key],
  kind,
});
const ITEM = [column('code', 'code'), column('item', 'name'), column('unit', 'text')];

/** "khác" alone says no reason. */
const isOneReason = (reason: string): boolean => reason !== '' && reason !== REASONS.other;

export function fairnessReport({ round, scores }: AnalysedRound): Report {
  const nameOf = (code: string): string => round.appraisers.find((one) => one.code === code)?.name ?? code;
  const sameReason: ReportPart = {
    heading: heading.sameReason,
    none: none.sameReason,
    columns: [
      ...ITEM,
      column('maxScore', 'points'),
      column('selfScore', 'points'),
      column('score', 'points'),
      column('reason', 'text'),
    ],
    rows: sameReasonOtherScore(scores, isOneReason).flatMap((found) =>
      found.scores.map((score) => ({
        cells: [
          score.item.code,
          score.item.name,
          score.unit.shortName,
          score.item.maxScore,
          score.selfScore,
          score.finalScore,
          found.reason,
        ],
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
    columns: [
      ...ITEM,
      column('maxScore', 'points'),
      column('selfScore', 'points'),
      column('score', 'points'),
      column('reason', 'text'),
      column('middle', 'points'),
      column('scores', 'whole'),
    ],
    rows: farScores(scores).map(({ score, middle, scores: count }) => ({
      cells: [
        score.item.code,
        score.item.name,
        score.unit.shortName,
        score.item.maxScore,
        score.selfScore,
        score.finalScore,
        score.reason,
        middle,
        count,
      ],
      link: scoreLink(score),
    })),
  };
  return {
    title: JOB_TITLES.analyseFairness,
    rules: text.FAIRNESS_RULES,
    parts: [sameReason, appraisers, far],
  };
}
