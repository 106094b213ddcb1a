/** How a picture is taken: who looks at which tab in which stage, what is done first, what is kept of the screen. It names no picture. */
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { OPEN_SIDEBAR, SIDEBAR } from '../../src/core/text/standing';
import { ANSWER_TEXTS, TEXTS } from '../page/texts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Picture {
  name: string;
  /** Title of the stage in which the sample is opened again. */
  stage: string;
  account: string;
  tab?: string;
  sidebar?: true;
  /** What is done before the picture is taken. */
  act?: (page: Page) => Promise<void>;
  /** What is done after it was taken. */
  after?: (page: Page) => Promise<void>;
  /** What is kept of the screen; all of it where nothing is said. */
  keep?: Box | ((page: Page) => Promise<Box>);
}

export const SCREEN = { width: 1366, height: 768 };
/** The line of tabs at the bottom. */
const TABS = 40;
const MARGIN = 10;
/** Pixels of the sidebar within which its parts are found. */
const LONGEST = 1600;
/** Opening the sample in another stage takes so long on a slow machine. */
const WAIT = 180_000;

export const inSidebar = (page: Page): FrameLocator => page.frameLocator('#sidebar iframe');

export async function shown(page: Page): Promise<void> {
  await page.locator('#grid canvas').first().waitFor({ timeout: WAIT });
  await page.locator('.notice').waitFor({ state: 'detached', timeout: WAIT });
  await page.waitForTimeout(700);
}

export const consent = (page: Page): Locator => page.getByRole('dialog', { name: 'Yêu cầu cấp quyền' });

export async function pressMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Chỉ số CCHC/ }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

export async function openSidebar(page: Page): Promise<void> {
  const reads = inSidebar(page).getByText(SIDEBAR.using);
  await pressMenu(page, OPEN_SIDEBAR);
  await Promise.any([reads, consent(page)].map((either) => either.waitFor({ timeout: WAIT })));
  // Each account is asked once for its consent.
  if (await consent(page).isVisible())
    await consent(page).getByRole('button', { name: ANSWER_TEXTS.OK }).click();
  await reads.waitFor({ timeout: WAIT });
}

export async function becomes(page: Page, account: string): Promise<void> {
  await page.getByLabel(TEXTS.account).selectOption(account);
  await shown(page);
}

export async function openTab(page: Page, title: string): Promise<void> {
  const answered = page.waitForResponse('**/api/tab?**', { timeout: WAIT });
  await page.getByRole('tab', { name: title, exact: true }).click();
  await answered;
}

export async function chooseStage(page: Page, title: string): Promise<void> {
  await page.getByLabel(TEXTS.stage).selectOption({ label: title });
  const chosen = page.waitForResponse('**/api/stage', { timeout: WAIT });
  await page.getByRole('button', { name: ANSWER_TEXTS.YES, exact: true }).click();
  await chosen;
  // The old workbook would still stand there for a moment.
  await page.reload();
  await shown(page);
}

/** Messages that pass by would hide what is below them. */
export const toastsGone = (page: Page): Promise<unknown> =>
  page.evaluate("document.querySelector('#toasts').replaceChildren()");

/** @param folder where the picture goes */
export async function take(page: Page, folder: string, picture: Picture): Promise<void> {
  const { name, account, tab, sidebar, act, after, keep } = picture;
  await page.setViewportSize(SCREEN);
  await becomes(page, account);
  if (tab) await openTab(page, tab);
  if (sidebar) await openSidebar(page);
  await page.waitForTimeout(900);
  await toastsGone(page);
  await act?.(page);
  const clip = typeof keep === 'function' ? await keep(page) : keep;
  await page.screenshot({ path: join(folder, `${name}.png`), ...(clip && { clip }) });
  await after?.(page);
}

/** The lines at the top of a tab, wider than the screen. */
export const widerThanScreen =
  (box: Box) =>
  async (page: Page): Promise<Box> => {
    await page.setViewportSize({ ...SCREEN, width: box.x + box.width + MARGIN });
    await page.waitForTimeout(900);
    return box;
  };

/** The sidebar alone, from its top. @param longest pixels of it; what it says may need fewer */
export const sidebarAlone =
  (longest = 1000) =>
  async (page: Page): Promise<Box> => {
    const head = (await page.locator('#sidebar .head').boundingBox())!;
    await page.setViewportSize({ ...SCREEN, height: head.y + head.height + longest + TABS });
    await inSidebar(page).locator('body').evaluate('scrollTo(0, 0)');
    await page.waitForTimeout(600);
    const content = (await inSidebar(page).locator('#sidebar').boundingBox())!;
    const bottom = Math.min(content.y + content.height + MARGIN, head.y + head.height + longest);
    return { ...head, height: Math.floor(bottom - head.y) };
  };

/** One part of the sidebar. */
export const partOfSidebar =
  (find: (sidebar: FrameLocator) => Locator) =>
  async (page: Page): Promise<Box> => {
    await sidebarAlone(LONGEST)(page);
    const { x, y, width, height } = (await find(inSidebar(page)).boundingBox())!;
    return { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  };
