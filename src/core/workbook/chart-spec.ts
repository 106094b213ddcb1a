/** A chart as the Sheets API has it, as far as the add-in draws one: bars, columns and lines over ranges. Types only. */
import type { ColorStyle, GridCoordinate, GridRange } from './request';

export type BasicChartType = 'BAR' | 'COLUMN' | 'LINE' | 'COMBO';

export interface ChartData {
  sourceRange: { sources: GridRange[] };
}

export interface ChartSeries {
  series: ChartData;
  /** In a bar chart values run along the bottom. */
  targetAxis: 'LEFT_AXIS' | 'BOTTOM_AXIS';
  /** Of a COMBO chart. */
  type?: 'COLUMN' | 'LINE';
  colorStyle?: ColorStyle;
  dataLabel?: { type: 'DATA' };
}

export interface ChartSpec {
  title: string;
  altText?: string;
  fontName?: string;
  basicChart: {
    chartType: BasicChartType;
    legendPosition: 'NO_LEGEND' | 'BOTTOM_LEGEND';
    axis?: {
      position: 'BOTTOM_AXIS' | 'LEFT_AXIS';
      title?: string;
      viewWindowOptions?: { viewWindowMode: 'EXPLICIT'; viewWindowMin?: number; viewWindowMax?: number };
    }[];
    domains: { domain: ChartData; reversed?: boolean }[];
    series: ChartSeries[];
    /** Rows of each source that are names, not data. */
    headerCount: number;
  };
}

export interface EmbeddedObjectPosition {
  overlayPosition: {
    anchorCell: GridCoordinate;
    offsetXPixels?: number;
    offsetYPixels?: number;
    widthPixels?: number;
    heightPixels?: number;
  };
}

export interface EmbeddedChart {
  chartId: number;
  spec: ChartSpec;
  position: EmbeddedObjectPosition;
}
