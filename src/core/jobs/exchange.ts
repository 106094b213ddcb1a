/**
 * Trao đổi với tệp đơn vị: from each file what its units filled in, to each file what changed here: the stage, open and closed cells, appraisals, answers
 * to "Đã nộp". Each column has one home, so nothing is decided between two versions. One file at a time; the sending is the shell's.
 */
import type { Problem } from '../assessment/problem';
import type { Unit } from '../assessment/unit';
import { TAB_TITLES } from '../text/titles';
import * as text from '../text/unit-files';
import { carriedOut } from '../workbook/carried-out';
import type { Change } from '../workbook/change';
import { diff } from '../workbook/diff';
import { entryChanges } from '../workbook/entry';
import { digest, sheetIdOf } from '../workbook/identity';
import { archived } from '../workbook/left-tabs';
import { LOCALE } from '../workbook/locale';
import { TAB, unitCodeOf, unitTab } from '../workbook/place';
import { type Round, readRound, unitTabOf } from '../workbook/reading/round';
import { unitTabProblems } from '../workbook/reading/unit-scores';
import { recognisedById } from '../workbook/recognised';
import { orderRenames } from '../workbook/renames';
import { type Snapshot, tabByKey } from '../workbook/snapshot';
import { blueprint } from '../workbook/tabs/blueprint';
import { makeFileTabs } from '../workbook/tabs/unit-file-tab';
import { makeUnitFilesTab } from '../workbook/tabs/unit-files-tab';
import { heldIn, type UnitFile, type UnitFileState, unitFiles, unitsFreeFor } from '../workbook/unit-files';
import { collectedOf, type Filler, keptHere, named, returned, seeds } from './carried-over';
import { openFiles } from './files-due';
import type { Share } from './mail';
import { blocks, type Job, type JobContext, makePlan, today } from './plan';
import { receive } from './receive';

export interface Exchanged {
  /** What is sent here first: what was collected, and the answers to it. */
  here: readonly Change[];
  /** Then to the file. */
  there: readonly Change[];
  /** Last, here: that both are done. */
  note: readonly Change[];
  /** Nothing is sent but the note, and that says another time alone: it need not be sent by itself. */
  isUnchanged: boolean;
  /** The office's workbook afterwards, for the next file. */
  snapshot: Snapshot;
  problems: readonly Problem[];
  /** Who may open the file beside the office; null where nothing there changes. */
  shares: readonly Share[] | null;
  office: readonly string[];
}

/** The line of the file in Tệp đơn vị, as it becomes. */
function noted(snapshot: Snapshot, round: Round, key: string, state: Partial<UnitFileState>): Change[] {
  const plan = blueprint(snapshot, round);
  const files = unitFiles(snapshot, round).map((file) =>
    file.key === key ? { ...file, state: { ...file.state, ...state } } : file,
  );
  return diff(snapshot, [makeUnitFilesTab(plan, 4, files)], { layoutsAgain: false, rights: false });
}

const onlyOf = (snapshot: Snapshot, units: readonly Unit[]): Snapshot => {
  const codes = new Set(units.map(({ code }) => code));
  const stays = (unit: string | null): boolean => unit === null || codes.has(unit);
  return { ...snapshot, tabs: snapshot.tabs.filter(({ key }) => stays(unitCodeOf(key ?? ''))) };
};

const sharesOf = (units: readonly Unit[]): Share[] =>
  units.flatMap(({ addresses, addressesWhere: where }) => addresses.map((address) => ({ address, where })));

/** The new file as spreadsheets.create takes it: its tab grows to what it holds, or all of Google's own 26,000 cells would be given looks. */
export const newUnitFile = (title: string) => ({
  properties: { title, ...LOCALE },
  sheets: [
    {
      properties: {
        sheetId: sheetIdOf(TAB.fileStart),
        title: TAB_TITLES['file-start'],
        gridProperties: { rowCount: 2, columnCount: 2 },
      },
    },
  ],
});

