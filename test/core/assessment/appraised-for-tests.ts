/** Scores of units as analyses take them, written as numbers; null is none. It asserts nothing. */
import type { AppraisedScore } from '../../../src/core/assessment/appraised-score';
import type { CriteriaSet } from '../../../src/core/assessment/criteria-set';
import { decimal } from '../../../src/core/assessment/decimal';
import { unitOf } from './set-for-tests';

export interface Given {
  self?: number | null;
  first?: number | null;
  second?: number | null;
  reason?: string;
  group?: string;
  explanationOpen?: boolean;
}

const scoreOf = (score: number | null | undefined) => (score == null ? null : decimal(score));

/** The second appraisal counts where there is one, else the first. */
export function appraised(set: CriteriaSet, code: string, unit: string, given: Given): AppraisedScore {
  const { self, first, second, reason = '', group = 'Nhóm', explanationOpen = false } = given;
  return {
    unit: unitOf(unit, set, { group }),
    set,
    item: set.rows.find((row) => row.code === code)!,
    selfScore: scoreOf(self),
    firstScore: scoreOf(first),
    secondScore: scoreOf(second),
    finalScore: scoreOf(second ?? first),
    reason,
    explanationOpen,
  };
}
