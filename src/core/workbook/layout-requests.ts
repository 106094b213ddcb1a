/**
 * A layout -> requests: sizes, then paint over the whole grid, then what lies over it. Notes are only written, never cleared
 * wholesale, since people write notes too.
 */
import type { Change } from './change';
import { chartRequests } from './chart-requests';
import type { CellData, CellFormat, GridRange, Request } from './request';
import { gridRangeOf } from './rights';
import { BASE_FORMAT, colorStyle } from './styles';
import { type ColumnOf, rectangle } from './tab';

type SetLayout = Extract<Change, { kind: 'setLayout' }>;

/** Mask of exactly the properties that a format names; of a text format only its own parts. */
const formatFields = (format: CellFormat): string =>
  Object.keys(format)
    .flatMap((key) =>
      key === 'textFormat' ? Object.keys(format.textFormat ?? {}).map((part) => `textFormat.${part}`) : [key],
    )
    .map((path) => `userEnteredFormat.${path}`)
    .join(',');

function columnCells<T>(
  sheetId: number,
  column: ColumnOf<T>,
  field: string,
  cell: (value: T) => CellData,
): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: column.row, columnIndex: column.column },
      rows: column.values.map((value) => ({ values: [value === null ? {} : cell(value)] })),
      fields: field,
    },
  };
}

function widthRequests(sheetId: number, widths: readonly number[]): Request[] {
  const requests: Request[] = [];
  for (let start = 0; start < widths.length; ) {
    let end = start + 1;
    while (end < widths.length && widths[end] === widths[start]) end++;
    requests.push({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: start, endIndex: end },
        properties: { pixelSize: widths[start]! },
        fields: 'pixelSize',
      },
    });
    start = end;
  }
  return requests;
}

function validationRequests(change: SetLayout, whole: GridRange): Request[] {
  const { layout, validationsFrom } = change;
  const { sheetId } = change.tab;
  const copy = (source: GridRange, destination: GridRange): Request => ({
    copyPaste: { source, destination, pasteType: 'PASTE_DATA_VALIDATION' },
  });
  if (validationsFrom !== null) return [copy({ ...whole, sheetId: validationsFrom }, whole)];
  return [
    ...layout.validations.map(
      ({ at, rule }): Request => ({
        repeatCell: {
          range: gridRangeOf(sheetId, at),
          cell: { dataValidation: rule },
          fields: 'dataValidation',
        },
      }),
    ),
    ...layout.columnValidations.map((column) =>
      columnCells(sheetId, column, 'dataValidation', (rule) => ({ dataValidation: rule })),
    ),
    ...layout.copiedValidations.map(({ from, to }) =>
      copy(gridRangeOf(sheetId, from), gridRangeOf(sheetId, to)),
    ),
  ];
}

export function layoutRequests(change: SetLayout): Request[] {
  const { layout, size } = change;
  const { sheetId } = change.tab;
  const whole = gridRangeOf(sheetId, rectangle(0, 0, size.rows, size.columns));
  return [
    {
      updateSheetProperties: {
        properties: {
          sheetId,
          gridProperties: { frozenRowCount: layout.frozenRows, frozenColumnCount: layout.frozenColumns },
          ...(layout.tabColor ? { tabColorStyle: colorStyle(layout.tabColor) } : {}),
        },
        fields: `gridProperties.frozenRowCount,gridProperties.frozenColumnCount${layout.tabColor ? ',tabColorStyle' : ''}`,
      },
    },
    ...widthRequests(sheetId, layout.columnWidths),
    {
      repeatCell: {
        range: whole,
        cell: { userEnteredFormat: BASE_FORMAT },
        fields: 'userEnteredFormat,dataValidation',
      },
    },
    ...layout.paints.map(
      ({ at, format }): Request => ({
        repeatCell: {
          range: gridRangeOf(sheetId, at),
          cell: { userEnteredFormat: format },
          fields: formatFields(format),
        },
      }),
    ),
    ...validationRequests(change, whole),
    ...layout.notes.map((column) => columnCells(sheetId, column, 'note', (note) => ({ note }))),
    // The whole sheet: a range that cuts a merge is refused.
    ...(change.merged ? [{ unmergeCells: { range: { sheetId } } }] : []),
    ...layout.merges.map(
      (at): Request => ({ mergeCells: { range: gridRangeOf(sheetId, at), mergeType: 'MERGE_ALL' } }),
    ),
    ...Array.from(
      { length: change.conditionalFormats },
      (): Request => ({ deleteConditionalFormatRule: { sheetId, index: 0 } }),
    ),
    ...layout.conditionalFormats.map(
      ({ at, formula, format }, index): Request => ({
        addConditionalFormatRule: {
          rule: {
            ranges: at.map((part) => gridRangeOf(sheetId, part)),
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${formula}` }] },
              format,
            },
          },
          index,
        },
      }),
    ),
    ...chartRequests(change),
  ];
}
