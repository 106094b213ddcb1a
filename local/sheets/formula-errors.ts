/**
 * Errors that a formula gets for what it is or where it stands, with the messages that Sheets gives them.
 * It must not know errors that functions make of their arguments.
 */
import { columnLetters } from './formula-tokens';

export interface FormulaError {
  error: string;
  message: string;
}

export const UNPARSED: FormulaError = { error: '#ERROR!', message: 'Formula parse error.' };
/** Wording unconfirmed. */
export const CIRCULAR: FormulaError = { error: '#REF!', message: 'Circular dependency detected.' };

/** A filled cell lies where an array would go. */
export function overwrites(row: number, column: number): FormulaError {
  const cell = `${columnLetters(column)}${row + 1}`;
  return {
    error: '#REF!',
    message: `Array result was not expanded because it would overwrite data in ${cell}.`,
  };
}

/** @param count of the rows or columns that the grid lacks */
export function leavesGrid(dimension: 'rows' | 'columns', count: number): FormulaError {
  return {
    error: '#REF!',
    message: `Result was not automatically expanded, please insert more ${dimension} (${count}).`,
  };
}
