/**
 * Each role in each stage of the sample, chosen in the page as a visitor does: what is open takes typing, what is locked
 * refuses it, the sidebar speaks to the role, and nothing on the screen shuts anybody out.
 */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type PlayedSample, playedSample } from '../rounds/played-sample';
import { seriousFindings } from './accessibility';
import { ServedRound } from './served-round';
import type { Visitor } from './visitor';

const UNIT = 'skhdt@sonla.example';
const STRANGER = 'nguoi.la@ngoai.example';
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

async function takesTyping(visitor: Visitor, cell: string, text: string, shown: string): Promise<void> {
  await visitor.type(cell, text);
  await visitor.select(cell);
  await visitor.cell(`${cell}: ${shown}`).waitFor({ state: 'attached' });
}

/** Typing, deleting and pasting: each is refused, and the cell keeps what it shows. */
async function refusesAll(visitor: Visitor, cell: string): Promise<void> {
  await visitor.select(cell);
  const before = await visitor.cell('đã khóa').textContent();
  await visitor.toastsGone();
  await visitor.page.keyboard.type('1');
  await visitor.toast('đã khóa').waitFor();
  await visitor.page.keyboard.press('Escape');
  for (const act of [() => visitor.page.keyboard.press('Delete'), () => visitor.paste(cell, [['1']])]) {
    await visitor.toastsGone();
    await act();
    await visitor.toast('đã khóa').waitFor();
  }
  await visitor.select(cell);
  expect(await visitor.cell('đã khóa').textContent()).toBe(before);
}

const HEADINGS = { office: 'Việc tiếp theo', appraiser: /Sở|Văn phòng/, unit: 'Sở Kế hoạch và Đầu tư' };

/** What the unit and the appraiser may fill in at these stages; all stages and columns are tried in rounds/who-may-do-what. */
const LOOKED_AT = [
  ['selfScoring', 'Tự chấm'],
  ['firstAppraisal', 'Thẩm định lần 1'],
  ['publication', 'Công bố'],
] as const;

test.each(LOOKED_AT)(
  '%s (%s): every role',
  async (key, title) => {
    const visitor = await served.visit(sample.office);
    await visitor.chooseStage(title);

    let sidebar = await visitor.openSidebar();
    await sidebar.getByRole('heading', { name: HEADINGS.office }).waitFor();
    expect(await seriousFindings(visitor.page)).toEqual([]);
    expect(await seriousFindings(sidebar)).toEqual([]);
    await visitor.openTab('Cấu hình');
    await takesTyping(visitor, 'B6', 'Sở Nội vụ tỉnh', 'Sở Nội vụ tỉnh');

    await visitor.becomes(sample.province.appraisers[0]!.address);
    await visitor.shown();
    sidebar = await visitor.openSidebar();
    await sidebar.getByRole('heading', { name: HEADINGS.appraiser }).first().waitFor();
    expect(await seriousFindings(sidebar)).toEqual([]);
    await visitor.openTab('Sở KH-ĐT');
    if (key === 'firstAppraisal') await takesTyping(visitor, 'K9', '0', '0,00');
    else if (key === 'publication') await refusesAll(visitor, 'K9');
    await refusesAll(visitor, 'H9');

    await visitor.becomes(UNIT);
    await visitor.shown();
    sidebar = await visitor.openSidebar();
    await sidebar.getByRole('heading', { name: HEADINGS.unit }).waitFor();
    expect(await seriousFindings(sidebar)).toEqual([]);
    if (key === 'selfScoring') await takesTyping(visitor, 'H9', '0', '0,00');
    else await refusesAll(visitor, 'H9');
    if (key !== 'selfScoring') await refusesAll(visitor, 'K9');
    await visitor.becomes(STRANGER);
    await visitor.page.getByText('chưa được chia sẻ bảng tính').waitFor();
    expect(await visitor.page.getByRole('tab').count()).toBe(0);
  },
  120_000,
);
