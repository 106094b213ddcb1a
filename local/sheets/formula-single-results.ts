/**
 * Says of a formula's tokens whether its result is sure to be one value, whatever its cells hold: such a formula never lies over other cells.
 * It computes nothing; where it is not sure it says no.
 */
import { ARRAY_FUNCTIONS, isOfSingleValues } from './formula-names';
import type { Token } from './formula-tokens';

/** One value of whatever they are given. */
const AGGREGATES: ReadonlySet<string> = new Set(
  `AND AVERAGE AVERAGEIF AVERAGEIFS CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS COLUMNS LARGE MATCH MAX MAXIFS MEDIAN MIN MINIFS NA OR
  PERCENTILE PRODUCT QUARTILE ROWS SMALL STDEV SUM SUMIF SUMIFS SUMPRODUCT TEXTJOIN TODAY VAR`.split(/\s+/),
);
/** Aggregates that give an array where they are given an array of what to look for. */
const LOOKING: ReadonlySet<string> = new Set(
  'AVERAGEIF AVERAGEIFS COUNTIF COUNTIFS LARGE MATCH MAXIFS MINIFS PERCENTILE QUARTILE SMALL SUMIF SUMIFS'.split(
    ' ',
  ),
);
/** One value where those of their arguments are that they may give back; the first such argument. */
const CHOOSING: Readonly<Record<string, number>> = { IF: 1, IFERROR: 0, IFNA: 0 };

/** @param tokens begin with the "=" of a formula that is grammatical */
export function hasSingleResult(tokens: readonly Token[]): boolean {
  return isSingle(tokens.slice(1), { inArray: false, names: new Set() });
}

interface Situation {
  /** Within a function that computes cell by cell, where nothing is reduced to a single value. */
  inArray: boolean;
  /** Names that stand for single values, in small letters. */
  names: ReadonlySet<string>;
}

function isSingle(tokens: readonly Token[], situation: Situation): boolean {
  const operands = split(tokens, ({ kind }) => kind === 'operator').filter(({ length }) => length > 0);
  if (operands.length !== 1 || operands[0]!.length !== tokens.length)
    return (
      operands.length > 0 && (!situation.inArray || operands.every((operand) => isSingle(operand, situation)))
    );
  const [first] = tokens;
  if (tokens.length === 1) return isSingleToken(first!, situation);
  if (first!.kind === 'open') return isSingle(tokens.slice(1, -1), situation);
  if (first!.kind !== 'function') return false;
  const given = split(tokens.slice(2, -1), ({ kind }) => kind === 'separator');
  return isSingleCall(first!.text.toUpperCase(), given, situation);
}

function isSingleToken(token: Token, { names }: Situation): boolean {
  if (token.kind === 'reference') return token.reference.to === undefined;
  if (token.kind === 'name')
    return names.has(token.text.toLowerCase()) || /^(?:true|false)$/i.test(token.text);
  return token.kind === 'number' || token.kind === 'text' || token.kind === 'error';
}

function isSingleCall(name: string, given: readonly (readonly Token[])[], situation: Situation): boolean {
  const all = (of: readonly (readonly Token[])[], within = situation) =>
    of.every((argument) => argument.length === 0 || isSingle(argument, within));
  if (name === 'LET') return isSingleLet(given, situation);
  // Its argument is computed as an array, and comes out as it is.
  if (name === 'ARRAYFORMULA') return all(given, { ...situation, inArray: true });
  const choosing = CHOOSING[name];
  if (choosing !== undefined) return all(situation.inArray ? given : given.slice(choosing));
  if (LOOKING.has(name)) return !situation.inArray || all(given);
  if (AGGREGATES.has(name)) return true;
  if (ARRAY_FUNCTIONS.has(name) || !isOfSingleValues(name)) return false;
  return name !== 'SPLIT' && (!situation.inArray || all(given));
}

/** LET(name; value; ...; result). */
function isSingleLet(given: readonly (readonly Token[])[], situation: Situation): boolean {
  const names = new Set(situation.names);
  for (let at = 0; at + 1 < given.length; at += 2) {
    const name = given[at]![0]?.text.toLowerCase() ?? '';
    if (isSingle(given[at + 1]!, { ...situation, names })) names.add(name);
    else names.delete(name);
  }
  const result = given.at(-1) ?? [];
  return result.length > 0 && isSingle(result, { ...situation, names });
}

/** The parts between the tokens at which it is cut, brackets left whole. */
function split(tokens: readonly Token[], cuts: (token: Token) => boolean): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open' || token.kind === 'openArray') depth += 1;
    if (token.kind === 'close' || token.kind === 'closeArray') depth -= 1;
    if (depth === 0 && cuts(token)) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts;
}
