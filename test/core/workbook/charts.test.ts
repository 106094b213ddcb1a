/** Charts of a tab: drawn once, changed in place, taken away when the tab has them no more; people's own are left alone. */
import { expect, test } from '@jest/globals';
import { diff, layoutHash } from '../../../src/core/workbook/diff';
import { chartIdOf } from '../../../src/core/workbook/identity';
import { requests } from '../../../src/core/workbook/requests';
import { type Chart, fixed, NO_LAYOUT, rectangle, type Tab } from '../../../src/core/workbook/tab';
import { plainTab, standing, workbook } from './tab-for-tests';

const tab = plainTab([[fixed('Đơn vị'), fixed('Chỉ số')]]);
const CHOICE = { layoutsAgain: false, rights: false };
const PEOPLES_OWN = 99;

const chart = (name: string, title = name): Chart => ({
  name,
  title,
  kind: 'columns',
  names: rectangle(0, 0, 3, 1),
  series: [{ at: rectangle(0, 1, 3, 1), color: '#1f4e79', line: false }],
  valueTitle: 'Chỉ số',
  least: 70,
  at: { row: 1, column: 4 },
  width: 600,
  height: 300,
});
const withCharts = (...charts: Chart[]): Tab => ({ ...tab, layout: { ...NO_LAYOUT, charts } });
const idOf = (name: string): number => chartIdOf(tab.key, name);

/** Kinds of chart requests with their ids, sent to make `wanted` of a workbook in which `before` was sent. */
function sent(before: Tab | null, wanted: Tab): [kind: string, id: number][] {
  const current = before
    ? workbook(
        standing(before, {
          layout: layoutHash(before),
          charts: [...before.layout.charts.map(({ name }) => idOf(name)), PEOPLES_OWN],
        }),
      )
    : workbook();
  return requests(diff(current, [wanted], CHOICE)).flatMap((request): [string, number][] => {
    if ('addChart' in request) return [['add', request.addChart.chart.chartId]];
    if ('updateChartSpec' in request) return [['update', request.updateChartSpec.chartId]];
    if ('deleteEmbeddedObject' in request) return [['delete', request.deleteEmbeddedObject.objectId]];
    return [];
  });
}

test.each([
  [
    'a new tab gets its charts',
    null,
    withCharts(chart('a'), chart('b')),
    [
      ['add', idOf('a')],
      ['add', idOf('b')],
    ],
  ],
  ['charts that stand as they should are not sent', withCharts(chart('a')), withCharts(chart('a')), []],
  [
    'a chart whose figures moved is changed in place, where people put it',
    withCharts(chart('a')),
    withCharts(chart('a', 'khác')),
    [['update', idOf('a')]],
  ],
  [
    "a chart that is wanted no more goes, a person's own stays",
    withCharts(chart('a'), chart('b')),
    withCharts(chart('b')),
    [
      ['delete', idOf('a')],
      ['update', idOf('b')],
    ],
  ],
] as const)('%s', (_rule, before, wanted, expected) => {
  expect(sent(before, wanted)).toEqual(expected);
});

test('a chart that somebody deleted is drawn again with the next layout', () => {
  const before = withCharts(chart('a'));
  const current = workbook(standing(before, { layout: layoutHash(before), charts: [] }));
  const kinds = requests(diff(current, [before], { ...CHOICE, layoutsAgain: true })).flatMap(Object.keys);
  expect(kinds).toContain('addChart');
});
