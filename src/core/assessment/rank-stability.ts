/**
 * How stable ranks are when the weights of the areas vary: each area's points and maxima are weighted at random, the ranks are made anew, and each
 * unit's ranks are counted. Floating point serves here, since no published figure comes of it. Source of the question: the uncertainty analysis of
 * the OECD and JRC Handbook on Constructing Composite Indicators, 2008, step 7.
 */
import { randomNumbers } from './random';
import type { RankingRule } from './ranking';
import type { GroupResult, RoundRules, UnitResult } from './round-result';

export const DRAWS = 1000;
/** Weights lie between 1 - VARIED and 1 + VARIED times their own. */
export const VARIED = 0.2;
/** The same draws each time, so that two people read the same figures. */
const SEED = 20170621;

export interface RankStability {
  unit: UnitResult;
  /** Draws in which the unit has the rank that it has. */
  kept: number;
  /** Nine in ten draws lie between these ranks. */
  from: number;
  to: number;
}

interface Weighed {
  /** Points and applicable maximum by area, in the order of `areas`. */
  scores: number[];
  maxima: number[];
  /** What bonus and penalty do to the index. */
  more: number;
}

function weighed({ byCode, total, exactIndex }: UnitResult, areas: readonly string[]): Weighed {
  const own = total.score!.times(100).div(total.maxScore);
  return {
    scores: areas.map((code) => Number(byCode.get(code)?.score ?? 0)),
    maxima: areas.map((code) => Number(byCode.get(code)?.maxScore ?? 0)),
    more: Number(exactIndex!.minus(own)),
  };
}

/** Equal to the last digit that floating point keeps of an index. */
const grained = (index: number, decimals: number | null): number => {
  const scale = 10 ** (decimals ?? 9);
  return Math.round(index * scale + 1e-6) / scale;
};

function ranksOf(values: Float64Array, rule: RankingRule): Uint16Array {
  const ascending = Float64Array.from(values).sort();
  const ranks = new Map<number, number>();
  let distinct = 0;
  for (let at = ascending.length - 1; at >= 0; at--) {
    const value = ascending[at]!;
    if (ranks.has(value)) continue;
    distinct += 1;
    ranks.set(value, rule === '1224' ? ascending.length - at : distinct);
  }
  return Uint16Array.from(values, (value) => ranks.get(value)!);
}

/** Of the ranked units of a group, by rank; none in a group of one. */
export function rankStability(
  { units }: GroupResult,
  { rankingBasis, indexDecimals, tieRule }: Pick<RoundRules, 'rankingBasis' | 'indexDecimals' | 'tieRule'>,
): RankStability[] {
  const ranked = units.filter(({ rank }) => rank !== null);
  if (ranked.length < 2) return [];
  const areas = [
    ...new Set(
      ranked.flatMap(({ set }) => set.rows.flatMap(({ code, parent }) => (parent === null ? [code] : []))),
    ),
  ];
  const parts = ranked.map((unit) => weighed(unit, areas));
  const decimals = rankingBasis === 'rounded' ? indexDecimals : null;
  const random = randomNumbers(SEED);
  const drawn = ranked.map(() => new Uint16Array(DRAWS));
  for (let draw = 0; draw < DRAWS; draw++) {
    const weights = areas.map(() => 1 - VARIED + 2 * VARIED * random());
    const indexes = Float64Array.from(parts, ({ scores, maxima, more }) => {
      let [score, maximum] = [0, 0];
      for (let at = 0; at < weights.length; at++) {
        score += weights[at]! * scores[at]!;
        maximum += weights[at]! * maxima[at]!;
      }
      return grained(Math.max(0, (score / maximum) * 100 + more), decimals);
    });
    ranksOf(indexes, tieRule).forEach((rank, at) => {
      drawn[at]![draw] = rank;
    });
  }
  return ranked.map((unit, at) => {
    const ranks = drawn[at]!.sort();
    const kept = ranks.reduce((count, rank) => count + (rank === unit.rank!.rank ? 1 : 0), 0);
    return { unit, kept, from: ranks[DRAWS * 0.05]!, to: ranks[DRAWS * 0.95 - 1]! };
  });
}
