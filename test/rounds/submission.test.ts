/** Handing in, through the front door: a tick is answered by the office's trigger, and deadlines close by the clock. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { joinOffice } from '../../local/sample/join-office';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { WATCH_TITLE } from '../../src/core/text/receive';
import { TAB_TITLES } from '../../src/core/text/titles';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { cellOf, preparedSample, type SampleHost, said } from './played-sample';
import { WAYS, whereUnitsHaveTheScript } from './ways';

const TAB = 'Sở Nội vụ';
const UNIT = 'snv@sonla.example';
const SUBMITTED = 'H4';
const APPROVED = 'D4';
const STATUS = 'I4';

describe.each(WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  beforeAll(async () => {
    sample = await preparedSample(way);
    await sample.player.advance();
    const unit = sample.province.units.find(({ code }) => code === 'SNV')!;
    await sample.player.selfScore(unit, 1000);
    await sample.host.settled();
  }, 180_000);
  afterAll(() => sample.host.close());

  const type = (...typed: Parameters<SampleHost['type']>) => sample.type(...typed);
  const shown = (cell: string) => sample.shown(TAB, cell);
  const mayType = (account: string, cell: string): Promise<boolean> =>
    shown(cell).then((text) =>
      type(account, TAB, cell, text).then(
        () => true,
        () => false,
      ),
    );
  const ofTrigger = () => sample.host.executions.filter(({ startedBy }) => startedBy === 'trigger');

  describe('a unit hands in', () => {
    test('without the leader’s approval: the tick goes back and the status says what is missing', async () => {
      await type(UNIT, TAB, SUBMITTED, 'TRUE');
      expect(await shown(STATUS)).toMatch(/^Chưa nhận, còn thiếu 1 mục: thủ trưởng đơn vị chưa duyệt\./);
      expect(await shown(SUBMITTED)).toBe('FALSE');
      expect(await mayType(UNIT, await cellOf(sample, TAB, '1.1.1', 'selfScore'))).toBe(true);
    });

    test('with items left open: they are named', async () => {
      const score = await cellOf(sample, TAB, '1.1.1', 'selfScore');
      const before = await shown(score);
      await type(UNIT, TAB, APPROVED, 'TRUE');
      await type(UNIT, TAB, score, '');
      await type(UNIT, TAB, SUBMITTED, 'TRUE');
      expect(await shown(STATUS)).toMatch(/^Chưa nhận, còn thiếu 1 mục: chưa chấm 1\.1\.1\./);
      await type(UNIT, TAB, score, before);
    });

    test('complete: it is received and locked, only the tick stays open', async () => {
      await type(UNIT, TAB, SUBMITTED, 'TRUE');
      expect(await shown(STATUS)).toBe('Đã nhận lúc 23/04/2018 10:00');
      expect(await shown(SUBMITTED)).toBe('TRUE');
      for (const key of ['selfScore', 'evidence', 'explanation', 'figure'] as const)
        expect(await mayType(UNIT, await cellOf(sample, TAB, '1.1.1', key))).toBe(false);
      expect(await mayType(UNIT, APPROVED)).toBe(false);
      expect(await mayType(UNIT, SUBMITTED)).toBe(true);
    });

    test('taken back: it is open again', async () => {
      await type(UNIT, TAB, SUBMITTED, 'FALSE');
      expect(await shown(STATUS)).toMatch(/^Đã rút lúc 23\/04\/2018 10:00/);
      expect(await mayType(UNIT, await cellOf(sample, TAB, '1.1.1', 'selfScore'))).toBe(true);
    });

    test('the office takes it back as well', async () => {
      await type(UNIT, TAB, SUBMITTED, 'TRUE');
      expect(await shown(STATUS)).toMatch(/^Đã nhận/);
      await type(sample.office, TAB, SUBMITTED, 'FALSE');
      expect(await shown(STATUS)).toMatch(/^Đã rút/);
    });

    test('a unit cannot write the status', async () => {
      expect(await mayType(UNIT, STATUS)).toBe(false);
    });

    whereUnitsHaveTheScript(way)(
      'any other edit costs no call, an answer one read and two batches',
      async () => {
        await sample.host.settled();
        const before = ofTrigger().length;
        await type(UNIT, TAB, await cellOf(sample, TAB, '1.1.1', 'explanation'), 'Đã rà soát.');
        await type(UNIT, TAB, SUBMITTED, 'TRUE');
        await sample.host.settled();
        const [other, answer] = ofTrigger().slice(before);
        expect(other).toMatchObject({ outcome: 'done', reads: 0, batches: 0 });
        expect(answer).toMatchObject({ outcome: 'done', reads: 1, batches: 2 });
      },
    );
  });

  describe('the clock', () => {
    const deadline = `B${settingRow('selfScoringDeadline') + 1}`;
    beforeAll(() => type(UNIT, TAB, SUBMITTED, 'TRUE'));

    test('a deadline that has passed closes all tabs in time, the tick too', async () => {
      await type(sample.office, TAB_TITLES.settings, deadline, '22/04/2018');
      await sample.player.clockHasComeRound();
      expect(await mayType(UNIT, SUBMITTED)).toBe(false);
      const [tab, account] = ['Sở Tài chính', 'stc@sonla.example'];
      const cell = await cellOf(sample, tab, '1.1.1', 'selfScore');
      await expect(type(account, tab, cell, '0')).rejects.toThrow('được bảo vệ');
    });

    test('one that is put off opens them again; what was received stays closed', async () => {
      await type(sample.office, TAB_TITLES.settings, deadline, '23/04/2018');
      await sample.player.clockHasComeRound();
      await type(
        'stc@sonla.example',
        'Sở Tài chính',
        await cellOf(sample, 'Sở Tài chính', '1.1.1', 'selfScore'),
        '0',
      );
      expect(await mayType(UNIT, await cellOf(sample, TAB, '1.1.1', 'selfScore'))).toBe(false);
    });

    whereUnitsHaveTheScript(way)('a tick whose event was lost is answered too', async () => {
      await type(UNIT, TAB, SUBMITTED, 'FALSE');
      await sample.host.settled();
      // What comes through the API sets off no trigger, as an edit whose event Google drops.
      const { host, workbook } = sample;
      const { sheets = [] } = await host.spreadsheets.get(UNIT, workbook, {
        fields: 'sheets.properties(sheetId,title)',
      });
      const sheetId = sheets.find(({ properties }) => properties?.title === TAB)!.properties!.sheetId;
      const ticked = [{ values: [{ userEnteredValue: { boolValue: true } }] }];
      const start = { sheetId, rowIndex: 3, columnIndex: 7 };
      await host.spreadsheets.batchUpdate(UNIT, workbook, {
        requests: [{ updateCells: { start, rows: ticked, fields: 'userEnteredValue' } }],
      });
      expect(await shown(STATUS)).toMatch(/^Đã rút/);
      await sample.host.advance(15);
      expect(await shown(STATUS)).toMatch(/^Đã nhận/);
    });

    whereUnitsHaveTheScript(way)('looking where nothing is due sends nothing', async () => {
      await sample.host.advance(15);
      const last = ofTrigger().at(-1)!;
      expect(last).toMatchObject({ outcome: 'done', reads: 1, batches: 0 });
    });
  });

  describe('who keeps watch', () => {
    const installed = () =>
      sample.host.triggers.map(({ owner, handlerFunction }) => `${owner} ${handlerFunction}`);

    test('set-up done twice installs the triggers once', async () => {
      await sample.click(sample.office, JOB_TITLES.setUp);
      expect(installed()).toEqual([`${sample.office} roundEdited`, `${sample.office} roundWatched`]);
    });

    test('another account of the office takes over by one item; the triggers of the first go by themselves', async () => {
      const other = sample.province.appraisers[1]!.address;
      expect(said(await sample.click(other, WATCH_TITLE))).toContain('dành cho cơ quan thường trực');
      await joinOffice(sample.host, sample.office, sample.workbook, other);
      const execution = await sample.click(other, WATCH_TITLE, 'YES');
      expect(said(execution)).toContain(`bằng tài khoản ${other}`);
      await sample.host.advance(15);
      expect(installed()).toEqual([`${other} roundEdited`, `${other} roundWatched`]);
    });
  });
});
