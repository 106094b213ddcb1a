import { OWNER, place, range } from '../example-workbook';
import { cases } from './cases';

const editors = { users: ['vanphong@example.vn'] };
const update = (protectedRange: object, fields: string) => ({
  updateProtectedRange: { protectedRange, fields },
});

cases('updateProtectedRange', [
  {
    rule: 'with mask unprotectedRanges changes only these',
    given: [
      {
        addProtectedRange: {
          protectedRange: { protectedRangeId: 1, range: { sheetId: 0 }, description: 'Khóa', editors },
        },
      },
    ],
    send: [update({ protectedRangeId: 1, unprotectedRanges: [range(0, 2, 0, 3, 1)] }, 'unprotectedRanges')],
    read: { fields: 'sheets.protectedRanges(description,range,editors,unprotectedRanges)' },
    gives: {
      replies: [{}],
      seen: {
        sheets: [
          {
            protectedRanges: [
              {
                description: 'Khóa',
                range: {},
                editors: { users: [OWNER, ...editors.users] },
                unprotectedRanges: [place(2, 0, 3, 1)],
              },
            ],
          },
        ],
      },
    },
  },
  {
    rule: 'refuses an id that is not there',
    send: [update({ protectedRangeId: 9, description: 'x' }, 'description')],
    gives: { error: 'No protected range with id: 9' },
  },
]);
