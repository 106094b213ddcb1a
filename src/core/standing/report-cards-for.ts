/**
 * Who may see which Phiếu kết quả: the office all of them at any time, a unit its own once the round is published, nobody else any. What a unit
 * sees is what was published: where the workbook has changed since, it waits.
 */
import type { GroupResult } from '../assessment/round-result';
import { type Result, resultOf } from '../jobs/result';
import * as text from '../text/report-card';
import { personIn } from '../workbook/reading/caller';
import { type PublicationHead, publicationHead } from '../workbook/reading/publication';
import { type Round, readRound, unitTabOf } from '../workbook/reading/round';
import type { Snapshot } from '../workbook/snapshot';
import { reportCard } from './report-card';
import { sealStanding } from './seal-standing';
import { type ShownCard, shownCard } from './shown-card';
import { shownWays } from './shown-ways';

/** The official publication that stands in the workbook. */
export interface OfficialPublication extends PublicationHead {
  /** Whether every published score, index and rank is still what the workbook gives. */
  agrees: boolean;
}

/** null where nothing was published officially. */
export function officialPublication(
  snapshot: Snapshot,
  groups: readonly GroupResult[],
): OfficialPublication | null {
  const head = publicationHead(snapshot);
  if (!head?.isOfficial) return null;
  return { ...head, agrees: sealStanding(snapshot, groups)?.agrees ?? false };
}

/** Whether cards may leave the office: the round is in its last stage and officially published. */
const isOut = (snapshot: Snapshot, { settings }: Round): boolean =>
  settings.stage === 'publication' && publicationHead(snapshot)?.isOfficial === true;

/** Units whose card the person may open, by what costs little to find out. */
export function cardsToOpen(
  snapshot: Snapshot,
  round: Round,
  caller: string,
): { code: string; name: string }[] {
  const { isOffice, unit } = personIn(snapshot, round, caller);
  const own = unit && isOut(snapshot, round) ? [unit] : [];
  return (isOffice ? round.units : own)
    .filter((each) => unitTabOf(snapshot, each))
    .map(({ code, shortName }) => ({ code, name: shortName }));
}

export interface CardsAnswer {
  cards: ShownCard[];
  /** Why there are none; '' where there are. */
  message: string;
}

/** Cards in the order of groups and ranks, whoever may see them. @param wanted code of a unit, '' for all */
export function allCards(
  snapshot: Snapshot,
  round: Round,
  groups: readonly GroupResult[],
  official: OfficialPublication | null,
  wanted = '',
): ShownCard[] {
  const source =
    official === null
      ? text.notOfficial()
      : official.agrees
        ? text.fromPublication(official.time, official.fingerprint)
        : text.differsFromPublication(official.time);
  return groups.flatMap((group) =>
    group.units.flatMap((unit): ShownCard[] => {
      const tab = wanted === '' || wanted === unit.unit.code ? unitTabOf(snapshot, unit.unit) : undefined;
      if (!tab) return [];
      const ways = shownWays(group, unit, tab, round.settings);
      return [shownCard(reportCard(group, unit), tab, round.settings, source, ways)];
    }),
  );
}

/** What a person may look into: whose results, and what they stand on. */
export interface OpenResults extends Result {
  isOffice: boolean;
  /** Code of the one unit, '' for all. */
  wanted: string;
  official: OfficialPublication | null;
}

/** Why somebody may not, as a key of the sentences that say so. */
export type Refusal = 'notYours' | 'notOutYet' | 'mendFirst' | 'underReview';

/** The one judge of who may see how results came about. @param unitCode '' for all that the person may see */
export function openResults(snapshot: Snapshot, caller: string, unitCode: string): OpenResults | Refusal {
  const { round } = readRound(snapshot);
  const { isOffice, unit } = personIn(snapshot, round, caller);
  const mayAsk = isOffice || (unit !== null && (unitCode === '' || unitCode === unit.code));
  if (round === null || !mayAsk) return 'notYours';
  if (!isOffice && !isOut(snapshot, round)) return 'notOutYet';
  const result = resultOf(snapshot);
  const isWrong = result.groups === null || result.problems.some(({ severity }) => severity === 'blocks');
  if (isWrong) return isOffice ? 'mendFirst' : 'underReview';
  const official = officialPublication(snapshot, result.groups);
  if (!isOffice && !official?.agrees) return 'underReview';
  return { ...result, isOffice, wanted: isOffice ? unitCode : unit!.code, official };
}

const WHY: Record<Refusal, () => string> = {
  notYours: text.noSuchCard,
  notOutYet: text.notOutYet,
  mendFirst: text.mendFirst,
  underReview: text.underReview,
};

/** @param unitCode '' for all that the person may see */
export function reportCardsFor(snapshot: Snapshot, caller: string, unitCode: string): CardsAnswer {
  const open = openResults(snapshot, caller, unitCode);
  if (typeof open === 'string') return { cards: [], message: WHY[open]() };
  const cards = allCards(snapshot, open.plan.round, open.groups, open.official, open.wanted);
  return cards.length === 0 ? { cards, message: text.noSuchCard() } : { cards, message: '' };
}
