/**
 * The messages of charts, as far as they are emulated: bars, columns and lines over ranges, floating over a sheet. Another
 * kind of chart, or a chart on a sheet of its own, is refused as unknown even where Google knows it.
 */
import { bool, double, enumeration, int32, list, message, string } from './payload';
import { color, colorStyle, gridCoordinate, gridRange } from './shared-messages';

const chartData = message({ sourceRange: message({ sources: list(gridRange) }) });
const axisPosition = enumeration('BasicChartAxisPosition', 'BOTTOM_AXIS', 'LEFT_AXIS', 'RIGHT_AXIS');

export const chartSpec = message({
  title: string,
  altText: string,
  fontName: string,
  hiddenDimensionStrategy: enumeration(
    'ChartHiddenDimensionStrategy',
    'SKIP_HIDDEN_ROWS_AND_COLUMNS',
    'SHOW_ALL',
  ),
  basicChart: message({
    chartType: enumeration('BasicChartType', 'BAR', 'LINE', 'COLUMN', 'COMBO'),
    legendPosition: enumeration(
      'BasicChartLegendPosition',
      'BOTTOM_LEGEND',
      'LEFT_LEGEND',
      'RIGHT_LEGEND',
      'TOP_LEGEND',
      'NO_LEGEND',
    ),
    axis: list(
      message({
        position: axisPosition,
        title: string,
        viewWindowOptions: message({
          viewWindowMin: double,
          viewWindowMax: double,
          viewWindowMode: enumeration('ViewWindowMode', 'EXPLICIT', 'PRETTY'),
        }),
      }),
    ),
    domains: list(message({ domain: chartData, reversed: bool })),
    series: list(
      message({
        series: chartData,
        targetAxis: axisPosition,
        type: enumeration('BasicChartType', 'LINE', 'COLUMN'),
        color,
        colorStyle,
        dataLabel: message({ type: enumeration('DataLabelType', 'NONE', 'DATA') }),
      }),
    ),
    headerCount: int32,
  }),
});

export const embeddedObjectPosition = message({
  overlayPosition: message({
    anchorCell: gridCoordinate,
    offsetXPixels: int32,
    offsetYPixels: int32,
    widthPixels: int32,
    heightPixels: int32,
  }),
});

export const embeddedChart = message({ chartId: int32, spec: chartSpec, position: embeddedObjectPosition });
