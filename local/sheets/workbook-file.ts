/**
 * A workbook as JSON, to keep it over restarts: formats and validation rules that many cells share are written once.
 * It must not know where files lie.
 */
import type { CellFormat, DataValidationRule, ExtendedValue } from '../../src/core/workbook/request';
import { type Cell, emptySheet, type Row, type SheetState, type WorkbookState } from './workbook-state';

const VERSION = 1;

/** Column, value, then indices into the shared lists. */
interface StoredCell {
  column: number;
  value?: ExtendedValue;
  note?: string;
  format?: number;
  validation?: number;
}

type StoredSheet = Omit<SheetState, 'rows'> & { rows: [row: number, cells: StoredCell[]][] };

export interface WorkbookFile {
  version: number;
  workbook: Omit<WorkbookState, 'sheets'> & { sheets: StoredSheet[] };
  formats: CellFormat[];
  validations: DataValidationRule[];
}

export function toJSON(workbook: WorkbookState): WorkbookFile {
  const formats = shared<CellFormat>();
  const validations = shared<DataValidationRule>();
  const sheets = workbook.sheets.map((sheet): StoredSheet => {
    const rows: StoredSheet['rows'] = [];
    sheet.rows.forEach((row, rowIndex) => {
      const cells: StoredCell[] = [];
      row?.forEach((cell, column) => {
        if (!cell) return;
        const { userEnteredValue, note, userEnteredFormat, dataValidation } = cell;
        cells.push({
          column,
          ...(userEnteredValue && { value: userEnteredValue }),
          ...(note && { note }),
          ...(userEnteredFormat && { format: formats.indexOf(userEnteredFormat) }),
          ...(dataValidation && { validation: validations.indexOf(dataValidation) }),
        });
      });
      if (cells.length > 0) rows.push([rowIndex, cells]);
    });
    return { ...sheet, rows };
  });
  return {
    version: VERSION,
    workbook: { ...workbook, sheets },
    formats: formats.list,
    validations: validations.list,
  };
}

/** @throws Error when the file is of another version */
export function fromJSON(file: WorkbookFile): WorkbookState {
  if (file.version !== VERSION)
    throw new Error(`workbook file of version ${file.version}, expected ${VERSION}`);
  const sheets = file.workbook.sheets.map((sheet): SheetState => {
    const rows: SheetState['rows'] = [];
    for (const [rowIndex, cells] of sheet.rows) {
      const row: Row = [];
      for (const cell of cells) row[cell.column] = restored(cell, file);
      rows[rowIndex] = row;
    }
    return { ...emptySheet(sheet.properties), ...sheet, rows };
  });
  // Files of before named ranges and groups lack them.
  return { ...file.workbook, namedRanges: file.workbook.namedRanges ?? [], sheets };
}

function restored(
  { value, note, format, validation }: StoredCell,
  { formats, validations }: WorkbookFile,
): Cell {
  return {
    ...(value && { userEnteredValue: value }),
    ...(note && { note }),
    ...(format !== undefined && { userEnteredFormat: formats[format]! }),
    ...(validation !== undefined && { dataValidation: validations[validation]! }),
  };
}

/** Lists each value once; the same object is found without comparing texts. */
function shared<T extends object>() {
  const list: T[] = [];
  const byObject = new Map<T, number>();
  const byText = new Map<string, number>();
  const indexOf = (value: T): number => {
    const known = byObject.get(value);
    if (known !== undefined) return known;
    const text = JSON.stringify(value);
    let index = byText.get(text);
    if (index === undefined) {
      index = list.push(value) - 1;
      byText.set(text, index);
    }
    byObject.set(value, index);
    return index;
  };
  return { list, indexOf };
}
