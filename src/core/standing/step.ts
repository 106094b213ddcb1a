/** One step of an explanation: a figure or a fact, how it came about, its cell, and the steps below it. A value that travels as JSON. */
import { type Decimal, round, sum } from '../assessment/decimal';
import { roundingDiffers } from '../text/explanation';
import { formatDecimal } from '../text/number';
import type { Link } from './link';

export interface Step {
  /** Unique among the steps: "total", "item 1.1.1", "item 1.1.1 evidence". */
  id: string;
  label: string;
  /** As the cell of the link shows it. */
  value: string;
  /** What the value is out of. */
  maximum?: string;
  /** The value before it was rounded, digits with a point. */
  exact?: string;
  /** How it came about, a sentence each. */
  lines?: readonly string[];
  /** null where it stands in no cell. */
  link: Link | null;
  /** What it is made of. */
  parts?: readonly Step[];
  /** What belongs to it without being part of the figure. */
  beside?: readonly Step[];
}

/** Says why figures that are shown do not add up as they are shown; nothing where they do. */
export function roundingLines(whole: Decimal, parts: readonly Decimal[], decimals: number): string[] {
  const shown = sum(parts.map((part) => round(part, decimals)));
  return shown.eq(round(whole, decimals))
    ? []
    : [roundingDiffers(formatDecimal(shown, decimals), formatDecimal(whole, decimals))];
}

const MOST_DIGITS = 6;

/** All digits of a figure, or as many as a reader can use and "…". */
export const exactText = (value: Decimal): string =>
  round(value, MOST_DIGITS).eq(value) ? formatDecimal(value) : `${formatDecimal(value, MOST_DIGITS)}…`;
