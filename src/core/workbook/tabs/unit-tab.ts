/**
 * The tab of one unit: a head block, the items of its criteria set, bonus and penalty lines, sums. All columns are there from
 * the start and in this order; a stage only hides and opens them.
 */
import { type CriterionRow, isScored } from '../../assessment/criteria-set';
import type { Unit } from '../../assessment/unit';
import { UNIT_HEAD, UNIT_SUMS, unitTitle } from '../../text/unit-tab';
import { a1, isWebAddress, literal } from '../a1';
import { codedBy, UNIT_COLUMNS, type UnitColumnKey } from '../contract';
import { unitTab } from '../place';
import { hiddenColumns, type OpenPart } from '../stage-columns';
import { BLANK, type Cell, fixed, formula, INPUT, type Tab } from '../tab';
import { SUMMARY, UNIT_HEAD_ROWS, UNIT_HEADER } from '../unit-rows';
import type { Blueprint } from './blueprint';
import { cellReferences, type References } from './references';
import * as formulas from './unit-formulas';
import { FROZEN_COLUMNS, unitLayout } from './unit-layout';
import { unitRights } from './unit-rights';

/** Rows of one unit tab by what they are, zero-based in the sheet. */
export interface UnitRows {
  items: readonly { item: CriterionRow; row: number; children: readonly number[] }[];
  bonus: readonly number[];
  penalty: readonly number[];
  total: number;
  parIndex: number;
  missing: number;
  provisional: number;
  first: number;
  last: number;
}

export function unitRows(criteria: ReturnType<Blueprint['criteriaOf']>): UnitRows {
  const first = UNIT_HEADER + 1;
  const { rows, adjustments } = criteria.set;
  const rowOf = new Map(rows.map(({ code }, i) => [code, first + i]));
  const after = first + rows.length;
  const lines = (kind: 'bonus' | 'penalty'): number[] =>
    adjustments.flatMap((adjustment, i) => (adjustment.kind === kind ? [after + 1 + i] : []));
  const sums = after + 1 + adjustments.length;
  return {
    items: rows.map((item) => ({
      item,
      row: rowOf.get(item.code)!,
      children: rows.filter(({ parent }) => parent === item.code).map(({ code }) => rowOf.get(code)!),
    })),
    bonus: lines('bonus'),
    penalty: lines('penalty'),
    total: after,
    parIndex: sums,
    missing: sums + 1,
    provisional: sums + 2,
    first,
    last: after - 1,
  };
}

type RowCells = Partial<Record<UnitColumnKey, Cell>>;
const cells = (row: RowCells): Cell[] => UNIT_COLUMNS.map(({ key }) => row[key] ?? BLANK);

/** Every column that people fill in on a scored row. */
const INPUTS: RowCells = Object.fromEntries(
  UNIT_COLUMNS.filter(({ who }) => who !== 'nobody').map(({ key }) => [key, INPUT]),
);

