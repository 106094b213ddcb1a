import { cases } from './cases';

const add = (sheetId: number, title: string, more: object = {}) => ({
  addSheet: { properties: { sheetId, title, ...more } },
});

cases('addSheet', [
  {
    rule: 'replies the properties with Google’s defaults',
    send: [add(5, 'Bảng điểm', { hidden: false, tabColorStyle: { rgbColor: { red: 0.85 } } })],
    gives: {
      replies: [
        {
          addSheet: {
            properties: {
              sheetId: 5,
              title: 'Bảng điểm',
              index: 1,
              sheetType: 'GRID',
              gridProperties: { rowCount: 1000, columnCount: 26 },
              tabColor: { red: 0.8509804 },
              tabColorStyle: { rgbColor: { red: 0.8509804 } },
            },
          },
        },
      ],
    },
  },
  ...(
    [
      ['an id in use', add(0, 'X'), 'Sheet ID 0 already exists'],
      [
        'a title in use, in whatever case',
        add(5, 'TRANG TÍNH1'),
        'A sheet with the name "TRANG TÍNH1" already exists. Please enter another name.',
      ],
      ['no title', add(5, ''), 'The sheet name cannot be empty.'],
      [
        'more cells than a workbook has',
        add(5, 'X', { gridProperties: { rowCount: 1_000_000, columnCount: 11 } }),
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      ],
      [
        'a grid that is frozen as a whole',
        add(5, 'X', { gridProperties: { rowCount: 2, frozenRowCount: 2 } }),
        "You can't freeze all visible rows on the sheet.",
      ],
    ] as const
  ).map(([what, request, error]) => ({ rule: `refuses ${what}`, send: [request], gives: { error } })),
]);
