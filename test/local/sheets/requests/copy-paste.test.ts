import { beforeEach, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook, OWNER, range, WRITER, write } from '../example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});

const between = (sheetId: number, row: number, column: number, limit: string) => ({
  repeatCell: {
    range: range(sheetId, row, column, row + 1, column + 1),
    cell: {
      dataValidation: {
        condition: {
          type: 'NUMBER_BETWEEN',
          values: [{ userEnteredValue: '0' }, { userEnteredValue: limit }],
        },
        strict: true,
      },
    },
    fields: 'dataValidation',
  },
});
const paste = (source: object, destination: object) => ({
  copyPaste: { source, destination, pasteType: 'PASTE_DATA_VALIDATION' },
});

/** Highest value of each rule, as "B2: =C2". */
async function limits(sheetId = 0): Promise<string[]> {
  const { workbook, validations } = book.spreadsheets.dump(book.id);
  const sheet = workbook.sheets.find(({ properties }) => properties.sheetId === sheetId);
  return (sheet?.rows ?? []).flatMap(([row, cells]) =>
    cells.flatMap(({ column, validation }) =>
      validation === undefined
        ? []
        : [
            `${String.fromCharCode(65 + column)}${row + 1}: ${validations[validation]?.condition.values?.[1]?.userEnteredValue}`,
          ],
    ),
  );
}

test.each<[rule: string, limit: string, destination: object, pasted: string[]]>([
  ['a rule is repeated over its destination', '5', range(0, 1, 1, 3, 2), ['B2: 5', 'B3: 5']],
  ['a relative reference moves with its rule', '=C1', range(0, 1, 1, 3, 2), ['B2: =D2', 'B3: =D3']],
  ['an absolute reference stays', '=$C$1', range(0, 1, 1, 2, 2), ['B2: =$C$1']],
])('%s', async (_rule, limit, destination, pasted) => {
  await book.batch(between(0, 0, 0, limit), paste(range(0, 0, 0, 1, 1), destination));
  expect(await limits()).toEqual([`A1: ${limit}`, ...pasted]);
});

test('only validations are pasted: contents, notes and formats of the destination stay', async () => {
  await book.batch(
    write(0, 0, 0, [
      ['a', 'b'],
      ['c', 'd'],
    ]),
    between(0, 0, 0, '5'),
    paste(range(0, 0, 0, 1, 2), range(0, 1, 0, 2, 2)),
  );
  expect(await book.contents()).toEqual(['A1: a', 'B1: b', 'A2: c', 'B2: d']);
  expect(await limits()).toEqual(['A1: 5', 'A2: 5']);
});

test('a source cell without a rule clears the rule of its destination', async () => {
  await book.batch(between(0, 1, 0, '5'), paste(range(0, 0, 0, 1, 1), range(0, 1, 0, 2, 1)));
  expect(await limits()).toEqual([]);
});

test('a rule goes to another tab and refers to that tab', async () => {
  await book.batch(
    { addSheet: { properties: { sheetId: 5, title: 'Khác' } } },
    between(0, 0, 0, '=$C1'),
    paste(range(0, 0, 0, 1, 1), range(5, 2, 0, 3, 1)),
  );
  expect(await limits(5)).toEqual(['A3: =$C3']);
});

test.each<[source: object, destination: object, message: string]>([
  [range(7, 0, 0, 1, 1), range(0, 0, 0, 1, 1), 'No grid with id: 7'],
  [range(0, 0, 0, 1, 1), range(8, 0, 0, 1, 1), 'No grid with id: 8'],
  [
    range(0, 0, 0, 1, 1),
    range(0, 999, 0, 1001, 1),
    "Range ('Trang tính1'!A1000:A1001) exceeds grid limits. Max rows: 1000, max columns: 26",
  ],
])('refuses to paste %j over %j', async (source, destination, message) => {
  await expect(book.batch(paste(source, destination))).rejects.toThrow(
    `Invalid requests[0].copyPaste: ${message}`,
  );
});

test('a destination that is no multiple of the source takes the source once', async () => {
  await book.batch(
    between(0, 0, 0, '5'),
    between(0, 1, 0, '6'),
    paste(range(0, 0, 0, 2, 1), range(0, 0, 1, 3, 2)),
  );
  expect(await limits()).toEqual(['A1: 5', 'B1: 5', 'A2: 6', 'B2: 6']);
});

test('a protected destination refuses whoever may not edit it', async () => {
  await book.batch({
    addProtectedRange: {
      protectedRange: { range: range(0, 1, 0, 2, 1), editors: { users: [OWNER] } },
    },
  });
  await expect(book.batchAs(WRITER, paste(range(0, 0, 0, 1, 1), range(0, 1, 0, 2, 1)))).rejects.toThrow(
    'You are trying to edit a protected cell or object.',
  );
});
