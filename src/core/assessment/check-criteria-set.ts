/**
 * Everything that must hold in a criteria set before a round can stand on it, as problems with their cells.
 * It mends nothing and knows no scores.
 */
import * as text from '../text/criteria-problems';
import { parseAdjustmentCode, parseCode } from './code';
import type { Adjustment, Code, CriteriaSet, CriterionRow, Method } from './criteria-set';
import { type Decimal, sum } from './decimal';
import type { Problem, Where } from './problem';

const NEEDS_STEPS: readonly Method[] = ['yesNo', 'levels', 'bands', 'deduction', 'reports'];
const NEEDS_POINTS_EACH: readonly Method[] = ['count', 'deduction', 'reports'];
const ALL_POINTS = 100;

/** Problems in the order of the rows; all but the order of rows block. None for a sound set. */
export function checkCriteriaSet(set: CriteriaSet): Problem[] {
  const first = set.rows[0];
  if (first === undefined) return [problem(null, text.noRows(set.name))];
  const firstCells = new Map<Code, Where>();
  const doubled = ({ code, where }: { code: Code; where: Where }): Problem[] => {
    const cell = firstCells.get(code);
    if (cell !== undefined) return [problem(where, text.doubledCode(code, cell.cell))];
    firstCells.set(code, where);
    return [];
  };
  const childrenOf = groupByParent(set.rows);
  const codes = new Set(set.rows.map((row) => row.code));
  return [
    ...set.rows.flatMap((row) => [
      ...doubled(row),
      ...checkPlace(row, codes),
      ...checkChildren(row, childrenOf.get(row.code) ?? []),
      ...checkMaximum(row),
      ...checkParameters(row),
    ]),
    ...checkHundred(childrenOf.get(null) ?? [], first),
    ...checkOrder(set.rows),
    ...set.adjustments.flatMap((line) => [...doubled(line), ...checkAdjustment(line)]),
  ];
}

const problem = (where: Where | null, message: string): Problem => ({ severity: 'blocks', where, message });

/** A problem at the row for each message whose condition holds. */
const problemsAt = (row: { where: Where }, ...found: [boolean, () => string][]): Problem[] =>
  found.filter(([wrong]) => wrong).map(([, message]) => problem(row.where, message()));

function groupByParent(rows: readonly CriterionRow[]): Map<Code | null, CriterionRow[]> {
  const groups = new Map<Code | null, CriterionRow[]>();
  for (const row of rows) groups.set(row.parent, [...(groups.get(row.parent) ?? []), row]);
  return groups;
}

/** The code reads as one of three levels, and the row stands under a row that exists. */
function checkPlace(row: CriterionRow, codes: ReadonlySet<Code>): Problem[] {
  const parsed = parseCode(row.code);
  const isSound =
    parsed !== null &&
    parsed.code === row.code &&
    parsed.parent === row.parent &&
    row.code.split('.').length <= 3;
  if (!isSound) return [problem(row.where, text.badCode(row.code))];
  const { parent } = row;
  return parent === null || codes.has(parent) ? [] : [problem(row.where, text.orphan(row.code, parent))];
}

/** Children add up to their row, and a row has a method exactly when it has no children. */
function checkChildren(row: CriterionRow, children: readonly CriterionRow[]): Problem[] {
  if (children.length === 0) {
    return problemsAt(
      row,
      [row.parent === null, () => text.areaWithoutCriteria(row.code)],
      [row.parent !== null && row.method === null, () => text.methodMissing(row.code)],
    );
  }
  const total = sum(children.map((child) => child.maxScore));
  const level = row.parent === null ? 'criteria' : 'subcriteria';
  return problemsAt(
    row,
    [!total.eq(row.maxScore), () => text.maximaDoNotAddUp(row.code, row.maxScore, level, total)],
    [row.method !== null, () => text.methodNotWanted(row.code)],
  );
}

/** The first row that stands above the one it belongs to: somebody sorted the tab. Every figure is right all the same. */
function checkOrder(rows: readonly CriterionRow[]): Problem[] {
  const seen = new Set<Code>();
  for (const { code, parent, where } of rows) {
    if (parent !== null && !seen.has(parent) && rows.some((row) => row.code === parent))
      return [{ severity: 'warns', where, message: text.aboveParent(code, parent) }];
    seen.add(code);
  }
  return [];
}

const checkMaximum = (row: CriterionRow): Problem[] =>
  problemsAt(row, [row.maxScore.lte(0), () => text.maximumNotPositive(row.code)]);

function checkHundred(areas: readonly CriterionRow[], first: CriterionRow): Problem[] {
  const total = sum(areas.map((area) => area.maxScore));
  return problemsAt(areas[0] ?? first, [!total.eq(ALL_POINTS), () => text.areasNotHundred(total)]);
}

/** The parameters that the row's method needs, and those given though not needed, as far as they have a range. */
function checkParameters(row: CriterionRow): Problem[] {
  const { code, method, steps, limits, floor, pointsEach } = row;
  if (method === null) return [];
  const noPointsEach = pointsEach === null || pointsEach.lte(0);
  return [
    ...checkSteps(row, method),
    ...problemsAt(
      row,
      [
        method === 'bands' && steps.length !== limits.length + 1,
        () => text.limitsUnlikeSteps(code, steps.length, limits.length),
      ],
      [!isDescending(limits), () => text.limitsNotDescending(code)],
      [NEEDS_POINTS_EACH.includes(method) && noPointsEach, () => text.pointsEachMissing(code, method)],
    ),
    ...(floor !== null && (floor.lt(0) || floor.gt(1))
      ? [problem(row.where, text.floorOutOfRange(code, floor))]
      : []),
  ];
}

function checkSteps({ code, where, steps, maxScore }: CriterionRow, method: Method): Problem[] {
  const [first] = steps;
  if (first === undefined) {
    return NEEDS_STEPS.includes(method) ? [problem(where, text.stepsMissing(code, method))] : [];
  }
  return problemsAt(
    { where },
    [!first.eq(maxScore), () => text.firstStepNotMaximum(code, first, maxScore)],
    [!isDescending(steps) || steps[steps.length - 1]!.lt(0), () => text.stepsNotDescending(code)],
  );
}

const isDescending = (values: readonly Decimal[]): boolean =>
  values.every((value, place) => place === 0 || value.lt(values[place - 1]!));

function checkAdjustment(line: Adjustment): Problem[] {
  const parsed = parseAdjustmentCode(line.code);
  return problemsAt(
    line,
    [
      parsed === null || parsed.code !== line.code || parsed.kind !== line.kind,
      () => text.badAdjustmentCode(line.code, line.kind),
    ],
    [line.maxScore?.lte(0) === true, () => text.adjustmentMaximumNotPositive(line.code)],
  );
}
