/** A unit of the round as the registry names it. Joined between years on its code, never on its name. */
import type { Decimal } from './decimal';
import type { Where } from './problem';

export interface Unit {
  code: string;
  name: string;
  /** Title of its tab and name in tables. */
  shortName: string;
  /** Units are ranked within their group. */
  group: string;
  /** Key of its criteria set. */
  criteriaSet: string;
  addresses: readonly string[];
  evidenceFolder: string;
  previousIndex: Decimal | null;
  previousRank: number | null;
  /** The cell that holds its code, and the one with its addresses. */
  where: Where;
  addressesWhere: Where;
}
