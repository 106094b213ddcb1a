/** Rows or columns that follow one another, so that one request or one range serves them all. */

/** Runs as [first, length]. @param places in rising order */
export function runs(places: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const place of places) {
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === place) last[1] += 1;
    else found.push([place, 1]);
  }
  return found;
}
