/** The language and the time zone that the formulas and the numbers of a workbook are read in. */
import type { Change } from './change';
import type { Snapshot } from './snapshot';

export const LOCALE = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' } as const;

export const isVietnamese = ({ locale, timeZone }: Snapshot): boolean =>
  locale === LOCALE.locale && timeZone === LOCALE.timeZone;

export const localeChanges = (snapshot: Snapshot): Change[] => {
  const { locale, timeZone } = snapshot;
  return isVietnamese(snapshot)
    ? []
    : [{ kind: 'setLocale', before: { locale, timeZone }, after: LOCALE, risk: 'safe' }];
};
