import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Host } from '../../../local/host/host';
import { buildWorker } from './script-fixture';

const OFFICE = 'office@example.vn';
const UNIT = 'unit@example.vn';

const BUNDLE = `
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu('Chỉ số CCHC').addItem('Thiết lập', 'setUp').addSubMenu(
    ui.createMenu('Khác').addItem('Ai', 'who').addItem('Hỏi', 'ask').addItem('Hai lần', 'who').addItem('Hai lần', 'ask')
  ).addToUi();
}
function setUp() {
  var id = SpreadsheetApp.getActive().getId();
  Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: {
    sheetId: 7, title: 'Đơn vị', gridProperties: { rowCount: 20, columnCount: 5 } } } }] }, id);
  PropertiesService.getDocumentProperties().setProperty('stage', '1');
}
function stage() { return PropertiesService.getDocumentProperties().getProperty('stage'); }
function who() { console.log(Session.getEffectiveUser().getEmail()); return Session.getActiveUser().getEmail(); }
function ask() { var ui = SpreadsheetApp.getUi(); ui.alert('Công bố', 'Ghi lại?', ui.ButtonSet.YES_NO); }
function echo(value) { return value; }
function at() {
  var cell = SpreadsheetApp.getActive().getCurrentCell();
  return cell && [cell.getSheet().getName(), cell.getSheet().getSheetId(), cell.getA1Notation()];
}
function lead() { SpreadsheetApp.getActive().getSheetByName('Đơn vị').getRange('B3:C4').activate(); return at(); }
function watchClock() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(30).create(); }
function tick() { console.log(JSON.stringify(at())); }
function wait() { Utilities.sleep(60000); }
function secret_() { return 1; }
`;

let workerPath = '';
const hosts: Host[] = [];
beforeAll(async () => {
  workerPath = await buildWorker();
});
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

function startHost(bundle = BUNDLE): Host {
  const host = Host.start({ bundle, workerPath, accounts: [OFFICE, UNIT] });
  hosts.push(host);
  return host;
}

async function withWorkbook() {
  const host = startHost();
  return { host, id: await host.createWorkbook(OFFICE, 'Vòng 2017') };
}

describe('the cell that a person has selected', () => {
  const at = (sheetId: number, cell: string) => ({
    press: () => Promise.reject(new Error('nothing is asked')),
    see: () => undefined,
    selected: { sheetId, cell },
  });

  test.each([
    ['is what the script is given', 'at', at(7, 'D5'), ['Đơn vị', 7, 'D5']],
    ['is the first one where nothing was selected', 'at', [], ['Sheet1', 0, 'A1']],
    ['is the first one where its tab has gone', 'at', at(8, 'D5'), ['Sheet1', 0, 'A1']],
    ['is the one that the script has led to', 'lead', at(0, 'D5'), ['Đơn vị', 7, 'B3']],
  ])('%s', async (_rule, functionName, person, expected) => {
    const { host, id } = await withWorkbook();
    await host.click(OFFICE, id, 'Thiết lập');
    expect((await host.run(OFFICE, id, functionName, [], person)).result).toEqual(expected);
  });

  test('is none for a run of the clock', async () => {
    const { host, id } = await withWorkbook();
    await host.run(OFFICE, id, 'watchClock');
    const [run] = await host.advance(60);
    expect([run!.outcome, run!.log]).toEqual(['done', ['null']]);
  });
});

describe('opening', () => {
  test('returns the menu that onOpen built', async () => {
    const { host, id } = await withWorkbook();
    expect((await host.open(OFFICE, id)).map(({ caption }) => caption)).toEqual(['Chỉ số CCHC']);
    expect(host.executions[0]).toMatchObject({
      functionName: 'onOpen',
      account: OFFICE,
      outcome: 'done',
      calls: [{}],
    });
  });

  test('is refused to an account that the workbook is not shared with', async () => {
    const { host, id } = await withWorkbook();
    await expect(host.open(UNIT, id)).rejects.toMatchObject({ code: 403 });
    await host.spreadsheets.share(id, UNIT, 'writer');
    expect(await host.open(UNIT, id)).toHaveLength(1);
  });

  test('an address that is no account is refused, whatever it does', async () => {
    const { host, id } = await withWorkbook();
    await expect(host.open('other@example.vn', id)).rejects.toThrow('other@example.vn is not an account');
    await expect(host.run('other@example.vn', id, 'who', [])).rejects.toThrow('is not an account');
  });

  test('fails loudly where onOpen fails', async () => {
    const host = startHost('function onOpen() { Sheets.Spreadsheets.get("x"); }');
    const id = await host.createWorkbook(OFFICE, 'Vòng 2017');
    await expect(host.open(OFFICE, id)).rejects.toThrow(
      'onOpen failed: API call to sheets.spreadsheets.get failed',
    );
  });
});

describe('clicking', () => {
  test('runs the function of the item as that account, in submenus too', async () => {
    const { host, id } = await withWorkbook();
    await host.spreadsheets.share(id, UNIT, 'writer');
    const execution = await host.click(UNIT, id, 'Ai');
    expect(execution).toMatchObject({ functionName: 'who', account: UNIT, outcome: 'done', log: [UNIT] });
    expect(execution.result).toBeUndefined();
  });

  test.each([
    ['Không có', 'The menu has no item "Không có", only: Thiết lập; Ai; Hỏi; Hai lần; Hai lần'],
    ['Hai lần', 'The menu has 2 items "Hai lần"'],
  ])('%s: an item that is not there exactly once is refused', async (caption, message) => {
    const { host, id } = await withWorkbook();
    await expect(host.click(OFFICE, id, caption)).rejects.toThrow(message);
  });

  test.each([
    [[], 'Nobody answered the alert: Công bố\nGhi lại?'],
    [['OK'], 'The alert has no button OK, only YES_NO: Công bố\nGhi lại?'],
  ] as const)(
    'an alert that is not answered by one of its buttons fails the execution: %j',
    async (answers, message) => {
      const { host, id } = await withWorkbook();
      expect(await host.click(OFFICE, id, 'Hỏi', answers)).toMatchObject({
        outcome: 'failed',
        error: { message },
      });
    },
  );

  test('the answers are given in their order', async () => {
    const { host, id } = await withWorkbook();
    const { dialogs } = await host.click(OFFICE, id, 'Hỏi', ['CLOSE']);
    expect(dialogs).toEqual([{ title: 'Công bố', message: 'Ghi lại?', buttons: 'YES_NO', answer: 'CLOSE' }]);
  });
});

