/**
 * The files in which units fill in their tabs where they do not do so in the office's workbook: which there are, which units each holds, and what
 * the office's workbook remembers of them. Each column of a unit tab has one home: what the unit fills in is at home in its file, all else here.
 */
import type { Unit } from '../assessment/unit';
import { contentText } from '../text/content';
import { ALL_UNITS, CLOSED, fileTitle, type UnitFilesWay } from '../text/unit-files';
import { UNIT_FILES_COLUMNS } from './contract';
import { TAB } from './place';
import type { Round } from './reading/round';
import { type Snapshot, tabByKey } from './snapshot';

export interface UnitFile {
  /** "all", "group Sở, ban, ngành" or "unit SNV". */
  key: string;
  title: string;
  units: readonly Unit[];
  state: UnitFileState;
  /** False where units have moved elsewhere: then it is emptied, closed and left alone. */
  inUse: boolean;
}

export interface UnitFileState {
  /** '' while it is not made. */
  url: string;
  /** Time of the last exchange as people read it, '' before the first. */
  exchanged: string;
  /** Digest of what the file was sent last. */
  sent: string;
  /** What stands against exchanging with it, '' for nothing. */
  problem: string;
  /** JSON list of the codes of the units that filled in there at the last exchange, '' before it. */
  holds: string;
}

const NOT_MADE: UnitFileState = { url: '', exchanged: '', sent: '', problem: '', holds: '' };
/** Zero-based: title, hint, header. */
export const UNIT_FILES_HEADER = 2;

/** The cell, out of sight, that holds the id of the workbook whose files these are. */
export const UNIT_FILES_OF = { row: 1, column: UNIT_FILES_COLUMNS.findIndex(({ key }) => key === 'sent') };

const PARTS: Record<Exclude<UnitFilesWay, 'none'>, (unit: Unit) => { key: string; name: string }> = {
  shared: () => ({ key: 'all', name: ALL_UNITS }),
  perGroup: ({ group }) => ({ key: `group ${group}`, name: group }),
  perUnit: ({ code, shortName }) => ({ key: `unit ${code}`, name: shortName }),
};

interface Known {
  title: string;
  state: UnitFileState;
}

function known(snapshot: Snapshot): Map<string, Known> {
  const found = tabByKey(snapshot, TAB.unitFiles)?.rows ?? [];
  // A copy of the workbook has files of its own: two workbooks must not exchange with the same.
  const isCopy = contentText(found[UNIT_FILES_OF.row]?.[UNIT_FILES_OF.column] ?? null) !== snapshot.workbook;
  const rows = isCopy ? [] : found.slice(UNIT_FILES_HEADER + 1);
  return new Map(
    rows.flatMap((row): [string, Known][] => {
      const at = (key: (typeof UNIT_FILES_COLUMNS)[number]['key']): string =>
        contentText(row[UNIT_FILES_COLUMNS.findIndex((column) => column.key === key)] ?? null);
      const state = {
        url: at('url'),
        exchanged: at('exchanged'),
        sent: at('sent'),
        problem: at('problem'),
        holds: at('holds'),
      };
      return at('key') === '' ? [] : [[at('key'), { title: at('title'), state }]];
    }),
  );
}

/** What settings and registry ask for, in the order of the registry. */
function wanted({ settings, units }: Pick<Round, 'settings' | 'units'>) {
  const files = new Map<string, { title: string; units: Unit[] }>();
  if (settings.unitFiles === 'none') return files;
  const partOf = PARTS[settings.unitFiles];
  for (const unit of units) {
    const { key, name } = partOf(unit);
    const file = files.get(key) ?? { title: fileTitle(settings.year, name), units: [] };
    file.units.push(unit);
    files.set(key, file);
  }
  return files;
}

/** All files: those in use, then those that are out of use and were made. */
export function unitFiles(snapshot: Snapshot, round: Pick<Round, 'settings' | 'units'>): UnitFile[] {
  const states = known(snapshot);
  const files = wanted(round);
  return [
    ...[...files].map(
      ([key, file]): UnitFile => ({
        key,
        ...file,
        state: states.get(key)?.state ?? NOT_MADE,
        inUse: true,
      }),
    ),
    ...[...states]
      .filter(([key, { state }]) => !files.has(key) && state.url !== '')
      .map(([key, file]): UnitFile => ({ key, ...file, units: [], inUse: false })),
  ];
}

/** Codes of the units that filled in there at the last exchange; before it those that are to. */
export const heldIn = ({ units, state }: UnitFile): readonly string[] =>
  state.holds === '' ? units.map(({ code }) => code) : (JSON.parse(state.holds) as string[]);

/** The units of a file that no other one holds any more: one that moves fills in at its new place once all was collected from the old. */
export function unitsFreeFor(file: UnitFile, all: readonly UnitFile[]): Unit[] {
  const others = all.filter(({ inUse, key, state }) => inUse && key !== file.key && state.holds !== '');
  const held = new Set(others.flatMap(heldIn));
  const own = new Set(file.state.holds === '' ? [] : heldIn(file));
  return file.units.filter(({ code }) => own.has(code) || !held.has(code));
}

/** Whether units fill in their tabs here: not as long as a file of theirs is open. */
export const fillsInHere = (snapshot: Snapshot, round: Pick<Round, 'settings' | 'units'>): boolean =>
  unitFiles(snapshot, round).every(({ inUse, state }) => !inUse && state.problem === CLOSED);

/** Id of a workbook out of its address, '' where there is none. */
export const workbookIdOf = (url: string): string => /\/d\/([\w-]+)/.exec(url)?.[1] ?? '';
