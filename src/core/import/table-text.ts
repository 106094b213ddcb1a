/**
 * Text that people paste or keep in a file as a table: tab-separated as Excel and Sheets copy it, or CSV with ";" or ",". It cuts
 * the text into cells with their line numbers and judges no cell; what cannot be cut for certain is named, never guessed.
 */

export interface TextRow {
  /** Line of the text on which the row begins, from 1. */
  line: number;
  cells: readonly string[];
}

export interface TableText {
  /** Rows with at least one cell that is not blank. */
  rows: readonly TextRow[];
  /** Line on which a quotation mark opens that is never closed, or that closes before its cell ends; null where all is well. */
  quoteWrong: number | null;
}

/** A line that an import does not take, and why. */
export interface LeftOut {
  line: number;
  /** In Vietnamese, without its line. */
  message: string;
}

export type Separator = '\t' | ';' | ',';

const BYTE_ORDER_MARK = /^\uFEFF/;

/** Of one separator outside quotation marks in the first line that is not blank. */
function countIn(line: string, separator: Separator): number {
  return line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length - 1;
}

/** A tab decides; else whichever of ";" and "," the header has more of: decimal commas stand only below it. */
function separatorOf(text: string): Separator {
  const header = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '';
  if (countIn(header, '\t') > 0) return '\t';
  return countIn(header, ',') > countIn(header, ';') ? ',' : ';';
}

/**
 * Reads a table. A cell that begins with a quotation mark runs to the closing one, may hold separators and line breaks, and has its
 * doubled quotation marks undone; elsewhere a quotation mark is a letter like any other.
 */
export function readTableText(pasted: string): TableText {
  const text = pasted.replace(BYTE_ORDER_MARK, '');
  const separator = separatorOf(text);
  const rows: TextRow[] = [];
  let at = 0;
  let line = 1;

  /** null where the quotation marks are wrong. */
  const quotedCell = (): string | null => {
    let cell = '';
    for (at += 1; at < text.length; at += 1) {
      if (text[at] !== '"') cell += text[at];
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else {
        at += 1;
        return cell;
      }
    }
    return null;
  };
  const isEnd = (letter: string | undefined): boolean =>
    letter === undefined || letter === separator || letter === '\n' || letter === '\r';
  const plainCell = (): string => {
    const from = at;
    while (!isEnd(text[at])) at += 1;
    return text.slice(from, at);
  };

  while (at < text.length) {
    const row = { line, cells: [] as string[] };
    for (;;) {
      const begun = at;
      const cell = text[at] === '"' ? quotedCell() : plainCell();
      if (cell === null || !isEnd(text[at])) return { rows, quoteWrong: line };
      line += (text.slice(begun, at).match(/\r\n|\r|\n/g) ?? []).length;
      row.cells.push(cell);
      if (text[at] !== separator) break;
      at += 1;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
  }
  return { rows, quoteWrong: null };
}
