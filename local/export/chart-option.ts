/**
 * A chart as echarts draws it, the same in the page and in a printed sheet: readable in grey, numbers as Vietnamese offices
 * write them. It reads no workbook and draws nothing itself.
 */
import type { EChartsCoreOption } from 'echarts/core';
import type { ShownChart } from '../server/shapes';

const TEXT = '#202124';
const RULE = '#dadce0';
const SERIES = ['#1f4e79', '#c55a11', '#7f7f7f', '#9dc3e6'];

export const figure = (value: unknown): string =>
  typeof value === 'number' ? value.toLocaleString('vi-VN', { maximumFractionDigits: 2 }) : '';

export function chartOption(chart: ShownChart, font: string): EChartsCoreOption {
  const { title, isBars, names, series, valueTitle, least, legend } = chart;
  const style = { fontFamily: font, color: TEXT };
  const values = {
    type: 'value',
    name: valueTitle,
    nameLocation: 'middle',
    nameGap: isBars ? 26 : 42,
    nameTextStyle: style,
    axisLabel: { ...style, formatter: figure },
    splitLine: { lineStyle: { color: RULE } },
    ...(least !== undefined && { min: least }),
  };
  const categories = {
    type: 'category',
    data: names,
    // The first bar stands at the top, as in Sheets.
    inverse: isBars,
    axisLabel: {
      ...style,
      interval: 0,
      ...(isBars ? { width: 230, overflow: 'break' } : { rotate: names.length > 6 ? 40 : 0 }),
    },
    axisTick: { show: false },
  };
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: style,
    title: {
      text: title,
      left: 12,
      top: 10,
      textStyle: { ...style, fontSize: 15, fontWeight: 'bold', width: chart.width - 24, overflow: 'break' },
    },
    legend: { show: legend, bottom: 6, textStyle: style },
    grid: { left: isBars ? 16 : 30, right: 28, top: 56, bottom: legend ? 44 : 34, containLabel: true },
    xAxis: isBars ? values : categories,
    yAxis: isBars ? categories : values,
    series: series.map((each, index) => ({
      type: each.isLine ? 'line' : 'bar',
      name: each.name,
      data: each.values,
      itemStyle: { color: each.color ?? SERIES[index % SERIES.length] },
      ...(each.isLine ? { symbol: 'none', lineStyle: { width: 2 } } : { barMaxWidth: 34 }),
      label: { show: each.hasLabels, position: isBars ? 'right' : 'top', ...style, formatter: label },
      labelLayout: { hideOverlap: true },
    })),
  };
}

const label = ({ value }: { value: unknown }): string => figure(value);
