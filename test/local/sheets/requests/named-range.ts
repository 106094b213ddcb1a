/** The request that adds a named range, short enough for tables, and how named ranges are read. It asserts nothing. */
import { range } from '../example-workbook';

export const addName = (name: string, at: object = range(0, 0, 0, 2, 2), id = 'n1') => ({
  addNamedRange: { namedRange: { namedRangeId: id, name, range: at } },
});

export const names = { fields: 'namedRanges' };
