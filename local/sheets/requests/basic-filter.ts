/** Requests on the filter of a sheet. It is kept and shown; that it hides rows is not emulated, so criteria are refused. */
import { RefusedRequest } from '../errors';
import { gridRangeOf, requireInGrid } from '../grid-range';
import { requireEditCells } from '../rights';
import type { OtherHandler } from './handler';

/** A filter that is there is replaced. */
export const setBasicFilter: OtherHandler<'setBasicFilter'> = (draft, { filter = {} }) => {
  if (!filter.range) throw new RefusedRequest('A filter must have a range.'); // wording unconfirmed
  const before = draft.grid(filter.range.sheetId);
  const bounds = requireInGrid(filter.range, before);
  requireEditCells(draft, before, bounds);
  // An open end is closed at the grid's (unconfirmed).
  const range = gridRangeOf(before.properties.sheetId, bounds);
  draft.edit(before).basicFilter = { ...filter, range };
};

export const clearBasicFilter: OtherHandler<'clearBasicFilter'> = (draft, { sheetId }) => {
  const before = draft.sheet(sheetId);
  delete draft.edit(before).basicFilter;
};
