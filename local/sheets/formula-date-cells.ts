/**
 * Numbers that stand in cells with a date format: a text takes them as they are shown, a function of the add-in as a Date.
 * A number that a formula has computed is a number, whatever it was computed from.
 */
import type { Styles } from '@univerjs/core';
import { type BaseValueObject, type IFunctionService, StringValueObject } from '@univerjs/engine-formula';
import { changeArguments } from './formula-arguments';
import { JOIN_ALL } from './formula-names';
import type { SheetLocale } from './locale';
import { displayValue } from './number-format';

/** What the engine is told of a cell's style: the pattern, for dates only. */
export const dateStyle = (pattern: string) => ({ n: { pattern } });
/** The engine asks it for every cell; only dates have a style. */
export const DATE_STYLES = {
  getStyleByCell: (cell: { s?: unknown } | null | undefined) => cell?.s,
} as unknown as Styles;

/** Whether the value is that of a date cell. */
export const isDate = (value: BaseValueObject): boolean => value.isNumber() && value.getPattern() !== '';

const TEXT_FUNCTIONS = [
  ...'CONCATENATE CONCAT EXACT FIND LEFT LEN LOWER MID REPLACE REPT RIGHT SEARCH SUBSTITUTE TEXTJOIN TRIM UPPER'.split(
    ' ',
  ),
  JOIN_ALL,
];

/** After the others, so that a date has become its text before they look at numbers. */
export function installDateTexts(service: IFunctionService, locale: SheetLocale): void {
  changeArguments(
    service,
    TEXT_FUNCTIONS.filter((name) => service.hasExecutor(name)),
    (value) =>
      isDate(value)
        ? StringValueObject.create(
            displayValue(Number(value.getValue()), { type: 'DATE', pattern: value.getPattern() }, locale),
          )
        : value,
  );
}

/** Sheets counts days from 30/12/1899; the moment is midnight UTC, since the add-in asks only whether it is a date. */
export const dateOf = (serial: number): Date => new Date((serial - 25_569) * 86_400_000);
