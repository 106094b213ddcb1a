/**
 * Structure edits: rows, columns and titles that move, with everything that points at them: cells, merges, protections,
 * conditional formats, groups, filters, named ranges, validations and formulas of the whole workbook. Rights and limits
 * are checked before.
 */
import type { EmbeddedChart } from '../../src/core/workbook/chart-spec';
import type { BooleanCondition, Dimension, GridRange } from '../../src/core/workbook/request';
import { mapSources } from './charts';
import { regrouped } from './dimension-groups';
import type { Draft } from './draft';
import { type StructureEdit, shiftFormula } from './references';
import type {
  BasicFilter,
  Cell,
  DimensionGroup,
  GridState,
  ProtectionState,
  SheetState,
} from './workbook-state';

/** Indices from 0, `end` exclusive, all before the edit. */
export type IndexEdit =
  | { kind: 'insert'; start: number; end: number }
  | { kind: 'delete'; start: number; end: number }
  | { kind: 'move'; start: number; end: number; destination: number };

/** Moves the rows or columns of one sheet and shifts everything that points at them. */
export function editDimension(draft: Draft, sheet: SheetState, dimension: Dimension, edit: IndexEdit): void {
  const { properties } = sheet;
  if (dimension === 'ROWS') {
    moveEntries(sheet.rows, edit);
    moveEntries(sheet.rowMetadata, edit);
  } else {
    for (const row of sheet.rows) if (row) moveEntries(row, edit);
    moveEntries(sheet.columnMetadata, edit);
  }
  const before = sizeOf(properties.gridProperties, dimension);
  properties.gridProperties = shiftGrid(properties.gridProperties, dimension, edit);
  const after = sizeOf(properties.gridProperties, dimension);
  const { startKey } = KEYS[dimension];
  const shift = (range: GridRange): GridRange[] => {
    const shifted = shiftRange(closedFor(range, dimension, edit, before), dimension, edit);
    // An open end reaches to the grid's, so a range that starts there has no cells left.
    return shifted && (shifted[startKey] ?? 0) < after ? [shifted] : [];
  };
  sheet.merges = sheet.merges.flatMap(shift).filter(hasSeveralCells);
  sheet.protectedRanges = sheet.protectedRanges.flatMap((protection) => shiftProtection(protection, shift));
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = rule.ranges.flatMap(shift);
    return ranges.length > 0 ? [{ ...rule, ranges }] : [];
  });
  const groups = dimension === 'ROWS' ? 'rowGroups' : 'columnGroups';
  sheet[groups] = regrouped(shiftGroups(sheet[groups], edit), properties.sheetId, dimension);
  if (sheet.basicFilter) sheet.basicFilter = shiftFilter(sheet.basicFilter, shift);
  // What a name means when all of its range is deleted is unconfirmed: here the name goes too.
  draft.workbook.namedRanges = draft.workbook.namedRanges.flatMap((named) =>
    named.range.sheetId === properties.sheetId
      ? shift(named.range).map((range) => ({ ...named, range }))
      : [named],
  );
  shiftCharts(draft, sheet, dimension, edit);
  rewriteFormulas(draft, { ...edit, sheetTitle: properties.title, dimension }, properties.title);
}

/** Charts anywhere may show the sheet; those that stand on it follow their cell. */
function shiftCharts(draft: Draft, sheet: SheetState, dimension: Dimension, edit: IndexEdit): void {
  const { sheetId } = sheet.properties;
  const at = dimension === 'ROWS' ? 'rowIndex' : 'columnIndex';
  const shiftChart = (chart: EmbeddedChart): EmbeddedChart => {
    const spec = mapSources(chart.spec, (range) =>
      range.sheetId === sheetId ? shiftRange(range, dimension, edit) : range,
    );
    const { overlayPosition } = chart.position;
    const { anchorCell } = overlayPosition;
    if (anchorCell.sheetId !== sheetId) return { ...chart, spec };
    // Where its cell is deleted it stands on the next one that is left.
    const [index] = shiftSpan(anchorCell[at], anchorCell[at] + 1, edit) ?? [edit.start];
    const size = sheet.properties.gridProperties[dimension === 'ROWS' ? 'rowCount' : 'columnCount'];
    const moved = { ...anchorCell, [at]: Math.min(index, size - 1) };
    return { ...chart, spec, position: { overlayPosition: { ...overlayPosition, anchorCell: moved } } };
  };
  for (const each of draft.workbook.sheets.slice()) {
    if (each.charts.length > 0) draft.edit(each).charts = each.charts.map(shiftChart);
  }
}

