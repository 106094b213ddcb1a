/** Formats, validations and rules of a sheet in the terms of an .xlsx file. It reads no value. */
import type { CellStyle, ConditionalRule, DataValidation } from 'hucre/xlsx';
import type {
  Border,
  CellFormat,
  ColorStyle,
  ConditionalFormatRule,
  DataValidationRule,
} from '../../src/core/workbook/request';
import { hexOf } from '../server/colors';

const rgb = (style: ColorStyle): { rgb: string } => ({ rgb: hexOf(style.rgbColor).slice(1).toUpperCase() });
const LINES = { SOLID: 'thin', SOLID_MEDIUM: 'medium', DOTTED: 'dotted' } as const;
const HORIZONTAL = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const VERTICAL = { TOP: 'top', MIDDLE: 'center', BOTTOM: 'bottom' } as const;

export function cellStyle(format: CellFormat | undefined, isOpen: boolean): CellStyle {
  const { textFormat = {}, backgroundColorStyle, borders, numberFormat } = format ?? {};
  const { bold, italic, fontSize = 10, fontFamily = 'Arial', foregroundColorStyle } = textFormat;
  const side = (border: Border | undefined) =>
    border && border.style !== 'NONE'
      ? { style: LINES[border.style], ...(border.colorStyle && { color: rgb(border.colorStyle) }) }
      : undefined;
  const { horizontalAlignment, verticalAlignment = 'BOTTOM', wrapStrategy } = format ?? {};
  return {
    font: {
      name: fontFamily,
      size: fontSize,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(foregroundColorStyle && { color: rgb(foregroundColorStyle) }),
    },
    ...(backgroundColorStyle && {
      fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: rgb(backgroundColorStyle) },
    }),
    ...(borders && {
      border: Object.fromEntries(
        (['top', 'right', 'bottom', 'left'] as const).flatMap((name) => {
          const line = side(borders[name]);
          return line ? [[name, line]] : [];
        }),
      ),
    }),
    alignment: {
      vertical: VERTICAL[verticalAlignment],
      ...(horizontalAlignment && { horizontal: HORIZONTAL[horizontalAlignment] }),
      ...(wrapStrategy === 'WRAP' && { wrapText: true }),
    },
    ...(numberFormat?.pattern && { numFmt: numberFormat.pattern }),
    protection: { locked: !isOpen },
  };
}

/** @param formulaOf translates a formula with its "="; undefined where other programs would read it otherwise */
export function validation(
  { condition, inputMessage, strict }: DataValidationRule,
  range: string,
  formulaOf: (formula: string) => string | undefined,
): DataValidation | undefined {
  const given = (condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue);
  const texts = given.map((text) => (text.startsWith('=') ? formulaOf(text) : text));
  const common = {
    range,
    allowBlank: true,
    showErrorMessage: strict === true,
    ...(inputMessage && { showInputMessage: true, inputMessage, errorMessage: inputMessage }),
  };
  const [first, second] = texts;
  switch (condition.type) {
    case 'ONE_OF_LIST':
      // A file separates entries by commas and knows no way to write one within.
      return given.some((text) => text.includes(','))
        ? undefined
        : { type: 'list', values: given, ...common };
    case 'BOOLEAN':
      return { type: 'list', values: ['TRUE', 'FALSE'], ...common };
    case 'ONE_OF_RANGE':
      return first === undefined ? undefined : { type: 'list', formula1: first, ...common };
    case 'NUMBER_BETWEEN':
      if (first === undefined || second === undefined) return undefined;
      return { type: 'decimal', operator: 'between', formula1: first, formula2: second, ...common };
    case 'NUMBER_GREATER_THAN_EQ':
      if (first === undefined) return undefined;
      return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: first, ...common };
    case 'CUSTOM_FORMULA':
      return first === undefined ? undefined : { type: 'custom', formula1: first, ...common };
    default:
      return undefined;
  }
}

export function conditionalRule(
  { booleanRule: { condition, format } }: ConditionalFormatRule,
  range: string,
  priority: number,
  formulaOf: (formula: string) => string | undefined,
): ConditionalRule | undefined {
  const formula = formulaOf(condition.values?.[0]?.userEnteredValue ?? '');
  if (condition.type !== 'CUSTOM_FORMULA' || formula === undefined) return undefined;
  const { backgroundColorStyle, textFormat = {} } = format;
  const { bold, italic, foregroundColorStyle } = textFormat;
  return {
    type: 'expression',
    priority,
    formula,
    range,
    style: {
      ...(backgroundColorStyle && {
        fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: rgb(backgroundColorStyle) },
      }),
      font: {
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(foregroundColorStyle && { color: rgb(foregroundColorStyle) }),
      },
    },
  };
}
