import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook } from '../example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});

type Span = [start: number, end: number];
const span = ([startIndex, endIndex]: Span, dimension = 'COLUMNS') => ({
  sheetId: 0,
  dimension,
  startIndex,
  endIndex,
});
const add = (at: Span, dimension?: string) => ({ addDimensionGroup: { range: span(at, dimension) } });
const remove = (at: Span) => ({ deleteDimensionGroup: { range: span(at) } });

interface Group {
  range: { startIndex: number; endIndex: number };
  depth: number;
  collapsed?: boolean;
}
const line = ({ range, depth, collapsed }: Group): string =>
  `${range.startIndex}-${range.endIndex} at ${depth}${collapsed ? ' collapsed' : ''}`;
async function groups(name = 'columnGroups'): Promise<string[]> {
  const { sheets } = await book.read(`sheets.${name}`);
  return ((sheets?.[0]?.[name] ?? []) as Group[]).map(line);
}

describe("the documentation's examples, with columns B to E as 1 to 5", () => {
  test.each<[rule: string, requests: object[], groups: string[]]>([
    ['a superset goes outside', [add([2, 4]), add([1, 5])], ['1-5 at 1', '2-4 at 2']],
    ['a subset goes inside', [add([1, 5]), add([2, 4])], ['1-5 at 1', '2-4 at 2']],
    ['an overlap becomes union and intersection', [add([1, 4]), add([2, 5])], ['1-5 at 1', '2-4 at 2']],
    ['deleting lowers what it covers', [add([1, 5]), add([2, 4]), remove([3, 5])], ['1-4 at 1', '2-3 at 2']],
    ['the same range twice is two deep', [add([1, 3]), add([1, 3])], ['1-3 at 1', '1-3 at 2']],
    ['the last one deleted leaves none', [add([1, 3]), remove([1, 3])], []],
  ])('%s', async (_rule, requests, expected) => {
    await book.batch(...requests);
    expect(await groups()).toEqual(expected);
  });
});

test('the reply has all groups of the dimension, and the control stands after them from then on', async () => {
  expect(await book.batch(add([0, 2]), remove([0, 2]))).toEqual([
    {
      addDimensionGroup: {
        dimensionGroups: [{ range: { dimension: 'COLUMNS', startIndex: 0, endIndex: 2 }, depth: 1 }],
      },
    },
    { deleteDimensionGroup: {} },
  ]);
  expect(await book.read('sheets.properties.gridProperties.columnGroupControlAfter')).toEqual({
    sheets: [{ properties: { gridProperties: { columnGroupControlAfter: true } } }],
  });
});

test('collapsing hides, expanding shows', async () => {
  const update = (collapsed: boolean) => ({
    updateDimensionGroup: {
      dimensionGroup: { range: span([1, 3]), depth: 1, collapsed },
      fields: 'collapsed',
    },
  });
  const hidden = async () => {
    const { sheets } = await book.read('sheets.data.columnMetadata.hiddenByUser', ['A1:D1']);
    return (sheets![0]!.data as { columnMetadata: { hiddenByUser?: boolean }[] }[])[0]!.columnMetadata.map(
      (column) => column.hiddenByUser ?? false,
    );
  };
  await book.batch(add([1, 3]), update(true));
  expect(await groups()).toEqual(['1-3 at 1 collapsed']);
  expect(await hidden()).toEqual([false, true, true, false]);
  await book.batch(update(false));
  expect(await groups()).toEqual(['1-3 at 1']);
  expect(await hidden()).toEqual([false, false, false, false]);
});

test.each<[edit: object, expected: string[]]>([
  [{ insertDimension: { range: span([0, 1], 'ROWS') } }, ['3-6 at 1']],
  [{ insertDimension: { range: span([3, 5], 'ROWS') } }, ['2-7 at 1']],
  [{ deleteDimension: { range: span([0, 3], 'ROWS') } }, ['0-2 at 1']],
  [{ deleteDimension: { range: span([2, 5], 'ROWS') } }, []],
])('groups of rows move with their rows: %j', async (edit, expected) => {
  await book.batch(add([2, 5], 'ROWS'), edit);
  expect(await groups('rowGroups')).toEqual(expected);
});

test.each<[request: object, message: string]>([
  [add([25, 27]), "addDimensionGroup: Cannot group a column that doesn't exist."],
  [remove([0, 1]), 'deleteDimensionGroup: There is no group over the given range.'],
])('refuses %j', async (request, message) => {
  await expect(book.batch(request)).rejects.toThrow(`Invalid requests[0].${message}`);
});
