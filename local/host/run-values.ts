/**
 * What passes between a page and the script by google.script.run: numbers, booleans, texts, null, arrays and plain
 * objects. Anything else is refused instead of arriving as something different.
 */

/**
 * The value as JSON: undefined within arrays becomes null, undefined within objects is left out.
 * @throws TypeError naming the place of a date, a function, a number that JSON cannot hold, or any other object
 */
export function runValueText(value: unknown): string {
  check(value, '', new Set());
  return JSON.stringify(value) ?? 'null';
}

function check(value: unknown, place: string, outer: ReadonlySet<object>): void {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean')
    return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (typeof value !== 'object' || outer.has(value) || !(Array.isArray(value) || isPlain(value))) {
    throw new TypeError(`Failed due to illegal value in property: ${place === '' ? '0' : place.slice(1)}`);
  }
  const inner = new Set(outer).add(value);
  for (const [key, part] of Object.entries(value)) check(part, `${place}.${key}`, inner);
}

/** Plain in any realm: the prototype is the root of its own chain. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
