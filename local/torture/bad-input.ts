/** How the functions stood what nobody should give, for whoever prints or tests it. */

export interface BadInput {
  name: string;
  calls: number;
  failures: string[];
}

/** Arguments as a person reads them, at most a few lines. */
export const shownArguments = (given: readonly unknown[]): string => {
  const text = given.map((argument) => JSON.stringify(argument) ?? String(argument)).join('; ');
  return text.length > 400 ? `${text.slice(0, 400)}… (${text.length} letters)` : text;
};
