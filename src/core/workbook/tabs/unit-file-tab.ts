/**
 * The tab of a unit in a file of its own: the same tab, but what the office and the appraisers fill in is copied from the office's workbook and closed, and
 * no formula refers to a tab of the office.
 */
import type { Day } from '../../assessment/stage';
import type { Unit } from '../../assessment/unit';
import { rowCode } from '../align-rows';
import { UNIT_COLUMNS } from '../contract';
import { unitTabOf } from '../reading/round';
import { readSubmission, SUBMISSION_ROW, submissionColumn } from '../reading/submission';
import { type ActualTab, type Content, contentAt, type Snapshot } from '../snapshot';
import { NOTHING_OPEN, type OpenPart, openPart } from '../stage-columns';
import { type Cell, fixed, type Tab } from '../tab';
import type { Blueprint } from './blueprint';
import { makeFileStartTab } from './file-start-tab';
import { valueReferences } from './references';
import { makeUnitTab } from './unit-tab';

/** A formula that somebody typed is shown as it was typed, as text. */
const copyOf = (content: Content): Cell =>
  fixed(typeof content === 'object' && content !== null ? content.formula : content);

/** Cells of the head block's submission row that the unit ticks. */
const TICKED = [submissionColumn('approved'), submissionColumn('submitted')];

/** @param here the unit's tab in the office's workbook */
function makeUnitFileTab(
  unit: Unit,
  position: number,
  plan: Blueprint,
  open: OpenPart,
  here: ActualTab,
): Tab {
  // Appraisers do not come here.
  const alone = { ...plan, round: { ...plan.round, fillsInHere: true, appraisers: [] } };
  const tab = makeUnitTab(unit, position, alone, open, valueReferences(plan, unit));
  const rowOf = new Map(here.rows.map((row, at) => [rowCode(row[0]), at]));
  const cells = tab.cells.map((row, at) =>
    row.map((cell, column): Cell => {
      if (cell.kind !== 'input') return cell;
      const isUnits = at === SUBMISSION_ROW ? TICKED.includes(column) : UNIT_COLUMNS[column]!.who === 'unit';
      if (isUnits) return cell;
      const source = at === SUBMISSION_ROW ? at : rowOf.get(tab.rowKeys[at]!);
      return copyOf(source === undefined ? null : contentAt(here, source, column));
    }),
  );
  return { ...tab, cells };
}

/** The tabs of a file as they should be. @param isClosed nobody but the office may edit anything */
export function makeFileTabs(
  plan: Blueprint,
  units: readonly Unit[],
  snapshot: Snapshot,
  day: Day,
  isClosed: boolean,
): Tab[] {
  const { settings } = plan.round;
  const tabs = units.flatMap((unit, at): Tab[] => {
    const here = unitTabOf(snapshot, unit);
    if (!here) return [];
    const open = isClosed ? NOTHING_OPEN : openPart(settings, readSubmission(here), day);
    const owner = isClosed ? { ...unit, addresses: [] } : unit;
    return [makeUnitFileTab(owner, at + 1, plan, open, here)];
  });
  return [makeFileStartTab(plan), ...tabs];
}