/** That a file was made. */
export function made(
  snapshot: Snapshot,
  { key }: UnitFile,
  url: string,
): { changes: Change[]; snapshot: Snapshot } {
  const changes = noted(snapshot, readRound(snapshot).round!, key, { url });
  return { changes, snapshot: carriedOut(snapshot, changes) };
}

/** @param found null where the file cannot be read: it is named, and nothing of it is guessed */
export function exchanged(
  file: UnitFile,
  snapshot: Snapshot,
  found: Snapshot | null,
  context: JobContext,
): Exchanged {
  const round = readRound(snapshot).round!;
  const comesBack = file.inUse && file.state.problem === text.CLOSED;
  const stands = (problem: string): Exchanged => {
    // What comes back stays closed in the list, so that what is in it from before is never collected.
    const note = comesBack ? [] : noted(snapshot, round, file.key, { problem });
    return {
      here: [],
      there: [],
      note,
      isUnchanged: false,
      snapshot: carriedOut(snapshot, note),
      problems: [{ severity: 'warns', where: null, message: problem }],
      shares: null,
      office: [],
    };
  };
  if (found === null) return stands(text.unreachable(file.title));
  // Which units there are, the file does not say.
  const codes = round.units.map(({ code }) => unitTab(code));
  const there = { ...found, tabs: recognisedById(found.tabs, codes) };
  // A file that is out of use says itself whose tabs it has.
  const units = file.inUse
    ? unitsFreeFor(file, unitFiles(snapshot, round))
    : round.units.filter((unit) => unitTabOf(there, unit));
  const held = new Set(file.inUse ? heldIn(file) : units.map(({ code }) => code));
  // Who left the file or the registry fills in there no more; what was filled in until then is collected while the tab there is open.
  const stays = new Set(units.map(({ code }) => code));
  const left = there.tabs.flatMap(({ key, hidden }): Filler[] => {
    const code = unitCodeOf(key ?? '');
    const isLeft =
      code !== null && !hidden && !stays.has(code) && (held.has(code) || !codes.includes(unitTab(code)));
    return isLeft ? [{ code }] : [];
  });
  const damaged = unitTabProblems(there, units)[0];
  if (damaged) return stands(text.inFile(file.title, damaged));

  // A tab that comes back holds what is from before.
  const isBack = ({ code }: Filler): boolean => comesBack || !held.has(code);
  const collects = [...units.filter((unit) => !isBack(unit)), ...(comesBack ? [] : left)];
  const pairs = collects.flatMap((unit) => {
    const [here, tab] = [unitTabOf(snapshot, unit), unitTabOf(there, unit)];
    return here && tab ? [{ unit, here, tab }] : [];
  });
  const entered = entryChanges(
    pairs.flatMap(({ unit, here, tab }) => collectedOf(unit, here, tab)),
    pairs.map(({ unit, here }) => named(unit, here)),
    snapshot,
  );
  const collected = carriedOut(snapshot, entered.changes);
  const answered = receive(onlyOf(collected, units), context, '').changes;
  const after = carriedOut(collected, answered);

  const plan = blueprint(after, round);
  // One that comes back is opened by the next exchange, once it holds what is here.
  const isClosed = !file.inUse || comesBack;
  const tabs = makeFileTabs(plan, units, after, today(context), isClosed);
  const back = entryChanges(
    pairs.flatMap(({ unit, tab }) => returned(unit, unitTabOf(after, unit)!, tab)),
    pairs.map(({ unit, tab }) => named(unit, tab)),
    there,
  );
  const seeded = units.flatMap((unit) => {
    const tab = tabs.find(({ key }) => key === unitTab(unit.code));
    return tab ? seeds(tab, unitTabOf(after, unit)!, unitTabOf(there, unit), isBack(unit)) : [];
  });
  const goes = [
    ...(file.inUse ? archived(there, units) : []),
    ...diff(there, tabs, { layoutsAgain: false, rights: true }),
  ];
  const keeps = keptHere(goes, after, context);
  const closing = file.state.problem === text.CLOSING ? text.CLOSED : text.CLOSING;
  const state = {
    exchanged: context.now,
    sent: digest(tabs),
    problem: file.inUse ? '' : closing,
    ...(file.inUse && { holds: JSON.stringify(units.map(({ code }) => code)) }),
  };
  const note = noted(after, round, file.key, state);
  const isAnother = file.state.url === '' || file.state.sent !== state.sent;
  // Out of use it stays readable for its units, but for those that left the registry.
  const isToBeShared = file.inUse ? isAnother : units.length === 0;
  const here = [...entered.changes, ...answered, ...keeps];
  const goesThere = [...orderRenames(goes, there), ...seeded, ...back.changes];
  const isAsNoted = !isAnother && file.state.problem === state.problem && file.state.holds === state.holds;
  return {
    here,
    there: goesThere,
    note,
    // Lines in another order are more than a time.
    isUnchanged: isAsNoted && here.length + goesThere.length === 0 && note.length <= 1,
    snapshot: carriedOut(after, [...keeps, ...note]),
    problems: entered.problems,
    shares: isToBeShared ? sharesOf(units) : null,
    office: round.settings.officeAddresses,
  };
}

