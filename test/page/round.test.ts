/**
 * The round in a real browser, by clicking and typing alone: the office sets up, types its registry and criteria, makes the
 * unit tabs and, where units have files, those; a unit and the office score; the office ranks and publishes. What is published is read from the cells.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { UNIT_FILES_WAYS } from '../../src/core/text/unit-files';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { type SampleHost, sampleHost } from '../rounds/played-sample';
import { CRITERIA_ROWS, criteriaBlock, SETS } from '../rounds/small-round';
import { TELLING_WAYS, whereUnitsHaveTheScript } from '../rounds/ways';
import { ServedRound } from './served-round';
import type { Visitor } from './visitor';

const UNIT = 'snv@sonla.example';
const OTHER_UNIT = 'stc@sonla.example';
const SET = SETS.departments;
/** Zero-based row of an item in a unit tab, by its code. */
const rowOf = (code: string): number => 7 + SET.findIndex((item) => item.code === code);

async function score(unit: Visitor, code: string, column: string, text: string): Promise<void> {
  await unit.type(`${column}${rowOf(code)}`, text);
}

/** Presses the one next button of the sidebar, agrees to what it says, and reads the report. */
async function pressNext(sidebar: Frame): Promise<string[]> {
  await sidebar.locator('.next').getByRole('button').click();
  await sidebar.getByRole('heading', { name: 'Việc sẽ làm' }).waitFor();
  const said = await sidebar.locator('section p').allTextContents();
  await sidebar.getByRole('button', { name: 'Đồng ý, làm' }).click();
  await sidebar.getByRole('heading', { name: 'Đã xong' }).waitFor({ timeout: 60_000 });
  await sidebar.getByRole('button', { name: 'Xong' }).click();
  await sidebar.getByText('đang dùng:').waitFor();
  return said;
}

/** What comes next is that; where files of units lack something, to exchange with them comes first. */
async function doNext(sidebar: Frame, title: string): Promise<string[]> {
  const next = sidebar.locator('.next').getByRole('button');
  if ((await next.textContent()) === JOB_TITLES.exchange) await pressNext(sidebar);
  expect(await next.textContent()).toBe(title);
  return pressNext(sidebar);
}

