/** The charts of a tab with what they show now: names and figures read from the cells. It draws nothing. */
import type { ChartData } from '../../src/core/workbook/chart-spec';
import type { SheetView } from '../sheets/grid';
import { boundsOf } from '../sheets/grid-range';
import { localeOf } from '../sheets/locale';
import { displayValue } from '../sheets/number-format';
import { cellAt, type SheetState } from '../sheets/workbook-state';
import { hexOf } from './colors';
import type { ShownChart } from './shapes';

interface Place {
  sheet: SheetState;
  row: number;
  column: number;
}

export function shownCharts(view: SheetView): ShownChart[] {
  const { workbook, sheet } = view;
  const locale = localeOf(workbook.properties.locale);
  const textAt = ({ sheet: at, row, column }: Place): string =>
    displayValue(
      view.valueIn(at, row, column),
      cellAt(at, row, column)?.userEnteredFormat?.numberFormat,
      locale,
    );
  const numberAt = ({ sheet: at, row, column }: Place): number | null => {
    const value = view.valueIn(at, row, column);
    return typeof value === 'number' ? value : null;
  };
  return sheet.charts.map(({ chartId, spec, position }): ShownChart => {
    const { chartType, headerCount = 0, domains, series, axis = [], legendPosition } = spec.basicChart;
    const isBars = chartType === 'BAR';
    const values = axis.find((each) => each.position === (isBars ? 'BOTTOM_AXIS' : 'LEFT_AXIS'));
    const { anchorCell, offsetXPixels, offsetYPixels, widthPixels, heightPixels } = position.overlayPosition;
    const cells = (data: ChartData | undefined): Place[] => (data ? placesOf(view, data) : []);
    const least = values?.viewWindowOptions?.viewWindowMin;
    return {
      id: chartId,
      title: spec.title ?? '',
      isBars,
      names: cells(domains[0]?.domain).slice(headerCount).map(textAt),
      series: series.map((each) => {
        const found = cells(each.series);
        return {
          name: found.slice(0, headerCount).map(textAt).join(' '),
          values: found.slice(headerCount).map(numberAt),
          texts: found.slice(headerCount).map(textAt),
          isLine: chartType === 'LINE' || each.type === 'LINE',
          hasLabels: each.dataLabel?.type === 'DATA',
          ...(each.colorStyle && { color: hexOf(each.colorStyle.rgbColor) }),
        };
      }),
      ...(values?.title && { valueTitle: values.title }),
      ...(least !== undefined && { least }),
      legend: legendPosition !== undefined && legendPosition !== 'NO_LEGEND',
      at: {
        row: anchorCell.rowIndex,
        column: anchorCell.columnIndex,
        x: offsetXPixels ?? 0,
        y: offsetYPixels ?? 0,
      },
      width: widthPixels!,
      height: heightPixels!,
    };
  });
}

/** Hidden rows and columns are not drawn. */
function placesOf({ workbook }: SheetView, { sourceRange }: ChartData): Place[] {
  return sourceRange.sources.flatMap((range) => {
    const sheet = workbook.sheets.find(({ properties }) => properties.sheetId === range.sheetId);
    if (!sheet) return [];
    const { startRow, endRow, startColumn, endColumn } = boundsOf(range, sheet);
    const found: Place[] = [];
    for (let row = startRow; row < endRow; row += 1) {
      if (sheet.rowMetadata[row]?.hiddenByUser) continue;
      for (let column = startColumn; column < endColumn; column += 1) {
        if (!sheet.columnMetadata[column]?.hiddenByUser) found.push({ sheet, row, column });
      }
    }
    return found;
  });
}
