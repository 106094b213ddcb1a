import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Block, Entrance, TabPicture } from '../../../local/server/shapes';
import { askedRaw, ESCAPES } from './raw-request';
import { OFFICE, ServedWorkbook, STRANGER, TAB, UNIT } from './served-workbook';

let served: ServedWorkbook;
beforeAll(async () => {
  served = await ServedWorkbook.start();
});
afterAll(() => served.close());

const tab = (account: string, window: string) =>
  served.get<{ picture: TabPicture; open: Block[] }>('tab', { account, window, sheet: String(TAB) });

/** The status of a request with headers and paths that fetch does not let a caller send. */
const statusOf = (path: string, headers: Record<string, string>, method = 'GET'): Promise<number> =>
  askedRaw({ port: new URL(served.address).port, path, method, headers }).then(
    ({ statusCode = 0 }) => statusCode,
  );

describe('who may come in', () => {
  const json = { 'content-type': 'application/json' };
  const port = () => new URL(served.address).port;
  test.each([
    ['a name that is not this machine', () => statusOf('/', { host: 'evil.example' }), 421],
    ['this machine under another port', () => statusOf('/', { host: '127.0.0.1:1' }), 421],
    ['localhost', () => statusOf('/', { host: `localhost:${port()}` }), 200],
    ['a page of another origin', () => statusOf('/api/executions', { origin: 'http://evil.example' }), 403],
    ['a write without the token', () => statusOf('/api/type', json, 'POST'), 403],
    ['a write with another token', () => statusOf('/api/type', { ...json, 'x-token': 'x' }, 'POST'), 403],
    ['a write that is no JSON', () => statusOf('/api/type', { 'x-token': served.token }, 'POST'), 415],
    [
      'no origin at all, as of a page from a file',
      () => statusOf('/api/executions', { origin: 'null' }),
      403,
    ],
    ['a picture on another site', () => statusOf('/api/executions', { 'sec-fetch-site': 'cross-site' }), 403],
    ['a link to the page on another site', () => statusOf('/', { 'sec-fetch-site': 'cross-site' }), 200],
    ['a token in the address', () => statusOf(`/api/type?x-token=${served.token}`, json, 'POST'), 403],
    ['another way to ask', () => statusOf('/api/type', { ...json, 'x-token': served.token }, 'PUT'), 404],
    [
      'leave to ask from elsewhere',
      () => statusOf('/api/type', { origin: 'http://evil.example' }, 'OPTIONS'),
      403,
    ],
    ['a name of every object', () => statusOf('/api/constructor', {}), 404],
  ])('%s', async (_who, ask, status) => {
    expect(await ask()).toBe(status);
  });
});

test('every write wants the token of the page', async () => {
  const source = readFileSync(join(process.cwd(), 'local/server/server.ts'), 'utf8');
  const [, writes] = /readonly writes[^{]*{([\s\S]*?)\n {2}};/.exec(source)!;
  const paths = [...writes!.matchAll(/'(\/api\/\w+)'/g)].map(([, path]) => path!);
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths)
    expect([path, await statusOf(path, { 'content-type': 'application/json' }, 'POST')]).toEqual([path, 403]);
});

test.each(ESCAPES)('no path leads to a file of the machine: %s', async (path) => {
  expect([400, 404]).toContain(await statusOf(path, {}));
});

test('only this machine reaches it, by its own address', async () => {
  const { port } = new URL(served.address);
  const others = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  for (const host of ['127.0.0.2', ...others])
    await expect(askedRaw({ host, port, headers: { host: `127.0.0.1:${port}` } })).rejects.toThrow();
});

