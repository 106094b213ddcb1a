import { otherSheet } from '../example-workbook';
import { cases } from './cases';
import { addRule, custom } from './conditional-rule';

cases('addConditionalFormatRule', [
  {
    rule: 'rules stand in their order',
    send: [addRule(custom('=A1=1')), addRule(custom('=A1=2')), addRule(custom('=A1=3'), {}, 1)],
    read: { fields: 'sheets.conditionalFormats.booleanRule.condition' },
    gives: {
      replies: [{}, {}, {}],
      seen: {
        sheets: [
          {
            conditionalFormats: ['=A1=2', '=A1=3', '=A1=1'].map((text) => ({
              booleanRule: { condition: custom(text) },
            })),
          },
        ],
      },
    },
  },
  ...(
    [
      ['a type that is for validations only', addRule({ type: 'BOOLEAN' }), 'ConditionType: BOOLEAN'],
      [
        'a formula that names another sheet',
        addRule(custom('=B!A1=1')),
        'Invalid ConditionValue.userEnteredValue: =B!A1=1',
      ],
      [
        'a format that no rule may give',
        addRule(custom('=A1=1'), { horizontalAlignment: 'LEFT' }),
        'ConditionalFormatRule.format can only set bold',
      ],
      [
        'an index after the end',
        addRule(custom('=A1=1'), {}, 3),
        'No conditional format on sheet at index: 3',
      ],
    ] as const
  ).map(([what, request, error]) => ({
    rule: `refuses ${what}`,
    given: [otherSheet('B')],
    send: [request],
    gives: { error },
  })),
]);
