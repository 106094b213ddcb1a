/**
 * Values of a range as a read gives them: rendered, by rows or by columns, trailing blanks left out.
 * It must not choose the range nor calculate; effective values come from the caller.
 */
import { rangeName } from '../a1-notation';
import type { CellValue } from '../formula-engine';
import type { Bounds } from '../grid-range';
import { displayed } from '../reply';
import { shownFormat } from '../shown-format';
import type { WorkbookReading } from '../spreadsheets';
import { cellAt, type SheetState } from '../workbook-state';

export interface Rendering {
  majorDimension?: 'ROWS' | 'COLUMNS' | 'DIMENSION_UNSPECIFIED';
  valueRenderOption?: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  dateTimeRenderOption?: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
}

export type RenderedValue = string | number | boolean;

/** `values` is absent where there is nothing. */
export interface ValueRange {
  range: string;
  majorDimension: 'ROWS' | 'COLUMNS';
  values?: RenderedValue[][];
}

export function valueRange(
  reading: WorkbookReading,
  sheet: SheetState,
  bounds: Bounds,
  rendering: Rendering,
): ValueRange {
  const majorDimension = rendering.majorDimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS';
  const rows = renderedRows(reading, sheet, bounds, rendering);
  const values = withoutTrailing(majorDimension === 'ROWS' ? rows : turned(rows));
  return {
    range: rangeName(sheet.properties.title, bounds),
    majorDimension,
    ...(values.length > 0 && { values }),
  };
}

function renderedRows(
  reading: WorkbookReading,
  sheet: SheetState,
  bounds: Bounds,
  rendering: Rendering,
): RenderedValue[][] {
  const rows: RenderedValue[][] = [];
  for (let row = bounds.startRow; row < bounds.endRow; row += 1) {
    const values: RenderedValue[] = [];
    for (let column = bounds.startColumn; column < bounds.endColumn; column += 1) {
      const rendered = renderedValue(reading, sheet, row, column, rendering);
      if (rendered === '') continue;
      while (values.length < column - bounds.startColumn) values.push('');
      values.push(rendered);
    }
    rows.push(values);
  }
  return rows;
}

function renderedValue(
  { workbook, value }: WorkbookReading,
  sheet: SheetState,
  row: number,
  column: number,
  { valueRenderOption = 'FORMATTED_VALUE', dateTimeRenderOption = 'SERIAL_NUMBER' }: Rendering,
): RenderedValue {
  const cell = cellAt(sheet, row, column);
  const formula = cell?.userEnteredValue?.formulaValue;
  if (valueRenderOption === 'FORMULA' && formula !== undefined) return formula;
  const effective = value(sheet, row, column);
  const shownDate = dateTimeRenderOption === 'FORMATTED_STRING' && isDate(shownFormat(workbook, cell)?.type);
  if (valueRenderOption === 'FORMATTED_VALUE' || shownDate) return displayed(workbook, cell, effective);
  return unformatted(effective);
}

const isDate = (type: string | undefined): boolean =>
  type === 'DATE' || type === 'TIME' || type === 'DATE_TIME';

function unformatted(value: CellValue): RenderedValue {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** Rows as columns. */
function turned(rows: readonly RenderedValue[][]): RenderedValue[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const values = rows.map((row) => row[column] ?? '');
    while (values.at(-1) === '') values.pop();
    return values;
  });
}

function withoutTrailing(lines: readonly RenderedValue[][]): RenderedValue[][] {
  const kept = lines.slice();
  while (kept.at(-1)?.length === 0) kept.pop();
  return kept;
}
