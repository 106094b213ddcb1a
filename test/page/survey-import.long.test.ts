/** Survey results in a real browser: the office pastes a table or chooses a file, reads how it matches, and agrees. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { preparedSample, type SampleHost } from '../rounds/played-sample';
import { seriousFindings } from './accessibility';
import { ServedRound } from './served-round';

const FILE_NAME = 'phieu.csv';
let sample: SampleHost;
let served: ServedRound;

beforeAll(async () => {
  sample = await preparedSample();
  // Formulas of a workbook just opened are computed before anybody waits for the page.
  await sample.host.display(sample.office, sample.workbook, 'Sở Nội vụ', 'A1');
  const { host, office } = sample;
  served = await ServedRound.start(host, {
    people: [{ address: office, name: 'Cơ quan thường trực', role: 'office' }],
  });
}, 180_000);
afterAll(() => served?.close());

test('a pasted table is matched line by line and written after agreement; a file takes its place', async () => {
  const visitor = await served.visit(sample.office);
  const sidebar = await visitor.openSidebar();
  const jobs = sidebar.locator('details', { hasText: 'Các việc khác' });
  expect(await jobs.getByText('Nhập kết quả khảo sát').count()).toBe(0);
  await sidebar.getByRole('button', { name: 'Nhập kết quả khảo sát' }).click();
  const table = sidebar.getByLabel('Bảng kết quả');
  await table.fill('Đơn vị\tMã\tA\tB\tC\tD\nSở Nội vụ\t8.1.1\t40\t5\t3\t2\nSở KHĐT\t8.1.1\t9\t0\t0\t1\n');
  await sidebar.getByRole('button', { name: 'Xem trước' }).click();
  await sidebar.getByText('Đã khớp (1)').waitFor();
  await sidebar.getByText('Dòng 3: không có đơn vị "Sở KHĐT"').waitFor();
  expect(await seriousFindings(sidebar)).toEqual([]);
  await sidebar.getByRole('button', { name: 'Ghi vào trang Khảo sát' }).click();
  await sidebar.getByRole('heading', { name: 'Việc sẽ làm' }).waitFor();
  await sidebar.getByRole('button', { name: 'Quay lại' }).click();
  expect(await table.inputValue()).toContain('Sở KHĐT');

  const file = (buffer: Buffer) => ({ name: FILE_NAME, mimeType: 'text/csv', buffer });
  const chooser = sidebar.getByLabel('Hoặc tệp .csv, .txt');
  await chooser.setInputFiles(file(Buffer.from([0x53, 0xf4, 0xec])));
  await sidebar.getByText('hãy lưu lại dạng "CSV UTF-8"').waitFor();
  expect(await table.inputValue()).toContain('Sở KHĐT');
  await chooser.setInputFiles(file(Buffer.from('\uFEFFMã đơn vị;Mã;A;B;C;D\r\nSTC;8.1.1;7;1;1;1\r\n')));
  await sidebar.getByRole('button', { name: 'Xem trước' }).click();
  await sidebar.getByText('Sở Tài chính, mục 8.1.1: A 7, B 1, C 1, D 1 (10 phiếu, dòng 2)').waitFor();
  await sidebar.getByRole('button', { name: 'Ghi vào trang Khảo sát' }).click();
  await sidebar.getByRole('button', { name: 'Đồng ý, làm' }).click();
  await sidebar.getByRole('heading', { name: 'Đã xong' }).waitFor({ timeout: 60_000 });
  const rows = await sample.host.display(sample.office, sample.workbook, 'Khảo sát', 'A1:K200');
  expect(rows.find(([key]) => key === 'STC/8.1.1')?.slice(5, 9)).toEqual(['7', '1', '1', '1']);
  expect(rows.find(([key]) => key === 'SNV/8.1.1')?.slice(5, 9)).toEqual(['', '', '', '']);
  expect(served.errors).toEqual([]);
}, 180_000);
