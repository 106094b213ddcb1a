import { write } from '../example-workbook';
import { cases } from './cases';

const add = (sheetId: number, title: string) => ({ addSheet: { properties: { sheetId, title } } });
const update = (properties: object, fields: string) => ({ updateSheetProperties: { properties, fields } });
const three = [add(1, 'B'), add(2, 'C')];
const order = { fields: 'sheets.properties.title' };
const titles = (...names: string[]) => ({ sheets: names.map((title) => ({ properties: { title } })) });

cases('updateSheetProperties', [
  ...(
    [
      [0, 2, ['B', 'Trang tính1', 'C']],
      [0, 3, ['B', 'C', 'Trang tính1']],
      [0, 1, ['Trang tính1', 'B', 'C']],
      [2, 0, ['C', 'Trang tính1', 'B']],
    ] as const
  ).map(([sheetId, index, names]) => ({
    rule: `sheet ${sheetId} goes to index ${index}, counted before the move`,
    given: three,
    send: [update({ sheetId, index }, 'index')],
    read: order,
    gives: { seen: titles(...names) },
  })),
  {
    rule: 'renaming changes the formulas of the whole workbook',
    given: [...three, write(1, 0, 0, [["='Trang tính1'!A1"]])],
    send: [update({ sheetId: 0, title: 'Mới' }, 'title')],
    gives: { contents: ['B!A1: =Mới!A1'] },
  },
  {
    rule: 'a smaller grid drops cells, and references to them become #REF!',
    given: [write(0, 0, 0, [['=A1000'], ['x']])],
    send: [update({ sheetId: 0, gridProperties: { rowCount: 1 } }, 'gridProperties.rowCount')],
    gives: { contents: ['A1: =#REF!'] },
  },
  ...(['rowCount', 'columnCount'] as const).map((count) => ({
    rule: `beside what is frozen a ${count === 'rowCount' ? 'row' : 'column'} must stay, unfreezing in the same request comes too late`,
    given: [
      update(
        { gridProperties: { frozenRowCount: 2, frozenColumnCount: 2 } },
        'gridProperties(frozenRowCount,frozenColumnCount)',
      ),
    ],
    send: [
      update(
        { gridProperties: { [count]: 2, frozenRowCount: 0, frozenColumnCount: 0 } },
        `gridProperties(${count},frozenRowCount,frozenColumnCount)`,
      ),
    ],
    gives: {
      error: `Sorry, it is not possible to delete all non-frozen ${count === 'rowCount' ? 'rows' : 'columns'}.`,
    },
  })),
  ...(
    [
      [{ sheetId: 0, title: '' }, 'title', 'The sheet name cannot be empty.'],
      [{ sheetId: 8, title: 'X' }, 'title', 'No sheet with id: 8'],
      [{ sheetId: 0, title: 'b' }, 'title', 'A sheet with the name "b" already exists.'],
      [
        { sheetId: 0 },
        '',
        "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
      ],
      [{ sheetId: 0 }, 'name', 'Invalid field: name'],
    ] as const
  ).map(([properties, fields, error]) => ({
    rule: `refuses ${JSON.stringify(properties)} with fields ${JSON.stringify(fields)}`,
    given: three,
    send: [update(properties, fields)],
    gives: { error },
  })),
  {
    rule: 'not all sheets can be hidden',
    given: three,
    send: [0, 1, 2].map((sheetId) => update({ sheetId, hidden: true }, 'hidden')),
    gives: { error: "You can't hide all the sheets in a document." },
  },
]);
