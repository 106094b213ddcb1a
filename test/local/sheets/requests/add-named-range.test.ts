import { expect } from '@jest/globals';
import { place, range } from '../example-workbook';
import { type Case, cases } from './cases';
import { addName, names } from './named-range';

const named = { namedRangeId: 'n1', name: 'Điểm', range: place(0, 0, 2, 2) };

cases('addNamedRange', [
  {
    rule: 'is replied and read with its id, without sheet 0',
    send: [addName('Điểm')],
    read: names,
    gives: { replies: [{ addNamedRange: { namedRange: named } }], seen: { namedRanges: [named] } },
  },
  {
    rule: 'an id is made up where none is given',
    send: [{ addNamedRange: { namedRange: { name: 'A_', range: range(0, 0, 0, 1, 1) } } }],
    gives: {
      replies: [
        {
          addNamedRange: {
            namedRange: {
              namedRangeId: expect.stringMatching(/^\d+$/),
              name: 'A_',
              range: place(0, 0, 1, 1),
            },
          },
        },
      ],
    },
  },
  ...['', 'A1', 'R1C1', '1a', 'a b', 'TRUE', 'true1', 'a-b', 'x'.repeat(251)].map(
    (name): Case => ({
      rule: `refuses the name ${JSON.stringify(name)}`,
      send: [addName(name)],
      gives: { error: 'Invalid name:' },
    }),
  ),
  ...(
    [
      ['an id in use', addName('KHÁC'), 'Named range ID n1 already exists'],
      ['a name in use', addName('ĐIỂM', undefined, 'n2'), 'A named range called "ĐIỂM" already exists.'],
      ['no range', { addNamedRange: { namedRange: { name: 'Khác' } } }, 'A named range must have a range.'],
    ] as const
  ).map(
    ([what, request, error]): Case => ({
      rule: `refuses ${what}`,
      given: [addName('Điểm')],
      send: [request],
      gives: { error },
    }),
  ),
]);
