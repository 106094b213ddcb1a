/** The printed tab, read again by another library: what stands on which page, and nothing beside it. */
import { beforeAll, expect, test } from '@jest/globals';
import { PictureTables, pictureOf } from '../../../local/server/tab-picture';
import { exampleWorkbook, OWNER, range, span, write } from '../sheets/example-workbook';
import { pdfOf } from './exports';
import { type PrintedPage, readPdf, textOf } from './read-pdf';

const ROWS = 90;
/** Points from the left edge. */
const FIRST_COLUMN_END = 100;
const LONG =
  'Sở Nông nghiệp và Phát triển nông thôn đã tổ chức thực hiện kế hoạch cải cách hành chính. '.repeat(4);
let pages: PrintedPage[];

beforeAll(async () => {
  const book = await exampleWorkbook();
  const format = { userEnteredFormat: { wrapStrategy: 'WRAP' } };
  await book.batch(
    write(0, 0, 0, [['Hạng', 'Đơn vị', 'Chỉ số', 'Ẩn']]),
    write(
      0,
      1,
      0,
      Array.from({ length: ROWS }, (_, row) => [
        row + 1,
        row % 7 === 3 ? LONG : `Huyện số ${row + 1}`,
        90.5,
        'kín',
      ]),
    ),
    { repeatCell: { range: range(0, 0, 0, ROWS + 1, 4), cell: format, fields: 'userEnteredFormat' } },
    {
      updateDimensionProperties: {
        range: span(3, 4, 'COLUMNS'),
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
  );
  const content = await book.spreadsheets.view(OWNER, book.id, 0, async (view) =>
    pdfOf(await pictureOf(view, new PictureTables()), 'Chỉ số CCHC 2017'),
  );
  pages = readPdf(content!);
});

test('pages are A4 landscape, several of them, each with its number', () => {
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach((page, index) => {
    expect([Math.round(page.width), Math.round(page.height)]).toEqual([842, 595]);
    expect(textOf(page)).toContain(`Trang ${index + 1}/${pages.length}`);
  });
});

test('frozen rows stand on each page', () => {
  for (const page of pages) expect(textOf(page)).toMatch(/Hạng.*Đơn vị.*Chỉ số/);
});

test('every row is printed once, in order, with all its letters', () => {
  const ranks = pages.flatMap(({ texts }) =>
    texts.filter(({ x, text }) => x < FIRST_COLUMN_END && /^\d+$/.test(text)).map(({ text }) => text),
  );
  expect(ranks.map(Number)).toEqual(Array.from({ length: ROWS }, (_, row) => row + 1));
  const all = pages.map(textOf).join(' ').replace(/\s+/g, ' ');
  expect(all.split('Sở Nông nghiệp và Phát triển nông thôn đã').length - 1).toBe(
    4 * Math.ceil((ROWS - 3) / 7),
  );
});

test('a hidden column is left out, and nothing stands outside the page', () => {
  for (const page of pages) {
    expect(textOf(page)).not.toContain('kín');
    for (const { x, y, width } of page.texts) {
      expect(x).toBeGreaterThan(0);
      expect(x + width).toBeLessThan(page.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(page.height);
    }
  }
});
