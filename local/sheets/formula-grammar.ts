/**
 * Says whether the tokens of a formula make a formula in Google Sheets: operands and operators in turn, brackets in pairs.
 * It must not know functions, sheets or values; what it refuses is #ERROR!, whatever the engine would make of it.
 */
import type { Token } from './formula-tokens';

type Bracket = 'function' | 'lambda' | 'group' | 'array';

/**
 * The tokens without spaces and with the brackets closed that were left open at the end, as Sheets closes them on typing
 * (whether it also does so for a formula that comes by the API is unconfirmed). Null for what Sheets cannot parse: two
 * operands side by side (there is no intersection by a space), an operator without operand, a separator outside of a
 * function or array.
 *
 * @param tokens begin with the "=" of the formula
 */
export function grammatical(tokens: readonly Token[]): Token[] | null {
  const kept: Token[] = [];
  const brackets: Bracket[] = [];
  let closed: Bracket | undefined;
  let wantsOperand = true;
  for (const token of tokens) {
    if (token.kind === 'space') continue;
    const before = kept.at(-1);
    kept.push(token);
    if (before === undefined) continue;
    switch (token.kind) {
      case 'reference':
      case 'text':
      case 'number':
      case 'error':
      case 'name':
        if (!wantsOperand) return null;
        wantsOperand = false;
        break;
      case 'function':
        if (!wantsOperand) return null;
        break;
      case 'operator':
        if (wantsOperand && token.text !== '+' && token.text !== '-') return null;
        wantsOperand = token.text !== '%';
        break;
      case 'separator':
        if (!separates(brackets.at(-1), wantsOperand)) return null;
        wantsOperand = true;
        break;
      case 'open':
        // Only what LAMBDA gives can be called once more: LAMBDA(x; x+1)(2).
        if (!wantsOperand && (before.kind !== 'close' || closed !== 'lambda')) return null;
        brackets.push(wantsOperand ? bracketAfter(before) : 'lambda');
        wantsOperand = true;
        break;
      case 'openArray':
        if (!wantsOperand) return null;
        brackets.push('array');
        break;
      case 'close':
      case 'closeArray': {
        const bracket = brackets.pop();
        if (bracket === undefined || (bracket === 'array') !== (token.kind === 'closeArray')) return null;
        if (wantsOperand && !mayEndEmpty(bracket, before)) return null;
        wantsOperand = false;
        closed = bracket;
        break;
      }
      default:
        return null;
    }
  }
  while (brackets.length > 0) {
    const bracket = brackets.pop()!;
    if (wantsOperand && !mayEndEmpty(bracket, kept.at(-1)!)) return null;
    kept.push(bracket === 'array' ? { kind: 'closeArray', text: '}' } : { kind: 'close', text: ')' });
    wantsOperand = false;
  }
  return wantsOperand ? null : kept;
}

function bracketAfter({ kind, text }: Token): Bracket {
  if (kind !== 'function') return 'group';
  return text.toUpperCase() === 'LAMBDA' ? 'lambda' : 'function';
}

const hasArguments = (bracket: Bracket | undefined) => bracket === 'function' || bracket === 'lambda';

/** An argument may be left out, an element of an array may not. */
function separates(bracket: Bracket | undefined, wantsOperand: boolean): boolean {
  return hasArguments(bracket) || (bracket === 'array' && !wantsOperand);
}

function mayEndEmpty(bracket: Bracket, before: Token): boolean {
  return hasArguments(bracket) && (before.kind === 'open' || before.kind === 'separator');
}
