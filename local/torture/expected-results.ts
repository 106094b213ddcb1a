/**
 * What each custom function should give, written a second time from its rules: whole numbers of a billionth instead of the add-in's decimals, one
 * look over the arguments instead of its readers. It takes nothing from src, so that no mistake can be shared.
 */

import {
  type Cell,
  cleaned,
  type Exact,
  each,
  exact,
  gridOf,
  isBlankCell,
  isDigits,
  isOne,
  line,
  ONE,
  only,
  Refused,
  refuse,
  rounded,
  shown,
  sizeOf,
  type Value,
  words,
} from './exact-cells';

function decimalsOf(value: unknown, usual: number | null): number | null {
  const given = exact(only(value));
  if (given === null) return usual;
  return given % ONE === 0n && given >= 0n && given <= 6n * ONE ? Number(given / ONE) : refuse();
}

const atLeastZero = (value: Cell): Cell => (value !== null && value < 0n ? refuse() : value);
const share = (value: unknown): Cell => {
  const given = exact(value, true);
  return given !== null && (given < 0n || given > ONE) ? refuse() : given;
};
const upTo = (value: Exact, maximum: Exact): Exact => (value < 0n ? 0n : value > maximum ? maximum : value);

const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
];

/** Parts of a code as numbers, null for what is none. */
function codeOf(value: string): number[] | null {
  const text = cleaned(value);
  const [first = '', ...below] = (text[text.length - 1] === '.' ? text.slice(0, -1) : text).split('.');
  const part = (digits: string): number =>
    isDigits(digits) && digits.length <= 3 && digits[0] !== '0' ? Number(digits) : 0;
  const area = ROMAN.indexOf(first) + 1 || part(first);
  const code = [area, ...below.map(part)];
  return area <= 20 && code.every((each) => each > 0) ? code : null;
}

function total(codes: unknown, scores: unknown, area?: unknown): unknown {
  const [code, score] = [gridOf(codes), gridOf(scores)];
  const asked = only(area);
  const isBlank = isBlankCell(asked);
  const wanted = isBlank
    ? null
    : codeOf(typeof asked === 'number' ? String(asked) : typeof asked === 'string' ? asked : '');
  if (!isBlank && wanted?.length !== 1) refuse();
  const found = line(code).flatMap(([row, column], place) => {
    const value = code.at(row, column);
    if (value === null || value === undefined) return [];
    const parts = typeof value === 'string' ? codeOf(value) : refuse();
    return parts === null ? [] : [{ key: parts.join('.'), place, area: parts[0] }];
  });
  const keys = new Set(found.map(({ key }) => key));
  if (keys.size < found.length) refuse();
  const above = new Set(
    found.flatMap(({ key }) => key.split('.').map((_part, at, all) => all.slice(0, at).join('.'))),
  );
  const inArea = found.filter((item) => wanted === null || item.area === wanted[0]);
  if (wanted !== null && inArea.length === 0) refuse();
  const items = inArea.filter(({ key }) => !above.has(key));
  const down = code.rows > 1 || (code.columns === 1 && score.rows === 1);
  if (!isOne(score) && (down ? score.rows !== code.rows : score.columns !== code.columns)) refuse();
  const totals = Array.from(
    { length: isOne(score) ? 1 : down ? score.columns : score.rows },
    (_total, other) => {
      const cells = items.map(({ place }) => exact(down ? score.at(place, other) : score.at(other, place)));
      const scored = cells.filter((cell) => cell !== null);
      return shown(scored.length === 0 ? null : scored.reduce((sum, cell) => sum + cell, 0n));
    },
  );
  return totals.length === 1 ? totals[0] : down ? [totals] : totals.map((one) => [one]);
}

function parIndexOf(score: unknown, maxScore: unknown, decimals?: unknown): unknown {
  const [points, maximum, places] = [gridOf(score), gridOf(maxScore), decimalsOf(decimals, 2)!];
  return each(sizeOf(points, maximum), (row, column) => {
    const [own, most] = [atLeastZero(exact(points.at(row, column))), exact(maximum.at(row, column))];
    if (most !== null && most <= 0n) refuse();
    return own === null || most === null ? '' : shown(rounded(own * 100n * ONE, most, places));
  });
}

