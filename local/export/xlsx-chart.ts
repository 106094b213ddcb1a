/**
 * The charts of a sheet as native charts of an .xlsx file: over the same cells, with the same titles, colours, axis and legend.
 * The library writes one kind of chart at a time, so lines over columns are put right in the file that it wrote.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SheetChart } from 'hucre/xlsx';
import type { ChartData, EmbeddedChart } from '../../src/core/workbook/chart-spec';
import { hexOf } from '../server/colors';
import { cellName } from '../sheets/a1-notation';
import { boundsOf } from '../sheets/grid-range';
import type { SheetState, WorkbookState } from '../sheets/workbook-state';
import { SERIES_COLORS } from './chart-option';

/** Pixels of a column and a row without a size. */
const COLUMN = 100;
const ROW = 21;
/** Percent of a bar's thickness between two names. */
const GAP = 50;

export interface ChartSurroundings {
  workbook: WorkbookState;
  sheet: SheetState;
  /** How the file names a sheet. */
  nameOf: (sheet: SheetState) => string;
  textAt: (sheet: SheetState, row: number, column: number) => string;
}

export interface WrittenChart {
  chart: SheetChart;
  /** Of each series, whether it is a line over columns. */
  lines: boolean[];
}

/** @returns null for a chart whose cells are all gone: a file with an empty reference is not opened elsewhere */
export function writtenChart(chart: EmbeddedChart, around: ChartSurroundings): WrittenChart | null {
  const { title = '', altText, fontName, basicChart } = chart.spec;
  const { chartType, domains, axis = [], legendPosition, headerCount = 0 } = basicChart;
  const isBars = chartType === 'BAR';
  const values = axis.find(({ position }) => position === (isBars ? 'BOTTOM_AXIS' : 'LEFT_AXIS'));
  const least = values?.viewWindowOptions?.viewWindowMin;
  const face = fontName && { fontFamily: fontName };
  const axisFace = { labelFontSize: 9, ...(fontName && { labelFontFamily: fontName }) };
  const names = domains[0] && reference(domains[0].domain, headerCount, around);
  const series = basicChart.series.flatMap((each, index) => {
    const at = reference(each.series, headerCount, around);
    return at === null ? [] : [{ ...each, at, index }];
  });
  if (series.length === 0) return null;
  const written: SheetChart = {
    type: isBars ? 'bar' : chartType === 'LINE' ? 'line' : 'column',
    title,
    titleFontSize: 12,
    titleBold: true,
    ...(fontName && { titleFontFamily: fontName, legendFontFamily: fontName }),
    altText: altText ?? title,
    series: series.map(({ series: data, at, index, colorStyle, dataLabel }) => ({
      name: headerOf(data, headerCount, around),
      values: at,
      ...(names && { categories: names }),
      color: colorStyle ? hexOf(colorStyle.rgbColor) : SERIES_COLORS[index % SERIES_COLORS.length]!,
      dataLabels: dataLabel?.type === 'DATA' && {
        showValue: true,
        fontSize: 8,
        ...face,
        // At the foot of its column a figure is never crossed by the line.
        ...(chartType === 'COMBO' && { position: 'inBase' as const }),
      },
    })),
    gapWidth: GAP,
    legend: legendPosition === undefined || legendPosition === 'NO_LEGEND' ? false : 'bottom',
    axes: {
      // The first bar stands at the top, the figures below the last; names stay at the edge where bars fall.
      x: { ...axisFace, tickLblPos: 'low', ...(isBars && { reverse: true }) },
      y: {
        ...axisFace,
        ...(values?.title && {
          title: values.title,
          axisTitleFontSize: 9,
          axisTitleBold: false,
          ...(!isBars && { axisTitleRotation: -90 }),
          ...(fontName && { axisTitleFontFamily: fontName }),
        }),
        ...(least !== undefined && { scale: { min: least } }),
        ...(isBars && { crosses: 'max' as const }),
        gridlines: { major: true },
      },
    },
    anchor: anchorOf(chart, around.sheet),
  };
  return { chart: written, lines: series.map(({ type }) => type === 'LINE') };
}

