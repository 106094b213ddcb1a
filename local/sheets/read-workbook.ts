/**
 * The Spreadsheet resource of an open workbook, computed only where the mask asks for values.
 * It must not decide who may read.
 */
import { areaIn, hasFormulas } from './calculation';
import type { Selection } from './data-filter';
import type { Identity } from './directory';
import { below, type FieldMask } from './field-mask';
import type { OpenWorkbook } from './open-workbook';
import { readMask } from './read-mask';
import { needsValues, type SpreadsheetReply, spreadsheetReply } from './reply';

export interface ReadQuery {
  fields?: string;
  includeGridData?: boolean;
}

/** `identity` is who reads. @throws ApiError for a mask that names what is not there */
export async function readWorkbook(
  open: OpenWorkbook,
  identity: Identity,
  query: ReadQuery,
  selection: Selection,
): Promise<SpreadsheetReply> {
  const mask = readMask(query.fields, query.includeGridData ?? false);
  const cellMask = ['sheets', 'data', 'rowData', 'values'].reduce(
    (found: FieldMask | undefined, name) => below(found, name),
    mask,
  );
  const computed = needsValues(cellMask) ? selection.filter(({ sheet }) => hasFormulas(sheet)) : [];
  if (computed.length > 0) {
    const areas = computed.flatMap(({ sheet, ranges }) => ranges.map((range) => areaIn(sheet, range)));
    open.calculation.settle(open.state, areas);
  }
  return spreadsheetReply({
    workbook: open.state,
    identity,
    mask,
    selection,
    value: (sheet, row, column) => open.calculation.value(sheet, row, column),
    maySpill: hasFormulas,
  });
}
