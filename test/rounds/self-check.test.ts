/**
 * Tự kiểm tra in the local host. The table below holds the host's answers: where a table sent back from Google differs, the
 * host or the add-in stands on something that is not so.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Answer, Host } from '../../local/host/host';
import { CANCELLED } from '../../src/core/text/run-job';
import { argumentWords, editorWords, SELF_CHECK_TITLE } from '../../src/core/text/self-check';

const root = join(__dirname, '..', '..');
const OFFICE = 'noivu@example.vn';
const PREFIX = 'API call to sheets.spreadsheets.batchUpdate failed with error: ';

const hosts: Host[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

/** A workbook with one tab of somebody's own. */
async function spareWorkbook() {
  const host = Host.start({
    bundle: readFileSync(join(root, 'dist/main.js'), 'utf8'),
    workerPath: join(root, '.local/build/script-worker.cjs'),
    accounts: [OFFICE],
    clock: () => new Date('2018-04-23T03:00:00Z'),
  });
  hosts.push(host);
  const id = await host.createWorkbook(OFFICE, 'Sổ thử');
  const locale = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' };
  const requests = [
    { updateSpreadsheetProperties: { properties: locale, fields: 'locale,timeZone' } },
    { updateSheetProperties: { properties: { sheetId: 0, title: 'Của tôi' }, fields: 'title' } },
  ];
  await host.spreadsheets.batchUpdate(OFFICE, id, { requests });
  await host.type(OFFICE, id, 'Của tôi', 'A1', 'giữ nguyên');
  const check = (...answers: Answer[]) => host.click(OFFICE, id, SELF_CHECK_TITLE, answers);
  const sheets = () => host.spreadsheets.dump(id).workbook.sheets;
  const titles = () => sheets().map(({ properties }) => properties.title);
  const table = (title = SELF_CHECK_TITLE) => {
    const { rowCount } = sheets().find(({ properties }) => properties.title === title)!.properties.gridProperties;
    return host.display(OFFICE, id, title, `A1:C${rowCount}`);
  };
  return { host, id, check, sheets, titles, table };
}

const shortened = (answer: string): string =>
  answer.replaceAll(PREFIX, 'API: ').replace(/^\d+ ms$/, 'N ms').replace(/^\d+\.\d+\.\d+$/, 'N.N.N');

/** What was tried, what the host answers. */
const HOST_ANSWERS: readonly (readonly [string, string])[] = [
];

test('the host answers every line as the table says', async () => {
  const { check, table } = await spareWorkbook();
  expect(await check('YES', 'OK')).toMatchObject({ outcome: 'done' });
  const answers = (await table()).slice(1).map(([name, answer]) => [name, shortened(answer!)]);
  require('node:fs').writeFileSync('/tmp/answers.json', JSON.stringify(answers));
  expect(answers).toEqual(HOST_ANSWERS);
});
