import { cases } from './cases';
import { addChart } from './chart';

const remove = (objectId: number) => ({ deleteEmbeddedObject: { objectId } });

cases('deleteEmbeddedObject', [
  {
    rule: 'takes away the chart of that id only',
    given: [addChart(), addChart({ chartId: 6 })],
    send: [remove(5)],
    read: { fields: 'sheets.charts.chartId' },
    gives: { replies: [{}], seen: { sheets: [{ charts: [{ chartId: 6 }] }] } },
  },
  {
    rule: 'refuses what is not there',
    send: [remove(5)],
    gives: { error: 'No embedded object with id: 5' },
  },
]);
