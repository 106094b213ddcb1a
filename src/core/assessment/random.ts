/** Random numbers that are the same on every machine: mulberry32 by Tommy Ettinger (public domain). Nothing secret may come of them. */

/** @returns a function that gives the next number, 0 included, 1 excluded */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
