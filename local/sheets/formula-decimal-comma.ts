/**
 * What functions do otherwise where numbers are written with a decimal comma: texts as numbers, numbers as texts, TEXT.
 * It must not read the numbers in a formula's own text: the translation does.
 */
import {
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { changeArguments, changed } from './formula-arguments';
import type { CellValue } from './formula-engine';
import { CRITERIA_FUNCTIONS } from './formula-names';
import { computedOf, numberOfText, textOfNumber, variantOf } from './formula-values';

const names = (list: string) => list.trim().split(/\s+/);

const NUMBER_FUNCTIONS = names(`
  PLUS MINUS MULTIPLY DIVIDED POWER ABS INT MOD ROUND ROUNDDOWN ROUNDUP SIGN SQRT TRUNC VALUE
`);
const TEXT_FUNCTIONS = names(`
  CONCATENATE EXACT FIND LEFT LEN LOWER MID REPLACE REPT RIGHT SEARCH SUBSTITUTE TEXTJOIN TRIM UPPER
`);

export function installDecimalComma(service: IFunctionService): void {
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
