import { span } from '../example-workbook';
import { type Case, cases } from './cases';
import { addGroup } from './group';

const update = (collapsed: boolean) => ({
  updateDimensionGroup: {
    dimensionGroup: { range: span(1, 3, 'COLUMNS'), depth: 1, collapsed },
    fields: 'collapsed',
  },
});
const range = { dimension: 'COLUMNS', startIndex: 1, endIndex: 3 };
const seen = (group: object, ...hidden: boolean[]) => ({
  sheets: [
    {
      columnGroups: [{ range, depth: 1, ...group }],
      data: [{ columnMetadata: hidden.map((isHidden) => ({ ...(isHidden && { hiddenByUser: true }) })) }],
    },
  ],
});
const read = { fields: 'sheets(columnGroups,data.columnMetadata.hiddenByUser)', ranges: ['A1:D1'] };

cases('updateDimensionGroup', [
  ...(
    [
      ['collapsing hides', [addGroup([1, 3])], true, seen({ collapsed: true }, false, true, true, false)],
      ['expanding shows', [addGroup([1, 3]), update(true)], false, seen({}, false, false, false, false)],
    ] as const
  ).map(
    ([rule, given, collapsed, expected]): Case => ({
      rule,
      given,
      send: [update(collapsed)],
      read,
      gives: { replies: [{}], seen: expected },
    }),
  ),
  {
    rule: 'refuses a group that is not there',
    send: [update(true)],
    gives: { error: 'There is no group with the given range and depth.' },
  },
]);
