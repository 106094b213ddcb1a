import { range } from '../example-workbook';
import { type Case, cases } from './cases';

const A1 = range(0, 0, 0, 1, 1);
const format = (userEnteredFormat: object, fields: string) => ({
  repeatCell: { range: A1, cell: { userEnteredFormat }, fields },
});
const rule = (dataValidation: object) => ({
  repeatCell: { range: A1, cell: { dataValidation }, fields: 'dataValidation' },
});
const inCell = (fields: string) => ({ fields: `sheets.data.rowData.values(${fields})`, ranges: ['A1'] });
const cellRead = (cell: object) => ({ sheets: [{ data: [{ rowData: [{ values: [cell] }] }] }] });
const typed = (...texts: string[]) => texts.map((userEnteredValue) => ({ userEnteredValue }));

const conditions: readonly (readonly [condition: object, error: string])[] = [
  [
    { type: 'ONE_OF_RANGE', values: typed('A1:A2') },
    'Invalid ConditionValue.userEnteredValue: A1:A2 for ConditionType: ONE_OF_RANGE',
  ],
  [
    { type: 'NUMBER_BETWEEN', values: typed('0', '0.5') },
    'Invalid ConditionValue.userEnteredValue: 0.5 for ConditionType: NUMBER_BETWEEN',
  ],
  [
    { type: 'CUSTOM_FORMULA', values: typed('=AND(A1, B1)') },
    'Invalid ConditionValue.userEnteredValue: =AND(A1, B1) for ConditionType: CUSTOM_FORMULA',
  ],
  [{ type: 'NUMBER_BETWEEN', values: typed('0') }, "ConditionType 'NUMBER_BETWEEN'"],
];

cases('repeatCell', [
  {
    rule: 'moves relative references and keeps absolute ones',
    send: [
      {
        repeatCell: {
          range: range(0, 4, 1, 6, 3),
          cell: { userEnteredValue: { formulaValue: '=A1+$A$1+$A1' } },
          fields: 'userEnteredValue',
        },
      },
    ],
    gives: {
      replies: [{}],
      contents: ['B5: =A1+$A$1+$A1', 'C5: =B1+$A$1+$A1', 'B6: =A2+$A$1+$A2', 'C6: =B2+$A$1+$A2'],
    },
  },
  {
    rule: 'merges a part of a format into what is there, and replies both colour fields',
    given: [
      format(
        { textFormat: { bold: true }, backgroundColorStyle: { rgbColor: { red: 1, green: 0 } } },
        'userEnteredFormat',
      ),
    ],
    send: [
      format(
        { textFormat: { italic: true }, borders: { top: { style: 'SOLID' }, left: { style: 'NONE' } } },
        'userEnteredFormat(textFormat.italic,borders)',
      ),
    ],
    read: inCell('userEnteredFormat'),
    gives: {
      seen: cellRead({
        userEnteredFormat: {
          textFormat: { bold: true, italic: true },
          backgroundColor: { red: 1 },
          backgroundColorStyle: { rgbColor: { red: 1 } },
          borders: { top: { style: 'SOLID', width: 1, color: {}, colorStyle: { rgbColor: {} } } },
        },
      }),
    },
  },
  {
    rule: 'the older fields of colours are the newer ones',
    send: [
      format(
        { backgroundColor: { green: 1 }, textFormat: { foregroundColor: { red: 1 } } },
        'userEnteredFormat(backgroundColor,textFormat.foregroundColor)',
      ),
    ],
    read: inCell('userEnteredFormat'),
    gives: {
      seen: cellRead({
        userEnteredFormat: {
          backgroundColor: { green: 1 },
          backgroundColorStyle: { rgbColor: { green: 1 } },
          textFormat: { foregroundColor: { red: 1 }, foregroundColorStyle: { rgbColor: { red: 1 } } },
        },
      }),
    },
  },
  {
    rule: 'a rule is replied without false booleans, its range absolute',
    send: [
      rule({
        condition: { type: 'ONE_OF_RANGE', values: typed("='Trang tính1'!C1:C") },
        strict: true,
        showCustomUi: false,
      }),
    ],
    read: inCell('dataValidation'),
    gives: {
      seen: cellRead({
        dataValidation: {
          condition: { type: 'ONE_OF_RANGE', values: typed("='Trang tính1'!$C$1:$C") },
          strict: true,
        },
      }),
    },
  },
  ...conditions.map(
    ([condition, error]): Case => ({
      rule: `condition values count as typed in vi_VN: refuses ${JSON.stringify(condition)}`,
      send: [rule({ condition })],
      gives: { error },
    }),
  ),
]);
