/** Requests on the spreadsheet as a whole. */
import { RefusedRequest } from '../errors';
import { applyMask } from '../field-mask';
import { findLocale } from '../locale';
import { spreadsheetProperties } from '../messages';
import { type Handler, updateMask } from './handler';

export const updateSpreadsheetProperties: Handler<'updateSpreadsheetProperties'> = (
  draft,
  { properties, fields },
) => {
  const mask = updateMask(fields, spreadsheetProperties);
  const { title, locale, timeZone } = {
    ...draft.workbook.properties,
    ...applyMask(draft.workbook.properties, properties as object, mask),
  };
  if (!findLocale(locale)) throw new RefusedRequest(`Unsupported locale: ${locale}`); // wording unconfirmed
  if (!isTimeZone(timeZone)) throw new RefusedRequest(`Invalid time zone: ${timeZone}`); // wording unconfirmed
  // The engine reads numbers in texts by the locale, so everything is computed again.
  if (locale !== draft.workbook.properties.locale) draft.restructured = true;
  draft.workbook.properties = { title, locale, timeZone };
};

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
