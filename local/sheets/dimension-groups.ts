/**
 * Groups of rows or columns. What counts is how deep each row lies; the groups are the runs at each depth, so that
 * overlapping, nested and touching groups come out as the documentation of addDimensionGroup says.
 */
import type { Dimension } from '../../src/core/workbook/request';
import type { DimensionGroup, SheetState } from './workbook-state';

export const groupsOf = (sheet: SheetState, dimension: Dimension): DimensionGroup[] =>
  dimension === 'ROWS' ? sheet.rowGroups : sheet.columnGroups;

/** The groups after the depth of the rows or columns from `start` to `end` (exclusive) grew or fell by one. */
export function withDepth(
  sheet: SheetState,
  dimension: Dimension,
  start: number,
  end: number,
  step: 1 | -1,
): DimensionGroup[] {
  const groups = groupsOf(sheet, dimension);
  const depths = depthsOf(groups);
  for (let index = start; index < end; index += 1) {
    depths[index] = Math.max(0, (depths[index] ?? 0) + step);
  }
  return groupsAt(depths, groups, sheet.properties.sheetId, dimension);
}

/** The groups after each of them was moved or dropped. */
export function regrouped(
  groups: readonly DimensionGroup[],
  sheetId: number,
  dimension: Dimension,
): DimensionGroup[] {
  return groups.length === 0 ? [] : groupsAt(depthsOf(groups), groups, sheetId, dimension);
}

export const deepest = (groups: readonly DimensionGroup[]): number =>
  Math.max(0, ...groups.map(({ depth }) => depth));

function depthsOf(groups: readonly DimensionGroup[]): number[] {
  const depths: number[] = [];
  for (const { range, depth } of groups) {
    for (let index = range.startIndex; index < range.endIndex; index += 1) {
      depths[index] = Math.max(depths[index] ?? 0, depth);
    }
  }
  return depths;
}

/** In the order of their starts, a group before those inside it; a group stays collapsed as its start and depth were. */
function groupsAt(
  depths: readonly (number | undefined)[],
  before: readonly DimensionGroup[],
  sheetId: number,
  dimension: Dimension,
): DimensionGroup[] {
  const groups: DimensionGroup[] = [];
  const open: number[] = [];
  for (let index = 0; index <= depths.length; index += 1) {
    const depth = depths[index] ?? 0;
    while (open.length > depth) {
      const startIndex = open.pop()!;
      const level = open.length + 1;
      const collapsed = before.some(
        (group) =>
          group.collapsed &&
          group.depth === level &&
          startIndex <= group.range.startIndex &&
          group.range.startIndex < index,
      );
      groups.push({
        range: { sheetId, dimension, startIndex, endIndex: index },
        depth: level,
        ...(collapsed && { collapsed }),
      });
    }
    while (open.length < depth) open.push(index);
  }
  return groups.sort((a, b) => a.range.startIndex - b.range.startIndex || a.depth - b.depth);
}
