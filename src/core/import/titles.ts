/** Which column of a table is which: by its title, never by its place. It decides nothing about titles that it does not know. */
import { plainTitle } from '../workbook/table';

export interface FoundTitles<K extends string> {
  /** Zero-based places of the columns; of doubled ones the first. */
  at: Partial<Record<K, number>>;
  /** Further columns of a key that was found already, as their titles stand there. */
  doubled: readonly { key: K; first: string; title: string }[];
  /** Titles that are none of those known. */
  unused: readonly string[];
}

/** @param known titles of each column, in small letters */
export function findTitles<K extends string>(
  titles: readonly string[],
  known: Readonly<Record<K, readonly string[]>>,
): FoundTitles<K> {
  const keys = Object.keys(known) as K[];
  const at: Partial<Record<K, number>> = {};
  const doubled: { key: K; first: string; title: string }[] = [];
  const unused: string[] = [];
  titles.forEach((title, place) => {
    const key = keys.find((each) => known[each].includes(plainTitle(title)));
    const first = key === undefined ? undefined : at[key];
    if (key === undefined) unused.push(...(title.trim() === '' ? [] : [title.trim()]));
    else if (first === undefined) at[key] = place;
    else doubled.push({ key, first: titles[first]!.trim(), title: title.trim() });
  });
  return { at, doubled, unused };
}
