/**
 * A small seeded generator, so that the sample province is the same on every machine.
 * It is for made-up data only; nothing secret and no result of the add-in may come from it.
 */

export interface Random {
  /** 0 included, 1 excluded. */
  next(): number;
  /** Both ends included. */
  integer(from: number, to: number): number;
  pick<T>(values: readonly T[]): T;
  shuffled<T>(values: readonly T[]): T[];
}

/** mulberry32 by Tommy Ettinger (public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
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
