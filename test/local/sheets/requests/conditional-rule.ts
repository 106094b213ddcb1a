/** The request that adds a conditional format, short enough for tables. It asserts nothing. */
import { range } from '../example-workbook';

export const custom = (text: string) => ({ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: text }] });

export const addRule = (condition: object, format: object = { textFormat: { bold: true } }, index = 0) => ({
  addConditionalFormatRule: {
    rule: { ranges: [range(0, 0, 0, 5, 1)], booleanRule: { condition, format } },
    index,
  },
});
