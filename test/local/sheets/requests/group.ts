/** Requests on groups of columns and rows as spans, and how groups are read. It asserts nothing. */
import { span } from '../example-workbook';

export type Span = readonly [start: number, end: number];

export const addGroup = ([start, end]: Span) => ({
  addDimensionGroup: { range: span(start, end, 'COLUMNS') },
});
export const deleteGroup = ([start, end]: Span) => ({
  deleteDimensionGroup: { range: span(start, end, 'COLUMNS') },
});

export const groups = { fields: 'sheets.columnGroups' };

export const groupOf = ([startIndex, endIndex]: Span, depth: number) => ({
  range: { dimension: 'COLUMNS', startIndex, endIndex },
  depth,
});

export const groupsRead = (...columnGroups: object[]) => ({
  sheets: [columnGroups.length > 0 ? { columnGroups } : {}],
});
