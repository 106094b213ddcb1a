/** Where units fill in can change in the middle of a round, files can be damaged, a run can be cut off: nothing typed is lost, nothing is guessed. */
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { Host } from '../../local/host/host';
import { RoundPlayer } from '../../local/sample/play-round';
import { ApiError } from '../../local/sheets/errors';
import { smallProvince } from '../../local/torture/sample-scenarios';
import { cellAt, type TypedCells, UnitTabs } from '../../local/torture/typed-cells';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { CLOSED, UNIT_FILES_WAYS, type UnitFilesWay } from '../../src/core/text/unit-files';
import { sheetIdOf } from '../../src/core/workbook/identity';
import { unitTab } from '../../src/core/workbook/place';
import { SUBMISSION_ROW } from '../../src/core/workbook/reading/submission';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { workbookIdOf } from '../../src/core/workbook/unit-files';
import { onceARun } from './once-a-run';
import { program, said, sampleHost } from './played-sample';

/** Every so many calls are tried here; the files are alike. */
const CUT_STEP = 3;

const province = smallProvince();
const office = province.office.address;
const [first, second] = province.units as [(typeof province.units)[0], (typeof province.units)[0]];
let saved = '';
let host: Host;
let workbook: string;

beforeAll(async () => {
  const folder = await onceARun('unit-files', async (making) => {
    const sample = await sampleHost(() => true, [], province);
    const player = new RoundPlayer(sample.host, sample.workbook, province, () => {}, 'perUnit');
    await player.prepare();
    await player.advance();
    await player.selfScore(first, 20);
    await sample.host.settled();
    await sample.host.save(join(making, 'host.json'));
    await sample.host.close();
  });
  saved = join(folder, 'host.json');
}, 240_000);
afterEach(() => host.close());

async function open(): Promise<void> {
  host = await Host.restore(saved, program());
  workbook = host.workbooks[0]!;
}

const press = (title: string) =>
  host.click(office, workbook, title, {
    press: async ({ buttons }) => ({ button: buttons === 'YES_NO' ? 'YES' : 'OK', text: '' }),
    see: () => undefined,
  });
const exchange = () => press(JOB_TITLES.exchange);

interface Listed {
  units: string;
  id: string;
  problem: string;
}
const listed = async (): Promise<Listed[]> =>
  (await host.display(office, workbook, TAB_TITLES['unit-files'], 'A4:G40'))
    .filter(([title]) => title)
    .map(([, units, url, , problem]) => ({
      units: units!,
      id: workbookIdOf(url!),
      problem: problem!,
    }));
const fileOf = async ({ shortName }: { shortName: string }): Promise<string> =>
  (await listed()).find(({ units, problem }) => units.split(', ').includes(shortName) && problem !== CLOSED)!
    .id;
const typedIn = (id: string, titles: readonly string[] = [first.shortName]): Promise<TypedCells> =>
  new UnitTabs(host, office, id, titles).all();

async function type(
  unit: typeof first,
  code: string,
  column: Parameters<typeof cellAt>[1],
  text: string,
  id?: string,
) {
  const place = id ?? (await fileOf(unit));
  const row = (await new UnitTabs(host, office, place, [unit.shortName]).codes(unit.shortName)).get(code)!;
  await host.type(unit.address, place, unit.shortName, cellAt(row, column), text);
}
const evidenceCell = async (id: string): Promise<string> =>
  cellAt(
    (await new UnitTabs(host, office, id, [first.shortName]).codes(first.shortName)).get('1.2.1')!,
    'evidence',
  );
const choose = async (way: UnitFilesWay): Promise<void> => {
  await host.type(
    office,
    workbook,
    TAB_TITLES.settings,
    `B${settingRow('unitFiles') + 1}`,
    UNIT_FILES_WAYS[way],
  );
  for (const title of [JOB_TITLES.generate, JOB_TITLES.exchange, JOB_TITLES.generate]) {
    const { outcome, error } = await press(title);
    if (outcome !== 'done') throw new Error(`${title}: ${error?.message}`);
  }
};

