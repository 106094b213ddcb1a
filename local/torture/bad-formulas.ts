/**
 * Custom functions called with what nobody should give: the built bundle's own, in this process as formulas of the host call them. Each call must give
 * what its rules say (`expected-results.ts`), or say in Vietnamese which argument is wrong and what to do, and soon.
 */
import { ARGUMENT_NAMES } from '../../src/core/text/function-errors';
import { customFunctionsOf } from '../host/custom-functions';
import { type Random, seededRandom } from '../sample/random';
import { type BadInput, shownArguments } from './bad-input';
import { badCall, handPickedCalls } from './bad-values';
import { expectedResult } from './expected-results';
import { CELLS_ONLY, HAND_PICKED } from './hand-picked';

/** Milliseconds; Sheets waits 30 seconds. */
const LONGEST = 3_000;
/** For Tự kiểm tra alone: it tells what it was given, whatever that is. */
const TELLS = 'CCHC_KIEM_TRA';

const column = (rows: number, cell: (row: number) => unknown): unknown[][] =>
  Array.from({ length: rows }, (_row, row) => [cell(row)]);

const points = (random: Random): unknown =>
  random.pick([
    random.integer(0, 1000) / 100,
    String(random.integer(0, 1000) / 100).replace('.', ','),
    random.integer(0, 10),
    '',
  ]);
const rows = (random: Random): number => random.integer(1, 8);

const codes = (random: Random): unknown[][] => {
  const areas = random.integer(1, 3);
  return Array.from({ length: areas }, (_area, area) => [
    [['I', 'II', 'III'][area]],
    ...Array.from({ length: random.integer(0, 3) }, (_criterion, at) => [`${area + 1}.${at + 1}`]),
  ]).flat();
};
const bands = (random: Random, given: () => unknown): unknown[][] =>
  Array.from({ length: random.integer(1, 4) }, (_band, at) => [90 - 10 * at, given()]);
const fraction = (random: Random): unknown =>
  random.pick([random.integer(0, 100) / 100, `${random.integer(0, 100)}%`, 0, 1]);
const decimals = (random: Random): unknown =>
  random.pick(['', random.integer(0, 6), String(random.integer(0, 6))]);

/** Right arguments of each function, drawn. */
const RIGHT: Readonly<Record<string, (random: Random) => unknown[]>> = {
  CCHC_TONG: (random) => {
    const code = codes(random);
    return [code, column(code.length, () => points(random)), random.pick(['', 'I', 1, 'I.'])];
  },
  CCHC_CHI_SO: (random) => {
    const count = rows(random);
    return [
      column(count, () => points(random)),
      column(count, () => random.integer(1, 10_000) / 100),
      decimals(random),
    ];
  },
  CCHC_XEP_HANG: (random) => [
    column(rows(random), () => points(random)),
    decimals(random),
    random.pick(['', '1224', '1223', 1223]),
  ],
  CCHC_XEP_LOAI: (random) => [
    column(rows(random), () => random.integer(0, 100)),
    bands(random, () => random.pick(['Tốt', 'Khá', 'Trung bình'])),
  ],
  CCHC_SO_SANH: (random) => {
    const count = rows(random);
    return [column(count, () => points(random)), column(count, () => points(random)), decimals(random)];
  },
  CCHC_DIEM_TY_LE: (random) => {
    const count = rows(random);
    return [
      column(count, () => fraction(random)),
      random.integer(1, 1000) / 100,
      random.pick(['', fraction(random)]),
    ];
  },
  CCHC_DIEM_BAC: (random) => [
    column(rows(random), () => random.integer(0, 100)),
    random.integer(1, 1000) / 100,
    bands(random, () => fraction(random)),
  ],
  CCHC_DIEM_KHAO_SAT: (random) => [
    Array.from({ length: rows(random) }, () =>
      Array.from({ length: 4 }, () => random.pick(['', random.integer(0, 300)])),
    ),
    random.integer(1, 1000) / 100,
    random.pick([undefined, '', [[1, 0.6, '20%', 0]]]),
  ],
  CCHC_BANG_XEP_HANG: (random) => {
    const count = rows(random);
    const names = column(count, (row) => random.pick([`Sở ${row}`, `Sở ${row}`, '']));
    return [names, column(count, () => points(random)), decimals(random), random.pick(['', '1223'])];
  },
  [TELLS]: (random) => [column(rows(random), () => points(random))],
};

const NAMES = Object.values(ARGUMENT_NAMES);
/** Which argument is meant, and something that can be done. */
const isOurs = (message: string): boolean =>
  (NAMES.some((name) => message.startsWith(name)) || message.startsWith('kết quả quá lớn')) &&
  /hãy|phải|chỉ nhận|cần đúng/.test(message.replace('không phải', '')) &&
  !/\p{C}/u.test(message) &&
  message.length < 300;

const inCells = (result: unknown): boolean =>
  Array.isArray(result)
    ? result.length > 0 &&
      result.every((row) => Array.isArray(row) && row.length === result[0].length && row.every(isCell))
    : isCell(result);
const isCell = (value: unknown): boolean =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/** What is wrong with how a call ended, null where nothing is. */
function wrong(
  name: string,
  given: readonly unknown[],
  called: (...given: unknown[]) => unknown,
): string | null {
  const from = performance.now();
  let result: unknown;
  let message: string | null = null;
  try {
    result = called(...given);
  } catch (error) {
    message = String((error as Error).message);
  }
  const took = performance.now() - from;
  if (took > LONGEST) return `it took ${Math.round(took)} ms`;
  if (name === TELLS)
    return message === null && isCell(result) ? null : `it gave ${message ?? typeof result}`;
  if (message !== null && !isOurs(message)) return `it said: ${message.slice(0, 300)}`;
  const expected = expectedResult(name, given);
  if (expected === 'refused')
    return message === null ? `it gave ${JSON.stringify(result)?.slice(0, 200)} instead of refusing` : null;
  if (message !== null) return `it refused what it should take: ${message}`;
  if (!inCells(result)) return `it gave no cells: ${JSON.stringify(result)?.slice(0, 200)}`;
  const [found, right] = [JSON.stringify(result), JSON.stringify(expected.result)];
  return found === right ? null : `it gave ${found.slice(0, 200)} instead of ${right.slice(0, 200)}`;
}

/** @param runs random calls of each function, besides the hand-picked ones */
export function badFormulas(bundle: string, runs: number, seed: number): BadInput[] {
  const functions = customFunctionsOf(bundle);
  return Object.entries(functions).map(([name, called]) => {
    const right = RIGHT[name];
    if (right === undefined) return { name, calls: 0, failures: ['nothing is known of its arguments'] };
    const random = seededRandom(seed);
    const picked = handPickedCalls(right(random), [...HAND_PICKED, ...CELLS_ONLY]);
    const drawn = Array.from({ length: runs }, () => {
      const valid = right(random);
      return random.next() < 0.15 ? valid : badCall(valid, random);
    });
    const failures: string[] = [];
    for (const given of [...picked, ...drawn]) {
      const found = wrong(name, given, called);
      if (found !== null) failures.push(`${name}(${shownArguments(given)}): ${found}`);
    }
    return { name, calls: picked.length + drawn.length, failures };
  });
}
