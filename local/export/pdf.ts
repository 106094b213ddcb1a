/**
 * One tab as a PDF to hand out: A4 landscape, as wide as the page, frozen rows on every page, no row cut in two, each chart
 * whole below the figures that it stands beside. It prints a picture of the tab, so it computes nothing and shows what the page shows.
 */
import type { CellFormat, ColorStyle } from '../../src/core/workbook/request';
import { hexOf } from '../server/colors';
import type { ShownCell, ShownChart, TabPicture } from '../server/shapes';
import { svgOf } from './chart-svg';
import { faces, printer, TYPEFACE } from './printing';

/** Points: A4 landscape and its margins. */
const PAGE = { width: 841.89, height: 595.28 };
const MARGIN = 28;
const FOOT = MARGIN + 8;
/** Points of a pixel at its full size, and pixels of a column without a width. */
const PIXEL = 0.75;
const COLUMN = 100;
const LINE = 0.5;
const PADDING = 2;
/** Points that are left to rows which stand on every page above a chart that fills one. */
const HEAD = 60;
const ALIGN = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;

/** @param heading stands in the file's properties, beside the tab's title */
export async function pdfOf(
  { shape, cells, formats, charts }: TabPicture,
  heading: string,
): Promise<Uint8Array> {
  const columns = shape.columns.flatMap(({ hidden }, column) =>
    hidden || column > lastColumn(cells) ? [] : [column],
  );
  const rows = shape.rows.flatMap(({ hidden }, row) => (hidden || row >= cells.length ? [] : [row]));
  const pixels = columns.map((column) => shape.columns[column]?.width ?? COLUMN);
  const room = PAGE.width - 2 * MARGIN - (columns.length + 1) * LINE;
  const scale = Math.min(PIXEL, room / pixels.reduce((sum, width) => sum + width, 0));
  const table = new PrintedRows({ shape, cells, formats }, columns, scale);
  const drawn = (chart: ShownChart): object[] => [
    {
      colSpan: columns.length,
      svg: svgOf(chart, TYPEFACE, faces()),
      font: TYPEFACE,
      fit: [
        Math.min(room, chart.width * PIXEL),
        Math.min(PAGE.height - MARGIN - FOOT - HEAD, chart.height * PIXEL),
      ],
      border: [false, false, false, false],
      margin: [0, 6, 0, 6],
    },
    ...columns.slice(1).map(() => ({ text: '' })),
  ];
  return printer()
    .createPdf({
      pageSize: 'A4',
      pageOrientation: 'landscape',
      pageMargins: [MARGIN, MARGIN, MARGIN, FOOT],
      info: { title: `${shape.title} - ${heading}` },
      defaultStyle: { font: TYPEFACE, lineHeight: 1.05 },
      footer: (page: number, pages: number) => ({
        text: `Trang ${page}/${pages}`,
        alignment: 'right',
        fontSize: 8,
        margin: [MARGIN, 6, MARGIN, 0],
      }),
      content: [
        {
          table: {
            headerRows: rows.filter((row) => row < shape.frozenRows).length,
            dontBreakRows: true,
            widths: pixels.map((width) => Math.max(1, width * scale - 2 * PADDING)),
            body: withCharts({ shape, cells, charts }, rows).map((each) =>
              typeof each === 'number' ? table.row(each) : drawn(each),
            ),
          },
          layout: {
            defaultBorder: false,
            hLineWidth: () => LINE,
            vLineWidth: () => LINE,
            paddingLeft: () => PADDING,
            paddingRight: () => PADDING,
            paddingTop: () => 1.5,
            paddingBottom: () => 1.5,
          },
        },
      ],
    })
    .getBuffer();
}

const lastColumn = (cells: TabPicture['cells']): number =>
  Math.max(0, ...cells.map((row) => row.findLastIndex((cell) => (cell?.text ?? '') !== '')));

/**
 * Rows in their order, each chart below the filled rows that it stands beside or under. Blank rows that only made room for
 * charts are left out, so nothing is printed twice as far apart.
 */
