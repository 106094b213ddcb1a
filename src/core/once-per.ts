/**
 * What is found in a value that never changes, such as a snapshot or a result, is found once: several parts of a run ask for the same. It is
 * forgotten together with that value. Only for what nobody changes afterwards.
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
