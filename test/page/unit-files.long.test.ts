/** A file for each unit, in the page: a unit is shown its file alone, fills it in and hands in; the office exchanges from the sidebar; both see what came of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { Host } from '../../local/host/host';
import { readSavedHost } from '../../local/host/saved-host';
import { peopleOf } from '../../local/people';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { STAGE_TITLES } from '../../src/core/text/stages';
import { TAB_TITLES } from '../../src/core/text/titles';
import { cellOf, preparedSample, program, type SampleHost } from '../rounds/played-sample';
import { ServedRound } from './served-round';

const TAB = 'Sở Nội vụ';
const UNIT = 'snv@sonla.example';
const [APPROVED, SUBMITTED, STATUS] = ['D4', 'H4', 'I4'];
const RECEIVED = 'Đã nhận lúc 23/04/2018 10:00';
let folder: string;
let sample: SampleHost;
let served: ServedRound;

beforeAll(async () => {
  sample = await preparedSample('perUnit');
  await sample.player.advance();
  await sample.player.selfScore(sample.province.units.find(({ shortName }) => shortName === TAB)!, 1000);
  await sample.player.exchange();
  folder = mkdtempSync(join(tmpdir(), 'cchc-unit-files-'));
  const stage = join(folder, 'stage.json');
  await sample.host.save(stage);
  served = await ServedRound.start(sample.host, {
    people: peopleOf(sample.province),
    stages: [{ key: 'selfScoring', title: STAGE_TITLES.selfScoring }],
    stageSaved: () => readSavedHost(stage),
  });
}, 240_000);
afterAll(async () => {
  await served?.close();
  rmSync(folder, { recursive: true });
});
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

test('a run whose time is up goes on by itself until all files are exchanged with, and is counted on', async () => {
  const file = join(folder, 'host.json');
  await sample.host.save(file);
  const { bundle, ...rest } = program();
  const LONGEST = '=4*6e4;';
  expect(bundle.split(LONGEST)).toHaveLength(2);
  // Milliseconds: time for one file, as four minutes are for some fifty.
  const host = await Host.restore(file, { ...rest, bundle: bundle.replace(LONGEST, '=1;') });
  const short = await ServedRound.start(host, { people: peopleOf(sample.province) });
  try {
    const office = await short.visit(sample.office);
    const sidebar = await office.openSidebar();
    await sidebar.getByText('Các việc khác').click();
    await sidebar.getByRole('button', { name: JOB_TITLES.exchange }).click();
    await sidebar.getByRole('button', { name: 'Đồng ý, làm' }).waitFor();
    // As slow as Google may be, so that a run lasts longer than the time between two looks at the bar.
    host.switches = { latencyMilliseconds: 100 };
    await sidebar.getByRole('button', { name: 'Đồng ý, làm' }).click();
    const files = sample.province.units.length;
    await sidebar
      .getByRole('progressbar', { name: new RegExp(`^Đã trao đổi [2-${files}]/${files} tệp`) })
      .waitFor();
    await sidebar.getByRole('heading', { name: 'Đã xong' }).waitFor({ timeout: 60_000 });
    const runs = host.executions.filter(({ functionName }) => functionName === 'performJob');
    const kinds = runs.map(({ result }) => (result as { kind: string }).kind);
    expect(kinds).toEqual([...kinds.slice(1).map(() => 'outOfTime'), 'done']);
    expect(kinds.length).toBeGreaterThan(2);
    expect(short.errors).toEqual([]);
  } finally {
    await short.close();
  }
}, 120_000);

test('a stage of the sample that the office chooses puts the files back as well', async () => {
  const evidence = await cellOf(sample, TAB, '1.1.1', 'evidence');
  const office = await served.visit(sample.office);
  await office.chooseStage(STAGE_TITLES.selfScoring);
  const unit = await served.visit(UNIT);
  await unit.openTab(TAB);
  await unit.type(evidence, 'Gõ sau khi trở lại');
  await unit.select(SUBMITTED);
  await unit.cell(`${SUBMITTED}: `).waitFor({ state: 'attached' });
  await office.chooseStage(STAGE_TITLES.selfScoring);
  await unit.shown();
  await unit.openTab(TAB);
  await unit.select(evidence);
  expect(await unit.cell(`${evidence}: `).textContent()).not.toContain('trở lại');
}, 120_000);