/** @param open what people may fill in now */
export function makeUnitTab(
  unit: Unit,
  position: number,
  plan: Blueprint,
  open: OpenPart,
  references: References = cellReferences(plan, unit),
): Tab {
  const { settings } = plan.round;
  const criteria = plan.criteriaOf(unit.criteriaSet);
  const rows = unitRows(criteria);
  const scoreDecimals = references.setting('scoreDecimals');
  const scored = rows.items.filter(({ item }) => isScored(item));
  const scoredRows = scored.map(({ row }) => row);
  const selfScored = scored.filter(({ item }) => item.method !== 'survey').map(({ row }) => row);
  const key = unitTab(unit.code);

  const maxScoreOf = (item: CriterionRow, row: number): Cell =>
    formula(formulas.maxScoreFormula(row, references.criterion(item.code, 'maxScore')));

  const itemRow = ({ item, row, children }: UnitRows['items'][number]): Cell[] => {
    const code = fixed(item.code);
    const name = fixed(item.name);
    if (!isScored(item)) {
      const sum = (column: UnitColumnKey): Cell => formula(formulas.subtotalFormula(column, children));
      return cells({ code, name, maxScore: sum('maxScore'), finalScore: sum('finalScore') });
    }
    const maxScore = maxScoreOf(item, row);
    if (item.method === 'survey') {
      const points = references.survey(item, formulas.at('code', row));
      const finalScore = formula(formulas.surveyScoreFormula(row, points, scoreDecimals));
      return cells({ code, name, maxScore, notApplicable: INPUT, finalScore });
    }
    const suggestion = formulas.suggestionFormula(item, row, (key) => references.criterion(item.code, key));
    return cells({
      ...INPUTS,
      code,
      name,
      maxScore,
      suggestion: suggestion === null ? BLANK : formula(suggestion),
      finalScore: formula(formulas.finalScoreFormula(row, scoreDecimals)),
    });
  };

  const areas = rows.items.filter(({ item }) => item.parent === null);
  const areaRows = areas.map(({ row }) => row);
  const adjustmentRows = criteria.set.adjustments.map((adjustment) =>
    cells({
      code: fixed(adjustment.code),
      name: fixed(adjustment.name),
      maxScore: formula(references.criterion(adjustment.code, 'maxScore')),
      finalScore: INPUT,
    }),
  );
  const sumRow = (row: keyof typeof SUMMARY, finalScore: string, more: RowCells = {}): Cell[] =>
    cells({
      code: fixed(SUMMARY[row]),
      name: fixed(UNIT_SUMS[row]),
      finalScore: formula(finalScore),
      ...more,
    });

  const linkTo = (row: number, label: string): Cell =>
    formula(`HYPERLINK(${literal(`#gid=${plan.sheetId(key)}&range=${a1(row, 0)}`)};${literal(label)})`);
  const folder = isWebAddress(unit.evidenceFolder)
    ? formula(`HYPERLINK(${literal(unit.evidenceFolder)};${literal(UNIT_HEAD.folder)})`)
    : fixed(unit.evidenceFolder || UNIT_HEAD.noFolder);
  const linkColumns: readonly UnitColumnKey[] = UNIT_COLUMNS.slice(2).map((column) => column.key);

  return {
    key,
    title: unit.shortName,
    titleFollowsRegistry: true,
    index: position,
    hidden: false,
    hiddenColumns: hiddenColumns(settings.stage),
    derived: false,
    coded: codedBy(UNIT_COLUMNS, UNIT_HEADER, FROZEN_COLUMNS),
    tail: 'theirs',
    spareRows: 0,
    rowKeys: [
      ...UNIT_HEAD_ROWS,
      'header',
      ...rows.items.map(({ item }) => item.code),
      SUMMARY.total,
      ...criteria.set.adjustments.map(({ code }) => code),
      SUMMARY.parIndex,
      SUMMARY.missing,
      SUMMARY.provisional,
    ],
    columnKeys: UNIT_COLUMNS.map((column) => column.key),
    cells: [
      cells({ code: fixed(unit.code), name: fixed(unitTitle(settings.year, unit.name)) }),
      cells({
        name: fixed(UNIT_HEAD.progress),
        maxScore: formula(formulas.progressFormula(selfScored, rows.first, rows.last)),
      }),
      // The folder stands here, since the answer in the row below runs on over the cells at its right.
      cells({
        name: fixed(UNIT_HEAD.points),
        maxScore: formula(formulas.pointsFormula(selfScored, rows)),
        explanation: folder,
      }),
      cells({
        name: fixed(UNIT_HEAD.approved),
        notApplicableAsked: INPUT,
        figure: fixed(UNIT_HEAD.submitted),
        selfScore: INPUT,
        evidence: INPUT,
      }),
      cells({
        name: fixed(UNIT_HEAD.links),
        ...Object.fromEntries(areas.map(({ item, row }, i) => [linkColumns[i]!, linkTo(row, item.code)])),
      }),
      UNIT_COLUMNS.map(({ title }) => fixed(title)),
      ...rows.items.map(itemRow),
      sumRow('total', formulas.subtotalFormula('finalScore', areaRows), {
        maxScore: formula(formulas.subtotalFormula('maxScore', areaRows)),
      }),
      ...adjustmentRows,
      sumRow('parIndex', formulas.parIndexFormula(rows, references.setting)),
      sumRow('missing', formulas.missingFormula(scoredRows)),
      sumRow('provisional', formulas.provisionalFormula(scoredRows, rows.first, rows.last)),
    ],
    layout: unitLayout(criteria, rows, references.steps, plan.round.previous),
    rights: unitRights(unit, rows, plan.round, open),
  };
}
