/**
 * A chart as an SVG picture for print, drawn without a page: lines are broken by the widths of the typeface that prints them.
 * It chooses no looks.
 */
import { createRequire } from 'node:module';
import { init, setPlatformAPI, use } from 'echarts/core';
import type { ShownChart } from '../server/shapes';
import { CHART_PARTS, chartOption } from './chart-option';

interface Face {
  unitsPerEm: number;
  hasGlyphForCodePoint(point: number): boolean;
  glyphForCodePoint(point: number): { advanceWidth: number };
}

const load = createRequire(__filename);
use(CHART_PARTS);

/**
 * @param font name of the typeface, as the SVG shall name it
 * @param files where its faces stand
 */
export function svgOf(chart: ShownChart, font: string, files: { normal: string; bold: string }): string {
  const { openSync } = load('fontkit') as { openSync(file: string): Face };
  const faces = { normal: openSync(files.normal), bold: openSync(files.bold) };
  setPlatformAPI({
    measureText: (text: string, css = '') => ({
      width: widthOf(text, css.includes('bold') ? faces.bold : faces.normal) * sizeOf(css),
    }),
  });
  const { width, height } = chart;
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawn.setOption(chartOption(chart, font));
    return drawn.renderToSVGString();
  } finally {
    drawn.dispose();
  }
}

/** "bold 15px Tinos" -> 15; echarts draws with 12 where nothing is said. */
const sizeOf = (css: string): number => Number(/([\d.]+)px/.exec(css)?.[1] ?? 12);

/** In ems. A sign that the typeface lacks is as wide as high, which echarts also takes for the height of a line. */
const widthOf = (text: string, face: Face): number =>
  [...text].reduce((sum, sign) => {
    const point = sign.codePointAt(0)!;
    const known = face.hasGlyphForCodePoint(point);
    return sum + (known ? face.glyphForCodePoint(point).advanceWidth / face.unitsPerEm : 1);
  }, 0);
