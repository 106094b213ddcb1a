/** Files of units that cannot be opened, are damaged, copied or left half done: what is wrong is named, nothing typed is lost, nothing is guessed. */
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { ApiError } from '../../local/sheets/errors';
import { cellAt, UnitTabs } from '../../local/torture/typed-cells';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { sheetIdOf } from '../../src/core/workbook/identity';
import { unitTab } from '../../src/core/workbook/place';
import { SUBMISSION_ROW } from '../../src/core/workbook/reading/submission';
import { said } from './played-sample';
import { first, office, province, SmallFiles, second } from './small-files';

/** Every so many calls are tried here; the files are alike. */
const CUT_STEP = 3;

const files = new SmallFiles();
beforeAll(() => files.prepare(), 240_000);
afterEach(() => files.host.close());

async function evidenceCell(id: string): Promise<string> {
  const codes = await new UnitTabs(files.host, office, id, [first.shortName]).codes(first.shortName);
  return cellAt(codes.get('1.2.1')!, 'evidence');
}

test('what was exchanged in a run that was stopped is not exchanged again by the next click', async () => {
  await files.open();
  const ids = (await files.listed()).map(({ id }) => id);
  const read: string[] = [];
  const count = async (stopsAfter: number): Promise<void> => {
    read.length = 0;
    files.host.hooks = {
      beforeCall: async ({ method, parameters: [id], functionName }) => {
        if (
          functionName !== 'performJob' ||
          method !== 'sheets.spreadsheets.get' ||
          !ids.includes(String(id))
        )
          return;
        read.push(String(id));
        if (read.length === stopsAfter) await files.host.run(office, files.workbook, 'cancelJob');
      },
    };
    const asked = (await files.host.run(office, files.workbook, 'previewJob', ['exchange', ''])).result as {
      fingerprint: string;
    };
    const { result } = await files.host.run(office, files.workbook, 'performJob', [
      'exchange',
      asked.fingerprint,
      '',
    ]);
    files.host.hooks = {};
    expect(result).toMatchObject(
      stopsAfter <= ids.length
        ? {
            kind: 'cancelled',
            message: expect.stringContaining(`đã trao đổi ${stopsAfter}/${ids.length} tệp`),
          }
        : { kind: 'done' },
    );
  };
  await count(2);
  const before = new Set(read);
  await count(ids.length + 1);
  expect(new Set(read)).toEqual(new Set(ids.filter((id) => !before.has(id))));
  // A run that came to its end leaves nothing to go on from.
  await count(ids.length + 1);
  expect(new Set(read)).toEqual(new Set(ids));
}, 60_000);

test('a file that cannot be opened is named and its unit is not ranked; the others are exchanged with', async () => {
  await files.open();
  const gone = await files.fileOf(first);
  await files.type(second, '1.1.1', 'evidence', 'Của đơn vị khác');
  files.host.hooks = {
    beforeCall: ({ parameters }) => {
      if (parameters[0] === gone) throw new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');
    },
  };
  const run = await files.exchange();
  files.host.hooks = {};
  expect(said(run)).toContain(`Không mở được tệp "Tự chấm Chỉ số CCHC 2017 - ${first.shortName}"`);
  const problems = (await files.listed()).filter(({ problem }) => problem !== '');
  expect(problems.map(({ units }) => units)).toEqual([first.shortName]);
  expect([...(await files.typedIn(files.workbook, [second.shortName])).values()]).toContain(
    'Của đơn vị khác',
  );
  expect(said(await files.press(JOB_TITLES.rank))).toContain(`${first.shortName} không được xếp hạng`);
  expect(said(await files.press(JOB_TITLES.checkRound))).toContain('Không mở được tệp');
  // Found again, it is exchanged with like any other.
  await files.exchange();
  expect((await files.listed()).every(({ problem }) => problem === '')).toBe(true);
}, 60_000);

test('a file that comes back while it cannot be opened keeps nothing from before', async () => {
  await files.open();
  const old = await files.fileOf(first);
  await files.choose('none');
  await files.host.type(
    office,
    files.workbook,
    first.shortName,
    await evidenceCell(files.workbook),
    'Mới hơn tệp cũ',
  );
  await files.set('perUnit');
  await files.press(JOB_TITLES.generate);
  files.host.hooks = {
    beforeCall: ({ parameters }) => {
      if (parameters[0] === old) throw new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');
    },
  };
  expect(said(await files.exchange())).toContain('Không mở được tệp');
  files.host.hooks = {};
  await files.exchange();
  for (const id of [old, files.workbook])
    expect((await files.typedIn(id)).get(`${first.shortName}|1.2.1|evidence`)).toBe('Mới hơn tệp cũ');
  await files.type(first, '1.2.1', 'evidence', 'Lại nhập được', old);
}, 60_000);