function withCharts(
  { shape, cells, charts }: Pick<TabPicture, 'shape' | 'cells' | 'charts'>,
  rows: readonly number[],
): (number | ShownChart)[] {
  const isFilled = (row: number): boolean =>
    row < shape.frozenRows ||
    shape.merges.some(([top, bottom]) => top < row && row < bottom) ||
    (cells[row] ?? []).some((cell) => (cell?.text ?? '') !== '');
  const found: (number | ShownChart)[] = [];
  let waiting = [...charts].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
  let blank: number[] = [];
  const place = (before: number): void => {
    const here = waiting.filter(({ at }) => at.row < before);
    waiting = waiting.slice(here.length);
    found.push(...here, ...(here.length > 0 ? blank.slice(0, 1) : blank));
    blank = [];
  };
  for (const row of rows) {
    if (!isFilled(row)) {
      blank.push(row);
      continue;
    }
    if (blank.length > 0) place(row);
    found.push(row);
  }
  place(Number.POSITIVE_INFINITY);
  return found;
}

class PrintedRows {
  /** Cells under a merge, which the merge's first cell stands for. */
  private readonly covered = new Set<string>();
  private readonly spans = new Map<string, { rowSpan: number; colSpan: number }>();

  constructor(
    private readonly picture: Pick<TabPicture, 'shape' | 'cells' | 'formats'>,
    private readonly columns: readonly number[],
    private readonly scale: number,
  ) {
    for (const [top, bottom, left, right] of picture.shape.merges) {
      const width = columns.filter((column) => left <= column && column < right).length;
      this.spans.set(`${top} ${left}`, { rowSpan: bottom - top, colSpan: width });
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1)
          if (row !== top || column !== left) this.covered.add(`${row} ${column}`);
    }
  }

  row(row: number): object[] {
    const printed: object[] = [];
    let over = 0;
    this.columns.forEach((column, index) => {
      if (over > 0 || this.covered.has(`${row} ${column}`)) {
        over -= 1;
        printed.push({ text: '', border: [false, false, false, false] });
        return;
      }
      const cell = this.picture.cells[row]?.[column] ?? null;
      const span = this.spans.get(`${row} ${column}`) ?? { rowSpan: 1, colSpan: this.overflow(row, index) };
      over = span.colSpan - 1;
      printed.push({ ...span, ...this.look(cell) });
    });
    return printed;
  }

  /** How many columns a text takes that may run over the blank cells beside it. */
  private overflow(row: number, index: number): number {
    const cell = this.picture.cells[row]?.[this.columns[index]!];
    const format = this.formatOf(cell ?? null);
    if (!cell?.text || format?.wrapStrategy !== 'OVERFLOW_CELL' || cell.kind === 'number') return 1;
    let end = index + 1;
    while (end < this.columns.length && !this.picture.cells[row]?.[this.columns[end]!]?.text) end += 1;
    return end - index;
  }

  private formatOf(cell: ShownCell | null): CellFormat | undefined {
    return cell?.format === undefined ? undefined : this.picture.formats[cell.format];
  }

  private look(cell: ShownCell | null): object {
    const format = this.formatOf(cell);
    const rules = (cell?.rules ?? []).map((rule) => this.picture.shape.ruleFormats[rule]!);
    const first = <T>(pick: (of: CellFormat) => T | undefined): T | undefined =>
      [...rules, ...(format ? [format] : [])].map(pick).find((value) => value !== undefined);
    const fill = first((each) => each.backgroundColorStyle);
    const { borders = {}, horizontalAlignment } = format ?? {};
    const sides = (['left', 'top', 'right', 'bottom'] as const).map((name) => borders[name]);
    const byValue = cell?.kind === 'number' ? 'RIGHT' : 'LEFT';
    return {
      text: cell?.tick === undefined ? (cell?.text ?? '') : cell.tick ? 'X' : '',
      fontSize: ((first((each) => each.textFormat?.fontSize) ?? 10) * this.scale) / PIXEL,
      bold: first((each) => each.textFormat?.bold) ?? false,
      italics: first((each) => each.textFormat?.italic) ?? false,
      color: color(first((each) => each.textFormat?.foregroundColorStyle)) ?? '#000000',
      alignment: ALIGN[horizontalAlignment ?? byValue],
      verticalAlignment: 'middle',
      ...(fill && { fillColor: color(fill) }),
      border: sides.map((side) => side !== undefined && side.style !== 'NONE'),
      borderColor: sides.map((side) => color(side?.colorStyle) ?? '#000000'),
    };
  }
}

const color = (style: ColorStyle | undefined): string | undefined => style && hexOf(style.rgbColor);