/** Units with files of their own, with the addresses that can open the office's workbook all the same. */
export function unitsThatOpenThis(
  snapshot: Snapshot,
  round: Round,
  { access, caller }: JobContext,
): { unit: Unit; address: string; isReady: boolean }[] {
  const stay = new Set([
    caller,
    ...round.settings.officeAddresses,
    ...round.appraisers.flatMap(({ addresses }) => addresses),
  ]);
  return unitFiles(snapshot, round)
    .filter(({ inUse }) => inUse)
    .flatMap(({ units, state }) =>
      units.flatMap((unit) =>
        unit.addresses
          .filter((address) => access.editors.includes(address) && !stay.has(address))
          .map((address) => ({ unit, address, isReady: state.url !== '' && state.problem === '' })),
      ),
    );
}

const agreedTo = ({ title, units }: UnitFile): string =>
  [title, ...sharesOf(units).map(({ address }) => address)].join(' ');

export const exchange: Job = (snapshot, context) => {
  const { round, problems } = readRound(snapshot);
  if (round === null || blocks(problems))
    return makePlan('exchange', snapshot, context, { changes: [], problems });
  const files = openFiles(snapshot);
  if (files.length === 0)
    return makePlan('exchange', snapshot, context, { changes: [], problems, report: text.NO_FILES });
  // Both are made by "Tạo, cập nhật trang đơn vị".
  const isReady = tabByKey(snapshot, TAB.unitFiles) && round.units.every((unit) => unitTabOf(snapshot, unit));
  if (!isReady) {
    const first = { severity: 'blocks' as const, where: null, message: text.tabsFirst() };
    return makePlan('exchange', snapshot, context, { changes: [], problems: [...problems, first] });
  }
  const toMake = files.filter(({ state }) => state.url === '').length;
  const opening = unitsThatOpenThis(snapshot, round, context);
  return makePlan('exchange', snapshot, context, {
    changes: [],
    makes: {
      kind: 'unitFiles',
      title: [
        ...files.filter(({ inUse }) => inUse).map(agreedTo),
        ...opening.map(({ address }) => address),
      ].join('\n'),
    },
    problems,
    summary: text.exchanges(files.length, toMake),
    // Carried out last: who has no file yet keeps what he has.
    unshares: opening.filter(({ isReady }) => isReady).map(({ address }) => address),
    questions: [
      ...(toMake > 0 ? [text.willShare(toMake)] : []),
      ...(opening.length > 0 ? [text.willUnshare(opening.map(({ address }) => address))] : []),
    ],
  });
};
