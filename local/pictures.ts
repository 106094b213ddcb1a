/**
 * `npm run pictures`: the pictures of README and guide, taken from the running page as people in their roles see it. It plays
 * the sample in a folder of its own, so a workbook that somebody works on is left alone. Names after it, as in `-- hang-sat-nut`, take these alone.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ANALYSIS_VIEW } from '../src/core/text/analysis';
import { EXPLANATION_VIEW } from '../src/core/text/explanation';
import { type Analysis, JOB_TITLES } from '../src/core/text/jobs';
import { SIDEBAR } from '../src/core/text/standing';
import { OPEN_ITEMS } from '../src/core/text/way-up';
import { startBrowser } from './browser';

const root = join(__dirname, '..', '..');
const pictures = join(root, 'docs/pictures');
const OFFICE = 'cchc@sonla.example';

interface Picture {
  name: string;
  stage: string;
  account: string;
  tab?: string;
  sidebar?: true;
  /** What is done before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await page.waitForTimeout(600);
};

const inSidebar = (page: Page) => page.frameLocator('#sidebar iframe');

/** The analysis as a tab, and beside it in the sidebar with the part of that heading open. */
const analysed = (analysis: Analysis, heading: string) => async (page: Page) => {
  const sidebar = inSidebar(page);
  const press = (name: string) => sidebar.getByRole('button', { name, exact: true }).click();
  await press(ANALYSIS_VIEW.open);
  await sidebar.getByLabel(ANALYSIS_VIEW.which).selectOption(analysis);
  await press(ANALYSIS_VIEW.makeTab);
  await press(SIDEBAR.agree);
  await sidebar.getByRole('heading', { name: JOB_TITLES[analysis] }).waitFor();
  await press(SIDEBAR.close);
  const part = sidebar.locator('details', { has: sidebar.locator('summary', { hasText: heading }) }).first();
  await part.waitFor();
  if ((await part.getAttribute('open')) === null) await part.locator('summary').click();
  await page.locator('.toast').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(900);
};

const openItems = async (page: Page) => {
  const items = inSidebar(page).locator('summary', { hasText: OPEN_ITEMS });
  await items.click();
  await items.scrollIntoViewIfNeeded();
  await page.waitForTimeout(600);
};

/** The rank of one department in Công bố, explained. */
const explained = async (page: Page) => {
  const sidebar = inSidebar(page);
  await page.getByLabel('Ô đang chọn').fill('A23');
  await page.keyboard.press('Enter');
  await sidebar.getByRole('button', { name: EXPLANATION_VIEW.open, exact: true }).click();
  await sidebar.getByText(EXPLANATION_VIEW.rule).waitFor();
  await page.waitForTimeout(900);
};

/** In the order of the stages, since choosing one takes a while. */
const PICTURES: readonly Picture[] = [
  { name: 'tu-cham', stage: 'Tự chấm', account: 'sct@sonla.example', sidebar: true },
  { name: 'tien-do', stage: 'Tự chấm', account: OFFICE, tab: 'Bắt đầu', sidebar: true },
  {
    name: 'tham-dinh',
    stage: 'Thẩm định lần 1',
    account: 'thamdinh.taichinh@sonla.example',
    tab: 'Sở Tài chính',
    sidebar: true,
  },
  { name: 'con-mo', stage: 'Giải trình', account: 'skhdt@sonla.example', sidebar: true, act: openItems },
  { name: 'cong-bo', stage: 'Công bố', account: OFFICE, tab: 'Công bố', sidebar: true },
  {
    name: 'giai-trinh-con-so',
    stage: 'Công bố',
    account: OFFICE,
    tab: 'Công bố',
    sidebar: true,
    act: explained,
  },
  { name: 'xep-hang', stage: 'Công bố', account: OFFICE, tab: 'Xếp hạng' },
  { name: 'bang-diem', stage: 'Công bố', account: OFFICE, tab: 'Bảng điểm' },
  { name: 'bieu-do', stage: 'Công bố', account: OFFICE, tab: 'Biểu đồ', act: toRight },
  { name: 'cau-hinh', stage: 'Công bố', account: OFFICE, tab: 'Cấu hình' },
  { name: 'tieu-chi', stage: 'Công bố', account: OFFICE, tab: 'Tiêu chí sở' },
  { name: 'trinh-don', stage: 'Công bố', account: OFFICE, tab: 'Bắt đầu', act: press('Chỉ số CCHC') },
  { name: 'lich-su-chay', stage: 'Công bố', account: OFFICE, tab: 'Bắt đầu', act: press('Lịch sử chạy') },
  ...(
    [
      ['duong-len-hang', 'analyseWaysUp', 'Cần thêm gì để lên hạng'],
      ['thuoc-do-cong-bang', 'analyseFairness', 'Chấm chặt, chấm lỏng'],
      ['hang-sat-nut', 'analyseCloseCalls', 'Phiếu xem xét của Hội đồng'],
      ['hoc-tu-sai-khac', 'analyseLoweredScores', 'Các mục bị hạ điểm'],
      ['do-sat-thuc', 'analyseSelfScoring', 'Các đơn vị'],
    ] as const
  ).map(
    ([name, analysis, heading]): Picture => ({
      name,
      stage: 'Công bố',
      account: OFFICE,
      sidebar: true,
      act: analysed(analysis, heading),
    }),
  ),
];

