/**
 * Trao đổi với tệp đơn vị: from each file what its units filled in, to each file what changed here: the stage, open and closed cells, appraisals, answers
 * to "Đã nộp". Each column has one home, so nothing is decided between two versions. One file at a time; the sending is the shell's.
 */
import type { Problem } from '../assessment/problem';
import type { Unit } from '../assessment/unit';
import { contentText } from '../text/content';
import * as text from '../text/unit-files';
import { carriedOut } from '../workbook/carried-out';
import type { Change } from '../workbook/change';
import { UNIT_COLUMNS } from '../workbook/contract';
import { diff } from '../workbook/diff';
import { type Entry, entryChanges } from '../workbook/entry';
import { digest } from '../workbook/identity';
import { unitTab } from '../workbook/place';
import { type Round, readRound, unitTabOf } from '../workbook/reading/round';
import {
  readSubmission,
  SUBMISSION_CELLS,
  SUBMISSION_ROW,
  submissionColumn,
} from '../workbook/reading/submission';
import { rowsByCode } from '../workbook/reading/unit-items';
import { unitTabProblems } from '../workbook/reading/unit-scores';
import {
  type ActualTab,
  type Content,
  contentAt,
  isBlank,
  type Snapshot,
  tabByKey,
} from '../workbook/snapshot';
import { openPart } from '../workbook/stage-columns';
import type { FixedValue, Tab } from '../workbook/tab';
import { type Blueprint, blueprint } from '../workbook/tabs/blueprint';
import { makeUnitFileTab } from '../workbook/tabs/unit-file-tab';
import { makeUnitFilesTab } from '../workbook/tabs/unit-files-tab';
import { type UnitFile, type UnitFileState, unitFiles } from '../workbook/unit-files';
import { UNIT_HEAD_ROWS, UNIT_HEADER } from '../workbook/unit-rows';
import { blocks, type Job, type JobContext, makePlan, today } from './plan';
import { receive } from './receive';

/** What a formula that somebody typed is kept as: its text, never evaluated here. */
const kept = (content: Content): FixedValue =>
  typeof content === 'object' && content !== null ? content.formula : content;

const UNITS_COLUMNS = UNIT_COLUMNS.flatMap(({ key, who }, column) =>
  who === 'unit' ? [{ key, column }] : [],
);

/** What the unit filled in there and does not stand here yet. */
function collectedOf(unit: Unit, here: ActualTab, there: ActualTab): Entry[] {
  const tab = unitTab(unit.code);
  const entry = (row: string, column: string, expected: Content, found: Content): Entry[] => {
    const value = kept(found);
    const same = kept(expected) === value || (isBlank(expected) && isBlank(value));
    return same
      ? []
      : [{ tab, row, column, expected, value: isBlank(value) ? null : value, reason: text.COLLECTED }];
  };
  const [rowsHere, rowsThere] = [rowsByCode(here), rowsByCode(there)];
  const ticks = (['approved', 'submitted'] as const).flatMap((cell) => {
    const column = submissionColumn(cell);
    const [now, then] = [here, there].map((of) => contentAt(of, SUBMISSION_ROW, column)) as [
      Content,
      Content,
    ];
    return entry('submission', SUBMISSION_CELLS[cell], now, then);
  });
  const items = [...rowsHere].flatMap(([code, at]) => {
    const from = rowsThere.get(code);
    if (code === '' || at <= UNIT_HEADER || from === undefined) return [];
    return UNITS_COLUMNS.flatMap(({ key, column }) =>
      entry(code, key, contentAt(here, at, column), contentAt(there, from, column)),
    );
  });
  return [...ticks, ...items];
}

/** Rows as they stand, so that an entry finds the row of its code. */
const named = (unit: Unit, tab: ActualTab): Pick<Tab, 'key' | 'title' | 'rowKeys' | 'columnKeys'> => ({
  key: unitTab(unit.code),
  title: tab.title,
  rowKeys: tab.rows.map((row, at) => UNIT_HEAD_ROWS[at] ?? contentText(row[0] ?? null).trim()),
  columnKeys: UNIT_COLUMNS.map(({ key }) => key),
});

export interface Exchanged {
  /** What is sent to the file, then what is sent here. */
  there: readonly Change[];
  here: readonly Change[];
  /** The office's workbook afterwards, for the next file. */
  snapshot: Snapshot;
  problems: readonly Problem[];
}

/** The tabs of a file as they should be. */
export function fileTabs(snapshot: Snapshot, plan: Blueprint, file: UnitFile, day: number): Tab[] {
  return file.units.flatMap((unit, at) => {
    const here = unitTabOf(snapshot, unit);
    if (!here) return [];
    return [makeUnitFileTab(unit, at, plan, openPart(plan.round.settings, readSubmission(here), day), here)];
  });
}

