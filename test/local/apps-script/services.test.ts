import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Given } from '../../../local/host/dialogs';
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
function ask() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.prompt('Lý do', 'Vì sao mở lại?', ui.ButtonSet.OK_CANCEL);
  return [answer.getSelectedButton() === ui.Button.OK, String(answer.getSelectedButton()), answer.getResponseText()];
}
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

describe('prompts', () => {
  test.each<[given: Given, result: unknown[]]>([
    [{ button: 'OK', text: 'Quá hạn' }, [true, 'OK', 'Quá hạn']],
    [{ button: 'CANCEL', text: 'Quá' }, [false, 'CANCEL', 'Quá']],
    ['CLOSE', [false, 'CLOSE', '']],
  ])('tell the button and the text: %j', async (given, result) => {
    const execution = await fixture().run('ask', { answers: [given] });
    expect(execution.result).toEqual(result);
    expect(execution.dialogs).toEqual([
      {
        title: 'Lý do',
        message: 'Vì sao mở lại?',
        buttons: 'OK_CANCEL',
        asks: 'text',
        answer: result[1],
        text: result[2],
      },
    ]);
  });

  test('one that nobody answers fails the execution', async () => {
    expect((await fixture().run('ask')).error?.message).toBe(
      'Nobody answered the prompt: Lý do\nVì sao mở lại?',
    );
  });
});

describe('the builder of time-driven triggers', () => {
  const builder = "ScriptApp.newTrigger('tick').timeBased()";
  test.each([
    ['everyMinutes(10)', { kind: 'minutes', every: 10 }],
    ['everyHours(12)', { kind: 'hours', every: 12 }],
    ['everyDays(1)', { kind: 'days', every: 1, timeZone: 'Asia/Ho_Chi_Minh' }],
    [
      "atHour(7).everyDays(1).nearMinute(15).inTimezone('UTC')",
      { kind: 'days', every: 1, hour: 7, minute: 15, timeZone: 'UTC' },
    ],
    ['after(60000)', { kind: 'after', milliseconds: 60_000 }],
    ['at(new Date(5))', { kind: 'at', time: 5 }],
  ])('%s', async (text, schedule) => {
    const host = fixture();
    await host.run('evaluate', { args: [`${builder}.${text}.create(); 0`] });
    expect(host.state.triggers.dump()).toMatchObject([
      { handlerFunction: 'tick', eventType: 'CLOCK', schedule },
    ]);
  });

  test.each([
    [
      'everyMinutes(2)',
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    ],
    [
      'everyHours(3)',
      'The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.',
    ],
    ['everyDays(0)', 'The value you passed to everyDays was invalid. It must be between 1 and 365.'],
    ['atHour(24)', 'The value you passed to atHour was invalid. It must be between 0 and 23.'],
    [
      "everyMinutes('5')",
      "The parameters (string) don't match the method signature for ClockTriggerBuilder.everyMinutes.",
    ],
    ['create()', 'A trigger with no time or more than one is not emulated.'],
    ['everyDays(1).everyHours(1).create()', 'A trigger with no time or more than one is not emulated.'],
    ['everyHours(1).nearMinute(5).create()', 'atHour and nearMinute are emulated with everyDays only.'],
    ['everyWeeks(1)', 'is not a function'],
  ])('%s is refused', async (text, message) => {
    expect((await failure(`${builder}.${text}`))?.message).toContain(message);
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
    [`${cache}.put('k'.repeat(251), 'x')`, 'Argument too large: key'],
    [`${cache}.put('k', 'x', 21601)`, 'Invalid argument: expiration'],
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
    ["ScriptApp.newTrigger('a').forSpreadsheet('another').onEdit().create()", 'Exception'],
    ["ScriptApp.newTrigger('a').forSpreadsheet('w').create()", 'Exception'],
    ["ScriptApp.newTrigger('a').forSpreadsheet('w').onChange()", 'TypeError'],
    ['ScriptApp.deleteTrigger({})', 'Exception'],
    ["ScriptApp.getAuthorizationInfo('FULL')", 'Exception'],
    ["SpreadsheetApp.getActive().addEditors('a@b.vn')", 'Exception'],
    ["SpreadsheetApp.getActive().getCurrentCell('A1')", 'Exception'],
    ['SpreadsheetApp.getActive().getActiveSheet()', 'TypeError'],
    ["SpreadsheetApp.getUi().prompt('a', 'b')", 'Exception'],
    ["MailApp.sendEmail('a@b.vn', 's', 't', { attachments: 'x' })", 'Exception'],
  ])('%s', async (text, name) => {
    expect(await failure(text)).toMatchObject({ name });
  });
});
