/**
 * Made-up answers to the survey: how many chose A, B, C, D for an item of a unit.
 * The points always follow from the counts; no survey score is set.
 */
import type { Random } from './random';

/** How many chose A, B, C, D. */
export type SurveyCounts = [number, number, number, number];

/** Counts whose mean share is near the wanted one (0.7 to 0.97): few C, hardly any D, the rest A and B. */
export function surveyCounts(wantedShare: number, answers: number, random: Random): SurveyCounts {
  const dissatisfied = Math.round(answers * (1 - wantedShare) * (0.15 + 0.2 * random.next()));
  const d = answers >= 50 ? random.integer(0, Math.floor(dissatisfied / 4)) : 0;
  const c = dissatisfied - d;
  // a + 0.6 b + 0.2 c = share x answers, where a + b = answers - c - d.
  const satisfied = answers - dissatisfied;
  const a = Math.round((wantedShare * answers - 0.2 * c - 0.6 * satisfied) / 0.4);
  return [Math.min(Math.max(a, 0), satisfied), satisfied - Math.min(Math.max(a, 0), satisfied), c, d];
}

/** Mean share (A 1, B 0.6, C 0.2, D 0) x maximum, in hundredths, as a fraction of integers. */
const fraction = ([a, b, c, d]: SurveyCounts, maxHundredths: number) => ({
  numerator: (5 * a + 3 * b + c) * maxHundredths,
  denominator: 5 * (a + b + c + d),
});

/** Points in hundredths, half away from zero. */
export function surveyHundredths(counts: SurveyCounts, maxHundredths: number): number {
  const { numerator, denominator } = fraction(counts, maxHundredths);
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/** Points exactly between two hundredths: what a formula in binary makes of them is not what the exact sum gives. */
export function isBetweenHundredths(counts: SurveyCounts, maxHundredths: number): boolean {
  const { numerator, denominator } = fraction(counts, maxHundredths);
  return 2 * (numerator % denominator) === denominator;
}
