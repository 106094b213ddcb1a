/**
 * What a paste leaves in one cell, by its kind (documentation of PasteType). It must not know where the cell stands.
 */
import { RefusedRequest } from '../errors';
import type { Cell } from '../workbook-state';
import type { PasteType } from './other-kinds';

/**
 * @param old what the cell held
 * @param source what is pasted, its references already moved
 */
export function pastedCell(
  old: Cell | undefined,
  source: Cell | undefined,
  type: PasteType,
): Cell | undefined {
  switch (type) {
    case 'PASTE_NORMAL':
      return source;
    case 'PASTE_NO_BORDERS': {
      const { borders: _, ...format } = source?.userEnteredFormat ?? {};
      const { borders } = old?.userEnteredFormat ?? {};
      const pasted = { ...format, ...(borders && { borders }) };
      return withParts(source, { userEnteredFormat: Object.keys(pasted).length > 0 ? pasted : undefined });
    }
    case 'PASTE_VALUES':
      if (source?.userEnteredValue?.formulaValue !== undefined) {
        throw new RefusedRequest('PASTE_VALUES of formulas is not emulated by the local host.');
      }
      return withParts(old, { userEnteredValue: source?.userEnteredValue });
    case 'PASTE_FORMULA':
      return withParts(old, { userEnteredValue: source?.userEnteredValue });
    case 'PASTE_FORMAT':
      return withParts(old, {
        userEnteredFormat: source?.userEnteredFormat,
        dataValidation: source?.dataValidation,
      });
    case 'PASTE_DATA_VALIDATION':
      return withParts(old, { dataValidation: source?.dataValidation });
    case 'PASTE_CONDITIONAL_FORMATTING':
      return old;
  }
}

function withParts(cell: Cell | undefined, parts: Partial<Record<keyof Cell, unknown>>): Cell | undefined {
  const entries = Object.entries({ ...cell, ...parts }).filter(([, part]) => part !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as Cell) : undefined;
}
