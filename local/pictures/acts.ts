/** What is done before a picture is taken, by clicking and typing as the person in the picture would. */
import type { Page } from 'playwright-core';
import { ANALYSIS_VIEW } from '../../src/core/text/analysis';
import { ACROSS_VIEW } from '../../src/core/text/appraisal';
import { EXPLANATION_VIEW } from '../../src/core/text/explanation';
import { type Analysis, JOB_TITLES, type JobName } from '../../src/core/text/jobs';
import { REASONS } from '../../src/core/text/reasons';
import { CARD_VIEW } from '../../src/core/text/report-card';
import { OPEN_SIDEBAR, OUTCOMES, SIDEBAR } from '../../src/core/text/standing';
import { SURVEY_IMPORT_VIEW } from '../../src/core/text/survey-import';
import { UNIT_COLUMN_TITLES } from '../../src/core/text/titles';
import { UNIT_IMPORT_VIEW } from '../../src/core/text/unit-import';
import { OPEN_ITEMS } from '../../src/core/text/way-up';
import { TEXTS } from '../page/texts';
import { consent, inSidebar, openSidebar, pressMenu, shown, toastsGone } from './camera';

type Act = (page: Page) => Promise<void>;

const pressInSidebar = (page: Page, name: string): Promise<void> =>
  inSidebar(page).getByRole('button', { name, exact: true }).click();

async function select(page: Page, cell: string): Promise<void> {
  const box = page.getByLabel(TEXTS.nameBox);
  await box.click();
  await box.fill(cell);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(700);
}

