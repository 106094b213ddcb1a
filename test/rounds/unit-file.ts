/** A unit's tab on its way: downloaded, changed by another program, read again as the sidebar reads it. It asserts nothing. */
import ExcelJS from '@protobi/exceljs';
import type { Spreadsheets } from '../../local/sheets/spreadsheets';
import { sheetOf } from '../../src/core/import/unit-file';
import { UNIT_COLUMN_TITLES } from '../../src/core/text/titles';
import { columnIndex, UNIT_COLUMNS, type UnitColumnKey } from '../../src/core/workbook/contract';
import { xlsxOf } from '../local/export/exports';
import { sheetsOfFile } from '../sidebar/unit-file-bytes';

/** The workbook as it is downloaded, but only with these tabs: all 31 of the sample take seconds each time. */
export const download = async (
  spreadsheets: Spreadsheets,
  account: string,
  workbook: string,
  titles: readonly string[],
): Promise<Uint8Array> =>
  spreadsheets.reading(account, workbook, (reading) => {
    const sheets = reading.workbook.sheets.filter(({ properties }) => titles.includes(properties.title));
    return xlsxOf({ ...reading, workbook: { ...reading.workbook, sheets } });
  });

/** What the sidebar sends of a file for a unit; a text that is no JSON says why it sends nothing. */
export async function inputOf(bytes: Uint8Array, unit: { code: string; name: string }): Promise<string> {
  const sheets = await sheetsOfFile(bytes);
  const sheet = typeof sheets === 'string' ? sheets : sheetOf(sheets, unit);
  return typeof sheet === 'string' ? sheet : JSON.stringify({ unit: unit.code, rows: sheet.rows });
}

export class DownloadedTab {
  private constructor(
    private readonly workbook: ExcelJS.Workbook,
    readonly sheet: ExcelJS.Worksheet,
  ) {}

  static async open(bytes: Uint8Array, title: string): Promise<DownloadedTab> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet(title);
    if (!sheet) throw new Error(`No sheet ${title}`);
    return new DownloadedTab(workbook, sheet);
  }

  /** The cell of an item, wherever its row and column stand. */
  cell(code: string, key: UnitColumnKey): ExcelJS.Cell {
    const title = UNIT_COLUMN_TITLES[key];
    let header = 0;
    let row = 0;
    this.sheet.eachRow((each, at) => {
      const [, ...texts] = each.values as unknown[];
      if (texts.includes('Mã')) header = at;
      if (texts.includes(code)) row ||= at;
    });
    const titles = this.sheet.getRow(header).values as unknown[];
    if (header === 0 || row === 0 || !titles.includes(title)) throw new Error(`No cell ${code} ${title}`);
    return this.sheet.getCell(row, titles.indexOf(title));
  }

  set(code: string, values: Partial<Record<UnitColumnKey, ExcelJS.CellValue>>): void {
    for (const [key, value] of Object.entries(values)) {
      this.cell(code, key as UnitColumnKey).value = value as ExcelJS.CellValue;
    }
  }

  /** As a person who sorts, hides and adds: rows from the last item to the first, columns the other way round with one more. */
  disorder(): void {
    const { sheet } = this;
    const rows = Array.from({ length: sheet.rowCount }, (_row, row) =>
      UNIT_COLUMNS.map((_column, at) => sheet.getCell(row + 1, at + 1).value),
    );
    const header = rows.findIndex(([first]) => first === 'Mã') + 1;
    sheet.spliceRows(1, sheet.rowCount);
    const turned = [...rows.slice(0, header), ...rows.slice(header).reverse()];
    for (const [at, cells] of turned.entries()) {
      const added = at === header - 1 ? 'Ghi chú riêng' : 'x';
      sheet.getRow(at + 2).values = [added, ...[...cells].reverse()] as ExcelJS.CellValue[];
    }
    sheet.getColumn(columnIndex(UNIT_COLUMNS, 'name') + 2).hidden = true;
    sheet.getRow(header + 3).hidden = true;
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array((await this.workbook.xlsx.writeBuffer()) as ArrayBuffer);
  }
}
