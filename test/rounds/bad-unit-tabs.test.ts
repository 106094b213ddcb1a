/**
 * Bad input in unit tabs, a row each. A header that is only untidy is named, read all the same, and rewritten.
 */
import { describe, expect, test } from '@jest/globals';
import { UNIT_HEADER } from '../../src/core/workbook/unit-rows';
import { blocks, copyOf, forget, put, SNV, score, unitColumn, unitRow } from './damaged-round';
import { smallRound } from './small-round';

blocks([
  [
    'an appraised score with a letter in it is named',
    score('firstScore', '1.2', '9,2a'),
    'rank',
    'Sở Nội vụ!K12',
    /"9,2a" không phải là số; mục này chưa được tính điểm/,
  ],
  [
    'a date for a score is named',
    score('firstScore', '1.2', 43_101),
    'publishOfficially',
    'Sở Nội vụ!K12',
    /là ngày tháng, không phải điểm/,
  ],
  [
    'a score above its maximum is named',
    score('secondScore', '1.2', 20.5),
    'rank',
    'Sở Nội vụ!O12',
    /20,5 vượt điểm tối đa 20/,
  ],
  ['a negative score is named', score('firstScore', '1.2', -1), 'rank', 'Sở Nội vụ!K12', /-1 là số âm/],
  [
    'a tick for a score is named',
    score('firstScore', '1.2', true),
    'rank',
    'Sở Nội vụ!K12',
    /không phải là số/,
  ],
  [
    'a formula for a score is named',
    score('firstScore', '1.2', { formula: '=5+4' }),
    'rank',
    'Sở Nội vụ!K12',
    /"=5\+4" không phải là số; mục này chưa được tính điểm/,
  ],
  [
    'a score with more digits than a number keeps is named',
    score('firstScore', '1.2', '7,3333333333333333'),
    'rank',
    'Sở Nội vụ!K12',
    /"7,3333333333333333" không phải là số/,
  ],
  [
    'a code in a unit tab that became a number is named',
    put(SNV, unitRow('1.2'), 0, 1.2),
    'generate',
    'Sở Nội vụ!A12',
    /Mã phải là chữ/,
  ],
  [
    'a code that stands twice in a unit tab is named',
    put(SNV, unitRow('1.2'), 0, '1.1'),
    'generate',
    'Sở Nội vụ!A12',
    /"1\.1" đã có ở ô A8/,
  ],
  [
    'columns that changed places are named',
    put(SNV, UNIT_HEADER, unitColumn('evidence'), 'Giải trình', 'Tài liệu kiểm chứng'),
    'rank',
    'Sở Nội vụ!I6',
    /phải là "Tài liệu kiểm chứng" nhưng tiêu đề đang là "Giải trình"/,
  ],
  ['a unit without its tab is named', forget(SNV), 'rank', 'Đơn vị!A4', /Chưa có trang của đơn vị Sở Nội vụ/],
  [
    'two tabs with one identity are named',
    copyOf(SNV, 'Bản sao của Sở Nội vụ'),
    'generate',
    'Bản sao của Sở Nội vụ!A1',
    /là bản sao của trang "Sở Nội vụ"/,
  ],
]);

describe.each([
  ['a stray space', ' Điểm  tự chấm '],
  ['letters of another composition', 'Điểm tự chấm'.normalize('NFD')],
])('a header with %s', (_name, header) => {
  test('warns, is read all the same, and is rewritten by the next generation', async () => {
    const round = await smallRound();
    await score('selfScore', '1.2', 7)(round);
    await put(SNV, UNIT_HEADER, unitColumn('selfScore'), header)(round);
    const ranking = (await round.plan('rank')).plan;
    expect(ranking.problems).toContainEqual({
      severity: 'warns',
      where: { tab: 'Sở Nội vụ', cell: 'H6' },
      message: expect.stringMatching(/"Điểm tự chấm" có khoảng trắng thừa hoặc dấu gõ khác kiểu/),
    });
    expect(ranking.changes.length).toBeGreaterThan(0);
    const { plan } = await round.run('generate');
    expect(plan.questions).toEqual([]);
    const tab = await round.tab(SNV);
    expect(tab.rows[UNIT_HEADER]![unitColumn('selfScore')]).toBe('Điểm tự chấm');
    expect(tab.rows[unitRow('1.2')]![unitColumn('selfScore')]).toBe(7);
  });
});

test('a wrong self-score warns and stops nobody else', async () => {
  const round = await smallRound();
  await score('selfScore', '1.2', '9,2a')(round);
  const { plan } = await round.plan('rank');
  expect(plan.problems.filter(({ severity }) => severity === 'blocks')).toEqual([]);
  expect(plan.problems.map(({ where }) => where?.cell)).toContain('H12');
  expect(plan.changes.length).toBeGreaterThan(0);
});
