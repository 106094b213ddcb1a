import { describe, expect, test } from '@jest/globals';
import { hostWith, OFFICE, OTHER, TAB, UNIT, VIEWER } from './host-fixture';

const BUNDLE = `
function install() {
  var id = SpreadsheetApp.getActive().getId();
  return ScriptApp.newTrigger('edited').forSpreadsheet(id).onEdit().create().getUniqueId();
}
function installOpen() { ScriptApp.newTrigger('opened').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create(); }
function installClock(method, n) { ScriptApp.newTrigger('tick').timeBased()[method](n).create(); }
function installDaily(hour, minute) {
  ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(hour).nearMinute(minute).create();
}
function installAfter(minutes) { ScriptApp.newTrigger('tick').timeBased().after(minutes * 60000).create(); }
function installMany(n) { for (var i = 0; i < n; i += 1) ScriptApp.newTrigger('tick').timeBased().everyDays(1).create(); }
function list() {
  return ScriptApp.getProjectTriggers().map(function (t) {
    return [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()),
      t.getEventType() === ScriptApp.EventType.CLOCK, t.getTriggerSourceId() === SpreadsheetApp.getActive().getId()];
  });
}
function removeAll() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }
function edited(e) {
  console.log(JSON.stringify({ event: e, mode: e.authMode === ScriptApp.AuthMode.FULL, who: Session.getActiveUser().getEmail(),
    as: Session.getEffectiveUser().getEmail(), a1: e.range.getA1Notation(), tab: e.range.getSheet().getName(),
    sheetId: e.range.getSheet().getSheetId(), rows: e.range.getNumRows(), user: e.user.getEmail(), source: e.source.getId() }));
  if (e.value === 'ghi') write();
  if (e.value === 'hỏng') missing();
}
function opened(e) { console.log(e.user.getEmail(), String(e.authMode), Object.keys(e).join()); }
function tick(e) {
  console.log(JSON.stringify(e));
  try { SpreadsheetApp.getUi(); } catch (error) { console.log(error.message); }
}
function write() {
  Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start: { sheetId: 7, rowIndex: 9, columnIndex: 0 },
    rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }] }], fields: 'userEnteredValue' } }] },
    SpreadsheetApp.getActive().getId());
}
`;
const SIMPLE = `
function onEdit(e) {
  console.log(String(e.authMode), 'triggerUid' in e, e.user.getEmail(), e.value);
  try { Sheets.Spreadsheets.get('x'); } catch (error) { console.log(error.message.slice(0, 30)); }
  try { MailApp.sendEmail('a@b.vn', 's', 't'); } catch (error) { console.log(error.message); }
}`;

async function edits(host: Awaited<ReturnType<typeof hostWith>>['host']) {
  await host.settled();
  return host.executions.filter(({ startedBy }) => startedBy === 'trigger' || startedBy === 'edit');
}
const told = (line = '{}') => JSON.parse(line);

