import { place } from '../example-workbook';
import { cases } from './cases';
import { addChart, shownAt, spec, where } from './chart';

const update = (chartId: number, wanted: object | undefined) => ({
  updateChartSpec: { chartId, spec: wanted },
});

cases('updateChartSpec', [
  {
    rule: 'replaces the spec and leaves the chart where it stands',
    given: [addChart()],
    send: [update(5, spec({}, 2))],
    read: where,
    gives: {
      replies: [{}],
      seen: { sheets: [{ charts: [shownAt(place(0, 2, 4, 3), { rowIndex: 6, columnIndex: 2 })] }] },
    },
  },
  {
    rule: 'refuses a chart that is not there',
    send: [update(9, spec())],
    gives: { error: 'No embedded object with id: 9' },
  },
  {
    rule: 'refuses to take the spec away',
    given: [addChart()],
    send: [update(5, undefined)],
    gives: { error: 'A chart must have a spec.' },
  },
]);
