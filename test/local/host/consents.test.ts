import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Dialog, Host } from '../../../local/host/host';
import { hostWith, kept, OFFICE, program, TAB, UNIT, VIEWER } from './host-fixture';

const BUNDLE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('CCHC').addItem('Cài', 'install').addItem('Ai', 'who').addToUi();
}
function install() {
  ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
}
function edited() {}
function who() { return Session.getEffectiveUser().getEmail(); }
function due() { return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()); }
function mail() { MailApp.sendEmail('a@b.vn', 's', 't'); }
function read() { Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId()); }
function share() { SpreadsheetApp.getActive().addEditor('${VIEWER}'); }
function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar')); }
`;
const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const SCOPES = [scope('spreadsheets'), scope('script.scriptapp')];
const REQUIRED = 'Authorization is required to perform that action.';

function person(answer: 'OK' | 'CANCEL' | 'CLOSE') {
  const asked: Dialog[] = [];
  const press = async (dialog: Dialog) => {
    asked.push(dialog);
    return answer;
  };
  return { asked, press, see: () => undefined };
}

describe('consent', () => {
  test('is asked once per account, at the first click or call, for all scopes; opening asks nothing', async () => {
    const { host, id } = await hostWith(BUNDLE, { scopes: SCOPES });
    const office = person('OK');
    await host.open(OFFICE, id);
    expect((await host.click(OFFICE, id, 'Ai', office)).outcome).toBe('done');
    await host.run(OFFICE, id, 'who', [], office);
    expect(office.asked).toMatchObject([{ asks: 'consent', buttons: 'OK_CANCEL' }]);
    expect(office.asked[0]?.message).toContain('tất cả các bảng tính');
    expect(office.asked[0]?.message).toContain('khi bạn không có mặt');
    const unit = person('OK');
    await host.run(UNIT, id, 'who', [], unit);
    expect(unit.asked).toHaveLength(1);
  });

  test.each(['CANCEL', 'CLOSE'] as const)(
    'refused by %s nothing runs, and it is asked again',
    async (answer) => {
      const { host, id } = await hostWith(BUNDLE, { scopes: SCOPES });
      const unit = person(answer);
      const execution = await host.click(UNIT, id, 'Cài', unit);
      expect(execution).toMatchObject({ outcome: 'failed', error: { message: REQUIRED }, calls: [] });
      expect((await host.run(UNIT, id, 'who', [], unit)).error?.message).toBe(REQUIRED);
      expect(unit.asked).toHaveLength(2);
      expect(host.triggers).toEqual([]);
    },
  );

  test('is asked of each workbook by itself, and by nobody where the manifest is not known', async () => {
    const { host, id } = await hostWith(BUNDLE, { scopes: SCOPES });
    const other = await host.createWorkbook(OFFICE, 'Vòng 2018');
    const office = person('OK');
    await host.run(OFFICE, id, 'who', [], office);
    await host.run(OFFICE, other, 'who', [], office);
    expect(office.asked).toHaveLength(2);
    const unknown = await hostWith(BUNDLE);
    const silent = person('CANCEL');
    expect((await unknown.host.run(OFFICE, unknown.id, 'who', [], silent)).outcome).toBe('done');
    expect(silent.asked).toEqual([]);
  });

  test('one whose answers are set beforehand agrees', async () => {
    const { host, id } = await hostWith(BUNDLE, { scopes: SCOPES });
    expect((await host.run(OFFICE, id, 'due')).result).toBe('NOT_REQUIRED');
  });

  test('a new scope stops the installed triggers until their owner agrees again', async () => {
    const { host, id } = await hostWith(BUNDLE, { scopes: SCOPES });
    await host.click(OFFICE, id, 'Cài');
    const file = join(mkdtempSync(join(tmpdir(), 'host-')), 'host.json');
    await host.save(file);
    const scopes = [...SCOPES, scope('script.send_mail')];
    const updated = kept(await Host.restore(file, { ...program(BUNDLE), scopes }));
    const outcomes = async () => {
      await updated.type(UNIT, id, TAB, 'A1', 'x');
      await updated.settled();
      return updated.executions.at(-1);
    };
    expect(await outcomes()).toMatchObject({ outcome: 'dropped', error: { message: REQUIRED } });
    await updated.run(UNIT, id, 'who');
    expect(await outcomes()).toMatchObject({ outcome: 'dropped' });
    await updated.run(OFFICE, id, 'who');
    expect(await outcomes()).toMatchObject({ outcome: 'done', functionName: 'edited' });
  });
});

test.each([
  ['mail', 'MailApp.sendEmail', 'script.send_mail'],
  ['install', 'ScriptApp.newTrigger', 'script.scriptapp'],
  ['share', 'Spreadsheet.addEditors', 'spreadsheets'],
  ['sidebar', 'Ui.showSidebar', 'script.container.ui'],
])('%s: a scope that the manifest lacks is missing to the script', async (functionName, method, lacking) => {
  const htmlFiles = { sidebar: '' };
  const { host, id } = await hostWith(BUNDLE, { scopes: [scope('userinfo.email')], htmlFiles });
  expect((await host.run(OFFICE, id, functionName)).error?.message).toBe(
    `You do not have permission to call ${method}. Required permissions: ${scope(lacking)}`,
  );
});

test('without the scope of spreadsheets the advanced service is refused', async () => {
  const { host, id } = await hostWith(BUNDLE, { scopes: [scope('userinfo.email')] });
  expect((await host.run(OFFICE, id, 'read')).error?.message).toContain(
    'Request had insufficient authentication scopes.',
  );
});

test('one who may only view gets no menu, since nothing runs at the opening', async () => {
  const { host, id } = await hostWith(BUNDLE);
  expect(await host.open(VIEWER, id)).toEqual([]);
  expect(host.executions).toEqual([]);
  await expect(host.click(VIEWER, id, 'Ai')).rejects.toThrow('no item "Ai"');
});
