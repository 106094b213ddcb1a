/**
 * What a page hands to the functions of the sidebar. A page of ours sends texts; whatever else comes is taken for none, so that no function meets
 * anything but a text. What the text means is for the function.
 */
import { unknownName } from '../core/text/page-argument';

/** A text, '' for anything else. */
export const textOf = (given: unknown): string => (typeof given === 'string' ? given : '');

/** Texts by their names, '' for each that is not there. */
export const textsOf = <Name extends string>(given: unknown, ...names: Name[]): Record<Name, string> =>
  Object.fromEntries(
    names.map((name) => [name, textOf((given as Partial<Record<Name, unknown>> | null | undefined)?.[name])]),
  ) as Record<Name, string>;

/** A name that comes from a page is not trusted to be one of ours. @throws Error with a sentence where it is none */
export function nameOf<Name extends string>(
  known: readonly Name[],
  given: unknown,
  what: Parameters<typeof unknownName>[0],
): Name {
  const found = known.find((name) => name === given);
  if (found === undefined) throw new Error(unknownName(what, textOf(given)));
  return found;
}
