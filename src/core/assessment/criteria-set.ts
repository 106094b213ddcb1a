/** A criteria set as rows with code and parent. It holds no scores and knows no unit. */
import type { Decimal } from './decimal';
import type { Where } from './problem';

/** How points are given for an item; the names in Vietnamese are in core/text/methods.ts. */
export const METHODS = [
  'yesNo',
  'levels',
  'bands',
  'rate',
  'deduction',
  'count',
  'reports',
  'survey',
] as const;
export type Method = (typeof METHODS)[number];

/** Canonical code: "III" for an area, "3.1" for a criterion, "3.1.2" for a subcriterion, "T1" bonus, "P1" penalty. */
export type Code = string;

/** The parameters of a method, in points and in the unit of the raw figure. */
export interface MethodParameters {
  /** Points that may be given, highest first; for `bands` step i is reached at limit i. Empty where any value up to the maximum may be given. */
  steps: readonly Decimal[];
  /** `bands` only: lower limits of the raw figure, included, as many as steps but the last (the last step is what is left below all limits). */
  limits: readonly Decimal[];
  /** `rate` only: below this rate (0..1) the item gets 0. */
  floor: Decimal | null;
  /** `count`: points for each; `deduction`, `reports`: points lost for each fault. */
  pointsEach: Decimal | null;
}

export interface CriterionRow extends MethodParameters {
  code: Code;
  /** null for an area. */
  parent: Code | null;
  name: string;
  maxScore: Decimal;
  /** null where the row is not scored itself (areas, criteria with subcriteria). */
  method: Method | null;
  evidence: string;
  guidance: string;
  /** Code of the appraiser, '' when none is named. */
  appraiser: string;
  /** The cell that holds the code, for problems. */
  where: Where;
}

/** A bonus or penalty line of the set, given by the office, never self-scored. */
export interface Adjustment {
  code: Code;
  kind: 'bonus' | 'penalty';
  name: string;
  /** Points at most for this line; null means only the yearly cap limits it. */
  maxScore: Decimal | null;
  where: Where;
}

/** Points at most of a bonus or penalty line whose set names no maximum: a date or a slip must not pass as points. */
export const MOST_ADJUSTMENT = 1000;

export interface CriteriaSet {
  /** 'departments', 'office', 'districts' or an office's own key. */
  key: string;
  name: string;
  rows: readonly CriterionRow[];
  adjustments: readonly Adjustment[];
}

/** A scored item: a subcriterion, or a criterion that has none. */
export const isScored = (row: CriterionRow): boolean => row.method !== null;

/** An item whose raw figure is a rate: its cell is a percent cell, where typing 95 means 95 %. */
export const takesRate = ({ method, limits }: CriterionRow): boolean =>
  method === 'rate' || (method === 'bands' && limits.every((limit) => limit.lte(1)));
