/** Đường lên hạng as a report: what is still open and how many places it is worth; then, for ranked units, what would have lifted each. */
import type { Decimal } from '../assessment/decimal';
import { sum } from '../assessment/decimal';
import { openPoints } from '../assessment/open-points';
import type { GroupResult } from '../assessment/round-result';
import { type LossKind, type WayUp, waysUp } from '../assessment/way-up';
import type { AnalysedRound } from '../standing/analysed-round';
import { lossKinds, PLACES } from '../standing/shown-ways';
import { JOB_TITLES } from '../text/jobs';
import { formatDecimal } from '../text/number';
import * as text from '../text/way-up';
import { columnsBy, type Report, type ReportPart } from './report';

const column = columnsBy(text.WAYS_COLUMNS);

function openPart(
  group: GroupResult,
  { round: { settings }, scoresOf, unitLink }: AnalysedRound,
): ReportPart {
  const points = (value: Decimal): string => formatDecimal(value, settings.scoreDecimals);
  return {
    heading: text.forwardHeading(group.name),
    none: text.FORWARD_NONE,
    columns: [
      column('rank', 'code'),
      column('unit', 'name'),
      column('openItems', 'name'),
      column('open', 'points'),
      column('possible', 'whole'),
      column('places', 'whole'),
    ],
    rows: openPoints(group, scoresOf, settings.stage, settings)
      .filter(({ items }) => items.length > 0)
      .map(({ unit, items, points: open, rank, possibleRank }) => ({
        cells: [
          String(rank),
          unit.unit.name,
          items
            .map(({ score, points: worth, places }) => text.openItem(score.item.code, points(worth), places))
            .join(', '),
          open,
          possibleRank,
          rank - possibleRank,
        ],
        link: unitLink(unit),
      })),
  };
}

function waysPart(group: GroupResult, { round: { settings }, tabOf, unitLink }: AnalysedRound): ReportPart {
  const points = (value: Decimal): string => formatDecimal(value, settings.scoreDecimals);
  const of = ({ items }: WayUp, kind: LossKind): Decimal | null => {
    const own = (items ?? []).filter((item) => item.kind === kind);
    return own.length === 0 ? null : sum(own.map((item) => item.points));
  };
  return {
    heading: text.waysHeading(group.name),
    none: text.WAYS_NONE,
    columns: [
      column('rank', 'code'),
      column('unit', 'name'),
      column('items', 'name'),
      column('needed', 'points'),
      column('wanted', 'whole'),
      column('count', 'whole'),
      column('evidence', 'points'),
      column('result', 'points'),
      column('survey', 'points'),
    ],
    rows: group.units.flatMap((unit) => {
      const tab = tabOf(unit);
      if (!tab || unit.rank === null) return [];
      return waysUp(group, unit, PLACES, settings, lossKinds(tab, unit)).map((way) => ({
        cells: [
          String(unit.rank!.rank),
          unit.unit.name,
          way.items === null
            ? text.NO_WAY
            : way.items
                .map(({ item, points: more }) => text.regainedShort(item.code, item.name, points(more)))
                .join('; '),
          way.needed,
          way.rank,
          way.items?.length ?? null,
          of(way, 'evidence'),
          of(way, 'result'),
          of(way, 'survey'),
        ],
        link: unitLink(unit),
      }));
    }),
  };
}

export const waysUpReport = (analysed: AnalysedRound): Report => ({
  title: JOB_TITLES.analyseWaysUp,
  rules: [text.WAYS_RULE, ...text.FORWARD_RULES],
  parts: analysed.groups.flatMap((group) => {
    const [open, ways] = [openPart(group, analysed), waysPart(group, analysed)];
    // When nothing is open any more, what would have lifted a unit is what people look for.
    return open.rows.length > 0 ? [open, ways] : [ways, open];
  }),
});
