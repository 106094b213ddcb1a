/** Whether what was published still agrees with the workbook, and which scores changed since: each with the cell that it stands in. */
import type { GroupResult, UnitResult } from '../assessment/round-result';
import * as text from '../text/seal';
import { a1 } from '../workbook/a1';
import { columnIndex, UNIT_COLUMNS } from '../workbook/contract';
import { unitTab } from '../workbook/place';
import { type PublishedResult, publicationHead, readPublication } from '../workbook/reading/publication';
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

export interface UnitSeal {
  /** Scores that are others than they were, or that the unit is not in the publication. */
  changes: { link: Link | null; text: string }[];
  /** Index or rank, where they are others than those that were published. */
  figures: { before: PublishedFigures; now: PublishedFigures } | null;
}

type PublishedFigures = Pick<PublishedResult, 'index' | 'rank'>;

/** @param published the unit's row, undefined where it has none */
export function unitSeal(
  snapshot: Snapshot,
  published: PublishedResult | undefined,
  unit: UnitResult,
): UnitSeal {
  const { shortName } = unit.unit;
  if (published === undefined)
    return { changes: [{ link: null, text: text.unitCame(shortName) }], figures: null };
  const now = { index: unit.index && Number(unit.index), rank: unit.rank?.rank ?? null };
  const isSame = published.index === now.index && published.rank === now.rank;
  return {
    changes: changesSince(readSealed(published.sealed), unit).map((change) => ({
      link: cellOf(snapshot, unit, change.code),
      text: text.changed(shortName, change),
    })),
    figures: isSame ? null : { before: published, now },
  };
}

/** null where nothing was published. */
export function sealStanding(snapshot: Snapshot, groups: readonly GroupResult[]): SealStanding | null {
  const head = publicationHead(snapshot);
  const published = readPublication(snapshot);
  if (head === null || published === null) return null;
  const units = groups.flatMap((group) => group.units);
  const seals = units.map((unit) => ({ unit, ...unitSeal(snapshot, published.get(unit.unit.code), unit) }));
  const changes = seals.flatMap((seal) => seal.changes);
  // Settings and maxima change indexes without a score, and a score changes the ranks of others: what follows is not said again.
  const shifted = seals.flatMap(({ unit, figures }) =>
    figures
      ? [{ link: null, text: text.figuresDiffer(unit.unit.shortName, figures.before, figures.now) }]
      : [],
  );
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
