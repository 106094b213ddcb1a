/**
 * Makes up the scores of a unit's appraised items so that their sum is exactly the wanted number of points.
 * It works in integer hundredths and sets scores only; totals, indexes and ranks are for the add-in to compute.
 */
import type { Method } from '../../src/core/assessment/criteria-set';
import type { ProposedRow } from '../../src/core/criteria/proposed-criteria-sets';
import { REASONS } from '../../src/core/text/reasons';
import type { Random } from './random';
import { EXPLANATIONS, evidenceText, LOWERED, RESTORED, supplementText, UPHELD } from './texts';

/** What is typed into one row of a unit's tab; texts are '' where nothing is typed. */
export interface SampleScore {
  code: string;
  /** Số liệu as the unit claims it, so it agrees with the self-score: a rate 0..1, a number of faults, late reports or results; null without one. */
  figure: number | null;
  selfScore: number;
  evidence: string;
  explanation: string;
  firstScore: number;
  /** As chosen from the list; '' where nothing was lowered. */
  firstReason: string;
  firstNote: string;
  /** Giải trình bổ sung between the appraisals. */
  supplement: string;
  /** null where the first appraisal stands. */
  secondScore: number | null;
  secondReason: string;
  secondNote: string;
}

const hundredths = (points: number): number => Math.round(points * 100);

/** How often an item of the method loses points. */
const WEAKNESS: Record<Method, number> = {
  yesNo: 1,
  levels: 5,
  bands: 6,
  rate: 0,
  deduction: 4,
  count: 8,
  reports: 3,
  survey: 0,
};

/** An item while it is made: all points in hundredths, `steps` highest first, empty for `rate`. */
interface Draft {
  row: ProposedRow;
  method: Exclude<Method, 'survey'>;
  steps: number[];
  /** Places in `steps`. */
  finalStep: number;
  selfStep: number;
  firstStep: number;
  /** `rate` only. */
  rateScore: number;
}

function draft(row: ProposedRow): Draft[] {
  if (row.method === null || row.method === 'survey') return [];
  const max = hundredths(row.maxScore);
  const each = hundredths(row.pointsEach ?? 0);
  const steps =
    row.method === 'count'
      ? Array.from({ length: max / each + 1 }, (_, i) => max - i * each)
      : row.steps.map(hundredths);
  return [{ row, method: row.method, steps, finalStep: 0, selfStep: 0, firstStep: 0, rateScore: max }];
}

/** Points between a step and the next lower one; 0 at the lowest. */
const drop = ({ steps }: Draft, step: number): number => steps[step]! - (steps[step + 1] ?? steps[step]!);

/** Lowers items by single steps while the points lost stay within the budget; returns the points lost. */
function loseSteps(items: Draft[], budget: number, random: Random): number {
  const tickets = items.flatMap((item) => Array.from({ length: WEAKNESS[item.method] }, () => item));
  let lost = 0;
  for (let attempt = 0; attempt < 300 && lost < budget; attempt += 1) {
    const item = random.pick(tickets);
    const points = drop(item, item.finalStep);
    if (points === 0 || lost + points > budget) continue;
    item.finalStep += 1;
    lost += points;
  }
  return lost;
}

/** Takes exactly `points` from the rate items, none of which falls under 60 % of its maximum. */
function loseRates(items: Draft[], points: number, random: Random): void {
  const weights = items.map((item) => item.rateScore * random.next() ** 2);
  const all = weights.reduce((total, weight) => total + weight, 0);
  const lowest = items.map((item) => Math.ceil(item.rateScore * 0.6));
  let left = points;
  items.forEach((item, i) => {
    const share = Math.min(Math.floor((points * weights[i]!) / all), item.rateScore - lowest[i]!);
    item.rateScore -= share;
    left -= share;
  });
  while (left > 0) {
    const open = items.filter((item, i) => item.rateScore > lowest[i]!);
    if (open.length === 0)
      throw new Error(`${left} hundredths of a point cannot be taken from the rate items`);
    for (const item of open.slice(0, left)) {
      item.rateScore -= 1;
      left -= 1;
    }
  }
}

