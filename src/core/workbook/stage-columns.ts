/**
 * Which columns of a unit tab people may fill in, and which are out of sight, in each stage. The stage decides for all
 * units; a deadline or a received submission closes a tab earlier. It knows no addresses.
 */
import { type Day, daysLeft, type Stage, type TimedStage } from '../assessment/stage';
import { UNIT_COLUMNS, type UnitColumnKey } from './contract';
import type { Submission } from './reading/submission';

/** Columns from one to another, both included. */
type Run = readonly [UnitColumnKey, UnitColumnKey];

const OPEN: Partial<Record<Stage, readonly Run[]>> = {
  selfScoring: [
    ['notApplicableAsked', 'notApplicableAsked'],
    ['figure', 'figure'],
    ['selfScore', 'explanation'],
  ],
  firstAppraisal: [['firstScore', 'firstNote']],
  explanation: [['furtherExplanation', 'furtherExplanation']],
  secondAppraisal: [['secondScore', 'secondNote']],
};

const SECOND: readonly UnitColumnKey[] = ['secondScore', 'secondReason', 'secondNote'];
const FIRST: readonly UnitColumnKey[] = [
  'firstScore',
  'firstReason',
  'firstNote',
  'furtherExplanation',
  ...SECOND,
];
const HIDDEN: Partial<Record<Stage, readonly UnitColumnKey[]>> = {
  preparation: FIRST,
  selfScoring: FIRST,
  firstAppraisal: ['furtherExplanation', ...SECOND],
  explanation: SECOND,
};

const indexOf = (key: UnitColumnKey): number => UNIT_COLUMNS.findIndex((column) => column.key === key);

/** Columns of a unit tab that a stage keeps out of sight, by their place. */
export const hiddenColumns = (stage: Stage): number[] => (HIDDEN[stage] ?? []).map(indexOf);

/** Columns that a stage opens, as they stand in the tab. */
export const openedColumns = (stage: Stage): (typeof UNIT_COLUMNS)[number][] =>
  (OPEN[stage] ?? []).flatMap(([from, to]) => UNIT_COLUMNS.slice(indexOf(from), indexOf(to) + 1));

/** What of one unit's tab is open now. */
export interface OpenPart {
  runs: readonly Run[];
  /** The tick of the unit's leader. */
  approval: boolean;
  /** The tick that hands the tab in, or takes it back. */
  submission: boolean;
}

export const NOTHING_OPEN: OpenPart = { runs: [], approval: false, submission: false };

/** @param submission of a tab that is still to be made, undefined */
export function openPart(
  { stage, deadlines }: { stage: Stage; deadlines: Readonly<Partial<Record<TimedStage, Day>>> },
  submission: Submission | undefined,
  today: Day,
): OpenPart {
  if ((daysLeft(stage, deadlines, today) ?? 0) < 0) return NOTHING_OPEN;
  const runs = OPEN[stage] ?? [];
  if (stage !== 'selfScoring') return { ...NOTHING_OPEN, runs };
  // What was handed in stays as it is; unticking takes it back.
  if (submission?.received) return { ...NOTHING_OPEN, submission: true };
  return { runs, approval: true, submission: true };
}