async function type(page: Page, cell: string, text: string): Promise<void> {
  await select(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
}

async function empty(page: Page, cell: string): Promise<void> {
  await select(page, cell);
  await page.keyboard.press('Delete');
  await page.waitForTimeout(1500);
}

/** What Google asks at the first click; it is answered in the next picture. */
export const firstClick: Act = async (page) => {
  await pressMenu(page, OPEN_SIDEBAR);
  await consent(page).waitFor();
};

/** The analysis as a tab, and beside it in the sidebar with the part of that heading open. */
export const analysed =
  (analysis: Analysis, heading: string): Act =>
  async (page) => {
    const sidebar = inSidebar(page);
    await pressInSidebar(page, ANALYSIS_VIEW.open);
    await sidebar.getByLabel(ANALYSIS_VIEW.which).selectOption(analysis);
    await pressInSidebar(page, ANALYSIS_VIEW.makeTab);
    await pressInSidebar(page, SIDEBAR.agree);
    await sidebar.getByRole('heading', { name: JOB_TITLES[analysis] }).waitFor();
    await pressInSidebar(page, SIDEBAR.close);
    const part = sidebar
      .locator('details', { has: sidebar.locator('summary', { hasText: heading }) })
      .first();
    await part.waitFor();
    if ((await part.getAttribute('open')) === null) await part.locator('summary').click();
    await page.locator('.toast').first().waitFor({ state: 'detached' });
    await page.waitForTimeout(900);
  };

export const openItems: Act = async (page) => {
  const items = inSidebar(page).locator('summary', { hasText: OPEN_ITEMS });
  await items.click();
  await items.scrollIntoViewIfNeeded();
  await page.waitForTimeout(600);
};

/** The rank of one department in Công bố, explained. */
export const explained: Act = async (page) => {
  await page.getByLabel(TEXTS.nameBox).fill('A23');
  await page.keyboard.press('Enter');
  await pressInSidebar(page, EXPLANATION_VIEW.open);
  await inSidebar(page).getByText(EXPLANATION_VIEW.rule).waitFor();
  await page.waitForTimeout(900);
};

export const scrolled =
  (right: number, down = 0): Act =>
  async (page) => {
    await page.mouse.move(600, 400);
    await page.mouse.wheel(right, down);
    await page.waitForTimeout(600);
  };

/** A unit in the middle of its work has scored an item and named no evidence for it. */
export const withoutEvidence: Act = async (page) => {
  await empty(page, 'I11');
  // Read again, the tab is shown when all that follows from the empty cell is computed.
  await page.reload();
  await shown(page);
  await select(page, 'H11');
  await openSidebar(page);
};

/** It hands in too early, and is told what is missing. */
export const handedInEarly: Act = async (page) => {
  await empty(page, 'I11');
  await type(page, 'H4', 'TRUE');
  await page.waitForTimeout(8000);
  await select(page, 'H4');
  await toastsGone(page);
};

const chosenJob = async (page: Page, job: JobName): Promise<void> => {
  const sidebar = inSidebar(page);
  await sidebar.locator('summary', { hasText: SIDEBAR.jobs }).click();
  await pressInSidebar(page, JOB_TITLES[job]);
};

/** What a job will do, before anybody has agreed. */
export const previewed =
  (job: JobName): Act =>
  async (page) => {
    await chosenJob(page, job);
    await inSidebar(page).getByRole('heading', { name: OUTCOMES.ask }).waitFor();
    await page.waitForTimeout(600);
  };

/** What the one next button will do. */
export const nextPreviewed: Act = async (page) => {
  await inSidebar(page).locator('.next button').click();
  await inSidebar(page).getByRole('heading', { name: OUTCOMES.ask }).waitFor();
  await page.waitForTimeout(600);
};

export const checked: Act = async (page) => {
  await chosenJob(page, 'checkRound');
  await inSidebar(page).getByRole('button', { name: SIDEBAR.close }).waitFor();
  await page.waitForTimeout(600);
};

/** Agreed to, and in the middle of its work. */
export const running =
  (job: JobName): Act =>
  async (page) => {
    await previewed(job)(page);
    await pressInSidebar(page, SIDEBAR.agree);
    await inSidebar(page).getByRole('progressbar').waitFor();
    await page.waitForTimeout(300);
  };

/** Until the job is over, since it would write into the next stage of the sample. */
export const finished: Act = (page) =>
  inSidebar(page).getByRole('button', { name: SIDEBAR.close, exact: true }).waitFor({ timeout: 180_000 });

const SURVEY = [
  'Đơn vị\tMã\tA\tB\tC\tD',
  'Sở Nội vụ\t8.1.1\t40\t5\t3\t2',
  'Sở Tài chính\t8.1.1\t37\t9\t3\t1',
  'Sở KHĐT\t8.1.1\t35\t10\t4\t1',
  'Sở Y tế\t8.1.1\t29\t15\t4\t2',
].join('\n');

export const surveyCompared: Act = async (page) => {
  const sidebar = inSidebar(page);
  await pressInSidebar(page, JOB_TITLES.importSurvey);
  await sidebar.getByLabel(SURVEY_IMPORT_VIEW.table).fill(SURVEY);
  await pressInSidebar(page, SURVEY_IMPORT_VIEW.check);
  const matched = sidebar.locator('details', { hasText: SURVEY_IMPORT_VIEW.matched });
  await matched.waitFor();
  if ((await matched.getAttribute('open')) === null) await matched.locator('summary').click();
  await page.waitForTimeout(600);
};

const columns = (...keys: (keyof typeof UNIT_COLUMN_TITLES)[]): string =>
  keys.map((key) => UNIT_COLUMN_TITLES[key]).join('\t');
const SENT_BACK = [
  columns(
    'code',
    'notApplicableAsked',
    'figure',
    'selfScore',
    'evidence',
    'explanation',
    'furtherExplanation',
  ),
  '1.1.1\t\t\t0,5\tKế hoạch số 22/KH-SXD ngày 12/01/2017\t\t',
  '1.1.2\t\t\t5\tKế hoạch số 22/KH-SXD ngày 12/01/2017\t\t',
].join('\n');

export const sentBackCompared: Act = async (page) => {
  const sidebar = inSidebar(page);
  await pressInSidebar(page, JOB_TITLES.importUnitTab);
  await sidebar.getByRole('combobox').first().selectOption('SXD');
  await sidebar.getByLabel(UNIT_IMPORT_VIEW.table).fill(SENT_BACK);
  await pressInSidebar(page, UNIT_IMPORT_VIEW.compare);
  await sidebar.getByText(UNIT_IMPORT_VIEW.differences).waitFor();
  await page.waitForTimeout(600);
};

/** What is left of one unit, and the cell of the first of these items. */
export const itemsLeft: Act = async (page) => {
  const unit = inSidebar(page).locator('details').first();
  await unit.locator('summary').click();
  await unit.getByRole('button').first().click();
  await page.waitForTimeout(3000);
  await scrolled(230, 350)(page);
};

export const across: Act = async (page) => {
  await pressInSidebar(page, ACROSS_VIEW.open);
  const sidebar = inSidebar(page);
  await sidebar.getByText(ACROSS_VIEW.maximum).waitFor();
  // One score is lowered, so a reason belongs to it.
  await sidebar.getByLabel(`${ACROSS_VIEW.score}, Sở Tài chính`).selectOption('0');
  await sidebar.getByLabel(`${ACROSS_VIEW.reason}, Sở Tài chính`).selectOption(REASONS.late);
  await page.waitForTimeout(600);
};

export const card: Act = async (page) => {
  await pressInSidebar(page, CARD_VIEW.open);
  await inSidebar(page).getByText(CARD_VIEW.legend).waitFor();
  await page.waitForTimeout(600);
};
