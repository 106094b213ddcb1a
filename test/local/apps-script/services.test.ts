import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildWorker, ScriptFixture } from '../host/script-fixture';

const BUNDLE = `
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu('Chỉ số CCHC')
    .addItem('Xếp hạng', 'rank').addSeparator()
    .addSubMenu(ui.createMenu('Khác').addItem('Tự kiểm tra', 'selfCheck'))
    .addToUi();
}
function hold(milliseconds) {
  var lock = LockService.getDocumentLock();
  lock.waitLock(5000);
  Sheets.Spreadsheets.batchUpdate({ requests: ['begin'] }, 'w');
  Utilities.sleep(milliseconds);
  Sheets.Spreadsheets.batchUpdate({ requests: ['end'] }, 'w');
}
function tryOnly(milliseconds) { return LockService.getDocumentLock().tryLock(milliseconds); }
function waitShort() { LockService.getDocumentLock().waitLock(50); }
function again() {
  var lock = LockService.getDocumentLock();
  var states = [lock.tryLock(0), lock.tryLock(0), lock.hasLock()];
  lock.releaseLock();
  return states.concat(lock.hasLock());
}
function lockThenAsk() {
  var ui = SpreadsheetApp.getUi();
  var lock = LockService.getDocumentLock();
  lock.waitLock(0);
  var pressed = ui.alert('Xếp hạng', 'Ghi lại?', ui.ButtonSet.YES_NO);
  return [lock.hasLock(), pressed === ui.Button.YES, String(pressed)];
}
function tell() { return String(SpreadsheetApp.getUi().alert('Xong')); }
function evaluate(text) { return (0, eval)(text); }
`;

let workerPath = '';
beforeAll(async () => {
  workerPath = await buildWorker();
});
const fixture = () => new ScriptFixture(workerPath, BUNDLE);
const failure = async (text: string, simpleTrigger = false) =>
  (await fixture().run('evaluate', { args: [text], simpleTrigger })).error;
const value = async (text: string) => (await fixture().run('evaluate', { args: [text] })).result;

describe('menus', () => {
  test('onOpen builds the menu as a simple trigger', async () => {
    const host = fixture();
    expect(await host.run('onOpen', { simpleTrigger: true })).toMatchObject({ outcome: 'done' });
    expect(host.menus).toEqual([
      {
        caption: 'Chỉ số CCHC',
        items: [
          { caption: 'Xếp hạng', functionName: 'rank' },
          'separator',
          { caption: 'Khác', items: [{ caption: 'Tự kiểm tra', functionName: 'selfCheck' }] },
        ],
      },
    ]);
  });

  test('a simple trigger has no advanced service and shows no sidebar', async () => {
    expect(await failure("Sheets.Spreadsheets.get('w')", true)).toMatchObject({
      name: 'GoogleJsonResponseException',
      message: expect.stringContaining('missing required authentication credential'),
    });
    const sidebar = "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar'))";
    expect((await failure(sidebar, true))?.message).toContain(
      'You do not have permission to call Ui.showSidebar',
    );
  });
});

describe('the document lock', () => {
  test('keeps a second execution out until the first has ended', async () => {
    const host = fixture();
    await Promise.all([host.run('hold', { args: [150] }), host.run('hold', { args: [150] })]);
    expect(host.batches.map((batch) => JSON.stringify(batch))).toEqual([
      '{"requests":["begin"]}',
      '{"requests":["end"]}',
      '{"requests":["begin"]}',
      '{"requests":["end"]}',
    ]);
  });

  test('is refused while another holds it, and is another one in another workbook', async () => {
    const host = fixture();
    let inside: () => void = () => undefined;
    const entered = new Promise<void>((resolve) => {
      inside = resolve;
    });
    host.hooks.afterCall = ({ method }) => {
      if (method === 'sheets.spreadsheets.batchUpdate') inside();
    };
    const holding = host.begin('hold', { args: [10_000] });
    await entered;
    expect((await host.run('tryOnly', { args: [50] })).result).toBe(false);
    expect((await host.run('tryOnly', { args: [50], workbookId: 'other' })).result).toBe(true);
    expect((await host.run('waitShort')).error?.message).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    );
    holding.cutOff();
    await holding.finished;
    expect((await host.run('tryOnly', { args: [50] })).result).toBe(true);
  });

  test('can be taken twice by its holder and is given back at once', async () => {
    expect((await fixture().run('again')).result).toEqual([true, true, true, false]);
  });

  test('does not survive an alert', async () => {
    const execution = await fixture().run('lockThenAsk', { answers: ['YES'] });
    expect(execution.result).toEqual([false, true, 'YES']);
    expect(execution.dialogs).toEqual([
      { title: 'Xếp hạng', message: 'Ghi lại?', buttons: 'YES_NO', answer: 'YES' },
    ]);
  });
});

describe('alerts', () => {
  test('an alert of one text has the button OK', async () => {
    const execution = await fixture().run('tell', { answers: ['OK'] });
    expect(execution).toMatchObject({
      result: 'OK',
      dialogs: [{ title: '', message: 'Xong', buttons: 'OK' }],
    });
  });

  test('one that nobody answers fails the execution with its text, and the script cannot catch it', async () => {
    const text = "try { SpreadsheetApp.getUi().alert('Bảng điểm trống') } catch (e) { 'caught' }";
    expect(await fixture().run('evaluate', { args: [text] })).toMatchObject({
      outcome: 'failed',
      error: { message: 'Nobody answered the alert: Bảng điểm trống' },
    });
  });
});

