/**
 * Survey results out of a pasted table: which unit and item each line is of, answers of several forms added up. It matches codes and
 * names as they are written and guesses nothing; a line that does not match is named, and so are the others of a sum it would be missing in.
 */

import { parseCode } from '../assessment/code';
import type { CriterionRow } from '../assessment/criteria-set';
import { readNumber } from '../assessment/number';
import type { Unit } from '../assessment/unit';
import { notAScore } from '../text/appraisal';
import { formatDecimal } from '../text/number';
import { countWrong } from '../text/reading-problems';
import * as text from '../text/survey-import';
import { columnDoubled, quoteWrong } from '../text/table-import';
import type { Round } from '../workbook/reading/round';
import { SURVEY_COUNTS } from '../workbook/reading/survey';
import { readTypedScore } from '../workbook/reading/typed-score';
import { plainTitle } from '../workbook/table';
import { type LeftOut, readTableText, type TextRow } from './table-text';
import { type FoundTitles, findTitles } from './titles';

type ColumnKey = keyof typeof text.IMPORT_COLUMNS;

/** Answers A to D, or points. */
export type Answers = { counts: readonly number[] } | { points: number };

export interface ItemAnswers {
  unit: Unit;
  item: CriterionRow;
  answers: Answers;
  lines: readonly number[];
}

export interface SurveyTable {
  found: readonly ItemAnswers[];
  leftOut: readonly LeftOut[];
  /** Titles of columns that are of no use here. */
  unused: readonly string[];
  /** Why the table as a whole cannot be read, null where it can. */
  refused: string | null;
}

type Header = FoundTitles<ColumnKey>['at'];

const refuse = (refused: string): SurveyTable => ({ found: [], leftOut: [], unused: [], refused });

function readHeader({ cells }: TextRow) {
  const { at: header, doubled, unused } = findTitles<ColumnKey>(cells, text.IMPORT_COLUMNS);
  let refused = doubled[0] ? columnDoubled(doubled[0].title, doubled[0].first) : null;
  const has = (...keys: ColumnKey[]): boolean => keys.some((key) => header[key] !== undefined);
  const missing = SURVEY_COUNTS.filter((key) => !has(key)).map((key) => key.slice(-1));
  if (!has('unitCode', 'unitName')) refused ??= text.noUnitColumn();
  if (!has('itemCode', 'itemName')) refused ??= text.noItemColumn();
  // Points need no counts, but some counts without the others are a slip.
  const noCounts = missing.length === SURVEY_COUNTS.length;
  if (noCounts ? !has('points') : missing.length > 0) refused ??= text.noResultColumns(missing);
  return { header, unused, refused };
}

/** What the first test finds that finds anything. */
function firstFound<T>(all: readonly T[], tests: readonly ((each: T) => boolean)[]): readonly T[] {
  return tests.map((test) => all.filter(test)).find((found) => found.length > 0) ?? [];
}

const unitsNamed = (units: readonly Unit[], written: string): readonly Unit[] =>
  firstFound(units, [
    ({ code }) => code === written.trim().normalize('NFC'),
    ({ code }) => plainTitle(code) === plainTitle(written),
    ({ name, shortName }) => [name, shortName].some((each) => plainTitle(each) === plainTitle(written)),
  ]);

const itemsNamed = (items: readonly CriterionRow[], written: string): readonly CriterionRow[] =>
  firstFound(items, [
    ({ code }) => code === parseCode(written)?.code,
    ({ name }) => plainTitle(name) === plainTitle(written),
  ]);

interface Words {
  blank: () => string;
  none: (written: string) => string;
  several: (written: string) => string;
  differ: (code: string, name: string) => string;
}

/** The one thing that all cells which are not blank name, else why there is none. */
function theOne<T>(
  cells: readonly string[],
  named: (written: string) => readonly T[],
  words: Words,
): T | string {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (written.length === 0) return words.blank();
  const found = written.map(named);
  const unknown = found.findIndex((each) => each.length === 0);
  if (unknown >= 0) return words.none(written[unknown]!);
  const common = found.reduce((left, right) => left.filter((each) => right.includes(each)));
  if (common.length === 0) return words.differ(written[0]!, written[1]!);
  return common.length === 1 ? common[0]! : words.several(written[0]!);
}

