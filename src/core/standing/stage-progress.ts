/** Which units are done with the work of the stage, and which are not: for the next step, a change of stage and reminders. */
import type { Stage } from '../assessment/stage';
import type { Unit } from '../assessment/unit';
import { type Round, unitTabOf } from '../workbook/reading/round';
import { readSubmission } from '../workbook/reading/submission';
import { type UnitItem, unitItems } from '../workbook/reading/unit-items';
import { type ActualTab, isBlank, type Snapshot } from '../workbook/snapshot';

/** Scored lower by the first appraisal than by the unit itself. */
export function isLowered(item: UnitItem): boolean {
  const self = item.score('selfScore');
  const first = item.score('firstScore');
  return self.kind === 'score' && first.kind === 'score' && first.score.lt(self.score);
}

const isExplained = ({ content }: UnitItem): boolean => !isBlank(content('furtherExplanation'));

/** Whether nothing of the stage is left to do in a tab, given its applicable items. */
const DONE: Record<Stage, (items: readonly UnitItem[], tab: ActualTab) => boolean> = {
  preparation: () => true,
  selfScoring: (_items, tab) => readSubmission(tab).received !== null,
  firstAppraisal: (items) => items.every((item) => item.score('firstScore').kind === 'score'),
  explanation: (items) => !items.some(isLowered) || items.some(isExplained),
  secondAppraisal: (items) =>
    items.every((item) => !isExplained(item) || item.score('secondScore').kind === 'score'),
  summing: (items) => items.every((item) => item.appraisal().reading.kind === 'score'),
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
