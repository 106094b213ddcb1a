/**
 * CCHC_TONG: totals of scored items only, so that subtotals in the range are never counted twice.
 * It does not round, and leaves out rows whose code cell holds no code.
 */
import { ancestorsOf, areaOf, parseCode } from '../assessment/code';
import type { Code } from '../assessment/criteria-set';
import { describeValue, readNumber } from '../assessment/number';
import { sumOfScored } from '../assessment/totals';
import * as text from '../text/function-errors';
import {
  type Argument,
  cellAt,
  clean,
  indexes,
  isSingle,
  numberAt,
  placeAt,
  places,
  type Result,
  result,
  single,
} from './argument';

/**
 * `codes` a column (scores n x m: one total per column, 1 x m) or a row (scores m x n: one total per row, m x 1);
 * one number for one total. With `area` ("III", "3" or 3) only that area. '' where nothing is scored.
 * Throws for a doubled code, an unknown area, a number or date for a code, or a score that is not a number.
 */
export function total(codes: unknown, scores: unknown, area?: unknown): Result | Result[][] {
  const given = clean({ codes, scores, area });
  const items = scoredPlaces(given.codes, wantedArea(given.area));
  const byColumn = runsDown(given.codes, given.scores);
  const count = isSingle(given.scores) ? 1 : byColumn ? given.scores.columns : given.scores.rows;
  const totals = indexes(count).map((other) =>
    result(
      sumOfScored(
        items.map((item) =>
          byColumn ? numberAt(given.scores, item, other) : numberAt(given.scores, other, item),
        ),
      ),
    ),
  );
  if (totals.length === 1) return totals[0]!;
  return byColumn ? [totals] : totals.map((one) => [one]);
}

/** Whether the codes are a column beside the scores' rows; throws where they fit neither way. */
function runsDown(codes: Argument, scores: Argument): boolean {
  const isColumn = codes.rows > 1 || (codes.columns === 1 && scores.rows === 1);
  const fits = isColumn ? scores.rows === codes.rows : scores.columns === codes.columns;
  if (!fits && !isSingle(scores)) throw new Error(text.unequalSizes(codes, scores));
  return isColumn;
}

/** Where, along the codes, the codes stand that have none below them, in the wanted area. */
function scoredPlaces(codes: Argument, area: Code | null): number[] {
  const found = new Map<Code, number>();
  const withItemsBelow = new Set<Code>();
  places(codes).forEach(({ row, column }, place) => {
    const code = codeAt(codes, row, column);
    if (code === null) return;
    const first = found.get(code);
    if (first !== undefined) {
      const firstPlace = codes.rows > 1 ? placeAt(codes, first, 0) : placeAt(codes, 0, first);
      throw new Error(text.doubledCode(placeAt(codes, row, column), code, firstPlace));
    }
    found.set(code, place);
    for (const above of ancestorsOf(code)) withItemsBelow.add(above);
  });
  const inArea = [...found].filter(([code]) => area === null || areaOf(code) === area);
  if (area !== null && inArea.length === 0) throw new Error(text.unknownArea(area));
  return inArea.filter(([code]) => !withItemsBelow.has(code)).map(([, place]) => place);
}

function codeAt(codes: Argument, row: number, column: number): Code | null {
  const value = cellAt(codes, row, column);
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') {
    throw new Error(text.codeIsNotText(placeAt(codes, row, column), describeValue(value)));
  }
  return parseCode(value)?.code ?? null;
}

function wantedArea(area: Argument): Code | null {
  const value = single(area);
  if (readNumber(value).kind === 'blank') return null;
  const parsed = parseCode(typeof value === 'number' ? String(value) : value);
  if (parsed?.level !== 'area') throw new Error(text.unknownArea(describeValue(value)));
  return parsed.code;
}