describe('an installed edit trigger', () => {
  test('runs as the one who installed it, for an edit by anybody, and is not told who that was', async () => {
    const { host, id } = await hostWith(BUNDLE);
    const { result: triggerUid } = await host.run(OFFICE, id, 'install');
    await host.type(UNIT, id, TAB, 'B3', '9,25');
    const [execution, ...others] = await edits(host);
    expect(others).toEqual([]);
    expect(execution).toMatchObject({ account: OFFICE, startedBy: 'trigger', triggerUid, outcome: 'done' });
    expect(told(execution?.log[0])).toEqual({
      event: {
        authMode: {},
        source: {},
        user: {},
        triggerUid,
        range: { rowStart: 3, rowEnd: 3, columnStart: 2, columnEnd: 2 },
        value: '9.25',
      },
      mode: true,
      who: '',
      as: OFFICE,
      a1: 'B3',
      tab: TAB,
      sheetId: 7,
      rows: 1,
      user: '',
      source: id,
    });
  });

  test.each<[what: string, before: string, text: string | string[][], fields: object]>([
    ['a number', '', '9,25', { value: '9.25' }],
    ['a percentage', '', '95%', { value: '0.95' }],
    ['a date', '', '23/04/2018', { value: '43213' }],
    ['a tick', '', 'TRUE', { value: 'TRUE' }],
    ['a text over a number', '5', 'Đạt', { value: 'Đạt', oldValue: '5' }],
    ['a cleared cell', '5', '', { oldValue: '5' }],
    ['a block', '5', [['1', '2']], {}],
    ['a cleared block', '5', [[''], ['']], {}],
  ])('is told value and old value of a single cell only: %s', async (_what, before, text, fields) => {
    const { host, id } = await hostWith(BUNDLE);
    if (before !== '') await host.type(UNIT, id, TAB, 'B3', before);
    await host.run(OFFICE, id, 'install');
    await host.type(UNIT, id, TAB, 'B3', text);
    const [execution] = await edits(host);
    const { value, oldValue } = told(execution?.log[0]).event;
    expect({ ...(value && { value }), ...(oldValue && { oldValue }) }).toEqual(fields);
  });

  test('is not set off by writes of a script or of the API, its own included', async () => {
    const { host, id } = await hostWith(BUNDLE);
    await host.run(OFFICE, id, 'install');
    await host.run(UNIT, id, 'write');
    await host.type(UNIT, id, TAB, 'A1', 'ghi');
    expect(await edits(host)).toHaveLength(1);
    expect(await host.display(OFFICE, id, TAB, 'A10')).toEqual([['1']]);
  });

  test('a refused edit sets nothing off', async () => {
    const { host, id } = await hostWith(BUNDLE);
    await host.run(OFFICE, id, 'install');
    await expect(host.type(VIEWER, id, TAB, 'A1', '1')).rejects.toThrow('chỉ có quyền xem');
    expect(await edits(host)).toEqual([]);
  });

  test('its failure is recorded and nobody else hears of it', async () => {
    const { host, id } = await hostWith(BUNDLE);
    await host.run(OFFICE, id, 'install');
    await host.type(UNIT, id, TAB, 'A1', 'hỏng');
    expect(await edits(host)).toMatchObject([
      { outcome: 'failed', functionName: 'edited', error: { message: 'missing is not defined' } },
    ]);
  });

  test('runs of several edits overlap', async () => {
    const { host, id } = await hostWith(BUNDLE);
    await host.run(OFFICE, id, 'install');
    let running = 0;
    let most = 0;
    host.hooks.beforeCall = async ({ method }) => {
      if (method !== 'sheets.spreadsheets.batchUpdate') return;
      most = Math.max(most, ++running);
      while (most < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await host.type(UNIT, id, TAB, 'A1', 'ghi');
    await host.type(UNIT, id, TAB, 'A2', 'ghi');
    expect((await edits(host)).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    expect(most).toBe(2);
  });

  test.each([
    ['a colleague of the same Workspace domain', UNIT, UNIT],
    ['somebody of another domain', OTHER, ''],
    ['the installer', OFFICE, OFFICE],
  ])('in a Workspace domain it is told of %s', async (_who, editor, address) => {
    const { host, id } = await hostWith(BUNDLE, { workspaceDomain: 'example.vn' });
    await host.run(OFFICE, id, 'install');
    await host.type(editor, id, TAB, 'A1', '1');
    const [execution] = await edits(host);
    expect(told(execution?.log[0])).toMatchObject({ who: address, user: address, as: OFFICE });
  });
});

test('a simple onEdit runs as the editor, without consent, in mode LIMITED', async () => {
  const { host, id } = await hostWith(SIMPLE);
  await host.type(UNIT, id, TAB, 'A1', 'x');
  expect(await edits(host)).toMatchObject([
    {
      account: UNIT,
      startedBy: 'edit',
      outcome: 'done',
      log: [
        'LIMITED false  x',
        'API call to sheets.spreadsheet',
        'You do not have permission to call MailApp.sendEmail. Required permissions: ' +
          'https://www.googleapis.com/auth/script.send_mail',
      ],
    },
  ]);
});

test('an installed open trigger runs when somebody opens the workbook who may edit it', async () => {
  const { host, id } = await hostWith(BUNDLE);
  await host.run(OFFICE, id, 'installOpen');
  await host.open(UNIT, id);
  await host.open(VIEWER, id);
  await host.settled();
  expect(host.executions.slice(1)).toMatchObject([
    { account: OFFICE, functionName: 'opened', log: [' FULL authMode,source,user,triggerUid'] },
  ]);
});

describe('triggers of the clock', () => {
  test.each<[name: string, functionName: string, args: unknown[], minutes: number, times: string[]]>([
    ['every 10 minutes', 'installClock', ['everyMinutes', 10], 35, ['03:10', '03:20', '03:30']],
    ['every 15 minutes', 'installClock', ['everyMinutes', 15], 30, ['03:15', '03:30']],
    ['every 4 hours', 'installClock', ['everyHours', 4], 500, ['07:00', '11:00']],
    ['daily at 07:20 in the script’s zone', 'installDaily', [7, 20], 2880, ['00:20', '00:20']],
    ['daily later on the same day', 'installDaily', [15, 0], 1440, ['08:00']],
    ['once', 'installAfter', [30], 1440, ['03:30']],
  ])('%s', async (_name, functionName, args, minutes, times) => {
    const { host, id } = await hostWith(BUNDLE);
    await host.run(OFFICE, id, functionName, args);
    const run = await host.advance(minutes);
    const at = run.map(({ log }) => told(log[0]));
    const two = (number: number) => String(number).padStart(2, '0');
    expect(at.map(({ hour, minute }) => `${two(hour)}:${two(minute)}`)).toEqual(times);
  });

  test('are told the time in UTC, and reach no user interface', async () => {
    const { host, id } = await hostWith(BUNDLE);
    await host.run(OFFICE, id, 'installClock', ['everyMinutes', 10]);
    const [execution] = await host.advance(10);
    expect(execution).toMatchObject({ account: OFFICE, startedBy: 'trigger' });
    expect(told(execution?.log[0])).toEqual({
      authMode: {},
      triggerUid: execution?.triggerUid,
      year: 2018,
      month: 4,
      'week-of-year': 17,
      'day-of-month': 23,
      'day-of-week': 1,
      hour: 3,
      minute: 10,
      second: 0,
      timezone: 'UTC',
    });
    expect(execution?.log[1]).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('what was missed is run once and not made up', async () => {
    let now = new Date('2018-04-23T03:00:00Z');
    const { host, id } = await hostWith(BUNDLE, { clock: () => now });
    await host.run(OFFICE, id, 'installClock', ['everyMinutes', 10]);
    now = new Date('2018-04-23T05:05:00Z');
    expect(await host.advance(0)).toHaveLength(1);
    expect(await host.advance(4)).toHaveLength(0);
    expect(await host.advance(1)).toHaveLength(1);
  });
});

describe('the list of triggers', () => {
  test('each account sees and deletes only its own', async () => {
    const { host, id } = await hostWith(BUNDLE);
    await host.run(OFFICE, id, 'install');
    await host.run(UNIT, id, 'installClock', ['everyMinutes', 5]);
    expect((await host.run(OFFICE, id, 'list')).result).toEqual([
      ['edited', 'ON_EDIT', 'SPREADSHEETS', false, true],
    ]);
    expect((await host.run(UNIT, id, 'list')).result).toEqual([['tick', 'CLOCK', 'CLOCK', true, false]]);
    await host.run(OFFICE, id, 'removeAll');
    expect(host.triggers).toMatchObject([{ owner: UNIT, handlerFunction: 'tick' }]);
  });

  test('holds 20 triggers for a user and script', async () => {
    const { host, id } = await hostWith(BUNDLE);
    expect((await host.run(OFFICE, id, 'installMany', [21])).error?.message).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect(host.triggers).toHaveLength(20);
    expect((await host.run(UNIT, id, 'installMany', [20])).outcome).toBe('done');
  });
});

describe('what is past a limit is dropped and recorded', () => {
  test('run time of a day, until 24 hours after its first use', async () => {
    const { host, id } = await hostWith(BUNDLE, { limits: { triggerMillisecondsPerDay: 1 } });
    await host.run(OFFICE, id, 'installClock', ['everyHours', 12]);
    const run = await host.advance(36 * 60);
    expect(run.map(({ outcome, error }) => [outcome, error?.message])).toEqual([
      ['done', undefined],
      ['dropped', 'Service using too much computer time for one day'],
      ['done', undefined],
    ]);
  });

  test('executions at once', async () => {
    const { host, id } = await hostWith(BUNDLE, { limits: { simultaneousExecutions: 2 } });
    await host.run(OFFICE, id, 'install');
    for (const cell of ['A1', 'A2', 'A3']) await host.type(UNIT, id, TAB, cell, 'x');
    const outcomes = (await edits(host)).map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(['done', 'done', 'dropped']);
    const dropped = host.executions.find(({ outcome }) => outcome === 'dropped');
    expect(dropped?.error?.message).toBe(
      'There are too many scripts running simultaneously for this Google user account.',
    );
  });

  test('a run that takes too long is cut off', async () => {
    const { host, id } = await hostWith(
      'function endless() { for (;;) {} } function onEdit() { for (;;) {} }',
      {
        limits: { runMilliseconds: 300, simpleMilliseconds: 200 },
      },
    );
    await host.run(OFFICE, id, 'endless');
    await host.type(UNIT, id, TAB, 'A1', 'x');
    await host.settled();
    expect(host.executions.map(({ outcome, error }) => [outcome, error?.message])).toEqual([
      ['cut off', 'Exceeded maximum execution time'],
      ['cut off', 'Exceeded maximum execution time'],
    ]);
  });
});
