import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildWorker, ScriptFixture } from './script-fixture';

const BUNDLE = `
function globals(names) { return names.map(function (name) { return typeof globalThis[name]; }); }
function write(text) { Sheets.Spreadsheets.batchUpdate({ requests: [text] }, 'w'); }
function writeThree() { write('1'); write('2'); write('3'); return 'all'; }
function caught(body) {
  try { Sheets.Spreadsheets.batchUpdate(body, 'w'); return null; }
  catch (error) {
    return { name: error.name, message: error.message, details: error.details || null, isError: error instanceof Error };
  }
}
function readAndWrite() {
  Sheets.Spreadsheets.get('w', { fields: 'sheets' });
  Sheets.Spreadsheets.getByDataFilter({ dataFilters: [] }, 'w', { fields: 'sheets' });
  write('Sơn La');
}
function endless() { for (;;) {} }
function sleeping() { Utilities.sleep(60000); }
function fails() { undefinedName(); }
function throwsText() { throw 'hết hạn'; }
function returned(kind) {
  return { date: new Date(0), list: [undefined, 1], nested: { when: [new Date(0)] }, none: undefined, nan: NaN }[kind];
}
async function later() { return 1; }
function sum(numbers) { return numbers.reduce(function (a, b) { return a + b; }, 0); }
function isOwnArray() { var reply = Sheets.Spreadsheets.getByDataFilter({}, 'w'); return reply.sheets instanceof Array; }
function logs() { console.log('a %s', 'b'); Logger.log({ c: 1 }); console.warn('d'); }
function time() { return [new Date().getTime(), Date.now(), new Date(5).getTime(), new Date() instanceof Date]; }
`;

let workerPath = '';
beforeAll(async () => {
  workerPath = await buildWorker();
});
const fixture = (bundle = BUNDLE) => new ScriptFixture(workerPath, bundle);

describe('the context of a script', () => {
  test('holds nothing that Apps Script lacks', async () => {
    const names = [
      'setTimeout',
      'setInterval',
      'setImmediate',
      'queueMicrotask',
      'require',
      'module',
      'process',
    ];
    names.push('Buffer', 'global', 'fetch', 'URL', 'structuredClone', 'TextEncoder', 'window', 'document');
    names.push('UrlFetchApp', 'DriveApp', 'GmailApp', 'Browser', 'DocumentApp');
    const { result } = await fixture().run('globals', { args: [names] });
    expect(result).toEqual(names.map(() => 'undefined'));
  });

  test('makes what a service returns and throws of its own kind', async () => {
    expect((await fixture().run('isOwnArray')).result).toBe(true);
  });

  test('has the time of the host', async () => {
    const { result } = await fixture().run('time', { clockOffset: -1e12 });
    const [constructed, now, given, isDate] = result as [number, number, number, boolean];
    expect(Math.abs(now - (Date.now() - 1e12))).toBeLessThan(5000);
    expect(Math.abs(constructed - now)).toBeLessThan(50);
    expect([given, isDate]).toEqual([5, true]);
  });

  test('starts empty in every execution', async () => {
    const counting = fixture('var count = 0; function next() { count += 1; return count; }');
    expect((await counting.run('next')).result).toBe(1);
    expect((await counting.run('next')).result).toBe(1);
  });
});

