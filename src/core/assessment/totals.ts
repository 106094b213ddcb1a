/**
 * Sums of a unit's final scores per item, criterion, area and in all, against its own applicable maximum.
 * It takes a criteria set that the checker passed, and makes no index.
 */
import { type Code, type CriteriaSet, isScored } from './criteria-set';
import { type Decimal, sum, ZERO } from './decimal';

/** One scored item of one unit; null is "not scored", zero is a score. */
export interface ItemResult {
  applicable: boolean;
  selfScore: Decimal | null;
  finalScore: Decimal | null;
}

export interface Total {
  /** null where nothing is scored. */
  score: Decimal | null;
  /** Applicable maximum: items not applicable to the unit are left out. */
  maxScore: Decimal;
  /** Applicable items with a score. */
  scored: number;
  /** Applicable items without one. */
  missing: number;
}

const NOT_SCORED: ItemResult = { applicable: true, selfScore: null, finalScore: null };

/** Sum of what is scored, null where nothing is. */
export function sumOfScored(scores: readonly (Decimal | null)[]): Decimal | null {
  const scored = scores.filter((score): score is Decimal => score !== null);
  return scored.length === 0 ? null : sum(scored);
}

/**
 * `byCode` has every row of the set; an item without a result counts as applicable and not scored.
 * `provisional` takes the self-score where the final one is missing and is never mixed with `total`.
 */
export function totals(
  set: CriteriaSet,
  items: ReadonlyMap<Code, ItemResult>,
): { byCode: ReadonlyMap<Code, Total>; total: Total; provisional: Total } {
  const scoredRows = set.rows.filter(isScored);
  const itemTotals = (scoreOf: (item: ItemResult) => Decimal | null): Map<Code, Total> =>
    new Map(
      scoredRows.map((row) => [
        row.code,
        totalOfItem(items.get(row.code) ?? NOT_SCORED, row.maxScore, scoreOf),
      ]),
    );
  const final = itemTotals((item) => item.finalScore);
  const provisional = itemTotals((item) => item.finalScore ?? item.selfScore);

  const below = new Map<Code, Total[]>(set.rows.map((row) => [row.code, []]));
  const parentOf = new Map(set.rows.map((row) => [row.code, row.parent]));
  for (const [code, total] of final) {
    for (let at: Code | null = code; at !== null; at = parentOf.get(at) ?? null) below.get(at)?.push(total);
  }
  return {
    byCode: new Map([...below].map(([code, parts]) => [code, add(parts)])),
    total: add([...final.values()]),
    provisional: add([...provisional.values()]),
  };
}

function totalOfItem(
  item: ItemResult,
  maxScore: Decimal,
  scoreOf: (item: ItemResult) => Decimal | null,
): Total {
  if (!item.applicable) return { score: null, maxScore: ZERO, scored: 0, missing: 0 };
  const score = scoreOf(item);
  return { score, maxScore, scored: score === null ? 0 : 1, missing: score === null ? 1 : 0 };
}

const add = (parts: readonly Total[]): Total => ({
  score: sumOfScored(parts.map((part) => part.score)),
  maxScore: sum(parts.map((part) => part.maxScore)),
  scored: parts.reduce((count, part) => count + part.scored, 0),
  missing: parts.reduce((count, part) => count + part.missing, 0),
});
