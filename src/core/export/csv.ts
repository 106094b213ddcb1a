/**
 * Rows as CSV that a Vietnamese Excel opens rightly: semicolons, decimal comma, a mark of UTF-8 at its beginning. Nothing in it can be taken for a
 * formula, whoever typed it.
 */
import type { Decimal } from '../assessment/decimal';

export type CsvValue = string | number | Decimal | null;

/** What spreadsheet programs take for the beginning of a formula, some of them in full width, too. */
const FORMULA = /^[=+\-@＝＋－＠]/;
/** Also what another program, or Excel in another country, cuts lines at: the rest of a text would be a cell of its own. */
const CUTS = /[;,\t"\r\n]/;

/** A text that would be a formula gets an apostrophe, as one types it to keep it a text. */
const plain = (text: string): string => (FORMULA.test(text.trimStart()) ? `'${text}` : text);

function fieldOf(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return value.toString().replace('.', ',');
  const text = plain(value);
  return CUTS.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const BYTE_ORDER_MARK = '\ufeff';

export const csv = (rows: readonly (readonly CsvValue[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(fieldOf).join(';')}\r\n`).join('');
