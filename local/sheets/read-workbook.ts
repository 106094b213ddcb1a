/**
 * The Spreadsheet resource of an open workbook, computed only where the mask asks for values.
 * It must not decide who may read.
 */
import { hasFormulas } from './calculation';
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
  if (needsValues(cellMask) && selection.some(({ sheet }) => hasFormulas(sheet))) {
    await open.calculation.settle(open.state);
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
