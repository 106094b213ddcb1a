/**
 * CCHC_XEP_HANG and CCHC_BANG_XEP_HANG: ranks of the values in a range, and the table sorted by them.
 * Blank values are neither ranked nor counted.
 */
import type { Decimal } from '../assessment/decimal';
import { describeValue, readNumber } from '../assessment/number';
import { type Rank, type RankingRule, rank } from '../assessment/ranking';
import * as text from '../text/function-errors';
import {
  type Argument,
  cellAt,
  clean,
  commonSize,
  decimalsIn,
  indexes,
  mapCells,
  numberAt,
  places,
  type Result,
  result,
  single,
} from './argument';

/** Rank of each value, highest first, in the shape of `values`; '' for a blank. Blank `decimals`: exact values. */
export function ranking(values: unknown, decimals?: unknown, rule?: unknown): Result | Result[][] {
  const given = clean({ values, decimals, rule });
  const { rows, columns } = given.values;
  const numbers = indexes(rows).flatMap((row) =>
    indexes(columns).map((column) => numberAt(given.values, row, column)),
  );
  const ranks = rank(numbers, { decimals: decimalsIn(given.decimals, null), rule: ruleIn(given.rule) });
  return mapCells(given.values, (row, column) => ranks[row * columns + column]?.rank ?? '');
}

interface Line {
  name: Result;
  value: Decimal | null;
  rank: Rank | null;
}

/**
 * Rows [rank, name, value, "=" where tied] by rank, ties in the order given; then those without a value, with a
 * blank rank; blank rows last. `names` and `values` are a column or a row each, of one size.
 */
export function rankingTable(
  names: unknown,
  values: unknown,
  decimals?: unknown,
  rule?: unknown,
): Result[][] {
  const given = clean({ names, values, decimals, rule });
  const cells = places(commonSize(given.names, given.values));
  const numbers = cells.map(({ row, column }) => numberAt(given.values, row, column));
  const ranks = rank(numbers, { decimals: decimalsIn(given.decimals, null), rule: ruleIn(given.rule) });
  const lines = cells.map(({ row, column }, place): Line => {
    const name = nameIn(cellAt(given.names, row, column));
    return { name, value: numbers[place] ?? null, rank: ranks[place] ?? null };
  });
  return [...lines]
    .sort((a, b) => orderOf(a) - orderOf(b))
    .map((line) => [line.rank?.rank ?? '', line.name, result(line.value), line.rank?.tied ? '=' : '']);
}

function orderOf(line: Line): number {
  if (line.rank !== null) return line.rank.rank;
  return line.name === '' ? Number.MAX_VALUE : Number.MAX_SAFE_INTEGER;
}

function nameIn(value: unknown): Result {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' && Number.isFinite(value) ? value : describeValue(value);
}

function ruleIn(given: Argument): RankingRule {
  const value = single(given);
  if (readNumber(value).kind === 'blank') return '1224';
  const rule = describeValue(value);
  if (rule !== '1224' && rule !== '1223') throw new Error(text.badRule(rule));
  return rule;
}
