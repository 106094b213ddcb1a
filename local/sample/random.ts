/**
 * A small seeded generator, so that the sample province is the same on every machine.
 * It is for made-up data only; nothing secret and no result of the add-in may come from it.
 */

import { randomNumbers } from '../../src/core/assessment/random';

export interface Random {
  /** 0 included, 1 excluded. */
  next(): number;
  /** Both ends included. */
  integer(from: number, to: number): number;
  pick<T>(values: readonly T[]): T;
  shuffled<T>(values: readonly T[]): T[];
}

export function seededRandom(seed: number): Random {
  const next = randomNumbers(seed);
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    integer,
    pick: (values) => values[integer(0, values.length - 1)]!,
    shuffled(values) {
      const result = [...values];
      for (let i = result.length - 1; i > 0; i -= 1) {
        const j = integer(0, i);
        [result[i], result[j]] = [result[j]!, result[i]!];
      }
      return result;
    },
  };
}
