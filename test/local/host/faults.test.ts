import { describe, expect, test } from '@jest/globals';
import type { Switches } from '../../../local/host/host';
import { hostWith, OFFICE, TAB, UNIT } from './host-fixture';

const BUNDLE = `
function write(row) {
  Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start: { sheetId: 7, rowIndex: row, columnIndex: 0 },
    rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }] }], fields: 'userEnteredValue' } }] },
    SpreadsheetApp.getActive().getId());
}
function writeThree() {
  var seen = [];
  PropertiesService.getDocumentProperties().setProperty('a', '1');
  for (var row = 0; row < 3; row += 1) {
    try { write(row); seen.push('ok'); } catch (error) { seen.push((error.details || {}).code + ' ' + error.message); }
  }
  return seen;
}
function read(times) {
  for (var i = 0; i < times; i += 1) Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId(), { fields: 'properties.title' });
}
`;
const CALL = 'API call to sheets.spreadsheets.batchUpdate failed with error: ';
const UNAVAILABLE = `503 ${CALL}The service is currently unavailable.`;

async function written(switches: Switches) {
  const { host, id } = await hostWith(BUNDLE);
  host.switches = switches;
  const execution = await host.run(OFFICE, id, 'writeThree');
  const cells = await host.display(OFFICE, id, TAB, 'A1:A3');
  return { execution, cells: cells.flat().join('') };
}

describe('switches', () => {
  test.each<[name: string, switches: Switches, seen: string[], cells: string]>([
    ['none', {}, ['ok', 'ok', 'ok'], '111'],
    [
      '5xx before the second call',
      { failAt: { call: 2, when: 'before', error: 'server error' } },
      ['ok', UNAVAILABLE, 'ok'],
      '11',
    ],
    [
      '5xx after the second call',
      { failAt: { call: 2, when: 'after', error: 'server error' } },
      ['ok', UNAVAILABLE, 'ok'],
      '111',
    ],
    [
      'a connection cut after the third call',
      { failAt: { call: 3, when: 'after', error: 'cut connection' } },
      ['ok', 'ok', 'undefined Empty response'],
      '111',
    ],
    ['a latency', { latencyMilliseconds: 5 }, ['ok', 'ok', 'ok'], '111'],
  ])('%s', async (_name, switches, seen, cells) => {
    const result = await written(switches);
    expect(result.execution.result).toEqual(seen);
    expect(result.cells).toBe(cells);
  });

  test.each([
    [1, 'before', ''],
    [1, 'after', ''],
    [2, 'after', '1'],
    [3, 'before', '1'],
    [4, 'after', '111'],
  ] as const)('an execution is killed at call %d, %s it took effect', async (call, when, cells) => {
    const result = await written({ killAt: { call, when } });
    expect([result.execution.outcome, result.cells]).toEqual(['cut off', cells]);
  });

  test('latency is added to every call', async () => {
    const { execution } = await written({ latencyMilliseconds: 20 });
    expect(execution.calls.every(({ milliseconds }) => milliseconds >= 19)).toBe(true);
  });
});

describe('quotas of the Sheets API', () => {
  test('60 reads a minute and user, then 429 until the next minute', async () => {
    const { host, id } = await hostWith(BUNDLE);
    host.switches = { quotas: true };
    expect((await host.run(OFFICE, id, 'read', [60])).outcome).toBe('done');
    expect((await host.run(OFFICE, id, 'read', [1])).error?.message).toBe(
      "API call to sheets.spreadsheets.get failed with error: Quota exceeded for quota metric 'Read requests' and limit " +
        "'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:100000000000'.",
    );
    expect((await host.run(OFFICE, id, 'writeThree')).result).toEqual(['ok', 'ok', 'ok']);
    expect((await host.run(UNIT, id, 'read', [1])).outcome).toBe('done');
    await host.advance(1);
    expect((await host.run(OFFICE, id, 'read', [60])).outcome).toBe('done');
  });

  test('300 reads a minute for all together', async () => {
    const accounts = Array.from({ length: 6 }, (_, at) => `p${at}@example.vn`);
    const { host, id } = await hostWith(BUNDLE, { accounts: [OFFICE, ...accounts] });
    host.switches = { quotas: true };
    const outcomes: string[] = [];
    for (const account of accounts) {
      host.spreadsheets.share(id, account, 'writer');
      outcomes.push(
        (await host.run(account, id, 'read', [60])).error?.message.match(/limit '[^']*'/)?.[0] ?? 'done',
      );
    }
    expect(outcomes).toEqual(['done', 'done', 'done', 'done', 'done', "limit 'Read requests per minute'"]);
  });
});
