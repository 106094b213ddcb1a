/**
 * Kiểm tra trước vòng: reads only. Says who may edit what now, and names what would go wrong in the round: addresses without access,
 * no deadline, items without an appraiser, a locale that reads numbers otherwise, nobody who keeps watch, files of units that are behind.
 */
import { compareSets, isComparable } from '../assessment/compare-sets';
import type { Problem } from '../assessment/problem';
import { DEADLINES, daysLeft, type Stage } from '../assessment/stage';
import type { Unit } from '../assessment/unit';
import * as text from '../text/check-round';
import { dayText } from '../text/date';
import { comparable, notComparable } from '../text/new-year';
import { deadlineWords } from '../text/stages';
import { exchangeDue } from '../text/unit-files';
import { a1 } from '../workbook/a1';
import { isVietnamese } from '../workbook/locale';
import { TAB } from '../workbook/place';
import { type Round, readRound, unitTabOf } from '../workbook/reading/round';
import { readSubmission } from '../workbook/reading/submission';
import { settingRow } from '../workbook/settings-contract';
import { type Snapshot, tabByKey } from '../workbook/snapshot';
import { openedColumns } from '../workbook/stage-columns';
import { unitsThatOpenThis } from './exchange';
import { filesDue, openFiles } from './files-due';
import { generate } from './generate';
import { blocks, type Job, type JobContext, makePlan, today } from './plan';

type Person = Pick<Unit, 'name' | 'addresses' | 'addressesWhere'>;

const warn = (where: Problem['where'], message: string): Problem => ({ severity: 'warns', where, message });

/** Who lacks an address, or access to the workbook. */
function people({ units, appraisers, fillsInHere }: Round, { access }: JobContext): Problem[] {
  // A unit with a file of its own needs no access here, and should have none.
  const needsAccess = (person: Person): boolean =>
    fillsInHere || !(units as readonly Person[]).includes(person);
  return [...units, ...appraisers].flatMap((person: Person): Problem[] => {
    const { name, addresses, addressesWhere } = person;
    if (addresses.length === 0) return [warn(addressesWhere, text.noAddressOf(name))];
    return addresses
      .filter((address) => needsAccess(person) && !access.editors.includes(address))
      .map((address) => warn(addressesWhere, text.notShared(name, address)));
  });
}

function settings(snapshot: Snapshot, { settings: { deadlines } }: Round): Problem[] {
  const tab = tabByKey(snapshot, TAB.settings)!.title;
  const stages = Object.keys(DEADLINES) as (keyof typeof DEADLINES)[];
  return [
    ...(isVietnamese(snapshot) ? [] : [warn(null, text.localeWrong())]),
    ...stages
      .filter((stage) => deadlines[stage] === undefined)
      .map((stage) => warn({ tab, cell: a1(settingRow(DEADLINES[stage]), 1) }, text.noDeadline(stage))),
  ];
}

function appraisal({ criteria }: Round): Problem[] {
  return criteria.flatMap(({ set }): Problem[] => {
    const without = set.rows.filter(
      ({ method, appraiser }) => method !== null && method !== 'survey' && appraiser === '',
    );
    const [first] = without;
    return first
      ? [
          warn(
            first.where,
            text.noAppraiser(
              set.name,
              without.map(({ code }) => code),
            ),
          ),
        ]
      : [];
  });
}

function watch({ settings: { officeAddresses } }: Round, { access }: JobContext): Problem[] {
  if (access.watchOwner === null) return [warn(null, text.notWatched())];
  return officeAddresses.includes(access.watchOwner)
    ? []
    : [warn(null, text.ownerNotOffice(access.watchOwner))];
}

/** With files of units: which cannot be exchanged with, how many do not have what they should, and who can open more than that. */
function files(snapshot: Snapshot, round: Round, context: JobContext): Problem[] {
  const due = filesDue(snapshot, round, today(context)).length;
  const stuck = openFiles(snapshot).filter(({ inUse, state }) => inUse && state.problem !== '');
  return [
    ...stuck.map(({ state }) => warn(null, state.problem)),
    ...(due > 0 ? [warn(null, exchangeDue(due))] : []),
    ...unitsThatOpenThis(snapshot, round, context).map(({ unit: { name, addressesWhere }, address }) =>
      warn(addressesWhere, text.stillShared(name, address)),
    ),
  ];
}

/** Whether indexes of this year may be compared with those of the year before, set by set. */
function comparison({ criteria, previous }: Round): { same: string[]; different: Problem[] } {
  const same: string[] = [];
  const different: Problem[] = [];
  for (const { set } of previous === null ? [] : criteria) {
    const { year, items } = previous!;
    const found = compareSets(items(set.key), set);
    if (isComparable(found)) same.push(comparable(set.name, year));
    else different.push(warn(set.rows[0]?.where ?? null, notComparable(set.name, year, found)));
  }
  return { same, different };
}

function reportOf(snapshot: Snapshot, round: Round, context: JobContext): string {
  const { stage, deadlines, officeAddresses } = round.settings;
  const day = today(context);
  const left = daysLeft(stage, deadlines, day);
  const open = (who: 'unit' | 'appraiser', of: Stage): string[] =>
    left !== null && left < 0
      ? []
      : openedColumns(of)
          .filter((column) => column.who === who)
          .map(({ title }) => title);
  const received = round.units.filter((unit) => {
    const tab = unitTabOf(snapshot, unit);
    return tab && readSubmission(tab).received !== null;
  });
  return text.report(
    stage,
    left === null ? '' : deadlineWords(dayText(day + left), left),
    { unit: open('unit', stage), appraiser: open('appraiser', stage) },
    stage === 'selfScoring' ? received.length : 0,
    officeAddresses,
  );
}

export const checkRound: Job = (snapshot, context, input) => {
  const { round, problems } = readRound(snapshot);
  if (round === null || blocks(problems))
    return makePlan('checkRound', snapshot, context, { changes: [], problems });
  const { same, different } = comparison(round);
  const found = [
    ...problems,
    ...different,
    ...settings(snapshot, round),
    ...people(round, context),
    ...appraisal(round),
    ...watch(round, context),
    ...files(snapshot, round, context),
    ...(generate(snapshot, context, input).changes.length > 0 ? [warn(null, text.notMade())] : []),
  ];
  const report = [reportOf(snapshot, round, context), ...same].join('\n');
  return makePlan('checkRound', snapshot, context, {
    changes: [],
    problems: found,
    report: found.length === 0 ? `${report}\n${text.READY}` : report,
  });
};
