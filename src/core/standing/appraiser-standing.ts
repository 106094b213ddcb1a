/** What an appraiser still has to do: his or her items over all units, and how they differ from the self-scores. */
import { isScored } from '../assessment/criteria-set';
import * as text from '../text/standing';
import { a1 } from '../workbook/a1';
import { rowCode } from '../workbook/align-rows';
import { columnIndex, UNIT_COLUMNS, type UnitColumnKey } from '../workbook/contract';
import { type Round, unitTabOf } from '../workbook/reading/round';
import { readTypedScore } from '../workbook/reading/typed-score';
import type { Appraiser } from '../workbook/reading/units';
import { contentAt, type Snapshot } from '../workbook/snapshot';
import type { Link } from './link';

export interface AppraiserStanding {
  name: string;
  appraised: string;
  share: number;
  /** By unit, those with something left first. */
  units: { name: string; appraised: string; left: Link[]; differences: { link: Link; text: string }[] }[];
}

export function appraiserStanding(snapshot: Snapshot, round: Round, appraiser: Appraiser): AppraiserStanding {
  const column = (key: UnitColumnKey): number => columnIndex(UNIT_COLUMNS, key);
  let done = 0;
  let all = 0;
  const units = round.units.flatMap((unit) => {
    const tab = unitTabOf(snapshot, unit);
    const set = round.criteria.find(({ set: { key } }) => key === unit.criteriaSet)?.set;
    if (!tab || !set) return [];
    const rowOf = new Map(tab.rows.map((row, at) => [rowCode(row[0]), at]));
    const own = set.rows.filter((row) => isScored(row) && row.appraiser === appraiser.code);
    const left: Link[] = [];
    const differences: { link: Link; text: string }[] = [];
    let appraised = 0;
    for (const item of own) {
      const row = rowOf.get(item.code);
      if (row === undefined || contentAt(tab, row, column('notApplicable')) === true) continue;
      all += 1;
      const read = (key: UnitColumnKey) => readTypedScore(contentAt(tab, row, column(key)), item.maxScore);
      const second = read('secondScore');
      const decisive = second.kind === 'blank' ? read('firstScore') : second;
      const key = second.kind === 'blank' ? 'firstScore' : 'secondScore';
      const link = {
        tab: tab.title,
        cell: a1(row, column(key)),
        label: `${item.code} ${item.name}`,
      };
      if (decisive.kind !== 'score') {
        left.push(link);
        continue;
      }
      appraised += 1;
      const self = read('selfScore');
      if (self.kind === 'score' && !self.score.eq(decisive.score)) {
        differences.push({ link, text: text.difference(self.score, decisive.score) });
      }
    }
    done += appraised;
    return own.length === 0
      ? []
      : [
          {
            name: unit.shortName,
            appraised: text.scoredOf(appraised, appraised + left.length),
            left,
            differences,
          },
        ];
  });
  return {
    name: appraiser.name,
    appraised: text.scoredOf(done, all),
    share: all === 0 ? 0 : done / all,
    units: units.sort((a, b) => Math.sign(b.left.length) - Math.sign(a.left.length)),
  };
}
