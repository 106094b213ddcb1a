/** What units ask to be left out of their maximum, with the reason and the office's ruling: a list for the office. */
import { contentText } from '../text/content';
import { formatDecimal } from '../text/number';
import { type Round, unitTabOf } from '../workbook/reading/round';
import { unitItems } from '../workbook/reading/unit-items';
import type { Snapshot } from '../workbook/snapshot';
import type { Link } from './link';

export interface AskedNotApplicable {
  unit: string;
  unitName: string;
  code: string;
  name: string;
  maxScore: string;
  /** As the unit wrote it. */
  reason: string;
  granted: boolean;
  link: Link;
}

export function askedNotApplicable(snapshot: Snapshot, round: Round): AskedNotApplicable[] {
  return round.units.flatMap((unit) => {
    const tab = unitTabOf(snapshot, unit);
    const set = round.criteria.find(({ set: { key } }) => key === unit.criteriaSet)?.set;
    if (!tab || !set) return [];
    return unitItems(tab, set).flatMap(({ item, applicable, content, cell }): AskedNotApplicable[] =>
      content('notApplicableAsked') !== true
        ? []
        : [
            {
              unit: unit.code,
              unitName: unit.shortName,
              code: item.code,
              name: item.name,
              maxScore: formatDecimal(item.maxScore),
              reason: contentText(content('explanation')),
              granted: !applicable,
              link: { ...cell('notApplicable'), label: `${unit.shortName}, ${item.code}` },
            },
          ],
    );
  });
}
