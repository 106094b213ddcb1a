import { write } from '../example-workbook';
import { cases } from './cases';

const update = (properties: object, fields: string) => ({
  updateSpreadsheetProperties: { properties, fields },
});
const properties = { fields: 'properties(title,locale,timeZone)' };

cases('updateSpreadsheetProperties', [
  {
    rule: 'only what the mask names changes, and nothing is replied',
    given: [update({ title: 'Cũ' }, 'title')],
    send: [update({ locale: 'en_GB', timeZone: 'Etc/GMT', title: 'Bỏ qua' }, 'locale')],
    read: properties,
    gives: {
      replies: [{}],
      seen: { properties: { title: 'Cũ', locale: 'en_GB', timeZone: 'Asia/Ho_Chi_Minh' } },
    },
  },
  {
    rule: 'numbers are shown by the new locale',
    given: [write(0, 0, 0, [[0.5]])],
    send: [update({ locale: 'en_US' }, 'locale')],
    gives: { values: { range: 'A1', rows: [['0.5']] } },
  },
  {
    rule: 'an unknown locale is refused',
    send: [update({ locale: 'xx_XX' }, 'locale')],
    gives: { error: 'Unsupported locale: xx_XX' },
  },
  {
    rule: 'an unknown time zone is refused',
    send: [update({ timeZone: 'Nowhere' }, 'timeZone')],
    gives: { error: 'Invalid time zone: Nowhere' },
  },
]);