function shiftProtection(
  protection: ProtectionState,
  shift: (range: GridRange) => GridRange[],
): ProtectionState[] {
  const [range] = shift(protection.range);
  if (!range) return [];
  const { unprotectedRanges: before, ...rest } = protection;
  const unprotectedRanges = before?.flatMap(shift) ?? [];
  return [{ ...rest, range, ...(unprotectedRanges.length > 0 && { unprotectedRanges }) }];
}

function shiftFilter(filter: BasicFilter, shift: (range: GridRange) => GridRange[]): BasicFilter | undefined {
  const [range] = shift(filter.range);
  return range && { ...filter, range };
}

const shiftGroups = (groups: readonly DimensionGroup[], edit: IndexEdit): DimensionGroup[] =>
  groups.flatMap((group) => {
    const span = shiftSpan(group.range.startIndex, group.range.endIndex, edit);
    return span ? [{ ...group, range: { ...group.range, startIndex: span[0], endIndex: span[1] } }] : [];
  });

const hasSeveralCells = (range: GridRange): boolean =>
  ((range.endRowIndex ?? 0) - (range.startRowIndex ?? 0)) *
    ((range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0)) >
  1;

function moveEntries(entries: unknown[], edit: IndexEdit): void {
  if (edit.start >= entries.length && edit.kind !== 'move') return;
  const count = edit.end - edit.start;
  if (edit.kind === 'insert') entries.splice(edit.start, 0, ...new Array(count).fill(undefined));
  else if (edit.kind === 'delete') entries.splice(edit.start, count);
  else {
    entries.length = Math.max(entries.length, edit.end, edit.destination);
    const moved = entries.splice(edit.start, count);
    entries.splice(edit.destination > edit.start ? edit.destination - count : edit.destination, 0, ...moved);
  }
}

function shiftGrid(grid: GridState, dimension: Dimension, edit: IndexEdit): GridState {
  if (edit.kind === 'move') return grid;
  const size = dimension === 'ROWS' ? 'rowCount' : 'columnCount';
  const frozen = dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount';
  const count = edit.end - edit.start;
  const frozenBefore = grid[frozen] ?? 0;
  const frozenAfter =
    edit.kind === 'insert'
      ? frozenBefore + (edit.start < frozenBefore ? count : 0)
      : frozenBefore - Math.max(0, Math.min(edit.end, frozenBefore) - edit.start);
  const shifted = { ...grid, [size]: grid[size] + (edit.kind === 'insert' ? count : -count) };
  if (frozenAfter > 0) shifted[frozen] = frozenAfter;
  else delete shifted[frozen];
  return shifted;
}

const KEYS = {
  ROWS: { startKey: 'startRowIndex', endKey: 'endRowIndex' },
  COLUMNS: { startKey: 'startColumnIndex', endKey: 'endColumnIndex' },
} as const;

const sizeOf = ({ rowCount, columnCount }: GridState, dimension: Dimension): number =>
  dimension === 'ROWS' ? rowCount : columnCount;

/** A range with an open end that is moved as a whole ends where its rows do. */
function closedFor(range: GridRange, dimension: Dimension, edit: IndexEdit, size: number): GridRange {
  const { startKey, endKey } = KEYS[dimension];
  const start = range[startKey];
  const moves = edit.kind === 'move' && start !== undefined && edit.start <= start && edit.end === size;
  return moves && range[endKey] === undefined ? { ...range, [endKey]: size } : range;
}

/** Null when nothing of the range is left. An open end stays open. */
export function shiftRange(range: GridRange, dimension: Dimension, edit: IndexEdit): GridRange | null {
  const { startKey, endKey } = KEYS[dimension];
  if (range[startKey] === undefined && range[endKey] === undefined) return range;
  const span = shiftSpan(range[startKey] ?? 0, range[endKey] ?? Number.POSITIVE_INFINITY, edit);
  if (!span) return null;
  const shifted = { ...range };
  if (range[startKey] !== undefined) shifted[startKey] = span[0];
  if (range[endKey] !== undefined) shifted[endKey] = span[1];
  return shifted;
}

