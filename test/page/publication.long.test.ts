/** After the publication in a real browser: the results as a file, the next year opened, the old workbook closed. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TAB_TITLES } from '../../src/core/text/titles';
import { playedSample, type SampleHost } from '../rounds/played-sample';
import { seriousFindings } from './accessibility';
import { ServedRound } from './served-round';

let sample: SampleHost;
let served: ServedRound;
beforeAll(async () => {
  sample = await playedSample();
  await sample.host.display(sample.office, sample.workbook, TAB_TITLES.start, 'A1');
  const { host, office } = sample;
  served = await ServedRound.start(host, {
    people: [
      { address: office, name: 'Cơ quan thường trực', role: 'office' },
      { address: 'snv@sonla.example', name: 'Sở Nội vụ', role: 'unit', tab: 'Sở Nội vụ' },
    ],
  });
}, 300_000);
afterAll(() => served?.close());

test('the office downloads the results, opens the next year, and finds it in the page', async () => {
  const visitor = await served.visit(sample.office);
  const sidebar = await visitor.openSidebar();
  await sidebar.getByText('khớp với số liệu trong sổ').first().waitFor();
  await sidebar.getByText('Tải kết quả đã công bố').click();
  const [download] = await Promise.all([
    visitor.page.waitForEvent('download'),
    sidebar.getByRole('button', { name: 'Kết quả của các đơn vị (.csv)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('chi-so-cchc-2017-ket-qua.csv');
  expect(await readFile(await download.path(), 'utf8')).toContain('"Sở, ban, ngành";1;SNV;Sở Nội vụ;');
  expect(await seriousFindings(sidebar)).toEqual([]);

  await sidebar.getByRole('button', { name: 'Mở năm mới' }).first().click();
  await sidebar.getByText('Mở năm 2018 trong một sổ mới').waitFor();
  await sidebar.getByRole('button', { name: 'Đồng ý, làm' }).click();
  await sidebar.getByRole('heading', { name: 'Đã xong' }).waitFor({ timeout: 120_000 });
  await sidebar.getByText('https://docs.google.com/spreadsheets/d/').waitFor();
  await sidebar.getByRole('button', { name: 'Xong' }).click();
  await sidebar.getByText('Sổ này đã khép').waitFor();

  await visitor.page.reload();
  await visitor.shown();
  await visitor.page
    .locator('#bar label', { hasText: /^Sổ/ })
    .locator('select')
    .selectOption({ label: 'Chỉ số CCHC 2018' });
  // The list itself says which is open; the browser's tab does, too.
  while ((await visitor.page.title()) !== 'Chỉ số CCHC 2018') await visitor.page.waitForTimeout(100);
  await visitor.shown();
  const fresh = await visitor.openSidebar();
  await fresh.getByText('Chỉ số CCHC năm 2018').waitFor();
  await fresh.getByText('Mở giai đoạn tự chấm').waitFor();

  // Nobody was invited yet, so the unit has the old workbook alone.
  await visitor.becomes('snv@sonla.example');
  await visitor.page.getByRole('heading', { name: 'Chỉ số CCHC 2017' }).waitFor();
  expect(served.errors).toEqual([]);
}, 300_000);
