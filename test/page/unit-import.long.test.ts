/** A unit's tab sent back, in a real browser: the office chooses unit and file, reads what differs, and agrees. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TAB_TITLES } from '../../src/core/text/titles';
import { type SampleHost, sampleHost } from '../rounds/played-sample';
import { DownloadedTab, download } from '../rounds/unit-file';
import { seriousFindings } from './accessibility';
import { ServedRound } from './served-round';

const TITLE = 'Sở Nội vụ';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let sample: SampleHost;
let served: ServedRound;

beforeAll(async () => {
  sample = await sampleHost();
  const { host, office, player, province } = sample;
  await player.prepare();
  await player.advance();
  await player.selfScore(province.units.find(({ code }) => code === 'SNV')!, 6);
  served = await ServedRound.start(host, {
    people: [{ address: office, name: 'Cơ quan thường trực', role: 'office' }],
  });
}, 180_000);
afterAll(() => served?.close());

/** The unit's own download, filled in further on its computer. */
async function filledIn(): Promise<Buffer> {
  const bytes = await download(sample.host.spreadsheets, 'snv@sonla.example', sample.workbook, [
    TAB_TITLES.units,
    TITLE,
  ]);
  const file = await DownloadedTab.open(bytes, TITLE);
  file.disorder();
  file.set('1.1.1', { explanation: 'Đã ban hành kế hoạch số 12/KH-SNV ngày 05/01/2017', evidence: null });
  file.set('1.1.2', { selfScore: 99 });
  file.set('1.1.3', { evidence: '=HYPERLINK("http://x";"<b>x</b>")' });
  return Buffer.from(await file.bytes());
}

test('a chosen file is compared cell by cell and written after agreement; a pasted block takes its place', async () => {
  const visitor = await served.visit(sample.office);
  const sidebar = await visitor.openSidebar();
  const jobs = sidebar.locator('details', { hasText: 'Các việc khác' });
  expect(await jobs.getByText('Nhập trang của đơn vị').count()).toBe(0);
  await sidebar.getByRole('button', { name: 'Nhập trang của đơn vị' }).click();
  const compare = sidebar.getByRole('button', { name: 'So với sổ' });
  expect(await compare.isDisabled()).toBe(true);

  const chooser = sidebar.getByLabel('Tệp .xlsx đơn vị gửi lại');
  const choose = (buffer: Buffer) => chooser.setInputFiles({ name: 'SNV.xlsx', mimeType: XLSX, buffer });
  await choose(Buffer.from('Mã;Điểm tự chấm'));
  await sidebar.getByRole('alert').getByText('Tệp này không đọc được').waitFor();
  await choose(await filledIn());
  await sidebar.getByRole('combobox').first().selectOption({ label: TITLE });
  await sidebar.getByText(`Đã đọc trang "${TITLE}"`).waitFor();
  await compare.click();
  await sidebar.getByText('Khác với sổ, sẽ ghi (2)').waitFor();
  await sidebar.getByText('Không nhập (1)').waitFor();
  await sidebar.getByText('"99" không phải là điểm từ 0').waitFor();
  await sidebar.getByText('Để trống trong bảng, giữ nguyên trong sổ (1)').waitFor();
  expect(await seriousFindings(sidebar)).toEqual([]);

  await sidebar.getByRole('button', { name: 'Ghi vào trang của đơn vị' }).click();
  await sidebar.getByRole('heading', { name: 'Việc sẽ làm' }).waitFor();
  await sidebar.getByRole('button', { name: 'Quay lại' }).click();
  await sidebar.getByText(`Đã đọc trang "${TITLE}"`).waitFor();
  await sidebar.getByRole('button', { name: 'Ghi vào trang của đơn vị' }).click();
  await sidebar.getByRole('button', { name: 'Đồng ý, làm' }).click();
  await sidebar.getByRole('heading', { name: 'Đã xong' }).waitFor({ timeout: 60_000 });
  const rows = await sample.host.display(sample.office, sample.workbook, TITLE, 'A1:J120');
  const row = (code: string) => rows.find(([found]) => found === code);
  expect(row('1.1.1')?.[9]).toContain('12/KH-SNV');
  expect(row('1.1.1')?.[8]).not.toBe('');
  expect(row('1.1.3')?.[8]).toBe('=HYPERLINK("http://x";"<b>x</b>")');

  await sidebar.getByRole('button', { name: 'Xong' }).click();
  await sidebar.getByRole('button', { name: 'Nhập trang của đơn vị' }).click();
  await sidebar.getByRole('combobox').first().selectOption({ label: TITLE });
  await sidebar.getByLabel('Hoặc dán bảng').fill('Mã\tGiải trình\n1.1.2\tDán từ Excel\n');
  await compare.click();
  await sidebar.getByText('Khác với sổ, sẽ ghi (1)').waitFor();
  await sidebar.getByRole('button', { name: 'Ghi vào trang của đơn vị' }).click();
  await sidebar.getByText('Bảng không ghi là của đơn vị nào').waitFor();
  expect(served.errors).toEqual([]);
}, 180_000);
