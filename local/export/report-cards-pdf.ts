/**
 * Phiếu kết quả of units as one PDF: A4 portrait, each card from a new page on, the list of lost items running over to the next where it is long. It
 * prints the cards as the add-in gives them and computes nothing but the lengths of bars.
 */
import type { CardLine, ShownArea, ShownCard } from '../../src/core/standing/shown-card';
import { printer, TYPEFACE } from './printing';

/** Points: the margins of the page. */
const MARGIN = { left: 42, top: 30, right: 34, bottom: 34 };
const BAR = { width: 112, height: 9, mark: 13 };
/** Tones that stay apart in grey print. */
const TONES = {
  own: '#2e75b6',
  frame: '#7f7f7f',
  mean: '#000000',
  best: '#c55a11',
  head: '#1f4e79',
  quiet: '#595959',
};
const LINE = '#a6a6a6';

const heading = (text: string): object => ({
  text,
  bold: true,
  fontSize: 11.5,
  color: TONES.head,
  margin: [0, 9, 0, 3],
});

const GRID = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  paddingTop: () => 2,
  paddingBottom: () => 2,
  paddingLeft: () => 3,
  paddingRight: () => 3,
};
const DENSE = { ...GRID, paddingTop: () => 1, paddingBottom: () => 1 };
const headed = (texts: readonly string[]): object[] =>
  texts.map((text) => ({ text, bold: true, alignment: 'center', fillColor: '#deebf7' }));

/** A frame for 100 %, the unit's share filled, the group's mean as a black line across it, its best as a line below it. */
function bar({ own, mean, best }: ShownArea['bars']): object {
  const y = (BAR.mark - BAR.height) / 2;
  const at = (share: number): number => share * BAR.width;
  const line = (share: number, from: number, to: number, lineColor: string): object => ({
    type: 'line',
    x1: at(share),
    y1: from,
    x2: at(share),
    y2: to,
    lineWidth: 1.6,
    lineColor,
  });
  const frame = { type: 'rect', x: 0, y, h: BAR.height };
  return {
    canvas: [
      ...(own === null || own === 0 ? [] : [{ ...frame, w: at(own), color: TONES.own }]),
      { ...frame, w: BAR.width, lineWidth: 0.5, lineColor: TONES.frame },
      ...(mean === null ? [] : [line(mean, 0, BAR.mark, TONES.mean)]),
      ...(best === null ? [] : [line(best, y + BAR.height / 2, BAR.mark, TONES.best)]),
    ],
    margin: [0, 1, 0, 0],
  };
}

const legend = ({ own, mean, best }: ShownCard['areas']['columns'], rows: readonly ShownArea[]): object => {
  const has = (key: 'mean' | 'best'): boolean => rows.some(({ bars }) => bars[key] !== null);
  const sign = (canvas: object[], text: string): object[] => [
    { canvas, width: 16, margin: [0, 1, 0, 0] },
    { text, width: 'auto', noWrap: true, margin: [0, 0, 14, 0] },
  ];
  const stroke = (lineColor: string): object[] => [
    { type: 'line', x1: 6, y1: 0, x2: 6, y2: 10, lineWidth: 1.6, lineColor },
  ];
  return {
    columns: [
      ...sign([{ type: 'rect', x: 0, y: 1, w: 12, h: 8, color: TONES.own }], own),
      ...(has('mean') ? sign(stroke(TONES.mean), mean) : []),
      ...(has('best') ? sign(stroke(TONES.best), best) : []),
    ],
    fontSize: 8.5,
    margin: [0, 0, 0, 3],
  };
};

/** Key figures side by side, each in a frame. */
const figures = (lines: readonly CardLine[]): object => ({
  table: {
    widths: lines.map(() => '*'),
    body: [
      lines.map(({ label }) => ({ text: label, alignment: 'center', fontSize: 8.5, color: TONES.quiet })),
      lines.map(({ value }) => ({ text: value, alignment: 'center', bold: true, fontSize: 10.5 })),
    ],
  },
  layout: { ...GRID, hLineWidth: (row: number) => (row === 1 ? 0 : 0.5) },
  margin: [0, 6, 0, 0],
});

const labelled = ({ label, value }: CardLine): object => ({
  text: [{ text: `${label}: `, bold: true }, value],
  margin: [0, 1, 0, 0],
});

/** Blank cells would look as if something had been forgotten. */
const orDash = (text: string): string => text || '–';

