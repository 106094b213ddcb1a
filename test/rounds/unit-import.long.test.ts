/**
 * A unit's tab that comes back as a file, through the calls of the sidebar: exported by the local host, changed by another program,
 * read by the sidebar's reader, written by the built add-in.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { UnitImportLists } from '../../src/core/jobs/import-unit-tab';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { a1 } from '../../src/core/workbook/a1';
import { columnIndex, UNIT_COLUMNS, type UnitColumnKey } from '../../src/core/workbook/contract';
import { SUBMISSION_ROW } from '../../src/core/workbook/reading/submission';
import type { SpreadsheetResource } from '../../src/core/workbook/snapshot';
import type { Answer } from '../../src/shell/sidebar';
import { cellOf, contentsOf, type SampleHost, sampleHost } from './played-sample';
import { DownloadedTab, download, inputOf } from './unit-file';

const SNV = { code: 'SNV', name: 'Sở Nội vụ' };
const TITLE = SNV.name;
let sample: SampleHost;

beforeAll(async () => {
  sample = await sampleHost();
  await sample.player.prepare();
  await sample.player.advance();
  await sample.player.selfScore(sample.province.units.find(({ code }) => code === 'SNV')!, 12);
}, 180_000);
afterAll(() => sample.host.close());

async function execute(name: string, parameters: unknown[], account = sample.office) {
  await sample.host.settled();
  const execution = await sample.host.run(account, sample.workbook, name, parameters);
  if (execution.outcome !== 'done') throw new Error(execution.error?.message);
  return execution;
}
const lists = async (input: string, account = sample.office) =>
  (await execute('readUnitImport', [input], account)).result as UnitImportLists;
const preview = async (input: string, account = sample.office) =>
  (await execute('previewJob', ['importUnitTab', input], account)).result as Answer;
const perform = (input: string, { fingerprint }: Answer) =>
  execute('performJob', ['importUnitTab', fingerprint, input]);

const OTHER = 'Sở Tài chính';
const downloaded = (account = sample.office): Promise<Uint8Array> =>
  download(sample.host.spreadsheets, account, sample.workbook, [TAB_TITLES.settings, TITLE, OTHER]);
const open = async (): Promise<DownloadedTab> => DownloadedTab.open(await downloaded(), TITLE);
const inputFrom = async (file: DownloadedTab): Promise<string> => inputOf(await file.bytes(), SNV);

/** As the cell holds it, not as it is shown. */
async function typed(code: string, key: UnitColumnKey): Promise<unknown> {
  const { sheets = [] } = (await sample.host.spreadsheets.get(sample.office, sample.workbook, {
    ranges: [`'${TITLE}'!${await cellOf(sample, TITLE, code, key)}`],
    fields: 'sheets.data.rowData.values.userEnteredValue',
  })) as Pick<SpreadsheetResource, 'sheets'>;
  return sheets[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.userEnteredValue;
}
const type = async (code: string, key: UnitColumnKey, text: string): Promise<void> =>
  sample.host.type(sample.office, sample.workbook, TITLE, await cellOf(sample, TITLE, code, key), text);
const messages = (problems: readonly { message: string }[]): string[] =>
  problems.map(({ message }) => message);

test('the download as it is brings nothing, from whoever may see the workbook', async () => {
  const before = contentsOf(sample);
  for (const account of [sample.office, 'snv@sonla.example']) {
    const input = await inputOf(await downloaded(account), SNV);
    const found = await lists(input);
    expect([found.differences, found.kept, found.notTaken, found.problems]).toEqual([[], [], [], []]);
    expect(found.same).toBeGreaterThan(300);
    expect(await preview(input)).toMatchObject({ kind: 'nothing' });
  }
  expect(contentsOf(sample)).toBe(before);
});

test('what the unit changed in the file is listed, written by one read and one batch, and then equals the file', async () => {
  const file = await open();
  file.disorder();
  const evidence = '=HYPERLINK("http://x")';
  file.set('1.1.1', { selfScore: 0, evidence, explanation: "'1.10" });
  file.set('1.1.2', {
    evidence: '01/2017',
    explanation: { richText: [{ text: 'Báo cáo ' }, { text: 'năm' }] },
  });
  file.set('3.1.1', { notApplicableAsked: true, explanation: 'Không có thủ tục\nhành chính' });
  const input = await inputFrom(file);
  const found = await lists(input);
  expect(found.differences).toHaveLength(7);
  expect(found.differences).toContainEqual({
    code: '1.1.1',
    column: 'evidence',
    where: { tab: TITLE, cell: await cellOf(sample, TITLE, '1.1.1', 'evidence') },
    before: expect.any(String),
    after: evidence,
  });
  expect(messages(found.problems)).toEqual(['Không dùng đến cột "Ghi chú riêng".']);
  const answer = await preview(input);
  expect(answer.kind).toBe('ask');
  expect(answer.questions).toContainEqual(expect.stringMatching(/^1\.1\.1, Tài liệu kiểm chứng: đang là/));
  const execution = await perform(input, answer);
  expect(execution.result).toMatchObject({ kind: 'done' });
  expect([execution.reads, execution.batches]).toEqual([1, 1]);
  expect(await typed('1.1.1', 'selfScore')).toEqual({ numberValue: 0 });
  expect(await typed('1.1.1', 'evidence')).toEqual({ stringValue: evidence });
  expect(await typed('1.1.1', 'explanation')).toEqual({ stringValue: "'1.10" });
  expect(await typed('1.1.2', 'evidence')).toEqual({ stringValue: '01/2017' });
  expect(await typed('1.1.2', 'explanation')).toEqual({ stringValue: 'Báo cáo năm' });
  expect(await typed('3.1.1', 'notApplicableAsked')).toEqual({ boolValue: true });
  expect(await typed('3.1.1', 'explanation')).toEqual({ stringValue: 'Không có thủ tục\nhành chính' });
  expect(await preview(input)).toMatchObject({
    kind: 'nothing',
    message: expect.stringContaining('giữ nguyên'),
  });
  const log = await sample.host.display(sample.office, sample.workbook, TAB_TITLES.log, 'A1:D60');
  const last = log.filter(([time]) => time).pop();
  expect(last?.slice(2)).toEqual([
    'Nhập trang của đơn vị',
    expect.stringContaining('Nhập trang của Sở Nội vụ'),
  ]);
});

test('the block copied from the tab and pasted is compared in the same way', async () => {
  const shown = await sample.host.display(sample.office, sample.workbook, TITLE, 'A1:R140');
  const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  const pasted = shown.map((row) => row.map(quoted).join('\t')).join('\r\n');
  const { pastedRows } = await import('../../src/core/import/unit-file');
  const found = await lists(JSON.stringify({ unit: 'SNV', rows: pastedRows(pasted) }));
  expect([found.differences, found.kept, found.notTaken, found.problems]).toEqual([[], [], [], []]);
});

test('a blank in the file clears nothing and is listed; what no cell may hold is named with its cell', async () => {
  const file = await open();
  file.set('1.1.1', { selfScore: null, evidence: '  ' });
  file.set('1.1.2', { selfScore: 99, explanation: new Date(Date.UTC(2017, 4, 9)) });
  // Cells share their style, so one that becomes a date gets one of its own.
  const cell = file.cell('1.1.2', 'explanation');
  cell.style = { ...cell.style, numFmt: 'dd/mm/yyyy' };
  file.set('1.1.3', { selfScore: { error: '#REF!' }, evidence: { formula: '1+1', result: 2 } });
  const input = await inputFrom(file);
  const found = await lists(input);
  expect(found.kept.map(({ code, column }) => `${code} ${column}`)).toEqual([
    '1.1.1 selfScore',
    '1.1.1 evidence',
  ]);
  expect(found.notTaken).toEqual([
    {
      severity: 'warns',
      where: { tab: TITLE, cell: await cellOf(sample, TITLE, '1.1.2', 'selfScore') },
      message: expect.stringMatching(
        /^1\.1\.2, Điểm tự chấm \(dòng \d+ của bảng\): "99" không phải là điểm từ 0/,
      ),
    },
    expect.objectContaining({ message: expect.stringContaining('ô là ngày tháng (09/05/2017)') }),
    expect.objectContaining({ message: expect.stringContaining('ô báo lỗi #REF!') }),
  ]);
  expect(found.differences).toMatchObject([{ code: '1.1.3', column: 'evidence', after: '2' }]);
  const answer = await preview(input);
  expect(answer.questions).toContain('3 chỗ trong bảng không nhập được sẽ bị bỏ qua.');
  expect(answer.message).toContain('2 ô để trống trong bảng giữ nguyên; 3 chỗ không nhập được');
  const kept = await typed('1.1.1', 'evidence');
  expect((await perform(input, answer)).result).toMatchObject({ kind: 'done' });
  expect(await typed('1.1.1', 'evidence')).toEqual(kept);
});

test('a cell typed after the preview is not overwritten: the plan is shown again with what stands there now', async () => {
  const file = await open();
  file.set('1.1.1', { explanation: 'Theo tệp' });
  const input = await inputFrom(file);
  const seen = await preview(input);
  await type('1.1.1', 'explanation', 'Gõ trong lúc chờ');
  const { result } = await perform(input, seen);
  expect(result).toMatchObject({
    kind: 'ask',
    questions: [expect.stringContaining('đang là "Gõ trong lúc chờ", thay bằng "Theo tệp"')],
  });
  expect(await typed('1.1.1', 'explanation')).toEqual({ stringValue: 'Gõ trong lúc chờ' });
});

test('a column that the table does not have is said to be missing, its cells are not listed as blank', async () => {
  const rows = [
    { line: 1, cells: ['Mã', 'Giải trình'] },
    { line: 2, cells: ['1.1.1', 'Chỉ một cột'] },
  ];
  const found = await lists(JSON.stringify({ unit: 'SNV', rows }));
  expect([found.kept, found.differences.length]).toEqual([[], 1]);
  expect(messages(found.problems)).toEqual([
    expect.stringContaining('Bảng không có cột "Đề nghị không áp dụng", "Số liệu", "Điểm tự chấm"'),
    expect.stringMatching(/^Bảng không có \d+ mục: 1\.1\.2, /),
  ]);
});

describe('what is refused in a sentence, with nothing changed', () => {
  const refused = async (input: string, account = sample.office): Promise<string[]> => {
    const before = contentsOf(sample);
    const answer = await preview(input, account);
    expect([answer.kind, contentsOf(sample) === before]).toEqual(['blocked', true]);
    expect(messages((await lists(input, account)).problems)).toEqual(
      expect.arrayContaining(messages(answer.problems.filter(({ severity }) => severity === 'blocks'))),
    );
    return messages(answer.problems);
  };

  test('the tab of another unit', async () => {
    const input = await inputOf(await downloaded(), { code: 'STC', name: OTHER });
    const { rows } = JSON.parse(input) as { rows: unknown };
    expect(await refused(JSON.stringify({ unit: 'SNV', rows }))).toContain(
      'Bảng này là của Sở Tài chính, không phải của Sở Nội vụ: hãy chọn đúng đơn vị hoặc đúng tệp.',
    );
  });

  test.each([
    ['nothing', ''],
    ['a unit that is not there', JSON.stringify({ unit: 'X', rows: [] })],
    ['a table without a header', JSON.stringify({ unit: 'SNV', rows: [{ line: 1, cells: ['1.1.1', 5] }] })],
    [
      'a table of which nothing matches',
      JSON.stringify({
        unit: 'SNV',
        rows: [
          { line: 1, cells: ['Mã', 'Điểm tự chấm'] },
          { line: 2, cells: ['9.9.9', 5] },
        ],
      }),
    ],
  ])('%s', async (_what, input) => {
    expect((await refused(input)).length).toBeGreaterThan(0);
  });

  test('anybody but the office', async () => {
    const input = await inputOf(await downloaded(), SNV);
    for (const account of ['snv@sonla.example', sample.province.appraisers[0]!.address]) {
      expect(await refused(input, account)).toContainEqual(expect.stringContaining('cơ quan thường trực'));
    }
  });

  test('a tab of the workbook whose header was moved', async () => {
    const header = `A${SUBMISSION_ROW + 3}`;
    const input = await inputOf(await downloaded(), SNV);
    await sample.host.type(sample.office, sample.workbook, TITLE, header, 'Số');
    expect((await refused(input)).length).toBeGreaterThan(0);
    await sample.host.type(sample.office, sample.workbook, TITLE, header, 'Mã');
  });
});

test('a table that names no unit, a title of another year: both are asked about', async () => {
  const file = await open();
  file.set('1.1.1', { explanation: 'Khác' });
  const { rows } = JSON.parse(await inputFrom(file)) as { rows: { cells: unknown[] }[] };
  const from = rows.findIndex(({ cells }) => cells[0] === 'Mã');
  const bare = JSON.stringify({ unit: 'SNV', rows: rows.slice(from) });
  expect((await preview(bare)).questions[0]).toContain('Bảng không ghi là của đơn vị nào');
  const title = String(rows[0]!.cells[1]);
  rows[0]!.cells[1] = title.replace('2017', '2016');
  expect((await preview(JSON.stringify({ unit: 'SNV', rows }))).questions[0]).toContain('2016');
});

describe('stages', () => {
  const questionsOf = async (code: string, values: Parameters<DownloadedTab['set']>[1]) => {
    const file = await open();
    file.set(code, values);
    const input = await inputFrom(file);
    return { found: await lists(input), answer: await preview(input) };
  };

  test('a further explanation waits for its stage', async () => {
    const { found, answer } = await questionsOf('1.1.1', { furtherExplanation: 'Bổ sung' });
    expect(messages(found.notTaken)).toEqual([expect.stringContaining('chỉ nhập từ giai đoạn "Giải trình"')]);
    expect(answer.kind).toBe('nothing');
  });

  test('what was received is asked about', async () => {
    const status = a1(SUBMISSION_ROW, columnIndex(UNIT_COLUMNS, 'evidence'));
    await sample.host.type(sample.office, sample.workbook, TITLE, status, 'Đã nhận lúc 20/04/2018 08:00');
    const { answer } = await questionsOf('1.1.1', { explanation: 'Sau khi nộp' });
    expect(answer.questions[0]).toContain('Bài của Sở Nội vụ đã được nhận lúc 20/04/2018 08:00');
    await sample.host.type(sample.office, sample.workbook, TITLE, status, '');
  });

  test('in the first appraisal the self-scoring is asked about, and what appraisers fill in is not taken', async () => {
    await sample.player.advance();
    const { found, answer } = await questionsOf('1.1.1', {
      explanation: 'Muộn',
      firstScore: 1,
      firstNote: 'Đơn vị tự ghi',
      notApplicable: true,
    });
    expect(found.differences).toMatchObject([{ column: 'explanation' }]);
    expect(messages(found.problems)).toEqual([
      'Cột "Duyệt không áp dụng" khác sổ ở 1 mục (1.1.1): đơn vị không điền cột này nên không nhập.',
      'Cột "Thẩm định lần 1" khác sổ ở 1 mục (1.1.1): đơn vị không điền cột này nên không nhập.',
      'Cột "Ý kiến (lần 1)" khác sổ ở 1 mục (1.1.1): đơn vị không điền cột này nên không nhập.',
    ]);
    expect(answer.questions[0]).toContain('giai đoạn "Thẩm định lần 1": cột "Giải trình" đã hết lượt điền');
  });

  test('in the explanation a further explanation is written', async () => {
    await sample.player.advance();
    const file = await open();
    file.set('1.1.1', { furtherExplanation: '- Bổ sung' });
    const input = await inputFrom(file);
    expect((await perform(input, await preview(input))).result).toMatchObject({ kind: 'done' });
    expect(await typed('1.1.1', 'furtherExplanation')).toEqual({ stringValue: '- Bổ sung' });
  });
});

describe('a unit that takes over from another', () => {
  const scoreIn = async (title: string): Promise<string> => {
    const cell = await cellOf(sample, title, '1.1.2', 'selfScore');
    return (await sample.host.display(sample.office, sample.workbook, title, cell))[0]![0]!;
  };
  const from = (code: string, unit = 'STC'): string => JSON.stringify({ unit, from: code });

  test('gets what the other filled in, item by item; the other tab stays', async () => {
    const before = await Promise.all(['1.1.1', '1.1.2'].map((code) => typed(code, 'selfScore')));
    const answer = await preview(from('SNV'));
    expect(answer.questions[0]).toContain(
      'Chép những gì đơn vị đã điền ở trang "Sở Nội vụ" sang trang của Sở Tài chính',
    );
    await perform(from('SNV'), answer);
    expect(await scoreIn(OTHER)).toBe(await scoreIn(TITLE));
    expect(await scoreIn(OTHER)).not.toBe('');
    expect(await Promise.all(['1.1.1', '1.1.2'].map((code) => typed(code, 'selfScore')))).toEqual(before);
    expect((await preview(from('SNV'))).kind).toBe('nothing');
  });

  test('also from a unit that has left the registry, whose tab is out of sight', async () => {
    const rows = await sample.host.display(sample.office, sample.workbook, TAB_TITLES.units, 'A1:A40');
    const row = rows.findIndex(([code]) => code === 'SNV') + 1;
    await sample.host.type(sample.office, sample.workbook, TAB_TITLES.units, `A${row}`, 'SNVM');
    await sample.host.type(sample.office, sample.workbook, TAB_TITLES.units, `C${row}`, 'Sở Nội vụ mới');
    await sample.click(sample.office, JOB_TITLES.generate, 'YES');
    const answer = await preview(from('SNV', 'SNVM'));
    expect(answer.questions[0]).toContain('trang "Lưu - Sở Nội vụ"');
    await perform(from('SNV', 'SNVM'), answer);
    expect(await scoreIn('Sở Nội vụ mới')).toBe(await scoreIn('Lưu - Sở Nội vụ'));
    expect(await scoreIn('Sở Nội vụ mới')).not.toBe('');
  });

  test.each([['XYZ'], ['STC']])('not from %s, which has no tab or is itself', async (code) => {
    expect((await preview(from(code))).kind).toBe('blocked');
  });
});
