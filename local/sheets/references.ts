/**
 * Rewrites the references in a formula when rows, columns or sheets move, and when a formula is filled to another cell.
 * It must not evaluate formulas nor know what the cells hold.
 */
import {
  type Corner,
  quoteTitle,
  type Reference,
  type Token,
  tokenize,
  writeReference,
} from './formula-tokens';

export { quoteTitle };

/** `start`, `end` (exclusive) and `destination` as in the Sheets API: indexes from 0, before the edit. */
export type StructureEdit =
  | {
      kind: 'insert' | 'delete';
      sheetTitle: string;
      dimension: 'ROWS' | 'COLUMNS';
      start: number;
      end: number;
    }
  | {
      kind: 'move';
      sheetTitle: string;
      dimension: 'ROWS' | 'COLUMNS';
      start: number;
      end: number;
      destination: number;
    }
  | { kind: 'rename'; from: string; to: string }
  | { kind: 'deleteSheet'; title: string };

type DimensionEdit = Exclude<StructureEdit, { kind: 'rename' } | { kind: 'deleteSheet' }>;
/** First and last index that a reference covers, both inside it; an open end is absent. */
type Span = { first?: number; last?: number };

/**
 * The formula after the edit. Inserting inside a range widens it, deleting a part shrinks it, deleting all of it
 * gives #REF!. A moved cell is followed. A range follows a move that takes all of it along, stays as it is when
 * its rows only change places within it, and otherwise loses the rows that leave and widens for those that come
 * in between its first and last row.
 *
 * @param at the sheet that holds the formula; references without a title belong to it
 */
export function shiftFormula(formula: string, edit: StructureEdit, at: { sheetTitle: string }): string {
  return rewriteReferences(formula, (reference) => {
    if (edit.kind === 'rename') {
      return reference.sheetTitle !== undefined && sameTitle(reference.sheetTitle, edit.from)
        ? { ...reference, sheetTitle: edit.to }
        : reference;
    }
    const title = reference.sheetTitle ?? at.sheetTitle;
    if (edit.kind === 'deleteSheet') return sameTitle(title, edit.title) ? null : reference;
    return sameTitle(title, edit.sheetTitle) ? shiftReference(reference, edit) : reference;
  });
}

/** The formula as it reads when filled `rows` down and `columns` to the right; what leaves the grid is #REF!. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  return rewriteReferences(formula, ({ sheetTitle, from, to }) => {
    const moved = [from, to].map((corner) => corner && offsetCorner(corner, rows, columns));
    const outside = moved.some((corner) => (corner?.row ?? 0) < 0 || (corner?.column ?? 0) < 0);
    return outside ? null : { sheetTitle, from: moved[0]!, to: moved[1] };
  });
}

/** Cells that are cut and pasted `rows` down and `columns` to the right, from one sheet to the same or another one. */
export interface CellMove {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
  rows: number;
  columns: number;
  from: string;
  to: string;
}

/**
 * The formula after cells moved: a reference that lies within them follows, any other stays.
 * @param sheetTitle of the sheet that holds the formula; references without a title belong to it
 */
export function followCells(formula: string, move: CellMove, sheetTitle: string): string {
  return rewriteReferences(formula, (reference) => {
    const title = reference.sheetTitle ?? sheetTitle;
    const { from, to = from } = reference;
    const within = [from, to].every(
      ({ row, column }) =>
        row !== undefined &&
        column !== undefined &&
        move.startRow <= row &&
        row < move.endRow &&
        move.startColumn <= column &&
        column < move.endColumn,
    );
    if (!within || !sameTitle(title, move.from)) return reference;
    const follow = (corner: Corner): Corner => ({
      ...corner,
      row: corner.row! + move.rows,
      column: corner.column! + move.columns,
    });
    return {
      sheetTitle: sameTitle(move.from, move.to) ? reference.sheetTitle : move.to,
      from: follow(from),
      to: reference.to && follow(reference.to),
    };
  });
}

