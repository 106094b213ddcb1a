import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Example, exampleWorkbook, range } from '../example-workbook';

let book: Example;
beforeEach(async () => {
  book = await exampleWorkbook();
});

describe('conditional formats', () => {
  const rule = (condition: object, format: object = { textFormat: { bold: true } }, index = 0) => ({
    addConditionalFormatRule: {
      rule: { ranges: [range(0, 0, 0, 5, 1)], booleanRule: { condition, format } },
      index,
    },
  });
  const custom = (text: string) => ({ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: text }] });

  test('stand in their order, and deleting replies the rule', async () => {
    await book.batch(rule(custom('=A1=1')), rule(custom('=A1=2')), rule(custom('=A1=3'), {}, 1));
    const [reply] = await book.batch({ deleteConditionalFormatRule: { sheetId: 0, index: 1 } });
    expect(JSON.stringify(reply)).toContain('=A1=3');
    const left = JSON.stringify(await book.read('sheets.conditionalFormats.booleanRule.condition'));
    expect(left.indexOf('=A1=2')).toBeLessThan(left.indexOf('=A1=1'));
  });

  test.each<[request: object, message: string]>([
    [rule({ type: 'BOOLEAN' }), 'BOOLEAN'],
    [rule(custom('=B!A1=1')), 'Invalid ConditionValue.userEnteredValue: =B!A1=1'],
    [rule(custom('=A1=1'), { horizontalAlignment: 'LEFT' }), 'can only set bold'],
    [rule(custom('=A1=1'), {}, 3), 'No conditional format on sheet at index: 3'],
    [{ deleteConditionalFormatRule: { sheetId: 0, index: 0 } }, 'No conditional format on sheet at index: 0'],
  ])('refuses %j', async (request, message) => {
    await book.batch({ addSheet: { properties: { sheetId: 1, title: 'B' } } });
    await expect(book.batch(request)).rejects.toThrow(message);
  });
});
