/** One item of one unit with everything that was given for it: what analyses of the appraisal stand on. */
import type { CriteriaSet, CriterionRow } from './criteria-set';
import type { Decimal } from './decimal';
import type { Unit } from './unit';

/** Applicable, not surveyed. A score is null where none stands or what stands is no valid score. */
export interface AppraisedScore {
  unit: Unit;
  set: CriteriaSet;
  item: CriterionRow;
  selfScore: Decimal | null;
  firstScore: Decimal | null;
  secondScore: Decimal | null;
  /** As it counts: the second appraisal where there is one, else the first. */
  finalScore: Decimal | null;
  /** Why less was given, of the appraisal that decided; '' for none. */
  reason: string;
  /** The unit answered the first appraisal, and no second one has been given. */
  explanationOpen: boolean;
}

/** Scores of the same item, set by set in the order in which they come. */
export function byItem<Score extends AppraisedScore>(scores: readonly Score[]): Score[][] {
  const items = new Map<CriterionRow, Score[]>();
  for (const score of scores) {
    const found = items.get(score.item);
    if (found) found.push(score);
    else items.set(score.item, [score]);
  }
  return [...items.values()];
}
