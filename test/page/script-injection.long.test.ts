/**
 * Nothing that somebody types runs as a script, loads anything or becomes a part of a page: a round with markup in every place for a text is looked at
 * in a real browser, in all tabs, all views of the sidebar, dialogs, the list of mails, and in what is downloaded.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import type { Download, Frame, Page } from 'playwright-core';
import { peopleOf } from '../../local/people';
import { ANALYSIS_VIEW } from '../../src/core/text/analysis';
import { ACROSS_VIEW } from '../../src/core/text/appraisal';
import { EXPLANATION_VIEW } from '../../src/core/text/explanation';
import { ANALYSES, JOB_TITLES } from '../../src/core/text/jobs';
import { CARD_VIEW } from '../../src/core/text/report-card';
import { LOG_VIEW } from '../../src/core/text/score-log';
import { STAGE_TITLES } from '../../src/core/text/stages';
import { TAB_TITLES } from '../../src/core/text/titles';
import { exports } from '../local/export/exports';
import type { NumberedRound } from '../rounds/numbered-office';
import type { Words } from '../rounds/numbered-province';
import { playNumberedRound } from '../rounds/numbered-round';
import { ServedRound } from './served-round';
import type { Visitor } from './visitor';

/** Each says so where it runs, and asks another machine for something where it becomes a part of the page. */
const RUN = (n: number): string => `__ran(${n})`;
const FORMS: readonly Words[] = [
  (n) => `<img src="https://evil.example/${n}" onerror="${RUN(n)}">`,
  (n) => `<script>${RUN(n)}</script>`,
  (n) => `"><svg onload=${RUN(n)}>`,
  (n) => `javascript:${RUN(n)}`,
  (n) => `&lt;b&gt;${n}&amp;`,
  (n) => `</script><script>${RUN(n)}</script>`,
  (n) => `' onfocus='${RUN(n)}' autofocus='`,
  (n) => `<iframe srcdoc="<script>parent.${RUN(n)}</script>"></iframe>`,
  (n) => `<style>@import "https://evil.example/${n}";</style>`,
  (n) => `<a href="javascript:${RUN(n)}" onmouseover="${RUN(n)}">${n}</a>`,
  (n) => `{{token}}\${${RUN(n)}}${n}`,
];
const MARKUP: Words = (number) => FORMS[number % FORMS.length]!(number);

let round: NumberedRound;
let served: ServedRound;
beforeAll(async () => {
  round = await playNumberedRound(MARKUP, { upTo: 'publication' });
  const firstAppraisal = round.looks.find(([when]) => when === 'first appraisal')![1];
  served = await ServedRound.start(round.host, {
    people: peopleOf(round.province).filter(({ role }) => role !== 'stranger'),
    exports,
    stages: [{ key: 'firstAppraisal', title: STAGE_TITLES.firstAppraisal }],
    stageSaved: async () => ({ properties: {}, workbooks: [firstAppraisal] }),
    stage: 'publication',
  });
  // A blocked part says so as an error of the page; what is not blocked asks another machine, or tells that it ran.
  await served.watch('globalThis.__ran = (n) => console.error("a typed text ran: " + n)');
}, 240_000);
afterAll(() => served?.close());
afterEach(async () => {
  await served.closeWindows();
  expect(served.errors.splice(0)).toEqual([]);
  expect(served.asked.filter((url) => !url.startsWith(served.address))).toEqual([]);
});

/** What only markup that was taken for markup could have made. */
const MADE =
  '[onerror], [onload], [onfocus], [onmouseover], [autofocus], iframe[srcdoc], a[href^="javascript"], svg[onload], img[src*="evil"]';
async function isClean(part: Page | Frame, scripts: number): Promise<void> {
  expect(await part.locator(MADE).count()).toBe(0);
  expect(await part.locator('script').count()).toBe(scripts);
}
/** The page has its own script; the sidebar has one more, by which it calls. */
const PAGE_SCRIPTS = 1;
const SIDEBAR_SCRIPTS = 2;

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Until the part shows the text as it was typed. */
const shows = (part: Page | Frame, text: string): Promise<void> =>
  part.getByText(words(text)).first().waitFor({ state: 'attached' });

