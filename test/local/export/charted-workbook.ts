/** A workbook whose tab shows two groups with charts beside them, as Biểu đồ does. It asserts nothing. */
import { type Example, exampleWorkbook, range, span, write } from '../sheets/example-workbook';

/** Longer than a line of a chart's names, so that widths matter. */
export const LONG_NAME = 'Sở Nông nghiệp và Phát triển nông thôn';
export const INDEX_TITLE = 'Chỉ số của các đơn vị: Sở, ban, ngành (trung bình 89,56)';
export const CHANGE_TITLE = 'Tăng, giảm chỉ số so với năm trước: Sở, ban, ngành';
export const AREAS_TITLE = 'Tỷ lệ điểm đạt theo lĩnh vực: Huyện, thành phố';
export const UNITS = Array.from({ length: 31 }, (_, i) => (i === 30 ? LONG_NAME : `Đơn vị số ${i + 1}`));
export const AREAS = ['I. Chỉ đạo, điều hành', 'II. Văn bản quy phạm pháp luật', 'III. Thủ tục hành chính'];

/** Zero-based rows: the second group begins below the charts of the first. */
const FIRST = 2;
const SECOND = 90;

const data = (...at: [number, number, number, number]) => ({
  sourceRange: { sources: [range(0, ...at)] },
});
const shade = (red: number, green: number, blue: number) => ({
  rgbColor: { red: red / 255, green: green / 255, blue: blue / 255 },
});
export const LIGHT = shade(0x9d, 0xc3, 0xe6);
const DARK = shade(0x1f, 0x4e, 0x79);

interface Given {
  id: number;
  title: string;
  row: number;
  height: number;
  basicChart: object;
}
const chart = ({ id, title, row, height, basicChart }: Given) => ({
  addChart: {
    chart: {
      chartId: id,
      spec: { title, fontName: 'Times New Roman', basicChart: { headerCount: 1, ...basicChart } },
      position: {
        overlayPosition: {
          anchorCell: { sheetId: 0, rowIndex: row, columnIndex: 5 },
          widthPixels: 740,
          heightPixels: height,
        },
      },
    },
  },
});

export async function chartedWorkbook(): Promise<Example> {
  const book = await exampleWorkbook();
  const last = FIRST + UNITS.length + 1;
  const series = (...at: [number, number, number, number]) => ({
    series: data(...at),
    targetAxis: 'BOTTOM_AXIS',
    dataLabel: { type: 'DATA' },
  });
  await book.batch(
    write(0, 0, 0, [['BIỂU ĐỒ KẾT QUẢ']]),
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
    {
      updateDimensionProperties: {
        range: span(0, 1, 'COLUMNS'),
        properties: { pixelSize: 300 },
        fields: 'pixelSize',
      },
    },
    write(0, FIRST, 0, [
      ['Đơn vị', 'Chỉ số', 'Trung bình nhóm', 'Tăng, giảm'],
      ...UNITS.map((name, i) => [name, 93.57 - i / 2, 89.56, i % 3 === 0 ? 0.25 + i / 10 : -0.25 - i / 10]),
    ]),
    write(0, SECOND, 0, [
      ['Lĩnh vực', 'Năm 2018', 'Năm 2017'],
      ...AREAS.map((name, i) => [name, 91.25 - i, i === 1 ? null : 88.75 - i]),
    ]),
    chart({
      id: 1,
      title: INDEX_TITLE,
      row: FIRST,
      height: 400,
      basicChart: {
        chartType: 'COMBO',
        legendPosition: 'BOTTOM_LEGEND',
        domains: [{ domain: data(FIRST, 0, last, 1) }],
        axis: [
          {
            position: 'LEFT_AXIS',
            title: 'Chỉ số',
            viewWindowOptions: { viewWindowMode: 'EXPLICIT', viewWindowMin: 70 },
          },
        ],
        series: [
          { ...series(FIRST, 1, last, 2), targetAxis: 'LEFT_AXIS', type: 'COLUMN', colorStyle: LIGHT },
          { series: data(FIRST, 2, last, 3), targetAxis: 'LEFT_AXIS', type: 'LINE', colorStyle: DARK },
        ],
      },
    }),
    chart({
      id: 2,
      title: CHANGE_TITLE,
      row: FIRST + 20,
      height: 812,
      basicChart: {
        chartType: 'BAR',
        legendPosition: 'NO_LEGEND',
        domains: [{ domain: data(FIRST, 0, last, 1) }],
        axis: [{ position: 'BOTTOM_AXIS', title: 'Tăng, giảm so với năm trước' }],
        series: [{ ...series(FIRST, 3, last, 4), colorStyle: LIGHT }],
      },
    }),
    chart({
      id: 3,
      title: AREAS_TITLE,
      row: SECOND,
      height: 260,
      basicChart: {
        chartType: 'BAR',
        legendPosition: 'BOTTOM_LEGEND',
        domains: [{ domain: data(SECOND, 0, SECOND + 4, 1) }],
        axis: [
          {
            position: 'BOTTOM_AXIS',
            title: 'Tỷ lệ đạt (%)',
            viewWindowOptions: { viewWindowMode: 'EXPLICIT', viewWindowMin: 0 },
          },
        ],
        series: [
          { ...series(SECOND, 1, SECOND + 4, 2), colorStyle: DARK },
          { ...series(SECOND, 2, SECOND + 4, 3), colorStyle: LIGHT },
        ],
      },
    }),
  );
  return book;
}