/** The answer to a tick is the office's to give: where it took the tick away, it is taken away there, too. */
function returned(unit: Unit, here: ActualTab, there: ActualTab): Entry[] {
  const column = submissionColumn('submitted');
  const expected = contentAt(there, SUBMISSION_ROW, column);
  if (expected !== true || contentAt(here, SUBMISSION_ROW, column) === true) return [];
  return [
    {
      tab: unitTab(unit.code),
      row: 'submission',
      column: SUBMISSION_CELLS.submitted,
      expected,
      value: false,
      reason: text.RETURNED,
    },
  ];
}

/** The line of the file in Tệp đơn vị, as it becomes. */
function noted(snapshot: Snapshot, round: Round, key: string, state: Partial<UnitFileState>): Change[] {
  const plan = blueprint(snapshot, round);
  const files = unitFiles(snapshot, round).map((file) =>
    file.key === key ? { ...file, state: { ...file.state, ...state } } : file,
  );
  return diff(snapshot, [makeUnitFilesTab(plan, 4, files)], { layoutsAgain: false, rights: true });
}

const onlyOf = (snapshot: Snapshot, units: readonly Unit[]): Snapshot => {
  const keys = new Set(units.map(({ code }) => unitTab(code)));
  return {
    ...snapshot,
    tabs: snapshot.tabs.filter(({ key }) => !key?.startsWith('unit:') || keys.has(key)),
  };
};

/** @param there null where the file cannot be read: it is named, and nothing of it is guessed */
export function exchanged(
  file: UnitFile,
  snapshot: Snapshot,
  there: Snapshot | null,
  context: JobContext,
): Exchanged {
  const { round } = readRound(snapshot);
  const nothing = { there: [], snapshot, problems: [] };
  const stands = (problem: string): Exchanged => ({
    ...nothing,
    here: noted(snapshot, round!, file.key, { problem }),
    problems: [{ severity: 'warns', where: null, message: problem }],
  });
  if (there === null) return stands(text.unreachable(file.title));
  const damaged = unitTabProblems(there, file.units)[0];
  if (damaged)
    return stands(
      text.inFile(file.title, damaged.where?.tab ?? '', damaged.where?.cell ?? '', damaged.message),
    );

  const pairs = file.units.flatMap((unit) => {
    const [here, tab] = [unitTabOf(snapshot, unit), tabByKey(there, unitTab(unit.code))];
    return here && tab ? [{ unit, here, tab }] : [];
  });
  const entered = entryChanges(
    pairs.flatMap(({ unit, here, tab }) => collectedOf(unit, here, tab)),
    pairs.map(({ unit, here }) => named(unit, here)),
    snapshot,
  );
  const collected = carriedOut(snapshot, entered.changes);
  const answered = receive(onlyOf(collected, file.units), context, '').changes;
  const after = carriedOut(collected, answered);

  const plan = blueprint(after, round!);
  const tabs = fileTabs(after, plan, file, today(context));
  const back = entryChanges(
    pairs.flatMap(({ unit, tab }) => returned(unit, unitTabOf(after, unit)!, tab)),
    pairs.map(({ unit, tab }) => named(unit, tab)),
    there,
  );
  const state = { exchanged: context.now, sent: digest(tabs), problem: '' };
  return {
    there: [...diff(there, tabs, { layoutsAgain: false, rights: true }), ...back.changes],
    here: [...entered.changes, ...answered, ...noted(after, round!, file.key, state)],
    snapshot: after,
    problems: entered.problems,
  };
}

/** Oldest first, so that a run that was cut off goes on where it stopped. */
export const inTurn = (files: readonly UnitFile[]): UnitFile[] =>
  [...files].sort((one, other) => turnOf(one).localeCompare(turnOf(other)));
const turnOf = ({ state }: UnitFile): string => state.exchanged.replace(/^(\d+)\/(\d+)\/(\d+)/, '$3/$2/$1');

export const exchange: Job = (snapshot, context) => {
  const { round, problems } = readRound(snapshot);
  if (round === null || blocks(problems))
    return makePlan('exchange', snapshot, context, { changes: [], problems });
  const files = unitFiles(snapshot, round);
  if (files.length === 0)
    return makePlan('exchange', snapshot, context, { changes: [], problems, report: text.NO_FILES });
  const toMake = files.filter(({ state }) => state.url === '').length;
  return makePlan('exchange', snapshot, context, {
    changes: [],
    makes: { kind: 'unitFiles', title: '' },
    problems,
    summary: text.exchanges(files.length, toMake),
    questions: toMake > 0 ? [text.willShare(toMake)] : [],
  });
};