async function toRight(page: Page): Promise<void> {
  await page.mouse.move(600, 400);
  await page.mouse.wheel(1200, 0);
  await page.waitForTimeout(600);
}

async function shown(page: Page): Promise<void> {
  await page.locator('#grid canvas').first().waitFor();
  await page.locator('.notice').waitFor({ state: 'detached', timeout: 60_000 });
  await page.waitForTimeout(700);
}

const appears = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );

async function take(page: Page, { name, account, tab, sidebar, act }: Picture): Promise<void> {
  await page.getByLabel('Tài khoản').selectOption(account);
  await shown(page);
  if (tab) await page.getByRole('tab', { name: tab, exact: true }).click();
  if (sidebar) {
    await page.getByRole('button', { name: /^Chỉ số CCHC/ }).click();
    await page.getByRole('menuitem', { name: 'Mở bảng điều khiển' }).click();
    // Each account is asked once for its consent.
    const consent = page.getByRole('dialog', { name: 'Yêu cầu cấp quyền' });
    if (await appears(consent)) await consent.getByRole('button', { name: 'OK' }).click();
    await inSidebar(page).getByText('đang dùng:').waitFor({ timeout: 60_000 });
  }
  await page.waitForTimeout(900);
  await act?.(page);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}

/** @returns the page's address, once the sample has been played */
function played(folder: string): { host: ReturnType<typeof spawn>; address: Promise<string> } {
  const program = join(root, '.local/build/host.cjs');
  const host = spawn(process.execPath, [program, '--fresh', '--folder', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = new Promise<string>((resolve, reject) => {
    let said = '';
    host.stdout!.on('data', (part) => {
      said += part;
      const [, found] = /(http:\/\/127\.0\.0\.1:\d+\/)/.exec(said) ?? [];
      if (found) resolve(found);
    });
    host.on('exit', (code) => reject(new Error(`The sample ended with ${code}`)));
  });
  return { host, address };
}

async function main(): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'cchc-pictures-'));
  const { host, address } = played(folder);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    await page.goto(await address);
    await shown(page);
    let stage = '';
    const named = process.argv.slice(2);
    for (const picture of PICTURES.filter(({ name }) => named.length === 0 || named.includes(name))) {
      if (picture.stage !== stage) {
        stage = picture.stage;
        await page.getByLabel('Giai đoạn mẫu').selectOption({ label: stage });
        await page.getByRole('button', { name: 'Có', exact: true }).click();
        // The old workbook still stands there for a moment.
        await appears(page.locator('.notice'));
        await shown(page);
      }
      await take(page, picture);
      // Menus and messages close, and the next picture begins without them.
      await page.keyboard.press('Escape');
    }
  } finally {
    await browser.close();
    host.removeAllListeners('exit');
    const ended = new Promise((resolve) => host.once('exit', resolve));
    host.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: Error) => {
  console.error(error.stack ?? error.message);
  process.exitCode = 1;
});
