/**
 * The charts of the shown tab, drawn over the grid where their cell stands and scrolled with it. It draws what it is given;
 * a press on a chart is not passed to the grid.
 */
import { type EChartsType, init, use } from 'echarts/core';
import { CHART_PARTS, chartOption } from '../export/chart-option';
import type { ShownChart } from '../server/shapes';
import { element } from './dialogs';

use(CHART_PARTS);

/** Where unfrozen cells are seen within the grid, and how far they are scrolled, in pixels. */
export interface Scrolled {
  left: number;
  top: number;
  x: number;
  y: number;
}

const FONT = 'Arial, sans-serif';

export class ChartLayer {
  private readonly layer = element('div', { className: 'charts' });
  private readonly inner = element('div', {});
  private drawn: EChartsType[] = [];

  constructor(private readonly container: HTMLElement) {
    this.layer.append(this.inner);
    container.append(this.layer);
  }

  /** @param cornerOf where a cell's upper left corner lies in the unscrolled grid */
  show(
    charts: readonly ShownChart[],
    cornerOf: (row: number, column: number) => { x: number; y: number },
  ): void {
    for (const chart of this.drawn) chart.dispose();
    this.inner.replaceChildren();
    this.drawn = charts.map((chart) => {
      const { x, y } = cornerOf(chart.at.row, chart.at.column);
      const place = element('div', { className: 'chart' });
      place.setAttribute('role', 'img');
      place.setAttribute('aria-label', chart.title);
      place.style.left = `${x + chart.at.x}px`;
      place.style.top = `${y + chart.at.y}px`;
      this.inner.append(place);
      const made = init(place, null, { renderer: 'svg', width: chart.width, height: chart.height });
      made.setOption(chartOption(chart, FONT));
      return made;
    });
  }

  /** Where something within the container stands. */
  offsetOf(part: HTMLElement): [left: number, top: number] {
    const [inside, outside] = [part.getBoundingClientRect(), this.container.getBoundingClientRect()];
    return [inside.left - outside.left, inside.top - outside.top];
  }

  scroll({ left, top, x, y }: Scrolled): void {
    this.layer.style.left = `${left}px`;
    this.layer.style.top = `${top}px`;
    this.inner.style.transform = `translate(${-x}px, ${-y}px)`;
  }
}
