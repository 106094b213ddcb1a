/**
 * Splits the text of a formula into tokens, as Google Sheets writes formulas, and writes references back.
 * It must not evaluate anything and knows neither sheets nor values; joining the texts of all tokens gives the formula.
 */

/** One end of a reference; a missing row or column is an open end ("A2:A", "3:3"). Rows and columns count from 0. */
export interface Corner {
  row?: number;
  rowFixed?: boolean;
  column?: number;
  columnFixed?: boolean;
}

export interface Reference {
  /** The sheet's title without quotes; absent where the formula names none. */
  sheetTitle?: string;
  from: Corner;
  /** Absent for a single cell. */
  to?: Corner;
}

export type Token =
  | { kind: 'reference'; text: string; reference: Reference }
  | {
      kind:
        | 'text'
        | 'number'
        | 'error'
        | 'function'
        | 'name'
        | 'operator'
        | 'separator'
        | 'open'
        | 'close'
        | 'openArray'
        | 'closeArray'
        | 'space'
        | 'unknown';
      text: string;
    };

const SHEET = String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*|\$?[A-Za-z]{1,3}(?![A-Za-z])|\$?[1-9]\d*`;
const REFERENCE = new RegExp(
  String.raw`(${SHEET})?(?:(${CORNER}):(${CORNER})|(\$?[A-Za-z]{1,3}\$?[1-9]\d*))(?![\p{L}\p{N}_.(!$])`,
  'uy',
);
const CORNER_PARTS = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/;

const PATTERNS: [Exclude<Token['kind'], 'reference' | 'unknown'>, RegExp][] = [
  ['text', /"(?:[^"]|"")*"/y],
  ['error', new RegExp(String.raw`(?:${SHEET})?#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|ERROR!)`, 'uy')],
  ['function', /[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/uy],
  ['number', /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>%]/y],
  ['separator', /[,;\\]/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['openArray', /\{/y],
  ['closeArray', /\}/y],
  ['space', /\s+/y],
];

/** Tokens of a formula that begins with "="; the "=" itself is the first token, an operator. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(formula);
  const reference = match && referenceOf(match);
  if (reference) return { kind: 'reference', text: match[0], reference };
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return { kind: 'unknown', text: String.fromCodePoint(formula.codePointAt(at)!) };
}

function referenceOf([, sheet, first, second, single]: RegExpExecArray): Reference | null {
  const from = cornerOf((single ?? first)!);
  const to = second === undefined ? undefined : cornerOf(second);
  // "A:3" and "3:A" name no area.
  if (to && from.row === undefined && to.column === undefined) return null;
  if (to && from.column === undefined && to.row === undefined) return null;
  return { sheetTitle: sheet === undefined ? undefined : unquoteTitle(sheet.slice(0, -1)), from, to };
}

function cornerOf(text: string): Corner {
  const [, columnFixed, letters, rowFixed, digits] = CORNER_PARTS.exec(text)!;
  const corner: Corner = {};
  if (letters) {
    corner.column = columnNumber(letters);
    corner.columnFixed = columnFixed === '$';
  }
  if (digits) {
    corner.row = Number(digits) - 1;
    corner.rowFixed = rowFixed === '$';
  }
  return corner;
}

export function writeReference({ sheetTitle, from, to }: Reference): string {
  const sheet = sheetTitle === undefined ? '' : `${quoteTitle(sheetTitle)}!`;
  return sheet + writeCorner(from) + (to ? `:${writeCorner(to)}` : '');
}

function writeCorner({ row, rowFixed, column, columnFixed }: Corner): string {
  const letters = column === undefined ? '' : (columnFixed ? '$' : '') + columnLetters(column);
  return letters + (row === undefined ? '' : (rowFixed ? '$' : '') + (row + 1));
}

/** A sheet's title as it stands in a formula: quoted unless it is letters, digits and "_" and cannot be read otherwise. */
export function quoteTitle(title: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title);
  const readOtherwise = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*|true|false)$/i.test(title);
  return plain && !readOtherwise ? title : `'${title.replaceAll("'", "''")}'`;
}

function unquoteTitle(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