async function openSidebar(account = round.office): Promise<{ visitor: Visitor; sidebar: Frame }> {
  const visitor = await served.visit(account);
  return { visitor, sidebar: await visitor.openSidebar() };
}
const press = (sidebar: Frame, name: string): Promise<void> =>
  sidebar.getByRole('button', { name, exact: true }).click();

describe('the page', () => {
  test('every tab, with its cells, notes, charts and link cells', async () => {
    const office = await served.visit(round.office);
    const titles = await office.tabs;
    expect(titles.filter((title) => /[<>&]|javascript:/.test(title)).length).toBeGreaterThan(10);
    for (const title of titles) {
      await office.openTab(title);
      await office.select('B1');
      await office.page.mouse.move(700, 450);
      await isClean(office.page, PAGE_SCRIPTS);
    }
    await office.page.getByRole('button', { name: 'Mọi trang' }).click();
    await shows(office.page, titles.at(-1)!);
    await isClean(office.page, PAGE_SCRIPTS);
  });

  test('a cell is said, edited and copied as the text that it is', async () => {
    const [unit] = round.province.units;
    const office = await served.visit(round.office);
    await office.openTab(TAB_TITLES.units);
    await office.select('B4');
    await office.cell(unit!.name).waitFor({ state: 'attached' });
    await office.page.keyboard.press('Control+c');
    await office.page.keyboard.press('F2');
    await isClean(office.page, PAGE_SCRIPTS);
    await office.page.keyboard.press('Escape');
    await office.select('B60');
    await office.page.keyboard.press('Control+v');
    await office.cell(/^B60: ./).waitFor({ state: 'attached' });
    await isClean(office.page, PAGE_SCRIPTS);
    const read = (cell: string) => round.host.display(round.office, round.workbook, TAB_TITLES.units, cell);
    expect(await read('B60')).toEqual(await read('B4'));
    await office.page.keyboard.press('Delete');
    await office.cell(/^B60: ?$|^B60: trống/).waitFor({ state: 'attached' });
  });

  test('a dialog of a job, and the list of mails', async () => {
    const office = await served.visit(round.office);
    await office.pressMenu(JOB_TITLES.publishDraft);
    const dialog = office.page.getByRole('dialog').first();
    await dialog.waitFor();
    await isClean(office.page, PAGE_SCRIPTS);
    await dialog.getByRole('button').last().click();
    await office.page.getByRole('button', { name: 'Hộp thư đi' }).click();
    const mails = office.dialog('Hộp thư đi').locator('details');
    await mails.first().waitFor();
    expect(await mails.count()).toBe(round.host.outbox.length);
    for (const at of [0, round.host.outbox.length - 1]) {
      await mails.nth(at).locator('summary').click();
      await mails.nth(at).locator('pre').waitFor();
    }
    const texts = await mails.locator('pre').allTextContents();
    expect(texts.sort()).toEqual(round.host.outbox.map(({ text }) => text).sort());
    await isClean(office.page, PAGE_SCRIPTS);
  });
});