test('nobody frames the page, reads it from elsewhere or runs a script of his own in it', async () => {
  const { headers } = await askedRaw({ port: new URL(served.address).port });
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("default-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

describe('what a window shows', () => {
  test('titles of tabs, hidden ones marked, and the menu of the add-in', async () => {
    const entrance = await served.get<Entrance>('enter', { account: UNIT });
    expect(entrance.tabs.map(({ title, hidden }) => [title, hidden])).toEqual([
      ['Sheet1', true],
      ['Sở Nội vụ', false],
    ]);
    expect(entrance.menus[0]?.items).toEqual([
      { caption: 'Công bố', functionName: 'publish' },
      { caption: 'Gửi thư', functionName: 'write' },
    ]);
  });

  test('an account without access sees a sentence and no tab', async () => {
    const entrance = await served.get<Entrance>('enter', { account: STRANGER });
    expect(entrance).toMatchObject({ tabs: [], menus: [] });
    expect(entrance.refused).toContain('chưa được chia sẻ');
    expect(await tab(STRANGER, 's')).toMatchObject({ error: 'The caller does not have permission' });
  });

  test('cells as displayed, with choices, ticks and notes', async () => {
    const { picture } = await tab(OFFICE, 'office');
    expect(picture.cells[0]?.[1]).toEqual({ text: 'Tiêu chí' });
    expect(picture.choices[picture.cells[1]![4]!.choices!]).toEqual(['0', '0,75']);
    expect(picture.cells[1]?.[5]).toEqual({ tick: false });
    expect(picture.cells[2]?.[1]).toEqual({ text: 'Báo cáo', note: 'Gửi trước ngày 15' });
    expect(picture.cells[3]?.[3]).toEqual({ text: '0', typed: '=SUM(D2:D3)', kind: 'number' });
    expect(picture.shape).toMatchObject({ frozenRows: 1, rowCount: 12, columnCount: 8 });
  });

  test('which cells the account may edit', async () => {
    expect((await tab(OFFICE, 'office')).open).toEqual([[0, 12, 0, 8]]);
    expect((await tab(UNIT, 'unit')).open).toEqual([[1, 3, 3, 6]]);
  });
});

describe('typing', () => {
  test('"9,25" comes back as a number, with what depends on it, to every window of the tab', async () => {
    await tab(OFFICE, 'other');
    const other = await served.listen(OFFICE, 'other');
    const { refused, pushes } = await served.type(UNIT, 1, 3, [['9,25']], 'unit');
    expect(refused).toBeUndefined();
    const expected = {
      kind: 'cells',
      cells: [
        [1, 3, { text: '9,25', kind: 'number' }],
        [3, 3, { text: '9,25', typed: '=SUM(D2:D3)', kind: 'number' }],
      ],
    };
    expect(pushes).toContainEqual({ ...expected, sheetId: TAB });
    expect(await other.next('cells')).toMatchObject(expected);
  });

  test('a rule that begins to hold is pushed with the cell', async () => {
    const { pushes } = await served.type(UNIT, 1, 3, [['10']], 'unit');
    expect(pushes[0]).toMatchObject({
      cells: [
        [1, 3, { text: '10', rules: [0] }],
        [3, 3, { text: '10' }],
      ],
    });
  });

  test.each([
    ['above the maximum', 1, 3, '10,5', 'vi phạm quy tắc'],
    ['a text that is no number', 1, 3, '9,2a', 'vi phạm quy tắc'],
    ['a cell of others', 1, 2, '20', 'được bảo vệ'],
  ])(
    '%s is refused in the words of the host and changes nothing',
    async (_what, row, column, text, words) => {
      const before = (await tab(UNIT, 'unit')).picture.cells;
      const { refused } = await served.type(UNIT, row, column, [[text]], 'unit');
      expect(refused).toContain(words);
      expect((await tab(UNIT, 'unit')).picture.cells).toEqual(before);
    },
  );

  test('a stranger is refused', async () => {
    expect((await served.type(STRANGER, 1, 3, [['1']], 's')).refused).toContain('chưa được chia sẻ');
  });
});

describe('scripts', () => {
  test.each([
    ['YES', 'Đã ghi'],
    ['CLOSE', 'Đã dừng'],
  ])('an alert waits in the window for its answer: %s', async (answer, message) => {
    const window = await served.listen(OFFICE, `asks ${answer}`);
    await served.post('click', { account: OFFICE, window: `asks ${answer}`, caption: 'Công bố' });
    const dialog = await window.next('dialog');
    expect(dialog).toMatchObject({ title: 'Công bố', message: 'Ghi lại bản chính thức?', buttons: 'YES_NO' });
    if (dialog.kind === 'dialog') await served.post('answer', { id: dialog.id, answer });
    expect(await window.next('toast')).toMatchObject({ message });
    expect(await window.next('ended')).toMatchObject({ execution: { outcome: 'done' } });
  });

  test('a prompt waits for a button and a text', async () => {
    const window = await served.listen(OFFICE, 'prompts');
    const call = { account: OFFICE, window: 'prompts', functionName: 'reopen', args: [] };
    const result = served.post('run', call);
    const dialog = await window.next('dialog');
    expect(dialog).toMatchObject({ title: 'Mở lại', message: 'Lý do', buttons: 'OK_CANCEL', asks: 'text' });
    if (dialog.kind === 'dialog') {
      await served.post('answer', { id: dialog.id, answer: 'OK', text: 'Nộp nhầm' });
    }
    expect(await result).toEqual({ result: 'OK: Nộp nhầm' });
  });

  test('a script of the sidebar is told which cell the window has selected', async () => {
    const call = { account: UNIT, window: 'w', functionName: 'where', args: [] };
    expect(await served.post('run', { ...call, selected: { sheetId: TAB, cell: 'D3' } })).toEqual({
      result: 'Sở Nội vụ!D3',
    });
    expect(await served.post('run', call)).toEqual({ result: 'Sở Nội vụ!A1' });
  });

  test('a batch that changes the structure asks every window of the tab to read it again', async () => {
    await tab(UNIT, 'unit');
    const window = await served.listen(UNIT, 'unit');
    const range = { sheetId: TAB, dimension: 'ROWS', startIndex: 8, endIndex: 9 };
    await served.host.spreadsheets.batchUpdate(OFFICE, served.id, {
      requests: [{ insertDimension: { range } }],
    });
    expect(await window.next('reload')).toEqual({ kind: 'reload', sheetId: TAB });
  });

  test('changed rights reach the windows of the account', async () => {
    await tab(UNIT, 'unit');
    const window = await served.listen(UNIT, 'unit');
    const protectedRange = { protectedRangeId: 1, unprotectedRanges: [] };
    const requests = [{ updateProtectedRange: { protectedRange, fields: 'unprotectedRanges' } }];
    await served.host.spreadsheets.batchUpdate(OFFICE, served.id, { requests });
    expect(await window.next('open')).toEqual({ kind: 'open', sheetId: TAB, open: [] });
  });
});
