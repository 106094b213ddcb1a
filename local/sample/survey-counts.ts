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

/** Points in hundredths: mean share (A 1, B 0.6, C 0.2, D 0) x maximum, half away from zero, in integers throughout. */
export function surveyHundredths([a, b, c, d]: SurveyCounts, maxHundredths: number): number {
  const fifths = 5 * a + 3 * b + c;
  const denominator = 5 * (a + b + c + d);
  return Math.floor((2 * fifths * maxHundredths + denominator) / (2 * denominator));
}
