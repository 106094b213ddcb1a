/**
 * The list of people whom a workbook is shared with, as `Spreadsheet.addEditors` and its neighbours read and change it.
 * It touches no protection: being shared and being named in a right are two things.
 */
import type { Directory } from './directory';
import { RefusedRequest } from './errors';
import type { Role, WorkbookState } from './workbook-state';

/** What a script learns about who has access, all addresses canonical. */
export interface Shared {
  owner: string;
  editors: string[];
  viewers: string[];
}

/** Editors include the owner; a group stands for itself (both unconfirmed). */
export function sharedWith({ owner, access }: WorkbookState): Shared {
  const having = (role: Role): string[] => Object.keys(access).filter((address) => access[address] === role);
  return { owner, editors: [owner, ...having('writer')], viewers: having('reader') };
}

/**
 * Gives access to all addresses or to none. Who may write already stays so when added as a viewer.
 * @throws RefusedRequest naming an address that is neither an account nor a group
 */
export function sharedTo(
  workbook: WorkbookState,
  addresses: readonly string[],
  role: Role,
  directory: Directory,
): WorkbookState {
  const access = { ...workbook.access };
  for (const given of addresses) {
    const address = directory.canonical(given);
    if (!directory.isAccount(address) && !directory.isGroup(address)) {
      throw new RefusedRequest(`Invalid email: ${given}`); // wording unconfirmed
    }
    if (address !== workbook.owner && access[address] !== 'writer') access[address] = role;
  }
  return { ...workbook, access };
}

/** Takes access away from one who has it in that role; others stay as they are (unconfirmed). */
export function unshared(
  workbook: WorkbookState,
  given: string,
  role: Role,
  directory: Directory,
): WorkbookState {
  const address = directory.canonical(given);
  if (workbook.access[address] !== role) return workbook;
  const { [address]: _, ...access } = workbook.access;
  return { ...workbook, access };
}
