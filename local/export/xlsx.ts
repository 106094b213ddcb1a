/**
 * The workbook as an .xlsx file: what every cell shows, its formulas where other programs compute them alike, the charts over
 * them, and the looks, rules and locks around them. It changes nothing and decides no right.
 */
import { type Cell, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { DataValidationRule } from '../../src/core/workbook/request';
import { cellName } from '../sheets/a1-notation';
import { boundsOf } from '../sheets/grid-range';
import { mayEditCells } from '../sheets/rights';
import type { OwnReading } from '../sheets/spreadsheets';
import { cellAt, type SheetState } from '../sheets/workbook-state';
import { sheetNames } from './sheet-names';
import { withChartsMended, writtenChart } from './xlsx-chart';
import { linkOf, xlsxFormula } from './xlsx-formula';
import { cellStyle, conditionalRule, validation } from './xlsx-look';

type Names = ReturnType<typeof sheetNames>;
const nameIn = (names: Names, { properties }: SheetState): string => names.get(properties.title)!;
/** Formulas as the file has them, undefined where only the value should be written. */
const formulasOf =
  (names: Names, isFixed = false) =>
  (formula: string): string | undefined =>
    xlsxFormula(formula, (title) => names.get(title) === title, isFixed);

/** Pixels of a column are counted in letters there, those of a row in points. */
const letters = (pixels: number): number => Math.round((pixels / 7) * 100) / 100;
const points = (pixels: number): number => pixels * 0.75;
const COLUMN = 100;

/** What is locked for the reader is locked in the file, too. */
export async function xlsxOf(reading: OwnReading): Promise<Uint8Array> {
  const { workbook } = reading;
  const names = sheetNames(workbook.sheets.map(({ properties }) => properties.title));
  const nameOf = (sheet: SheetState): string => nameIn(names, sheet);
  const textAt = (of: SheetState, row: number, column: number): string => {
    const value = reading.value(of, row, column);
    return value === null || typeof value === 'object' ? '' : String(value);
  };
  const charts = workbook.sheets.map((sheet) =>
    sheet.charts.flatMap((chart) => writtenChart(chart, { workbook, sheet, nameOf, textAt }) ?? []),
  );
  const file = await writeXlsx({
    sheets: workbook.sheets.map((sheet, index) => ({
      ...writtenSheet(reading, sheet, names),
      charts: charts[index]!.map(({ chart }) => chart),
    })),
    properties: { title: workbook.properties.title },
    defaultFont: { name: 'Times New Roman', size: 11 },
  });
  return withChartsMended(file, charts.flat());
}

function writtenSheet(reading: OwnReading, sheet: SheetState, names: Names): WriteSheet {
  const { properties, conditionalFormats, columnMetadata, rowMetadata } = sheet;
  const { rowCount, columnCount, frozenRowCount, frozenColumnCount, hideGridlines } =
    properties.gridProperties;
  const formulaOf = (formula: string): string | undefined =>
    formula.startsWith('=') ? formulasOf(names)(formula) : undefined;
  const cells = new Map<string, Partial<Cell>>();
  const rows = Array.from({ length: rowCount }, () => new Array(columnCount).fill(null));
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      const cell = writtenCell(reading, sheet, { row, column }, names, formulaOf);
      if (!cell) continue;
      cells.set(`${row},${column}`, cell);
      rows[row]![column] = cell.value ?? null;
    }
  }
  return {
    name: nameIn(names, sheet),
    rows,
    cells,
    columns: Array.from({ length: columnCount }, (_, column) => {
      const { pixelSize = COLUMN, hiddenByUser } = columnMetadata[column] ?? {};
      return { width: letters(pixelSize), ...(hiddenByUser && { hidden: true }) };
    }),
    rowDefs: new Map(
      rowMetadata.flatMap((each, row) =>
        each && (each.pixelSize || each.hiddenByUser)
          ? [
              [
                row,
                {
                  ...(each.pixelSize && { height: points(each.pixelSize) }),
                  ...(each.hiddenByUser && { hidden: true }),
                },
              ] as const,
            ]
          : [],
      ),
    ),
    merges: sheet.merges.map((merge) => {
      const { startRow, endRow, startColumn, endColumn } = boundsOf(merge, sheet);
      return { startRow, endRow: endRow - 1, startCol: startColumn, endCol: endColumn - 1 };
    }),
    dataValidations: validationsOf(sheet, names),
    conditionalRules: conditionalFormats.flatMap((rule, index) => {
      const range = rule.ranges.map((each) => a1(each, sheet)).join(' ');
      return conditionalRule(rule, range, index + 1, formulaOf) ?? [];
    }),
    freezePane: { rows: frozenRowCount ?? 0, columns: frozenColumnCount ?? 0 },
    ...(properties.hidden && { hidden: true }),
    view: { showGridLines: !hideGridlines },
    // Without a password: it keeps from slips, the rights themselves stay in the workbook.
    ...(sheet.protectedRanges.length > 0 && {
      protection: { sheet: true, formatColumns: true, formatRows: true },
    }),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function writtenCell(
  reading: OwnReading,
  sheet: SheetState,
  { row, column }: { row: number; column: number },
  names: Names,
  formulaOf: (formula: string) => string | undefined,
): Partial<Cell> | undefined {
  const stored = cellAt(sheet, row, column);
  const computed = reading.value(sheet, row, column);
  if (!stored && computed === null) return undefined;
  const bounds = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  const style = cellStyle(
    stored?.userEnteredFormat,
    mayEditCells(reading.workbook, sheet, bounds, reading.identity),
  );
  const value = computed !== null && typeof computed === 'object' ? computed.error : computed;
  const typed = stored?.userEnteredValue?.formulaValue;
  const formula = typed === undefined ? undefined : formulaOf(typed);
  const link = typed === undefined ? undefined : linkOf(typed);
  const target = reading.workbook.sheets.find(({ properties }) => properties.sheetId === link?.sheetId);
  return {
    value,
    ...(formula !== undefined && { formula, formulaResult: value }),
    style,
    ...(stored?.note && { comment: { text: stored.note } }),
    ...(link?.address && { hyperlink: { target: link.address } }),
    ...(target && {
      hyperlink: {
        target: `#'${nameIn(names, target).replaceAll("'", "''")}'!${link?.range ?? 'A1'}`,
      },
    }),
  };
}

/** Cells below each other that have the same rule are one validation. */
function validationsOf(sheet: SheetState, names: Names): DataValidation[] {
  const formulaOf = formulasOf(names, true);
  const found: DataValidation[] = [];
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  for (let column = 0; column < columnCount; column += 1) {
    let from = 0;
    let rule: DataValidationRule | undefined;
    for (let row = 0; row <= rowCount; row += 1) {
      const next = row < rowCount ? cellAt(sheet, row, column)?.dataValidation : undefined;
      if (row > 0 && JSON.stringify(next) === JSON.stringify(rule)) continue;
      const range = `${cellName(from, column)}:${cellName(row - 1, column)}`;
      const written = rule && validation(rule, range, formulaOf);
      if (written) found.push(written);
      [from, rule] = [row, next];
    }
  }
  return found;
}

function a1(range: Parameters<typeof boundsOf>[0], sheet: SheetState): string {
  const { startRow, endRow, startColumn, endColumn } = boundsOf(range, sheet);
  return `${cellName(startRow, startColumn)}:${cellName(endRow - 1, endColumn - 1)}`;
}
