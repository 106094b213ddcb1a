/** Requests on the conditional formats of a sheet, which are kept in their order. */
import type { CellFormat } from '../../../src/core/workbook/request';
import { acceptFormat } from '../accept-cell';
import { acceptFormatCondition } from '../condition';
import { RefusedRequest } from '../errors';
import { requireInGrid } from '../grid-range';
import { conditionalFormatReply } from '../reply';
import { requireEditRanges } from '../rights';
import type { Handler } from './handler';

export const addConditionalFormatRule: Handler<'addConditionalFormatRule'> = (draft, { rule, index = 0 }) => {
  const { ranges = [], booleanRule } = rule ?? {};
  const [first] = ranges;
  if (!first) throw new RefusedRequest('A conditional format rule must have at least one range.'); // wording unconfirmed
  if (!booleanRule) throw new RefusedRequest('A conditional format rule must have a booleanRule.'); // wording unconfirmed
  const before = draft.grid(first.sheetId);
  const { sheetId } = before.properties;
  if (ranges.some((range) => (range.sheetId ?? 0) !== sheetId)) {
    throw new RefusedRequest('All ranges of a conditional format rule must be on the same sheet.'); // wording unconfirmed
  }
  for (const range of ranges) requireInGrid(range, before);
  requireEditRanges(draft, before, ranges);
  const condition = acceptFormatCondition(draft, booleanRule.condition, before);
  const format = acceptFormat(requireAllowedFormat(booleanRule.format)) ?? {};
  const rules = draft.edit(before).conditionalFormats;
  if (index < 0 || index > rules.length) throw noRule(index);
  rules.splice(index, 0, {
    ranges: ranges.map((range) => ({ ...range, sheetId })),
    booleanRule: { condition, format },
  });
};

export const deleteConditionalFormatRule: Handler<'deleteConditionalFormatRule'> = (
  draft,
  { sheetId, index = 0 },
) => {
  const before = draft.sheet(sheetId);
  const rule = before.conditionalFormats[index];
  if (!rule) throw noRule(index);
  requireEditRanges(draft, before, rule.ranges);
  draft.edit(before).conditionalFormats.splice(index, 1);
  return { rule: conditionalFormatReply(rule) };
};

const noRule = (index: number): RefusedRequest =>
  new RefusedRequest(`No conditional format on sheet at index: ${index}`);

/** Only bold, italic and the two colours may depend on a condition. */
function requireAllowedFormat(format: CellFormat | undefined): CellFormat {
  const { backgroundColorStyle, textFormat, ...others } = format ?? {};
  const { bold, italic, foregroundColorStyle, ...otherTexts } = textFormat ?? {};
  if (Object.keys(others).length > 0 || Object.keys(otherTexts).length > 0) {
    throw new RefusedRequest(
      'ConditionalFormatRule.format can only set bold, italic, strikethrough, foreground color and background color.', // wording unconfirmed
    );
  }
  return format ?? {};
}
