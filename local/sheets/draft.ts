/**
 * A workbook in the making during one batch or one typed edit: sheets are copied at their first change, so dropping the
 * draft undoes everything. It knows which cells got new contents; it must not check rights or rules.
 */
import type { Directory, Identity } from './directory';
import { RefusedRequest } from './errors';
import type { CellPosition } from './formula-engine';
import { localeOf, type SheetLocale } from './locale';
import {
  type Cell,
  cellAt,
  copySheet,
  datePatternOf,
  type SheetState,
  type WorkbookState,
} from './workbook-state';

/** Who asks, and what the host knows beyond the workbook. */
export interface Situation {
  /** Canonical address. */
  caller: string;
  /** The caller with his groups. */
  identity: Identity;
  now: Date;
  directory: Directory;
}

export class Draft {
  readonly workbook: WorkbookState;
  /** Cells whose contents changed; meaningless once `restructured`. */
  readonly changed: CellPosition[] = [];
  /** Rows, columns, sheets or titles changed: the engine must read everything again. */
  restructured = false;
  private readonly owned = new Set<SheetState>();

  constructor(
    base: WorkbookState,
    readonly situation: Situation,
  ) {
    this.workbook = {
      ...base,
      properties: { ...base.properties },
      sheets: base.sheets.slice(),
      developerMetadata: base.developerMetadata.slice(),
      namedRanges: base.namedRanges.slice(),
    };
  }

  get locale(): SheetLocale {
    return localeOf(this.workbook.properties.locale);
  }

  get year(): number {
    return yearIn(this.workbook.properties.timeZone, this.situation.now);
  }

  find(sheetId: number): SheetState | undefined {
    return this.workbook.sheets.find((sheet) => sheet.properties.sheetId === sheetId);
  }

  /** The sheet of a GridRange or DimensionRange, to read. */
  grid(sheetId = 0): SheetState {
    const sheet = this.find(sheetId);
    if (!sheet) throw new RefusedRequest(`No grid with id: ${sheetId}`);
    return sheet;
  }

  /** The sheet that a request names, to read. */
  sheet(sheetId = 0): SheetState {
    const sheet = this.find(sheetId);
    if (!sheet) throw new RefusedRequest(`No sheet with id: ${sheetId}`);
    return sheet;
  }

  /** The same sheet as a copy of this draft, to change. */
  edit(sheet: SheetState): SheetState {
    if (this.owned.has(sheet)) return sheet;
    const index = this.workbook.sheets.findIndex((s) => s.properties.sheetId === sheet.properties.sheetId);
    const current = this.workbook.sheets[index];
    if (!current) throw new Error(`sheet ${sheet.properties.sheetId} is not in this workbook`);
    if (this.owned.has(current)) return current;
    const copy = copySheet(current);
    this.workbook.sheets[index] = copy;
    this.owned.add(copy);
    return copy;
  }

  /** `sheet` must come from `edit`. */
  setCell(sheet: SheetState, row: number, column: number, cell: Cell | undefined): void {
    const before = cellAt(sheet, row, column);
    // Formulas see a number otherwise where its cell becomes a date.
    if (
      before?.userEnteredValue !== cell?.userEnteredValue ||
      datePatternOf(before) !== datePatternOf(cell)
    ) {
      this.changed.push({ sheetId: sheet.properties.sheetId, row, column });
    }
    const cells = sheet.rows[row];
    if (cells) cells[column] = cell;
    else if (cell) {
      const created: (Cell | undefined)[] = [];
      created[column] = cell;
      sheet.rows[row] = created;
    }
  }
}

/** Making a format is slow, and every typed cell asks for the year. */
const yearFormats = new Map<string, Intl.DateTimeFormat>();

function yearIn(timeZone: string, now: Date): number {
  let format = yearFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' });
    yearFormats.set(timeZone, format);
  }
  return Number(format.format(now));
}
