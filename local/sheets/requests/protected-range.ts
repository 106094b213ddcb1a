/** Requests on protections of sheets and ranges. */
import type { GridRange, ProtectedRange } from '../../../src/core/workbook/request';
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import { applyMask, below } from '../field-mask';
import { isWholeSheet, requireInGrid } from '../grid-range';
import { protectedRange as protectedRangeMessage } from '../messages';
import { protectionReply } from '../reply';
import { requireEditCells, requireEditProtection } from '../rights';
import type { ProtectionState, SheetState } from '../workbook-state';
import { type Handler, type OtherHandler, unusedId, updateMask } from './handler';

export const addProtectedRange: Handler<'addProtectedRange'> = (draft, { protectedRange }) => {
  const wanted: Partial<ProtectedRange> = protectedRange ?? {};
  const protectedRangeId = wanted.protectedRangeId ?? unusedId((id) => find(draft, id) !== undefined);
  if (find(draft, protectedRangeId)) {
    throw new RefusedRequest(`Protected range ID ${protectedRangeId} already exists`); // wording unconfirmed
  }
  const { sheet, protection } = accept(draft, { ...wanted, protectedRangeId });
  draft.edit(sheet).protectedRanges.push(protection);
  return { protectedRange: protectionReply(draft.workbook, protection, draft.situation.identity) };
};

export const updateProtectedRange: Handler<'updateProtectedRange'> = (draft, { protectedRange, fields }) => {
  const mask = updateMask(fields, protectedRangeMessage);
  const found = require(draft, protectedRange?.protectedRangeId);
  requireEditProtection(draft, found.protection);
  const { protectedRangeId } = found.protection;
  const kept = { ...found.protection, editors: found.protection.editors };
  const wanted = applyMask<Partial<ProtectedRange>>(kept, { ...protectedRange }, mask) ?? {};
  const { sheet, protection } = accept(draft, { ...wanted, protectedRangeId }, found.protection);
  // Where the mask leaves the editors alone they stay as they are, whoever asks.
  if (!below(mask, 'editors')) protection.editors = found.protection.editors;
  const before = draft.edit(found.sheet);
  const place = before.protectedRanges.findIndex((each) => each.protectedRangeId === protectedRangeId);
  if (sheet.properties.sheetId === before.properties.sheetId) before.protectedRanges[place] = protection;
  else {
    before.protectedRanges.splice(place, 1);
    draft.edit(sheet).protectedRanges.push(protection);
  }
};

export const deleteProtectedRange: OtherHandler<'deleteProtectedRange'> = (draft, { protectedRangeId }) => {
  const { sheet: before, protection } = require(draft, protectedRangeId);
  requireEditProtection(draft, protection);
  const sheet = draft.edit(before);
  sheet.protectedRanges = sheet.protectedRanges.filter((each) => each !== protection);
};

function find(draft: Draft, id: number): { sheet: SheetState; protection: ProtectionState } | undefined {
  for (const sheet of draft.workbook.sheets) {
    const protection = sheet.protectedRanges.find((each) => each.protectedRangeId === id);
    if (protection) return { sheet, protection };
  }
  return undefined;
}

function require(draft: Draft, id = 0): { sheet: SheetState; protection: ProtectionState } {
  const found = find(draft, id);
  if (!found) throw new RefusedRequest(`No protected range with id: ${id}`);
  return found;
}

/** `own` is the protection that is changed: it does not stand in its own way. */
function accept(
  draft: Draft,
  wanted: Partial<ProtectedRange> & { protectedRangeId: number },
  own?: ProtectionState,
) {
  if (!wanted.range) throw new RefusedRequest('A protected range must have a range.'); // wording unconfirmed
  const sheet = draft.grid(wanted.range.sheetId);
  const { sheetId, title } = sheet.properties;
  const bounds = requireInGrid(wanted.range, sheet);
  const range = { ...wanted.range, sheetId };
  const whole = isWholeSheet(range);
  if (whole && sheet.protectedRanges.some((other) => other !== own && isWholeSheet(other.range))) {
    throw new RefusedRequest(`Sheet "${title}" already has sheet protection.`);
  }
  if (!whole) requireEditCells(draft, sheet, bounds);
  if (wanted.unprotectedRanges?.length && !whole) {
    throw new RefusedRequest('Unprotected ranges can only be set on a protected sheet.'); // wording unconfirmed
  }
  const unprotectedRanges = wanted.unprotectedRanges?.map((open) => acceptOpen(open, sheet));
  const { warningOnly } = wanted as { warningOnly?: boolean };
  if (warningOnly && wanted.editors) {
    throw new RefusedRequest('ProtectedRange is warningOnly. Editors cannot be set on it.');
  }
  const editors = warningOnly ? undefined : acceptEditors(draft, wanted.editors);
  const protection: ProtectionState = {
    protectedRangeId: wanted.protectedRangeId,
    range,
    ...(unprotectedRanges?.length ? { unprotectedRanges } : {}),
    ...(wanted.description ? { description: wanted.description } : {}),
    ...(warningOnly && { warningOnly }),
    ...(editors ? { editors } : {}),
  };
  return { sheet, protection };
}

function acceptOpen(open: GridRange, sheet: SheetState): GridRange {
  const { sheetId } = sheet.properties;
  if ((open.sheetId ?? 0) !== sheetId) {
    throw new RefusedRequest('Unprotected ranges must be on the protected sheet.'); // wording unconfirmed
  }
  requireInGrid(open, sheet);
  return { ...open, sheetId };
}

/**
 * Named editors are the only ones, with the owner and the one who asks; nobody named is no protection. A group that is
 * named among the users counts as the group that it is (unconfirmed).
 */
function acceptEditors(draft: Draft, editors: ProtectedRange['editors']): ProtectionState['editors'] {
  const { caller, directory } = draft.situation;
  const named = (editors?.users ?? []).map(directory.canonical);
  const groups = new Set((editors?.groups ?? []).map(directory.canonical));
  if (named.length + groups.size === 0) return undefined;
  const users = new Set<string>();
  for (const address of named) (directory.isAccount(address) ? users : groups).add(address);
  for (const address of groups) {
    if (!directory.isGroup(address)) {
      // Wording unconfirmed.
      throw new RefusedRequest(`The email address "${address}" is not a known user or group.`);
    }
  }
  users.add(caller).delete(draft.workbook.owner);
  return { users: [...users], groups: [...groups] };
}
