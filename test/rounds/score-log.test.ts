/** Nhật ký điểm: whatever was typed, pasted, cleared or lost on the way to a trigger is found by the next look, once. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { joinOffice } from '../../local/sample/join-office';
import type { LogFilter, LogPage } from '../../src/core/log/filter';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { WATCH_TITLE } from '../../src/core/text/receive';
import { cellOf, contentsOf, preparedSample, type SampleHost, said } from './played-sample';
import { WAYS, whereUnitsHaveTheScript, whoHasTheScript } from './ways';

const TAB = 'Sở Nội vụ';
const UNIT = 'snv@sonla.example';
const ALL: LogFilter = { unit: '', code: '', text: '' };
describe.each(WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  beforeAll(async () => {
    sample = await preparedSample(way);
    await sample.player.advance();
    await sample.host.advance(15);
  }, 180_000);
  afterAll(() => sample.host.close());

  async function page(filter: Partial<LogFilter> = {}, account = sample.office): Promise<LogPage> {
    const execution = await sample.host.run(account, sample.workbook, 'readScoreLog', [
      { ...ALL, ...filter },
    ]);
    if (execution.outcome !== 'done') throw new Error(execution.error?.message);
    return execution.result as LogPage;
  }
  const cell = (code: string, key: Parameters<typeof cellOf>[3]) => cellOf(sample, TAB, code, key);
  const type = async (text: string | string[][], at: string, account = UNIT) => {
    await sample.type(account, TAB, at, text);
    await sample.host.settled();
  };
  /** The clock looks, once all that was typed has come to the office. */
  const look = async (): Promise<void> => {
    await sample.player.caughtUp();
    await sample.host.advance(15);
  };
  const shown = ({ changes }: LogPage): string[] =>
    changes.map(({ code, column, before, after, right }) => [code, column, before, after, right].join(' | '));

  test('what stands in the tabs when the log begins is no change', async () => {
    expect(await page()).toEqual({ count: 0, changes: [], units: [] });
  });

  test('typing, pasting, clearing, and edits that no trigger was told of: item, before, after, whose right', async () => {
    await type('0,5', await cell('1.1.1', 'selfScore'));
    await type(
      [
        ['0,5', 'Quyết định số 1'],
        ['2', '=1+1'],
      ],
      await cell('1.1.2', 'selfScore'),
    );
    await look();
    const first = await page();
    expect(shown(first).sort()).toEqual([
      '1.1.1 | Điểm tự chấm |  | 0,5 | Đơn vị',
      '1.1.2 | Tài liệu kiểm chứng |  | Quyết định số 1 | Đơn vị',
      '1.1.2 | Điểm tự chấm |  | 0,5 | Đơn vị',
      '1.1.3 | Tài liệu kiểm chứng |  | =1+1 | Đơn vị',
      '1.1.3 | Điểm tự chấm |  | 2 | Đơn vị',
    ]);
    expect(first.changes[0]).toMatchObject({
      unit: TAB,
      from: expect.stringMatching(/^23\/04\/2018 10:1\d$/),
      to: '23/04/2018 10:20',
    });

    await type('', await cell('1.1.1', 'selfScore'));
    await type('0', await cell('1.1.2', 'selfScore'));
    await type('TRUE', await cell('1.1.1', 'notApplicable'), sample.office);
    await look();
    expect(
      shown(await page())
        .slice(0, 3)
        .sort(),
    ).toEqual([
      '1.1.1 | Duyệt không áp dụng |  | Có | Cơ quan thường trực',
      '1.1.1 | Điểm tự chấm | 0,5 |  | Đơn vị',
      '1.1.2 | Điểm tự chấm | 0,5 | 0 | Đơn vị',
    ]);
  });

  test('looking again logs nothing twice', async () => {
    const before = (await page()).count;
    await look();
    expect((await page()).count).toBe(before);
  });

  // With files it notes when it exchanged with them.
  whereUnitsHaveTheScript(way)('looking again writes nothing', async () => {
    const look = sample.host.executions.filter(({ functionName }) => functionName === 'roundWatched').at(-1)!;
    expect(look.calls.filter(({ method }) => method === 'sheets.spreadsheets.batchUpdate')).toEqual([]);
  });

  test('a job looks too, and reads its own workbook once', async () => {
    await type('0,25', await cell('1.1.2', 'selfScore'));
    const execution = await sample.click(sample.office, 'Xếp hạng');
    expect(execution).toMatchObject({ outcome: 'done', reads: 1 });
    expect(shown(await page())[0]).toBe('1.1.2 | Điểm tự chấm | 0 | 0,25 | Đơn vị');
  });

  test.each<[string, Partial<LogFilter>, number]>([
    ['a unit', { unit: TAB }, 9],
    ['another unit', { unit: 'Sở Y tế' }, 0],
    ['an item', { code: '1.1.2' }, 4],
    ['a column', { text: 'điểm tự chấm' }, 6],
    ['words that were typed', { text: 'quyết định SỐ 1' }, 1],
  ])('filtered by %s', async (_by, filter, count) => {
    expect((await page(filter)).count).toBe(count);
  });

  test('only the account that keeps it reads it; others are told whose it is', async () => {
    const { address } = whoHasTheScript(sample)[0]!;
    await expect(page({}, address)).rejects.toThrow(`tài khoản ${sample.office}`);
  });

  test('the log is in a file of its own, which no job reads', () => {
    expect(contentsOf(sample)).not.toContain('Quyền của');
  });

  test('what stands in the row of an item that left the criteria is logged when the row goes, not before', async () => {
    const { office, workbook, host } = sample;
    const before = (await page()).count;
    await host.type(office, workbook, 'Tiêu chí sở', 'A8', '1.1.33');
    await host.advance(15);
    expect((await page()).count).toBe(before);
    await host.type(office, workbook, 'Tiêu chí sở', 'A8', '1.1.3');
  });

  test('who joins the office may write what nobody has written before: a draft in which nobody has an index yet', async () => {
    const { host, office, workbook } = sample;
    const other = sample.province.appraisers[1]!.address;
    await joinOffice(host, office, workbook, other);
    const draft = await host.click(other, workbook, JOB_TITLES.publishDraft, {
      press: async ({ buttons }) => ({ button: buttons === 'YES_NO' ? 'YES' : 'OK', text: '' }),
      see: () => undefined,
    });
    expect(draft).toMatchObject({ outcome: 'done', batches: 1 });
    expect(said(draft)).not.toContain('Chưa xong');
  });

  test('an account that takes over begins a file of its own', async () => {
    const other = sample.province.appraisers[1]!.address;
    await sample.click(other, WATCH_TITLE, 'YES');
    expect(await page({}, other)).toMatchObject({ count: 0 });
    await expect(page()).rejects.toThrow(`tài khoản ${other}`);
  });
});
