/**
 * A function of formulas that is written here instead of taken from Univer, over plain values.
 * It must not know which functions there are.
 */
import { BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';
import type { CellValue } from './formula-engine';
import { type Computed, computedOf, isError, variantOf } from './formula-values';

/** @param compute gets blanks as null; fewer or more arguments than said give #N/A, as in Sheets */
export class OwnFunction extends BaseFunction {
  constructor(
    name: string,
    override minParams: number,
    override maxParams: number,
    private readonly compute: (args: Computed[]) => Computed,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]) {
    return variantOf(this.compute(variants.map(computedOf)));
  }
}

/**
 * Lets a function of single values take arrays, cell by cell; a single row, column or value serves all the others.
 * The first error among the values of a cell is its result.
 */
export function cellByCell(compute: (...cells: CellValue[]) => CellValue): (args: Computed[]) => Computed {
  const single = (cells: CellValue[]) => cells.find(isError) ?? compute(...cells);
  return (args) => {
    if (!args.some(Array.isArray)) return single(args as CellValue[]);
    const arrays = args.map((argument) => (Array.isArray(argument) ? argument : [[argument]]));
    const height = Math.max(...arrays.map((rows) => rows.length));
    const width = Math.max(...arrays.map((rows) => rows[0]!.length));
    const cellOf = (rows: CellValue[][], row: number, column: number): CellValue => {
      const cells = rows.length === 1 ? rows[0] : rows[row];
      const cell = cells?.length === 1 ? cells[0] : cells?.[column];
      return cell === undefined ? { error: '#N/A' } : cell;
    };
    return Array.from({ length: height }, (_row, row) =>
      Array.from({ length: width }, (_cell, column) =>
        single(arrays.map((rows) => cellOf(rows, row, column))),
      ),
    );
  };
}

/** All cells of the arguments, row by row. */
export function cellsIn(args: readonly Computed[]): CellValue[] {
  return args.flatMap((argument) => (Array.isArray(argument) ? argument.flat() : [argument]));
}
