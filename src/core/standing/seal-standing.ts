/** Whether what was published still agrees with the workbook, and which scores changed since: each with the cell that it stands in. */
import type { GroupResult, UnitResult } from '../assessment/round-result';
import * as text from '../text/seal';
import { a1 } from '../workbook/a1';
import { columnIndex, UNIT_COLUMNS } from '../workbook/contract';
import { unitTab } from '../workbook/place';
import { publicationHead, readPublication } from '../workbook/reading/publication';
import { rowsByCode } from '../workbook/reading/unit-items';
import { changesSince, readSealed } from '../workbook/seal';
import { type Snapshot, tabByKey } from '../workbook/snapshot';
import type { Link } from './link';

export interface SealStanding {
  /** "Bản công bố chính thức lập lúc ... khớp với số liệu trong sổ." */
  message: string;
  agrees: boolean;
  changes: { link: Link | null; text: string }[];
}

/** The cell of an item's official score; null for a row that is not there any more. */
function cellOf(snapshot: Snapshot, { unit }: UnitResult, code: string): Link | null {
  const tab = tabByKey(snapshot, unitTab(unit.code));
  const row = tab && rowsByCode(tab).get(code);
  return tab && row !== undefined
    ? {
        tab: tab.title,
        cell: a1(row, columnIndex(UNIT_COLUMNS, 'finalScore')),
        label: unit.shortName,
      }
    : null;
}

/** null where nothing was published. */
export function sealStanding(snapshot: Snapshot, groups: readonly GroupResult[]): SealStanding | null {
  const head = publicationHead(snapshot);
  const published = readPublication(snapshot);
  if (head === null || published === null) return null;
  const units = groups.flatMap((group) => group.units);
  const changes = units.flatMap((unit) => {
    const { code, shortName } = unit.unit;
    const sealed = published.get(code)?.sealed;
    if (sealed === undefined) return [{ link: null, text: text.unitCame(shortName) }];
    return changesSince(readSealed(sealed), unit).map((change) => ({
      link: cellOf(snapshot, unit, change.code),
      text: text.changed(shortName, change),
    }));
  });
  // Settings and maxima change indexes without a score, and a score changes the ranks of others: what follows is not said again.
  const shifted = units.flatMap(({ unit: { code, shortName }, index, rank }) => {
    const before = published.get(code);
    const now = { index: index && Number(index), rank: rank?.rank ?? null };
    return before && (before.index !== now.index || before.rank !== now.rank)
      ? [{ link: null, text: text.figuresDiffer(shortName, before, now) }]
      : [];
  });
  const gone = [...published.keys()].filter((code) => !units.some(({ unit }) => unit.code === code));
  const all = [
    ...(changes.length > 0 ? changes : shifted),
    ...gone.map((code) => ({ link: null, text: text.unitWent(code) })),
  ];
  return {
    message: all.length === 0 ? text.agrees(head) : text.differs(head, all.length),
    agrees: all.length === 0,
    changes: all,
  };
}
