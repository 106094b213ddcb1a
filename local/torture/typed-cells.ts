/** What people typed into unit tabs, found by the code of the row and the column: as the workbook holds it, before anything is computed. */

import { contentText } from '../../src/core/text/content';
import { a1 } from '../../src/core/workbook/a1';
import { columnIndex, UNIT_COLUMNS, type UnitColumnKey } from '../../src/core/workbook/contract';
import type { ExtendedValue } from '../../src/core/workbook/request';
import type { SpreadsheetResource } from '../../src/core/workbook/snapshot';
import type { Host } from '../host/host';

/** "Sở Nội vụ|1.1.1|selfScore" -> the text of the cell; blanks are left out. */
export type TypedCells = ReadonlyMap<string, string>;

export const cellKey = (tab: string, code: string, column: UnitColumnKey): string =>
  [tab, code, column].join('|');

const TYPED = UNIT_COLUMNS.flatMap(({ key, who }, column) => (who === 'nobody' ? [] : [{ key, column }]));

const textOf = (value: ExtendedValue | undefined): string =>
  contentText(value?.formulaValue ?? value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null);

interface Row {
  code: string;
  row: number;
  values: readonly { userEnteredValue?: ExtendedValue }[];
}

export class UnitTabs {
  constructor(
    private readonly host: Host,
    private readonly account: string,
    readonly workbook: string,
    private readonly titles: readonly string[],
  ) {}

  private async rows(titles: readonly string[]): Promise<Map<string, Row[]>> {
    const { sheets = [] } = (await this.host.spreadsheets.get(this.account, this.workbook, {
      ranges: titles.map((title) => `'${title}'!A1:R160`),
      fields: 'sheets(properties.title,data.rowData.values.userEnteredValue)',
    })) as SpreadsheetResource;
    return new Map(
      sheets.map(({ properties, data }) => {
        const rows = (data?.[0]?.rowData ?? []).map(({ values = [] }, row) => ({
          code: textOf(values[0]?.userEnteredValue),
          row,
          values,
        }));
        return [properties!.title!, rows];
      }),
    );
  }

  /** All that is typed into rows that have a code, of all unit tabs or of these. */
  async all(titles = this.titles): Promise<TypedCells> {
    const cells = new Map<string, string>();
    for (const [tab, rows] of await this.rows(titles))
      for (const { code, values } of rows)
        for (const { key, column } of TYPED) {
          const text = textOf(values[column]?.userEnteredValue);
          if (code !== '' && text !== '') cells.set(cellKey(tab, code, key), text);
        }
    return cells;
  }

  /** The codes of a tab with their zero-based rows. */
  async codes(tab: string): Promise<Map<string, number>> {
    const rows = (await this.rows([tab])).get(tab) ?? [];
    return new Map(rows.map(({ code, row }) => [code, row]));
  }
}

export const cellAt = (row: number, column: UnitColumnKey): string =>
  a1(row, columnIndex(UNIT_COLUMNS, column));