const areas = ({ areas: { columns, rows, rule, heading: title }, marks }: ShownCard): object[] => [
  heading(title),
  legend(columns, rows),
  {
    table: {
      widths: ['*', 47, BAR.width, 34, 40, 36, 50],
      body: [
        headed([columns.area, columns.points, '', columns.own, columns.mean, columns.best, '']),
        ...rows.map(({ code, name, points, own, mean, best, bars, mark }) => [
          `${code}. ${name}`,
          { text: points, alignment: 'right' },
          bar(bars),
          { text: orDash(own), alignment: 'right', bold: true },
          { text: orDash(mean), alignment: 'right' },
          { text: orDash(best), alignment: 'right' },
          { text: mark, bold: true, alignment: 'center' },
        ]),
      ],
      dontBreakRows: true,
    },
    layout: DENSE,
    fontSize: 8.5,
  },
  { stack: marks.map(labelled), margin: [0, 3, 0, 0] },
  { text: rule, italics: true, fontSize: 8.5, color: TONES.quiet, margin: [0, 2, 0, 0] },
];

/** Self-scoring at the left, survey beside appraisal at the right. */
function comparisons({ self, parts }: ShownCard): object[] {
  const part = (title: string, lines: readonly CardLine[]): object[] =>
    lines.length === 0 ? [] : [{ stack: [heading(title), ...lines.map(labelled)], width: '*' }];
  const columns = [...part(self.heading, self.lines), ...part(parts.heading, parts.lines)];
  return columns.length === 0 ? [] : [{ columns, columnGap: 16 }];
}

/** The unit's name stands in the head of the list, which comes again on its next page. */
function losses({ lost, name }: ShownCard): object[] {
  const { item, score, points, reason } = lost.columns;
  if (lost.items.length === 0) return [heading(lost.heading), { text: lost.summary }];
  const named = { text: `${name}. ${lost.summary}`, colSpan: 5, bold: true };
  return [
    heading(lost.heading),
    {
      table: {
        headerRows: 2,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: [30, '*', 50, 30, 165],
        body: [
          [named, '', '', '', ''],
          headed(['', item, score, points, reason]),
          ...lost.items.map((each) => [
            each.code,
            each.name,
            { text: each.score, alignment: 'right' },
            { text: each.points, alignment: 'right', bold: true },
            each.reason,
          ]),
        ],
      },
      layout: DENSE,
      fontSize: 8.5,
    },
  ];
}

function waysUp({ ways }: ShownCard): object[] {
  if (ways.lines.length === 0) return [];
  const rule = { text: ways.rule, italics: true, fontSize: 8.5, color: TONES.quiet, margin: [0, 2, 0, 0] };
  return [heading(ways.heading), { ul: [...ways.lines], fontSize: 9 }, rule];
}

const page = (card: ShownCard, index: number): object => ({
  stack: [
    { text: card.organisation.toUpperCase(), bold: true, fontSize: 9.5 },
    {
      text: card.title,
      bold: true,
      alignment: 'center',
      fontSize: 13,
      color: TONES.head,
      margin: [0, 6, 0, 2],
    },
    { text: card.name, bold: true, alignment: 'center', fontSize: 12.5 },
    { text: card.group, alignment: 'center' },
    {
      text: card.source,
      italics: true,
      alignment: 'center',
      fontSize: 8.5,
      color: TONES.quiet,
      margin: [0, 2, 0, 0],
    },
    figures(card.figures),
    ...areas(card),
    ...comparisons(card),
    ...losses(card),
    ...waysUp(card),
    { text: card.rounding, italics: true, fontSize: 8.5, color: TONES.quiet, margin: [0, 6, 0, 0] },
  ],
  ...(index > 0 && { pageBreak: 'before' }),
});

/** @param heading stands in the file's properties */
export function reportCardsPdf(cards: readonly ShownCard[], heading: string): Promise<Uint8Array> {
  return printer()
    .createPdf({
      pageSize: 'A4',
      pageMargins: [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom],
      info: { title: heading },
      defaultStyle: { font: TYPEFACE, fontSize: 9.5, lineHeight: 1.05 },
      footer: (number: number, pages: number) => ({
        text: `Trang ${number}/${pages}`,
        alignment: 'right',
        fontSize: 8,
        margin: [MARGIN.left, 8, MARGIN.right, 0],
      }),
      content: cards.map(page),
    })
    .getBuffer();
}
