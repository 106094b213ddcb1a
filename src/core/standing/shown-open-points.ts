/** For a unit while the round goes on: what is still open for it, and how many places that is worth. Its rank it is not told before publication. */
import { openPoints } from '../assessment/open-points';
import type { Unit } from '../assessment/unit';
import { resultOf } from '../jobs/result';
import { formatDecimal } from '../text/number';
import * as text from '../text/way-up';
import type { Snapshot } from '../workbook/snapshot';
import { analysedRound } from './analysed-round';
import type { Link } from './link';

export interface ShownOpenPoints {
  summary: string;
  /** Most points first. */
  items: Link[];
  rules: readonly string[];
}

/** null where nothing is open for the unit, or the round cannot be read. */
export function shownOpenPoints(snapshot: Snapshot, unit: Unit): ShownOpenPoints | null {
  const result = resultOf(snapshot);
  if (result.groups === null) return null;
  const { settings } = result.plan.round;
  const { scoresOf } = analysedRound(snapshot, result);
  const group = result.groups.find(({ name }) => name === unit.group);
  const open = group
    ? openPoints(group, scoresOf, settings.stage, settings).find((each) => each.unit.unit.code === unit.code)
    : undefined;
  if (!open || open.items.length === 0) return null;
  const points = (value: (typeof open)['points']): string => formatDecimal(value, settings.scoreDecimals);
  return {
    summary: text.openSummary(points(open.points), open.rank - open.possibleRank),
    items: open.items.map(({ score, kind, points: worth, places }) => ({
      ...score.found.cell(kind === 'notScored' ? 'selfScore' : 'furtherExplanation'),
      label: text.openLine(score.item.code, score.item.name, points(worth), places),
    })),
    rules: text.FORWARD_RULES,
  };
}
