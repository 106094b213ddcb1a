/** A1 names, quoted titles and formula text. It builds and compares formulas; it never computes one. */

/** 0 -> "A", 25 -> "Z", 26 -> "AA". */
export function columnLetter(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based row and column -> "B7". */
export const a1 = (row: number, column: number): string => `${columnLetter(column)}${row + 1}`;

/** "B7" or the first cell of "B7:C9" -> zero-based row and column; null for what is no cell. */
export function placeOf(cell: string): { row: number; column: number } | null {
  const [, letters, digits] =
    /^([A-Z]{1,3})([1-9]\d{0,6})(:[A-Z]{1,3}[1-9]\d{0,6})?$/.exec(cell.toUpperCase()) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Both ends absolute: "$B$7". */
export const absoluteA1 = (row: number, column: number): string => `$${columnLetter(column)}$${row + 1}`;

/** A tab's title as a formula needs it: always quoted, apostrophes doubled. */
export const quoted = (title: string): string => `'${title.replace(/'/g, "''")}'`;

/** A text literal of a formula. */
export const literal = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** What a link may lead to: a text that begins otherwise, such as "javascript:", is only ever shown. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/\S/i.test(text);

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\s+|[^\s"']/g;

/**
 * Formula text without what may differ between what was sent and what is given back: spaces between tokens, the argument
 * separator, quotes around titles that need none, and the case of everything that is not text.
 */
export function canonicalFormula(formula: string): string {
  return (formula.match(TOKEN) ?? [])
    .map((token) => {
      if (token[0] === '"') return token;
      if (token[0] === "'") return token.slice(1, -1).replace(/''/g, "'").toUpperCase();
      if (token.trim() === '') return '';
      return token === ';' ? ',' : token.toUpperCase();
    })
    .join('');
}

const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?[A-Z]{1,3})(\$?[0-9]+)(?![A-Z0-9_(.])|[A-Za-z_][A-Za-z0-9_.]*|[^"'$A-Z_a-z]+|./g;

/**
 * A formula with its relative row numbers written as distances from `row`: two cells of a column with the same text here
 * can be sent as one run, since Sheets adjusts relative references itself.
 */
export function relativeToRow(formula: string, row: number): string {
  return formula.replace(REFERENCE, (token, column?: string, digits?: string) =>
    column === undefined || digits === undefined || digits.startsWith('$')
      ? token
      : `${column}[${Number(digits) - 1 - row}]`,
  );
}
