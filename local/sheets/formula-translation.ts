/**
 * Turns a formula as Google Sheets stores it into one that Univer computes to the same result, and lists what it reads.
 * It must not compute anything.
 */
import { grammatical } from './formula-grammar';
import { ARRAY_COLUMNS, ARRAY_FUNCTIONS, ARRAY_ROWS, engineName, takesSingleValue } from './formula-names';
import { hasSingleResult } from './formula-single-results';
import { type Corner, type Reference, type Token, tokenize, writeReference } from './formula-tokens';

/** A rectangle of cells, all ends included, counted from 0. */
export interface Area {
  sheetId: number;
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export interface Translation {
  /** Null for what Sheets cannot parse. */
  text: string | null;
  reads: Area[];
  /** Whether it may lie over more cells than its own. */
  mayBeArray: boolean;
}

export interface SheetGrid {
  sheetId: number;
  rowCount: number;
  columnCount: number;
}

export interface Place {
  sheet: SheetGrid;
  row: number;
  column: number;
  /** The sheet with that title, in whatever case. */
  sheetByTitle(title: string): SheetGrid | undefined;
  /** Whether numbers in the formula are written with a comma. */
  decimalComma: boolean;
}

/** The name under which the engine knows a sheet: no title can be misread, and equal formulas share a text. */
export function internalTitle(sheetId: number): string {
  return `sheet_${sheetId}`;
}

/** A bracket around a token: its function and the argument that the token is in. */
interface Enclosing {
  name: string;
  argument: number;
}

/** @param formula begins with "="; arguments are separated by ";" or "," */
export function translateFormula(formula: string, place: Place): Translation {
  const tokens = grammatical(decimalTokens(tokenize(formula), place.decimalComma));
  if (!tokens) return { text: null, reads: [], mayBeArray: false };
  const reads: Area[] = [];
  const enclosing: Enclosing[] = [];
  const texts = tokens.map((token, index) => {
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    if (token.kind === 'open')
      enclosing.push({ name: before?.kind === 'function' ? before.text.toUpperCase() : '', argument: 0 });
    if (token.kind === 'openArray') {
      enclosing.push({ name: '{', argument: 0 });
      return `${ARRAY_ROWS}(${ARRAY_COLUMNS}(`;
    }
    if (token.kind === 'close' || token.kind === 'closeArray') enclosing.pop();
    if (token.kind === 'closeArray') return '))';
    if (token.kind === 'separator') {
      const within = enclosing.at(-1)!;
      within.argument += 1;
      return separatorIn(within, token.text);
    }
    // Univer reads "1E3" as a text.
    if (token.kind === 'number') return token.text.replace(/^(.*)e\+?(.*)$/i, '($1*10^$2)');
    if (token.kind === 'error') return errorOf(token.text);
    if (token.kind === 'function') return engineName(token.text.toUpperCase());
    if (token.kind === 'operator' && token.text === '+' && isPrefix(before)) return '';
    // Univer reads "-TRUE" as one name.
    if (token.kind === 'name' && before?.text === '-' && /^(?:true|false)$/i.test(token.text))
      return `${token.text.toUpperCase()}()`;
    if (token.kind !== 'reference') return token.text;
    const area = areaOf(token.reference, place);
    const wanted = area && (standsForOneCell(before, after, enclosing) ? crossing(area, place) : area);
    if (!wanted) return area ? '#VALUE!' : '#REF!';
    reads.push(wanted);
    return writeArea(wanted, place.sheet.sheetId);
  });
  return { text: texts.join(''), reads, mayBeArray: !hasSingleResult(tokens) };
}

/** Under a decimal comma "1,5" is one number; the tokenizer sees a number, a separator and a number. */
function decimalTokens(tokens: Token[], decimalComma: boolean): Token[] {
  if (!decimalComma) return tokens;
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const [number, comma, decimals] = tokens.slice(index, index + 3);
    if (number?.kind === 'number' && comma?.text === ',' && decimals?.kind === 'number') {
      // "1,2,3" is no list of numbers: it would be anybody's guess which.
      const goesOn = tokens[index + 3]?.text === ',';
      joined.push({ kind: goesOn ? 'unknown' : 'number', text: `${number.text}.${decimals.text}` });
      index += 2;
    } else if (number!.kind === 'number' && number!.text.includes('.')) {
      // Unconfirmed: what Sheets makes of a number with a point under a decimal comma, but it is not that number.
      joined.push({ kind: 'unknown', text: number!.text });
    } else joined.push(number!);
  }
  return joined;
}

/** In braces ";" ends a row, "," and "\\" part its columns. */
function separatorIn({ name }: Enclosing, text: string): string {
  return name === '{' && text === ';' ? `),${ARRAY_COLUMNS}(` : ',';
}

function errorOf(text: string): string {
  return text.slice(text.lastIndexOf('#'));
}

function isPrefix(before: Token | undefined): boolean {
  return before === undefined || ['operator', 'separator', 'open'].includes(before.kind);
}

function areaOf({ sheetTitle, from, to = from }: Reference, place: Place): Area | null {
  const sheet = sheetTitle === undefined ? place.sheet : place.sheetByTitle(sheetTitle);
  if (!sheet) return null;
  const rows = [from.row ?? 0, to.row ?? sheet.rowCount - 1];
  const columns = [from.column ?? 0, to.column ?? sheet.columnCount - 1];
  const area = {
    sheetId: sheet.sheetId,
    startRow: Math.min(...rows),
    endRow: Math.min(Math.max(...rows), sheet.rowCount - 1),
    startColumn: Math.min(...columns),
    endColumn: Math.min(Math.max(...columns), sheet.columnCount - 1),
  };
  return area.startRow > area.endRow || area.startColumn > area.endColumn ? null : area;
}

/** Whether Sheets takes only the cell that crosses the formula's row or column, as it does without ARRAYFORMULA. */
function standsForOneCell(
  before: Token | undefined,
  after: Token | undefined,
  enclosing: readonly Enclosing[],
): boolean {
  if (enclosing.some(({ name }) => ARRAY_FUNCTIONS.has(name))) return false;
  // The "=" at the head of the formula counts too: "=A1:A3" alone is one cell in Sheets.
  const operand = before?.kind === 'operator' || after?.kind === 'operator';
  if (operand) return true;
  const within = enclosing.at(-1);
  return (
    within !== undefined &&
    ['open', 'separator'].includes(before?.kind ?? '') &&
    ['close', 'separator'].includes(after?.kind ?? '') &&
    takesSingleValue(within.name, within.argument)
  );
}

function crossing(area: Area, { row, column }: Place): Area | null {
  const { startRow, endRow, startColumn, endColumn } = area;
  if (startRow === endRow && startColumn === endColumn) return area;
  if (startColumn === endColumn && row >= startRow && row <= endRow) {
    return { ...area, startRow: row, endRow: row };
  }
  if (startRow === endRow && column >= startColumn && column <= endColumn) {
    return { ...area, startColumn: column, endColumn: column };
  }
  return null;
}

function writeArea(area: Area, homeSheetId: number): string {
  const from: Corner = { row: area.startRow, column: area.startColumn };
  const to: Corner = { row: area.endRow, column: area.endColumn };
  const single = from.row === to.row && from.column === to.column;
  const sheetTitle = area.sheetId === homeSheetId ? undefined : internalTitle(area.sheetId);
  return writeReference({ sheetTitle, from, to: single ? undefined : to });
}
