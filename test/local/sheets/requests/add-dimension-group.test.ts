import { type Case, cases } from './cases';
import { addGroup, groupOf, groups, groupsRead, type Span } from './group';

/** The documentation's examples, with columns B to E as 1 to 5. */
const examples: readonly (readonly [rule: string, spans: readonly Span[], groups: readonly object[]])[] = [
  [
    'a superset goes outside',
    [
      [2, 4],
      [1, 5],
    ],
    [groupOf([1, 5], 1), groupOf([2, 4], 2)],
  ],
  [
    'a subset goes inside',
    [
      [1, 5],
      [2, 4],
    ],
    [groupOf([1, 5], 1), groupOf([2, 4], 2)],
  ],
  [
    'an overlap becomes union and intersection',
    [
      [1, 4],
      [2, 5],
    ],
    [groupOf([1, 5], 1), groupOf([2, 4], 2)],
  ],
  [
    'the same range twice is two deep',
    [
      [1, 3],
      [1, 3],
    ],
    [groupOf([1, 3], 1), groupOf([1, 3], 2)],
  ],
];

cases('addDimensionGroup', [
  ...examples.map(
    ([rule, spans, expected]): Case => ({
      rule,
      send: spans.map(addGroup),
      read: groups,
      gives: { seen: groupsRead(...expected) },
    }),
  ),
  {
    rule: 'the reply has all groups of the dimension, and the control stands after them from then on',
    given: [addGroup([4, 6])],
    send: [addGroup([0, 2])],
    read: { fields: 'sheets.properties.gridProperties.columnGroupControlAfter' },
    gives: {
      replies: [{ addDimensionGroup: { dimensionGroups: [groupOf([0, 2], 1), groupOf([4, 6], 1)] } }],
      seen: { sheets: [{ properties: { gridProperties: { columnGroupControlAfter: true } } }] },
    },
  },
  {
    rule: 'refuses columns beside the grid',
    send: [addGroup([25, 27])],
    gives: { error: "Cannot group a column that doesn't exist." },
  },
]);
