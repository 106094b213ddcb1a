/** A run that is cut off while the sidebar waits for it: the person is told, and the same road finishes it. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { peopleOf } from '../../local/people';
import { preparedSample, type SampleHost } from '../rounds/played-sample';
import { ServedRound } from './served-round';

let sample: SampleHost;
let served: ServedRound;

beforeAll(async () => {
  sample = await preparedSample();
  // Formulas of a workbook just opened are computed before anybody waits for the page.
  await sample.host.display(sample.office, sample.workbook, 'Sở Nội vụ', 'A1');
  served = await ServedRound.start(sample.host, { people: peopleOf(sample.province) });
});
afterAll(() => served?.close());
afterEach(async () => {
  sample.host.hooks = {};
  await served.closeWindows();
  expect(served.errors.splice(0)).toEqual([]);
});

/** The job that sends the layout of every tab, in many batches. */
async function start(sidebar: Frame): Promise<void> {
  await sidebar.getByText('Các việc khác').click();
  await sidebar.getByRole('button', { name: 'Kiểm tra và sửa' }).click();
  await sidebar.getByRole('button', { name: 'Đồng ý, làm' }).waitFor();
}

/** Something to do in all unit tabs: other names. */
async function rename(suffix: string): Promise<void> {
  const names = sample.province.units.map(({ name }) => [`${name} ${suffix}`]);
  await sample.host.type(sample.office, sample.workbook, 'Đơn vị', 'B4', names);
}

const headings = (): Promise<string[]> =>
  Promise.all(
    sample.province.units.map(async ({ shortName }) => {
      const [[heading = ''] = []] = await sample.host.display(
        sample.office,
        sample.workbook,
        shortName,
        'B1',
      );
      return heading;
    }),
  );
const renamed = async (suffix: string): Promise<number> =>
  (await headings()).filter((heading) => heading.endsWith(suffix.toUpperCase())).length;

test('a run killed between two batches is offered again and finished by one press', async () => {
  await rename('(một)');
  const visitor = await served.visit(sample.office);
  const sidebar = await visitor.openSidebar();
  await start(sidebar);
  let sent = 0;
  sample.host.hooks = {
    afterCall: (call) => {
      if (call.method === 'sheets.spreadsheets.batchUpdate' && ++sent === 3) call.cutOff();
    },
  };
  await sidebar.getByRole('button', { name: 'Đồng ý, làm' }).click();
  await sidebar.getByText('Không có gì bị mất').waitFor();
  sample.host.hooks = {};
  const written = await renamed('(một)');
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(sample.province.units.length);

  await sidebar.getByRole('button', { name: 'Quay lại' }).click();
  await sidebar.getByText('Lần chạy').waitFor();
  await sidebar.getByRole('button', { name: 'Làm tiếp' }).click();
  await sidebar.getByRole('button', { name: 'Đồng ý, làm' }).click();
  await sidebar.getByRole('heading', { name: 'Đã xong' }).waitFor();
  await sidebar.getByRole('button', { name: 'Xong' }).click();
  await sidebar.getByText('đang dùng:').waitFor();
  expect(await sidebar.getByText('Lần chạy').count()).toBe(0);
  expect(await renamed('(một)')).toBe(sample.province.units.length);
});

test('a person watches the bar, stops a run between two batches, and goes on later', async () => {
  await rename('(hai)');
  const visitor = await served.visit(sample.office);
  const sidebar = await visitor.openSidebar();
  await start(sidebar);
  sample.host.hooks = {
    beforeCall: async (call) => {
      if (call.method === 'sheets.spreadsheets.batchUpdate')
        await new Promise((resolve) => setTimeout(resolve, 1500));
    },
  };
  await sidebar.getByRole('button', { name: 'Đồng ý, làm' }).click();
  await sidebar.getByRole('progressbar', { name: /Đã ghi \d+\/\d+ trang/ }).waitFor();
  await sidebar.getByRole('button', { name: 'Dừng sau phần đang gửi' }).click();
  await sidebar.getByRole('heading', { name: 'Đã dừng' }).waitFor();
  sample.host.hooks = {};
  expect(await renamed('(hai)')).toBeLessThan(sample.province.units.length);
  await sidebar.getByRole('button', { name: 'Xong' }).click();
  await sidebar.getByRole('button', { name: 'Làm tiếp' }).click();
  await sidebar.getByRole('button', { name: 'Đồng ý, làm' }).click();
  await sidebar.getByRole('heading', { name: 'Đã xong' }).waitFor();
  expect(await renamed('(hai)')).toBe(sample.province.units.length);
});