test('a damaged tab in a file is named with its cell, and nothing of it is taken over', async () => {
  await files.open();
  const id = await files.fileOf(first);
  const before = await files.typedIn(files.workbook);
  const row = (await new UnitTabs(files.host, office, id, [first.shortName]).codes(first.shortName)).get(
    '1.1.2',
  )!;
  await files.host.type(office, id, first.shortName, `A${row + 1}`, '1.1.1');
  await files.type(first, '1.2.1', 'evidence', 'Mới gõ');
  expect(said(await files.exchange())).toMatch(
    new RegExp(`trang "${first.shortName}", ô A${row + 1}: .*1\\.1\\.1`),
  );
  expect(await files.typedIn(files.workbook)).toEqual(before);
}, 60_000);

test('a tab that somebody deleted in a file comes back with what was collected', async () => {
  await files.open();
  const id = await files.fileOf(first);
  await files.exchange();
  const before = await files.typedIn(id);
  await files.host.spreadsheets.batchUpdate(office, id, {
    requests: [{ deleteSheet: { sheetId: sheetIdOf(unitTab(first.code)) } }],
  });
  await files.exchange();
  expect(await files.typedIn(id)).toEqual(before);
  expect(await files.typedIn(files.workbook)).toEqual(before);
}, 60_000);

test('a text that looks like a formula goes over as a text, both ways', async () => {
  await files.open();
  const HOSTILE = '=IMPORTXML("https://elsewhere.example")';
  await files.type(first, '1.2.1', 'evidence', HOSTILE);
  await files.host.type(office, files.workbook, TAB_TITLES.units, 'B4', HOSTILE);
  await files.press(JOB_TITLES.generate);
  await files.exchange();
  const held: string[] = [];
  for (const id of files.host.workbooks)
    for (const sheet of files.host.spreadsheets.dump(id).workbook.sheets)
      for (const [, cells] of sheet.rows)
        for (const { value } of cells) {
          if (value?.stringValue?.includes('IMPORTXML')) held.push(sheet.properties.title);
          const formula = value?.formulaValue?.replace(/"(?:[^"]|"")*"/g, '') ?? '';
          expect(formula).not.toContain('IMPORTXML');
        }
  expect(held.filter((title) => title === first.shortName).length).toBeGreaterThanOrEqual(4);
}, 60_000);

test('the clock exchanges, too, and answers "Đã nộp"', async () => {
  await files.open();
  const id = await files.fileOf(first);
  await files.type(first, '1.2.1', 'evidence', 'Gom theo giờ');
  await files.host.type(first.address, id, first.shortName, cellAt(SUBMISSION_ROW, 'selfScore'), 'TRUE');
  await files.host.advance(30);
  expect([...(await files.typedIn(files.workbook)).values()]).toContain('Gom theo giờ');
  const [[status]] = (await files.host.display(
    first.address,
    id,
    first.shortName,
    cellAt(SUBMISSION_ROW, 'evidence'),
  )) as [[string]];
  expect(status).toContain('chưa');
  const [[tick]] = (await files.host.display(
    first.address,
    id,
    first.shortName,
    cellAt(SUBMISSION_ROW, 'selfScore'),
  )) as [[string]];
  expect(tick).toBe('FALSE');
}, 60_000);

test('a copy of the files.workbook does not exchange with the same files', async () => {
  await files.open();
  const copy = await files.host.spreadsheets.copy(office, files.workbook, 'Bản sao');
  const answer = await files.host.run(office, copy, 'previewJob', ['exchange', '']);
  expect((answer.result as { message: string }).message).toContain(`Lập ${province.units.length} tệp mới`);
}, 60_000);

/** What people would compare: every tab of the office's files.workbook and of the files that it lists, but times and addresses. */
async function result(): Promise<string[]> {
  const cells = [
    ...(await new UnitTabs(
      files.host,
      office,
      files.workbook,
      province.units.map(({ shortName }) => shortName),
    ).all()),
  ];
  const lines = cells.map(([key, text]) => `${key}: ${text}`);
  for (const unit of province.units) {
    const id = await files.fileOf(unit);
    lines.push(
      ...[...(await files.typedIn(id, [unit.shortName]))].map(([key, text]) => `file ${key}: ${text}`),
    );
    const { sheets } = files.host.spreadsheets.dump(id).workbook;
    lines.push(
      `file of ${unit.code}: ${sheets.map(({ properties, protectedRanges }) => `${properties.title} ${JSON.stringify(protectedRanges)}`).join('; ')}`,
    );
  }
  return lines.sort();
}

