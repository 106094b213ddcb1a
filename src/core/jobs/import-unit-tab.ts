/**
 * Nhập trang của đơn vị: what a unit without access filled in offline, into the columns of its tab that units fill in. It writes only
 * cells whose row and column are certain, clears nothing, and replaces what stands in a cell only as part of the plan agreed to.
 */
import type { Code } from '../assessment/criteria-set';
import type { Problem, Where } from '../assessment/problem';
import { STAGES, type Stage } from '../assessment/stage';
import type { Unit } from '../assessment/unit';
import { codesAbove, FILLED_COLUMNS, type FileRow, headerAt, readUnitFile } from '../import/unit-file';
import { type FileItem, readUnitTable, shownCell } from '../import/unit-table';
import { compareCell } from '../import/unit-value';
import { contentText } from '../text/content';
import { JOB_TITLES, onlyOffice } from '../text/jobs';
import { atLine, columnsUnused } from '../text/table-import';
import { unitTabMissing } from '../text/table-problems';
import { importThere } from '../text/unit-files';
import * as text from '../text/unit-import';
import { UNIT_TITLE_BEGINNING, unitTitle } from '../text/unit-tab';
import { UNIT_COLUMNS, type UnitColumnKey } from '../workbook/contract';
import type { Entry } from '../workbook/entry';
import { unitTab } from '../workbook/place';
import { callerIsOffice } from '../workbook/reading/caller';
import { type Round, readRound, unitTabOf } from '../workbook/reading/round';
import { readSubmission } from '../workbook/reading/submission';
import { type UnitItem, unitItems } from '../workbook/reading/unit-items';
import { unitTabProblems } from '../workbook/reading/unit-scores';
import { type ActualTab, type Snapshot, tabByKey } from '../workbook/snapshot';
import { openedColumns } from '../workbook/stage-columns';
import { plainTitle } from '../workbook/table';
import { blocks, type Job, makePlan } from './plan';
import { unitEntryChanges } from './unit-entries';

/** A cell that holds something else than the file. */
interface Difference {
  code: Code;
  column: UnitColumnKey;
  where: Where;
  before: string;
  after: string;
}

interface Import {
  round: Round | null;
  unitName: string;
  matched: number;
  entries: Entry[];
  differences: Difference[];
  /** Cells that are blank in the file and filled in the workbook. */
  kept: Difference[];
  same: number;
  /** Rows and cells that are not taken. */
  notTaken: Problem[];
  /** Problems of the workbook or of the whole table, and remarks. */
  problems: Problem[];
  questions: string[];
}

const warns = (message: string, where: Where | null = null): Problem => ({
  severity: 'warns',
  where,
  message,
});
const standsAgainst = (message: string): Problem => ({ severity: 'blocks', where: null, message });
const stopped = (problems: readonly Problem[]): Import => ({
  round: null,
  unitName: '',
  matched: 0,
  entries: [],
  differences: [],
  kept: [],
  same: 0,
  notTaken: [],
  problems: [...problems],
  questions: [],
});

/** The stage in which units fill in the column. */
const stageOf = (key: UnitColumnKey): Stage =>
  STAGES.find((stage) => openedColumns(stage).some((column) => column.key === key))!;
const isLater = (one: Stage, other: Stage): boolean => STAGES.indexOf(one) > STAGES.indexOf(other);

/** Whose the table is by its own words: against it, or to be asked about. */
function whose(
  rows: readonly FileRow[],
  unit: Unit,
  { units, settings: { year } }: Round,
): { problems: Problem[]; questions: string[] } {
  const found = codesAbove(rows, units);
  if (found.length === 0) return { problems: [], questions: [text.unitNotNamed(unit.shortName)] };
  if (!found.includes(unit))
    return { problems: [standsAgainst(text.otherUnit(found[0]!.shortName, unit.shortName))], questions: [] };
  const expected = unitTitle(year, unit.name);
  const title = rows
    .slice(0, headerAt(rows))
    .flatMap(({ cells }) => cells)
    .find((cell) => plainTitle(shownCell(cell)).startsWith(plainTitle(UNIT_TITLE_BEGINNING)));
  const differs = title !== undefined && plainTitle(shownCell(title)) !== plainTitle(expected);
  return { problems: [], questions: differs ? [text.titleDiffers(shownCell(title), expected)] : [] };
}

