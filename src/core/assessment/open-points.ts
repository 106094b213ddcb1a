/**
 * Đường lên hạng while the round goes on: what is still open for a unit, and how many places it is worth. Everything is provisional: an appraised
 * score counts where there is one, else the self-score, else nothing; the others stay where they are.
 */
import type { AppraisedScore } from './appraised-score';
import { type Decimal, sum, ZERO } from './decimal';
import { parIndex } from './par-index';
import type { GroupResult, RoundRules, UnitResult } from './round-result';
import type { Stage } from './stage';
import { Standings } from './standings';

type Rules = Pick<RoundRules, 'rankingBasis' | 'indexDecimals' | 'tieRule' | 'bonusCap' | 'penaltyCap'>;

/** notScored: the unit has not scored it; lowered: the first appraisal gave less, which an explanation may win back. */
export type OpenKind = 'notScored' | 'lowered';

export interface OpenItem<Score> {
  score: Score;
  kind: OpenKind;
  /** At most. */
  points: Decimal;
  /** Places that these points alone are worth. */
  places: number;
}

export interface OpenPoints<Score> {
  unit: UnitResult;
  /** Most points first. */
  items: readonly OpenItem<Score>[];
  points: Decimal;
  /** Among the units of the group, as things stand. */
  rank: number;
  /** With all that is open. */
  possibleRank: number;
}

function openPart(score: AppraisedScore, stage: Stage): { kind: OpenKind; points: Decimal } | null {
  const { selfScore, firstScore, secondScore, item } = score;
  if (stage === 'selfScoring')
    return selfScore === null ? { kind: 'notScored', points: item.maxScore } : null;
  const isOpen = stage === 'explanation' || (stage === 'secondAppraisal' && secondScore === null);
  const lowered = isOpen && selfScore && firstScore ? selfScore.minus(firstScore) : ZERO;
  return lowered.gt(0) ? { kind: 'lowered', points: lowered } : null;
}

/** Of every unit in the group that anything applies to, in its order. */
export function openPoints<Score extends AppraisedScore>(
  { units }: GroupResult,
  scoresOf: (unit: UnitResult) => readonly Score[],
  stage: Stage,
  rules: Rules,
): OpenPoints<Score>[] {
  const indexWith = ({ provisional, bonus, penalty }: UnitResult, more: Decimal): Decimal | null =>
    parIndex({
      score: (provisional.score ?? ZERO).plus(more),
      maxScore: provisional.maxScore,
      bonus,
      penalty,
      bonusCap: rules.bonusCap,
      penaltyCap: rules.penaltyCap,
    });
  const now = units.flatMap((unit) => {
    const index = indexWith(unit, ZERO);
    return index === null ? [] : [{ unit, index }];
  });
  const standings = new Standings(
    now.map(({ index }) => index),
    rules,
  );
  return now.map(({ unit, index }) => {
    const rankWith = (more: Decimal): number => standings.place(index, indexWith(unit, more)!).rank;
    const open = scoresOf(unit).flatMap((score) => {
      const part = openPart(score, stage);
      return part ? [{ score, ...part }] : [];
    });
    const before = rankWith(ZERO);
    const points = sum(open.map((item) => item.points));
    const items = open
      .map((item) => ({ ...item, places: before - rankWith(item.points) }))
      .sort((a, b) => b.points.cmp(a.points));
    return { unit, items, points, rank: before, possibleRank: rankWith(points) };
  });
}
