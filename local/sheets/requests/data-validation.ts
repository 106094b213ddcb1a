/** setDataValidation: the rule of every cell of a range, or none. */

import { repeatCell } from './cells';
import type { OtherHandler } from './handler';

/** References in the rule count from the first cell of the range, as with repeatCell. */
export const setDataValidation: OtherHandler<'setDataValidation'> = (draft, { range, rule }) => {
  const cell = rule ? { dataValidation: rule } : {};
  return repeatCell(draft, { range: range ?? { sheetId: 0 }, cell, fields: 'dataValidation' });
};
