/**
 * What is found in a snapshot is found once: a snapshot never changes, and several parts of a run ask for the same. It is forgotten together with
 * its snapshot. Only for what nobody changes afterwards.
 */
export function oncePer<Source extends object, Found>(
  find: (source: Source) => Found,
): (source: Source) => Found {
  const known = new WeakMap<Source, { found: Found }>();
  return (source) => {
    const before = known.get(source);
    if (before) return before.found;
    const found = find(source);
    known.set(source, { found });
    return found;
  };
}
