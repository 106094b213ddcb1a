/** With which files of units there is something to exchange, and which of them comes next in a run. It exchanges nothing. */
import type { Day } from '../assessment/stage';
import * as text from '../text/unit-files';
import { digest } from '../workbook/identity';
import { type Round, readRound } from '../workbook/reading/round';
import type { Snapshot } from '../workbook/snapshot';
import { blueprint } from '../workbook/tabs/blueprint';
import { makeFileTabs } from '../workbook/tabs/unit-file-tab';
import { heldIn, type UnitFile, unitFiles, unitsFreeFor } from '../workbook/unit-files';

/** Files with which there may be something to exchange. */
export const openFiles = (snapshot: Snapshot): UnitFile[] =>
  unitFiles(snapshot, readRound(snapshot).round!).filter(
    ({ inUse, state }) => inUse || state.problem !== text.CLOSED,
  );

/** Files that do not have what they should, as far as this workbook can tell. */
export function filesDue(snapshot: Snapshot, round: Round, day: Day): UnitFile[] {
  const files = openFiles(snapshot);
  if (files.length === 0) return [];
  const plan = blueprint(snapshot, round);
  return files.filter(
    ({ inUse, state, units }) =>
      !inUse || state.sent !== digest(makeFileTabs(plan, units, snapshot, day, false)),
  );
}

/** Whether a run comes to the file a second time: what goes out of use is closed first and then read once more, what comes back is opened. */
export function isHalfDone(snapshot: Snapshot, { key, state: before }: UnitFile): boolean {
  const now = openFiles(snapshot).find((file) => file.key === key);
  const isClosed = now?.state.problem === text.CLOSING && before.problem !== text.CLOSING;
  const isFilled = now?.state.problem === '' && before.problem === text.CLOSED;
  return isClosed || isFilled;
}

/** Whether a unit has left it for another file. */
const isLeft = (file: UnitFile): boolean => {
  const own = new Set(file.units.map(({ code }) => code));
  return file.state.holds !== '' && heldIn(file).some((code) => !own.has(code));
};

/** Whether a unit has become free for it since it was exchanged with. */
const lacks = (file: UnitFile, all: readonly UnitFile[]): boolean => {
  const held = new Set(heldIn(file));
  const { holds, problem } = file.state;
  return holds !== '' && problem === '' && unitsFreeFor(file, all).some(({ code }) => !held.has(code));
};

/**
 * The file that comes next in a run: what is out of use is emptied and closed first, and what a unit has left is collected, since others begin with what was in it;
 * then the oldest, so that a run that was cut off goes on where it stopped.
 * @param done keys of those that this run has exchanged with
 */
export function nextFile(snapshot: Snapshot, done: ReadonlySet<string>): UnitFile | null {
  const files = openFiles(snapshot);
  const open = files.filter((file) => (!file.inUse || isLeft(file)) && !done.has(file.key));
  const left = files.filter((file) => file.inUse && (!done.has(file.key) || lacks(file, files)));
  const sorted = [...(open.length > 0 ? open : left)].sort((one, other) =>
    turnOf(one).localeCompare(turnOf(other)),
  );
  return sorted[0] ?? null;
}
const turnOf = ({ state }: UnitFile): string => state.exchanged.replace(/^(\d+)\/(\d+)\/(\d+)/, '$3/$2/$1');
