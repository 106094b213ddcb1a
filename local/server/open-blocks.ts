/**
 * Which cells of a tab an account may edit, as blocks, so that the page can show the others as locked.
 * What is allowed is asked of the rights, cell by cell; nothing is decided here.
 */
import type { Identity } from '../sheets/directory';
import { mayEditCells, mayWrite } from '../sheets/rights';
import type { ProtectionState, SheetState, WorkbookState } from '../sheets/workbook-state';
import type { Block } from './shapes';

interface Known {
  mayWrite: boolean;
  rowCount: number;
  columnCount: number;
  protections: readonly ProtectionState[];
  blocks: Block[];
}

/** Remembers the blocks of a tab and an account until the rights or the size of the tab change. */
export class OpenBlocks {
  private readonly known = new Map<string, Known>();

  of(workbook: WorkbookState, sheet: SheetState, identity: Identity): Block[] {
    const { sheetId, gridProperties } = sheet.properties;
    const { rowCount, columnCount } = gridProperties;
    const writes = mayWrite(workbook, identity);
    const key = `${sheetId} ${identity.join(' ')}`;
    const before = this.known.get(key);
    if (
      before?.mayWrite === writes &&
      before.rowCount === rowCount &&
      before.columnCount === columnCount &&
      before.protections.length === sheet.protectedRanges.length &&
      // A protection is replaced, never changed.
      before.protections.every((protection, index) => protection === sheet.protectedRanges[index])
    )
      return before.blocks;
    const blocks = openBlocks(workbook, sheet, identity);
    const protections = [...sheet.protectedRanges];
    this.known.set(key, { mayWrite: writes, rowCount, columnCount, protections, blocks });
    return blocks;
  }
}

/** The cells that the account may edit, as blocks that do not overlap. */
export function openBlocks(workbook: WorkbookState, sheet: SheetState, identity: Identity): Block[] {
  if (!mayWrite(workbook, identity)) return [];
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const whole: Block = [0, rowCount, 0, columnCount];
  if (
    mayEditCells(
      workbook,
      sheet,
      { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount },
      identity,
    )
  )
    return [whole];
  const blocks: Block[] = [];
  let above: Block[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const runs = openRuns(columnCount, (column) =>
      mayEditCells(
        workbook,
        sheet,
        { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 },
        identity,
      ),
    );
    const same =
      above.length === runs.length &&
      runs.every(([from, to], index) => above[index]![2] === from && above[index]![3] === to);
    if (same) for (const block of above) block[1] = row + 1;
    else {
      above = runs.map(([from, to]): Block => [row, row + 1, from, to]);
      blocks.push(...above);
    }
  }
  return blocks;
}

function openRuns(columnCount: number, isOpen: (column: number) => boolean): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let from = -1;
  for (let column = 0; column <= columnCount; column += 1) {
    const open = column < columnCount && isOpen(column);
    if (open && from < 0) from = column;
    if (!open && from >= 0) {
      runs.push([from, column]);
      from = -1;
    }
  }
  return runs;
}
