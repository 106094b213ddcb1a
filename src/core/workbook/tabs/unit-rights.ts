/**
 * Who may edit what in a unit tab. A cell can be edited only where the tab's own protection leaves a hole and the protection of
 * its role names the person; since holes are open to every editor, the second kind is what keeps units out of each other's tabs.
 */
import { isScored } from '../../assessment/criteria-set';
import type { Unit } from '../../assessment/unit';
import type { UnitColumnKey } from '../contract';
import type { Round } from '../reading/round';
import { type Rectangle, type Right, rectangle } from '../tab';
import { UNIT_HEAD_ROWS } from '../unit-rows';
import { runs, unitColumn } from './unit-formulas';
import type { UnitRows } from './unit-tab';

/** Columns that units and appraisers may fill in, as runs of neighbours. Every one is open for now. */
const OPEN_RUNS: readonly (readonly [UnitColumnKey, UnitColumnKey])[] = [
  ['notApplicableAsked', 'notApplicableAsked'],
  ['figure', 'figure'],
  ['selfScore', 'secondNote'],
];

const between = (from: UnitColumnKey, to: UnitColumnKey, row: number, rows: number): Rectangle =>
  rectangle(row, unitColumn(from), rows, unitColumn(to) - unitColumn(from) + 1);

export function unitRights(unit: Unit, rows: UnitRows, round: Round): Right[] {
  const office = round.settings.officeAddresses;
  const appraisers = round.appraisers.flatMap(({ addresses }) => addresses);
  const submission = UNIT_HEAD_ROWS.indexOf('submission');
  const open = rows.items
    .filter(({ item }) => isScored(item) && item.method !== 'survey')
    .map(({ row }) => row);
  const length = rows.last - rows.first + 1;
  const editors = (people: readonly string[]): string[] => [...new Set([...people, ...office])];
  return [
    {
      name: 'tab',
      at: null,
      open: [
        rectangle(submission, unitColumn('notApplicableAsked')),
        rectangle(submission, unitColumn('selfScore')),
        ...OPEN_RUNS.flatMap(([from, to]) => runs(open).map(([row, count]) => between(from, to, row, count))),
      ],
      editors: editors([]),
    },
    {
      name: 'unit',
      at: between('notApplicableAsked', 'explanation', submission, rows.last - submission + 1),
      open: [],
      editors: editors(unit.addresses),
    },
    {
      name: 'unit further explanation',
      at: between('furtherExplanation', 'furtherExplanation', rows.first, length),
      open: [],
      editors: editors(unit.addresses),
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
