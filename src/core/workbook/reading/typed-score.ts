/**
 * A score as typed into a cell that takes nothing else. Words that a formula's argument may carry for "blank", such as
 * "không áp dụng", are refused here: what does not apply has columns of its own, and the formulas of the tab see no score.
 */
import type { Decimal } from '../../assessment/decimal';
import { readScore, type ScoreReading } from '../../assessment/score';
import { contentText } from '../../text/content';
import { type Content, isBlank } from '../snapshot';

export function readTypedScore(content: Content, maxScore: Decimal): ScoreReading {
  const reading = readScore(
    typeof content === 'object' && content !== null ? content.formula : content,
    maxScore,
  );
  if (reading.kind !== 'blank' || isBlank(content)) return reading;
  return { kind: 'refused', reason: 'notANumber', text: contentText(content) };
}