/** "'Biểu đồ'!$B$6:$B$23", without the heading; null where nothing is left of it. */
function reference(
  { sourceRange }: ChartData,
  headers: number,
  { workbook, nameOf }: ChartSurroundings,
): string | null {
  const parts = sourceRange.sources.flatMap((range, index) => {
    const sheet = workbook.sheets.find(({ properties }) => properties.sheetId === range.sheetId);
    if (!sheet) return [];
    const { startRow, endRow, startColumn, endColumn } = boundsOf(range, sheet);
    const first = startRow + (index === 0 ? headers : 0);
    if (first >= endRow) return [];
    const corners = [cellName(first, startColumn), cellName(endRow - 1, endColumn - 1)];
    const fixed = corners.map((name) => name.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'));
    return [`'${nameOf(sheet).replaceAll("'", "''")}'!${fixed.join(':')}`];
  });
  return parts.length > 1 ? `(${parts.join(',')})` : (parts[0] ?? null);
}

function headerOf(
  { sourceRange }: ChartData,
  headers: number,
  { workbook, textAt }: ChartSurroundings,
): string {
  const [range] = sourceRange.sources;
  const sheet = workbook.sheets.find(({ properties }) => properties.sheetId === range?.sheetId);
  if (!sheet || !range) return '';
  const { startRow, startColumn } = boundsOf(range, sheet);
  return Array.from({ length: headers }, (_, row) => textAt(sheet, startRow + row, startColumn)).join(' ');
}

/** In whole cells, as the library anchors. */
function anchorOf({ position }: EmbeddedChart, sheet: SheetState): SheetChart['anchor'] {
  const { anchorCell, widthPixels = 0, heightPixels = 0 } = position.overlayPosition;
  const end = (from: number, length: number, sizeOf: (index: number) => number): number => {
    let [at, left] = [from, length];
    while (left > 0) {
      left -= sizeOf(at);
      at += 1;
    }
    return at;
  };
  const { rowIndex: row, columnIndex: col } = anchorCell;
  const width = (index: number): number => sheet.columnMetadata[index]?.pixelSize ?? COLUMN;
  const height = (index: number): number => sheet.rowMetadata[index]?.pixelSize ?? ROW;
  return {
    from: { row, col },
    to: { row: end(row, heightPixels, height), col: end(col, widthPixels, width) },
  };
}

/** The file with its charts put right. @param charts all of the workbook, in the order in which they were written */
export function withChartsMended(file: Uint8Array, charts: readonly WrittenChart[]): Uint8Array {
  if (charts.length === 0) return file;
  const parts = unzipSync(file);
  charts.forEach((chart, index) => {
    const path = `xl/charts/chart${index + 1}.xml`;
    parts[path] = strToU8(mended(strFromU8(parts[path]!), chart));
  });
  return zipSync(parts);
}

/** Falling bars keep their colour, which Excel else takes away, and lines over columns become lines. */
function mended(xml: string, { chart, lines }: WrittenChart): string {
  if (chart.type === 'line') return xml;
  const drawn: string[] = [];
  let index = 0;
  const bars = xml.replace(/<c:ser>.*?<\/c:ser>/gs, (series) => {
    if (!lines[index++]) return series.replace('</c:spPr>', '</c:spPr><c:invertIfNegative val="0"/>');
    drawn.push(
      series
        .replace('</c:spPr>', '</c:spPr><c:marker><c:symbol val="none"/></c:marker>')
        .replace('<a:ln>', '<a:ln w="28575">')
        .replace('</c:ser>', '<c:smooth val="0"/></c:ser>'),
    );
    return '';
  });
  if (drawn.length === 0) return bars;
  const axes = (bars.match(/<c:axId [^>]*>/g) ?? []).slice(0, 2).join('');
  const line = `<c:grouping val="standard"/><c:varyColors val="0"/>${drawn.join('')}<c:marker val="1"/>${axes}`;
  return bars.replace('</c:barChart>', (end) => `${end}<c:lineChart>${line}</c:lineChart>`);
}
