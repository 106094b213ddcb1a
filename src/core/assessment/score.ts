/**
 * A typed score against the maximum of its item, and the final score out of two appraisals.
 * It never clamps: a score outside 0..maximum is refused and counts as not scored.
 */
import { formatDecimal } from '../text/number';
import { type Decimal, round } from './decimal';
import { isDate, readNumber } from './number';

export type ScoreReading =
  | { kind: 'blank' }
  | { kind: 'score'; score: Decimal }
  | { kind: 'refused'; reason: 'notANumber' | 'aboveMaximum' | 'negative' | 'looksLikeDate'; text: string };

/** Day numbers from 1954 on: what "9.5" becomes where a sheet takes it for the ninth of May. */
const FIRST_LIKELY_DATE = 20000;

/** Reads a score cell; `text` of a refusal is what the person sees in the cell. */
export function readScore(value: unknown, maxScore: Decimal): ScoreReading {
  const reading = readNumber(value);
  if (reading.kind === 'blank') return reading;
  if (reading.kind === 'unreadable') {
    return { kind: 'refused', reason: isDate(value) ? 'looksLikeDate' : 'notANumber', text: reading.text };
  }
  const { value: score } = reading;
  const isNegative = score.lt(0);
  if (!isNegative && score.lte(maxScore)) return { kind: 'score', score };
  const tooHigh = score.gte(FIRST_LIKELY_DATE) ? 'looksLikeDate' : 'aboveMaximum';
  return { kind: 'refused', reason: isNegative ? 'negative' : tooHigh, text: formatDecimal(score) };
}

/**
 * Second appraisal, else first, rounded to the round's decimals; null where not scored. A refused second
 * appraisal does not fall back to the first: the appraiser meant to change it.
 */
export function finalScore(second: ScoreReading, first: ScoreReading, decimals: number): Decimal | null {
  const decisive = second.kind === 'blank' ? first : second;
  return decisive.kind === 'score' ? round(decisive.score, decimals) : null;
}
