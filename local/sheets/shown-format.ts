/**
 * The number format that a cell is shown with: its own, or the one that Sheets takes from the formula in it.
 * It must not compute; a format that comes from the cells that a formula reads is not emulated.
 */
import { tokenize } from './formula-tokens';
import { localeOf } from './locale';
import type { NumberFormat } from './typed-value';
import type { Cell, WorkbookState } from './workbook-state';

const DATE_CALL = /^=\s*(?:DATE|EDATE|EOMONTH|TODAY)\s*\(/i;
const PERCENT = /^=\s*[-+]?\s*\d+(?:[.,]\d+)?\s*%\s*$/;

export function shownFormat(workbook: WorkbookState, cell: Cell | undefined): NumberFormat | undefined {
  const own = cell?.userEnteredFormat?.numberFormat;
  const formula = cell?.userEnteredValue?.formulaValue;
  if (own || formula === undefined) return own;
  if (PERCENT.test(formula)) return { type: 'PERCENT', pattern: '0.00%' };
  if (!DATE_CALL.test(formula) || !isOneCall(formula)) return undefined;
  return { type: 'DATE', pattern: localeOf(workbook.properties.locale).datePattern };
}

/** Whether the bracket that opens first closes at the very end. */
function isOneCall(formula: string): boolean {
  let depth = 0;
  const tokens = tokenize(formula.trimEnd());
  return tokens.every(({ kind }, index) => {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    return kind !== 'close' || depth > 0 || index === tokens.length - 1;
  });
}
