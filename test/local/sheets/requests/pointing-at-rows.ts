/**
 * A workbook in which all that can point at cells points at rows 3 and 4, for the kinds that move rows: what it is made of, how
 * it is read, and how it reads when those rows are elsewhere. It asserts nothing.
 */
import { otherSheet, place, range, span, write } from '../example-workbook';

export const pointingAtRows: readonly object[] = [
  otherSheet('B'),
  write(0, 0, 0, [['a'], ['b'], ['c'], ['d'], ['e']]),
  write(5, 0, 0, [["='Trang tính1'!A3"]]),
  { mergeCells: { range: range(0, 2, 1, 4, 3), mergeType: 'MERGE_ALL' } },
  {
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: 1,
        range: { sheetId: 0 },
        unprotectedRanges: [range(0, 2, 0, 4, 1)],
      },
    },
  },
  {
    addConditionalFormatRule: {
      rule: {
        ranges: [range(0, 2, 0, 4, 1)],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A3="x"' }] },
          format: { textFormat: { bold: true } },
        },
      },
      index: 0,
    },
  },
  {
    repeatCell: {
      range: range(0, 4, 4, 5, 5),
      cell: {
        dataValidation: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A3>0' }] } },
      },
      fields: 'dataValidation',
    },
  },
  { updateDimensionProperties: { range: span(2, 3), properties: { pixelSize: 40 }, fields: 'pixelSize' } },
];

export const whatPoints = {
  fields:
    'sheets(merges,protectedRanges.unprotectedRanges,conditionalFormats(ranges,booleanRule.condition.values),data.rowMetadata.pixelSize)',
  ranges: ["'Trang tính1'!A1:A4"],
};

/** As `whatPoints` reads it; without rows when they were deleted. */
export function pointing(to: {
  rows?: [start: number, end: number];
  formula?: string;
  heights: number[];
}): object {
  const [start, end] = to.rows ?? [0, 0];
  const data = [{ rowMetadata: to.heights.map((pixelSize) => ({ pixelSize })) }];
  if (!to.rows) return { sheets: [{ data, protectedRanges: [{}] }] };
  const condition = { values: [{ userEnteredValue: to.formula }] };
  return {
    sheets: [
      {
        data,
        merges: [place(start, 1, end, 3)],
        protectedRanges: [{ unprotectedRanges: [place(start, 0, end, 1)] }],
        conditionalFormats: [{ ranges: [place(start, 0, end, 1)], booleanRule: { condition } }],
      },
    ],
  };
}
