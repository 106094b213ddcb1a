/**
 * Formulas as spreadsheet programs other than Sheets read them. What they might compute otherwise, or not at all, is left to its
 * value: a file may say less than the workbook, never something else.
 */
import { type Corner, tokenize, writeReference } from '../sheets/formula-tokens';
import { linkTarget } from '../sheets/link-target';

/** Functions that mean the same everywhere, in all the ways in which they can be called with plain ranges. */
const ALIKE = new Set(
  (
    'SUM IF IFERROR ROUND ROUNDUP ROUNDDOWN MIN MAX COUNT COUNTA COUNTIF COUNTIFS SUMIF SUMIFS AVERAGE AND OR NOT ' +
    'ISNUMBER ISBLANK ISTEXT ISERROR LEFT RIGHT MID LEN SUBSTITUTE SUMPRODUCT INDEX MATCH ABS INT MEDIAN'
  ).split(' '),
);
const KEPT = new Set(['reference', 'text', 'number', 'operator', 'open', 'close', 'space']);

/**
 * @param formula as Sheets stores it, with its "="
 * @param isTitleKept whether a sheet keeps its title in the file
 * @param isFixed writes all references as fixed ones, for a rule that many cells share
 * @returns without the "="; undefined where only the value should be written
 */
export function xlsxFormula(
  formula: string,
  isTitleKept: (title: string) => boolean,
  isFixed = false,
): string | undefined {
  const tokens = tokenize(formula.slice(1));
  const texts = tokens.map((token, index) => {
    if (token.kind === 'function') return ALIKE.has(token.text.toUpperCase()) ? token.text : undefined;
    // A comma between two numbers may be a decimal one.
    if (token.kind === 'separator') {
      const isBetweenNumbers = tokens[index - 1]?.kind === 'number' && tokens[index + 1]?.kind === 'number';
      return token.text === ',' && isBetweenNumbers ? undefined : ',';
    }
    if (token.kind === 'reference') {
      const { sheetTitle, from, to } = token.reference;
      const ends = [from, ...(to ? [to] : [])];
      const isClosed = ends.every(({ row, column }) => row !== undefined && column !== undefined);
      if (!isClosed || (sheetTitle !== undefined && !isTitleKept(sheetTitle))) return undefined;
      return isFixed
        ? writeReference({ sheetTitle, from: fixed(from), ...(to && { to: fixed(to) }) })
        : token.text;
    }
    return KEPT.has(token.kind) ? token.text : undefined;
  });
  return texts.every((text) => text !== undefined) ? texts.join('') : undefined;
}

const fixed = (corner: Corner): Corner => ({ ...corner, rowFixed: true, columnFixed: true });

/** The place within the workbook or the address that a link cell leads to, and its label. */
export function linkOf(formula: string): { sheetId?: number; range?: string; address?: string } | undefined {
  const target = linkTarget(formula);
  if (target === undefined) return undefined;
  if (!target.startsWith('#')) return { address: target };
  const query = new URLSearchParams(target.slice(1));
  return { sheetId: Number(query.get('gid')), range: query.get('range') ?? 'A1' };
}
