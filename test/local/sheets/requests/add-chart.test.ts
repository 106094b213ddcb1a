import { place, range } from '../example-workbook';
import { cases } from './cases';
import { addChart, corner, data, spec } from './chart';

const colorStyle = { rgbColor: { blue: 1 } };
const [series] = spec().basicChart.series;
const sources = (at: object) => ({ basicChart: spec({ series: [{ series: data(at) }] }).basicChart });
const anId = { asymmetricMatch: (id: unknown) => Number.isInteger(id) && Number(id) > 0 && id !== 5 };

cases('addChart', [
  {
    rule: 'replies the chart with its size and where it stands',
    send: [addChart({ spec: spec({ series: [{ ...series, colorStyle }] }) })],
    gives: {
      replies: [
        {
          addChart: {
            chart: {
              chartId: 5,
              spec: spec({
                domains: [{ domain: data(place(0, 0, 4, 1)) }],
                series: [
                  { ...series, series: data(place(0, 1, 4, 2)), colorStyle, color: colorStyle.rgbColor },
                ],
              }),
              position: {
                overlayPosition: {
                  anchorCell: { rowIndex: 6, columnIndex: 2 },
                  widthPixels: 600,
                  heightPixels: 371,
                },
              },
            },
          },
        },
      ],
    },
  },
  {
    rule: 'gives an id that is not in use where none is chosen',
    given: [addChart()],
    send: [addChart({ chartId: undefined })],
    read: { fields: 'sheets.charts.chartId' },
    gives: { seen: { sheets: [{ charts: [{ chartId: 5 }, { chartId: anId }] }] } },
  },
  ...(
    [
      ['an id in use', {}, 'Chart ID 5 already exists'],
      ['a sheet that is not there', { chartId: 6, position: corner(0, 0, 99) }, 'No grid with id: 99'],
      ['a corner outside the grid', { chartId: 6, position: corner(1000, 0) }, ''],
      ['a source outside the grid', { chartId: 6, spec: sources(range(0, 0, 1, 1001, 2)) }, ''],
      ['a source of several columns', { chartId: 6, spec: sources(range(0, 0, 0, 4, 2)) }, 'A source range'],
      ['no spec', { chartId: 6, spec: undefined }, 'A chart must have a spec.'],
      ['no series', { chartId: 6, spec: spec({ series: [] }) }, 'A chart must have at least one series.'],
    ] as const
  ).map(([what, chart, error]) => ({
    rule: `refuses ${what}`,
    given: [addChart()],
    send: [addChart(chart)],
    gives: { error },
  })),
]);
