/** Học từ sai khác as a report: per criteria set the items that were lowered most, with a draft of next year's guidance. */
import { loweredItems } from '../assessment/lowered-scores';
import type { AnalysedRound } from '../standing/analysed-round';
import { JOB_TITLES } from '../text/jobs';
import * as text from '../text/lowered-scores';
import { columnsBy, type Report, type ReportPart } from './report';

const column = columnsBy(text.LOWERED_COLUMNS);

export function loweredScoresReport({ round, scores }: AnalysedRound): Report {
  const lowered = loweredItems(scores);
  const parts = round.criteria.map(
    ({ set }): ReportPart => ({
      heading: text.loweredHeading(set.name),
      none: text.LOWERED_NONE,
      columns: [
        column('code', 'code'),
        column('item', 'name'),
        column('reasons', 'text'),
        column('lowered', 'whole'),
        column('compared', 'whole'),
        column('points', 'points'),
        column('guidance', 'name'),
      ],
      rows: lowered
        .filter((found) => found.set.key === set.key)
        .map(({ item, reasons, lowered: units, compared, points }) => ({
          cells: [
            item.code,
            item.name,
            text.reasonsText(reasons),
            units,
            compared,
            points,
            text.draftGuidance(reasons),
          ],
          link: { ...item.where, label: item.code },
        })),
    }),
  );
  return { title: JOB_TITLES.analyseLoweredScores, rules: text.LOWERED_RULES, parts };
}
