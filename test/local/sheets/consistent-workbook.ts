/**
 * What is true of every workbook, whatever was sent: a list of what is not. It reads the saved form and must not repair or
 * judge single requests.
 */
import { tokenize } from '../../../local/sheets/formula-tokens';
import type { WorkbookFile } from '../../../local/sheets/workbook-file';
import type { DimensionGroup } from '../../../local/sheets/workbook-state';
import type { ChartSpec } from '../../../src/core/workbook/chart-spec';
import type { GridRange } from '../../../src/core/workbook/request';

type Sheet = WorkbookFile['workbook']['sheets'][number];

/** Empty where all is well. */
export function inconsistencies(file: WorkbookFile): string[] {
  const { sheets, namedRanges, developerMetadata } = file.workbook;
  const found: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) found.push(what);
  };
  const unique = (values: readonly unknown[], what: string) =>
    must(new Set(values).size === values.length, `${what} twice: ${values.join(', ')}`);

  unique(
    sheets.map(({ properties }) => properties.sheetId),
    'sheet id',
  );
  unique(
    sheets.map(({ properties }) => properties.title.toLowerCase()),
    'title',
  );
  unique(
    sheets.flatMap((sheet) => sheet.protectedRanges.map((each) => each.protectedRangeId)),
    'protection id',
  );
  unique(
    [...developerMetadata, ...sheets.flatMap((sheet) => sheet.developerMetadata)].map(
      (each) => each.metadataId,
    ),
    'metadata id',
  );
  unique(
    namedRanges.map(({ namedRangeId }) => namedRangeId),
    'named range id',
  );
  unique(
    namedRanges.map(({ name }) => name.toLowerCase()),
    'name',
  );
  unique(
    sheets.flatMap(({ charts }) => charts.map(({ chartId }) => chartId)),
    'chart id',
  );
  for (const range of sheets.flatMap(({ charts }) => charts.flatMap(({ spec }) => sourcesOf(spec)))) {
    const sheet = sheets.find(({ properties }) => properties.sheetId === range.sheetId);
    must(sheet !== undefined && isInGrid(range, sheet), `chart of ${JSON.stringify(range)}`);
  }
  must(
    sheets.some(({ properties }) => !properties.hidden),
    'no sheet is visible',
  );
  for (const { name, range } of namedRanges) {
    const sheet = sheets.find(({ properties }) => properties.sheetId === range.sheetId);
    must(sheet !== undefined && isInGrid(range, sheet), `name ${name} at ${JSON.stringify(range)}`);
  }
  for (const sheet of sheets) {
    const { title } = sheet.properties;
    for (const what of inSheet(sheet)) found.push(`${title}: ${what}`);
    for (const [row, cells] of sheet.rows) {
      for (const { column, format, validation } of cells) {
        must(isInside(row, column, sheet), `${title}: cell ${row}:${column} outside the grid`);
        must(
          format === undefined || file.formats[format] !== undefined,
          `${title}: format ${format} is missing`,
        );
        must(
          validation === undefined || file.validations[validation] !== undefined,
          `${title}: rule missing`,
        );
      }
    }
  }
  return found;
}

function* inSheet(sheet: Sheet): Iterable<string> {
  const { sheetId, title, gridProperties: grid } = sheet.properties;
  if (title === '') yield 'no title';
  if (grid.rowCount < 1 || grid.columnCount < 1) yield 'no cells';
  if ((grid.frozenRowCount ?? 0) >= grid.rowCount) yield 'all rows frozen';
  if ((grid.frozenColumnCount ?? 0) >= grid.columnCount) yield 'all columns frozen';
  if (sheet.rowMetadata.length > grid.rowCount) yield 'row metadata below the grid';
  if (sheet.columnMetadata.length > grid.columnCount) yield 'column metadata beside the grid';
  const places: [string, GridRange[]][] = [
    ['merge', sheet.merges],
    ['conditional format', sheet.conditionalFormats.flatMap(({ ranges }) => ranges)],
    ['protection', sheet.protectedRanges.map(({ range }) => range)],
    ['open part', sheet.protectedRanges.flatMap((each) => each.unprotectedRanges ?? [])],
    ['filter', sheet.basicFilter ? [sheet.basicFilter.range] : []],
  ];
  for (const [what, ranges] of places) {
    for (const range of ranges) {
      if (range.sheetId !== sheetId) yield `${what} of sheet ${range.sheetId}`;
      if (!isInGrid(range, sheet)) yield `${what} at ${JSON.stringify(range)} outside the grid`;
    }
  }
  for (const [index, merge] of sheet.merges.entries()) {
    if (cellCount(merge) < 2) yield `merge of ${cellCount(merge)} cells`;
    if (sheet.merges.slice(index + 1).some((other) => overlap(merge, other))) {
      yield `merges overlap: ${JSON.stringify(sheet.merges)}`;
    }
  }
  for (const { position } of sheet.charts) {
    const { sheetId: on, rowIndex, columnIndex } = position.overlayPosition.anchorCell;
    if (on !== sheetId || !isInside(rowIndex, columnIndex, sheet))
      yield `chart at ${rowIndex}:${columnIndex}`;
  }
  if (sheet.conditionalFormats.some(({ ranges }) => ranges.length === 0))
    yield 'conditional format of nothing';
  const whole = sheet.protectedRanges.filter(({ range }) => Object.keys(range).length === 1);
  if (whole.length > 1) yield 'two protections of the whole sheet';
  if (sheet.protectedRanges.some(({ unprotectedRanges: open }) => open?.length === 0))
    yield 'no open parts as a list';
  if (sheet.protectedRanges.some((each) => each.unprotectedRanges && !whole.includes(each))) {
    yield 'open parts in a protection of a part';
  }
  yield* inGroups(sheet.rowGroups, sheetId, grid.rowCount);
  yield* inGroups(sheet.columnGroups, sheetId, grid.columnCount);
}

