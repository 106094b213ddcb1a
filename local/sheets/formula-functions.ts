/**
 * Which functions formulas may use, and where Sheets computes them otherwise than Univer does.
 * It must not hold functions of the add-in, nor any that was not compared with Sheets.
 */
import {
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type IFunctionService,
} from '@univerjs/engine-formula';
import { changeArguments } from './formula-arguments';
import { arrayFunctions } from './formula-arrays';
import { installDateTexts } from './formula-date-cells';
import { dateFunctions } from './formula-dates';
import { installDecimalComma } from './formula-decimal-comma';
import { CRITERIA_FUNCTIONS, takesSingleValue } from './formula-names';
import { operatorFunctions } from './formula-operators';
import { textFunctions } from './formula-texts';
import { type Computed, computedOf, variantOf } from './formula-values';
import type { SheetLocale } from './locale';

const names = (list: string) => list.trim().split(/\s+/);

/** Functions and operators that stay; all others are unknown names, so that none computes something else than Sheets. */
const UNIVER_FUNCTIONS = new Set(
  names(`
    PLUS MINUS MULTIPLY DIVIDED POWER COMPARE CONCATENATE
    ABS AND AVERAGE AVERAGEIF AVERAGEIFS CHOOSE COLUMN COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS EXACT FALSE FILTER
    FIND HLOOKUP HYPERLINK IF IFERROR IFNA IFS INDEX INT ISBLANK ISERR ISERROR ISNA ISNUMBER ISTEXT LAMBDA LARGE LEFT LEN
    LET LOWER MATCH MAX MAXIFS MEDIAN MID MIN MINIFS MOD N NA NOT OR PERCENTILE PRODUCT QUARTILE RANK RANK.AVG
    RANK.EQ REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SIGN SMALL SQRT STDEV SUBSTITUTE SUM SUMIF
    SUMIFS SUMPRODUCT SWITCH TEXT TEXTJOIN TRANSPOSE TRIM TRUE TRUNC UNIQUE UPPER VALUE VAR VLOOKUP XLOOKUP
  `),
);

/** Leaves in `service` what formulas may use, with the results of Sheets. */
export function installSheetsFunctions(
  service: IFunctionService,
  locale: SheetLocale,
  today: (() => number) | undefined,
): void {
  const decimalComma = locale.decimal === ',';
  const all = [...service.getExecutors().keys()].map(String);
  service.unregisterExecutors(...all.filter((name) => !UNIVER_FUNCTIONS.has(name)));
  service.registerExecutors(
    ...arrayFunctions(),
    ...textFunctions(decimalComma),
    ...dateFunctions(locale, today),
  );
  // Otherwise a text in quotes such as "01/2017" reaches most functions as a number.
  for (const executor of service.getExecutors().values())
    executor.isArgumentsIgnoreNumberPattern = () => true;
  changeArguments(service, ['IF'], (value, argument) => (argument === 0 ? conditionOf(value) : value));
  for (const name of ['MAXIFS', 'MINIFS'])
    changeResult(service, name, (result) => (result === '' ? 0 : result));
  for (const name of CRITERIA_FUNCTIONS) refuseErrorCriteria(service, name);
  if (decimalComma) installDecimalComma(service);
  service.registerExecutors(...operatorFunctions(service));
  installDateTexts(service, locale);
}

/** Univer would look for the error in the cells; what Sheets does is unconfirmed, so that the error stays visible. */
function refuseErrorCriteria(service: IFunctionService, name: string): void {
  const executor = service.getExecutor(name)!;
  const compute = executor.calculate.bind(executor);
  executor.calculate = (...variants) =>
    variants.find((variant, argument) => takesSingleValue(name, argument) && variant.isError()) ??
    compute(...variants);
}

function changeResult(service: IFunctionService, name: string, change: (result: Computed) => Computed): void {
  const executor = service.getExecutor(name)!;
  const compute = executor.calculate.bind(executor);
  executor.calculate = (...variants) =>
    variantOf(change(computedOf(compute(...variants) as BaseValueObject)));
}

/** Sheets takes no text but "TRUE" and "FALSE" for a condition. */
function conditionOf(value: BaseValueObject): BaseValueObject {
  if (!value.isString()) return value;
  const text = String(value.getValue()).toUpperCase();
  return text === 'TRUE' || text === 'FALSE'
    ? variantOf(text === 'TRUE')
    : ErrorValueObject.create(ErrorType.VALUE);
}
