import { place } from '../example-workbook';
import { cases } from './cases';
import { addRule, custom } from './conditional-rule';

const remove = (index: number) => ({ deleteConditionalFormatRule: { sheetId: 0, index } });

cases('deleteConditionalFormatRule', [
  {
    rule: 'replies the rule; the others stay in their order',
    given: [
      addRule(custom('=A1=1')),
      addRule(custom('=A1=2')),
      addRule(custom('=A1=3'), { textFormat: { bold: true } }, 1),
    ],
    send: [remove(1)],
    read: { fields: 'sheets.conditionalFormats.booleanRule.condition' },
    gives: {
      replies: [
        {
          deleteConditionalFormatRule: {
            rule: {
              ranges: [place(0, 0, 5, 1)],
              booleanRule: { condition: custom('=A1=3'), format: { textFormat: { bold: true } } },
            },
          },
        },
      ],
      seen: {
        sheets: [
          {
            conditionalFormats: ['=A1=2', '=A1=1'].map((text) => ({
              booleanRule: { condition: custom(text) },
            })),
          },
        ],
      },
    },
  },
  {
    rule: 'refuses an index without a rule',
    send: [remove(0)],
    gives: { error: 'No conditional format on sheet at index: 0' },
  },
]);
