/**
 * A chart as echarts draws it, the same in the page and in a printed sheet: readable in grey, numbers as Vietnamese offices
 * write them. It reads no workbook and draws nothing itself.
 */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import type { EChartsCoreOption } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { ShownChart } from '../server/shapes';

/** What the options below use; echarts must be told before it draws. */
export const CHART_PARTS = [
  BarChart,
  LineChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  LabelLayout,
  SVGRenderer,
];

const TEXT = '#202124';
const RULE = '#dadce0';
export const SERIES_COLORS = ['#1f4e79', '#9dc3e6', '#7f7f7f', '#c55a11'];
/** Pixels: a name or figure needs so much across, else it is turned; what a figure takes up at the end of its bar. */
const NAME_STEP = 90;
const FIGURE_STEP = 40;
const SLANT_STEP = 26;
const FIGURE_ROOM = 48;
const SLANT = 40;
const LINE_ICON = 'path://M0 8h40v4H0z';

const figure = (value: unknown): string =>
  typeof value === 'number' ? value.toLocaleString('vi-VN', { maximumFractionDigits: 2 }) : '';

export function chartOption(chart: ShownChart, font: string): EChartsCoreOption {
  const { title, isBars, names, series, valueTitle, least, legend, width } = chart;
  const style = { fontFamily: font, color: TEXT };
  const step = (width - 80) / Math.max(1, names.length);
  const falls = series.some(({ values }) => values.some((value) => value !== null && value < 0));
  const values = {
    type: 'value',
    name: valueTitle,
    nameLocation: 'middle',
    nameGap: isBars ? 26 : 42,
    nameTextStyle: style,
    axisLabel: { ...style, formatter: figure },
    splitLine: { lineStyle: { color: RULE } },
    ...(least !== undefined && { min: least }),
    // The figure of the longest falling bar must not run into the names.
    ...(falls && { boundaryGap: ['12%', '12%'] }),
  };
  const categories = {
    type: 'category',
    data: names,
    // The first bar stands at the top, as in Sheets.
    inverse: isBars,
    axisLine: { onZero: true },
    axisLabel: {
      ...style,
      interval: 0,
      ...(isBars
        ? { width: Math.round(width * 0.45), overflow: 'break' }
        : { rotate: step > NAME_STEP ? 0 : step > SLANT_STEP ? SLANT : 90 }),
    },
    axisTick: { show: false },
  };
  const turned = !isBars && step < FIGURE_STEP;
  // At the foot of its column a figure is never crossed by the line.
  const crossed = !isBars && series.some(({ isLine }) => isLine);
  const upright = { rotate: 90, align: 'left', verticalAlign: 'middle', distance: 8 };
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: style,
    title: {
      text: title,
      left: 12,
      top: 10,
      textStyle: { ...style, fontSize: 15, fontWeight: 'bold', width: width - 24, overflow: 'break' },
    },
    legend: {
      show: legend,
      bottom: 6,
      textStyle: style,
      data: series.map(({ name, isLine }) => ({ name, icon: isLine ? LINE_ICON : 'rect' })),
    },
    grid: {
      left: isBars ? 16 : 30,
      right: isBars ? FIGURE_ROOM : 28,
      top: turned && !crossed ? 84 : 56,
      bottom: (isBars ? 36 : 12) + (legend ? 24 : 0),
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: isBars ? values : categories,
    yAxis: isBars ? categories : values,
    series: series.map((each, index) => ({
      type: each.isLine ? 'line' : 'bar',
      name: each.name,
      // A falling bar has its figure at its own end.
      data: each.values.map((value) =>
        value !== null && value < 0
          ? { value, label: { position: isBars ? 'left' : 'bottom', ...(turned && { align: 'right' }) } }
          : value,
      ),
      itemStyle: { color: each.color ?? SERIES_COLORS[index % SERIES_COLORS.length] },
      ...(each.isLine ? { symbol: 'none', lineStyle: { width: 2.5 } } : { barMaxWidth: 34 }),
      label: {
        show: each.hasLabels,
        position: isBars ? 'right' : crossed ? 'insideBottom' : 'top',
        fontFamily: font,
        ...(!crossed && { color: TEXT }),
        ...(turned && upright),
        // As the cell shows it, with its sign and decimals.
        formatter: ({ dataIndex }: { dataIndex: number }) => each.texts[dataIndex] ?? '',
      },
      labelLayout: { hideOverlap: true },
    })),
  };
}