describe('what an execution reports', () => {
  test('its result, its reads and batches, and the bytes of both ways', async () => {
    const execution = await fixture().run('readAndWrite');
    expect(execution).toMatchObject({ outcome: 'done', reads: 2, batches: 1, result: null });
    expect(execution.calls.map(({ method }) => method)).toEqual([
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.getByDataFilter',
      'sheets.spreadsheets.batchUpdate',
    ]);
    expect(execution.calls[2]?.bytesSent).toBe(Buffer.byteLength('["w",{"requests":["Sơn La"]}]'));
    expect(execution.calls[2]?.bytesRead).toBe(Buffer.byteLength('{"spreadsheetId":"w","replies":[{}]}'));
    expect(execution.bytesSent).toBe(execution.calls.reduce((total, call) => total + call.bytesSent, 0));
  });

  test.each([
    ['fails', 'ReferenceError', 'undefinedName is not defined'],
    ['throwsText', 'Error', 'hết hạn'],
    ['missing', 'Exception', 'Script function not found: missing'],
    ['later', 'Exception', 'A function that returns a Promise is not emulated'],
  ])('%s: the error of the script', async (functionName, name, message) => {
    const execution = await fixture().run(functionName);
    expect(execution).toMatchObject({ outcome: 'failed', error: { name, message } });
  });

  test('the place in the bundle where it failed', async () => {
    expect((await fixture().run('fails')).error?.stack).toMatch(/at fails \(main\.js:\d+/);
  });

  test('the lines of Logger and console in their order', async () => {
    expect((await fixture().run('logs')).log).toEqual(['a b', '{ c: 1 }', 'd']);
  });

  test.each([
    ['date', 'Failed due to illegal value in property: 0'],
    ['nested', 'Failed due to illegal value in property: when.0'],
    ['nan', 'Failed due to illegal value in property: 0'],
  ])('a result that google.script.run cannot carry fails: %s', async (kind, message) => {
    expect(await fixture().run('returned', { args: [kind] })).toMatchObject({
      outcome: 'failed',
      error: { message },
    });
  });

  test('undefined within an array arrives as null, and alone too', async () => {
    expect((await fixture().run('returned', { args: ['list'] })).result).toEqual([null, 1]);
    expect((await fixture().run('returned', { args: ['none'] })).result).toBeNull();
  });
});

describe('errors of the API', () => {
  test('reach the script in the shape that Apps Script gives them', async () => {
    const { result } = await fixture().run('caught', {
      args: [{ refuse: 'Invalid requests[0].addSheet: X' }],
    });
    expect(result).toEqual({
      name: 'GoogleJsonResponseException',
      message:
        'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].addSheet: X',
      details: { code: 400, message: 'Invalid requests[0].addSheet: X' },
      isError: true,
    });
  });

  test('a fault before a call keeps it from taking effect', async () => {
    const host = fixture();
    host.hooks.beforeCall = () => {
      throw new Error('Service unavailable');
    };
    const { result } = await host.run('caught', { args: [{}] });
    expect(result).toEqual({
      name: 'Exception',
      message: 'Service unavailable',
      details: null,
      isError: true,
    });
    expect(host.batches).toEqual([]);
  });

  test('a fault after a call hides that it has taken effect', async () => {
    const host = fixture();
    host.hooks.afterCall = () => {
      throw new Error('Empty response');
    };
    const { result } = await host.run('caught', { args: [{ requests: [] }] });
    expect(result).toMatchObject({ message: 'Empty response' });
    expect(host.batches).toHaveLength(1);
  });

  test('a misspelt option is refused', async () => {
    const misspelt = fixture("function read() { Sheets.Spreadsheets.get('w', { field: 'sheets' }); }");
    expect((await misspelt.run('read')).error?.message).toContain('optional argument "field"');
  });
});

describe('cutting off', () => {
  test.each([
    ['before the second call', 'beforeCall', 1],
    ['after the second call', 'afterCall', 2],
  ] as const)('%s leaves what was done before, and the host stays usable', async (_where, hook, written) => {
    const host = fixture();
    host.hooks[hook] = (call) => {
      if (call.number === 2) call.cutOff();
    };
    const execution = await host.run('writeThree');
    expect(execution).toMatchObject({ outcome: 'cut off', batches: written });
    expect(host.batches).toHaveLength(written);
    host.hooks = {};
    expect(await host.run('writeThree')).toMatchObject({ outcome: 'done', result: 'all' });
  });

  test.each(['endless', 'sleeping'])('the time limit ends a function that is %s', async (functionName) => {
    const execution = await fixture().run(functionName, { limitMilliseconds: 400 });
    expect(execution).toMatchObject({
      outcome: 'cut off',
      error: { message: 'Exceeded maximum execution time' },
    });
    expect(execution.milliseconds).toBeLessThan(5000);
  });
});

test('executions overlap: one goes on while the other waits for the host', async () => {
  const host = fixture();
  const order: string[] = [];
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  host.hooks.beforeCall = async ({ account }) => {
    if (account === 'first@example.vn') await held;
    order.push(account);
  };
  const first = host.run('write', { account: 'first@example.vn', args: ['a'] });
  const second = await host.run('write', { account: 'second@example.vn', args: ['b'] });
  letGo();
  expect([(await first).outcome, second.outcome]).toEqual(['done', 'done']);
  expect(order).toEqual(['second@example.vn', 'first@example.vn']);
});

test('a latency is added to every call', async () => {
  const { calls } = await fixture().run('writeThree', { latencyMilliseconds: 30 });
  expect(calls.every(({ milliseconds }) => milliseconds >= 29)).toBe(true);
});
