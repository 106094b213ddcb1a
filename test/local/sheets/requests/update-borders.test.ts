import { range } from '../example-workbook';
import { cases } from './cases';

const solid = { style: 'SOLID' };
const drawn = { style: 'SOLID', width: 1, color: {}, colorStyle: { rgbColor: {} } };
const sides = (...names: string[]) => ({
  userEnteredFormat: { borders: Object.fromEntries(names.map((name) => [name, drawn])) },
});
const square = { updateBorders: { range: range(0, 0, 0, 2, 2), top: solid, innerVertical: solid } };
const read = { fields: 'sheets.data.rowData.values.userEnteredFormat.borders' };
const rowsRead = (...rows: object[][]) => ({
  sheets: [{ data: [{ rowData: rows.map((values) => ({ values })) }] }],
});

cases('updateBorders', [
  {
    rule: 'draws around and within',
    send: [square],
    read,
    gives: {
      replies: [{}],
      seen: rowsRead([sides('top', 'right'), sides('top', 'left')], [sides('right'), sides('left')]),
    },
  },
  {
    rule: 'leaves sides alone that it does not name, and takes one away by NONE',
    given: [square],
    send: [{ updateBorders: { range: range(0, 0, 0, 1, 1), left: solid, top: { style: 'NONE' } } }],
    read,
    gives: {
      seen: rowsRead([sides('left', 'right'), sides('top', 'left')], [sides('right'), sides('left')]),
    },
  },
]);
