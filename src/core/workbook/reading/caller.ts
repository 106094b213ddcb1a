/** Who asks: the office by what Google lets the caller edit, an appraiser by the address in Người thẩm định. */
import type { Unit } from '../../assessment/unit';
import { TAB } from '../place';
import { type Snapshot, tabByKey } from '../snapshot';
import type { Round } from './round';
import { type Appraiser, readAppraisers } from './units';

/** True where the caller may edit Cấu hình; a workbook that is not set up yet belongs to whoever sets it up. */
export function callerIsOffice(snapshot: Snapshot): boolean {
  const settings = tabByKey(snapshot, TAB.settings);
  const protection = settings?.protections.find(({ wholeTab }) => wholeTab);
  return protection === undefined || protection.callerMayEdit;
}

/** The appraiser with this address, null for anybody else. */
export function appraiserOf(snapshot: Snapshot, caller: string): Appraiser | null {
  const tab = tabByKey(snapshot, TAB.appraisers);
  return (tab && readAppraisers(tab).found.find(({ addresses }) => addresses.includes(caller))) ?? null;
}

/** What the person with this address is in the round; nothing of it for a stranger. */
export function personIn(
  snapshot: Snapshot,
  round: Round | null,
  caller: string,
): { isOffice: boolean; unit: Unit | null; appraiser: Appraiser | null } {
  const unit = round?.units.find(({ addresses }) => addresses.includes(caller)) ?? null;
  const appraiser = round?.appraisers.find(({ addresses }) => addresses.includes(caller)) ?? null;
  // A right to edit Cấu hình decides, not a name in a list: the owner of the workbook is office too.
  return { isOffice: callerIsOffice(snapshot) && !unit && !appraiser, unit, appraiser };
}