function shiftSpan(start: number, end: number, edit: IndexEdit): [number, number] | null {
  const count = edit.end - edit.start;
  if (edit.kind === 'insert') {
    return [start >= edit.start ? start + count : start, end > edit.start ? end + count : end];
  }
  if (edit.kind === 'delete') {
    const after = (index: number): number =>
      index <= edit.start ? index : index >= edit.end ? index - count : edit.start;
    const span: [number, number] = [after(start), after(end)];
    return span[0] < span[1] ? span : null;
  }
  const { destination } = edit;
  const landing = destination > edit.start ? destination - count : destination;
  if (edit.start <= start && end <= edit.end)
    return [start + landing - edit.start, end + landing - edit.start];
  const within = (index: number): boolean => start <= index && index <= end;
  if (within(edit.start) && within(edit.end) && within(destination)) return [start, end];
  const rest = shiftSpan(start, end, { kind: 'delete', start: edit.start, end: edit.end });
  return rest && shiftSpan(...rest, { kind: 'insert', start: landing, end: landing + count });
}

/**
 * Shifts the formulas of cells, validations and conditional formats in every sheet.
 * @param title of the sheet that is edited: formulas elsewhere that do not name it cannot change
 */
export function rewriteFormulas(draft: Draft, edit: StructureEdit, title: string): void {
  draft.restructured = true;
  const named = title.replaceAll("'", "''").toLowerCase();
  for (const sheet of draft.workbook.sheets.slice()) {
    const sheetTitle = sheet.properties.title;
    const here = sheetTitle === title;
    const shift = (formula: string): string =>
      here || formula.toLowerCase().includes(named) ? shiftFormula(formula, edit, { sheetTitle }) : formula;
    rewriteSheet(draft, sheet, shift);
  }
}

/** Rewrites all formulas of the workbook, each with the title of the sheet that it stands in. */
export function rewriteAllFormulas(
  draft: Draft,
  rewrite: (formula: string, sheetTitle: string) => string,
): void {
  draft.restructured = true;
  for (const sheet of draft.workbook.sheets.slice()) {
    rewriteSheet(draft, sheet, (formula) => rewrite(formula, sheet.properties.title));
  }
}

function rewriteSheet(draft: Draft, sheet: SheetState, shift: (formula: string) => string): void {
  sheet.rows.forEach((row, rowIndex) => {
    row?.forEach((cell, columnIndex) => {
      const rewritten = cell && rewriteCell(cell, shift);
      if (rewritten && rewritten !== cell) draft.setCell(draft.edit(sheet), rowIndex, columnIndex, rewritten);
    });
  });
  const rules = sheet.conditionalFormats.map((rule) => {
    const condition = rewriteCondition(rule.booleanRule.condition, shift);
    return condition === rule.booleanRule.condition
      ? rule
      : { ...rule, booleanRule: { ...rule.booleanRule, condition } };
  });
  if (rules.some((rule, index) => rule !== sheet.conditionalFormats[index])) {
    draft.edit(sheet).conditionalFormats = rules;
  }
}

/** The cell with the formulas of its contents and of its rule rewritten; the same cell where nothing changes. */
export function rewriteCell(cell: Cell, shift: (formula: string) => string): Cell {
  const formula = cell.userEnteredValue?.formulaValue;
  const shifted = formula === undefined ? undefined : shift(formula);
  const rule = cell.dataValidation;
  const condition = rule && rewriteCondition(rule.condition, shift);
  let rewritten = cell;
  if (shifted !== formula) rewritten = { ...rewritten, userEnteredValue: { formulaValue: shifted } };
  if (rule && condition && condition !== rule.condition) {
    rewritten = { ...rewritten, dataValidation: { ...rule, condition } };
  }
  return rewritten;
}

/** The same condition when nothing in it is a formula that changes. */
export function rewriteCondition(
  condition: BooleanCondition,
  shift: (formula: string) => string,
): BooleanCondition {
  if (!condition.values?.some((value) => value.userEnteredValue.startsWith('='))) return condition;
  const values = condition.values.map((value) => {
    if (!value.userEnteredValue.startsWith('=')) return value;
    const shifted = shift(value.userEnteredValue);
    return shifted === value.userEnteredValue ? value : { userEnteredValue: shifted };
  });
  return values.some((value, index) => value !== condition.values?.[index])
    ? { ...condition, values }
    : condition;
}
