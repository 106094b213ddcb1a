/**
 * Tiến độ as a value: units x areas, how much of the stage's work is done, who has handed in, where to go. The tab of that
 * name shows the same figures by formulas; nothing here reads the result of one.
 */
import { areaOf } from '../assessment/code';
import { type Day, daysLeft, type Stage } from '../assessment/stage';
import type { Unit } from '../assessment/unit';
import { dayText } from '../text/date';
import * as text from '../text/progress';
import { deadlineWords } from '../text/stages';
import { received } from '../text/submission';
import { a1 } from '../workbook/a1';
import type { UnitColumnKey } from '../workbook/contract';
import { type Round, unitTabOf } from '../workbook/reading/round';
import { readSubmission, SUBMISSION_ROW, submissionColumn } from '../workbook/reading/submission';
import { rowsByCode, type UnitItem, unitItems } from '../workbook/reading/unit-items';
import type { Snapshot } from '../workbook/snapshot';
import { areaCodes, groupsOf } from '../workbook/tabs/score-table-tab';
import type { Link } from './link';
import { itemDone } from './stage-progress';

export interface Figure {
  done: number;
  all: number;
  /** To the first item that is still to be done, else to the area. */
  link: Link;
}

export interface UnitProgress {
  link: Link;
  /** To the cell that says when the submission was received, or that it was not. */
  submitted: Link;
  hasSubmitted: boolean;
  /** By area; null where the unit's set has none of that code. */
  areas: (Figure | null)[];
  done: number;
  all: number;
}

export interface Progress {
  /** Stage, deadline with days left, what is counted. */
  line: string;
  areas: string[];
  groups: { name: string; submitted: string; units: UnitProgress[] }[];
}

/** Where the work of a stage is done. */
const COLUMN: Record<Stage, UnitColumnKey> = {
  preparation: 'code',
  selfScoring: 'selfScore',
  firstAppraisal: 'firstScore',
  explanation: 'furtherExplanation',
  secondAppraisal: 'secondScore',
  summing: 'firstScore',
  publication: 'firstScore',
};

function count(stage: Stage, items: readonly UnitItem[]): { done: number; all: number } {
  const asked = items.map((item) => itemDone(stage, item)).filter((done) => done !== null);
  return { done: asked.filter(Boolean).length, all: asked.length };
}

function unitProgress(
  snapshot: Snapshot,
  round: Round,
  unit: Unit,
  areas: readonly string[],
): UnitProgress | null {
  const { stage } = round.settings;
  const tab = unitTabOf(snapshot, unit);
  const set = round.criteria.find(({ set: { key } }) => key === unit.criteriaSet)?.set;
  if (!tab || !set) return null;
  const items = unitItems(tab, set);
  const rows = rowsByCode(tab);
  const areaFigure = (code: string): Figure | null => {
    const row = rows.get(code);
    if (row === undefined || !set.rows.some((area) => area.code === code)) return null;
    const own = items.filter(({ item }) => areaOf(item.code) === code);
    const figure = count(stage, own);
    const open = own.find((item) => itemDone(stage, item) === false);
    const place = open ? open.cell(COLUMN[stage]) : { tab: tab.title, cell: a1(row, 0) };
    return { ...figure, link: { ...place, label: text.figure(figure.done, figure.all) } };
  };
  const submission = readSubmission(tab);
  return {
    link: { tab: tab.title, cell: 'A1', label: unit.shortName },
    submitted: {
      tab: tab.title,
      cell: a1(SUBMISSION_ROW, submissionColumn('status')),
      label: submission.received === null ? text.PROGRESS.notSubmitted : received(submission.received),
    },
    hasSubmitted: submission.received !== null,
    areas: areas.map(areaFigure),
    ...count(stage, items),
  };
}

/** Units without a tab yet are left out. */
export function progress(snapshot: Snapshot, round: Round, today: Day): Progress {
  const { stage, deadlines } = round.settings;
  const left = daysLeft(stage, deadlines, today);
  const areas = areaCodes(round);
  return {
    line: text.stageLine(stage, left === null ? '' : deadlineWords(dayText(today + left), left)),
    areas,
    groups: groupsOf(round.units).map(([name, members]) => {
      const units = members.flatMap((unit) => unitProgress(snapshot, round, unit, areas) ?? []);
      const submitted = units.filter(({ hasSubmitted }) => hasSubmitted).length;
      return { name, submitted: submitted + text.ofUnits(members.length), units };
    }),
  };
}