/** Cells of one row that units fill in, each beside the workbook's. */
function compareRow(made: Import, unit: Unit, file: FileItem, own: UnitItem, stage: Stage): void {
  const { item } = file;
  for (const { key } of FILLED_COLUMNS) {
    const cell = file.cell(key);
    if (cell === undefined) continue;
    const now = own.content(key);
    const where = own.cell(key);
    const compared = compareCell(key, cell, now, item);
    const difference = { code: item.code, column: key, where, before: contentText(now) };
    const leave = (message: string): void =>
      void made.notTaken.push(warns(text.atCell(item.code, key, file.line, message), where));
    if (compared.kind === 'same') made.same += 1;
    else if (compared.kind === 'kept') made.kept.push({ ...difference, after: '' });
    else if (compared.kind === 'wrong') leave(compared.message);
    else if (isLater(stageOf(key), stage)) leave(text.notInTurn(stageOf(key)));
    else {
      made.differences.push({ ...difference, after: contentText(compared.value) });
      made.entries.push({
        tab: unitTab(unit.code),
        row: item.code,
        column: key,
        expected: now,
        value: compared.value,
        reason: JOB_TITLES.importUnitTab,
      });
    }
  }
}

/** Columns of others that the file has with something else in them than the workbook: what a unit may not fill in. */
const othersChanged = (pairs: readonly (readonly [FileItem, UnitItem])[]): Problem[] =>
  UNIT_COLUMNS.filter(({ who }) => who === 'appraiser' || who === 'office').flatMap(({ key }) => {
    const codes = pairs.flatMap(([file, own]) => {
      const cell = file.cell(key);
      if (cell === undefined) return [];
      const { kind } = compareCell(key, cell, own.content(key), file.item);
      return kind === 'new' || kind === 'wrong' ? [file.item.code] : [];
    });
    return codes.length > 0 ? [warns(text.appraisalDiffers(key, codes))] : [];
  });

/** The last parameter is what its own words say against the table or make to be asked. */
function compareTable(
  rows: readonly FileRow[],
  unit: Unit,
  tab: ActualTab,
  round: Round,
  { problems, questions }: ReturnType<typeof whose>,
): Import {
  const { set } = round.criteria.find(({ set: { key } }) => key === unit.criteriaSet)!;
  const table = readUnitTable(rows, set);
  if (table.refused !== null) return stopped([standsAgainst(table.refused)]);
  if (blocks(problems)) return stopped(problems);
  const { stage } = round.settings;
  const made: Import = { ...stopped(problems), round, unitName: unit.shortName, questions };
  const leftOut = [...table.leftOut];
  const own = unitItems(tab, set);
  // In the order of the tab, whatever that of the file.
  const pairs = own.flatMap((item) => {
    const file = table.found.find((each) => each.item === item.item);
    return file ? [[file, item] as const] : [];
  });
  for (const { item, line } of table.found)
    if (!own.some((each) => each.item === item))
      leftOut.push({ line, message: text.rowMissing(item.code, unit.shortName) });
  made.matched = pairs.length;
  for (const [file, item] of pairs) compareRow(made, unit, file, item, stage);
  made.notTaken.unshift(...leftOut.map(({ line, message }) => warns(atLine(line, message))));

  const { received } = readSubmission(tab);
  if (received !== null) made.questions.push(text.receivedQuestion(unit.shortName, received));
  const over = FILLED_COLUMNS.map(({ key }) => key).filter(
    (key) => isLater(stage, stageOf(key)) && made.entries.some(({ column }) => column === key),
  );
  if (over.length > 0) made.questions.push(text.stageOver(over, stage));
  const { doubled, columnsMissing, itemsMissing, unused } = table;
  made.problems.push(
    ...(doubled.length > 0 ? [warns(text.columnsDoubled(doubled))] : []),
    ...(columnsMissing.length > 0 ? [warns(text.columnsMissing(columnsMissing))] : []),
    ...(itemsMissing.length > 0 ? [warns(text.itemsMissing(itemsMissing))] : []),
    ...othersChanged(pairs),
    ...(unused.length > 0 ? [warns(columnsUnused(unused))] : []),
    ...(pairs.length === 0 ? [standsAgainst(text.noneMatched())] : []),
  );
  return made;
}

