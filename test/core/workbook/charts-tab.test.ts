/** Biểu đồ: what its charts are drawn from, with and without a year before. */
import { expect, test } from '@jest/globals';
import { decimal } from '../../../src/core/assessment/decimal';
import { type GroupResult, roundResult, type ScoredUnit } from '../../../src/core/assessment/round-result';
import { type PreviousYear, readPreviousYear } from '../../../src/core/workbook/reading/previous-year';
import { proposedSettings } from '../../../src/core/workbook/reading/settings';
import type { Chart, Rectangle, Tab } from '../../../src/core/workbook/tab';
import { type Blueprint, blueprint } from '../../../src/core/workbook/tabs/blueprint';
import { makeChartsTab } from '../../../src/core/workbook/tabs/charts-tab';
import { makePreviousYearTab } from '../../../src/core/workbook/tabs/previous-year-tab';
import { item, result, setOf } from '../assessment/set-for-tests';
import { contentOf, standing, workbook } from './tab-for-tests';

const SET = setOf(
  { code: 'I', maxScore: 60 },
  item({ code: '1.1', maxScore: 60 }),
  { code: 'II', maxScore: 40 },
  item({ code: '2.1', maxScore: 40 }),
);

const plan = (year: string, previous: PreviousYear | null): Blueprint =>
  blueprint(workbook(), {
    settings: { ...proposedSettings(), year },
    units: [],
    appraisers: [],
    criteria: [],
    survey: () => ({ score: null, problems: [] }),
    previous,
    fillsInHere: true,
  });

/** Units of a group by their short names, each with its scores of 1.1 and 2.1. */
const groupOf = (name: string, units: Record<string, [number, number]>): GroupResult[] =>
  roundResult(
    Object.entries(units).map(
      ([shortName, [first, second]]): ScoredUnit => ({
        unit: {
          code: shortName,
          name: shortName,
          shortName,
          group: name,
          criteriaSet: SET.key,
          addresses: [],
          evidenceFolder: '',
          previousIndex: null,
          previousRank: null,
          where: { tab: '', cell: '' },
          addressesWhere: { tab: '', cell: '' },
        },
        set: SET,
        items: new Map([
          ['1.1', result(first)],
          ['2.1', result(second)],
        ]),
        bonus: decimal(0),
        penalty: decimal(0),
      }),
    ),
    proposedSettings(),
  );

/** As "Mở năm mới" keeps it. */
const kept = (year: string, groups: readonly GroupResult[]): PreviousYear =>
  readPreviousYear(workbook(standing(makePreviousYearTab(year, groups, [], plan(year, null), 0))))!;

/** Pixels of a row. */
const ROW = 21;
/** 0 for black, 1 for white, as a grey printer sees it. */
const lightness = (color: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return 0.299 * red! + 0.587 * green! + 0.114 * blue!;
};

const DEPARTMENTS = groupOf('Sở, ban, ngành', { 'Sở Nội vụ': [57, 36], 'Sở Y tế': [45, 34] });
const OFFICE = groupOf('Văn phòng', { 'Văn phòng UBND tỉnh': [60, 40] });

const contents = (tab: Tab, { row, rows, column }: Rectangle): unknown[] =>
  tab.cells.slice(row, row + rows).map((cells) => contentOf(cells[column]!));

/** Ranges of a chart, names first, then each series. */
const ranges = ({ names, series }: Chart): Rectangle[] => [names, ...series.map(({ at }) => at)];

const chartsOf = (tab: Tab, kind: string): Chart[] =>
  tab.layout.charts.filter(({ name }) => name.startsWith(kind));

/** What each chart of areas draws: names, then each series, under their headings. */
const areaCharts = (tab: Tab): unknown[][][] =>
  chartsOf(tab, 'areas').map((chart) => ranges(chart).map((at) => contents(tab, at)));

const made = (previous: PreviousYear | null): Tab =>
  makeChartsTab([...DEPARTMENTS, ...OFFICE], plan('2018', previous), '01/02/2019 08:00');

const NAMES = ['Lĩnh vực', 'I. I', 'II. II'];
const ALONE = (first: number, second: number) => [NAMES, ['Tỷ lệ đạt (%)', first, second]];

test('without a year before, areas are one series', () => {
  expect(areaCharts(made(null))).toEqual([ALONE(85, 87.5), ALONE(100, 100)]);
});

test('with a year before, a group that was in it has both years, this one first and darker', () => {
  const before = kept('2017', groupOf('Sở, ban, ngành', { 'Sở Nội vụ': [54, 32] }));
  const tab = made(before);
  expect(areaCharts(tab)).toEqual([
    [NAMES, ['Tỷ lệ đạt năm 2018 (%)', 85, 87.5], ['Tỷ lệ đạt năm 2017 (%)', 90, 80]],
    ALONE(100, 100),
  ]);
  const [now, then] = chartsOf(tab, 'areas')[0]!.series.map(({ color }) => lightness(color));
  expect(now).toBeLessThan(then! - 0.3);
});

test('an area that is new has a gap, not a zero, in the year before', () => {
  const known = kept('2017', DEPARTMENTS);
  const before = {
    ...known,
    area: (group: string, code: string) => (code === 'I' ? known.area(group, code) : null),
  };
  expect(areaCharts(made(before))[0]![2]).toEqual(['Tỷ lệ đạt năm 2017 (%)', 85, null]);
});

test('the line of the mean stays apart from the columns that it crosses, and from the paper, in grey print', () => {
  const [columns, line] = chartsOf(made(null), 'index')[0]!.series.map(({ color }) => lightness(color));
  expect(line).toBeLessThan(columns! - 0.3);
  expect(columns).toBeLessThan(0.8);
});

test.each([
  ['without a year before', null],
  ['with one', kept('2017', DEPARTMENTS)],
])('no chart stands over cells or over another chart: %s', (_, previous) => {
  const tab = made(previous);
  const { charts, columnWidths } = tab.layout;
  for (const { at, width } of charts) {
    expect(
      tab.cells
        .slice(at.row)
        .flatMap((cells) => cells.slice(at.column).map(contentOf))
        .filter(Boolean),
    ).toEqual([]);
    expect(width).toBeLessThanOrEqual(columnWidths[at.column]!);
  }
  charts.slice(1).forEach(({ at }, i) => {
    const above = charts[i]!;
    expect(at.row * ROW).toBeGreaterThanOrEqual(above.at.row * ROW + above.height);
  });
});
