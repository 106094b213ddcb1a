/**
 * Makes a parsed formula take single values where Sheets does so outside of ARRAYFORMULA: of a range the cell in the
 * formula's row or column, of a computed array the first value. It must not know how the values are computed.
 */
import {
  type ArrayValueObject,
  type BaseAstNode,
  type BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
} from '@univerjs/engine-formula';
import { ARRAY_FUNCTIONS, takesSingleValue } from './formula-names';

/** Where the formula stands while it is computed. */
export interface FormulaPlace {
  currentRow: number;
  currentColumn: number;
}

// Univer's numbers of the kinds of nodes; it does not export their names.
const REFERENCE = 1;
const VALUE = 2;
const OPERATOR = 3;
const FUNCTION = 4;
const PREFIX = 11;
const SUFFIX = 12;

/**
 * Changes the nodes in place, once for each formula.
 * That a computed array gives its first value is known of operators; of the other places it is unconfirmed.
 */
export function reduceToSingleValues(node: BaseAstNode, place: FormulaPlace): void {
  const name = node.getToken();
  if (node.nodeType === FUNCTION && ARRAY_FUNCTIONS.has(name)) return;
  const children = node.getChildren();
  for (const child of children) reduceToSingleValues(child, place);
  const reduced = children.filter(
    (child, argument) => mayBeArray(child) && isSingleValuePlace(node, name, argument),
  );
  if (reduced.length > 0) {
    before(node, () => {
      for (const child of reduced) reduce(child, place);
    });
  }
  if (node.nodeType === FUNCTION && (name === 'ROW' || name === 'COLUMN'))
    after(node, () => reduce(node, place));
}

function isSingleValuePlace({ nodeType }: BaseAstNode, name: string, argument: number): boolean {
  if (nodeType === FUNCTION) return takesSingleValue(name, argument);
  return nodeType === OPERATOR || nodeType === PREFIX || nodeType === SUFFIX;
}

function mayBeArray(node: BaseAstNode): boolean {
  if (node.nodeType === REFERENCE) return node.getToken().includes(':');
  if (node.nodeType === VALUE) return node.getToken().trim().startsWith('{');
  return node.nodeType !== OPERATOR && node.nodeType !== PREFIX && node.nodeType !== SUFFIX;
}

function before(node: BaseAstNode, act: () => void): void {
  const execute = node.execute.bind(node);
  node.execute = () => {
    act();
    execute();
  };
}

function after(node: BaseAstNode, act: () => void): void {
  const execute = node.execute.bind(node);
  node.execute = () => {
    execute();
    act();
  };
}

function reduce(node: BaseAstNode, place: FormulaPlace): void {
  const value = node.getValue();
  if (!value) return;
  if (value.isReferenceObject()) node.setValue(crossingOf(value as BaseReferenceObject, place) ?? value);
  else if ((value as ArrayValueObject).isArray()) node.setValue(firstOf(value as ArrayValueObject));
}

/** Null where the range is one cell already. */
function crossingOf(range: BaseReferenceObject, place: FormulaPlace): FunctionVariantType | null {
  const { startRow, endRow, startColumn, endColumn } = range.getRangePosition();
  if (startRow === endRow && startColumn === endColumn) return null;
  const { currentRow: row, currentColumn: column } = place;
  const cells = range.toArrayValueObject();
  if (startColumn === endColumn && row >= startRow && row <= endRow) return cellOf(cells, row - startRow, 0);
  if (startRow === endRow && column >= startColumn && column <= endColumn)
    return cellOf(cells, 0, column - startColumn);
  return ErrorValueObject.create(ErrorType.VALUE);
}

function firstOf(array: ArrayValueObject): FunctionVariantType {
  return array.getRowCount() * array.getColumnCount() > 1 ? cellOf(array, 0, 0) : array;
}

function cellOf(array: ArrayValueObject, row: number, column: number): FunctionVariantType {
  return array.get(row, column) ?? NullValueObject.create();
}