test('a run that is cut off at any call is finished by the next: no file and no tab twice, nothing lost', async () => {
  const prepared = async (): Promise<void> => {
    await files.open();
    files.host.switches = { longestWaitMilliseconds: 0 };
    await files.host.open(office, files.workbook);
    await files.type(first, '1.2.1', 'evidence', 'Gõ trước khi bị ngắt');
    await files.type(second, '1.1.1', 'selfScore', '0,5');
    await files.host.type(
      first.address,
      await files.fileOf(first),
      first.shortName,
      cellAt(SUBMISSION_ROW, 'selfScore'),
      'TRUE',
    );
  };
  await prepared();
  const { calls } = await files.exchange();
  await files.exchange();
  const calm = await result();
  await files.host.close();
  const cuts = Array.from({ length: calls.length }, (_, at) => at + 1).filter(
    (call) => call % CUT_STEP === 1,
  );
  for (const call of cuts)
    for (const when of ['before', 'after'] as const) {
      await prepared();
      files.host.switches = { ...files.host.switches, killAt: { call, when } };
      expect((await files.exchange()).outcome).toBe('cut off');
      files.host.switches = { longestWaitMilliseconds: 0 };
      for (const _again of [1, 2]) expect((await files.exchange()).outcome).toBe('done');
      expect({ call, when, lines: await result() }).toEqual({ call, when, lines: calm });
      expect(files.host.workbooks).toHaveLength(province.units.length + 2);
      await files.host.close();
    }
  await files.open();
}, 240_000);

test('where nothing changed a file costs one read, and the time of the exchange is written for all of them at once', async () => {
  await files.open();
  await files.exchange();
  await files.host.advance(1);
  const { calls } = await files.exchange();
  const count = (name: string): number => calls.filter(({ method }) => method === name).length;
  const all = province.units.length;
  // Beside the files the office's workbook is read; the log of scores, the times and Nhật ký are written.
  expect([count('sheets.spreadsheets.get'), count('sheets.spreadsheets.batchUpdate')]).toEqual([1 + all, 3]);
  const rows = await files.host.display(office, files.workbook, TAB_TITLES['unit-files'], `A4:D${3 + all}`);
  expect(rows.map(([, , , time]) => time)).toEqual(rows.map(() => '23/04/2018 10:01'));
});

/** Just before the last file is read. */
async function cutOffAtLastFile(): Promise<void> {
  const { calls } = await files.exchange();
  const reads = calls.flatMap(({ method }, at) => (method === 'sheets.spreadsheets.get' ? [at] : []));
  files.host.switches = { killAt: { call: reads.at(-1)! + 1, when: 'before' } };
}

test('runs that Google cuts off one after another come to the end: each goes on about where the one before it was', async () => {
  await files.open();
  await files.exchange();
  await cutOffAtLastFile();
  const outcomes = [];
  for (const _run of [1, 2, 3]) outcomes.push((await files.exchange()).outcome);
  files.host.switches = {};
  expect(outcomes).toEqual(['cut off', 'done', 'cut off']);
});

test('a stage that changes after a run was cut off comes to all files', async () => {
  const advanced = async (cutOff: () => Promise<void>): Promise<string[]> => {
    await files.open();
    await files.exchange();
    await cutOff();
    await files.press(JOB_TITLES.advanceStage);
    await files.exchange();
    return result();
  };
  const calm = await advanced(async () => undefined);
  await files.host.close();
  const lines = await advanced(async () => {
    await cutOffAtLastFile();
    expect((await files.exchange()).outcome).toBe('cut off');
    files.host.switches = {};
  });
  expect(lines).toEqual(calm);
});

test('units in another order: the list is in that order at once, whatever is cut off afterwards', async () => {
  await files.open();
  await files.exchange();
  const before = (await files.listed()).map(({ units, id }) => [units, id]);
  await files.host.advance(1);
  await cutOffAtLastFile();
  await files.host.advance(1);
  const last = 3 + before.length;
  const registry = await files.host.display(office, files.workbook, TAB_TITLES.units, `A4:H${last}`);
  await files.host.type(office, files.workbook, TAB_TITLES.units, 'A4', registry.toReversed());
  expect((await files.exchange()).outcome).toBe('cut off');
  expect((await files.listed()).map(({ units, id }) => [units, id])).toEqual(before.toReversed());
});
