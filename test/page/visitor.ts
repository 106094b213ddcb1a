/**
 * A person before the page: looks, clicks and types as people do, by what is written on the screen and by the keyboard.
 * It knows no selector of the grid's inside and asks the server nothing.
 */
import type { Frame, Locator, Page } from 'playwright-core';

export class Visitor {
  constructor(readonly page: Page) {
    page.setDefaultTimeout(30_000);
  }

  /** Until the grid, or the sentence in its place, is there. */
  async shown(): Promise<void> {
    await this.page.locator('#grid canvas').first().waitFor();
    await this.page.locator('.notice').waitFor({ state: 'detached' });
    await this.page.waitForTimeout(300);
  }

  async openTab(title: string): Promise<void> {
    await this.page.getByRole('tab', { name: title, exact: true }).click();
    await this.page.getByRole('tab', { name: title, exact: true, selected: true }).waitFor();
    await this.page.waitForTimeout(400);
  }

  get tabs(): Promise<string[]> {
    return this.page.getByRole('tab').allTextContents();
  }

  /** Goes to a cell by the name box. */
  async select(range: string): Promise<void> {
    const box = this.page.getByLabel('Ô đang chọn');
    await box.click();
    await box.fill(range);
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction("document.activeElement?.getAttribute('aria-label') !== 'Ô đang chọn'");
    // The grid takes the keyboard back a moment after the box has let go of it.
    await this.page.waitForTimeout(150);
    const [first] = range.split(':');
    await this.page.waitForURL((url) => new URLSearchParams(url.hash.slice(1)).get('range') === first);
  }

  async type(range: string, text: string): Promise<void> {
    await this.select(range);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async paste(range: string, rows: readonly (readonly string[])[]): Promise<void> {
    const copied = rows.map((cells) => cells.join('\t')).join('\n');
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(copied)})`);
    await this.select(range);
    await this.page.keyboard.press('Control+v');
  }

  /** The selected cell in words, as a screen reader says it: "H9: 0,50, đã khóa". */
  cell(text: string | RegExp): Locator {
    return this.page.locator('.spoken', { hasText: text });
  }

  toast(text: string | RegExp): Locator {
    return this.page.locator('.toast', { hasText: text }).last();
  }

  async toastsGone(): Promise<void> {
    await this.page.evaluate("document.querySelector('#toasts').replaceChildren()");
  }

  async pressMenu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Chỉ số CCHC/ }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** The sidebar, opened from the menu and read. */
  async openSidebar(): Promise<Frame> {
    await this.pressMenu('Mở bảng điều khiển');
    const element = await this.page.locator('#sidebar iframe').elementHandle();
    const frame = (await element!.contentFrame())!;
    await frame.getByText('đang dùng:').waitFor();
    return frame;
  }

  /** Works on as another account, named by its address: a unit and an appraiser may have one name. */
  async becomes(account: string): Promise<void> {
    await this.page.getByLabel('Tài khoản').selectOption(account);
  }

  async chooseStage(title: string): Promise<void> {
    await this.page.getByLabel('Giai đoạn mẫu').selectOption({ label: title });
    await this.dialog('Giai đoạn mẫu').getByRole('button', { name: 'Có' }).click();
    await this.shown();
  }
}