describe.each(TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  let served: ServedRound;

  beforeAll(async () => {
    sample = await sampleHost(undefined, undefined, undefined, way);
    const { host, workbook, office } = sample;
    if (way === 'none')
      for (const address of [UNIT, OTHER_UNIT]) host.spreadsheets.share(workbook, address, 'writer');
    served = await ServedRound.start(host, {
      people: [
        { address: office, name: 'Cơ quan thường trực', role: 'office' },
        { address: UNIT, name: 'Sở Nội vụ', role: 'unit', tab: 'Sở Nội vụ' },
        { address: OTHER_UNIT, name: 'Sở Tài chính', role: 'unit', tab: 'Sở Tài chính' },
      ],
    });
  });
  afterAll(() => served?.close());
  afterEach(async () => {
    await served.closeWindows();
    expect(served.errors.splice(0)).toEqual([]);
  });

  /** What was typed in the page has come to the office. */
  const shown = (tab: string, range: string): Promise<string[][]> => {
    sample.player.changed();
    return sample.player.shown(tab, range);
  };

  test('the office sets up an empty workbook, types registry and criteria, and makes the unit tabs', async () => {
    const office = await served.visit(sample.office);
    const sidebar = await office.openSidebar();
    await doNext(sidebar, 'Thiết lập sổ');
    await office.openTab('Cấu hình');
    await office.type('B4', '2017');
    await office.type('B5', 'Tỉnh Sơn La');
    await office.type(`B${settingRow('selfScoringDeadline') + 1}`, '15/12/2018');
    await office.type(`B${settingRow('office1') + 1}`, sample.office);
    await office.type(`B${settingRow('unitFiles') + 1}`, UNIT_FILES_WAYS[way]);
    await office.openTab('Đơn vị');
    await office.paste('A4', [
      ['SNV', 'Sở Nội vụ', 'Sở Nội vụ', 'Sở, ban, ngành', 'Sở, ban, ngành', UNIT, '', '91,25', '1'],
      ['STC', 'Sở Tài chính', 'Sở Tài chính', 'Sở, ban, ngành', 'Sở, ban, ngành', OTHER_UNIT, '', '90', '2'],
    ]);
    await office.openTab('Tiêu chí sở');
    const texts = criteriaBlock(SET, CRITERIA_ROWS).map((row) =>
      row.map((value) => (typeof value === 'number' ? String(value).replace('.', ',') : String(value ?? ''))),
    );
    await office.paste('A4', texts);
    await office.cell('A4: I').waitFor();
    await sidebar.getByRole('button', { name: 'Xem lại' }).click();
    const said = await doNext(sidebar, 'Tạo, cập nhật trang đơn vị');
    expect(said.join(' ')).toMatch(/Thêm \d trang/);
    expect(await office.tabs).toEqual(expect.arrayContaining(['Sở Nội vụ', 'Sở Tài chính']));
    const opened = await doNext(sidebar, 'Chuyển sang "Tự chấm"');
    expect(opened.join(' ')).toContain('Mở cho đơn vị: cột "Đề nghị không áp dụng"');
    await sample.player.exchange();
  });

  test('a unit types "9,25", picks from a list, pastes a column, is refused what is not hers', async () => {
    const unit = await served.visit(UNIT);
    await unit.openTab('Sở Nội vụ');

    await score(unit, '1.1.1', 'H', '9,25');
    await unit.select(`H${rowOf('1.1.1')}`);
    await unit.cell('9,25').waitFor();

    await unit.select(`H${rowOf('1.1.2')}`);
    await unit.page.keyboard.press('Alt+ArrowDown');
    await unit.page.locator('.choices button').first().click();
    await unit.cell(/H\d+: 15,00/).waitFor();

    await score(unit, '1.1.3', 'H', '7');
    await unit.toast(/tối đa|vi phạm/).waitFor();
    await score(unit, '1.1.3', 'F', '95');
    await unit.select(`F${rowOf('1.1.3')}`);
    await unit.cell('95,0%').waitFor();
    await score(unit, '1.1.3', 'H', '4,75');

    const evidence = [['Kế hoạch số 09/KH-SNV'], ['Báo cáo số 12/BC-SNV'], ['- Biểu số liệu; 01/2017']];
    await unit.paste(`I${rowOf('1.1.1')}`, evidence);
    await unit.cell('Kế hoạch số 09/KH-SNV').waitFor();
    expect(await shown('Sở Nội vụ', `I${rowOf('1.1.1')}:I${rowOf('1.1.3')}`)).toEqual(evidence);

    await unit.toastsGone();
    await score(unit, '1.1.1', 'C', '5');
    await unit.toast('đã khóa').waitFor();
    await unit.page.keyboard.press('Escape');
    expect(await shown('Sở Nội vụ', `H${rowOf('1.1.1')}:H${rowOf('1.1.3')}`)).toEqual([
      ['9,25'],
      ['15,00'],
      ['4,75'],
    ]);
  });

  whereUnitsHaveTheScript(way)(
    'a unit comes to her own tab first, and cannot type in another one',
    async () => {
      const unit = await served.visit(UNIT);
      await unit.page.getByRole('tab', { name: 'Sở Nội vụ', selected: true }).waitFor();
      await unit.openTab('Sở Tài chính');
      await score(unit, '1.1.1', 'H', '1');
      await unit.toast('đã khóa').waitFor();
      await unit.page.keyboard.press('Escape');
      await unit.page.keyboard.press('Delete');
      expect(await shown('Sở Tài chính', `H${rowOf('1.1.1')}`)).toEqual([['']]);
    },
  );

  whereUnitsHaveTheScript(way)(
    'two windows: what the unit types stands before the office within a second',
    async () => {
      const [unit, office] = [await served.visit(UNIT), await served.visit(sample.office)];
      await office.openTab('Sở Nội vụ');
      await office.select(`H${rowOf('1.2')}`);
      await unit.page.bringToFront();
      await unit.type(`H${rowOf('1.2')}`, '18,5');
      await office.cell('18,50').waitFor({ state: 'attached', timeout: 1000 });
    },
  );

  test('the office ranks and publishes what was typed', async () => {
    const { office: address, type } = sample;
    const rest = { '2.1.1': 10, '2.1.2': 10, '2.2': 10 };
    for (const [code, points] of Object.entries(rest))
      await type(UNIT, 'Sở Nội vụ', `H${rowOf(code)}`, String(points));
    const all = { '1.1.1': '10', '1.1.2': '15', '1.1.3': '5', '1.2': '18,5', ...rest };
    for (const [code, points] of Object.entries(all))
      for (const tab of ['Sở Nội vụ', 'Sở Tài chính'])
        await type(address, tab, `K${rowOf(code)}`, String(points));
    const office = await served.visit(address);
    await office.openTab('Khảo sát');
    await office.type('J4', '16,25');
    await office.type('J5', '20');
    const sidebar = await office.openSidebar();
    const left = await doNext(sidebar, 'Chuyển sang "Thẩm định lần 1"');
    expect(left.join(' ')).toContain('Khóa với đơn vị');
    for (const stage of ['Giải trình', 'Thẩm định lần 2', 'Tổng hợp'])
      await doNext(sidebar, `Chuyển sang "${stage}"`);
    await doNext(sidebar, 'Xếp hạng');
    await doNext(sidebar, 'Chuyển sang "Công bố"');
    await doNext(sidebar, 'Công bố chính thức');
    await sidebar.getByText('số liệu đang khớp với sổ').waitFor();
    const published = await shown('Công bố', 'A1:I40');
    const ranks = published.filter(([rank]) => /^=?\d+$/.test(rank!)).map((row) => [row[0], row[1], row[8]]);
    expect(ranks).toEqual([
      ['1', 'STC', '98,50'],
      ['2', 'SNV', '94,75'],
    ]);
    await office.openTab('Công bố');
  });
});
