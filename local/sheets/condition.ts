/**
 * Conditions of validations and conditional formats as Sheets takes them: values are parsed as if typed, references of
 * ONE_OF_RANGE become absolute. It must not evaluate them.
 */
import type { BooleanCondition, ConditionType, DataValidationRule } from '../../src/core/workbook/request';
import { parseReference } from './a1-notation';
import type { Draft } from './draft';
import { RefusedRequest } from './errors';
import { columnLetters, quoteTitle } from './formula-tokens';
import { parseTyped } from './typed-value';
import type { SheetState } from './workbook-state';

const VALUE_COUNTS: Record<ConditionType, [least: number, most: number]> = {
  NUMBER_BETWEEN: [2, 2],
  NUMBER_GREATER_THAN_EQ: [1, 1],
  ONE_OF_LIST: [1, 500],
  ONE_OF_RANGE: [1, 1],
  BOOLEAN: [0, 2],
  CUSTOM_FORMULA: [1, 1],
  TEXT_IS_EMAIL: [0, 0],
};

/** Only these may colour cells; the others are for validations. */
const FORMATTING: readonly ConditionType[] = ['NUMBER_BETWEEN', 'NUMBER_GREATER_THAN_EQ', 'CUSTOM_FORMULA'];

/** @throws RefusedRequest; false booleans are dropped, as Google stores them. */
export function acceptValidation(draft: Draft, rule: DataValidationRule): DataValidationRule {
  return {
    condition: acceptCondition(draft, rule.condition),
    ...(rule.inputMessage ? { inputMessage: rule.inputMessage } : {}),
    ...(rule.strict ? { strict: true } : {}),
    ...(rule.showCustomUi ? { showCustomUi: true } : {}),
  };
}

/** @throws RefusedRequest for a type that cannot colour cells and for a formula that names another sheet. */
export function acceptFormatCondition(
  draft: Draft,
  condition: BooleanCondition,
  sheet: SheetState,
): BooleanCondition {
  const accepted = acceptCondition(draft, condition);
  if (!FORMATTING.includes(accepted.type)) {
    throw new RefusedRequest(`ConditionType: ${accepted.type} is not supported for conditional formatting`); // wording unconfirmed
  }
  for (const { userEnteredValue } of accepted.values ?? []) {
    if (userEnteredValue.startsWith('=') && namesOtherSheet(userEnteredValue, draft, sheet)) {
      throw invalidValue(userEnteredValue, accepted.type);
    }
  }
  return accepted;
}

function acceptCondition(draft: Draft, condition: BooleanCondition | undefined): BooleanCondition {
  if (!condition?.type) throw new RefusedRequest('A condition must have a type'); // wording unconfirmed
  const { type, values = [] } = condition;
  const [least, most] = VALUE_COUNTS[type];
  if (values.length < least || values.length > most) {
    throw new RefusedRequest(
      `ConditionType '${type}' requires ${least === most ? 'exactly' : 'at least'} ${least} values, but ${values.length} were supplied.`, // wording unconfirmed
    );
  }
  const accepted = values.map(({ userEnteredValue = '' }) => ({
    userEnteredValue: acceptValue(draft, type, userEnteredValue),
  }));
  return accepted.length > 0 ? { type, values: accepted } : { type };
}

function acceptValue(draft: Draft, type: ConditionType, text: string): string {
  const isFormula = text.startsWith('=') && text.length > 1;
  if (type === 'ONE_OF_RANGE') {
    const absolute = isFormula ? absoluteReference(text.slice(1)) : undefined;
    if (absolute === undefined) throw invalidValue(text, type);
    return absolute;
  }
  if (type === 'CUSTOM_FORMULA') {
    // Where the comma is the decimal sign, only semicolons separate arguments.
    const separator = draft.locale.decimal === ',' && /,(?!\d)/.test(withoutTexts(text));
    if (!isFormula || separator) throw invalidValue(text, type);
    return text;
  }
  if (type === 'NUMBER_BETWEEN' || type === 'NUMBER_GREATER_THAN_EQ') {
    if (!isFormula && parseTyped(text, draft.locale, draft.year).value?.numberValue === undefined) {
      throw invalidValue(text, type);
    }
  }
  return text;
}

const invalidValue = (text: string, type: ConditionType): RefusedRequest =>
  new RefusedRequest(`Invalid ConditionValue.userEnteredValue: ${text} for ConditionType: ${type}`);

/** Google reads "=Sales!A2:A5" back as "=Sales!$A$2:$A$5". */
function absoluteReference(text: string): string | undefined {
  const reference = parseReference(text);
  if (!reference) return undefined;
  const { startRow, endRow, startColumn, endColumn } = reference.bounds;
  const corner = (row: number | undefined, column: number | undefined): string =>
    (column === undefined ? '' : `$${columnLetters(column)}`) + (row === undefined ? '' : `$${row + 1}`);
  const first = corner(startRow, startColumn);
  const last = corner(
    endRow === undefined ? undefined : endRow - 1,
    endColumn === undefined ? undefined : endColumn - 1,
  );
  const sheet = reference.title === undefined ? '' : `${quoteTitle(reference.title)}!`;
  return `=${sheet}${first === last && text.indexOf(':') < 0 ? first : `${first}:${last}`}`;
}

const withoutTexts = (formula: string): string => formula.replace(/"[^"]*"/g, '""');

function namesOtherSheet(formula: string, draft: Draft, sheet: SheetState): boolean {
  const names = withoutTexts(formula).matchAll(/(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu);
  for (const [, quoted, bare] of names) {
    const title = (quoted?.replaceAll("''", "'") ?? bare ?? '').toLowerCase();
    const other = draft.workbook.sheets.find((s) => s.properties.title.toLowerCase() === title);
    if (other && other.properties.sheetId !== sheet.properties.sheetId) return true;
  }
  return false;
}
