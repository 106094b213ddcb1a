/** Giải trình con số in a real browser: from a selected rank down to an item and on to its cell; a unit sees only its own row. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { peopleOf } from '../../local/people';
import { REFUSED, selectFirst } from '../../src/core/text/explanation';
import { fewUnits, type SampleHost, sampleHost } from '../rounds/played-sample';
import { seriousFindings } from './accessibility';
import { ServedRound } from './served-round';
import type { Visitor } from './visitor';

let sample: SampleHost;
let served: ServedRound;
let lines: string[][];

beforeAll(async () => {
  sample = await sampleHost(() => true, [], fewUnits());
  const { host, workbook, province, player, office } = sample;
  await player.prepare();
  await player.score();
  await player.rankAndPublish();
  lines = await host.display(office, workbook, 'Công bố', 'A1:P60');
  served = await ServedRound.start(host, {
    people: peopleOf(province).filter(({ role }) => role !== 'stranger'),
  });
}, 180_000);
afterAll(() => served?.close());
afterEach(async () => {
  await served.closeWindows();
  expect(served.errors.splice(0)).toEqual([]);
});

/** A cell of the unit's row in Công bố. */
const cellOf = (code: string, column: string): string =>
  `${column}${lines.findIndex((line) => line[1] === code) + 1}`;

async function explained(visitor: Visitor, cell: string): Promise<Frame> {
  await visitor.openTab('Công bố');
  await visitor.select(cell);
  const sidebar = await visitor.openSidebar();
  await sidebar.getByRole('button', { name: 'Giải trình con số', exact: true }).click();
  await sidebar.getByRole('heading', { name: `Công bố, ô ${cell}` }).waitFor();
  return sidebar;
}

test('the office selects a rank, goes down to an item and on to its cell', async () => {
  const { code, name, shortName } = sample.province.units[0]!;
  const office = await served.visit(sample.office);
  const sidebar = await explained(office, cellOf(code, 'A'));
  await sidebar.getByRole('heading', { name: `Công bố, ô ${cellOf(code, 'A')}: ${name}` }).waitFor();
  for (const step of [/^Chỉ số: /, /^Tổng điểm: /, /^I\. /, /^1\.1 /, /^1\.1\.1 /])
    await sidebar.locator('summary').filter({ hasText: step }).first().click();
  const item = sidebar
    .locator('details', { has: sidebar.locator('> summary', { hasText: /^1\.1\.1 / }) })
    .last();
  await item.getByText(/^Tài liệu kiểm chứng: (?!\(trống\))/).waitFor();
  await item.getByText(/^Người thẩm định: /).waitFor();
  expect(await seriousFindings(sidebar)).toEqual([]);
  const link = item.getByRole('button', { name: new RegExp(`^${shortName}, ô R`) });
  const cell = (await link.textContent())!.split('ô ')[1]!;
  await link.click();
  await office.page.getByRole('tab', { name: shortName, selected: true }).waitFor();
  const score = (await item.locator('> summary b').textContent())!;
  await office.cell(`${cell}: ${score}`).waitFor();
});

test('another cell is explained when it is asked for, opened at its own figure', async () => {
  const [first, other] = sample.province.units;
  const office = await served.visit(sample.office);
  const sidebar = await explained(office, cellOf(first!.code, 'A'));
  await office.select(cellOf(other!.code, 'I'));
  await sidebar.getByRole('button', { name: 'Giải trình ô đang chọn' }).click();
  await sidebar
    .getByRole('heading', { name: `Công bố, ô ${cellOf(other!.code, 'I')}: ${other!.name}` })
    .waitFor();
  await sidebar.locator('summary', { hasText: /^Tổng điểm: .*ô đang chọn/ }).waitFor();
  await office.openTab('Cấu hình');
  await sidebar.getByRole('button', { name: 'Giải trình ô đang chọn' }).click();
  await sidebar.getByText(selectFirst()).waitFor();
});

test('a unit sees how its own figures came about and nobody else’s', async () => {
  const [own, other] = sample.province.units;
  const unit = await served.visit(own!.address);
  const sidebar = await explained(unit, cellOf(own!.code, 'A'));
  await sidebar.locator('summary', { hasText: /^Hạng trong nhóm: / }).waitFor();
  await unit.select(cellOf(other!.code, 'A'));
  await sidebar.getByRole('button', { name: 'Giải trình ô đang chọn' }).click();
  await sidebar.getByText(REFUSED.notYours).waitFor();
  expect(await sidebar.locator('summary').count()).toBe(0);
});
