/**
 * Values that nobody should give: a hundred that somebody thought of, others drawn by a seed, and right values with one part broken. It calls nothing
 * and judges nothing. Texts are free of the words of English errors, so that such a word in an answer is the engine's.
 */
import type { Random } from '../sample/random';

const LONG = 100_000;
const wide = (rows: number, columns: number, value: unknown): unknown[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

/** All of them can pass from a page to the script. */
export const HAND_PICKED: readonly unknown[] = [
  // Numbers that look right and are not, and the other way round.
  ...[
    '9,25',
    '9.25',
    '1.000,5',
    '1.000.000',
    '1,000.5',
    '1,000,000',
    '12.34,5',
    '0.123.456',
    ',5',
    '5,',
    '9,2a',
  ],
  ...[
    '+5',
    '−5',
    '--5',
    '5-',
    '1e3',
    '0x10',
    '0b1',
    '٣',
    '５',
    '½',
    '95%',
    '95 %',
    '%',
    '150%',
    '-1%',
    '9,25 điểm',
  ],
  ...[
    ' 9,25 ',
    '\u00a09,25\u202f',
    "'9,25",
    '9,25\n',
    '007',
    '-0',
    '1/2',
    '10/05',
    '23/04/2018',
    '12:30',
    '₫100',
  ],
  ...['9'.repeat(41), `0,${'3'.repeat(30)}`, '9'.repeat(LONG)],
  ...[0, -0, 1, -1, 0.1 + 0.2, 1.005, 43_101, 1e21, 1e-21, 1e308, -1e308, 5e-324, 2 ** 53, -(2 ** 53)],
  // Blanks and what is read as one.
  ...[
    '',
    ' ',
    '\t',
    '\u200b',
    '\ufeff',
    '#N/A',
    '#ERROR!',
    '#',
    'Loading...',
    'không áp dụng',
    'KHÔNG  ÁP DỤNG',
  ],
  ...['không áp dụng'.normalize('NFD'), null, true, false],
  // Formulas and what other programs would run.
  ...[
    '=1+1',
    '=CCHC_TONG(A1:A3)',
    '+1+1',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://e.example";"x")',
  ],
  ...[
    '<script>alert(1)</script>',
    '</script>',
    '"',
    '""',
    "'",
    '\\',
    '$1',
    '{{x}}',
    '%s',
    '../../x',
    '__proto__',
  ],
  // Letters that are cut, hidden or in pieces.
  ...[
    '\0',
    'a\0b',
    '\u0001\u001f',
    '\u2028',
    '\ud800',
    '\udfff\ud800',
    '😀'.repeat(60),
    `${'a'.repeat(39)}😀`,
    'a\u0301'.repeat(50),
  ],
  ...['Điểm', 'Điểm'.normalize('NFD'), '\u202eđiểm', 'x'.repeat(LONG), '"'.repeat(999), '\n'.repeat(999)],
  // Codes and places that are nearly some.
  ...[
    'I',
    'i',
    'III.',
    'XXI',
    '1.1.',
    '1..1',
    '01.1',
    '1.1.1.1.1',
    '1.1000',
    'T1',
    'P0',
    'A0',
    'ZZZ1',
    'A1:',
    '$A$1',
    'A1:B2',
    'R1C1',
  ],
  // Shapes.
  ...[
    [],
    [[]],
    [[], []],
    [1, 2],
    [[1], 2],
    [[1, 2], [3]],
    [[[1]]],
    [[null]],
    [['']],
    [['x']],
    wide(3, 3, ''),
    wide(2, 200, 1),
  ],
  ...[
    wide(5_000, 1, 1),
    wide(5_000, 2, 'x'),
    wide(1, 2_000, ''),
    deep(500),
    {},
    { a: 1 },
    { length: 3 },
    { toString: 1 },
    { date: 'x' },
  ],
];

/** What only a formula can give. */
export const CELLS_ONLY: readonly unknown[] = [
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  new Date(2018, 3, 23),
  new Date(Number.NaN),
  [[new Date(2018, 3, 23)]],
  [[undefined]],
  [[Number.NaN]],
  wide(20_000, 1, 0.1),
];

const DIGITS = '0123456789'.split('');
const MARKS = [
  ...'.,-−%+/: ',
  '\u00a0',
  '\t',
  '\n',
  'e',
  'E',
  'đ',
  'I',
  'V',
  'X',
  'T',
  '=',
  '"',
  '#',
  '\0',
  '\ud83d',
];

const textOf = (random: Random, letters: readonly string[], most: number): string =>
  Array.from({ length: random.integer(0, most) }, () => random.pick(letters)).join('');

/** A number of any size. */
function badNumber(random: Random): number {
  const digits = random.integer(-1_000_000, 1_000_000);
  return random.pick([
    digits,
    digits / 100,
    digits * 10 ** random.integer(-320, 305),
    random.next(),
    -random.next(),
    random.integer(0, 3),
  ]);
}

/** What may stand in a cell. */
export function badCell(random: Random): unknown {
  switch (random.integer(0, 6)) {
    case 0:
      return badNumber(random);
    case 1:
      return textOf(random, [...DIGITS, ...DIGITS, ...MARKS], 12);
    case 2:
      return textOf(random, [...DIGITS, '.', ','], 8);
    case 3:
      return textOf(random, MARKS, 6);
    case 4:
      return String.fromCharCode(
        ...Array.from({ length: random.integer(0, 20) }, () => random.integer(0, 0xffff)),
      );
    case 5: {
      const value = random.pick(HAND_PICKED);
      return typeof value === 'object' ? '' : value;
    }
    default:
      return random.pick(['', '', null, true, false, '#REF!', 'không áp dụng', random.integer(0, 100)]);
  }
}

/** Any argument that a page can pass. */
export function badArgument(random: Random): unknown {
  switch (random.integer(0, 5)) {
    case 0:
      return random.pick(HAND_PICKED);
    case 1: {
      const columns = random.integer(0, 3);
      const ragged = random.next() < 0.3;
      return Array.from({ length: random.integer(0, 6) }, () =>
        Array.from({ length: ragged ? random.integer(0, 3) : columns }, () => badCell(random)),
      );
    }
    case 2:
      return { [random.pick(['unit', 'code', 'text', 'rows', 'range', 'x'])]: badCell(random) };
    default:
      return badCell(random);
  }
}

/** A text with one part taken out, doubled, put in or moved. */
export function brokenText(text: string, random: Random): string {
  const from = random.integer(0, text.length);
  const to = Math.min(text.length, from + random.pick([1, 1, 2, 5, 40, 400]));
  const [before, part, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  const lines = text.split('\n');
  switch (random.integer(0, 6)) {
    case 0:
      return before + after;
    case 1:
      return before + part + part + after;
    case 2: {
      const cell = badCell(random);
      return before + (typeof cell === 'string' || typeof cell === 'number' ? cell : '') + after;
    }
    case 3:
      return before;
    case 4:
      return random.shuffled(lines).join('\n');
    case 5:
      return text.split(random.pick(['\t', ',', '"', '.', ':'])).join(random.pick(MARKS));
    default:
      return before + textOf(random, [...DIGITS, ...MARKS], 4) + after;
  }
}

/** A value with one part broken, somewhere inside; the given one stays as it is. */
export function broken(value: unknown, random: Random): unknown {
  if (typeof value === 'string' && value.startsWith('{') && random.next() < 0.7)
    return brokenJson(value, random);
  if (typeof value === 'string' && random.next() < 0.7) return brokenText(value, random);
  if (typeof value !== 'object' || value === null || random.next() < 0.1) return badArgument(random);
  const keys = Object.keys(value);
  if (keys.length === 0) return badArgument(random);
  const key = random.pick(keys);
  if (Array.isArray(value)) {
    const at = Number(key);
    const rest = value.filter((_part, place) => place !== at);
    switch (random.integer(0, 5)) {
      case 0:
        return rest;
      case 1:
        return [...value, value[at]];
      case 2:
        return random.shuffled(value);
      default:
        return value.map((part, place) => (place === at ? broken(part, random) : part));
    }
  }
  const rest = Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));
  return random.next() < 0.25
    ? rest
    : { ...value, [key]: broken((value as Record<string, unknown>)[key], random) };
}

function brokenJson(text: string, random: Random): string {
  return JSON.stringify(broken(JSON.parse(text), random)) ?? '';
}

/** Arguments of a call with one of them broken, left out or added, or all of them bad. */
export function badCall(valid: readonly unknown[], random: Random): unknown[] {
  const draw = random.next();
  if (draw < 0.1) return Array.from({ length: random.integer(0, 5) }, () => badArgument(random));
  if (draw < 0.15) return valid.slice(0, random.integer(0, valid.length));
  if (draw < 0.2) return [...valid, badArgument(random)];
  const at = random.integer(0, valid.length - 1);
  return valid.map((argument, place) => (place === at ? broken(argument, random) : argument));
}

/** Each value in each place of a right call. */
export const handPickedCalls = (valid: readonly unknown[], values: readonly unknown[]): unknown[][] =>
  valid.flatMap((_argument, place) =>
    values.map((value) => valid.map((argument, at) => (at === place ? value : argument))),
  );
