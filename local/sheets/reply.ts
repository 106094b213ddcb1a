/**
 * The Spreadsheet resource as Google replies it: defaults and zeros left out, trailing empty cells dropped, editors only
 * shown to those who may edit. It reads the state and must not calculate; values come from the caller.
 */
import type { ChartData, ChartSpec, EmbeddedChart } from '../../src/core/workbook/chart-spec';
import type { ConditionalFormatRule, GridRange } from '../../src/core/workbook/request';
import { mapSources } from './charts';
import { formatReply } from './color';
import type { Identity } from './directory';
import { below, type FieldMask, project } from './field-mask';
import type { CellValue } from './formula-engine';
import type { Bounds } from './grid-range';
import { localeOf } from './locale';
import { displayValue } from './number-format';
import { mayEditProtection } from './rights';
import { shownFormat } from './shown-format';
import {
  type Cell,
  cellAt,
  type DimensionGroup,
  type DimensionProperties,
  type MetadataState,
  type NamedRange,
  type ProtectionState,
  type SheetState,
  type WorkbookState,
} from './workbook-state';

export interface Reading {
  workbook: WorkbookState;
  identity: Identity;
  mask: FieldMask;
  /** The sheets to reply, in the order of the tabs, each with the ranges of its grid data. */
  selection: readonly { sheet: SheetState; ranges: readonly Bounds[] }[];
  value: (sheet: SheetState, row: number, column: number) => CellValue;
  /** True where formulas may show values in cells that hold nothing themselves. */
  maySpill: (sheet: SheetState) => boolean;
}

type Json = Record<string, unknown>;

/** The resource as replied; every part only where the mask asked for it. */
export interface SpreadsheetReply extends Json {
  spreadsheetId?: string;
  properties?: { title?: string; locale?: string; timeZone?: string; autoRecalc?: string };
  sheets?: ({ properties?: { sheetId?: number; title?: string; index?: number; hidden?: boolean } } & Json)[];
}

export function spreadsheetReply(reading: Reading): SpreadsheetReply {
  const { workbook, mask } = reading;
  const { spreadsheetId, properties, developerMetadata } = workbook;
  const reply: Json = {
    spreadsheetId,
    properties: { ...properties, autoRecalc: 'ON_CHANGE' },
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
    ...listed(mask, 'developerMetadata', developerMetadata, (metadata) => metadataReply(metadata, undefined)),
    ...listed(mask, 'namedRanges', workbook.namedRanges, namedRangeReply),
  };
  const sheetsMask = below(mask, 'sheets');
  if (sheetsMask)
    reply.sheets = reading.selection.map((selected) => sheetReply(reading, selected, sheetsMask));
  return project(reply, mask) as SpreadsheetReply;
}

function sheetReply(
  reading: Reading,
  { sheet, ranges }: Reading['selection'][number],
  mask: FieldMask,
): Json {
  const { workbook, identity } = reading;
  const { sheetId } = sheet.properties;
  const dataMask = below(mask, 'data');
  return {
    properties: sheetPropertiesReply(sheet, workbook.sheets.indexOf(sheet)),
    ...(dataMask && { data: ranges.map((bounds) => gridData(reading, sheet, bounds, dataMask)) }),
    ...listed(mask, 'merges', sheet.merges, rangeReply),
    ...listed(mask, 'rowGroups', sheet.rowGroups, groupReply),
    ...listed(mask, 'columnGroups', sheet.columnGroups, groupReply),
    ...(sheet.basicFilter && {
      basicFilter: { ...sheet.basicFilter, range: rangeReply(sheet.basicFilter.range) },
    }),
    ...listed(mask, 'charts', sheet.charts, chartReply),
    ...listed(mask, 'conditionalFormats', sheet.conditionalFormats, conditionalFormatReply),
    ...listed(mask, 'protectedRanges', sheet.protectedRanges, (each) =>
      protectionReply(workbook, each, identity),
    ),
    ...listed(mask, 'developerMetadata', sheet.developerMetadata, (metadata) =>
      metadataReply(metadata, sheetId),
    ),
  };
}

