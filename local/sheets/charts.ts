/**
 * Charts over a sheet: which ranges they show and where they stand, and how both follow a structure edit. It draws nothing
 * and reads no value.
 */
import type { ChartData, ChartSpec, EmbeddedChart } from '../../src/core/workbook/chart-spec';
import type { GridRange } from '../../src/core/workbook/request';
import type { Draft } from './draft';

/** The same spec with each source range mapped; a range that is mapped to null is gone. */
export function mapSources(spec: ChartSpec, map: (range: GridRange) => GridRange | null): ChartSpec {
  const data = ({ sourceRange: { sources } }: ChartData): ChartData => ({
    sourceRange: { sources: sources.flatMap((range) => map(range) ?? []) },
  });
  const { basicChart } = spec;
  return {
    ...spec,
    basicChart: {
      ...basicChart,
      domains: basicChart.domains.map((each) => ({ ...each, domain: data(each.domain) })),
      series: basicChart.series.map((each) => ({ ...each, series: data(each.series) })),
    },
  };
}

/** Maps what all charts of the workbook show. */
export function mapAllSources(draft: Draft, map: (range: GridRange) => GridRange | null): void {
  for (const sheet of draft.workbook.sheets.slice()) {
    if (sheet.charts.length === 0) continue;
    draft.edit(sheet).charts = sheet.charts.map((chart) => ({ ...chart, spec: mapSources(chart.spec, map) }));
  }
}

/** The chart on another sheet, under another id; what it shows of the first sheet it shows of the other one. */
export function chartOn(chart: EmbeddedChart, from: number, sheetId: number, chartId: number): EmbeddedChart {
  const { overlayPosition } = chart.position;
  return {
    chartId,
    spec: mapSources(chart.spec, (range) => (range.sheetId === from ? { ...range, sheetId } : range)),
    position: {
      overlayPosition: { ...overlayPosition, anchorCell: { ...overlayPosition.anchorCell, sheetId } },
    },
  };
}
