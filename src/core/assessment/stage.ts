/**
 * The stages of a round, in their order, and which of them is over by its deadline. A stage decides what people may fill in;
 * it changes no score, and nothing here knows columns or tabs.
 */
import type { SettingKey } from '../text/settings';

export const STAGES = [
  'preparation',
  'selfScoring',
  'firstAppraisal',
  'explanation',
  'secondAppraisal',
  'summing',
  'publication',
] as const;
export type Stage = (typeof STAGES)[number];

/** Stages in which units or appraisers fill in cells until a day that the office names. */
export const DEADLINES = {
  selfScoring: 'selfScoringDeadline',
  firstAppraisal: 'firstAppraisalDeadline',
  explanation: 'explanationDeadline',
  secondAppraisal: 'secondAppraisalDeadline',
} as const satisfies Partial<Record<Stage, SettingKey>>;
export type TimedStage = keyof typeof DEADLINES;

export const isTimed = (stage: Stage): stage is TimedStage => stage in DEADLINES;

export const stageAfter = (stage: Stage): Stage | null => STAGES[STAGES.indexOf(stage) + 1] ?? null;
export const stageBefore = (stage: Stage): Stage | null => STAGES[STAGES.indexOf(stage) - 1] ?? null;

/** A day as Sheets counts it: whole days since 30/12/1899. */
export type Day = number;

/**
 * Days left until the deadline of a stage: 0 on its last day, negative when it has passed, null where there is none.
 * @param deadlines last days, included
 */
export function daysLeft(
  stage: Stage,
  deadlines: Readonly<Partial<Record<TimedStage, Day>>>,
  today: Day,
): number | null {
  const deadline = isTimed(stage) ? deadlines[stage] : undefined;
  return deadline === undefined ? null : deadline - today;
}
