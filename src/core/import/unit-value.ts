/**
 * One cell of a unit's file beside the cell of the workbook: alike, a new value, blank, or nothing that may stand there. A blank
 * never clears what stands in the workbook, and nothing that a program may have changed on its way is taken for what was typed.
 */
import { type CriterionRow, takesRate } from '../assessment/criteria-set';
import { type Decimal, decimal } from '../assessment/decimal';
import { cleanText } from '../assessment/number';
import { notAScore, notAStep } from '../text/appraisal';
import { contentText } from '../text/content';
import { formatDecimal } from '../text/number';
import * as text from '../text/unit-import';
import type { UnitColumnKey } from '../workbook/contract';
import { readContent } from '../workbook/reading/typed-number';
import { readTypedScore } from '../workbook/reading/typed-score';
import { type Content, isBlank } from '../workbook/snapshot';
import type { FixedValue } from '../workbook/tab';
import { type FileCell, isBlankCell } from './unit-file';
import { shownCell } from './unit-table';

export type Comparison =
  | { kind: 'same' }
  /** Blank in the file, filled in the workbook. */
  | { kind: 'kept' }
  | { kind: 'new'; value: FixedValue }
  /** In Vietnamese, without the cell's place. */
  | { kind: 'wrong'; message: string };

const SAME: Comparison = { kind: 'same' };
const wrong = (message: string): Comparison => ({ kind: 'wrong', message });
const taken = (value: FixedValue): Comparison => ({ kind: 'new', value });

/** As Excel, Sheets and LibreOffice show what they could not compute or had no room to show. */
const ERROR = /^(#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)|#{2,}|Err:\d+)$/;
/** The most letters that a cell of Sheets takes. */
const MOST_LETTERS = 50_000;
/** A rate above it is a percentage that was typed without its sign. */
const HIGHEST_RATE = 2;

const oneKindOfBreak = (written: string): string => written.replace(/\r\n?/g, '\n');
const TICKS: Readonly<Record<string, boolean>> = { true: true, false: false };

function tick(cell: string | number | boolean, now: Content): Comparison {
  const ticked = TICKS[cleanText(String(cell)).toLowerCase()];
  if (ticked === undefined) return wrong(text.notATick(shownCell(cell)));
  return ticked === now || (!ticked && isBlank(now)) ? SAME : taken(ticked);
}

/** Numbers are doubles in a cell: one that does not fit into it would come out as another. */
function numberCell(value: Decimal, now: Decimal | null, shown: string): Comparison {
  if (now?.eq(value)) return SAME;
  return decimal(Number(value)).eq(value) ? taken(Number(value)) : wrong(text.notAFigure(shown));
}

function score(cell: string | number | boolean, now: Content, { maxScore, steps }: CriterionRow): Comparison {
  const reading = readTypedScore(cell, maxScore);
  if (reading.kind !== 'score') return wrong(notAScore(shownCell(cell), formatDecimal(maxScore)));
  const before = readTypedScore(now, maxScore);
  const compared = numberCell(reading.score, before.kind === 'score' ? before.score : null, shownCell(cell));
  if (compared.kind !== 'new' || steps.length === 0 || steps.some((step) => step.eq(reading.score)))
    return compared;
  return wrong(notAStep(formatDecimal(reading.score), steps.map((step) => formatDecimal(step)).join('; ')));
}

/** One dot before three digits: thousands or decimals, and a figure may be either. */
const TWO_NUMBERS = /^-?[1-9]\d{0,2}\.\d{3}$/;

function figure(cell: string | number | boolean, now: Content, item: CriterionRow): Comparison {
  const how = { percent: takesRate(item) };
  const reading = readContent(cell, how);
  if (reading.kind !== 'number') return wrong(text.notAFigure(shownCell(cell)));
  if (typeof cell === 'string' && TWO_NUMBERS.test(cleanText(cell)))
    return wrong(text.twoNumbers(cleanText(cell)));
  const before = readContent(now, how);
  const compared = numberCell(reading.value, before.kind === 'number' ? before.value : null, shownCell(cell));
  if (compared.kind !== 'new' || !how.percent) return compared;
  const { value } = reading;
  return value.lt(0) || value.gt(HIGHEST_RATE) ? wrong(text.notARate(formatDecimal(value))) : compared;
}

function words(cell: string | number | boolean, now: Content): Comparison {
  const written = typeof cell === 'string' ? oneKindOfBreak(cell) : shownCell(cell);
  if (cleanText(written) === cleanText(oneKindOfBreak(contentText(now)))) return SAME;
  return written.length > MOST_LETTERS ? wrong(text.textTooLong(MOST_LETTERS)) : taken(written);
}

/** @param now what the cell of the workbook holds */
export function compareCell(
  key: UnitColumnKey,
  cell: FileCell,
  now: Content,
  item: CriterionRow,
): Comparison {
  if (cell === null || isBlankCell(cell))
    return isBlank(now) || (key === 'notApplicableAsked' && now === false) ? SAME : { kind: 'kept' };
  if (typeof cell === 'object') return wrong(text.dateCell(cell.date));
  if (typeof cell === 'string' && ERROR.test(cleanText(cell))) return wrong(text.errorCell(cleanText(cell)));
  if (cell === now) return SAME;
  // What a formula gives is not read, so nobody knows whether it differs.
  if (now !== null && typeof now === 'object') return wrong(text.formulaStands(now.formula, shownCell(cell)));
  switch (key) {
    case 'notApplicableAsked':
    case 'notApplicable':
      return tick(cell, now);
    case 'selfScore':
    case 'firstScore':
    case 'secondScore':
      return score(cell, now, item);
    case 'figure':
      return figure(cell, now, item);
    default:
      return words(cell, now);
  }
}
