import { OWNER, place, range } from '../example-workbook';
import { cases } from './cases';

const add = (protectedRange: object) => ({ addProtectedRange: { protectedRange } });
const editors = { users: ['vanphong@example.vn'] };
const whole = [add({ protectedRangeId: 1, range: { sheetId: 0 } })];

cases('addProtectedRange', [
  {
    rule: 'replies the protection with the owner among its editors',
    send: [
      add({
        protectedRangeId: 4,
        range: { sheetId: 0 },
        unprotectedRanges: [range(0, 1, 1, 2, 2)],
        description: 'Khóa',
        editors,
      }),
    ],
    gives: {
      replies: [
        {
          addProtectedRange: {
            protectedRange: {
              protectedRangeId: 4,
              range: {},
              description: 'Khóa',
              requestingUserCanEdit: true,
              editors: { users: [OWNER, 'vanphong@example.vn'] },
              unprotectedRanges: [place(1, 1, 2, 2)],
            },
          },
        },
      ],
    },
  },
  {
    rule: 'a protection that only warns has no editors',
    send: [add({ protectedRangeId: 3, range: range(0, 0, 0, 1, 1), warningOnly: true })],
    read: { fields: 'sheets.protectedRanges(editors,warningOnly)' },
    gives: { seen: { sheets: [{ protectedRanges: [{ warningOnly: true }] }] } },
  },
  ...(
    [
      [
        'a second protection of a sheet',
        { range: { sheetId: 0 } },
        'Sheet "Trang tính1" already has sheet protection.',
      ],
      [
        'an id in use',
        { protectedRangeId: 1, range: range(0, 0, 0, 1, 1) },
        'Protected range ID 1 already exists',
      ],
      [
        'open parts in a protected range',
        { range: range(0, 0, 0, 1, 1), unprotectedRanges: [range(0, 0, 0, 1, 1)] },
        'Unprotected ranges',
      ],
      [
        'an address that is nobody’s',
        { range: range(0, 0, 0, 1, 1), editors: { users: ['khong-co-dia-chi'] } },
        'The email address "khong-co-dia-chi"',
      ],
    ] as const
  ).map(([what, request, error]) => ({
    rule: `refuses ${what}`,
    given: whole,
    send: [add(request)],
    gives: { error },
  })),
]);
