/** Charts by request: what is accepted, replied and refused, and how a chart follows the cells that it shows. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { Spreadsheets } from '../../../../local/sheets/spreadsheets';
import { univerEngine } from '../../../../local/sheets/univer-engine';

const OFFICE = 'noivu@sonla.example';
const UNIT = 'stc@sonla.example';
const SHEET = 7;

let spreadsheets: Spreadsheets;
let id: string;

const column = (index: number, from = 0, to = 4, sheetId = SHEET) => ({
  sourceRange: {
    sources: [
      { sheetId, startRowIndex: from, endRowIndex: to, startColumnIndex: index, endColumnIndex: index + 1 },
    ],
  },
});
const spec = (series = column(1)) => ({
  title: 'Chỉ số',
  basicChart: {
    chartType: 'COLUMN',
    legendPosition: 'NO_LEGEND',
    domains: [{ domain: column(0) }],
    series: [{ series, targetAxis: 'LEFT_AXIS', colorStyle: { rgbColor: { blue: 1 } } }],
    headerCount: 1,
  },
});
const at = (rowIndex: number, columnIndex: number, sheetId = SHEET) => ({
  overlayPosition: { anchorCell: { sheetId, rowIndex, columnIndex } },
});
const add = (more: object = {}) => ({
  addChart: { chart: { chartId: 5, spec: spec(), position: at(6, 2), ...more } },
});

const send = (...requests: object[]) => spreadsheets.batchUpdate(OFFICE, id, { requests });
const charts = async (sheetId = SHEET): Promise<Record<string, unknown>[]> => {
  const { sheets = [] } = await spreadsheets.get(OFFICE, id, { fields: 'sheets(properties.sheetId,charts)' });
  const sheet = sheets.find(({ properties }) => (properties?.sheetId ?? 0) === sheetId);
  return (sheet?.['charts'] ?? []) as Record<string, unknown>[];
};
/** "B1:B4" of the first series, "A7" of the corner, as rows and columns. */
const placed = async (sheetId = SHEET) =>
  (await charts(sheetId)).map(({ spec: found, position }) => {
    const { sources } = (found as ReturnType<typeof spec>).basicChart.series[0]!.series.sourceRange;
    const { anchorCell } = (position as ReturnType<typeof at>).overlayPosition;
    const [source] = sources;
    return {
      series: source
        ? [source.startRowIndex, source.endRowIndex, source.startColumnIndex, source.endColumnIndex]
        : null,
      corner: [anchorCell.rowIndex ?? 0, anchorCell.columnIndex ?? 0],
    };
  });

beforeEach(async () => {
  spreadsheets = new Spreadsheets({
    engine: (locale) => univerEngine({ customFunctions: {}, locale }),
    clock: () => new Date('2018-04-23T03:00:00Z'),
    isAccount: () => true,
  });
  ({ spreadsheetId: id } = await spreadsheets.create(OFFICE, {}));
  spreadsheets.share(id, UNIT, 'writer');
  await send({
    addSheet: {
      properties: { sheetId: SHEET, title: 'Biểu đồ', gridProperties: { rowCount: 20, columnCount: 8 } },
    },
  });
});

test('a chart is replied with its id, its size and where it stands', async () => {
  const { replies } = await send(add());
  expect(replies).toEqual([
    {
      addChart: {
        chart: {
          chartId: 5,
          spec: {
            hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
            ...spec(),
            basicChart: {
              ...spec().basicChart,
              series: [{ ...spec().basicChart.series[0], color: { blue: 1 } }],
            },
          },
          position: {
            overlayPosition: {
              anchorCell: { sheetId: SHEET, rowIndex: 6, columnIndex: 2 },
              widthPixels: 600,
              heightPixels: 371,
            },
          },
        },
      },
    },
  ]);
  expect(await charts()).toEqual([(replies[0] as { addChart: { chart: object } }).addChart.chart]);
});

test('a chart without an id gets one that is not in use', async () => {
  await send(add({ chartId: undefined }), add({ chartId: undefined }));
  const ids = (await charts()).map(({ chartId }) => chartId);
  expect(new Set(ids).size).toBe(2);
  expect(ids.every((each) => Number.isInteger(each) && (each as number) > 0)).toBe(true);
});

test('the spec is replaced as a whole and the place is kept; a deleted chart is gone', async () => {
  await send(add());
  await send({ updateChartSpec: { chartId: 5, spec: { ...spec(column(2)), title: 'Điểm' } } });
  const [changed] = await charts();
  expect(changed).toMatchObject({ spec: { title: 'Điểm' }, position: at(6, 2) });
  expect((await placed())[0]!.series).toEqual([0, 4, 2, 3]);
  await send({ deleteEmbeddedObject: { objectId: 5 } });
  expect(await charts()).toEqual([]);
});

test('a position changes by its mask', async () => {
  await send(add());
  const position = {
    overlayPosition: { anchorCell: { sheetId: SHEET, rowIndex: 1, columnIndex: 1 }, widthPixels: 300 },
  };
  const { replies } = await send({
    updateEmbeddedObjectPosition: { objectId: 5, newPosition: position, fields: 'anchorCell' },
  });
  expect(replies).toEqual([
    {
      updateEmbeddedObjectPosition: {
        position: {
          overlayPosition: {
            anchorCell: { sheetId: SHEET, rowIndex: 1, columnIndex: 1 },
            widthPixels: 600,
            heightPixels: 371,
          },
        },
      },
    },
  ]);
});

