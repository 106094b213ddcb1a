/** copyPaste of data validations, the only kind of paste that the add-in sends; other kinds are refused as not emulated. */
import { RefusedRequest } from '../errors';
import { requireInGrid } from '../grid-range';
import { offsetFormula } from '../references';
import { requireEditCells } from '../rights';
import { rewriteCondition } from '../structure';
import { cellAt } from '../workbook-state';
import type { Handler } from './handler';

/** The source is repeated over a destination that is a multiple of its size, as a paste in the page does. */
export const copyPaste: Handler<'copyPaste'> = (draft, { source, destination }) => {
  const from = draft.grid(source?.sheetId);
  const given = requireInGrid(source ?? { sheetId: 0 }, from);
  const before = draft.grid(destination?.sheetId);
  const bounds = requireInGrid(destination ?? { sheetId: 0 }, before);
  requireEditCells(draft, before, bounds);
  const rows = given.endRow - given.startRow;
  const columns = given.endColumn - given.startColumn;
  if ((bounds.endRow - bounds.startRow) % rows !== 0 || (bounds.endColumn - bounds.startColumn) % columns !== 0) {
    throw new RefusedRequest('The destination is no multiple of the source: not emulated by the local host.');
  }
  const sheet = draft.edit(before);
  for (let row = bounds.startRow; row < bounds.endRow; row += 1) {
    for (let column = bounds.startColumn; column < bounds.endColumn; column += 1) {
      const fromRow = given.startRow + ((row - bounds.startRow) % rows);
      const fromColumn = given.startColumn + ((column - bounds.startColumn) % columns);
      const rule = cellAt(from, fromRow, fromColumn)?.dataValidation;
      const { dataValidation: _, ...rest } = cellAt(sheet, row, column) ?? {};
      const condition =
        rule && rewriteCondition(rule.condition, (text) => offsetFormula(text, row - fromRow, column - fromColumn));
      draft.setCell(sheet, row, column, rule && condition ? { ...rest, dataValidation: { ...rule, condition } } : rest);
    }
  }
};
