/** What the sidebar is told and may ask, by role, through google.script.run as the local host gives it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer, SidebarStanding } from '../../src/shell/sidebar';
import { preparedSample, type SampleHost } from './played-sample';
import { TELLING_WAYS, whereUnitsHaveTheScript, whoHasTheScript } from './ways';

describe.each(TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  beforeAll(async () => {
    sample = await preparedSample(way);
  }, 60_000);
  afterAll(() => sample.host.close());

  const run = <T>(account: string, name: string, ...parameters: unknown[]): Promise<T> =>
    sample.run<T>(account, name, ...parameters);
  const standing = (account: string) => run<SidebarStanding>(account, 'readStanding');
  const unit = 'stc@sonla.example';
  const appraiser = () => sample.province.appraisers[0]!.address;

  const sizes = (): [group: string, units: number][] =>
    ['Sở, ban, ngành', 'Văn phòng UBND tỉnh', 'Huyện, thành phố'].map((name) => [
      name,
      sample.province.units.filter(({ group }) => group === name).length,
    ]);

  test('the office sees the groups, one next step and no problem', async () => {
    const { role, office, unit: own, title } = await standing(sample.office);
    expect([role, title, own]).toEqual(['Cơ quan thường trực', 'Chỉ số CCHC năm 2017 - Tỉnh Sơn La', null]);
    expect(office?.groups.map(({ name, units, complete }) => [name, units, complete])).toEqual(
      sizes().map(([name, units]) => [name, units, 0]),
    );
    expect(office?.next).toMatchObject({ job: 'advanceStage', label: 'Chuyển sang "Tự chấm"' });
    expect(office?.problems).toEqual([]);
  });

  test('the office sees the progress of every unit, each figure with the cell where work is left', async () => {
    const before = (await standing(sample.office)).office!.progress!;
    expect(before.line).toMatch(/^Giai đoạn: Chuẩn bị/);
    expect(before.areas).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']);
    expect(before.groups.map(({ submitted }) => submitted)).toEqual(
      sizes().map(([, units]) => `0/${units} đơn vị`),
    );
    const found = before.groups[0]!.units.find(({ link }) => link.tab === 'Sở Tài chính')!;
    expect(found).toMatchObject({ done: 0, all: 0, hasSubmitted: false });
    expect(found.areas[0]).toMatchObject({ link: { tab: 'Sở Tài chính', cell: 'A7', label: '–' } });
  });

  describe('in Tự chấm', () => {
    beforeAll(() => sample.player.advance());

    whereUnitsHaveTheScript(way)('a unit sees what is missing in its own tab, with the cells', async () => {
      const { role, office, unit: own } = await standing(unit);
      expect([role, office]).toEqual(['Đơn vị', null]);
      expect(own).toMatchObject({ name: 'Sở Tài chính', scored: '0/64', total: 'Chưa có điểm tự chấm' });
      expect(own?.missing[0]?.items).toHaveLength(64);
      expect(own?.missing[0]?.items[0]).toEqual({
        tab: 'Sở Tài chính',
        cell: 'H9',
        label: '1.1.1 Ban hành kế hoạch đúng thời hạn',
      });
      await sample.type(unit, 'Sở Tài chính', 'H9', '0,5');
      const after = (await standing(unit)).unit!;
      expect([after.scored, after.total]).toEqual(['1/64', 'Tổng điểm tự chấm: 0,50']);
      expect(after.missing.map(({ label, items }) => [label, items.length])).toEqual([
        ['Chưa chấm', 63],
        ['Thiếu minh chứng hoặc giải trình', 1],
      ]);
    });

    test('the office sees what a unit has done, and where it goes on', async () => {
      await sample.type(unit, 'Sở Tài chính', 'H9', '0,5');
      await sample.type(unit, 'Sở Tài chính', 'I9', 'QĐ 12');
      const { groups } = (await standing(sample.office)).office!.progress!;
      const progress = groups[0]!.units.find(({ link }) => link.tab === 'Sở Tài chính')!;
      expect(progress).toMatchObject({ done: 1, all: 64 });
      expect(progress.areas[0]).toMatchObject({ done: 1, link: { tab: 'Sở Tài chính', cell: 'H10' } });
    });
  });

  test('an appraiser sees the items of all units, and the difference to the self-score', async () => {
    await sample.player.advance();
    const before = (await standing(appraiser())).appraiser!;
    expect(before.units).toHaveLength(sample.province.units.length);
    await sample.type(appraiser(), 'Sở Tài chính', 'K9', '0');
    const after = (await standing(appraiser())).appraiser!;
    expect(after.appraised).toBe(before.appraised.replace(/^0/, '1'));
    const own = after.units.find(({ name }) => name === 'Sở Tài chính')!;
    expect(own.differences.map(({ text }) => text)).toEqual(['thấp hơn tự chấm 0,5, chưa ghi lý do']);
  });

  test('a job is previewed, agreed to and carried out; an agreement to another plan is asked again', async () => {
    const preview = await run<Answer>(sample.office, 'previewJob', 'rank');
    expect(preview).toMatchObject({ kind: 'ask', title: 'Việc sẽ làm' });
    const stale = await run<Answer>(sample.office, 'performJob', 'rank', 'another plan');
    expect(stale).toMatchObject({ kind: 'ask', fingerprint: preview.fingerprint });
    const done = await run<Answer>(sample.office, 'performJob', 'rank', preview.fingerprint);
    expect(done).toMatchObject({ kind: 'done', title: 'Đã xong' });
    expect(await run<Answer>(sample.office, 'previewJob', 'rank')).toMatchObject({ kind: 'nothing' });
  });

  test.each([['performJob'], ['previewJob']])('%s by others is refused with a sentence', async (name) => {
    for (const { address } of whoHasTheScript(sample)) {
      const answer = await run<Answer>(address, name, 'publishOfficially', '');
      expect(answer.kind).toBe('blocked');
      expect(answer.problems[0]!.message).toMatch(/dành cho cơ quan thường trực/);
    }
  });

  test('a name that is no job is refused', async () => {
    await expect(run(sample.office, 'performJob', 'constructor', '')).rejects.toThrow(
      'Phần mềm không có việc "constructor"',
    );
  });

  test('a run that was cut off is offered again, and finishing it takes the offer away', async () => {
    const { host, workbook, office } = sample;
    await host.type(office, workbook, 'Đơn vị', 'B4', 'Sở Nội vụ tỉnh');
    let sent = 0;
    host.hooks = {
      afterCall: (call) => {
        if (call.method === 'sheets.spreadsheets.batchUpdate' && ++sent === 1) call.cutOff();
      },
    };
    const { fingerprint } = await run<Answer>(office, 'previewJob', 'generate');
    const cut = await host.run(office, workbook, 'performJob', ['generate', fingerprint]);
    host.hooks = {};
    expect(cut.outcome).toBe('cut off');
    const { unfinished } = await standing(office);
    expect(unfinished).toMatchObject({ job: 'generate' });
    const again = await run<Answer>(office, 'previewJob', 'generate');
    await run<Answer>(office, 'performJob', 'generate', again.fingerprint ?? '');
    expect((await standing(office)).unfinished).toBeNull();
  });
});
