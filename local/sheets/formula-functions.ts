/**
 * Which functions formulas may use, and where Sheets computes them otherwise than Univer does.
 * It must not hold functions of the add-in, nor any that was not compared with Sheets.
 */
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { CellValue } from './formula-engine';
import { type Computed, computedOf, isError, numberOfText, textOfNumber, variantOf } from './formula-values';

const names = (list: string) => list.trim().split(/\s+/);

/** Functions and operators that stay; all others are unknown names, so that none computes something else than Sheets. */
const UNIVER_FUNCTIONS = new Set(
  names(`
    PLUS MINUS MULTIPLY DIVIDED POWER COMPARE CONCATENATE
    ABS AND AVERAGE AVERAGEIF AVERAGEIFS CHOOSE COLUMN COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS FILTER FIND
    HLOOKUP HYPERLINK IF IFERROR IFNA IFS INDEX INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LAMBDA LARGE LEFT LEN LET
    LOWER MATCH MAX MAXIFS MEDIAN MID MIN MINIFS MOD N NA NOT OR RANK REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS
    SMALL SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT SWITCH TEXT TEXTJOIN TRIM TRUE FALSE UNIQUE UPPER VALUE VLOOKUP XLOOKUP
  `),
);
const NUMBER_FUNCTIONS = names('PLUS MINUS MULTIPLY DIVIDED POWER ABS INT MOD ROUND ROUNDDOWN ROUNDUP VALUE');
const TEXT_FUNCTIONS = names('CONCATENATE FIND LEFT LEN LOWER MID REPT RIGHT SUBSTITUTE TEXTJOIN TRIM UPPER');
const CRITERIA_FUNCTIONS = names('AVERAGEIF AVERAGEIFS COUNTIF COUNTIFS MAXIFS MINIFS SUMIF SUMIFS');

type Change = (value: BaseValueObject, argument: number) => BaseValueObject;

/** Leaves in `service` what formulas may use, with the results of Sheets. */
export function installSheetsFunctions(service: IFunctionService, decimalComma: boolean): void {
  const all = [...service.getExecutors().keys()].map(String);
  service.unregisterExecutors(...all.filter((name) => !UNIVER_FUNCTIONS.has(name)));
  service.registerExecutors(
    new SheetsFunction('ARRAYFORMULA', 1, 1, ([array]) => array!),
    new SheetsFunction('IFERROR', 1, 2, ifError),
    new SheetsFunction('SORT', 1, 255, sort),
    new SheetsFunction('CHAR', 1, 1, ([code]) => eachOf(code!, characterOf)),
    new SheetsFunction('REGEXMATCH', 2, 2, ([text, pattern]) =>
      eachOf(text!, (cell) => matches(cell, pattern!)),
    ),
  );
  // Otherwise a text in quotes such as "01/2017" reaches most functions as a number.
  for (const executor of service.getExecutors().values())
    executor.isArgumentsIgnoreNumberPattern = () => true;
  changeArguments(service, ['IF'], (value, argument) => (argument === 0 ? conditionOf(value) : value));
  if (decimalComma) installDecimalComma(service);
}

function installDecimalComma(service: IFunctionService): void {
  changeArguments(service, NUMBER_FUNCTIONS, (value) => {
    if (!value.isString()) return value;
    const number = numberOfText(String(value.getValue()), true);
    return number === null ? ErrorValueObject.create(ErrorType.VALUE) : NumberValueObject.create(number);
  });
  changeArguments(service, TEXT_FUNCTIONS, (value) =>
    value.isNumber() && !Number.isInteger(value.getValue())
      ? StringValueObject.create(textOfNumber(Number(value.getValue()), true))
      : value,
  );
  changeArguments(service, CRITERIA_FUNCTIONS, (value) =>
    value.isString() && /^(?:<>|<=|>=|=|<|>)?-?\d+,\d+$/.test(String(value.getValue()))
      ? StringValueObject.create(String(value.getValue()).replace(',', '.'))
      : value,
  );
  changeText(service);
}

/** "0,00" under a decimal comma is "0.00" to Univer, and the marks in its result are changed back. */
function changeText(service: IFunctionService): void {
  const executor = service.getExecutor('TEXT')!;
  const compute = executor.calculate.bind(executor);
  executor.calculate = (value, format) => {
    const numbers = changed(value!, 0, (single) => {
      const number = single.isString() ? numberOfText(String(single.getValue()), true) : null;
      return number === null ? single : NumberValueObject.create(number);
    });
    const formats = changed(format!, 1, (single) =>
      single.isString() ? StringValueObject.create(exchangeMarks(String(single.getValue()))) : single,
    );
    const given = computedOf(numbers);
    const result = computedOf(compute(numbers, formats) as BaseValueObject);
    const back = (text: CellValue, of: CellValue) =>
      typeof text === 'string' && typeof of !== 'string' ? exchangeMarks(text) : text;
    if (!Array.isArray(result)) return variantOf(back(result, Array.isArray(given) ? given[0]![0]! : given));
    const cellOf = (row: number, column: number) => (Array.isArray(given) ? given[row]![column]! : given);
    return variantOf(
      result.map((cells, row) => cells.map((text, column) => back(text, cellOf(row, column)))),
    );
  };
}

function exchangeMarks(text: string): string {
  return text.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','));
}

/** Each single value passes through `change` before the function sees it, those in arrays too. */
function changeArguments(service: IFunctionService, functions: readonly string[], change: Change): void {
  for (const name of functions) {
    const executor = service.getExecutor(name)!;
    const compute = executor.calculate.bind(executor);
    executor.calculate = (...variants) =>
      compute(...variants.map((variant, index) => changed(variant, index, change)));
  }
}

function changed(variant: BaseValueObject, argument: number, change: Change): BaseValueObject {
  // Functions that take references hand them on untouched, whatever the type says.
  if (variant.isReferenceObject()) return variant;
  if (!variant.isArray()) return change(variant, argument);
  return (variant as ArrayValueObject).mapValue((value) => change(value, argument));
}

/** Sheets takes no text but "TRUE" and "FALSE" for a condition. */
function conditionOf(value: BaseValueObject): BaseValueObject {
  if (!value.isString()) return value;
  const text = String(value.getValue()).toUpperCase();
  return text === 'TRUE' || text === 'FALSE'
    ? variantOf(text === 'TRUE')
    : ErrorValueObject.create(ErrorType.VALUE);
}

/** A function written here instead of taken from Univer. */
class SheetsFunction extends BaseFunction {
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

function ifError([value, otherwise = null]: Computed[]): Computed {
  if (!Array.isArray(value)) return isError(value) ? otherwise : value!;
  const single = Array.isArray(otherwise) ? otherwise[0]![0]! : otherwise;
  return value.map((row) => row.map((cell) => (isError(cell) ? single : cell)));
}

function eachOf(computed: Computed, compute: (cell: CellValue) => CellValue): Computed {
  return Array.isArray(computed) ? computed.map((row) => row.map(compute)) : compute(computed);
}

function characterOf(code: CellValue): CellValue {
  if (isError(code)) return code;
  const number = Math.floor(Number(code));
  return number >= 1 && number <= 0x10ffff ? String.fromCodePoint(number) : { error: '#NUM!' };
}

/** REGEXMATCH takes texts only; a blank cell is an empty text. */
function matches(text: CellValue, pattern: Computed): CellValue {
  if (isError(text)) return text;
  if (typeof (text ?? '') !== 'string' || typeof pattern !== 'string') return { error: '#VALUE!' };
  try {
    return new RegExp(pattern, 'u').test(String(text ?? ''));
  } catch {
    return { error: '#REF!' };
  }
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
