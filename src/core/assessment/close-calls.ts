/**
 * Hạng sát nút: neighbours closer than one scoring step, and contested scores that decide something. A score is contested where the unit and the
 * two appraisals do not agree, or where an explanation waits for its answer; each is tried alone, all other scores as they are.
 */
import type { AppraisedScore } from './appraised-score';
import { bandOf } from './bands';
import { isScored } from './criteria-set';
import { type Decimal, round } from './decimal';
import { parIndex } from './par-index';
import type { GroupResult, RoundRules, UnitResult } from './round-result';
import { Standings } from './standings';
import { median } from './statistics';

type Rules = Pick<
  RoundRules,
  'indexDecimals' | 'rankingBasis' | 'tieRule' | 'bonusCap' | 'penaltyCap' | 'bands'
>;

/** The smallest distance between two scores that each item's method allows; the middle one over the items with steps, null for none. */
export function scoringStep({ set, items }: UnitResult): Decimal | null {
  const steps = set.rows.filter(isScored).flatMap((item): Decimal[] => {
    if (items.get(item.code)?.applicable === false || item.method === 'survey') return [];
    const ascending = [...item.steps].sort((a, b) => a.cmp(b));
    const distances = ascending.slice(1).map((step, at) => step.minus(ascending[at]!));
    const all = item.pointsEach === null ? distances : [...distances, item.pointsEach];
    const real = all.filter((distance) => distance.gt(0)).sort((a, b) => a.cmp(b));
    return real.slice(0, 1);
  });
  return median(steps);
}

export interface CloseNeighbours {
  above: UnitResult;
  below: UnitResult;
  /** Of the exact indexes. */
  gap: Decimal;
  /** Points of the lower unit that close it. */
  points: Decimal;
  /** In points. */
  step: Decimal;
}

/** Neighbours of a group whose gap one step of the lower unit closes, by rank; tied units have no gap and are left to the tie rule. */
export function closeNeighbours({ units }: GroupResult): CloseNeighbours[] {
  const ranked = units.filter(({ exactIndex }) => exactIndex !== null);
  const sorted = [...ranked].sort((a, b) => b.exactIndex!.cmp(a.exactIndex!));
  return sorted.slice(1).flatMap((below, at): CloseNeighbours[] => {
    const above = sorted[at]!;
    const gap = above.exactIndex!.minus(below.exactIndex!);
    const step = scoringStep(below);
    if (step === null || gap.lte(0)) return [];
    const points = gap.times(below.total.maxScore).div(100);
    return points.lt(step) ? [{ above, below, gap, points, step }] : [];
  });
}

/** Whose score it would be. */
export type Alternative = 'self' | 'first';

export interface DecidingScore<Score> {
  unit: UnitResult;
  score: Score;
  alternative: { of: Alternative; score: Decimal };
  rank: { from: number; to: number };
  band: { from: string; to: string };
  /** First or last place of the group gained or left. */
  first: boolean;
  last: boolean;
}

const alternatives = ({
  selfScore,
  firstScore,
  finalScore,
}: AppraisedScore): { of: Alternative; score: Decimal }[] => {
  const others = [
    { of: 'self' as const, score: selfScore },
    { of: 'first' as const, score: firstScore },
  ];
  return others.flatMap(({ of, score }, at) => {
    const isOther = score !== null && finalScore !== null && !score.eq(finalScore);
    const isDoubled = others.slice(0, at).some((other) => score !== null && other.score?.eq(score));
    return isOther && !isDoubled ? [{ of, score }] : [];
  });
};

/**
 * @param scoresOf contested or not, of a unit of the group
 * @returns what decides first or last place, then a band, then most ranks, first
 */
export function decidingScores<Score extends AppraisedScore>(
  group: GroupResult,
  scoresOf: (unit: UnitResult) => readonly Score[],
  rules: Rules,
): DecidingScore<Score>[] {
  const ranked = group.units.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) return [];
  const standings = new Standings(
    ranked.map(({ exactIndex }) => exactIndex!),
    rules,
  );
  const found = ranked.flatMap((unit) => {
    const { bonus, penalty, total } = unit;
    const { bonusCap, penaltyCap, indexDecimals, bands } = rules;
    const was = standings.place(unit.exactIndex!, unit.exactIndex!);
    return scoresOf(unit).flatMap((score) =>
      alternatives(score).flatMap((alternative): DecidingScore<Score>[] => {
        const counted = unit.items.get(score.item.code)?.finalScore ?? score.finalScore!;
        const points = total.score!.minus(counted).plus(alternative.score);
        const index = parIndex({
          score: points,
          maxScore: total.maxScore,
          bonus,
          penalty,
          bonusCap,
          penaltyCap,
        })!;
        const now = standings.place(unit.exactIndex!, index);
        const band = bandOf(round(index, indexDecimals), bands);
        const first = (was.rank === 1) !== (now.rank === 1);
        const last = was.isLast !== now.isLast;
        if (now.rank === was.rank && band === unit.band && !last) return [];
        return [
          {
            unit,
            score,
            alternative,
            rank: { from: was.rank, to: now.rank },
            band: { from: unit.band, to: band },
            first,
            last,
          },
        ];
      }),
    );
  });
  const weight = ({ first, last, band, rank }: DecidingScore<Score>): number =>
    (first ? 4e6 : 0) + (last ? 2e6 : 0) + (band.from === band.to ? 0 : 1e6) + Math.abs(rank.from - rank.to);
  return found.sort((a, b) => weight(b) - weight(a));
}
