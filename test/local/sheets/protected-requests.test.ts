/** Requests of people who may not edit all of a sheet: what a protection stops, of those that touch two places. */
import { beforeEach, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook, OWNER, range, WRITER, write } from './example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});
const protect = (at: object, more: object = { editors: { users: [OWNER] } }) => ({
  addProtectedRange: { protectedRange: { range: at, ...more } },
});
const [A1, B1, A2] = [range(0, 0, 0, 1, 1), range(0, 0, 1, 1, 2), range(0, 1, 0, 2, 1)];
const cut = {
  cutPaste: {
    source: A1,
    destination: { sheetId: 0, rowIndex: 0, columnIndex: 1 },
    pasteType: 'PASTE_NORMAL',
  },
};
const copy = { copyPaste: { source: A1, destination: A2, pasteType: 'PASTE_DATA_VALIDATION' } };

test.each<[rule: string, protectedRange: object, request: object]>([
  ['a protected destination of a copy', A2, copy],
  ['a protected source of a cut', A1, cut],
  ['a protected destination of a cut', B1, cut],
])('%s refuses whoever may not edit it', async (_rule, at, request) => {
  await book.batch(protect(at));
  await expect(book.batchAs(WRITER, request)).rejects.toThrow(
    'You are trying to edit a protected cell or object.',
  );
});

test('a protection that only warns stops nobody', async () => {
  await book.batch(protect(A1, { warningOnly: true }));
  await book.batchAs(WRITER, write(0, 0, 0, [['x']]));
  expect(await book.contents()).toEqual(['A1: x']);
});
