/** What each stage opens, as the rules of the round say it. */
import type { Stage } from '../../src/core/assessment/stage';
import type { UnitColumnKey } from '../../src/core/workbook/contract';

/** Columns of a scored row that each account may fill in; the office may edit all. */
export const OPEN: Record<Stage, Partial<Record<string, readonly UnitColumnKey[]>>> = {
  preparation: {},
  selfScoring: { unit: ['notApplicableAsked', 'figure', 'selfScore', 'evidence', 'explanation'] },
  firstAppraisal: { appraiser: ['firstScore', 'firstReason', 'firstNote'] },
  explanation: { unit: ['furtherExplanation'] },
  secondAppraisal: { appraiser: ['secondScore', 'secondReason', 'secondNote'] },
  summing: {},
  publication: {},
};
/** Cells of the head block's submission row that the unit may tick. */
export const TICKS: Partial<Record<Stage, readonly UnitColumnKey[]>> = {
  selfScoring: ['notApplicableAsked', 'selfScore'],
};