/** Nothing is made that the mask leaves out: most reads of a large workbook ask for little of it. */
const listed = <T>(
  mask: FieldMask,
  name: string,
  entries: readonly T[],
  reply: (entry: T) => object,
): Json => (entries.length > 0 && below(mask, name) ? { [name]: entries.map(reply) } : {});

export function sheetPropertiesReply({ properties }: SheetState, index: number): object {
  const { sheetId, title, hidden, gridProperties, rightToLeft, tabColorStyle } = properties;
  return {
    sheetId,
    title,
    index,
    sheetType: 'GRID',
    gridProperties,
    ...(hidden && { hidden }),
    ...(rightToLeft && { rightToLeft }),
    ...(tabColorStyle && { tabColor: tabColorStyle.rgbColor, tabColorStyle }),
  };
}

/** Sheet 0 is left out of ranges. */
function rangeReply({ sheetId, ...indices }: GridRange): object {
  return sheetId === 0 ? indices : { sheetId, ...indices };
}

/** A source of which nothing is left has no list. */
function withoutEmpty(spec: ChartSpec): ChartSpec {
  const data = (of: ChartData) => (of.sourceRange.sources.length > 0 ? of : { sourceRange: {} });
  const { domains, series } = spec.basicChart;
  return {
    ...spec,
    basicChart: {
      ...spec.basicChart,
      domains: domains.map((each) => ({ ...each, domain: data(each.domain) })),
      series: series.map((each) => ({ ...each, series: data(each.series) })),
    },
  } as ChartSpec;
}

/** Sheet 0 and first rows and columns are left out, as everywhere. */
export function chartReply({ chartId, spec, position }: EmbeddedChart): { position: object } & Json {
  const { anchorCell, ...rest } = position.overlayPosition;
  const cell = Object.fromEntries(Object.entries(anchorCell).filter(([, index]) => index !== 0));
  const shown = withoutEmpty(mapSources(spec, (range) => rangeReply(range) as GridRange));
  return {
    chartId,
    spec: {
      ...shown,
      basicChart: {
        ...shown.basicChart,
        series: shown.basicChart.series.map((each) => ({
          ...each,
          ...(each.colorStyle && { color: each.colorStyle.rgbColor }),
        })),
      },
    },
    position: { overlayPosition: { anchorCell: cell, ...rest } },
  };
}

export const namedRangeReply = (named: NamedRange): object => ({ ...named, range: rangeReply(named.range) });

export function groupReply({ range: { sheetId, ...span }, ...rest }: DimensionGroup): object {
  return { range: sheetId === 0 ? span : { sheetId, ...span }, ...rest };
}

export function conditionalFormatReply({ ranges, booleanRule }: ConditionalFormatRule): object {
  const { condition, format } = booleanRule;
  return {
    ranges: ranges.map(rangeReply),
    booleanRule: { condition, format: formatReply(format) },
  };
}

export function protectionReply(
  workbook: WorkbookState,
  protection: ProtectionState,
  identity: Identity,
): object {
  const { protectedRangeId, range, unprotectedRanges, description, warningOnly } = protection;
  const mayEdit = mayEditProtection(workbook, protection, identity);
  return {
    protectedRangeId,
    range: rangeReply(range),
    ...(description && { description }),
    ...(warningOnly && { warningOnly }),
    ...(mayEdit && {
      requestingUserCanEdit: true,
      ...(!warningOnly && { editors: editorsReply(workbook, protection) }),
    }),
    ...(unprotectedRanges && { unprotectedRanges: unprotectedRanges.map(rangeReply) }),
  };
}

/** A protection without editors is open to all who may write, so these are its editors. */
function editorsReply({ owner, access }: WorkbookState, { editors }: ProtectionState): object {
  const writers = Object.keys(access).filter((address) => access[address] === 'writer');
  const users = [owner, ...(editors?.users ?? writers)];
  return { users, ...(editors?.groups.length ? { groups: editors.groups } : {}) };
}

export function metadataReply(metadata: MetadataState, sheetId: number | undefined): object {
  const location =
    sheetId === undefined
      ? { locationType: 'SPREADSHEET', spreadsheet: true }
      : { locationType: 'SHEET', sheetId };
  return { ...metadata, location };
}

