/** Survey results pasted into the sidebar, through the calls that it makes: what is written, what is named, what is agreed to. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SurveyImportLists } from '../../src/core/jobs/import-survey';
import { TAB_TITLES } from '../../src/core/text/titles';
import { a1 } from '../../src/core/workbook/a1';
import { columnIndex, SURVEY_COLUMNS } from '../../src/core/workbook/contract';
import { settingRow } from '../../src/core/workbook/settings-contract';
import type { Answer } from '../../src/shell/sidebar';
import { contentsOf, preparedSample, type SampleHost } from './played-sample';
import { TELLING_WAYS, whoHasTheScript } from './ways';

const SURVEY = TAB_TITLES.survey;
type Column = (typeof SURVEY_COLUMNS)[number]['key'];
describe.each(TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  /** Keys of Khảo sát, by row. */
  let keys: (string | undefined)[];

  beforeAll(async () => {
    sample = await preparedSample(way);
    keys = (await sample.host.display(sample.office, sample.workbook, SURVEY, 'A1:A200')).map(([key]) => key);
  }, 120_000);
  afterAll(() => sample.host.close());

  async function execute(account: string, name: string, ...parameters: unknown[]) {
    await sample.host.settled();
    const execution = await sample.host.run(account, sample.workbook, name, parameters);
    if (execution.outcome !== 'done') throw new Error(execution.error?.message);
    return execution;
  }
  const lists = async (pasted: string, account = sample.office): Promise<SurveyImportLists> =>
    (await execute(account, 'readSurveyImport', pasted)).result as SurveyImportLists;
  const preview = async (pasted: string, account = sample.office): Promise<Answer> =>
    (await execute(account, 'previewJob', 'importSurvey', pasted)).result as Answer;
  const perform = (pasted: string, { fingerprint }: Answer) =>
    execute(sample.office, 'performJob', 'importSurvey', fingerprint, pasted);

  const cellOf = (key: string, column: Column): string =>
    a1(keys.indexOf(key), columnIndex(SURVEY_COLUMNS, column));
  async function shown(key: string): Promise<string[]> {
    const range = `${cellOf(key, 'countA')}:${cellOf(key, 'note')}`;
    const [row = []] = await sample.host.display(sample.office, sample.workbook, SURVEY, range);
    return row;
  }
  const type = (tab: string, cell: string, text: string): Promise<void> =>
    sample.host.type(sample.office, sample.workbook, tab, cell, text);

  const PASTED = [
    'Đơn vị\tMã\tPhiếu\tA\tB\tC\tD',
    'Sở Nội vụ\t8.1.1\tcông chức\t10\t5\t3\t2',
    'STC\t8.1.1\tcông chức\t9\t0\t0\t1',
    'snv\t8.1.1\tngười dân\t30\t\t\t',
    'Sở Y tế\t8.1.1\tcông chức\t=1+1\t0\t0\t0',
    'Sở KHĐT\t8.1.1\tcông chức\t9\t0\t0\t1',
    '',
  ].join('\r\n');

  test('the two lists say what each line was taken for, and change nothing', async () => {
    const before = contentsOf(sample);
    const { matched, unmatched, problems } = await lists(PASTED);
    expect(matched).toEqual([
      'Sở Nội vụ, mục 8.1.1: A 40, B 5, C 3, D 2 (50 phiếu, dòng 2 + 4)',
      'Sở Tài chính, mục 8.1.1: A 9, B 0, C 0, D 1 (10 phiếu, dòng 3)',
    ]);
    expect(unmatched).toEqual([
      'Dòng 5: "=1+1" không phải là số phiếu: hãy gõ một số nguyên không âm.',
      'Dòng 6: không có đơn vị "Sở KHĐT" ở trang Đơn vị.',
    ]);
    expect(problems).toEqual([{ severity: 'warns', where: null, message: 'Không dùng đến cột "Phiếu".' }]);
    expect(contentsOf(sample)).toBe(before);
  });

  test('what matched is written by one read and one batch, the points follow, the job is logged', async () => {
    await type(TAB_TITLES.settings, `B${settingRow('surveyMinimum') + 1}`, '20');
    const answer = await preview(PASTED);
    expect(answer).toMatchObject({ kind: 'ask', message: expect.stringContaining('điền 8 ô trống; 2 dòng') });
    expect(answer.questions).toEqual([expect.stringMatching(/^2 dòng không khớp/)]);
    expect(answer.problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Dòng 5: /), expect.stringMatching(/^Dòng 6: /)]),
    );
    const execution = await perform(PASTED, answer);
    expect(execution.result).toMatchObject({ kind: 'done' });
    expect([execution.reads, execution.batches]).toEqual([1, 1]);
    expect(await shown('SNV/8.1.1')).toEqual(['40', '5', '3', '2', '', '4,36', '']);
    expect(await shown('STC/8.1.1')).toEqual(['9', '0', '0', '1', '', '', 'thiếu phiếu: 10/20']);
    expect(await shown('SYT/8.1.1')).toEqual(['', '', '', '', '', '', '']);
    const log = await sample.host.display(sample.office, sample.workbook, TAB_TITLES.log, 'A1:D60');
    const last = log.filter(([time]) => time).pop();
    expect(last?.slice(2)).toEqual(['Nhập kết quả khảo sát', expect.stringContaining('2 mục')]);
  });

  test('the same table again changes nothing', async () => {
    const before = contentsOf(sample);
    expect(await preview(PASTED)).toMatchObject({ kind: 'nothing' });
    expect(contentsOf(sample)).toBe(before);
  });

  test('a cell that holds something else is shown with before and after, and nothing says that it stays', async () => {
    const answer = await preview('Đơn vị;Mã;A;B;C;D\nSNV;8.1.1;41;5;3;2\n');
    expect(answer.questions).toEqual(['Sở Nội vụ, mục 8.1.1, Số phiếu A: đang là "40", thay bằng "41".']);
    expect(answer.message).toBe(
      'Nhập kết quả khảo sát của 1 mục: điền 0 ô trống, thay 1 ô đang có nội dung khác.',
    );
  });

  test('a cell typed after the preview is not overwritten: the plan is shown again with what stands there now', async () => {
    const pasted = 'Đơn vị;Mã;A;B;C;D\nSNV;8.1.1;41;5;3;2\n';
    const seen = await preview(pasted);
    await type(SURVEY, cellOf('SNV/8.1.1', 'countA'), '99');
    const { result } = await perform(pasted, seen);
    expect(result).toMatchObject({ kind: 'ask', questions: [expect.stringContaining('đang là "99"')] });
    expect((await shown('SNV/8.1.1'))[0]).toBe('99');
    expect((await perform(pasted, result as Answer)).result).toMatchObject({ kind: 'done' });
    expect((await shown('SNV/8.1.1'))[0]).toBe('41');
  });

  test('points are written as points; where they stand, counts are said to have no effect', async () => {
    const points = 'Mã đơn vị,Mã tiêu chí,Điểm\nSCT,8.1.1,"4,25"\n';
    await perform(points, await preview(points));
    expect(await shown('SCT/8.1.1')).toEqual(['', '', '', '', '4,25', '4,25', '']);
    const { problems } = await lists('Đơn vị;Mã;A;B;C;D\nSCT;8.1.1;41;5;3;2\n');
    expect(problems).toMatchObject([
      {
        where: { tab: SURVEY, cell: cellOf('SCT/8.1.1', 'points') },
        message: expect.stringContaining('Điểm nhập sẵn'),
      },
    ]);
  });

  test('rows that were sorted are found by their key', async () => {
    const { sheets = [] } = await sample.host.spreadsheets.get(sample.office, sample.workbook, {
      fields: 'sheets.properties(sheetId,title)',
    });
    const sheetId = sheets.find(({ properties }) => properties?.title === SURVEY)?.properties?.sheetId ?? 0;
    await sample.host.spreadsheets.batchUpdate(sample.office, sample.workbook, {
      requests: [
        {
          moveDimension: {
            source: { sheetId, dimension: 'ROWS', startIndex: 3, endIndex: 4 },
            destinationIndex: 10,
          },
        },
      ],
    });
    keys = (await sample.host.display(sample.office, sample.workbook, SURVEY, 'A1:A200')).map(([key]) => key);
    const pasted = 'Đơn vị;Mã;A;B;C;D\nSNV;8.1.1;50;0;0;0\n';
    await perform(pasted, await preview(pasted));
    expect((await shown('SNV/8.1.1')).slice(0, 4)).toEqual(['50', '0', '0', '0']);
  });

  test('a table of which nothing matches, and no table, are refused in words', async () => {
    const before = contentsOf(sample);
    for (const [pasted, message] of [
      ['', /Chưa có bảng nào/],
      ['Đơn vị;Mã;A;B;C;D\nSở KHĐT;8.1.1;1;1;1;1', /Không có dòng nào khớp/],
    ] as const) {
      const answer = await preview(pasted);
      expect(answer.kind).toBe('blocked');
      expect(answer.problems.map((problem) => problem.message)).toContainEqual(
        expect.stringMatching(message),
      );
    }
    expect(contentsOf(sample)).toBe(before);
  });

  test('others than the office neither see the lists nor run the job', async () => {
    for (const { address: account } of whoHasTheScript(sample)) {
      expect(await lists(PASTED, account)).toMatchObject({
        matched: [],
        problems: [{ severity: 'blocks', message: expect.stringContaining('cơ quan thường trực') }],
      });
      expect(await preview(PASTED, account)).toMatchObject({ kind: 'blocked' });
    }
  });
});
