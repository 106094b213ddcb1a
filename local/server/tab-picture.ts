/**
 * A tab as a window shows it: displayed texts, formats, choices, notes, links, which cells an account may edit.
 * It reads the sheet and changes nothing; what a person may do is asked of the rights, never decided here.
 */
import type { CellFormat } from '../../src/core/workbook/request';
import { parseReference, sheetByTitle } from '../sheets/a1-notation';
import type { CellValue } from '../sheets/formula-engine';
import type { SheetView } from '../sheets/grid';
import { boundsOf } from '../sheets/grid-range';
import { linkTarget } from '../sheets/link-target';
import { localeOf, type SheetLocale } from '../sheets/locale';
import { displayValue } from '../sheets/number-format';
import { shownFormat } from '../sheets/shown-format';
import { type Cell, cellAt, type SheetState } from '../sheets/workbook-state';
import { Interned } from './interned';
import { rulesThatHold } from './rules-that-hold';
import type { Block, ShownCell, TabPicture, TabShape } from './shapes';
import { shownCharts } from './shown-charts';

/** Formats and choices of a tab by index; the same tables serve all pictures of the tab. */
export class PictureTables {
  readonly formats = new Interned<CellFormat>();
  readonly choices = new Interned<string[]>();
}

export async function pictureOf(view: SheetView, tables: PictureTables): Promise<TabPicture> {
  const { sheet, workbook } = view;
  const locale = localeOf(workbook.properties.locale);
  const rules = await rulesThatHold(view);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const cells: (ShownCell | null)[][] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const shown: (ShownCell | null)[] = [];
    for (let column = 0; column < columnCount; column += 1) {
      const cell = shownCell(view, locale, tables, row, column);
      const held = rules.get(row * columnCount + column);
      const painted = held ? { ...cell, rules: held } : cell;
      if (painted) shown[column] = painted;
    }
    cells.push(Array.from(shown, (cell) => cell ?? null));
  }
  while (cells.at(-1)?.length === 0) cells.pop();
  return {
    shape: shapeOf(sheet),
    cells,
    formats: tables.formats.list,
    choices: tables.choices.list,
    charts: shownCharts(view),
  };
}

function shapeOf(sheet: SheetState): TabShape {
  const { sheetId, title, gridProperties } = sheet.properties;
  const { rowCount, columnCount, frozenRowCount, frozenColumnCount, hideGridlines } = gridProperties;
  return {
    sheetId,
    title,
    rowCount,
    columnCount,
    frozenRows: frozenRowCount ?? 0,
    frozenColumns: frozenColumnCount ?? 0,
    hideGridlines: hideGridlines ?? false,
    columns: Array.from({ length: columnCount }, (_, column) => {
      const { pixelSize, hiddenByUser } = sheet.columnMetadata[column] ?? {};
      return { ...(pixelSize && { width: pixelSize }), ...(hiddenByUser && { hidden: true as const }) };
    }),
    rows: Array.from({ length: rowCount }, (_, row) => {
      const { pixelSize, hiddenByUser } = sheet.rowMetadata[row] ?? {};
      return { ...(pixelSize && { height: pixelSize }), ...(hiddenByUser && { hidden: true as const }) };
    }),
    merges: sheet.merges.map((range): Block => {
      const { startRow, endRow, startColumn, endColumn } = boundsOf(range, sheet);
      return [startRow, endRow, startColumn, endColumn];
    }),
    ruleFormats: sheet.conditionalFormats.map(({ booleanRule }) => booleanRule.format),
  };
}

function shownCell(
  view: SheetView,
  locale: SheetLocale,
  tables: PictureTables,
  row: number,
  column: number,
): ShownCell | null {
  const cell = cellAt(view.sheet, row, column);
  const value = view.value(row, column);
  if (!cell && value === null) return null;
  const { userEnteredFormat: format, note, dataValidation: rule, userEnteredValue: content } = cell ?? {};
  const text = displayValue(value, shownFormat(view.workbook, cell), locale);
  const typed = content?.formulaValue ?? typedText(value, format, locale);
  const link = content?.formulaValue === undefined ? undefined : linkTarget(content.formulaValue);
  const choices = rule && choicesOf(rule.condition, view, locale);
  return {
    ...(text !== '' && { text }),
    ...(typed !== text && { typed }),
    ...(typeof value === 'number' && { kind: 'number' as const }),
    ...(value !== null && typeof value === 'object' && { kind: 'error' as const }),
    ...(rule?.condition.type === 'BOOLEAN' && { tick: value === true }),
    ...(format && { format: tables.formats.indexOf(format) }),
    ...(note && { note }),
    ...(choices && { choices: tables.choices.indexOf(choices) }),
    ...(link && { link }),
  };
}

/** What a person would type to get the value again. */
function typedText(value: CellValue, format: CellFormat | undefined, locale: SheetLocale): string {
  if (typeof value !== 'number') return displayValue(value, format?.numberFormat, locale);
  const type = format?.numberFormat?.type;
  if (type === 'DATE' || type === 'DATE_TIME') return displayValue(value, format?.numberFormat, locale);
  const number = type === 'PERCENT' ? Number(`${value}e2`) || value * 100 : value;
  return `${String(number).replace('.', locale.decimal)}${type === 'PERCENT' ? '%' : ''}`;
}

function choicesOf(
  { type, values = [] }: NonNullable<Cell['dataValidation']>['condition'],
  view: SheetView,
  locale: SheetLocale,
): string[] | undefined {
  const texts = values.map(({ userEnteredValue }) => userEnteredValue);
  if (type === 'ONE_OF_LIST') return texts;
  if (type !== 'ONE_OF_RANGE') return undefined;
  const reference = parseReference((texts[0] ?? '').slice(1));
  const sheet =
    reference?.title === undefined ? view.sheet : sheetByTitle(view.workbook.sheets, reference.title);
  if (!reference || !sheet) return [];
  const bounds = { ...boundsOf({ sheetId: 0 }, sheet), ...reference.bounds };
  const found: string[] = [];
  for (let row = bounds.startRow; row < bounds.endRow; row += 1) {
    for (let column = bounds.startColumn; column < bounds.endColumn; column += 1) {
      const text = typedText(view.valueIn(sheet, row, column), undefined, locale);
      if (text !== '') found.push(text);
    }
  }
  return [...new Set(found)];
}
