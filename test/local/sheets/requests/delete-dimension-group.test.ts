import { cases } from './cases';
import { addGroup, deleteGroup, groupOf, groups, groupsRead } from './group';

cases('deleteDimensionGroup', [
  {
    rule: 'lowers what it covers',
    given: [addGroup([1, 5]), addGroup([2, 4])],
    send: [deleteGroup([3, 5])],
    read: groups,
    gives: {
      replies: [{ deleteDimensionGroup: { dimensionGroups: [groupOf([1, 4], 1), groupOf([2, 3], 2)] } }],
      seen: groupsRead(groupOf([1, 4], 1), groupOf([2, 3], 2)),
    },
  },
  {
    rule: 'the last one deleted leaves none',
    given: [addGroup([1, 3])],
    send: [deleteGroup([1, 3])],
    read: groups,
    gives: { replies: [{ deleteDimensionGroup: {} }], seen: groupsRead() },
  },
  {
    rule: 'refuses columns without a group',
    send: [deleteGroup([0, 1])],
    gives: { error: 'There is no group over the given range.' },
  },
]);
