/** How pasted text becomes rows of cells. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readTableText, type Separator } from '../../../src/core/import/table-text';

const cut = (text: string) => readTableText(text).rows.map(({ line, cells }) => [line, ...cells]);

describe('a pasted table is cut into cells', () => {
  test.each<[rule: string, text: string, rows: (string | number)[][]]>([
    [
      'tabs as Excel copies them',
      'a\tb\r\n1\t2\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n7,5;2',
      [
        [1, 'a', 'b'],
        [2, '7,5', '2'],
      ],
    ],
    [
      'commas, a decimal comma within quotation marks',
      'a,b\n"7,5",2',
      [
        [1, 'a', 'b'],
        [2, '7,5', '2'],
      ],
    ],
    [
      'a header of tabs may hold commas and semicolons',
      'a, b; c\td\n1\t2',
      [
        [1, 'a, b; c', 'd'],
        [2, '1', '2'],
      ],
    ],
    [
      'separators within quotation marks do not decide',
      '"a, b, c";d\n1;2',
      [
        [1, 'a, b, c', 'd'],
        [2, '1', '2'],
      ],
    ],
    [
      'one column',
      'a\nb',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    ['the mark of a Unicode file is no letter', '\uFEFFa;b', [[1, 'a', 'b']]],
    [
      'blank lines are left out, and counted',
      '\n\na;b\n\n;  \n1;2\n\n\n',
      [
        [3, 'a', 'b'],
        [6, '1', '2'],
      ],
    ],
    [
      'line breaks of old Macs',
      'a;b\r1;2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'a line break within a cell counts as a line',
      'a;b\n"1\n1";2\n3;4',
      [
        [1, 'a', 'b'],
        [2, '1\n1', '2'],
        [4, '3', '4'],
      ],
    ],
    [
      'doubled quotation marks',
      'a;b\n"Sở ""A""";2',
      [
        [1, 'a', 'b'],
        [2, 'Sở "A"', '2'],
      ],
    ],
    [
      'a quotation mark within a cell',
      'a;b\nSở "A";2',
      [
        [1, 'a', 'b'],
        [2, 'Sở "A"', '2'],
      ],
    ],
    [
      'empty cells at the end',
      'a;b;c\n1;;',
      [
        [1, 'a', 'b', 'c'],
        [2, '1', '', ''],
      ],
    ],
    [
      'lines of different lengths stay so',
      'a;b\n1;2;3',
      [
        [1, 'a', 'b'],
        [2, '1', '2', '3'],
      ],
    ],
    ['nothing', '', []],
    ['spaces and line breaks only', ' \r\n\t\r\n', []],
  ])('%s', (_rule, text, rows) => {
    expect(cut(text)).toEqual(rows);
    expect(readTableText(text).quoteWrong).toBeNull();
  });

  test.each([
    ['one that is never closed', 'a;b\n1;"2\n3;4\n', 2],
    ['one that closes before its cell ends', 'a;b\n1;2\n"3"x;4', 3],
  ])('quotation marks, %s, are named by their line', (_rule, text, line) => {
    expect(readTableText(text).quoteWrong).toBe(line);
  });
});

const written = (rows: readonly (readonly string[])[], separator: Separator, end: string): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) =>
          /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replace(/"/g, '""')}"` : cell,
        )
        .join(separator),
    )
    .join(end);

test('what a program writes as a table is read back cell by cell, each row with its line', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', 'Sở "A"; B'));
  const anyTable = fc.record({
    header: fc.array(fc.stringMatching(/^[a-z ]{1,6}$/), { minLength: 2, maxLength: 5 }),
    body: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 })),
    separator: fc.constantFrom<Separator>('\t', ';', ','),
    end: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    tail: fc.constantFrom('', '\n', '\r\n\r\n'),
  });
  const isBlank = (cells: readonly string[]): boolean => cells.every((each) => each.trim() === '');
  fc.assert(
    fc.property(anyTable, ({ header, body, separator, end, mark, tail }) => {
      fc.pre(!isBlank(header));
      const rows = [header, ...body];
      const lineOf = (at: number): number =>
        `${written(rows.slice(0, at), separator, end)}${at > 0 ? end : ''}`.split(/\r\n|\r|\n/).length;
      const read = readTableText(`${mark}${written(rows, separator, end)}${tail}`);
      expect(read.quoteWrong).toBeNull();
      expect(read.rows).toEqual(
        rows.map((cells, at) => ({ line: lineOf(at), cells })).filter(({ cells }) => !isBlank(cells)),
      );
    }),
  );
});
