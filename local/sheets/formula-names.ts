/**
 * How people's formulas call functions: the engine's name for each, and which arguments are single values.
 * It must not compute anything; that a name is known to the engine is said in formula-functions.ts.
 */

const names = (list: string): string[] => list.trim().split(/\s+/);

/** What CONCATENATE does, which joins whole ranges; the engine's function of that name is the operator "&". */
export const JOIN_ALL = 'CONCATENATE.ALL';
/** What braces make of the parts of a row, and of rows; the engine itself takes only constants in braces. */
export const ARRAY_COLUMNS = 'ARRAY.COLUMNS';
export const ARRAY_ROWS = 'ARRAY.ROWS';
/** The engine has these, and its operators, as functions, but nobody can call them so in Sheets. */
const HIDDEN = new Set([...names('PLUS DIVIDED COMPARE'), JOIN_ALL, ARRAY_COLUMNS, ARRAY_ROWS]);

/** @param name in capital letters, as it stands before the bracket */
export function engineName(name: string): string {
  if (name === 'CONCATENATE') return JOIN_ALL;
  return HIDDEN.has(name) ? `UNKNOWN.${name}` : name;
}

/** Functions that compute their arguments cell by cell, so that ranges and arrays inside them stay what they are. */
export const ARRAY_FUNCTIONS: ReadonlySet<string> = new Set(
  names('ARRAYFORMULA SUMPRODUCT FILTER SORT INDEX'),
);

/** Functions that look for cells by a criterion such as ">1". */
export const CRITERIA_FUNCTIONS: readonly string[] = names(
  'AVERAGEIF AVERAGEIFS COUNTIF COUNTIFS MAXIFS MINIFS SUMIF SUMIFS',
);

/** Functions that are given only single values. */
const OF_SINGLE_VALUES = names(`
  ABS ADD CHAR CONCAT DATE DATEVALUE DAY DAYS DIVIDE EDATE EOMONTH EQ EXACT FIND GT GTE HYPERLINK INT ISBLANK ISERROR ISNA
  ISNUMBER ISTEXT LEFT LEN LOWER LT LTE MID MINUS MOD MONTH MULTIPLY N NE NOT POW POWER PROPER REGEXMATCH REPLACE REPT
  RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SPLIT SUBSTITUTE TEXT TRIM UMINUS UNARY_PERCENT UPLUS UPPER VALUE WEEKDAY YEAR
`);
const SINGLE_NAMES = new Set(OF_SINGLE_VALUES);
const OTHERS: Record<string, (argument: number) => boolean> = {
  AVERAGEIF: (argument) => argument === 1,
  AVERAGEIFS: (argument) => argument > 0 && argument % 2 === 0,
  CHOOSE: (argument) => argument === 0,
  COUNTIF: (argument) => argument === 1,
  COUNTIFS: (argument) => argument % 2 === 1,
  HLOOKUP: (argument) => argument !== 1,
  IF: (argument) => argument === 0,
  IFS: (argument) => argument % 2 === 0,
  LARGE: (argument) => argument === 1,
  MATCH: (argument) => argument !== 1,
  MAXIFS: (argument) => argument > 0 && argument % 2 === 0,
  MINIFS: (argument) => argument > 0 && argument % 2 === 0,
  PERCENTILE: (argument) => argument === 1,
  QUARTILE: (argument) => argument === 1,
  RANK: (argument) => argument !== 1,
  'RANK.AVG': (argument) => argument !== 1,
  'RANK.EQ': (argument) => argument !== 1,
  SMALL: (argument) => argument === 1,
  SUMIF: (argument) => argument === 1,
  SUMIFS: (argument) => argument > 0 && argument % 2 === 0,
  SWITCH: (argument) => argument === 0,
  VLOOKUP: (argument) => argument !== 1,
  XLOOKUP: (argument) => argument === 0 || argument > 3,
};
const SINGLE_VALUES = new Map<string, (argument: number) => boolean>([
  ...OF_SINGLE_VALUES.map((name) => [name, () => true] as const),
  ...Object.entries(OTHERS),
]);

/** Whether a function is given only single values, so that it gives one, but for those that make an array of a text. */
export const isOfSingleValues = (name: string): boolean => SINGLE_NAMES.has(name);

/** Whether an argument, counted from 0, is a single value, so that a range or array there is reduced to one. */
export function takesSingleValue(name: string, argument: number): boolean {
  return SINGLE_VALUES.get(name)?.(argument) ?? false;
}
