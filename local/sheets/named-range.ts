/**
 * Named ranges: which names Sheets takes, and formulas with names in them. It must not store anything.
 */
import { rangeName } from './a1-notation';
import { RefusedRequest } from './errors';
import { quoteTitle, tokenize } from './formula-tokens';
import { boundsOf } from './grid-range';
import type { NamedRange, SheetState, WorkbookState } from './workbook-state';

/**
 * A name is of letters, numbers and underscores, does not start with a number or "true" or "false", is at most 250
 * characters long and is no reference in A1 or R1C1 (help page "Name a range of cells").
 * @throws RefusedRequest
 */
export function requireName(name: string): void {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && name.length <= 250;
  const readOtherwise = /^(?:[a-z]{1,3}\d+|r\d+c\d+|(?:true|false).*)$/i.test(name);
  if (!plain || readOtherwise) throw new RefusedRequest(`Invalid name: ${name}`); // wording unconfirmed
}

/** Names are compared without regard to case. */
export const namedRangeCalled = (ranges: readonly NamedRange[], name: string): NamedRange | undefined =>
  ranges.find((each) => each.name.toLowerCase() === name.toLowerCase());

/** The formula with every known name replaced by the place that it stands for, absolutely. */
export function withoutNames(formula: string, workbook: WorkbookState): string {
  return replaceNames(formula, workbook.namedRanges, ({ range }) => {
    const sheet = workbook.sheets.find((each) => each.properties.sheetId === range.sheetId);
    return sheet ? absoluteName(sheet, range) : '#REF!';
  });
}

/** The formula after a named range got another name. */
export const renamedIn = (formula: string, from: NamedRange, to: string): string =>
  replaceNames(formula, [from], () => to);

function replaceNames(
  formula: string,
  ranges: readonly NamedRange[],
  text: (range: NamedRange) => string,
): string {
  if (ranges.length === 0) return formula;
  const tokens = tokenize(formula);
  if (!tokens.some((token) => token.kind === 'name')) return formula;
  return tokens
    .map((token) => {
      const found = token.kind === 'name' ? namedRangeCalled(ranges, token.text) : undefined;
      return found ? text(found) : token.text;
    })
    .join('');
}

function absoluteName(sheet: SheetState, range: NamedRange['range']): string {
  const { title } = sheet.properties;
  const name = rangeName(title, boundsOf(range, sheet));
  const cells = name.slice(quoteTitle(title).length + 1);
  return `${quoteTitle(title)}!${cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}
