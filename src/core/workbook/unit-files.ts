/**
 * The files in which units fill in their tabs where they do not do so in the office's workbook: which there are, which units each holds, and what
 * the office's workbook remembers of them. Each column of a unit tab has one home: what the unit fills in is at home in its file, all else here.
 */
import type { Unit } from '../assessment/unit';
import { contentText } from '../text/content';
import { ALL_UNITS, fileTitle, type UnitFilesWay } from '../text/unit-files';
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
}

export const NOT_MADE: UnitFileState = { url: '', exchanged: '', sent: '', problem: '' };
/** Zero-based: title, hint, header. */
export const UNIT_FILES_HEADER = 2;

const PARTS: Record<Exclude<UnitFilesWay, 'none'>, (unit: Unit) => { key: string; name: string }> = {
  shared: () => ({ key: 'all', name: ALL_UNITS }),
  perGroup: ({ group }) => ({ key: `group ${group}`, name: group }),
  perUnit: ({ code, shortName }) => ({ key: `unit ${code}`, name: shortName }),
};

function statesOf(snapshot: Snapshot): Map<string, UnitFileState> {
  const rows = tabByKey(snapshot, TAB.unitFiles)?.rows.slice(UNIT_FILES_HEADER + 1) ?? [];
  return new Map(
    rows.map((row) => {
      const at = (key: (typeof UNIT_FILES_COLUMNS)[number]['key']): string =>
        contentText(row[UNIT_FILES_COLUMNS.findIndex((column) => column.key === key)] ?? null);
      return [
        at('key'),
        { url: at('url'), exchanged: at('exchanged'), sent: at('sent'), problem: at('problem') },
      ];
    }),
  );
}

/** In the order of the registry; none where units fill in here. */
export function unitFiles(snapshot: Snapshot, { settings, units }: Round): UnitFile[] {
  if (settings.unitFiles === 'none') return [];
  const partOf = PARTS[settings.unitFiles];
  const states = statesOf(snapshot);
  const files = new Map<string, Omit<UnitFile, 'units'> & { units: Unit[] }>();
  for (const unit of units) {
    const { key, name } = partOf(unit);
    const file = files.get(key);
    if (file) file.units.push(unit);
    else {
      const state = states.get(key) ?? NOT_MADE;
      files.set(key, { key, title: fileTitle(settings.year, name), units: [unit], state });
    }
  }
  return [...files.values()];
}

/** Id of a workbook out of its address, '' where there is none. */
export const workbookIdOf = (url: string): string => /\/d\/([\w-]+)/.exec(url)?.[1] ?? '';
