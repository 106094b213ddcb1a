/** A refused request -> the problem that names the unit and the cell of its addresses. */
import type { Problem } from '../assessment/problem';
import * as text from '../text/run-job';
import { a1 } from '../workbook/a1';
import { rowCode } from '../workbook/align-rows';
import type { Change } from '../workbook/change';
import { columnIndex, UNITS_COLUMNS } from '../workbook/contract';
import { TAB, type TabKey, unitCodeOf } from '../workbook/place';
import { REGISTRY_HEADER } from '../workbook/reading/units';
import { type Snapshot, tabByKey } from '../workbook/snapshot';

/** @param subject tab whose request was refused */
export function refusedRight(
  snapshot: Snapshot,
  changes: readonly Change[],
  subject: TabKey,
  reason: string,
): Problem {
  const own = changes.filter((change) => change.kind === 'setRight' && change.tab.key === subject);
  const title = own.flatMap((change) => ('tab' in change ? [change.tab.title] : []))[0] ?? subject;
  const addresses = [
    ...new Set(own.flatMap((change) => (change.kind === 'setRight' ? [...change.after.editors] : []))),
  ];
  const code = unitCodeOf(subject);
  const units = tabByKey(snapshot, TAB.units);
  const row = units?.rows.findIndex((cells, at) => at > REGISTRY_HEADER && rowCode(cells[0]) === code) ?? -1;
  const where =
    units && row >= 0 ? { tab: units.title, cell: a1(row, columnIndex(UNITS_COLUMNS, 'addresses')) } : null;
  return { severity: 'warns', where, message: text.rightsRefused(title, addresses, reason) };
}
