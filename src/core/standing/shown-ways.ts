/** Đường lên hạng in words: what would have lifted the unit in its group, and what those points were lost for. */
import type { GroupResult, UnitResult } from '../assessment/round-result';
import { type LossKind, type WayUp, waysUp } from '../assessment/way-up';
import { contentText } from '../text/content';
import { formatDecimal } from '../text/number';
import { REASONS } from '../text/reasons';
import * as text from '../text/way-up';
import type { Settings } from '../workbook/reading/settings';
import { unitItems } from '../workbook/reading/unit-items';
import type { ActualTab } from '../workbook/snapshot';

export interface ShownWays {
  heading: string;
  /** One for each number of places; none for a unit that is first or not ranked. */
  lines: string[];
  rule: string;
}

/** Ranks up that are asked about. */
export const PLACES = [1, 3, 5];

/** Reasons that a unit mends by sending the right paper in time. */
const FOR_EVIDENCE: readonly string[] = [REASONS.noEvidence, REASONS.late, REASONS.wrongYear];

/** What an item's points were lost for, by the reason of the appraisal that decided. */
export function lossKinds(tab: ActualTab, { set }: UnitResult): (code: string) => LossKind {
  const items = new Map(unitItems(tab, set).map((found) => [found.item.code, found]));
  return (code) => {
    const found = items.get(code);
    const reason = found?.content(found.appraisal().key === 'secondScore' ? 'secondReason' : 'firstReason');
    return FOR_EVIDENCE.includes(contentText(reason ?? null).trim()) ? 'evidence' : 'result';
  };
}

export function shownWays(
  group: GroupResult,
  unit: UnitResult,
  tab: ActualTab,
  settings: Settings,
): ShownWays {
  const points = (way: WayUp['needed']): string => formatDecimal(way, settings.scoreDecimals);
  const ways = waysUp(group, unit, PLACES, settings, lossKinds(tab, unit));
  return {
    heading: text.WAYS_HEADING,
    lines: ways.map(({ rank, needed, items }) =>
      items === null
        ? text.noWay(rank, points(needed))
        : text.way(
            rank,
            points(needed),
            items.map(({ item, kind, points: more }) =>
              text.regained(item.code, item.name, points(more), kind),
            ),
          ),
    ),
    rule: text.WAYS_RULE,
  };
}