test('from files to a shared workbook and back, every typed value goes along, and what is closed stays closed', async () => {
  await open();
  const old = await fileOf(first);
  await type(first, '1.2.1', 'evidence', 'Gõ ngay trước khi chuyển');
  const before = new Map(await typedIn(old));
  for (const way of ['perGroup', 'none', 'shared', 'perUnit', 'none'] as const) {
    await choose(way);
    const place = way === 'none' ? workbook : await fileOf(first);
    for (const [key, text] of before)
      expect([way, key, (await typedIn(place)).get(key)]).toEqual([way, key, text]);
    const row = (await new UnitTabs(host, office, place, [first.shortName]).codes(first.shortName)).get(
      '1.2.2',
    )!;
    if (way === 'none') host.spreadsheets.share(workbook, first.address, 'writer');
    await host.type(first.address, place, first.shortName, cellAt(row, 'explanation'), way);
    expect((await typedIn(place)).get(`${first.shortName}|1.2.2|explanation`)).toBe(way);
    for (const elsewhere of [workbook, old].filter((id) => id !== place))
      await expect(type(first, '1.2.2', 'explanation', 'x', elsewhere)).rejects.toThrow();
    before.set(`${first.shortName}|1.2.2|explanation`, way);
  }
}, 120_000);

test('a unit that changes its group takes along what it typed since the last exchange, there and back again', async () => {
  await open();
  await choose('perGroup');
  const other = province.units.find(({ group }) => group !== first.group)!;
  const registry = await host.display(office, workbook, TAB_TITLES.units, 'A1:D40');
  const cell = `D${registry.findIndex(([code]) => code === first.code) + 1}`;
  const files = [await fileOf(first), await fileOf(other)];
  for (const [turn, group] of [other.group, first.group, other.group].entries()) {
    const [from, to] = [files[turn % 2]!, files[(turn + 1) % 2]!];
    await type(first, '1.2.1', 'evidence', `Gõ trước khi chuyển lần ${turn}`, from);
    await host.type(office, workbook, TAB_TITLES.units, cell, group);
    for (const title of [JOB_TITLES.generate, JOB_TITLES.exchange]) await press(title);
    for (const place of [workbook, to])
      expect([...(await typedIn(place)).values()]).toContain(`Gõ trước khi chuyển lần ${turn}`);
    await expect(type(first, '1.2.1', 'evidence', 'x', from)).rejects.toThrow();
    await type(first, '1.2.2', 'evidence', `Nơi mới ${turn}`, to);
    await exchange();
    expect([...(await typedIn(workbook)).values()]).toContain(`Nơi mới ${turn}`);
  }
}, 120_000);

test.each(['shared', 'perGroup', 'perUnit'] as const)(
  'a unit that leaves the registry leaves what it typed, and opens nothing any more; the others go on: %s',
  async (way) => {
    await open();
    await choose(way);
    const [own, others] = [await fileOf(first), await fileOf(second)];
    // What it filled in alone, before, stays its own, closed.
    const before = (await listed()).filter(({ problem }) => problem === CLOSED).map(({ id }) => id);
    const opens = async ({ address }: typeof first): Promise<string[]> => {
      const open: string[] = [];
      for (const id of host.workbooks.filter((each) => !before.includes(each)))
        await host.spreadsheets.get(address, id, { fields: 'spreadsheetId' }).then(
          () => open.push(id),
          () => undefined,
        );
      return open;
    };
    expect([await opens(first), await opens(second)]).toEqual([[own], [others]]);
    await type(first, '1.2.1', 'evidence', 'Gõ trước khi rời danh sách', own);
    const registry = await host.display(office, workbook, TAB_TITLES.units, 'A1:A40');
    const row = registry.findIndex(([code]) => code === first.code) + 1;
    await host.type(office, workbook, TAB_TITLES.units, `A${row}`, [Array(9).fill('')]);
    for (const title of [JOB_TITLES.generate, JOB_TITLES.exchange]) await press(title);
    expect(await opens(first)).toEqual([]);
    expect(await opens(second)).toEqual([others]);
    await type(second, '1.2.1', 'evidence', 'Vẫn điền được', others);
    // Its tab is out of sight under another title.
    expect(JSON.stringify(host.spreadsheets.dump(workbook))).toContain('Gõ trước khi rời danh sách');
  },
  60_000,
);