describe('stores', () => {
  const cache = 'CacheService.getDocumentCache()';
  const properties = 'PropertiesService.getDocumentProperties()';

  test('the cache forgets when the time is over', async () => {
    const host = fixture();
    await host.run('evaluate', { args: [`${cache}.put('tiến độ', '3/31', 60)`] });
    expect((await host.run('evaluate', { args: [`${cache}.get('tiến độ')`] })).result).toBe('3/31');
    host.now = new Date(host.now.getTime() + 60_000);
    expect((await host.run('evaluate', { args: [`${cache}.get('tiến độ')`] })).result).toBeNull();
  });

  test('properties of the workbook are seen by all, those of a person by that person', async () => {
    const host = fixture();
    await host.run('evaluate', { args: [`${properties}.setProperty('a', '1')`], account: 'a@example.vn' });
    const own = "PropertiesService.getUserProperties().setProperty('b', '2').getProperties()";
    expect((await host.run('evaluate', { args: [own], account: 'a@example.vn' })).result).toEqual({ b: '2' });
    const all = `[${properties}.getProperties(), PropertiesService.getUserProperties().getProperty('b')]`;
    expect((await host.run('evaluate', { args: [all], account: 'b@example.vn' })).result).toEqual([
      { a: '1' },
      null,
    ]);
  });

  test.each([
    [`${cache}.put('k', 'x'.repeat(100001))`, 'Argument too large: value'],
    [`${cache}.put('k', 'ộ'.repeat(40000))`, 'Argument too large: value'],
    [`${properties}.setProperty('k', 'x'.repeat(9001))`, 'Argument too large: value'],
    [
      `for (var i = 0; i < 60; i += 1) ${properties}.setProperty('k' + i, 'x'.repeat(9000))`,
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    ],
  ])('what is too large is refused: %s', async (text, message) => {
    expect(await failure(text)).toMatchObject({ name: 'Exception', message });
  });
});

describe('small services', () => {
  test.each([
    [
      "Utilities.formatDate(new Date(0), 'Asia/Ho_Chi_Minh', \"dd/MM/yyyy HH:mm:ss 'giờ'\")",
      '01/01/1970 08:00:00 giờ',
    ],
    ['Session.getScriptTimeZone()', 'Asia/Ho_Chi_Minh'],
    ['Session.getEffectiveUser().getEmail()', 'office@example.vn'],
    ['SpreadsheetApp.getActive().getId()', 'w'],
    ['SpreadsheetApp.getActiveSpreadsheet().getName()', 'Vòng 2017'],
    ['SpreadsheetApp.getActive().getUrl()', 'https://docs.google.com/spreadsheets/d/w/edit'],
    ["HtmlService.createHtmlOutputFromFile('sidebar').setTitle('CCHC').getContent()", '<b>Chấm điểm</b>'],
    ["HtmlService.createTemplateFromFile('sidebar').evaluate().getContent()", '<b>Chấm điểm</b>'],
    ['typeof Utilities.getUuid()', 'string'],
  ])('%s', async (text, expected) => {
    expect(await value(text)).toBe(expected);
  });

  test('toasts and pages are reported', async () => {
    const text = `
      SpreadsheetApp.getActive().toast('Đã xong', 'Xếp hạng', 5);
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('CCHC'));
      SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('sidebar'), 'Kết quả'); 0`;
    expect(await fixture().run('evaluate', { args: [text] })).toMatchObject({
      toasts: [{ message: 'Đã xong', title: 'Xếp hạng' }],
      pages: [
        { kind: 'sidebar', title: 'CCHC', html: '<b>Chấm điểm</b>' },
        { kind: 'dialog', title: 'Kết quả', html: '<b>Chấm điểm</b>' },
      ],
    });
  });
});

describe('what is not emulated is refused loudly', () => {
  test.each([
    ['SpreadsheetApp.getActive().getSheets()', 'TypeError'],
    ['LockService.getScriptLock()', 'TypeError'],
    ["Sheets.Spreadsheets.Values.get('w', 'A1')", 'TypeError'],
    ["HtmlService.createTemplateFromFile('template')", 'Exception'],
    ["HtmlService.createHtmlOutputFromFile('missing')", 'Exception'],
    ["Utilities.formatDate(new Date(0), 'Asia/Ho_Chi_Minh', 'EEE')", 'Exception'],
    ["Utilities.formatDate(new Date(0), 'Moon', 'yyyy')", 'Exception'],
    ["SpreadsheetApp.getUi().alert('a', 'b', 'YES_NO')", 'Exception'],
    ["SpreadsheetApp.getUi().alert('a', 'b', SpreadsheetApp.getUi().Button.OK)", 'Exception'],
    ["SpreadsheetApp.getUi().showSidebar({ title: 'x' })", 'Exception'],
    ["PropertiesService.getDocumentProperties().setProperty('a', 1)", 'Exception'],
    ["LockService.getDocumentLock().tryLock('5')", 'Exception'],
    ["Sheets.Spreadsheets.batchUpdate('w', {})", 'Exception'],
  ])('%s', async (text, name) => {
    expect(await failure(text)).toMatchObject({ name });
  });
});