/** The unit claims one step more than it gets on some lowered items, and a few cuts of the first appraisal are undone. */
function disagree(items: Draft[], budget: number, random: Random): void {
  for (const item of items) {
    item.selfStep = item.finalStep;
    item.firstStep = item.finalStep;
  }
  let claimed = 0;
  for (const item of random.shuffled(items.filter(({ finalStep }) => finalStep > 0))) {
    const points = drop(item, item.finalStep - 1);
    if (claimed + points > budget) continue;
    claimed += points;
    item.selfStep -= 1;
  }
  const undisputed = items.filter((item) => item.selfStep === item.finalStep && item.method !== 'yesNo');
  for (const item of random.shuffled(undisputed).slice(0, random.integer(1, 3)))
    if (drop(item, item.finalStep) > 0) item.firstStep += 1;
}

function figure({ row, method, steps, selfStep, rateScore }: Draft, random: Random): number | null {
  if (method === 'yesNo' || method === 'levels') return null;
  if (method === 'rate') return Math.round((rateScore * 10_000) / hundredths(row.maxScore)) / 10_000;
  if (method !== 'bands') {
    const each = hundredths(row.pointsEach ?? 0);
    return (method === 'count' ? steps[selfStep]! : steps[0]! - steps[selfStep]!) / each;
  }
  // In thousandths: at or above the limit of the step, below the next one.
  const limit = row.limits[selfStep] ?? row.limits.at(-1)! * 0.6;
  const from = Math.round(limit * 1000);
  const to = Math.round(Math.min(1, row.limits[selfStep - 1] ?? limit * 1.2) * 1000);
  return (from + Math.floor((to - from) * random.next())) / 1000;
}

function sampleScore(item: Draft, signature: string, random: Random): SampleScore {
  const { row, method, steps, selfStep, firstStep, finalStep, rateScore } = item;
  const points = (step: number): number => (method === 'rate' ? rateScore : steps[step]!) / 100;
  const lowered = firstStep > selfStep;
  const restored = firstStep > finalStep;
  const contested = restored || (lowered && random.next() < 0.3);
  const nothingDone = method === 'yesNo' && selfStep > 0;
  const explained = points(selfStep) < row.maxScore && (nothingDone || random.next() < 0.7);
  const [reason, note] = lowered ? random.pick(LOWERED[method]) : [null, ''];
  const chosen = reason === null ? '' : REASONS[reason];
  return {
    code: row.code,
    figure: figure(item, random),
    selfScore: points(selfStep),
    evidence: nothingDone ? '' : evidenceText(row, signature, random),
    explanation: explained ? random.pick(EXPLANATIONS[method]) : '',
    firstScore: points(firstStep),
    firstReason: chosen,
    firstNote: note,
    supplement: contested ? supplementText(signature, random) : '',
    secondScore: contested ? points(finalStep) : null,
    secondReason: contested && !restored ? chosen : '',
    secondNote: contested ? (restored ? RESTORED : UPHELD) : '',
  };
}

/** Scores of every item but the survey ones, whose final scores add up to `wanted` hundredths of a point. */
export function itemScores(
  rows: readonly ProposedRow[],
  wanted: number,
  signature: string,
  random: Random,
): SampleScore[] {
  const drafts = rows.flatMap(draft);
  const stepped = drafts.filter((item) => item.method !== 'rate');
  const maximum = drafts.reduce((total, item) => total + hundredths(item.row.maxScore), 0);
  const loss = maximum - wanted;
  const lostBySteps = loseSteps(stepped, Math.round(loss * (0.6 + 0.15 * random.next())), random);
  loseRates(
    drafts.filter((item) => item.method === 'rate'),
    loss - lostBySteps,
    random,
  );
  disagree(stepped, Math.round(maximum * (0.03 + 0.02 * random.next())), random);
  return drafts.map((item) => sampleScore(item, signature, random));
}
