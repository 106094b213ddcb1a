/**
 * Ranks within one group, highest value first.
 * It decides nothing about who is ranked: a value that must not be ranked comes in as null.
 */
import { type Decimal, round } from './decimal';

/** "1224": ties share the higher rank and the next is skipped; "1223": the next is not skipped. */
export type RankingRule = '1224' | '1223';

export interface Rank {
  rank: number;
  tied: boolean;
}

/** Rank of each value in the order given, null for null. `decimals` null compares exact values, else rounded ones. */
export function rank(
  values: readonly (Decimal | null)[],
  { decimals, rule }: { decimals: number | null; rule: RankingRule },
): (Rank | null)[] {
  const compared = values.map((value) =>
    value === null || decimals === null ? value : round(value, decimals),
  );
  const descending = compared.filter((value): value is Decimal => value !== null).sort((a, b) => b.cmp(a));
  const ranks = new Map<string, Rank>();
  descending.forEach((value, better) => {
    const key = keyOf(value);
    const same = ranks.get(key);
    if (same !== undefined) same.tied = true;
    else ranks.set(key, { rank: (rule === '1224' ? better : ranks.size) + 1, tied: false });
  });
  return compared.map((value) => (value === null ? null : { ...ranks.get(keyOf(value))! }));
}

/** Equal values have one key: big.js keeps no trailing zeros, and writes minus zero without its sign. */
const keyOf = (value: Decimal): string => value.toString();