describe('the sidebar of the office', () => {
  test('its first view', async () => {
    const { sidebar } = await openSidebar();
    await isClean(sidebar, SIDEBAR_SCRIPTS);
  });

  test('report cards', async () => {
    const { sidebar } = await openSidebar();
    await press(sidebar, CARD_VIEW.open);
    for (const { code, name } of round.province.units) {
      await sidebar.getByLabel('Đơn vị').selectOption(code);
      await shows(sidebar, name);
      await isClean(sidebar, SIDEBAR_SCRIPTS);
    }
  });

  test.each(ANALYSES)('the analysis %s', async (analysis) => {
    const { sidebar } = await openSidebar();
    await press(sidebar, ANALYSIS_VIEW.open);
    await sidebar.getByLabel(ANALYSIS_VIEW.which).selectOption(analysis);
    await sidebar.locator('details').first().waitFor();
    await isClean(sidebar, SIDEBAR_SCRIPTS);
    expect(await sidebar.locator('body').textContent()).toContain('__ran(');
  });

  test('how a figure came about, down to what was typed', async () => {
    const { visitor, sidebar } = await openSidebar();
    await visitor.openTab(TAB_TITLES.publication);
    const rows = await round.host.display(round.office, round.workbook, TAB_TITLES.publication, 'A1:B60');
    const { code, name } = round.province.units[0]!;
    const row = rows.findIndex((cells) => words(cells[1] ?? '') === words(code)) + 1;
    await visitor.select(`A${row}`);
    await press(sidebar, EXPLANATION_VIEW.open);
    await sidebar.getByRole('heading', { name: `ô A${row}` }).waitFor();
    await shows(sidebar, name);
    await isClean(sidebar, SIDEBAR_SCRIPTS);
    expect(await sidebar.locator('details').count()).toBeGreaterThan(20);
  });

  test('the log of what was typed', async () => {
    const { sidebar } = await openSidebar();
    await press(sidebar, LOG_VIEW.open);
    await sidebar.locator('ol li').first().waitFor();
    await isClean(sidebar, SIDEBAR_SCRIPTS);
    await sidebar.getByLabel(LOG_VIEW.text).fill(MARKUP(0));
    await sidebar.getByLabel(LOG_VIEW.code).fill(MARKUP(1));
    await isClean(sidebar, SIDEBAR_SCRIPTS);
  });

  test('pasted survey results', async () => {
    const { sidebar } = await openSidebar();
    await press(sidebar, JOB_TITLES.importSurvey);
    const lines = [3, 1, 8].map((n) => `${MARKUP(n)}\t8.1.1\t1\t1\t1\t1`);
    await sidebar
      .getByLabel('Bảng kết quả')
      .fill(`Đơn vị\tMã\tA\tB\tC\tD\t${MARKUP(5)}\n${lines.join('\n')}`);
    await press(sidebar, 'Xem trước');
    await shows(sidebar, MARKUP(1));
    await shows(sidebar, MARKUP(5));
    await isClean(sidebar, SIDEBAR_SCRIPTS);
  });

  test("a unit's pasted tab", async () => {
    const { sidebar } = await openSidebar();
    await press(sidebar, JOB_TITLES.importUnitTab);
    await sidebar.locator('select').first().selectOption(round.province.units[1]!.code);
    const pasted = `Mã\tTài liệu kiểm chứng\t${MARKUP(1)}\n1.1.1\t${MARKUP(8)}\t\n${MARKUP(3)}\t${MARKUP(9)}\t`;
    await sidebar.locator('textarea').fill(pasted);
    await press(sidebar, 'So với sổ');
    await shows(sidebar, MARKUP(8));
    await isClean(sidebar, SIDEBAR_SCRIPTS);
  });
});

describe('downloads', () => {
  async function bytesOf(download: Download): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }
  async function downloaded(item: string): Promise<Buffer> {
    const office = await served.visit(round.office);
    await office.openTab(TAB_TITLES.units);
    const download = office.page.waitForEvent('download');
    await office.page.getByRole('button', { name: 'Tải về' }).click();
    await office.page.getByRole('menuitem', { name: item }).click();
    return bytesOf(await download);
  }

  test.each(['Trang đang xem (.pdf)', 'Phiếu kết quả của mọi đơn vị (.pdf)'])(
    '%s holds no script and no link',
    async (item) => {
      const file = (await downloaded(item)).toString('latin1');
      expect(file.startsWith('%PDF')).toBe(true);
      expect(file).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|URI|Launch|SubmitForm|EmbeddedFile)\b/);
    },
  );

  test('the workbook (.xlsx) links to its own sheets and to the web only', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await downloaded('Cả sổ (.xlsx)')) as unknown as ArrayBuffer);
    const links = workbook.worksheets.flatMap((sheet) => {
      const found: string[] = [];
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.hyperlink) found.push(cell.hyperlink);
        }),
      );
      return found;
    });
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !/^(#'|https?:\/\/)/.test(link))).toEqual([]);
  });
});

describe('others', () => {
  test('a unit, an appraiser and the office score with the sidebar', async () => {
    const office = await served.visit(round.office);
    await office.chooseStage(STAGE_TITLES.firstAppraisal);
    await served.closeWindows();
    const appraiser = await openSidebar(round.province.appraisers[0]!.address);
    await isClean(appraiser.sidebar, SIDEBAR_SCRIPTS);
    await press(appraiser.sidebar, ACROSS_VIEW.open);
    await shows(appraiser.sidebar, round.province.units[0]!.shortName);
    await isClean(appraiser.sidebar, SIDEBAR_SCRIPTS);
    await served.closeWindows();
    const unit = await openSidebar(round.province.units[1]!.address);
    await isClean(unit.sidebar, SIDEBAR_SCRIPTS);
  });
});
