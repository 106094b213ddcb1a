/**
 * The analyses in a real browser: the office opens each, reads a finding, follows it to its cell and makes the tab; a unit sees what is still open for
 * it in the middle of a stage.
 */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { ANALYSIS_TABS } from '../../src/core/jobs/analyse';
import { ANALYSIS_VIEW } from '../../src/core/text/analysis';
import { ANALYSES, type Analysis, JOB_TITLES } from '../../src/core/text/jobs';
import { SIDEBAR } from '../../src/core/text/standing';
import { TAB_TITLES } from '../../src/core/text/titles';
import { OPEN_HEADING, OPEN_ITEMS } from '../../src/core/text/way-up';
import { type PlayedSample, playedSample } from '../rounds/played-sample';
import { seriousFindings } from './accessibility';
import { ServedRound } from './served-round';
import type { Visitor } from './visitor';

let sample: PlayedSample;
let served: ServedRound;

beforeAll(async () => {
  sample = await playedSample();
  served = await ServedRound.ofSample(sample);
}, 240_000);
afterAll(() => served?.close());
afterEach(async () => {
  await served.closeWindows();
  expect(served.errors.splice(0)).toEqual([]);
});

const button = (sidebar: Frame, name: string) => sidebar.getByRole('button', { name, exact: true });
const display = (tab: string, range: string): Promise<string[][]> =>
  sample.host.display(sample.office, sample.workbook, tab, range);

/** Follows the link. @returns the tab and the cell that the page shows then */
async function followed(visitor: Visitor, sidebar: Frame, link: string): Promise<[string, string]> {
  const { page } = visitor;
  const before = page.url();
  await button(sidebar, link).first().click();
  await page.waitForURL((url) => url.href !== before);
  const range = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('range')!;
  await visitor.cell(`${range}:`).waitFor({ state: 'attached' });
  return [(await page.getByRole('tab', { selected: true }).textContent())!, range];
}

/** A part with findings that lead somewhere, its first link, and the titles of what is said below it. */
const READ: Record<Analysis, { part: string; link: RegExp; says: string }> = {
  analyseWaysUp: { part: 'Cần thêm gì để lên hạng', link: /^Hạng \d+: /, says: 'Mục cần lấy lại điểm' },
  analyseFairness: { part: 'Lệch khỏi nhóm', link: /^\d+\.\d/, says: 'Thẩm định' },
  analyseCloseCalls: { part: 'Phiếu xem xét của Hội đồng', link: /^\d+\.\d/, says: 'Chính thức' },
  analyseLoweredScores: { part: 'Các mục bị hạ điểm', link: /^\d+\.\d/, says: 'Số đơn vị bị hạ' },
  analyseSelfScoring: { part: 'Các đơn vị', link: /^Hạng \d+: /, says: 'Độ sát thực' },
};

test.each(ANALYSES)('%s: chosen, read, followed to its cell, made into a tab', async (analysis) => {
  const { part, link, says } = READ[analysis];
  const office = await served.visit(sample.office);
  const sidebar = await office.openSidebar();
  await button(sidebar, ANALYSIS_VIEW.open).click();
  await sidebar.getByLabel(ANALYSIS_VIEW.which).selectOption(analysis);
  const found = sidebar.locator('details', { has: sidebar.locator('summary', { hasText: part }) }).first();
  await found.waitFor();
  if ((await found.getAttribute('open')) === null) await found.locator('summary').click();
  const finding = found.locator('article', { has: sidebar.getByRole('button', { name: link }) }).first();
  await finding.waitFor();
  expect(await seriousFindings(sidebar)).toEqual([]);

  const name = (await finding.getByRole('button').textContent())!;
  const figure = (await finding.locator(`dt:text-is("${says}") + dd`).textContent())!;
  const [tab, cell] = await followed(office, sidebar, name);
  const [[text = '']] = (await display(tab, cell)) as [string[]];
  if (tab.startsWith('Tiêu chí')) expect(name.startsWith(`${text} `)).toBe(true);
  else if (/^[KO]/.test(cell)) expect(text).toBe(figure);
  else expect(text).toContain('Chỉ số: ');

  await button(sidebar, ANALYSIS_VIEW.makeTab).click();
  await button(sidebar, SIDEBAR.agree).click();
  const title = TAB_TITLES[ANALYSIS_TABS[analysis] as keyof typeof TAB_TITLES];
  await office.page.getByRole('tab', { name: title, exact: true, selected: true }).waitFor();
  await office.cell(`A1: ${JOB_TITLES[analysis].toUpperCase()}`).waitFor({ state: 'attached' });
  const lines = await display(title, 'A1:K300');
  const [first, second] = /^(?:Hạng )?(\S+?):? (.*)$/.exec(name)!.slice(1);
  const row = lines.findIndex((line) => line[0] === first && line[1] === second && line.includes(figure));
  expect(row).toBeGreaterThan(0);
  // The page shows the row, too.
  await office.select(`B${row + 1}`);
  await office.cell(`B${row + 1}: ${second}`).waitFor({ state: 'attached' });
});

test('in the middle of Giải trình a unit reads what is still open and follows it to where it answers', async () => {
  const unit = sample.province.units[1]!;
  const office = await served.visit(sample.office);
  await office.chooseStage('Giải trình');
  const visitor = await served.visit(unit.address);
  const sidebar = await visitor.openSidebar();
  await sidebar.getByRole('heading', { name: OPEN_HEADING, exact: true }).waitFor();
  await sidebar.getByText(/^Các mục còn mở có thể thêm tối đa [\d,]+ điểm/).waitFor();
  await sidebar.locator('summary', { hasText: OPEN_ITEMS }).click();
  const item = sidebar.getByRole('button', { name: /^\d+\.\d.*: [\d,]+ điểm/ }).first();
  await item.waitFor();
  expect(await seriousFindings(sidebar)).toEqual([]);
  const name = (await item.textContent())!;
  const [tab, cell] = await followed(visitor, sidebar, name);
  expect([tab, cell]).toEqual([unit.shortName, expect.stringMatching(/^N\d+$/)]);
  expect(await display(tab, cell.replace('N', 'A'))).toEqual([[name.split(' ')[0]]]);
  // It is open to the unit in this stage.
  await visitor.type(cell, 'Đã bổ sung minh chứng');
  await visitor.select(cell);
  await visitor.cell(`${cell}: Đã bổ sung minh chứng`).waitFor({ state: 'attached' });
}, 120_000);
