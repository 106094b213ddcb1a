/**
 * Numbers as cells hold them. A formula is read by its text, never by its result, so it is no number here; whether a number may
 * be what it is typed for is the caller's to judge.
 */
import { type NumberReading, readNumber } from '../../assessment/number';
import { contentText } from '../../text/content';
import type { Content } from '../snapshot';

type How = Parameters<typeof readNumber>[1];

export const readContent = (content: Content, how?: How): NumberReading =>
  readNumber(typeof content === 'object' ? contentText(content) : content, how);

/** `text`: digits that are a text in the cell. Formulas of other tabs that refer to the cell would not see their value. */
export function readReferredNumber(
  content: Content,
  how?: How,
): NumberReading | { kind: 'text'; text: string } {
  const reading = readContent(content, how);
  return reading.kind === 'number' && typeof content === 'string'
    ? { kind: 'text', text: content.trim() }
    : reading;
}
