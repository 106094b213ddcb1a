/** Charts of a printed tab: each whole on one page, below its figures, every name and figure in it readable. */
import { beforeAll, expect, test } from '@jest/globals';
import { PictureTables, pictureOf } from '../../../local/server/tab-picture';
import { OWNER } from '../sheets/example-workbook';
import {
  AREAS,
  AREAS_TITLE,
  CHANGE_TITLE,
  chartedWorkbook,
  INDEX_TITLE,
  LONG_NAME,
  UNITS,
} from './charted-workbook';
import { pdfOf } from './exports';
import { type PrintedPage, type PrintedText, printedPages, textOf } from './printed-pages';

let pages: PrintedPage[];
beforeAll(async () => {
  const book = await chartedWorkbook();
  const content = await book.spreadsheets.view(OWNER, book.id, 0, async (view) =>
    pdfOf(await pictureOf(view, new PictureTables()), 'Chỉ số CCHC 2017'),
  );
  pages = printedPages(content!);
});

/** A title is printed in pieces where it has spaces between typefaces or letters that are joined. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');
const pageOf = (title: string): PrintedPage =>
  pages.find((page) => squeezed(textOf(page)).includes(squeezed(title)))!;
/** What is printed on a page below the chart's title. */
function below(title: string): PrintedText[] {
  const { texts } = pageOf(title);
  const [first] = title.split(' ');
  const top = texts.find(({ text, typeface }) => text.startsWith(first!) && typeface.includes('Bold'))!;
  return texts.filter(({ y, text }) => y < top.y && !text.startsWith('Trang '));
}
const count = (texts: readonly PrintedText[], wanted: string): number =>
  squeezed(texts.map(({ text }) => text).join(' ')).split(squeezed(wanted)).length - 1;

test.each([
  [INDEX_TITLE, UNITS, 'Chỉ số'],
  [CHANGE_TITLE, UNITS, 'Tăng, giảm so với năm trước'],
  [AREAS_TITLE, AREAS, 'Tỷ lệ đạt (%)'],
])('%s stands on one page with all its names and the title of its axis', (title, names, axis) => {
  const texts = below(title);
  expect(names.filter((name) => count(texts, name) === 0)).toEqual([]);
  expect(count(texts, axis)).toBeGreaterThan(0);
});

test('figures are printed as the cells show them, falling ones left of their bar', () => {
  const texts = below(CHANGE_TITLE);
  const zero = texts.find(({ text }) => text === '0')!;
  for (const [figure, side] of [
    ['-3,15', 'left'],
    ['0,25', 'right'],
  ] as const) {
    const { x, width } = texts.find(({ text }) => text === figure)!;
    expect(side === 'left' ? x + width < zero.x : x > zero.x).toBe(true);
  }
  // One label for each of 31 columns and for each bar of both years; a blank has none.
  expect(
    UNITS.filter((_, i) => count(below(INDEX_TITLE), (93.57 - i / 2).toFixed(2).replace('.', ',')) === 0),
  ).toEqual([]);
  expect(
    ['91,25', '90,25', '89,25', '88,75', '86,75'].filter((figure) => count(below(AREAS_TITLE), figure) !== 1),
  ).toEqual([]);
});

test('a chart with two series names both', () => {
  expect(['Năm 2018', 'Năm 2017'].map((name) => count(below(AREAS_TITLE), name))).toEqual([1, 1]);
  expect(count(below(CHANGE_TITLE), 'Tăng, giảm')).toBe(1);
});

test("a group's charts come after its figures and before the next group, in their order", () => {
  // Texts of one height and typeface, whatever pieces they are printed in.
  const lines = pages.flatMap(({ texts }, page) => {
    const found = new Map<string, { text: string; isTitle: boolean; at: number }>();
    for (const { text, y, typeface } of texts) {
      const key = `${Math.round(y)} ${typeface}`;
      const before = found.get(key)?.text ?? '';
      const line = { text: squeezed(before + text), isTitle: typeface.includes('Bold'), at: page * 1000 - y };
      found.set(key, line);
    }
    return [...found.values()];
  });
  const at = (wanted: string, isTitle: boolean): number =>
    lines.find(({ text, isTitle: is }) => is === isTitle && text.includes(squeezed(wanted)))!.at;
  const order = [
    at(`${LONG_NAME}78,57`, false),
    at(INDEX_TITLE, true),
    at(CHANGE_TITLE, true),
    at('Lĩnh vực', false),
    at(`${AREAS[2]}89,25`, false),
    at(AREAS_TITLE, true),
  ];
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('charts make no blank pages', () => {
  // Figures of 31 units take a page and a bit, charts at most one each, the second group's figures a bit.
  expect(pages.length).toBeLessThanOrEqual(4);
});

test('every letter is of the typeface of office documents and lies on the paper', () => {
  for (const { texts, width, height } of pages) {
    for (const { x, y, width: length, typeface } of texts) {
      expect(typeface).toContain('Tinos');
      expect([x > 0, y > 0, x + length < width, y < height]).toEqual([true, true, true, true]);
    }
  }
});

test('a long name is printed whole beside its bar', () => {
  const line = below(CHANGE_TITLE).filter(({ text }) => text === LONG_NAME);
  expect(line).toHaveLength(1);
});

test('names of 31 columns stand beside each other, further apart than their letters are high', () => {
  const letters = 12 * 0.75;
  const places = below(INDEX_TITLE)
    .filter(({ text }) => UNITS.includes(text))
    .map(({ x }) => x)
    .sort((a, b) => a - b);
  expect(places).toHaveLength(UNITS.length);
  expect(Math.min(...places.slice(1).map((x, i) => x - places[i]!))).toBeGreaterThan(letters);
});
