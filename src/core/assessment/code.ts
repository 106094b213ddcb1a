/**
 * Codes of areas, criteria and subcriteria, and of bonus and penalty lines, read in one way for formulas,
 * jobs and imports. It does not know which codes a criteria set has.
 */
import type { Code } from './criteria-set';
import { cleanText } from './number';

export interface ParsedCode {
  code: Code;
  level: 'area' | 'criterion' | 'subcriterion';
  /** null for an area. */
  parent: Code | null;
}

export interface ParsedAdjustmentCode {
  code: Code;
  kind: 'bonus' | 'penalty';
}

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/**
 * Canonical form of what stands in a code cell: "III", "III." and "3" are area III, "III.1" is "3.1".
 * null for anything else, numbers and dates too: a code is text.
 */
export function parseCode(value: unknown): ParsedCode | null {
  const text = codeText(value);
  const path = text === null ? null : pathOf(text);
  if (path === null) return null;
  const level = path.length === 1 ? 'area' : path.length === 2 ? 'criterion' : 'subcriterion';
  return { code: codeOf(path), level, parent: path.length === 1 ? null : codeOf(path.slice(0, -1)) };
}

/** The area that a code of any level belongs to: "3.1.2" -> "III". */
export const areaOf = (code: Code): Code => {
  const path = pathOf(code);
  return path === null ? code : codeOf(path.slice(0, 1));
};

/** All codes above this one, nearest first: "3.1.2" -> ["3.1", "III"]. */
export function ancestorsOf(code: Code): Code[] {
  const path = pathOf(code) ?? [];
  return path
    .slice(1)
    .map((_, above) => codeOf(path.slice(0, above + 1)))
    .reverse();
}

/** "T1" is a bonus line, "P1" a penalty line. */
export function parseAdjustmentCode(value: unknown): ParsedAdjustmentCode | null {
  const text = codeText(value);
  if (text === null || !/^[TP][1-9]\d{0,2}$/.test(text)) return null;
  return { code: text, kind: text.startsWith('T') ? 'bonus' : 'penalty' };
}

function codeText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = cleanText(value);
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

function pathOf(text: string): number[] | null {
  const [first = '', ...below] = text.split('.');
  const area = ROMAN.indexOf(first) + 1 || (isPart(first) ? Number(first) : 0);
  if (area < 1 || area > ROMAN.length || !below.every(isPart)) return null;
  return [area, ...below.map(Number)];
}

const isPart = (text: string): boolean => /^[1-9]\d{0,2}$/.test(text);

const codeOf = (path: readonly number[]): Code => (path.length === 1 ? ROMAN[path[0]! - 1]! : path.join('.'));