function gridData(reading: Reading, sheet: SheetState, bounds: Bounds, mask: FieldMask): Json {
  const rowMask = below(mask, 'rowData');
  const rows = rowMask ? rowData(reading, sheet, bounds, rowMask) : [];
  const { startRow, endRow, startColumn, endColumn } = bounds;
  return {
    ...(startRow > 0 && { startRow }),
    ...(startColumn > 0 && { startColumn }),
    ...(rows.length > 0 && { rowData: rows }),
    ...(below(mask, 'rowMetadata') && { rowMetadata: dimensions(sheet.rowMetadata, startRow, endRow, 21) }),
    ...(below(mask, 'columnMetadata') && {
      columnMetadata: dimensions(sheet.columnMetadata, startColumn, endColumn, 100),
    }),
  };
}

function dimensions(
  metadata: readonly (DimensionProperties | null | undefined)[],
  start: number,
  end: number,
  pixelSize: number,
): DimensionProperties[] {
  return Array.from({ length: end - start }, (_, index) => ({ pixelSize, ...metadata[start + index] }));
}

/** Empty cells in between are `{}`, trailing empty cells and rows are dropped. */
function rowData(reading: Reading, sheet: SheetState, bounds: Bounds, mask: FieldMask): Json[] {
  const rows: Json[] = [];
  const cellMask = below(mask, 'values');
  if (!cellMask) return rows;
  const computed = needsValues(cellMask);
  // Most reads ask only for what was typed, and that is replied as it is kept.
  const asKept = !computed && below(cellMask, 'userEnteredFormat') === undefined;
  const spills = computed && reading.maySpill(sheet);
  const lastRow = spills ? bounds.endRow : Math.min(bounds.endRow, sheet.rows.length);
  for (let row = bounds.startRow; row < lastRow; row += 1) {
    const values: Json[] = [];
    const stored = sheet.rows[row]?.length ?? 0;
    const lastColumn = spills ? bounds.endColumn : Math.min(bounds.endColumn, stored);
    for (let column = bounds.startColumn; column < lastColumn; column += 1) {
      const cell = cellAt(sheet, row, column);
      const value = computed ? reading.value(sheet, row, column) : null;
      if (!cell && value === null) continue;
      while (values.length < column - bounds.startColumn) values.push({});
      const whole = asKept ? cell : cellReply(reading.workbook, cell ?? {}, value);
      values.push(project(whole, cellMask) as Json);
    }
    while (values.length > 0 && isEmpty(values.at(-1)!)) values.pop();
    if (values.length === 0) continue;
    while (rows.length < row - bounds.startRow) rows.push({});
    rows.push({ values });
  }
  return rows;
}

const isEmpty = (reply: Json): boolean => Object.keys(reply).length === 0;

/** Only these two fields need the formula engine. */
export const needsValues = (cellMask: FieldMask | undefined): boolean =>
  below(cellMask, 'effectiveValue') !== undefined || below(cellMask, 'formattedValue') !== undefined;

function cellReply(workbook: WorkbookState, cell: Cell, value: CellValue): Json {
  const { userEnteredFormat, ...rest } = cell;
  return {
    ...rest,
    ...(value !== null && {
      effectiveValue: effectiveValue(value),
      formattedValue: displayed(workbook, cell, value),
    }),
    ...(userEnteredFormat && { userEnteredFormat: formatReply(userEnteredFormat) }),
  };
}

export const displayed = (workbook: WorkbookState, cell: Cell | undefined, value: CellValue): string =>
  displayValue(value, shownFormat(workbook, cell), localeOf(workbook.properties.locale));

const ERROR_TYPES: Record<string, string> = {
  '#ERROR!': 'ERROR',
  '#NULL!': 'NULL_VALUE',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
};

function effectiveValue(value: Exclude<CellValue, null>): object {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  const type = ERROR_TYPES[value.error] ?? 'ERROR';
  return { errorValue: value.message === undefined ? { type } : { type, message: value.message } };
}
