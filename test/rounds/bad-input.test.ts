/**
 * Bad input, a row each: the job names tab, cell and what to do, sends nothing, and everything typed stays. A header that is
 * only untidy is named, read all the same, and rewritten.
 */
import { describe, expect, test } from '@jest/globals';
import type { JobName } from '../../src/core/text/jobs';
import {
  columnIndex,
  UNIT_COLUMNS,
  UNITS_COLUMNS,
  type UnitColumnKey,
} from '../../src/core/workbook/contract';
import { sheetIdOf } from '../../src/core/workbook/identity';
import { criteriaTab, TAB, unitTab } from '../../src/core/workbook/place';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { type Content, TAB_METADATA } from '../../src/core/workbook/snapshot';
import { UNIT_HEADER } from '../../src/core/workbook/unit-rows';
import type { InProcessRound } from './in-process';
import { FIRST_LIST_ROW, SETS, smallRound } from './small-round';

const CRITERIA = criteriaTab('departments');
const SNV = unitTab('SNV');
const unitColumn = (key: UnitColumnKey): number => columnIndex(UNIT_COLUMNS, key);
const unitsColumn = (key: (typeof UNITS_COLUMNS)[number]['key']): number => columnIndex(UNITS_COLUMNS, key);
const criteriaRow = (code: string): number =>
  FIRST_LIST_ROW + SETS.departments.findIndex((item) => item.code === code);
const unitRow = (code: string): number =>
  UNIT_HEADER + 1 + SETS.departments.findIndex((item) => item.code === code);

const put =
  (key: string, row: number, column: number, ...contents: Content[]) =>
  (round: InProcessRound): Promise<void> =>
    round.type(key, row, column, [contents]);
const score = (key: UnitColumnKey, code: string, content: Content) =>
  put(SNV, unitRow(code), unitColumn(key), content);
const register = (column: Parameters<typeof unitsColumn>[0], content: Content) =>
  put(TAB.units, FIRST_LIST_ROW, unitsColumn(column), content);
const forget = (key: string) => (round: InProcessRound) =>
  round.send([{ deleteSheet: { sheetId: sheetIdOf(key) } }]);
const copyOf = (key: string, title: string) => (round: InProcessRound) =>
  round.send([
    { addSheet: { properties: { sheetId: 4711, title, gridProperties: { rowCount: 5, columnCount: 5 } } } },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 4711,
          metadataKey: TAB_METADATA,
          metadataValue: key,
          visibility: 'DOCUMENT',
          location: { sheetId: 4711 },
        },
      },
    },
  ]);
const foreignTab = (title: string) => (round: InProcessRound) =>
  round.send([
    { addSheet: { properties: { sheetId: 4712, title, gridProperties: { rowCount: 5, columnCount: 5 } } } },
  ]);

type Row = [
  rule: string,
  damage: (round: InProcessRound) => Promise<void>,
  job: JobName,
  place: string | null,
  words: RegExp,
];

