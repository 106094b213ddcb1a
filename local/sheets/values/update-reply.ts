/**
 * What a write of values replies: the range, what was touched in it and, where asked, what it shows now.
 * It must not write.
 */
import { rangeName } from '../a1-notation';
import type { WorkbookReading } from '../spreadsheets';
import { type Rendering, valueRange } from './value-range';
import type { Written } from './write-values';

export interface ResponseOptions {
  includeValuesInResponse?: boolean;
  responseValueRenderOption?: Rendering['valueRenderOption'];
  responseDateTimeRenderOption?: Rendering['dateTimeRenderOption'];
}

export function updateReply(
  { workbook, value }: WorkbookReading,
  { sheetId, bounds, rows, columns, cells }: Written,
  majorDimension: Rendering['majorDimension'],
  options: ResponseOptions,
): object {
  const sheet = workbook.sheets.find((each) => each.properties.sheetId === sheetId)!;
  const rendering: Rendering = {
    majorDimension,
    valueRenderOption: options.responseValueRenderOption,
    dateTimeRenderOption: options.responseDateTimeRenderOption,
  };
  return {
    updatedRange: rangeName(sheet.properties.title, bounds),
    ...counted({ updatedRows: rows.size, updatedColumns: columns.size, updatedCells: cells }),
    ...(options.includeValuesInResponse && {
      updatedData: valueRange({ workbook, value }, sheet, bounds, rendering),
    }),
  };
}

/** Rows and columns that several ranges touch count once. */
export function totals(written: readonly Written[]): object {
  const distinct = (of: (each: Written) => Iterable<number>): number =>
    new Set(written.flatMap((each) => [...of(each)].map((index) => `${each.sheetId}:${index}`))).size;
  return counted({
    totalUpdatedRows: distinct(({ rows }) => rows),
    totalUpdatedColumns: distinct(({ columns }) => columns),
    totalUpdatedCells: written.reduce((sum, { cells }) => sum + cells, 0),
    totalUpdatedSheets: new Set(written.filter(({ cells }) => cells > 0).map(({ sheetId }) => sheetId)).size,
  });
}

const counted = (counts: Record<string, number>): object =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
