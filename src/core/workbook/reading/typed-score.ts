/**
 * A score as typed into a cell that takes nothing else. Words that a formula's argument may carry for "blank", such as
 * "không áp dụng", are refused here: what does not apply has columns of its own, and the formulas of the tab see no score.
 */
import type { Decimal } from '../../assessment/decimal';
import { readScore, type ScoreReading } from '../../assessment/score';
import { contentText } from '../../text/content';
import { type Content, isBlank } from '../snapshot';

/** The digits that Sheets keeps of a number: of a longer text the formulas of the tab see no score. */
const MOST_DIGITS = 15;

export function readTypedScore(content: Content, maxScore: Decimal): ScoreReading {
  if (typeof content === 'string' && content.replace(/\D/g, '').length > MOST_DIGITS)
    return { kind: 'refused', reason: 'notANumber', text: content.trim() };
  const reading = readScore(typeof content === 'object' ? contentText(content) : content, maxScore);
  if (reading.kind !== 'blank' || isBlank(content)) return reading;
  return { kind: 'refused', reason: 'notANumber', text: contentText(content) };
}
