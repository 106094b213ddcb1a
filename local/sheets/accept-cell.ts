/**
 * A cell of a request as Sheets keeps it: colours in eight bits, empty parts absent, rules and patterns checked.
 * It must not look at the cell's place or at rights.
 */
import type { Border, CellFormat, ExtendedValue } from '../../src/core/workbook/request';
import { acceptColor } from './color';
import { acceptValidation } from './condition';
import type { Draft } from './draft';
import { RefusedRequest } from './errors';
import { isKnownPattern } from './number-format';
import type { Cell } from './workbook-state';

const LONGEST_TEXT = 50_000;

/** @throws RefusedRequest */
export function acceptCell(draft: Draft, cell: Cell): Cell {
  const value = cell.userEnteredValue && acceptValue(cell.userEnteredValue);
  const format = cell.userEnteredFormat && acceptFormat(cell.userEnteredFormat);
  return {
    ...(value && { userEnteredValue: value }),
    ...(format && { userEnteredFormat: format }),
    ...(cell.note && { note: cell.note }),
    ...(cell.dataValidation && { dataValidation: acceptValidation(draft, cell.dataValidation) }),
  };
}

function acceptValue(value: ExtendedValue): ExtendedValue | undefined {
  const kinds = Object.keys(value);
  if (kinds.length === 0 || value.stringValue === '') return undefined;
  if (kinds.length > 1) throw new RefusedRequest('ExtendedValue must have exactly one value'); // wording unconfirmed
  const text = value.stringValue ?? value.formulaValue ?? '';
  if (text.length > LONGEST_TEXT) {
    throw new RefusedRequest(
      `Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`,
    );
  }
  if (value.formulaValue !== undefined && !value.formulaValue.startsWith('=')) {
    throw new RefusedRequest(`Invalid formula: ${value.formulaValue}`); // wording unconfirmed
  }
  return value;
}

export function acceptFormat(format: CellFormat): CellFormat | undefined {
  const { numberFormat, backgroundColorStyle, borders, textFormat } = format;
  if (numberFormat) {
    const { type, pattern } = numberFormat;
    if (!type) throw new RefusedRequest('NumberFormat.type is required'); // wording unconfirmed
    if (pattern !== undefined && !isKnownPattern(pattern)) {
      throw new RefusedRequest(`Number format pattern is not emulated: ${pattern}`); // the host's own refusal
    }
  }
  const accepted: CellFormat = { ...format };
  if (backgroundColorStyle?.rgbColor) accepted.backgroundColorStyle = acceptColor(backgroundColorStyle);
  else delete accepted.backgroundColorStyle;
  if (textFormat?.foregroundColorStyle) {
    accepted.textFormat = {
      ...textFormat,
      foregroundColorStyle: acceptColor(textFormat.foregroundColorStyle),
    };
  }
  if (borders) {
    const sides = Object.entries(borders)
      .filter(([, border]) => border.style !== 'NONE')
      .map(([side, border]) => [side, acceptBorder(border)]);
    if (sides.length > 0) accepted.borders = Object.fromEntries(sides);
    else delete accepted.borders;
  }
  return Object.keys(accepted).length > 0 ? accepted : undefined;
}

const acceptBorder = (border: Border): Border => ({
  style: border.style,
  colorStyle: acceptColor(border.colorStyle ?? { rgbColor: {} }),
});
