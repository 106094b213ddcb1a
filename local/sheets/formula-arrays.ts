/**
 * Functions that give or take whole arrays as Sheets documents them, where Univer has none or another.
 * It must not decide where a result spills.
 */
import type { CellValue } from './formula-engine';
import { ARRAY_COLUMNS, ARRAY_ROWS } from './formula-names';
import { OwnFunction } from './formula-own-function';
import { type Computed, isError } from './formula-values';

export function arrayFunctions(): OwnFunction[] {
  return [
    new OwnFunction('ARRAYFORMULA', 1, 1, ([array]) => array!),
    new OwnFunction('IFERROR', 1, 2, ifError),
    new OwnFunction('SORT', 1, 255, sort),
    new OwnFunction('SEQUENCE', 1, 4, sequence),
    new OwnFunction(ARRAY_COLUMNS, 1, -1, besideEachOther),
    new OwnFunction(ARRAY_ROWS, 1, -1, belowEachOther),
  ];
}

function ifError([value, otherwise = null]: Computed[]): Computed {
  if (!Array.isArray(value)) return isError(value) ? otherwise : value!;
  const single = Array.isArray(otherwise) ? otherwise[0]![0]! : otherwise;
  return value.map((row) => row.map((cell) => (isError(cell) ? single : cell)));
}

function sequence(args: Computed[]): Computed {
  const [rows = 1, columns = 1, start = 1, step = 1] = args.map((argument) =>
    typeof argument === 'number' ? argument : Number.NaN,
  );
  if (![rows, columns, start, step].every(Number.isFinite)) return { error: '#VALUE!' };
  const [height, width] = [Math.floor(rows), Math.floor(columns)];
  if (height < 1 || width < 1) return { error: '#NUM!' };
  return Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_cell, column) => start + (row * width + column) * step),
  );
}

/** Parts of an array in braces that do not fit together. */
const MISSING_VALUES = { error: '#VALUE!' };

function besideEachOther(args: Computed[]): Computed {
  const parts = args.map(rowsOf);
  const height = parts[0]!.length;
  if (parts.some((rows) => rows.length !== height)) return MISSING_VALUES;
  return parts[0]!.map((_cells, row) => parts.flatMap((rows) => rows[row]!));
}

function belowEachOther(args: Computed[]): Computed {
  const rows = args.flatMap(rowsOf);
  const width = rows[0]!.length;
  return rows.some((cells) => cells.length !== width) ? MISSING_VALUES : rows;
}

function rowsOf(computed: Computed): CellValue[][] {
  return Array.isArray(computed) ? computed : [[computed]];
}

/** SORT(range; column; ascending; ...): numbers before texts before booleans, blanks always last. */
function sort([range, ...keys]: Computed[]): Computed {
  if (!Array.isArray(range)) return range!;
  const orders = keys.length > 0 ? keys : [1, true];
  return [...range].sort((one, other) => {
    for (let index = 0; index < orders.length; index += 2) {
      const key = orders[index]!;
      const order = orders[index + 1] ?? true;
      const valueOfRow = (row: CellValue[]) =>
        Array.isArray(key) ? (key[range.indexOf(row)]?.[0] ?? null) : (row[Number(key) - 1] ?? null);
      const [a, b] = [valueOfRow(one), valueOfRow(other)];
      if ((a === null) !== (b === null)) return a === null ? 1 : -1;
      const difference = compare(a, b);
      if (difference !== 0) return order ? difference : -difference;
    }
    return 0;
  });
}

function compare(one: CellValue, other: CellValue): number {
  const kinds = [typeof one, typeof other].map((kind) =>
    ['number', 'string', 'boolean', 'object'].indexOf(kind),
  );
  if (kinds[0] !== kinds[1]) return kinds[0]! - kinds[1]!;
  if (typeof one === 'string') return one.localeCompare(String(other), 'vi');
  return Number(one) - Number(other);
}