/** null where the text is no number of answers; a blank beside other counts is none. */
function countOf(cell: string): number | null {
  if (cell.trim() === '') return 0;
  const reading = readNumber(cell);
  const count = reading.kind === 'number' ? Number(reading.value) : Number.NaN;
  return Number.isSafeInteger(count) && count >= 0 ? count : null;
}

function answersOf(counts: readonly string[], points: string, { maxScore }: CriterionRow): Answers | string {
  const counted = counts.some((cell) => cell.trim() !== '');
  if (counted && points.trim() !== '') return text.bothResults();
  if (points.trim() !== '') {
    const reading = readTypedScore(points, maxScore);
    return reading.kind === 'score'
      ? { points: Number(reading.score) }
      : notAScore(points.trim(), formatDecimal(maxScore));
  }
  if (!counted) return text.noResult();
  const read = counts.map(countOf);
  const wrong = read.indexOf(null);
  return wrong < 0 ? { counts: read.map(Number) } : countWrong(counts[wrong]!.trim());
}

interface Line {
  line: number;
  unit: Unit;
  item: CriterionRow;
  /** A text says what is wrong with them. */
  answers: Answers | string;
}

function readLine({ line, cells }: TextRow, width: number, header: Header, round: Round): Line | LeftOut {
  const cell = (key: ColumnKey): string => cells[header[key] ?? -1] ?? '';
  const unit = theOne([cell('unitCode'), cell('unitName')], (written) => unitsNamed(round.units, written), {
    blank: text.unitBlank,
    none: text.noUnit,
    several: text.severalUnits,
    differ: text.unitsDiffer,
  });
  if (typeof unit === 'string') return { line, message: unit };
  const set = round.criteria.find(({ set: { key } }) => key === unit.criteriaSet)?.set;
  const items = set?.rows.filter(({ method }) => method === 'survey') ?? [];
  const item = theOne([cell('itemCode'), cell('itemName')], (written) => itemsNamed(items, written), {
    blank: text.itemBlank,
    none: (written) => text.noItem(written, set?.name ?? ''),
    several: text.severalItems,
    differ: text.itemsDiffer,
  });
  if (typeof item === 'string') return { line, message: item };
  const tooMany = cells.slice(width).some((each) => each.trim() !== '');
  const answers = tooMany ? text.tooManyCells() : answersOf(SURVEY_COUNTS.map(cell), cell('points'), item);
  return { line, unit, item, answers };
}

/** Lines of one unit and item: one answer out of them all, or every line left out. */
function together(lines: readonly Line[]): ItemAnswers | LeftOut[] {
  const [first] = lines;
  let total: Answers | null = null;
  const wrong: LeftOut[] = [];
  for (const { line, answers } of lines) {
    if (typeof answers === 'string') wrong.push({ line, message: answers });
    else if (total === null) total = answers;
    else if ('points' in total && 'points' in answers)
      wrong.push({ line, message: text.pointsDoubled(first!.line) });
    else if ('points' in total || 'points' in answers)
      wrong.push({ line, message: text.kindsDiffer(first!.line) });
    else {
      const { counts } = answers;
      total = { counts: total.counts.map((count, at) => count + counts[at]!) };
    }
  }
  if (wrong.length === 0) return { ...first!, answers: total!, lines: lines.map(({ line }) => line) };
  const named = wrong.map(({ line }) => line);
  const others = lines.filter(({ line }) => !named.includes(line));
  return [...wrong, ...others.map(({ line }) => ({ line, message: text.othersWrong(named) }))];
}

export function readSurveyTable(pasted: string, round: Round): SurveyTable {
  const { rows, quoteWrong: wrongLine } = readTableText(pasted);
  if (wrongLine !== null) return refuse(quoteWrong(wrongLine));
  const [top, ...body] = rows;
  if (!top) return refuse(text.nothingPasted());
  const { header, unused, refused } = readHeader(top);
  if (refused !== null) return refuse(refused);
  const read = body.map((row) => readLine(row, top.cells.length, header, round));
  const groups = new Map<string, Line[]>();
  for (const line of read) {
    if ('message' in line) continue;
    const key = JSON.stringify([line.unit.code, line.item.code]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const made = [...groups.values()].map(together);
  const leftOut = [
    ...read.flatMap((line) => ('message' in line ? [line] : [])),
    ...made.flatMap((each) => (Array.isArray(each) ? each : [])),
  ].sort((a, b) => a.line - b.line);
  return {
    found: made.flatMap((each) => (Array.isArray(each) ? [] : [each])),
    leftOut,
    unused,
    refused: null,
  };
}