test('what was exchanged in a run that was stopped is not exchanged again by the next click', async () => {
  await open();
  const ids = (await listed()).map(({ id }) => id);
  const read: string[] = [];
  const count = async (stopsAfter: number): Promise<void> => {
    read.length = 0;
    host.hooks = {
      beforeCall: async ({ method, parameters: [id], functionName }) => {
        if (
          functionName !== 'performJob' ||
          method !== 'sheets.spreadsheets.get' ||
          !ids.includes(String(id))
        )
          return;
        read.push(String(id));
        if (read.length === stopsAfter) await host.run(office, workbook, 'cancelJob');
      },
    };
    const asked = (await host.run(office, workbook, 'previewJob', ['exchange', ''])).result as {
      fingerprint: string;
    };
    const { result } = await host.run(office, workbook, 'performJob', ['exchange', asked.fingerprint, '']);
    host.hooks = {};
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
  await open();
  const gone = await fileOf(first);
  await type(second, '1.1.1', 'evidence', 'Của đơn vị khác');
  host.hooks = {
    beforeCall: ({ parameters }) => {
      if (parameters[0] === gone) throw new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');
    },
  };
  const run = await exchange();
  host.hooks = {};
  expect(said(run)).toContain(`Không mở được tệp "Tự chấm Chỉ số CCHC 2017 - ${first.shortName}"`);
  const problems = (await listed()).filter(({ problem }) => problem !== '');
  expect(problems.map(({ units }) => units)).toEqual([first.shortName]);
  expect([...(await typedIn(workbook, [second.shortName])).values()]).toContain('Của đơn vị khác');
  expect(said(await press(JOB_TITLES.rank))).toContain(`${first.shortName} không được xếp hạng`);
  // Found again, it is exchanged with like any other.
  await exchange();
  expect((await listed()).every(({ problem }) => problem === '')).toBe(true);
}, 60_000);

test('a file that comes back while it cannot be opened keeps nothing from before', async () => {
  await open();
  const old = await fileOf(first);
  await choose('none');
  await host.type(office, workbook, first.shortName, await evidenceCell(workbook), 'Mới hơn tệp cũ');
  await host.type(
    office,
    workbook,
    TAB_TITLES.settings,
    `B${settingRow('unitFiles') + 1}`,
    UNIT_FILES_WAYS.perUnit,
  );
  await press(JOB_TITLES.generate);
  host.hooks = {
    beforeCall: ({ parameters }) => {
      if (parameters[0] === old) throw new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');
    },
  };
  expect(said(await exchange())).toContain('Không mở được tệp');
  host.hooks = {};
  await exchange();
  for (const id of [old, workbook])
    expect((await typedIn(id)).get(`${first.shortName}|1.2.1|evidence`)).toBe('Mới hơn tệp cũ');
  await type(first, '1.2.1', 'evidence', 'Lại nhập được', old);
}, 60_000);

test('a damaged tab in a file is named with its cell, and nothing of it is taken over', async () => {
  await open();
  const id = await fileOf(first);
  const before = await typedIn(workbook);
  const row = (await new UnitTabs(host, office, id, [first.shortName]).codes(first.shortName)).get('1.1.2')!;
  await host.type(office, id, first.shortName, `A${row + 1}`, '1.1.1');
  await type(first, '1.2.1', 'evidence', 'Mới gõ');
  expect(said(await exchange())).toMatch(
    new RegExp(`trang "${first.shortName}", ô A${row + 1}: .*1\\.1\\.1`),
  );
  expect(await typedIn(workbook)).toEqual(before);
}, 60_000);

test('a tab that somebody deleted in a file comes back with what was collected', async () => {
  await open();
  const id = await fileOf(first);
  await exchange();
  const before = await typedIn(id);
  await host.spreadsheets.batchUpdate(office, id, {
    requests: [{ deleteSheet: { sheetId: sheetIdOf(unitTab(first.code)) } }],
  });
  await exchange();
  expect(await typedIn(id)).toEqual(before);
  expect(await typedIn(workbook)).toEqual(before);
}, 60_000);

test('a text that looks like a formula goes over as a text, both ways', async () => {
  await open();
  const HOSTILE = '=IMPORTXML("https://elsewhere.example")';
  await type(first, '1.2.1', 'evidence', HOSTILE);
  await host.type(office, workbook, TAB_TITLES.units, 'B4', HOSTILE);
  await press(JOB_TITLES.generate);
  await exchange();
  const held: string[] = [];
  for (const id of host.workbooks)
    for (const sheet of host.spreadsheets.dump(id).workbook.sheets)
      for (const [, cells] of sheet.rows)
        for (const { value } of cells) {
          if (value?.stringValue?.includes('IMPORTXML')) held.push(sheet.properties.title);
          const formula = value?.formulaValue?.replace(/"(?:[^"]|"")*"/g, '') ?? '';
          expect(formula).not.toContain('IMPORTXML');
        }
  expect(held.filter((title) => title === first.shortName).length).toBeGreaterThanOrEqual(4);
}, 60_000);