function importOf(snapshot: Snapshot, input: string): Import {
  const { round, problems } = readRound(snapshot);
  if (round === null || blocks(problems)) return stopped(problems);
  const file = readUnitFile(input);
  if (typeof file === 'string') return stopped([standsAgainst(file)]);
  const unit = round.units.find(({ code }) => code === file.unit);
  if (!unit) return stopped([standsAgainst(text.unitUnknown(file.unit))]);
  const tab = unitTabOf(snapshot, unit);
  if (!tab) return stopped([standsAgainst(unitTabMissing(unit.name))]);
  // What is at home in the unit's file would be taken back by the next exchange.
  if (!round.fillsInHere) return stopped([standsAgainst(importThere(unit.shortName))]);
  const damaged = unitTabProblems(snapshot, [unit]);
  if (blocks(damaged)) return stopped(damaged);
  if (round.settings.stage === 'preparation') return stopped([standsAgainst(text.notOpenYet())]);
  if ('rows' in file) return compareTable(file.rows, unit, tab, round, whose(file.rows, unit, round));
  // The tab of a unit that left the registry is still there, out of sight.
  const source = tabByKey(snapshot, unitTab(file.from));
  if (!source || file.from === unit.code) return stopped([standsAgainst(text.noSuchTab(file.from))]);
  const questions = [text.takenOver(source.title, unit.shortName)];
  return compareTable(rowsOf(source), unit, tab, round, { problems: [], questions });
}

/** A tab of the workbook as the rows of a file. A formula that somebody typed is no value to take over. */
const rowsOf = (tab: ActualTab): FileRow[] =>
  tab.rows.map((row, at) => ({
    line: at + 1,
    cells: row.map((content) => (typeof content === 'object' ? null : content)),
  }));

export const importUnitTab: Job = (snapshot, context, input) => {
  const { round, unitName, entries, differences, kept, notTaken, problems, questions } = importOf(
    snapshot,
    input,
  );
  const entered = round
    ? unitEntryChanges(snapshot, round, entries)
    : { changes: [], problems: [] as Problem[] };
  const replaced = differences.filter(({ before }) => before !== '');
  const counts = {
    filled: differences.length - replaced.length,
    replaced: replaced.length,
    kept: kept.length,
    leftOut: notTaken.length,
  };
  return makePlan('importUnitTab', snapshot, context, {
    changes: entered.changes,
    problems: [...problems, ...entered.problems, ...notTaken],
    questions: [
      ...questions,
      ...(notTaken.length > 0 ? [text.leftOutQuestion(notTaken.length)] : []),
      ...replaced.map(({ code, column, before, after }) => text.replaces(code, column, before, after)),
    ],
    summary: text.imported(unitName, counts),
    report: text.alike(unitName),
  });
};

/** What the sidebar shows before the job is asked for. */
export interface UnitImportLists {
  differences: Difference[];
  kept: Difference[];
  notTaken: Problem[];
  /** Cells that are alike. */
  same: number;
  /** What stands against the whole, and remarks. */
  problems: Problem[];
}

export function unitImportLists(snapshot: Snapshot, input: string): UnitImportLists {
  const made = callerIsOffice(snapshot) ? importOf(snapshot, input) : stopped([standsAgainst(onlyOffice())]);
  const { differences, kept, notTaken, same, problems } = made;
  return { differences, kept, notTaken, same, problems };
}
