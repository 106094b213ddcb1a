/**
 * Who may edit what in a unit tab. A cell can be edited only where the tab's own protection leaves a hole and the protection of
 * its role names the person; since holes are open to every editor, the second kind is what keeps units out of each other's tabs.
 */
import { isScored } from '../../assessment/criteria-set';
import type { Unit } from '../../assessment/unit';
import type { UnitColumnKey } from '../contract';
import type { Round } from '../reading/round';
import { SUBMISSION_ROW, submissionColumn } from '../reading/submission';
import { runs } from '../runs';
import type { OpenPart } from '../stage-columns';
import { type Rectangle, type Right, rectangle } from '../tab';
import { unitColumn } from './unit-formulas';
import type { UnitRows } from './unit-tab';

const between = (from: UnitColumnKey, to: UnitColumnKey, row: number, rows: number): Rectangle =>
  rectangle(row, unitColumn(from), rows, unitColumn(to) - unitColumn(from) + 1);

/** @param part what is open now; only the holes of the tab's own protection stand on it, so that a change of stage changes these alone */
export function unitRights(unit: Unit, rows: UnitRows, round: Round, part: OpenPart): Right[] {
  const office = round.settings.officeAddresses;
  const appraisers = round.appraisers.flatMap(({ addresses }) => addresses);
  const open = rows.items
    .filter(({ item }) => isScored(item) && item.method !== 'survey')
    .map(({ row }) => row);
  const length = rows.last - rows.first + 1;
  // What is at home in a file of the unit is closed here.
  const units = round.fillsInHere ? unit.addresses : [];
  const editors = (people: readonly string[]): string[] => [...new Set([...people, ...office])];
  return [
    {
      name: 'tab',
      at: null,
      open: [
        ...(part.approval ? [rectangle(SUBMISSION_ROW, submissionColumn('approved'))] : []),
        ...(part.submission ? [rectangle(SUBMISSION_ROW, submissionColumn('submitted'))] : []),
        ...part.runs.flatMap(([from, to]) => runs(open).map(([row, count]) => between(from, to, row, count))),
      ],
      editors: editors([]),
    },
    {
      name: 'unit',
      at: between('notApplicableAsked', 'explanation', SUBMISSION_ROW, rows.last - SUBMISSION_ROW + 1),
      open: [],
      editors: editors(units),
    },
    {
      name: 'unit further explanation',
      at: between('furtherExplanation', 'furtherExplanation', rows.first, length),
      open: [],
      editors: editors(units),
    },
    {
      name: 'first appraisal',
      at: between('firstScore', 'firstNote', rows.first, length),
      open: [],
      editors: editors(appraisers),
    },
    {
      name: 'second appraisal',
      at: between('secondScore', 'secondNote', rows.first, length),
      open: [],
      editors: editors(appraisers),
    },
  ];
}
