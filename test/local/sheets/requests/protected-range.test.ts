import { beforeEach, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook, OWNER, range } from '../example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});
const editors = { users: ['vanphong@example.vn'] };
const add = (protectedRange: object) => ({ addProtectedRange: { protectedRange } });

test('addProtectedRange replies the protection', async () => {
  const unprotectedRanges = [range(0, 1, 1, 2, 2)];
  const { sheetId: _, ...indices } = range(0, 1, 1, 2, 2);
  expect(
    await book.batch(
      add({ protectedRangeId: 4, range: { sheetId: 0 }, unprotectedRanges, description: 'Khóa', editors }),
    ),
  ).toEqual([
    {
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 4,
          range: {},
          description: 'Khóa',
          requestingUserCanEdit: true,
          editors: { users: [OWNER, 'vanphong@example.vn'] },
          unprotectedRanges: [indices],
        },
      },
    },
  ]);
});

test.each<[request: object, message: string]>([
  [add({ range: { sheetId: 0 }, editors }), 'Sheet "Trang tính1" already has sheet protection.'],
  [add({ protectedRangeId: 1, range: range(0, 0, 0, 1, 1), editors }), 'Protected range ID 1 already exists'],
  [
    add({ range: range(0, 0, 0, 1, 1), unprotectedRanges: [range(0, 0, 0, 1, 1)], editors }),
    'Unprotected ranges',
  ],
  [add({ range: range(0, 0, 0, 1, 1), editors: { users: ['la@khong.vn'] } }), '"la@khong.vn"'],
  [{ deleteProtectedRange: { protectedRangeId: 9 } }, 'No protected range with id: 9'],
])('refuses %j', async (request, message) => {
  await book.batch(add({ protectedRangeId: 1, range: { sheetId: 0 }, editors }));
  const sent = book.batch(request);
  await expect(sent).rejects.toThrow(message);
  await expect(sent).rejects.toThrow(/^Invalid requests\[0\]\./);
});

test('updateProtectedRange with mask unprotectedRanges changes only these', async () => {
  await book.batch(add({ protectedRangeId: 1, range: { sheetId: 0 }, description: 'Khóa', editors }), {
    updateProtectedRange: {
      protectedRange: { protectedRangeId: 1, unprotectedRanges: [range(0, 2, 0, 3, 1)] },
      fields: 'unprotectedRanges',
    },
  });
  const { sheetId: _, ...indices } = range(0, 2, 0, 3, 1);
  expect(await book.read('sheets.protectedRanges(description,range,editors,unprotectedRanges)')).toEqual({
    sheets: [
      {
        protectedRanges: [
          {
            description: 'Khóa',
            range: {},
            editors: { users: [OWNER, ...editors.users] },
            unprotectedRanges: [indices],
          },
        ],
      },
    ],
  });
});
