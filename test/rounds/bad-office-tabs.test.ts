/** Bad input in the tabs of the office, a row each. */
import { expect, test } from '@jest/globals';
import { UNITS_COLUMNS } from '../../src/core/workbook/contract';
import { TAB } from '../../src/core/workbook/place';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { blocks, CRITERIA, criteriaRow, foreignTab, forget, put, register } from './damaged-round';
import { FIRST_LIST_ROW, smallRound } from './small-round';

blocks([
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
    `Cấu hình!B${settingRow('indexDecimals') + 1}`,
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
    'a header that is gone is named',
    put(TAB.units, 2, 0, ...UNITS_COLUMNS.map(() => null)),
    'generate',
    'Đơn vị!A3',
    /Không tìm thấy dòng tiêu đề/,
  ],
  [
    'a missing tab of the office is named',
    forget(TAB.settings),
    'rank',
    null,
    /Chưa có trang "Cấu hình": hãy bấm "Thiết lập sổ"/,
  ],
]);

test('a title that a foreign tab holds is named at the unit that wants it', async () => {
  const round = await smallRound();
  await foreignTab('Sở Y tế')(round);
  await register('shortName', 'Sở Y tế')(round);
  const { plan } = await round.run('generate');
  expect(plan.changes).toEqual([]);
  expect(plan.problems.map(({ message }) => message).join()).toMatch(/Đã có một trang khác tên "Sở Y tế"/);
});
