/** Phiếu kết quả in a real browser: the office opens any card and downloads all, a unit opens its own, a lost item leads to its cell. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { peopleOf } from '../../local/people';
import { exports } from '../local/export/exports';
import { printedPages } from '../local/export/printed-pages';
import { fewUnits, type SampleHost, sampleHost } from '../rounds/played-sample';
import { seriousFindings } from './accessibility';
import { ServedRound } from './served-round';

let sample: SampleHost;
let served: ServedRound;

beforeAll(async () => {
  sample = await sampleHost(() => true, [], fewUnits());
  const { host, province, player } = sample;
  await player.prepare();
  await player.score();
  await player.rankAndPublish();
  const people = peopleOf(province).filter(({ role }) => role !== 'stranger');
  served = await ServedRound.start(host, { people, exports });
}, 180_000);
afterAll(() => served?.close());
afterEach(async () => {
  await served.closeWindows();
  expect(served.errors.splice(0)).toEqual([]);
});

async function openCard(sidebar: Frame, unit: string): Promise<void> {
  await sidebar.getByRole('button', { name: 'Phiếu kết quả', exact: true }).click();
  await sidebar.getByRole('heading', { name: unit, exact: true }).waitFor();
}

test('the office opens the card of any unit, and a lost item leads to its cell', async () => {
  const [first, other] = sample.province.units;
  const office = await served.visit(sample.office);
  const sidebar = await office.openSidebar();
  await openCard(sidebar, first!.name);
  await sidebar.getByLabel('Đơn vị').selectOption(other!.code);
  await sidebar.getByRole('heading', { name: other!.name, exact: true }).waitFor();
  expect(await seriousFindings(sidebar)).toEqual([]);
  const item = sidebar.getByRole('button', { name: /^\d+\.\d/ }).first();
  const [code] = (await item.textContent())!.split(' ');
  await item.click();
  await office.page.getByRole('tab', { name: other!.shortName, selected: true }).waitFor();
  const cell = (await office.cell(/^R\d+:/).textContent())!.split(':')[0]!;
  const row = cell.slice(1);
  const codes = await sample.host.display(sample.office, sample.workbook, other!.shortName, `A${row}`);
  expect(codes).toEqual([[code]]);
});

test('the office downloads all cards, a unit is offered none', async () => {
  const office = await served.visit(sample.office);
  const downloads = office.page.waitForEvent('download');
  await office.page.getByRole('button', { name: 'Tải về' }).click();
  await office.page.getByRole('menuitem', { name: 'Phiếu kết quả của mọi đơn vị (.pdf)' }).click();
  const file = await downloads;
  expect(file.suggestedFilename()).toBe('Phiếu kết quả - Chỉ số CCHC 2017.pdf');
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(part as Buffer);
  expect(printedPages(Buffer.concat(parts)).length).toBeGreaterThanOrEqual(sample.province.units.length);

  const unit = await served.visit(sample.province.units[0]!.address);
  await unit.page.getByRole('button', { name: 'Tải về' }).click();
  expect(await unit.page.getByRole('menuitem').allTextContents()).toEqual([
    'Trang đang xem (.pdf)',
    'Cả sổ (.xlsx)',
  ]);
});

test('a unit opens its own card', async () => {
  const { address, name } = sample.province.units[0]!;
  const visitor = await served.visit(address);
  const sidebar = await visitor.openSidebar();
  await openCard(sidebar, name);
  expect(await sidebar.getByLabel('Đơn vị').count()).toBe(0);
});