/** Rank of each value and whether others share it. */
function ranksOf(values: readonly Cell[], decimals: unknown, rule: unknown) {
  const places = decimalsOf(decimals, null);
  const given = only(rule);
  const named = isBlankCell(given) ? '1224' : words(given);
  if (named !== '1224' && named !== '1223') refuse();
  const compared = values.map((value) =>
    value === null || places === null ? value : rounded(value, 1n, places),
  );
  const counts = new Map<Exact, number>();
  for (const value of compared) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranks = new Map<Exact, number>();
  let better = 0;
  for (const value of [...counts.keys()].sort((a, b) => (a > b ? -1 : 1))) {
    ranks.set(value, (named === '1223' ? ranks.size : better) + 1);
    better += counts.get(value)!;
  }
  return compared.map((value) =>
    value === null ? null : { rank: ranks.get(value)!, tied: counts.get(value)! > 1 },
  );
}

function ranking(values: unknown, decimals?: unknown, rule?: unknown): unknown {
  const grid = gridOf(values);
  const cells = Array.from({ length: grid.rows * grid.columns }, (_cell, at) =>
    exact(grid.at(Math.floor(at / grid.columns), at % grid.columns)),
  );
  const ranks = ranksOf(cells, decimals, rule);
  return each(grid, (row, column) => ranks[row * grid.columns + column]?.rank ?? '');
}

function rankingTable(names: unknown, values: unknown, decimals?: unknown, rule?: unknown): unknown {
  const [name, value] = [gridOf(names), gridOf(values)];
  const cells = line(sizeOf(name, value));
  const numbers = cells.map(([row, column]) => exact(value.at(row, column)));
  const ranks = ranksOf(numbers, decimals, rule);
  const lines = cells.map(([row, column], at) => {
    const given = name.at(row, column);
    const label = typeof given === 'number' && Number.isFinite(given) ? given : words(given);
    return {
      rank: ranks[at]?.rank ?? '',
      label,
      value: shown(numbers[at]!),
      tie: ranks[at]?.tied ? '=' : '',
    };
  });
  const ranked = lines.filter(({ rank }) => rank !== '').sort((a, b) => Number(a.rank) - Number(b.rank));
  const others = lines.filter(({ rank }) => rank === '');
  const named = others.filter(({ label }) => label !== '');
  const blank = others.filter(({ label }) => label === '');
  return [...ranked, ...named, ...blank].map(({ rank, label, value: own, tie }) => [rank, label, own, tie]);
}

/** Rows of a table of two columns, highest limit first. */
function bandsOf<Given>(
  value: unknown,
  give: (cell: unknown) => Given | null,
): { limit: Exact; given: Given }[] {
  const grid = gridOf(value);
  if (grid.columns !== 2) refuse();
  const rows = Array.from({ length: grid.rows }, (_row, row) => ({
    limit: exact(grid.at(row, 0)),
    given: give(grid.at(row, 1)),
  }));
  const filled = rows.filter(({ limit, given }) => limit !== null || given !== null);
  if (filled.length === 0 || filled.some(({ limit, given }) => limit === null || given === null)) refuse();
  const bands = filled as { limit: Exact; given: Given }[];
  if (new Set(bands.map(({ limit }) => limit)).size < bands.length) refuse();
  return bands.sort((a, b) => (a.limit > b.limit ? -1 : 1));
}

function bandLabels(values: unknown, bands: unknown): unknown {
  const table = bandsOf(bands, (cell) => words(cell) || null);
  const grid = gridOf(values);
  return each(grid, (row, column) => {
    const value = exact(grid.at(row, column));
    return value === null ? '' : (table.find(({ limit }) => value >= limit)?.given ?? '');
  });
}

