/**
 * Who may do what: access to the spreadsheet, and protections of sheets and ranges. Where protections overlap, any that
 * blocks, blocks; the owner may always edit. It must not change anything.
 */
import type { Dimension, GridRange } from '../../src/core/workbook/request';
import type { Draft } from './draft';
import { PROTECTED_TEXT, permissionDenied, RefusedRequest } from './errors';
import { type Bounds, boundsOf, intersects, isWholeSheet, spanOf, subtract } from './grid-range';
import type { ProtectionState, SheetState, WorkbookState } from './workbook-state';

export const canonicalAddress = (address: string): string => address.trim().toLowerCase();

export const mayRead = (workbook: WorkbookState, caller: string): boolean =>
  caller === workbook.owner || workbook.access[caller] !== undefined;

export const mayWrite = (workbook: WorkbookState, caller: string): boolean =>
  caller === workbook.owner || workbook.access[caller] === 'writer';

/** @throws ApiError 403 */
export function requireRead(workbook: WorkbookState, caller: string): void {
  if (!mayRead(workbook, caller)) throw permissionDenied();
}

/** @throws ApiError 403 */
export function requireWrite(workbook: WorkbookState, caller: string): void {
  if (!mayWrite(workbook, caller)) throw permissionDenied();
}

/** Group members are not known here: being in a named group gives nothing. */
export function mayEditProtection(
  workbook: WorkbookState,
  protection: ProtectionState,
  caller: string,
): boolean {
  if (caller === workbook.owner) return true;
  if (!mayWrite(workbook, caller)) return false;
  if (protection.warningOnly || protection.editors === undefined) return true;
  return protection.editors.users.includes(caller);
}

const blocking = (workbook: WorkbookState, sheet: SheetState, caller: string): ProtectionState[] =>
  sheet.protectedRanges.filter((protection) => !mayEditProtection(workbook, protection, caller));

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
  caller: string,
): boolean => !blocking(workbook, sheet, caller).some((protection) => blocksCells(protection, sheet, bounds));

const refuse = (): never => {
  throw new RefusedRequest(PROTECTED_TEXT);
};

/** @throws RefusedRequest when one cell of the bounds is protected against the caller. */
export function requireEditCells(draft: Draft, sheet: SheetState, bounds: Bounds): void {
  if (!mayEditCells(draft.workbook, sheet, bounds, draft.situation.caller)) refuse();
}

/** For what concerns a sheet as a whole: title, grid, deletion, a second protection of all of it. */
export function requireEditSheet(draft: Draft, sheet: SheetState): void {
  const found = blocking(draft.workbook, sheet, draft.situation.caller);
  if (found.some((protection) => isWholeSheet(protection.range))) refuse();
}

export function requireDeleteSheet(draft: Draft, sheet: SheetState): void {
  if (blocking(draft.workbook, sheet, draft.situation.caller).length > 0) refuse();
}

/** Rows or columns that are deleted, moved or given other properties. */
export function requireEditSpan(
  draft: Draft,
  sheet: SheetState,
  dimension: Dimension,
  start: number,
  end: number,
): void {
  const touched = blocking(draft.workbook, sheet, draft.situation.caller).some((protection) => {
    const [first, last] = spanOf(boundsOf(protection.range, sheet), dimension);
    return isWholeSheet(protection.range) || (start < last && first < end);
  });
  if (touched) refuse();
}

/** Rows or columns that come in before `index`: inside a protected range they would change it. */
export function requireInsert(draft: Draft, sheet: SheetState, dimension: Dimension, index: number): void {
  const touched = blocking(draft.workbook, sheet, draft.situation.caller).some((protection) => {
    const [first, last] = spanOf(boundsOf(protection.range, sheet), dimension);
    return isWholeSheet(protection.range) || (first < index && index < last);
  });
  if (touched) refuse();
}

export function requireEditProtection(draft: Draft, protection: ProtectionState): void {
  if (!mayEditProtection(draft.workbook, protection, draft.situation.caller)) refuse();
}

/** Ranges that a conditional format covers. */
export function requireEditRanges(draft: Draft, sheet: SheetState, ranges: readonly GridRange[]): void {
  for (const range of ranges) requireEditCells(draft, sheet, boundsOf(range, sheet));
}
