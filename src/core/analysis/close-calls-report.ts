/** Hạng sát nút as a report: per group the close neighbours, the decision sheet of the council and how stable each rank is. */
import { closeNeighbours, decidingScores } from '../assessment/close-calls';
import { decimal } from '../assessment/decimal';
import { DRAWS, rankStability } from '../assessment/rank-stability';
import type { GroupResult } from '../assessment/round-result';
import { type AnalysedRound, scoreLink } from '../standing/analysed-round';
import * as text from '../text/close-calls';
import { JOB_TITLES } from '../text/jobs';
import { formatDecimal } from '../text/number';
import { columnsBy, type Report, type ReportPart } from './report';

const { CLOSE_NONE: none } = text;

const column = columnsBy(text.CLOSE_COLUMNS);

function partsOf(group: GroupResult, { round, scoresOf, unitLink }: AnalysedRound): ReportPart[] {
  const headings = text.closeHeadings(group.name);
  const { settings } = round;
  const neighbours = closeNeighbours(group).map(({ above, below, points, step }) => ({
    cells: [
      `${above.rank!.rank}, ${below.rank!.rank}`,
      above.unit.shortName,
      below.unit.shortName,
      above.index,
      below.index,
      points,
      step,
    ],
    link: unitLink(above),
  }));
  const deciding = decidingScores(group, scoresOf, settings).map(
    ({ unit, score, alternative: { of, score: other }, ...effect }) => ({
      cells: [
        score.item.code,
        score.item.name,
        unit.unit.shortName,
        score.selfScore,
        score.firstScore,
        score.finalScore,
        score.explanationOpen ? text.openExplanation(score.reason) : score.reason,
        text.alternativeText(of, formatDecimal(other, settings.scoreDecimals)),
        text.effectText(effect),
        null,
        null,
      ],
      link: scoreLink(score),
    }),
  );
  const stability = rankStability(group, settings).map(({ unit, kept, from, to }) => ({
    cells: [
      String(unit.rank!.rank),
      unit.unit.name,
      text.stabilityText(kept),
      unit.index,
      kept,
      decimal(kept).div(DRAWS),
      text.rangeText(from, to),
    ],
    link: unitLink(unit),
  }));
  return [
    {
      heading: headings.neighbours,
      none: none.neighbours,
      columns: [
        column('ranks', 'code'),
        column('above', 'name'),
        column('below', 'text'),
        column('aboveIndex', 'index'),
        column('belowIndex', 'index'),
        column('gap', 'points'),
        column('step', 'points'),
      ],
      rows: neighbours,
    },
    {
      heading: headings.deciding,
      none: none.deciding,
      columns: [
        column('code', 'code', true),
        column('item', 'name'),
        column('unit', 'text', true),
        column('selfScore', 'points'),
        column('firstScore', 'points'),
        column('finalScore', 'points'),
        column('reason', 'text'),
        column('alternative', 'text', true),
        column('effect', 'text'),
        column('opinion', 'hand'),
        column('decided', 'hand'),
      ],
      rows: deciding,
    },
    {
      heading: headings.stability,
      none: none.stability,
      columns: [
        column('rank', 'code'),
        column('unit', 'name'),
        column('words', 'text'),
        column('index', 'index'),
        column('kept', 'whole'),
        column('keptShare', 'share'),
        column('range', 'text'),
      ],
      rows: stability,
    },
  ];
}

export const closeCallsReport = (analysed: AnalysedRound): Report => ({
  title: JOB_TITLES.analyseCloseCalls,
  rules: text.CLOSE_RULES,
  parts: analysed.groups.flatMap((group) => partsOf(group, analysed)),
});
