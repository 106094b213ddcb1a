/**
 * The message that Sheets shows with an error, where the outermost part of a formula has just made it.
 * It must not change a value; an error that only passes through a formula has no message here.
 */
import type { BaseAstNode, BaseValueObject } from '@univerjs/engine-formula';
import { computedOf, isError, textOfNumber } from './formula-values';

const LOOKUPS = new Set(['VLOOKUP', 'HLOOKUP', 'MATCH']);

/**
 * @param root of the tree that was computed to that error
 * @param isKnown whether there is a function of that name
 */
export function messageOf(
  root: BaseAstNode,
  text: string,
  error: string,
  isKnown: (name: string) => boolean,
  decimalComma: boolean,
): string | undefined {
  if (error === '#NAME?') {
    const name = functionsIn(text).find((each) => !isKnown(each));
    return name && `Unknown function: '${name.replace(/^UNKNOWN\./, '')}'.`;
  }
  const node = root.getChildren()[0];
  const [first, second] = (node?.getChildren() ?? []).map(valueIn);
  if (!node || first === undefined || isError(first)) return undefined;
  if (error === '#DIV/0!' && node.getToken() === '/')
    return Number(second) === 0 ? 'Function DIVIDE parameter 2 cannot be zero.' : undefined;
  if (error !== '#N/A' || !LOOKUPS.has(node.getToken())) return undefined;
  const key = typeof first === 'number' ? textOfNumber(first, decimalComma) : String(first ?? '');
  return `Did not find value '${key}' in ${node.getToken()} evaluation.`;
}

function functionsIn(text: string): string[] {
  const withoutTexts = text.replace(/"(?:[^"]|"")*"/g, '""');
  return [...withoutTexts.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)].map(([, name]) => name!);
}

function valueIn(node: BaseAstNode) {
  const value = node.getValue();
  return value ? computedOf(value as BaseValueObject) : undefined;
}