test.each([
  ['an id in use', [add(), add()], /requests\[1\].addChart: Chart ID 5 already exists/],
  ['a sheet that is not there', [add({ position: at(0, 0, 99) })], /No grid with id: 99/],
  ['a corner outside the grid', [add({ position: at(20, 0) })], /./],
  ['a source outside the grid', [add({ spec: spec(column(1, 0, 21)) })], /./],
  [
    'a source of several columns',
    [
      add({
        spec: spec({
          sourceRange: {
            sources: [
              { sheetId: SHEET, startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 },
            ],
          },
        }),
      }),
    ],
    /one row or one column/,
  ],
  ['no spec', [add({ spec: undefined })], /spec/],
  ['no series', [add({ spec: { ...spec(), basicChart: { ...spec().basicChart, series: [] } } })], /series/],
  [
    'a chart that is not there',
    [{ updateChartSpec: { chartId: 9, spec: spec() } }],
    /No embedded object with id: 9/,
  ],
  [
    'a deletion of what is not there',
    [{ deleteEmbeddedObject: { objectId: 9 } }],
    /No embedded object with id: 9/,
  ],
  ['a pie', [add({ spec: { title: 'x', pieChart: {} } })], /pieChart/],
])('%s is refused, and nothing is left of it', async (_rule, requests, words) => {
  await expect(send(...requests)).rejects.toThrow(words);
  expect(await charts()).toEqual([]);
});

describe('a chart follows rows and columns', () => {
  const rows = (kind: string, startIndex: number, endIndex: number, more: object = {}) => ({
    [kind]: { range: { sheetId: SHEET, dimension: 'ROWS', startIndex, endIndex }, ...more },
  });
  test.each([
    ['rows inserted above', rows('insertDimension', 0, 2), [2, 6, 1, 2], [8, 2]],
    ['rows inserted within', rows('insertDimension', 2, 3), [0, 5, 1, 2], [7, 2]],
    ['rows deleted within', rows('deleteDimension', 1, 3), [0, 2, 1, 2], [4, 2]],
    ['all its rows deleted', rows('deleteDimension', 0, 4), null, [2, 2]],
    ['the row of its corner deleted', rows('deleteDimension', 6, 8), [0, 4, 1, 2], [6, 2]],
  ])('%s', async (_rule, request, series, corner) => {
    await send(add());
    await send(request);
    expect(await placed()).toEqual([{ series, corner }]);
  });

  test('columns inserted before', async () => {
    await send(add());
    await send({
      insertDimension: { range: { sheetId: SHEET, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
    });
    expect(await placed()).toEqual([{ series: [0, 4, 2, 3], corner: [6, 3] }]);
  });

  test('rows of another sheet that it shows; its corner stays', async () => {
    await send(add({ position: at(3, 0, 0) }));
    await send(rows('insertDimension', 0, 1));
    expect(await placed(0)).toEqual([{ series: [1, 5, 1, 2], corner: [3, 0] }]);
  });
});

test('cut cells take along what a chart shows of them', async () => {
  await send(add());
  const cells = { sheetId: SHEET, startRowIndex: 0, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 2 };
  const destination = { sheetId: SHEET, rowIndex: 10, columnIndex: 4 };
  await send({ cutPaste: { source: cells, destination, pasteType: 'PASTE_NORMAL' } });
  expect(await placed()).toEqual([{ series: [10, 14, 4, 5], corner: [6, 2] }]);
});

test('a copied sheet has its own chart of its own cells', async () => {
  await send(add());
  await send({ duplicateSheet: { sourceSheetId: SHEET, newSheetId: 8, insertSheetIndex: 2 } });
  const [copy] = await charts(8);
  expect(copy!['chartId']).not.toBe(5);
  expect(JSON.stringify(copy)).not.toContain(`"sheetId":${SHEET}`);
  expect(await placed(8)).toEqual(await placed());
});

test('a deleted sheet takes its charts along, and is shown by no other chart any more', async () => {
  await send(add(), add({ chartId: 6, position: at(0, 0, 0) }));
  await send({ deleteSheet: { sheetId: SHEET } });
  expect(await placed(0)).toEqual([{ series: null, corner: [0, 0] }]);
});

test('a chart on a protected sheet is for its editors', async () => {
  await send(add(), {
    addProtectedRange: { protectedRange: { range: { sheetId: SHEET }, editors: { users: [OFFICE] } } },
  });
  for (const request of [
    add({ chartId: 6 }),
    { updateChartSpec: { chartId: 5, spec: spec() } },
    { deleteEmbeddedObject: { objectId: 5 } },
  ])
    await expect(spreadsheets.batchUpdate(UNIT, id, { requests: [request] })).rejects.toThrow(/protected/);
});

test('a saved workbook comes back with its charts', async () => {
  await send(add());
  const before = await charts();
  spreadsheets.restore(structuredClone(spreadsheets.dump(id)));
  expect(await charts()).toEqual(before);
});