function comparison(current: unknown, previous: unknown, decimals?: unknown): unknown {
  const [now, before, places] = [gridOf(current), gridOf(previous), decimalsOf(decimals, 2)!];
  return line(sizeOf(now, before)).map(([row, column]): Value[] => {
    const [own, old] = [exact(now.at(row, column)), exact(before.at(row, column))];
    if (own === null) return ['', ''];
    if (old === null) return ['', 'mới'];
    const change = rounded(own, 1n, places) - rounded(old, 1n, places);
    return [shown(change), change > 0n ? 'tăng' : change < 0n ? 'giảm' : 'giữ nguyên'];
  });
}

function ratePoints(rate: unknown, maxScore: unknown, floor?: unknown): unknown {
  const [rates, maximum, lowest] = [gridOf(rate), gridOf(maxScore), gridOf(floor)];
  return each(sizeOf(rates, maximum, lowest), (row, column) => {
    const figure = atLeastZero(exact(rates.at(row, column), true));
    if (figure !== null && figure > 2n * ONE) refuse();
    const most = atLeastZero(exact(maximum.at(row, column)));
    const least = share(lowest.at(row, column));
    if (figure === null || most === null) return '';
    return shown(least !== null && figure < least ? 0n : upTo(rounded(figure * most, ONE, 2), most));
  });
}

function bandPoints(value: unknown, maxScore: unknown, bands: unknown): unknown {
  const table = bandsOf(bands, share);
  const [figures, maximum] = [gridOf(value), gridOf(maxScore)];
  return each(sizeOf(figures, maximum), (row, column) => {
    const figure = exact(figures.at(row, column));
    const most = atLeastZero(exact(maximum.at(row, column)));
    if (figure === null || most === null) return '';
    const given = table.find(({ limit }) => figure >= limit)?.given ?? 0n;
    return shown(upTo(rounded(given * most, ONE, 2), most));
  });
}

function surveyPoints(counts: unknown, maxScore: unknown, shares?: unknown): unknown {
  const [answers, maximum, given] = [gridOf(counts), gridOf(maxScore), gridOf(shares)];
  const usual = isOne(given) && share(given.at(0, 0)) === null;
  const weights = usual
    ? [ONE, (6n * ONE) / 10n, (2n * ONE) / 10n, 0n]
    : line(given).map(([row, column]) => share(given.at(row, column)) ?? refuse());
  if (answers.columns !== weights.length) refuse();
  if (!isOne(maximum) && (maximum.rows !== answers.rows || maximum.columns !== 1)) refuse();
  return each({ ...answers, columns: 1 }, (row) => {
    const most = atLeastZero(exact(maximum.at(row, 0)));
    const own = weights.map((_weight, column) => exact(answers.at(row, column)) ?? 0n);
    if (own.some((count) => count < 0n || count % ONE !== 0n)) refuse();
    const all = own.reduce((sum, count) => sum + count, 0n);
    if (most === null || all === 0n) return '';
    const weighted = own.reduce((sum, count, at) => sum + count * weights[at]!, 0n);
    return shown(upTo(rounded(weighted * most, all * ONE, 2), most));
  });
}

const RULES: Readonly<Record<string, (...given: unknown[]) => unknown>> = {
  CCHC_TONG: total,
  CCHC_CHI_SO: parIndexOf,
  CCHC_XEP_HANG: ranking,
  CCHC_XEP_LOAI: bandLabels,
  CCHC_SO_SANH: comparison,
  CCHC_DIEM_TY_LE: ratePoints,
  CCHC_DIEM_BAC: bandPoints,
  CCHC_DIEM_KHAO_SAT: surveyPoints,
  CCHC_BANG_XEP_HANG: rankingTable,
};

/** @returns what the function should give, 'refused' where it should say what is wrong */
export function expectedResult(name: string, given: readonly unknown[]): { result: unknown } | 'refused' {
  try {
    return { result: RULES[name]!(...given) };
  } catch (error) {
    if (error instanceof Refused) return 'refused';
    throw error;
  }
}
