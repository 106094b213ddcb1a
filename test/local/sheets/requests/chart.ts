/** A small chart of the sheet 0 for the cases of chart requests, and how it is read. It asserts nothing. */
import { range } from '../example-workbook';

export const data = (at: object) => ({ sourceRange: { sources: [at] } });

/** Of the names in A1:A4 and the figures of a column. */
export const spec = (more: object = {}, column = 1) => ({
  title: 'Chỉ số',
  hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
  basicChart: {
    chartType: 'COLUMN',
    legendPosition: 'NO_LEGEND',
    domains: [{ domain: data(range(0, 0, 0, 4, 1)) }],
    series: [{ series: data(range(0, 0, column, 4, column + 1)), targetAxis: 'LEFT_AXIS' }],
    headerCount: 1,
    ...more,
  },
});

export const corner = (rowIndex: number, columnIndex: number, sheetId = 0) => ({
  overlayPosition: { anchorCell: { sheetId, rowIndex, columnIndex } },
});

export const addChart = (more: object = {}) => ({
  addChart: { chart: { chartId: 5, spec: spec(), position: corner(6, 2), ...more } },
});

/** What is read of where a chart stands and of the ranges that it shows. */
export const where = {
  fields:
    'sheets.charts(spec.basicChart.series.series.sourceRange.sources,position.overlayPosition.anchorCell)',
};
export const shownAt = (sources: object | null, anchorCell: object) => ({
  spec: { basicChart: { series: [{ series: { sourceRange: sources ? { sources: [sources] } : {} } }] } },
  position: { overlayPosition: { anchorCell } },
});
