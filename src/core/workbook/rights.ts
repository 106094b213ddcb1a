/**
 * Differences of rights: which protections are missing or differ. Protections that are not ours stay, and the owner or caller whom Google adds to the editors is no difference.
 */
import type { Change } from './change';
import { protectedRangeIdOf, sheetIdOf } from './identity';
import type { GridRange } from './request';
import type { ActualTab, Protection, Snapshot } from './snapshot';
import type { Rectangle, Right, Tab } from './tab';

export const gridRangeOf = (sheetId: number, at: Rectangle): GridRange => ({
  sheetId,
  startRowIndex: at.row,
  endRowIndex: at.row + at.rows,
  startColumnIndex: at.column,
  endColumnIndex: at.column + at.columns,
});

const rangeText = (range: GridRange): string =>
  [
    range.startRowIndex ?? 0,
    range.endRowIndex ?? '',
    range.startColumnIndex ?? 0,
    range.endColumnIndex ?? '',
  ].join(':');

const sorted = (texts: readonly string[]): string => [...new Set(texts)].sort().join(' ');

const FIELDS = ['range', 'unprotectedRanges', 'editors'] as const;
export type RightField = (typeof FIELDS)[number];

/** What of a protection is not as it should be: only that is sent, so that a change of stage sends holes alone. */
function differingFields(
  right: Right,
  actual: Protection,
  sheetId: number,
  implied: ReadonlySet<string>,
): RightField[] {
  const place =
    right.at === null
      ? actual.wholeTab
      : rangeText(gridRangeOf(sheetId, right.at)) === rangeText(actual.range);
  const open = sorted(right.open.map((hole) => rangeText(gridRangeOf(sheetId, hole))));
  const editors =
    right.editors.every((editor) => actual.editors.includes(editor)) &&
    actual.editors.every((editor) => right.editors.includes(editor) || implied.has(editor));
  const same = {
    range: place,
    unprotectedRanges: open === sorted(actual.unprotected.map(rangeText)),
    editors,
  };
  return FIELDS.filter((field) => !same[field]);
}

/** Editors of every protection of ours: the owner and the caller, whom Google adds by itself, are among them. */
function impliedEditors(ours: readonly Protection[]): ReadonlySet<string> {
  const [first, ...rest] = ours;
  return new Set(
    (first?.editors ?? []).filter((editor) => rest.every(({ editors }) => editors.includes(editor))),
  );
}

/** @param pairs a tab whose rows move takes its protections along, so there they are sent again whatever they are now */
export function rightChanges(
  current: Snapshot,
  pairs: readonly {
    tab: Pick<Tab, 'key' | 'title' | 'rights'>;
    actual: ActualTab | undefined;
    moved: boolean;
  }[],
): Change[] {
  const wanted = pairs.map(({ tab, actual, moved }) => ({
    moved,
    tab: { key: tab.key, sheetId: actual?.sheetId ?? sheetIdOf(tab.key), title: tab.title },
    actual,
    rights: tab.rights.map((right) => ({ right, id: protectedRangeIdOf(tab.key, right.name) })),
  }));
  const ids = new Set(wanted.flatMap(({ rights }) => rights.map(({ id }) => id)));
  const all = current.tabs.flatMap(({ protections }) => protections);
  const implied = impliedEditors(all.filter(({ id }) => ids.has(id)));
  return wanted.flatMap(({ tab, actual, moved, rights }) =>
    rights.flatMap(({ right, id: own }): Change[] => {
      const protections = actual?.protections ?? [];
      // A tab has one protection of the whole at most, and a copied workbook may have given it another id.
      const whole = right.at === null ? protections.find(({ wholeTab }) => wholeTab) : undefined;
      const before = protections.find((protection) => protection.id === own) ?? whole ?? null;
      const id = before?.id ?? own;
      const fields = before && !moved ? differingFields(right, before, tab.sheetId, implied) : FIELDS;
      return fields.length === 0
        ? []
        : [{ kind: 'setRight', tab, id, before, after: right, fields, risk: 'safe' }];
    }),
  );
}