const BLOCKS: Row[] = [
  [
    'criteria that do not add up are named at the sum',
    put(CRITERIA, criteriaRow('1.1.1'), 2, 9),
    'generate',
    'Tiêu chí sở!A5',
    /cộng lại là 29: hãy sửa điểm/,
  ],
  [
    'a code that stands twice is named at the second',
    put(CRITERIA, criteriaRow('1.1.2'), 0, '1.1.1'),
    'generate',
    'Tiêu chí sở!A7',
    /1\.1\.1 bị trùng với ô A6/,
  ],
  [
    'a code that is a number is named',
    put(CRITERIA, criteriaRow('1.1'), 0, 1.1),
    'generate',
    'Tiêu chí sở!A5',
    /Mã phải là chữ/,
  ],
  [
    'an item without points is named',
    put(CRITERIA, criteriaRow('1.2'), 2, null),
    'generate',
    'Tiêu chí sở!C9',
    /chưa có điểm tối đa/,
  ],
  [
    'points that are no number are named',
    put(CRITERIA, criteriaRow('1.2'), 2, '2o'),
    'generate',
    'Tiêu chí sở!C9',
    /"2o" không phải là số/,
  ],
  [
    'points that are digits of a text are named, since formulas do not see them',
    put(CRITERIA, criteriaRow('1.2'), 2, '20'),
    'generate',
    'Tiêu chí sở!C9',
    /"20" đang là chữ nên công thức không tính được: hãy đặt định dạng ô là số/,
  ],
  [
    'points that are a formula are named, since jobs read what was typed',
    put(CRITERIA, criteriaRow('1.1'), 2, { formula: '=SUM(C6:C8)' }),
    'generate',
    'Tiêu chí sở!C5',
    /"=SUM\(C6:C8\)" không phải là số: hãy gõ lại/,
  ],
  [
    'an unknown way of scoring is named',
    put(CRITERIA, criteriaRow('1.2'), 3, 'Cảm tính'),
    'generate',
    'Tiêu chí sở!D9',
    /"Cảm tính" không phải là cách chấm/,
  ],
  [
    'a unit that stands twice is named',
    put(TAB.units, FIRST_LIST_ROW + 1, 0, 'SNV'),
    'generate',
    'Đơn vị!A5',
    /"SNV" đã có ở ô A4/,
  ],
  ['a unit without a group is named', register('group', null), 'rank', 'Đơn vị!D4', /chưa có nhóm xếp hạng/],
  [
    'a unit without a criteria set is named',
    register('criteriaSet', null),
    'generate',
    'Đơn vị!E4',
    /chưa có bộ tiêu chí/,
  ],
  [
    'a unit of an unknown set is named',
    register('criteriaSet', 'Bộ khác'),
    'generate',
    'Đơn vị!E4',
    /"Bộ khác" nhưng sổ không có bộ nào/,
  ],
  [
    'an address that is none is named',
    register('addresses', 'sở nội vụ'),
    'generate',
    'Đơn vị!F4',
    /không phải là địa chỉ thư/,
  ],
  [
    'two units with one short name are named',
    put(TAB.units, FIRST_LIST_ROW + 1, 2, 'sở nội vụ'),
    'generate',
    'Đơn vị!C5',
    /Tên ngắn .* đã dùng ở ô C4/,
  ],
  [
    'a year before that is no number is named',
    register('previousIndex', 'cao'),
    'rank',
    'Đơn vị!H4',
    /"cao" không phải là số/,
  ],
  [
    'decimals that are not whole are named',
    put(TAB.settings, settingRow('indexDecimals'), 1, 2.5),
    'rank',
    'Cấu hình!B14',
    /số nguyên từ 0 đến 6, đang là "2,5"/,
  ],
  [
    'decimals that were cleared are named',
    put(TAB.settings, settingRow('scoreDecimals'), 1, null),
    'rank',
    `Cấu hình!B${settingRow('scoreDecimals') + 1}`,
    /Chưa điền "Số chữ số thập phân của điểm": hãy điền/,
  ],
  [
    'a cap that is digits of a text is named',
    put(TAB.settings, settingRow('bonusCap'), 1, '1,5'),
    'rank',
    `Cấu hình!B${settingRow('bonusCap') + 1}`,
    /"1,5" đang là chữ/,
  ],
  [
    'a band without a name is named',
    put(TAB.settings, settingRow('band5'), 1, 10),
    'rank',
    `Cấu hình!B${settingRow('band5') + 1}`,
    /phải điền cả chỉ số thấp nhất và tên loại/,
  ],
  [
    'a choice that is not on the list is named',
    put(TAB.settings, settingRow('tieRule'), 1, 'tùy'),
    'rank',
    `Cấu hình!B${settingRow('tieRule') + 1}`,
    /hãy chọn một dòng trong danh sách/,
  ],
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
  [
    'a header that is gone is named',
    put(TAB.units, 2, 0, ...UNITS_COLUMNS.map(() => null)),
    'generate',
    'Đơn vị!A3',
    /Không tìm thấy dòng tiêu đề/,
  ],
  ['a unit without its tab is named', forget(SNV), 'rank', 'Đơn vị!A4', /Chưa có trang của đơn vị Sở Nội vụ/],
  [
    'a missing tab of the office is named',
    forget(TAB.settings),
    'rank',
    null,
    /Chưa có trang "Cấu hình": hãy bấm "Thiết lập sổ"/,
  ],
  [
    'two tabs with one identity are named',
    copyOf(SNV, 'Bản sao của Sở Nội vụ'),
    'generate',
    'Bản sao của Sở Nội vụ!A1',
    /là bản sao của trang "Sở Nội vụ"/,
  ],
];

describe.each(BLOCKS)('%s', (_rule, damage, job, place, words) => {
  test('with what to do, and nothing is sent', async () => {
    const round = await smallRound();
    await damage(round);
    const before = JSON.stringify(await round.snapshot());
    const { plan, batches } = await round.run(job);
    const found = plan.problems.filter(({ severity }) => severity === 'blocks');
    const named = found.map(
      ({ where, message }) => [where && `${where.tab}!${where.cell}`, message] as const,
    );
    expect(named.map(([at]) => at)).toContain(place);
    expect(named.find(([at, message]) => at === place && words.test(message))).toBeDefined();
    expect(plan.changes).toEqual([]);
    expect(batches).toEqual([]);
    expect(JSON.stringify(await round.snapshot())).toBe(before);
  });
});

test('a title that a foreign tab holds is named at the unit that wants it', async () => {
  const round = await smallRound();
  await foreignTab('Sở Y tế')(round);
  await register('shortName', 'Sở Y tế')(round);
  const { plan } = await round.run('generate');
  expect(plan.changes).toEqual([]);
  expect(plan.problems.map(({ message }) => message).join()).toMatch(/Đã có một trang khác tên "Sở Y tế"/);
});

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
