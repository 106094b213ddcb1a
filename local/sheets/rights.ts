/**
 * Who may do what: access to the spreadsheet, and protections of sheets and ranges. Where protections overlap, any that
 * blocks, blocks; the owner may always edit. A person has what his account has and what each of his groups has.
 * It must not change anything.
 */
import type { Dimension, GridRange } from '../../src/core/workbook/request';
import type { Identity } from './directory';
import type { Draft } from './draft';
import { PROTECTED_TEXT, permissionDenied, RefusedRequest } from './errors';
import { type Bounds, boundsOf, intersects, isWholeSheet, spanOf, subtract } from './grid-range';
import type { ProtectionState, Role, SheetState, WorkbookState } from './workbook-state';

/** What the sharing of the workbook gives; the owner writes. */
export function roleOf({ owner, access }: WorkbookState, identity: Identity): Role | undefined {
  const [account] = identity;
  if (account === owner) return 'writer';
  const roles = identity.map((address) => access[address]);
  if (roles.includes('writer')) return 'writer';
  return roles.includes('reader') ? 'reader' : undefined;
}

const mayRead = (workbook: WorkbookState, identity: Identity): boolean =>
  roleOf(workbook, identity) !== undefined;

export const mayWrite = (workbook: WorkbookState, identity: Identity): boolean =>
  roleOf(workbook, identity) === 'writer';

/** @throws ApiError 403 */
export function requireRead(workbook: WorkbookState, identity: Identity): void {
  if (!mayRead(workbook, identity)) throw permissionDenied();
}

/** @throws ApiError 403 */
export function requireWrite(workbook: WorkbookState, identity: Identity): void {
  if (!mayWrite(workbook, identity)) throw permissionDenied();
}

export function mayEditProtection(
  workbook: WorkbookState,
  { warningOnly, editors }: ProtectionState,
  identity: Identity,
): boolean {
  const [account, ...groups] = identity;
  if (account === workbook.owner) return true;
  if (!mayWrite(workbook, identity)) return false;
  if (warningOnly || editors === undefined) return true;
  return editors.users.includes(account) || groups.some((group) => editors.groups.includes(group));
}

const blocking = (workbook: WorkbookState, sheet: SheetState, identity: Identity): ProtectionState[] =>
  sheet.protectedRanges.filter((protection) => !mayEditProtection(workbook, protection, identity));

function blocksCells(protection: ProtectionState, sheet: SheetState, bounds: Bounds): boolean {
  if (!intersects(boundsOf(protection.range, sheet), bounds)) return false;
  if (!isWholeSheet(protection.range)) return true;
  let left = [bounds];
  for (const open of protection.unprotectedRanges ?? []) {
    left = left.flatMap((part) => subtract(part, boundsOf(open, sheet)));
  }
  return left.length > 0;
}

export const mayEditCells = (
  workbook: WorkbookState,
  sheet: SheetState,
  bounds: Bounds,
  identity: Identity,
): boolean =>
  !blocking(workbook, sheet, identity).some((protection) => blocksCells(protection, sheet, bounds));

const refuse = (): never => {
  throw new RefusedRequest(PROTECTED_TEXT);
};

/** @throws RefusedRequest when one cell of the bounds is protected against the caller. */
export function requireEditCells(draft: Draft, sheet: SheetState, bounds: Bounds): void {
  if (!mayEditCells(draft.workbook, sheet, bounds, draft.situation.identity)) refuse();
}

/** For what concerns a sheet as a whole: title, grid, deletion, a second protection of all of it. */
export function requireEditSheet(draft: Draft, sheet: SheetState): void {
  const found = blocking(draft.workbook, sheet, draft.situation.identity);
  if (found.some((protection) => isWholeSheet(protection.range))) refuse();
}

export function requireDeleteSheet(draft: Draft, sheet: SheetState): void {
  if (blocking(draft.workbook, sheet, draft.situation.identity).length > 0) refuse();
}

/** Rows or columns that are deleted, moved or given other properties. */
export function requireEditSpan(
  draft: Draft,
  sheet: SheetState,
  dimension: Dimension,
  start: number,
  end: number,
): void {
  const touched = blocking(draft.workbook, sheet, draft.situation.identity).some((protection) => {
    const [first, last] = spanOf(boundsOf(protection.range, sheet), dimension);
    return isWholeSheet(protection.range) || (start < last && first < end);
  });
  if (touched) refuse();
}

/** Rows or columns that come in before `index`: inside a protected range they would change it. */
export function requireInsert(draft: Draft, sheet: SheetState, dimension: Dimension, index: number): void {
  const touched = blocking(draft.workbook, sheet, draft.situation.identity).some((protection) => {
    const [first, last] = spanOf(boundsOf(protection.range, sheet), dimension);
    return isWholeSheet(protection.range) || (first < index && index < last);
  });
  if (touched) refuse();
}

export function requireEditProtection(draft: Draft, protection: ProtectionState): void {
  if (!mayEditProtection(draft.workbook, protection, draft.situation.identity)) refuse();
}

/** Ranges that a conditional format covers. */
export function requireEditRanges(draft: Draft, sheet: SheetState, ranges: readonly GridRange[]): void {
  for (const range of ranges) requireEditCells(draft, sheet, boundsOf(range, sheet));
}
