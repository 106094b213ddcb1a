import { place, range, write } from '../example-workbook';
import { cases } from './cases';

const merge = (at: object, mergeType = 'MERGE_ALL') => ({ mergeCells: { range: at, mergeType } });
const merges = { fields: 'sheets.merges' };
const mergesRead = (...ranges: object[]) => ({ sheets: [{ merges: ranges }] });

cases('mergeCells', [
  {
    rule: 'keeps the first cell’s contents',
    given: [write(0, 0, 0, [[1, 2]])],
    send: [merge(range(0, 0, 0, 1, 2))],
    read: merges,
    gives: { replies: [{}], seen: mergesRead(place(0, 0, 1, 2)), contents: ['A1: 1'] },
  },
  {
    rule: 'MERGE_ROWS merges each row of the range',
    send: [merge(range(0, 0, 0, 2, 2), 'MERGE_ROWS')],
    read: merges,
    gives: { seen: mergesRead(place(0, 0, 1, 2), place(1, 0, 2, 2)) },
  },
  {
    rule: 'MERGE_COLUMNS merges each column of the range',
    send: [merge(range(0, 0, 0, 2, 2), 'MERGE_COLUMNS')],
    read: merges,
    gives: { seen: mergesRead(place(0, 0, 2, 1), place(0, 1, 2, 2)) },
  },
  {
    rule: 'merges within the range become part of the new one',
    given: [merge(range(0, 0, 0, 1, 2))],
    send: [merge(range(0, 0, 0, 2, 2))],
    read: merges,
    gives: { seen: mergesRead(place(0, 0, 2, 2)) },
  },
  {
    rule: 'refuses to cut a merge',
    given: [merge(range(0, 0, 0, 1, 2))],
    send: [merge(range(0, 0, 0, 2, 1))],
    gives: { error: 'You must select all cells in a merged range to merge or unmerge them.' },
  },
]);
