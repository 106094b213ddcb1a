/**
 * A workbook and the calls on its values, short enough for tests: one sheet, "Sheet1", opened anew by `open`.
 * It asserts nothing.
 */
import { SpreadsheetValues } from '../../../../local/sheets/values/values';
import { type Example, exampleWorkbook, OWNER } from '../example-workbook';

export let book: Example;
export let values: SpreadsheetValues;

export async function open(locale = 'en_US'): Promise<void> {
  book = await exampleWorkbook(locale);
  values = new SpreadsheetValues(book.spreadsheets);
  await book.batch({
    updateSheetProperties: { properties: { sheetId: 0, title: 'Sheet1' }, fields: 'title' },
  });
}

export const get = async (text: string, query = {}) => (await values.get(OWNER, book.id, text, query)).values;

export const put = (text: string, rows: unknown, input = 'RAW', query = {}) =>
  values.update(OWNER, book.id, text, { values: rows }, { valueInputOption: input, ...query });

export const append = (text: string, rows: unknown, query = {}) =>
  values.append(OWNER, book.id, text, { values: rows }, { valueInputOption: 'RAW', ...query });
