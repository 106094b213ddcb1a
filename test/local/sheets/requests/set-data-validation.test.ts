import { range } from '../example-workbook';
import { cases } from './cases';

const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'x' }] };
const A1 = range(0, 0, 0, 1, 1);
const read = { fields: 'sheets.data.rowData.values.dataValidation' };
const set = (rule?: object) => ({ setDataValidation: { range: A1, rule } });

cases('setDataValidation', [
  {
    rule: 'sets the rule of a range',
    send: [set({ condition, showCustomUi: false, strict: true })],
    read,
    gives: {
      replies: [{}],
      seen: {
        sheets: [{ data: [{ rowData: [{ values: [{ dataValidation: { condition, strict: true } }] }] }] }],
      },
    },
  },
  {
    rule: 'without a rule clears it',
    given: [set({ condition })],
    send: [set()],
    read,
    gives: { seen: { sheets: [{ data: [{}] }] } },
  },
]);
