/** Requests on named ranges, whose names formulas may use. */
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import { applyMask, below } from '../field-mask';
import { requireInGrid } from '../grid-range';
import { namedRangeCalled, renamedIn, requireName } from '../named-range';
import { namedRange as namedRangeMessage } from '../other-messages';
import { namedRangeReply } from '../reply';
import { rewriteAllFormulas } from '../structure';
import type { NamedRange } from '../workbook-state';
import { type OtherHandler, unusedId, updateMask } from './handler';

export const addNamedRange: OtherHandler<'addNamedRange'> = (draft, { namedRange = {} }) => {
  const { namedRanges } = draft.workbook;
  const used = (id: string): boolean => namedRanges.some((each) => each.namedRangeId === id);
  const namedRangeId = namedRange.namedRangeId || String(unusedId((id) => used(String(id))));
  // Wording unconfirmed.
  if (used(namedRangeId)) throw new RefusedRequest(`Named range ID ${namedRangeId} already exists`);
  const added = accept(draft, { ...namedRange, namedRangeId });
  namedRanges.push(added);
  draft.restructured = true;
  return { namedRange: namedRangeReply(added) };
};

/** Formulas that use the name get the new one. */
export const updateNamedRange: OtherHandler<'updateNamedRange'> = (draft, { namedRange = {}, fields }) => {
  const mask = updateMask(fields, namedRangeMessage);
  const { index, found } = require(draft, namedRange.namedRangeId);
  if (mask !== true && below(mask, 'namedRangeId')) throw new RefusedRequest('Invalid field: namedRangeId'); // wording unconfirmed
  const wanted = applyMask<Partial<NamedRange>>(found, namedRange, mask);
  const changed = accept(draft, { ...wanted, namedRangeId: found.namedRangeId }, found);
  draft.workbook.namedRanges[index] = changed;
  if (changed.name !== found.name) {
    rewriteAllFormulas(draft, (formula) => renamedIn(formula, found, changed.name));
  }
  draft.restructured = true;
};

/** Formulas that use the name show #NAME? from then on. */
export const deleteNamedRange: OtherHandler<'deleteNamedRange'> = (draft, { namedRangeId }) => {
  draft.workbook.namedRanges.splice(require(draft, namedRangeId).index, 1);
  draft.restructured = true;
};

function require(draft: Draft, id = ''): { index: number; found: NamedRange } {
  const index = draft.workbook.namedRanges.findIndex((each) => each.namedRangeId === id);
  const found = draft.workbook.namedRanges[index];
  if (!found) throw new RefusedRequest(`No named range with id: ${id}`); // wording unconfirmed
  return { index, found };
}

/** `own` is the named range that is changed: it does not stand in its own way. */
function accept(
  draft: Draft,
  { namedRangeId, name = '', range }: Partial<NamedRange> & { namedRangeId: string },
  own?: NamedRange,
): NamedRange {
  requireName(name);
  const others = draft.workbook.namedRanges.filter((each) => each !== own);
  // Wording unconfirmed.
  if (namedRangeCalled(others, name))
    throw new RefusedRequest(`A named range called "${name}" already exists.`);
  if (!range) throw new RefusedRequest('A named range must have a range.'); // wording unconfirmed
  const sheet = draft.grid(range.sheetId);
  requireInGrid(range, sheet);
  return { namedRangeId, name, range: { ...range, sheetId: sheet.properties.sheetId } };
}