test('the clock exchanges, too, and answers "Đã nộp"', async () => {
  await open();
  const id = await fileOf(first);
  await type(first, '1.2.1', 'evidence', 'Gom theo giờ');
  await host.type(first.address, id, first.shortName, cellAt(SUBMISSION_ROW, 'selfScore'), 'TRUE');
  await host.advance(30);
  expect([...(await typedIn(workbook)).values()]).toContain('Gom theo giờ');
  const [[status]] = (await host.display(
    first.address,
    id,
    first.shortName,
    cellAt(SUBMISSION_ROW, 'evidence'),
  )) as [[string]];
  expect(status).toContain('chưa');
  const [[tick]] = (await host.display(
    first.address,
    id,
    first.shortName,
    cellAt(SUBMISSION_ROW, 'selfScore'),
  )) as [[string]];
  expect(tick).toBe('FALSE');
}, 60_000);

test('a copy of the workbook does not exchange with the same files', async () => {
  await open();
  const copy = await host.spreadsheets.copy(office, workbook, 'Bản sao');
  const answer = await host.run(office, copy, 'previewJob', ['exchange', '']);
  expect((answer.result as { message: string }).message).toContain(`Lập ${province.units.length} tệp mới`);
}, 60_000);

/** What people would compare: every tab of the office's workbook and of the files that it lists, but times and addresses. */
async function result(): Promise<string[]> {
  const cells = [
    ...(await new UnitTabs(
      host,
      office,
      workbook,
      province.units.map(({ shortName }) => shortName),
    ).all()),
  ];
  const lines = cells.map(([key, text]) => `${key}: ${text}`);
  for (const unit of province.units) {
    const id = await fileOf(unit);
    lines.push(...[...(await typedIn(id, [unit.shortName]))].map(([key, text]) => `file ${key}: ${text}`));
    const { sheets } = host.spreadsheets.dump(id).workbook;
    lines.push(
      `file of ${unit.code}: ${sheets.map(({ properties, protectedRanges }) => `${properties.title} ${JSON.stringify(protectedRanges)}`).join('; ')}`,
    );
  }
  return lines.sort();
}

test('a run that is cut off at any call is finished by the next: no file and no tab twice, nothing lost', async () => {
  const prepared = async (): Promise<void> => {
    await open();
    host.switches = { longestWaitMilliseconds: 0 };
    await host.open(office, workbook);
    await type(first, '1.2.1', 'evidence', 'Gõ trước khi bị ngắt');
    await type(second, '1.1.1', 'selfScore', '0,5');
    await host.type(
      first.address,
      await fileOf(first),
      first.shortName,
      cellAt(SUBMISSION_ROW, 'selfScore'),
      'TRUE',
    );
  };
  await prepared();
  const { calls } = await exchange();
  await exchange();
  const calm = await result();
  await host.close();
  const cuts = Array.from({ length: calls.length }, (_, at) => at + 1).filter(
    (call) => call % CUT_STEP === 1,
  );
  for (const call of cuts)
    for (const when of ['before', 'after'] as const) {
      await prepared();
      host.switches = { ...host.switches, killAt: { call, when } };
      expect((await exchange()).outcome).toBe('cut off');
      host.switches = { longestWaitMilliseconds: 0 };
      for (const _again of [1, 2]) expect((await exchange()).outcome).toBe('done');
      expect({ call, when, lines: await result() }).toEqual({ call, when, lines: calm });
      expect(host.workbooks).toHaveLength(province.units.length + 2);
      await host.close();
    }
  await open();
}, 240_000);
