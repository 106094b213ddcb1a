/** A file for each unit, in the page: a unit is shown its file alone, fills it in and hands in; the office exchanges from the sidebar; both see what came of it. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { peopleOf } from '../../local/people';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { cellOf, preparedSample, type SampleHost } from '../rounds/played-sample';
import { ServedRound } from './served-round';

const TAB = 'Sở Nội vụ';
const UNIT = 'snv@sonla.example';
const [APPROVED, SUBMITTED, STATUS] = ['D4', 'H4', 'I4'];
const RECEIVED = 'Đã nhận lúc 23/04/2018 10:00';
let sample: SampleHost;
let served: ServedRound;

beforeAll(async () => {
  sample = await preparedSample('perUnit');
  await sample.player.advance();
  await sample.player.selfScore(sample.province.units.find(({ shortName }) => shortName === TAB)!, 1000);
  await sample.player.exchange();
  served = await ServedRound.start(sample.host, { people: peopleOf(sample.province) });
}, 240_000);
afterAll(() => served?.close());
afterEach(async () => {
  await served.closeWindows();
  expect(served.errors.splice(0)).toEqual([]);
});

test('a unit fills in its file and hands in, the office exchanges, both see the answer', async () => {
  const score = await cellOf(sample, TAB, '1.1.1', 'selfScore');
  const unit = await served.visit(UNIT);
  expect(await unit.tabs).toEqual([TAB_TITLES['file-start'], TAB]);
  expect(await unit.page.getByRole('button', { name: /^Chỉ số CCHC/ }).count()).toBe(0);
  await unit.openTab(TAB);
  await unit.type(score, '0');
  await unit.type(APPROVED, 'TRUE');
  await unit.type(SUBMITTED, 'TRUE');

  const office = await served.visit(sample.office);
  const sidebar = await office.openSidebar();
  await sidebar.getByText('Các việc khác').click();
  await sidebar.getByRole('button', { name: JOB_TITLES.exchange }).click();
  await sidebar.getByRole('button', { name: 'Đồng ý, làm' }).click();
  await sidebar.getByRole('heading', { name: 'Đã xong' }).waitFor();
  await office.openTab(TAB);
  await unit.shown();
  for (const visitor of [office, unit]) {
    await visitor.select(score);
    await visitor.cell(`${score}: 0,00`).waitFor({ state: 'attached' });
    await visitor.select(STATUS);
    await visitor.cell(`${STATUS}: ${RECEIVED}`).waitFor({ state: 'attached' });
  }
  // What was handed in is locked.
  await unit.toastsGone();
  await unit.select(score);
  await unit.page.keyboard.type('1');
  await unit.toast('đã khóa').waitFor();
}, 120_000);
