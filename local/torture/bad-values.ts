/** Values that nobody should give, drawn by a seed, and right values with one part broken. It calls nothing and judges nothing. */
import type { Random } from '../sample/random';
import { HAND_PICKED } from './hand-picked';

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
