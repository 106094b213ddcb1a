/** Charts of the exported workbook, as they stand in the file: native ones over the same cells. */
import { beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { OWNER, otherSheet, span } from '../sheets/example-workbook';
import { AREAS_TITLE, CHANGE_TITLE, chartedWorkbook, INDEX_TITLE } from './charted-workbook';
import { xlsxOf } from './exports';

async function partsOf(...requests: object[]): Promise<Record<string, string>> {
  const book = await chartedWorkbook();
  await book.batch(...requests);
  const content = await book.spreadsheets.reading(OWNER, book.id, (reading) => xlsxOf(reading));
  return Object.fromEntries(
    Object.entries(unzipSync(await content)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}
let parts: Record<string, string>;
beforeAll(async () => {
  parts = await partsOf(otherSheet('Khác'));
});

const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, found]) => found!);
const chart = (number: number): string => parts[`xl/charts/chart${number}.xml`]!;
const inside = (xml: string, name: string): string =>
  all(xml, new RegExp(`<c:${name}>(.*?)</c:${name}>`, 'gs')).join('');

/** Kind of drawing -> its series: heading, names, figures, colour. */
const seriesOf = (xml: string): Record<string, string[][]> =>
  Object.fromEntries(
    ['barChart', 'lineChart'].map((kind) => [
      kind,
      all(inside(xml, kind), /<c:ser>(.*?)<\/c:ser>/gs).map((series) => [
        inside(series, 'tx').replace(/<[^>]*>/g, ''),
        ...all(series, /<c:f>(.*?)<\/c:f>/g),
        all(series, /srgbClr val="(.*?)"/g)[0]!,
      ]),
    ]),
  );
const SHEET = "'Trang tính1'";

test('the charts are those of the tab, with their titles', () => {
  const titles = [1, 2, 3].map((number) => all(inside(chart(number), 'title'), /<a:t>(.*?)<\/a:t>/g)[0]);
  expect(titles).toEqual([INDEX_TITLE, CHANGE_TITLE, AREAS_TITLE]);
  expect(Object.keys(parts).filter((path) => /charts\/chart\d+\.xml$/.test(path))).toHaveLength(3);
});

test('columns with a line of the mean are both, over the same axes', () => {
  const units = `${SHEET}!$A$4:$A$34`;
  expect(seriesOf(chart(1))).toEqual({
    barChart: [['Chỉ số', units, `${SHEET}!$B$4:$B$34`, '9DC3E6']],
    lineChart: [['Trung bình nhóm', units, `${SHEET}!$C$4:$C$34`, '1F4E79']],
  });
  const [bars, lines] = ['barChart', 'lineChart'].map((kind) =>
    all(inside(chart(1), kind), /axId val="(\d+)"/g),
  );
  expect(lines).toEqual(bars);
  expect(bars).toHaveLength(2);
});

test('bars of two years are two series, of one year one', () => {
  const areas = `${SHEET}!$A$92:$A$94`;
  expect(seriesOf(chart(3))).toEqual({
    barChart: [
      ['Năm 2018', areas, `${SHEET}!$B$92:$B$94`, '1F4E79'],
      ['Năm 2017', areas, `${SHEET}!$C$92:$C$94`, '9DC3E6'],
    ],
    lineChart: [],
  });
  expect(seriesOf(chart(2))['barChart']).toHaveLength(1);
});

test.each([
  ['upright columns from 70', 1, 'col', 'minMax', ['70'], 'Chỉ số', true],
  [
    'bars from the top down, with no beginning of their own',
    2,
    'bar',
    'maxMin',
    [],
    'Tăng, giảm so với năm trước',
    false,
  ],
  ['bars from 0', 3, 'bar', 'maxMin', ['0'], 'Tỷ lệ đạt (%)', true],
] as const)(
  'direction, axis and legend are those of the tab: %s',
  (_, number, direction, order, least, title, legend) => {
    const xml = chart(number);
    const [names, values] = ['catAx', 'valAx'].map((axis) => inside(xml, axis));
    expect(all(xml, /barDir val="(.*?)"/g)).toEqual([direction]);
    expect(all(names!, /orientation val="(.*?)"/g)).toEqual([order]);
    expect(all(values!, /<c:min val="(.*?)"/g)).toEqual(least);
    expect(all(values!, /<a:t>(.*?)<\/a:t>/g)).toEqual([title]);
    expect(all(xml, /legendPos val="(.*?)"/g)).toEqual(legend ? ['b'] : []);
  },
);

test('falling bars keep their colour and leave the names at the edge', () => {
  expect(all(chart(2), /invertIfNegative val="(.*?)"/g)).toEqual(['0']);
  expect(all(inside(chart(2), 'catAx'), /tickLblPos val="(.*?)"/g)).toEqual(['low']);
});

test('a chart stands over the same cells, as large', () => {
  const drawing = Object.entries(parts).find(([path]) => /drawings\/drawing\d+\.xml$/.test(path))![1];
  const corners = (name: string): number[][] =>
    all(drawing, new RegExp(`<xdr:${name}>(.*?)</xdr:${name}>`, 'gs')).map((corner) =>
      ['row', 'col'].map((each) => Number(all(corner, new RegExp(`<xdr:${each}>(\\d+)`, 'g'))[0])),
    );
  expect(corners('from')).toEqual([
    [2, 5],
    [22, 5],
    [90, 5],
  ]);
  // 740 pixels over columns of 100; 400, 812 and 260 over rows of 21.
  expect(corners('to')).toEqual([
    [22, 13],
    [61, 13],
    [103, 13],
  ]);
});

test('a chart whose cells were deleted is left out, and the file can still be read', async () => {
  const left = await partsOf(otherSheet('Khác'), { deleteDimension: { range: span(2, 34) } });
  const titles = Object.entries(left)
    .filter(([path]) => /charts\/chart\d+\.xml$/.test(path))
    .map(([, xml]) => all(inside(xml, 'title'), /<a:t>(.*?)<\/a:t>/g)[0]);
  expect(titles).toEqual([AREAS_TITLE]);
});
