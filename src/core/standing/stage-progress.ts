/**
 * What of the stage's work is done, item by item and unit by unit: for the next step, a change of stage, reminders and Tiến độ.
 * It counts and names; it makes no sentence.
 */
import type { Stage } from '../assessment/stage';
import type { Unit } from '../assessment/unit';
import { type Round, unitTabOf } from '../workbook/reading/round';
import { readSubmission } from '../workbook/reading/submission';
import { type UnitItem, unitItems } from '../workbook/reading/unit-items';
import { type ActualTab, isBlank, type Snapshot } from '../workbook/snapshot';
import { isSelfScored } from './self-scoring';

/** Scored lower by the first appraisal than by the unit itself. */
function isLowered(item: UnitItem): boolean {
  const self = item.score('selfScore');
  const first = item.score('firstScore');
  return self.kind === 'score' && first.kind === 'score' && first.score.lt(self.score);
}

const isExplained = ({ content }: UnitItem): boolean => !isBlank(content('furtherExplanation'));

const isOfficiallyScored = (item: UnitItem): boolean => item.appraisal().reading.kind === 'score';

/** Whether the stage's work on an applicable item is done; null where the stage asks nothing of it. */
const ITEM_DONE: Record<Stage, (item: UnitItem) => boolean | null> = {
  preparation: () => null,
  selfScoring: isSelfScored,
  firstAppraisal: (item) => item.score('firstScore').kind === 'score',
  explanation: (item) => (isLowered(item) ? isExplained(item) : null),
  secondAppraisal: (item) => (isExplained(item) ? item.score('secondScore').kind === 'score' : null),
  summing: isOfficiallyScored,
  publication: isOfficiallyScored,
};

/** The same for any item: one that does not apply asks for nothing. */
export const itemDone = (stage: Stage, item: UnitItem): boolean | null =>
  item.applicable ? ITEM_DONE[stage](item) : null;

const allDone =
  (stage: Stage) =>
  (items: readonly UnitItem[]): boolean =>
    items.every((item) => itemDone(stage, item) !== false);

/** Whether nothing of the stage is left to do in a tab, given its applicable items. */
const DONE: Record<Stage, (items: readonly UnitItem[], tab: ActualTab) => boolean> = {
  preparation: () => true,
  selfScoring: (_items, tab) => readSubmission(tab).received !== null,
  firstAppraisal: allDone('firstAppraisal'),
  // A unit need not contest every score that was lowered.
  explanation: (items) => !items.some(isLowered) || items.some(isExplained),
  secondAppraisal: allDone('secondAppraisal'),
  summing: allDone('summing'),
  publication: () => true,
};

export interface StageProgress {
  done: readonly Unit[];
  waiting: readonly Unit[];
}

export function stageProgress(snapshot: Snapshot, round: Round): StageProgress {
  const isDone = (unit: Unit): boolean => {
    const tab = unitTabOf(snapshot, unit);
    const set = round.criteria.find(({ set: { key } }) => key === unit.criteriaSet)?.set;
    if (!tab || !set) return false;
    const items = unitItems(tab, set).filter(({ applicable }) => applicable);
    return DONE[round.settings.stage](items, tab);
  };
  const done = round.units.filter(isDone);
  return { done, waiting: round.units.filter((unit) => !done.includes(unit)) };
}
