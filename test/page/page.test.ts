import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../../local/browser';
import { OFFICE, ServedWorkbook, STRANGER, TAB, UNIT } from '../local/server/served-workbook';

let served: ServedWorkbook;
let browser: Browser;
let context: BrowserContext;
const errors: string[] = [];

beforeAll(async () => {
  served = await ServedWorkbook.start(join(process.cwd(), '.local/build/page'));
  browser = await startBrowser();
  context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});
afterEach(async () => {
  // An open stream is one of six connections.
  await Promise.all(context.pages().map((page) => page.close()));
  expect(errors.splice(0)).toEqual([]);
});

async function untilShown(page: Page): Promise<void> {
  await page.locator('#grid canvas').first().waitFor();
  await page.locator('.notice').waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
}

async function open(account: string, range = 'A1'): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${served.address}#tk=${account}&gid=${TAB}&range=${range}`);
  await untilShown(page);
  return page;
}

const D2_TO_D4 = { sheetId: TAB, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 3, endColumnIndex: 4 };

const shown = (range: string) => served.host.display(OFFICE, served.id, 'Sở Nội vụ', range);

async function eventually(ask: () => Promise<unknown>, expected: unknown): Promise<void> {
  // A machine under load takes its time; what is right ends the wait at once.
  const until = Date.now() + 10_000;
  while (JSON.stringify(await ask()) !== JSON.stringify(expected) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  expect(await ask()).toEqual(expected);
}

const copy = (page: Page, text: string) =>
  page.evaluate((copied) => Reflect.get(globalThis, 'navigator').clipboard.writeText(copied), text);

/** A person looks where she stands before the next key. */
async function move(page: Page, key: string, to: string): Promise<void> {
  await page.keyboard.press(key);
  await eventually(() => page.getByLabel('Ô đang chọn').inputValue(), to);
}

const clipboard = (page: Page) =>
  page.evaluate(() => Reflect.get(globalThis, 'navigator').clipboard.readText() as Promise<string>);

const toasts = (page: Page) => page.locator('.toast').allTextContents();

test('a unit types "9,25" and the host has the number', async () => {
  const page = await open(UNIT, 'D2');
  await page.keyboard.type('9,25');
  await page.keyboard.press('Enter');
  await eventually(() => shown('D2:D4'), [['9,25'], [''], ['9,25']]);
  expect(await toasts(page)).toEqual([]);
});

test('a score above the maximum is refused in the words of the host', async () => {
  const page = await open(UNIT, 'D2');
  await page.keyboard.type('10,5');
  await page.keyboard.press('Enter');
  await page.locator('.toast.refusal', { hasText: 'vi phạm quy tắc' }).waitFor();
  expect(await shown('D2')).toEqual([['9,25']]);
});

test('a locked cell takes neither typing nor deleting nor pasting', async () => {
  const page = await open(UNIT, 'C2');
  await page.keyboard.type('7');
  await page.locator('.toast', { hasText: 'đã khóa' }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await copy(page, '7');
  await page.keyboard.press('Control+v');
  await eventually(async () => (await toasts(page)).length, 3);
  expect(await shown('C2')).toEqual([['10']]);
});

test('a pasted column is typed as it was copied, and undone as a whole', async () => {
  const page = await open(UNIT, 'D2');
  await copy(page, '8,5\n4,75\n');
  await page.keyboard.press('Control+v');
  await eventually(() => shown('D2:D4'), [['8,5'], ['4,75'], ['13,25']]);
  await page.keyboard.press('Control+z');
  await eventually(() => shown('D2:D4'), [['9,25'], [''], ['9,25']]);
  await page.keyboard.press('Control+y');
  await eventually(() => shown('D2:D4'), [['8,5'], ['4,75'], ['13,25']]);
});

test('a copied cell comes back as it was typed, with the decimals that it does not show', async () => {
  const page = await open(UNIT, 'D2');
  await page.keyboard.type('3,256');
  await page.keyboard.press('Enter');
  await eventually(async () => (await shown('D2'))[0]![0]!.replace('3,26', '3,256'), '3,256');
  await page.getByLabel('Ô đang chọn').click();
  await page.getByLabel('Ô đang chọn').fill('D2');
  await page.keyboard.press('Enter');
  await eventually(() => page.locator('input:focus').count(), 0);
  await page.keyboard.press('Control+c');
  await eventually(async () => (await clipboard(page)).startsWith('3,2'), true);
  await move(page, 'ArrowDown', 'D3');
  await page.keyboard.press('Control+v');
  await eventually(
    () => served.host.spreadsheets.values(OFFICE, served.id, D2_TO_D4),
    [[3.256], [3.256], [6.512]],
  );
});

test('filling down repeats the first row of a selection, formulas move along, and one undo takes all of it back', async () => {
  const page = await open(OFFICE, 'G2');
  await page.keyboard.type('=D2*2');
  await page.keyboard.press('Enter');
  await eventually(() => shown('G2'), [['6,512']]);
  await eventually(() => page.getByLabel('Ô đang chọn').inputValue(), 'G3');
  await move(page, 'ArrowUp', 'G2');
  await move(page, 'Shift+ArrowDown', 'G2:G3');
  await move(page, 'Shift+ArrowDown', 'G2:G4');
  await page.keyboard.press('Control+d');
  await eventually(() => shown('G2:G4'), [['6,512'], ['6,512'], ['13,024']]);
  await page.keyboard.press('Control+z');
  await eventually(() => shown('G2:G4'), [['6,512'], [''], ['']]);
});

test('what is cut leaves its cell, and a formula that is cut keeps what it refers to', async () => {
  const page = await open(OFFICE, 'G2');
  await page.keyboard.press('Control+x');
  await eventually(() => clipboard(page), '6,512');
  await move(page, 'ArrowRight', 'H2');
  await page.keyboard.press('Control+v');
  await eventually(() => shown('G2:H2'), [['', '6,512']]);
  await page.keyboard.press('Delete');
  await eventually(() => shown('G2:H2'), [['', '']]);
});

test('a drop-down offers decimal choices and types the chosen one', async () => {
  const page = await open(UNIT, 'E2');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await page.locator('.choices button').allTextContents()).toEqual(['0', '0,75']);
  await page.locator('.choices button', { hasText: '0,75' }).click();
  await eventually(() => shown('E2'), [['0,75']]);
});

test('the address keeps account, tab and cell over a reload', async () => {
  const page = await open(UNIT, 'D3');
  await page.keyboard.press('ArrowUp');
  await eventually(
    async () => new URL(page.url()).hash,
    `#tk=${encodeURIComponent(UNIT)}&gid=${TAB}&range=D2`,
  );
  await page.reload();
  await untilShown(page);
  expect(new URL(page.url()).hash).toBe(`#tk=${encodeURIComponent(UNIT)}&gid=${TAB}&range=D2`);
});

test('hidden tabs are not shown', async () => {
  const page = await open(OFFICE);
  expect(await page.locator('#tabs [role=tab]').allTextContents()).toEqual(['Sở Nội vụ']);
});

test("an alert of the add-in is asked in the page, and the script goes on with the person's answer", async () => {
  const page = await open(OFFICE);
  await page.getByRole('button', { name: 'Chỉ số CCHC' }).click();
  await page.getByRole('menuitem', { name: 'Công bố' }).click();
  const dialog = page.getByRole('dialog', { name: 'Công bố' });
  await dialog.getByRole('button', { name: 'Có' }).click();
  await page.locator('.toast', { hasText: 'Đã ghi' }).waitFor();
});

test('a script asks for a text, and the mail that it sends lies in the outbox as text', async () => {
  const page = await open(OFFICE);
  await page.getByRole('button', { name: 'Chỉ số CCHC' }).click();
  await page.getByRole('menuitem', { name: 'Gửi thư' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gửi thư' });
  await dialog.getByLabel('Lời nhắn').fill('Hạn nộp: <b>15/12</b>');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await page.locator('.toast', { hasText: 'Đã gửi' }).waitFor();
  await page.getByRole('button', { name: 'Hộp thư đi' }).click();
  const outbox = page.getByRole('dialog', { name: 'Hộp thư đi' });
  await outbox.getByText('Nhắc nộp').click();
  await outbox.getByText('Hạn nộp: <b>15/12</b>').waitFor();
  await outbox.getByText('Gửi tới: donvi@example.vn').waitFor();
});

test('a stranger sees a sentence in place of the workbook', async () => {
  const page = await context.newPage();
  await page.goto(`${served.address}#tk=${STRANGER}`);
  await page.getByText('chưa được chia sẻ bảng tính').waitFor();
});
