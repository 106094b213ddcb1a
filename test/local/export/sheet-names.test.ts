import { expect, test } from '@jest/globals';
import { sheetNames } from '../../../local/export/sheet-names';

const LONG = 'Sở Nông nghiệp và Phát triển nông thôn';
const FIRST_31 = 'Sở Nông nghiệp và Phát triển nô';

test.each([
  ['a name that every program takes is kept', ['Sở Nội vụ', 'a;b'], ['Sở Nội vụ', 'a;b']],
  ['what no name may hold is a space', ['a/b:c?', 'a\nb'], ['a b c ', 'a b']],
  ['it begins and ends without an apostrophe', ["'!A1;'", "'''"], ['!A1;', 'Trang']],
  [
    'a long one is cut, and two alike are numbered',
    [`${LONG} 1`, `${LONG} 2`],
    [FIRST_31, 'Sở Nông nghiệp và Phát triể (2)'],
  ],
  ['case is no difference', ['Tiến độ', 'TIẾN ĐỘ'], ['Tiến độ', 'TIẾN ĐỘ (2)']],
  ['one that is kept gives way to none that is not', ['a?', 'a '], ['a  (2)', 'a ']],
  ['a reserved one is none', ['History'], ['History_']],
])('%s', (_rule, titles, names) => {
  const found = sheetNames(titles);
  expect(titles.map((title) => found.get(title))).toEqual(names);
});
