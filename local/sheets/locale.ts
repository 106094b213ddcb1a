/**
 * What a spreadsheet's locale changes: decimal signs, the order of dates, the title of the first sheet.
 * It must not parse or format anything itself.
 */

export interface SheetLocale {
  decimal: ',' | '.';
  /** Between thousands, as typed and shown. */
  group: ',' | '.' | '\u202f';
  dateOrder: 'dmy' | 'mdy';
  datePattern: string;
  sheetWord: string;
  /** Only where it stands before the amount. */
  currency?: '$' | '£';
}

/** French groups thousands with a narrow no-break space. */
const NARROW_SPACE = '\u202f';

const LOCALES: Record<string, SheetLocale> = {
  vi_VN: { decimal: ',', group: '.', dateOrder: 'dmy', datePattern: 'd/m/yyyy', sheetWord: 'Trang tính' },
  en_US: {
    decimal: '.',
    group: ',',
    dateOrder: 'mdy',
    datePattern: 'm/d/yyyy',
    sheetWord: 'Sheet',
    currency: '$',
  },
  en_GB: {
    decimal: '.',
    group: ',',
    dateOrder: 'dmy',
    datePattern: 'dd/mm/yyyy',
    sheetWord: 'Sheet',
    currency: '£',
  },
  fr_FR: {
    decimal: ',',
    group: NARROW_SPACE,
    dateOrder: 'dmy',
    datePattern: 'dd/mm/yyyy',
    sheetWord: 'Feuille',
  },
};

/** Undefined for a locale that is not emulated. */
export const findLocale = (name: string): SheetLocale | undefined =>
  Object.hasOwn(LOCALES, name) ? LOCALES[name] : undefined;

export function localeOf(name: string): SheetLocale {
  const locale = findLocale(name);
  if (!locale) throw new Error(`locale ${name} is not emulated`);
  return locale;
}
