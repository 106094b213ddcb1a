/**
 * The charts of the shown tab, drawn over the grid where their cell stands and scrolled with it. It draws what it is given;
 * a press on a chart is not passed to the grid.
 */
import type { SpreadsheetSkeleton, Viewport } from '@univerjs/engine-render';
import { type EChartsType, init, use } from 'echarts/core';
import { CHART_PARTS, chartOption } from '../export/chart-option';
import type { ShownChart, TabShape } from '../server/shapes';
import { element } from './dialogs';

use(CHART_PARTS);

type Lines = Pick<SpreadsheetSkeleton, 'columnWidthAccumulation' | 'rowHeightAccumulation'>;

const FONT = 'Arial, sans-serif';

export class ChartLayer {
  private readonly layer = element('div', { className: 'charts' });
  private readonly inner = element('div', {});
  private drawn: EChartsType[] = [];

  constructor(private readonly container: HTMLElement) {
    this.layer.append(this.inner);
    container.append(this.layer);
  }

  /** @param lines where the rows and columns of the unscrolled grid end, in pixels */
  show(charts: readonly ShownChart[], { frozenRows, frozenColumns }: TabShape, lines: Lines): void {
    const corner = (row: number, column: number) => ({
      x: lines.columnWidthAccumulation[column - 1] ?? 0,
      y: lines.rowHeightAccumulation[row - 1] ?? 0,
    });
    const frozen = corner(frozenRows, frozenColumns);
    for (const chart of this.drawn) chart.dispose();
    this.inner.replaceChildren();
    this.drawn = charts.map((chart) => {
      const { x, y } = corner(chart.at.row, chart.at.column);
      const place = element('div', { className: 'chart' });
      place.setAttribute('role', 'img');
      place.setAttribute('aria-label', chart.title);
      place.style.left = `${x - frozen.x + chart.at.x}px`;
      place.style.top = `${y - frozen.y + chart.at.y}px`;
      this.inner.append(place);
      const made = init(place, null, { renderer: 'svg', width: chart.width, height: chart.height });
      made.setOption(chartOption(chart, FONT));
      return made;
    });
  }

  /** Charts lie over the canvas and move with what the view of its unfrozen cells shows. */
  follow(canvas: HTMLElement, view: Viewport): void {
    const scroll = (): void => {
      const [inside, outside] = [canvas.getBoundingClientRect(), this.container.getBoundingClientRect()];
      this.layer.style.left = `${inside.left - outside.left + view.left}px`;
      this.layer.style.top = `${inside.top - outside.top + view.top}px`;
      this.inner.style.transform = `translate(${-view.viewportScrollX}px, ${-view.viewportScrollY}px)`;
    };
    view.onScrollAfter$.subscribeEvent(scroll);
    scroll();
  }
}