/** The formula with its references bound to the sheet that it stood in, for a cell that moves to another one. */
export const boundToSheet = (formula: string, sheetTitle: string): string =>
  rewriteReferences(formula, (reference) =>
    reference.sheetTitle === undefined ? { ...reference, sheetTitle } : reference,
  );

function offsetCorner(corner: Corner, rows: number, columns: number): Corner {
  const moved = { ...corner };
  if (moved.row !== undefined && !moved.rowFixed) moved.row += rows;
  if (moved.column !== undefined && !moved.columnFixed) moved.column += columns;
  return moved;
}

const MOST_KEPT = 64;
const kept = new Map<string, readonly Token[]>();

/** A formula that is filled down is asked for once per row, so the last ones that were taken apart are kept. */
function tokensOf(formula: string): readonly Token[] {
  let tokens = kept.get(formula);
  if (!tokens) {
    if (kept.size >= MOST_KEPT) kept.clear();
    tokens = tokenize(formula);
    kept.set(formula, tokens);
  }
  return tokens;
}

function rewriteReferences(formula: string, rewrite: (reference: Reference) => Reference | null): string {
  return tokensOf(formula)
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const result = rewrite(token.reference);
      if (result === token.reference) return token.text;
      return result === null ? '#REF!' : writeReference(result);
    })
    .join('');
}

function shiftReference(reference: Reference, edit: DimensionEdit): Reference | null {
  const axis = edit.dimension === 'ROWS' ? 'row' : 'column';
  const { from, to = from } = reference;
  if (from[axis] === undefined && to[axis] === undefined) return reference;
  const reversed = (from[axis] ?? 0) > (to[axis] ?? Number.POSITIVE_INFINITY);
  const [low, high] = reversed ? [to, from] : [from, to];
  const before: Span = { first: low[axis], last: high[axis] };
  const after = shiftSpan(before, edit);
  if (after === null) return null;
  if (after.first === before.first && after.last === before.last) return reference;
  const lowAfter = { ...low, [axis]: after.first };
  const highAfter = { ...high, [axis]: after.last };
  return {
    sheetTitle: reference.sheetTitle,
    from: reversed ? highAfter : lowAfter,
    to: reference.to && (reversed ? lowAfter : highAfter),
  };
}

function shiftSpan(span: Span, edit: DimensionEdit): Span | null {
  if (edit.kind === 'move') return followMove(span, edit);
  const { start, end } = edit;
  return edit.kind === 'insert' ? widen(span, start, end - start) : shrink(span, start, end);
}

function followMove(span: Span, move: { start: number; end: number; destination: number }): Span | null {
  const { start, end, destination } = move;
  if (destination >= start && destination <= end) return span;
  const { first = 0, last = Number.POSITIVE_INFINITY } = span;
  const size = end - start;
  const landing = destination > start ? destination - size : destination;
  if (first >= start && last < end) {
    return { first: first - start + landing, last: last - start + landing };
  }
  const withinItself = start >= first && end - 1 <= last && destination >= first && destination <= last + 1;
  if (withinItself) return span;
  const left = shrink(span, start, end);
  return left && widen(left, landing, size);
}

function widen({ first, last }: Span, at: number, size: number): Span {
  return {
    first: first !== undefined && first >= at ? first + size : first,
    last: last !== undefined && last >= at ? last + size : last,
  };
}

function shrink({ first, last }: Span, start: number, end: number): Span | null {
  const size = end - start;
  const after = {
    first: first === undefined || first < start ? first : Math.max(first - size, start),
    last: last === undefined || last < start ? last : last < end ? start - 1 : last - size,
  };
  return (after.last ?? Number.POSITIVE_INFINITY) < (after.first ?? 0) ? null : after;
}

/** Titles are unique in a workbook whatever the case of their letters. */
function sameTitle(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}
