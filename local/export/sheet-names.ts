/**
 * Titles of tabs -> names that every spreadsheet program takes for a sheet, no two alike. A title that is such a name already is kept, and formulas
 * may refer to it; where it is not, they are left out.
 */

const LONGEST = 31;
/** Reserved, in any case. */
const RESERVED = 'history';
const NAMELESS = 'Trang';

/** Half of a letter that was cut in two would break the file. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

function allowed(title: string): string {
  const name = cut(title.replace(/[[\]:*?/\\\p{Cc}]/gu, ' '), LONGEST).replace(/^'+|'+$/g, '');
  if (name.trim() === '') return NAMELESS;
  return name.toLowerCase() === RESERVED ? `${name}_` : name;
}

/** @returns the name of each title, by the title */
export function sheetNames(titles: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const isKept = (title: string): boolean => allowed(title) === title;
  // Titles that are names first, so that none of them gives way to one that is not.
  for (const title of [...titles].sort((a, b) => Number(isKept(b)) - Number(isKept(a)))) {
    let name = allowed(title);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const ending = ` (${number})`;
      name = `${cut(allowed(title), LONGEST - ending.length)}${ending}`;
    }
    taken.add(name.toLowerCase());
    names.set(title, name);
  }
  return names;
}