/** A group of depth n lies within one of depth n - 1, and groups of the same depth do not touch each other. */
function* inGroups(groups: readonly DimensionGroup[], sheetId: number, size: number): Iterable<string> {
  for (const { range, depth } of groups) {
    const { startIndex, endIndex } = range;
    if (range.sheetId !== sheetId) yield `group of sheet ${range.sheetId}`;
    if (!(0 <= startIndex && startIndex < endIndex && endIndex <= size))
      yield `group ${startIndex}-${endIndex}`;
    const around = groups.filter(
      (other) =>
        other.range.startIndex <= startIndex && endIndex <= other.range.endIndex && other.depth === depth - 1,
    );
    if (depth > 1 && around.length !== 1) yield `group of depth ${depth} in ${around.length} groups`;
    const same = groups.filter((other) => other.depth === depth && other.range.startIndex <= endIndex);
    if (same.some((other) => other.range !== range && other.range.endIndex >= startIndex)) {
      yield `groups of depth ${depth} touch`;
    }
  }
}

const sourcesOf = ({ basicChart: { domains, series } }: ChartSpec): GridRange[] =>
  [...domains.map(({ domain }) => domain), ...series.map((each) => each.series)].flatMap(
    ({ sourceRange }) => sourceRange.sources,
  );

const isInside = (row: number, column: number, { properties: { gridProperties: grid } }: Sheet): boolean =>
  0 <= row && row < grid.rowCount && 0 <= column && column < grid.columnCount;

function isInGrid(range: GridRange, sheet: Sheet): boolean {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const {
    startRowIndex = 0,
    endRowIndex = rowCount,
    startColumnIndex = 0,
    endColumnIndex = columnCount,
  } = range;
  return (
    0 <= startRowIndex &&
    startRowIndex < endRowIndex &&
    endRowIndex <= rowCount &&
    0 <= startColumnIndex &&
    startColumnIndex < endColumnIndex &&
    endColumnIndex <= columnCount
  );
}

const cellCount = (range: GridRange): number =>
  (range.endRowIndex! - range.startRowIndex!) * (range.endColumnIndex! - range.startColumnIndex!);

const overlap = (one: GridRange, other: GridRange): boolean =>
  one.startRowIndex! < other.endRowIndex! &&
  other.startRowIndex! < one.endRowIndex! &&
  one.startColumnIndex! < other.endColumnIndex! &&
  other.startColumnIndex! < one.endColumnIndex!;

/** Titles that formulas, validations and conditional formats name, in lower case. */
export function namedTitles({ workbook: { sheets }, validations }: WorkbookFile): Set<string> {
  const used = new Set(
    sheets.flatMap(({ rows }) => rows.flatMap(([, cells]) => cells.map(({ validation }) => validation))),
  );
  const conditions = [
    ...validations.filter((_, index) => used.has(index)).map((rule) => rule.condition),
    ...sheets.flatMap((sheet) => sheet.conditionalFormats.map((rule) => rule.booleanRule.condition)),
  ];
  const formulas = [
    ...sheets.flatMap(({ rows }) =>
      rows.flatMap(([, cells]) => cells.map(({ value }) => value?.formulaValue ?? '')),
    ),
    ...conditions.flatMap(({ values = [] }) => values.map(({ userEnteredValue }) => userEnteredValue)),
  ].filter((text) => text.startsWith('='));
  const titles = formulas.flatMap((formula) =>
    tokenize(formula).flatMap((token) =>
      token.kind === 'reference' ? (token.reference.sheetTitle ?? []) : [],
    ),
  );
  return new Set(titles.map((title) => title.toLowerCase()));
}
