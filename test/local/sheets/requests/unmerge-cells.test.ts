import { range } from '../example-workbook';
import { cases } from './cases';

const merged = [{ mergeCells: { range: range(0, 0, 0, 1, 2), mergeType: 'MERGE_ALL' } }];
const unmerge = (at: object) => ({ unmergeCells: { range: at } });

cases('unmergeCells', [
  {
    rule: 'undoes every merge within the range',
    given: merged,
    send: [unmerge(range(0, 0, 0, 3, 3))],
    read: { fields: 'sheets.merges' },
    gives: { replies: [{}], seen: { sheets: [{}] } },
  },
  {
    rule: 'refuses a part of a merge',
    given: merged,
    send: [unmerge(range(0, 0, 0, 1, 1))],
    gives: { error: 'You must select all cells in a merged range to merge or unmerge them.' },
  },
]);
