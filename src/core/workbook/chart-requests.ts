/**
 * Charts of a layout -> requests. A chart that stands already gets its new spec and stays where people have moved it; one that
 * we sent before and want no more is deleted; charts that people drew are not touched.
 */
import type { Change } from './change';
import type { ChartSpec } from './chart-spec';
import { chartIdOf } from './identity';
import type { Request } from './request';
import { gridRangeOf } from './rights';
import { colorStyle } from './styles';
import type { Chart, Rectangle } from './tab';

/** Of office documents, as the cells. */
const FONT = 'Times New Roman';

function specOf(sheetId: number, { title, kind, names, series, valueTitle, least }: Chart): ChartSpec {
  const data = (at: Rectangle) => ({ sourceRange: { sources: [gridRangeOf(sheetId, at)] } });
  const isBars = kind === 'bars';
  const combined = series.some(({ line }) => line);
  const values = isBars ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
  return {
    title,
    altText: title,
    fontName: FONT,
    basicChart: {
      chartType: isBars ? 'BAR' : combined ? 'COMBO' : 'COLUMN',
      legendPosition: series.length > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
      axis: [
        {
          position: values,
          title: valueTitle,
          ...(least !== null && {
            viewWindowOptions: { viewWindowMode: 'EXPLICIT' as const, viewWindowMin: least },
          }),
        },
      ],
      domains: [{ domain: data(names) }],
      series: series.map(({ at, color, line }) => ({
        series: data(at),
        targetAxis: values,
        ...(combined && { type: line ? ('LINE' as const) : ('COLUMN' as const) }),
        colorStyle: colorStyle(color),
        ...(!line && { dataLabel: { type: 'DATA' as const } }),
      })),
      headerCount: 1,
    },
  };
}

export function chartRequests({ tab, layout, charts }: Extract<Change, { kind: 'setLayout' }>): Request[] {
  const { sheetId } = tab;
  const ids = layout.charts.map(({ name }) => chartIdOf(tab.key, name));
  const gone = charts.ours.filter((id) => charts.now.includes(id) && !ids.includes(id));
  return [
    ...gone.map((objectId): Request => ({ deleteEmbeddedObject: { objectId } })),
    ...layout.charts.map((chart, i): Request => {
      const chartId = ids[i]!;
      const spec = specOf(sheetId, chart);
      if (charts.now.includes(chartId)) return { updateChartSpec: { chartId, spec } };
      const { at, width, height } = chart;
      const position = {
        overlayPosition: {
          anchorCell: { sheetId, rowIndex: at.row, columnIndex: at.column },
          widthPixels: width,
          heightPixels: height,
        },
      };
      return { addChart: { chart: { chartId, spec, position } } };
    }),
  ];
}