describe('google.script.run', () => {
  test('passes plain values in both directions', async () => {
    const { host, id } = await withWorkbook();
    const value = { text: 'Sơn La', list: [1, null, true], inner: { x: 0.5 } };
    expect((await host.run(OFFICE, id, 'echo', [value])).result).toEqual(value);
  });

  test.each([
    ['secret_', [], 'google.script.run.secret_ is not a function'],
    ['missing', [], 'google.script.run.missing is not a function'],
    ['toString', [], 'google.script.run.toString is not a function'],
    ['echo', [new Date(0)], 'Failed due to illegal value in property: 0'],
    ['echo', [{ call: () => 1 }], 'Failed due to illegal value in property: 0.call'],
  ])('refuses %s of %p', async (functionName, parameters, message) => {
    const { host, id } = await withWorkbook();
    await expect(host.run(OFFICE, id, functionName, parameters)).rejects.toThrow(message);
  });
});

describe('sharing by a script', () => {
  const SHARING = `
    function share(method, to) { SpreadsheetApp.getActive()[method](to); }
    function people() {
      var book = SpreadsheetApp.getActive();
      var addresses = function (users) { return users.map(function (user) { return user.getEmail(); }); };
      return [book.getOwner().getEmail(), addresses(book.getEditors()), addresses(book.getViewers())];
    }`;

  test('gives and takes access', async () => {
    const host = startHost(SHARING);
    const id = await host.createWorkbook(OFFICE, 'Vòng 2017');
    await host.run(OFFICE, id, 'share', ['addEditors', [UNIT.toUpperCase()]]);
    expect((await host.run(UNIT, id, 'people')).result).toEqual([OFFICE, [OFFICE, UNIT], []]);
    await host.run(OFFICE, id, 'share', ['removeEditor', UNIT]);
    await host.run(OFFICE, id, 'share', ['addViewers', [UNIT]]);
    expect((await host.run(OFFICE, id, 'people')).result).toEqual([OFFICE, [OFFICE], [UNIT]]);
    expect((await host.run(UNIT, id, 'people')).error).toMatchObject({
      name: 'Exception',
      message: 'The caller does not have permission',
    });
  });

  test('refuses an address that nobody has', async () => {
    const host = startHost(SHARING);
    const id = await host.createWorkbook(OFFICE, 'Vòng 2017');
    const { error } = await host.run(OFFICE, id, 'share', ['addEditors', [UNIT, 'la@example.vn']]);
    expect(error).toMatchObject({ name: 'Exception', message: 'Invalid email: la@example.vn' });
    expect(host.spreadsheets.role(UNIT, id)).toBeUndefined();
  });
});

describe('typing and looking', () => {
  test('go by the title of a tab and A1 addresses', async () => {
    const { host, id } = await withWorkbook();
    await host.click(OFFICE, id, 'Thiết lập');
    await host.type(OFFICE, id, 'Đơn vị', 'B2', 'Sở Nội vụ');
    await host.type(OFFICE, id, 'Đơn vị', 'B3', [['Sở Y tế', '5']]);
    expect(await host.display(OFFICE, id, 'Đơn vị', 'B2:C3')).toEqual([
      ['Sở Nội vụ', ''],
      ['Sở Y tế', '5'],
    ]);
  });

  test('name the tabs where there is none of that title, and refuse open ranges', async () => {
    const { host, id } = await withWorkbook();
    await expect(host.display(OFFICE, id, 'Đơn vị', 'A1')).rejects.toThrow(/no tab "Đơn vị", only: /);
    await host.click(OFFICE, id, 'Thiết lập');
    await expect(host.display(OFFICE, id, 'Đơn vị', 'A:A')).rejects.toThrow('"A:A" is not a cell');
  });
});

describe('keeping', () => {
  test('a restored host has the workbooks, properties and accounts that were saved', async () => {
    const { host, id } = await withWorkbook();
    await host.click(OFFICE, id, 'Thiết lập');
    await host.type(OFFICE, id, 'Đơn vị', 'A1', 'TTr');
    const folder = mkdtempSync(join(tmpdir(), 'host-'));
    await host.save(join(folder, 'host.json'));
    await host.save(join(folder, 'host.json'));
    expect(readdirSync(folder)).toEqual(['host.json']);

    const restored = await Host.restore(join(folder, 'host.json'), { bundle: BUNDLE, workerPath });
    hosts.push(restored);
    expect(await restored.display(OFFICE, id, 'Đơn vị', 'A1')).toEqual([['TTr']]);
    expect((await restored.run(OFFICE, id, 'stage', [])).result).toBe('1');
    await expect(restored.open(UNIT, id)).rejects.toMatchObject({ code: 403 });
  });
});

test('closing cuts off what still runs', async () => {
  const { host, id } = await withWorkbook();
  const waiting = host.run(OFFICE, id, 'wait', []);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await host.close();
  expect((await waiting).outcome).toBe('cut off');
});
