/**
 * Which conditional formats hold in which cells, computed by the workbook's own formula engine.
 * It paints nothing and stores nothing.
 */
import type { BooleanCondition } from '../../src/core/workbook/request';
import { cellName } from '../sheets/a1-notation';
import type { SheetView } from '../sheets/grid';
import { boundsOf } from '../sheets/grid-range';
import { offsetFormula } from '../sheets/references';

/** Indices of rules by row * columnCount + column, in the order of the rules, which is that of their strength. */
export async function rulesThatHold(view: SheetView): Promise<Map<number, number[]>> {
  const { sheet } = view;
  const { columnCount } = sheet.properties.gridProperties;
  const asked = new Map<string, { cell: number; rule: number }[]>();
  sheet.conditionalFormats.forEach(({ ranges, booleanRule }, rule) => {
    const [first] = ranges;
    if (!first) return;
    const origin = boundsOf(first, sheet);
    for (const range of ranges) {
      const { startRow, endRow, startColumn, endColumn } = boundsOf(range, sheet);
      for (let row = startRow; row < endRow; row += 1) {
        for (let column = startColumn; column < endColumn; column += 1) {
          const from = formulaOf(booleanRule.condition, cellName(origin.startRow, origin.startColumn));
          const formula = offsetOf(from, row - origin.startRow, column - origin.startColumn);
          const places = asked.get(formula) ?? [];
          places.push({ cell: row * columnCount + column, rule });
          asked.set(formula, places);
        }
      }
    }
  });
  const formulas = [...asked.keys()];
  const values = await view.evaluateAll(formulas);
  const held = new Map<number, number[]>();
  formulas.forEach((formula, index) => {
    const value = values[index];
    if (value !== true && !(typeof value === 'number' && value !== 0)) return;
    for (const { cell, rule } of asked.get(formula)!)
      held.set(
        cell,
        [...(held.get(cell) ?? []), rule].sort((a, b) => a - b),
      );
  });
  return held;
}

/** Every condition as a formula about the first cell of its range. */
function formulaOf({ type, values = [] }: BooleanCondition, cell: string): string {
  const [first = '', second = ''] = values.map(({ userEnteredValue }) => userEnteredValue.replace(/^=/, ''));
  if (type === 'CUSTOM_FORMULA') return `=${first}`;
  if (type === 'NUMBER_BETWEEN') return `=AND(ISNUMBER(${cell});${cell}>=${first};${cell}<=${second})`;
  if (type === 'NUMBER_GREATER_THAN_EQ') return `=AND(ISNUMBER(${cell});${cell}>=${first})`;
  throw new Error(`a conditional format of type ${type} is not emulated`);
}

/** Taking a formula apart costs more than all else here, and a rule asks for the same ones at every change. */
const offsets = new Map<string, string>();

function offsetOf(formula: string, rows: number, columns: number): string {
  const key = `${rows} ${columns} ${formula}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const moved = offsetFormula(formula, rows, columns);
  if (offsets.size > 200_000) offsets.clear();
  offsets.set(key, moved);
  return moved;
}
