/** What an appraiser still has to do: his or her items over all units, and how they differ from the self-scores. */
import * as text from '../text/standing';
import { type Round, unitTabOf } from '../workbook/reading/round';
import { type UnitItem, unitItems } from '../workbook/reading/unit-items';
import type { Appraiser } from '../workbook/reading/units';
import { isBlank, type Snapshot } from '../workbook/snapshot';
import type { Link } from './link';

export interface AppraiserStanding {
  name: string;
  appraised: string;
  share: number;
  /** Whether self-scores may be accepted now. */
  mayAccept: boolean;
  /** By unit, those with something left first. */
  units: { name: string; appraised: string; left: Link[]; differences: { link: Link; text: string }[] }[];
}

/** What the unit explained further is to be decided, whatever the first appraisal said. */
const waits = ({ content }: UnitItem): boolean =>
  !isBlank(content('furtherExplanation')) && isBlank(content('secondScore'));

export function appraiserStanding(snapshot: Snapshot, round: Round, appraiser: Appraiser): AppraiserStanding {
  const inSecond = round.settings.stage === 'secondAppraisal';
  let done = 0;
  let all = 0;
  const units = round.units.flatMap((unit) => {
    const tab = unitTabOf(snapshot, unit);
    const set = round.criteria.find(({ set: { key } }) => key === unit.criteriaSet)?.set;
    if (!tab || !set) return [];
    const own = unitItems(tab, set).filter(({ item }) => item.appraiser === appraiser.code);
    if (own.length === 0) return [];
    const left: Link[] = [];
    const differences: { link: Link; text: string }[] = [];
    const open = own.filter(({ applicable }) => applicable);
    for (const each of open) {
      const { item, appraisal, score, content, cell } = each;
      const { key, reading } =
        inSecond && waits(each)
          ? { key: 'secondScore' as const, reading: score('secondScore') }
          : appraisal();
      const link = { ...cell(key), label: `${item.code} ${item.name}` };
      if (reading.kind !== 'score') {
        left.push(link);
        continue;
      }
      const self = score('selfScore');
      if (self.kind === 'score' && !self.score.eq(reading.score)) {
        const unsaid =
          reading.score.lt(self.score) &&
          isBlank(content(key === 'firstScore' ? 'firstReason' : 'secondReason'));
        differences.push({ link, text: text.difference(self.score, reading.score, unsaid) });
      }
    }
    const appraised = open.length - left.length;
    done += appraised;
    all += open.length;
    return [{ name: unit.shortName, appraised: text.scoredOf(appraised, open.length), left, differences }];
  });
  return {
    name: appraiser.name,
    appraised: text.scoredOf(done, all),
    share: all === 0 ? 0 : done / all,
    mayAccept: round.settings.stage === 'firstAppraisal',
    units: units.sort((a, b) => Math.sign(b.left.length) - Math.sign(a.left.length)),
  };
}
