/**
 * Fisher's exact test of two shares, two-sided: how probable a difference at least as unlikely as the one that was found is, if both samples have
 * one share. Source: R. A. Fisher, "Statistical Methods for Research Workers", 1934; the two-sided sum is the one of R's fisher.test.
 */

/** Probabilities that differ by less than this part are the same one, told apart by rounding alone. */
const SAME = 1 + 1e-7;

/** Natural logarithms of 0!, 1!, ... `upTo`!. */
function logFactorials(upTo: number): Float64Array {
  const logs = new Float64Array(upTo + 1);
  for (let n = 2; n <= upTo; n++) logs[n] = logs[n - 1]! + Math.log(n);
  return logs;
}

/** `marked` of `size` in one sample, `otherMarked` of `otherSize` in the other; whole numbers. @returns 0..1 */
export function fisherExact(marked: number, size: number, otherMarked: number, otherSize: number): number {
  const all = size + otherSize;
  const allMarked = marked + otherMarked;
  const log = logFactorials(all);
  const choose = (n: number, k: number): number => log[n]! - log[k]! - log[n - k]!;
  const probability = (k: number): number =>
    Math.exp(choose(size, k) + choose(otherSize, allMarked - k) - choose(all, allMarked));
  const found = probability(marked) * SAME;
  let sum = 0;
  for (let k = Math.max(0, allMarked - otherSize); k <= Math.min(size, allMarked); k++) {
    const each = probability(k);
    if (each <= found) sum += each;
  }
  return Math.min(1, sum);
}
