/**
 * The cases of all request kinds once more through Google's own client: over HTTP against the local host, or on a real spreadsheet
 * where the environment names one. The spreadsheet that is named loses all that is in it.
 *
 *   LIVE_SPREADSHEET_ID   a spreadsheet kept for this
 *   LIVE_ACCESS_TOKEN, or GOOGLE_APPLICATION_CREDENTIALS with the file of a service account that may edit it
 *   LIVE_ROOT_URL         who answers instead of Google, such as http://127.0.0.1:8787/ after `npm run sheets-api`
 */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { handlers, otherHandlers } from '../../../../local/sheets/requests';
import { Spreadsheets } from '../../../../local/sheets/spreadsheets';
import { univerEngine } from '../../../../local/sheets/univer-engine';
import { sheetsApi } from '../../../../local/sheets-api/server';
import { OWNER } from '../example-workbook';
import { runCasesOn } from './cases';
import { googleTarget } from './google-target';
import type { Target } from './target';

const KINDS = Object.keys({ ...handlers, ...otherHandlers });
const fileOf = (kind: string): string =>
  join(__dirname, `${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.test.ts`);

const {
  LIVE_SPREADSHEET_ID: liveId,
  LIVE_ACCESS_TOKEN: accessToken,
  GOOGLE_APPLICATION_CREDENTIALS: keyFile,
  LIVE_ROOT_URL: rootUrl,
} = process.env;
const isLive = Boolean(liveId && (accessToken || keyFile || rootUrl));

test('every request kind has its file of cases', () => {
  expect(KINDS.filter((kind) => !existsSync(fileOf(kind)))).toEqual([]);
});

/** Registers the cases of every kind; they run on `target`. */
function everyCaseOn(target: Target): void {
  runCasesOn(target);
  for (const kind of KINDS.filter((each) => existsSync(fileOf(each)))) require(fileOf(kind));
}

if (isLive) {
  describe('on the spreadsheet that LIVE_SPREADSHEET_ID names', () => {
    const pause = rootUrl ? 0 : 1_100;
    const connection = { spreadsheetId: liveId!, accessToken, keyFile, rootUrl, pause };
    everyCaseOn(googleTarget({ ...connection, knowsTestAccounts: rootUrl !== undefined }));
  });
} else {
  test.skip('on a real spreadsheet: skipped, LIVE_SPREADSHEET_ID and credentials are not set', () =>
    undefined);

  describe('over HTTP', () => {
    const spreadsheets = new Spreadsheets({
      engine: (locale) => univerEngine({ customFunctions: {}, locale }),
      clock: () => new Date('2018-04-23T03:00:00Z'),
      isAccount: (address) => address.endsWith('@example.vn'),
    });
    const server = sheetsApi(spreadsheets, OWNER);
    let target: Target;
    beforeAll(async () => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const { spreadsheetId } = await spreadsheets.create(OWNER, { properties: { title: 'Để thử' } });
      target = googleTarget({
        spreadsheetId,
        rootUrl: `http://127.0.0.1:${port}/`,
        pause: 0,
        knowsTestAccounts: true,
      });
    });
    afterAll(() => new Promise((resolve) => server.close(resolve)));

    // The port is known only when the tests run.
    everyCaseOn({
      knowsTestAccounts: true,
      create: () => target.create(),
      batchUpdate: (...call) => target.batchUpdate(...call),
      get: (...call) => target.get(...call),
      values: (...call) => target.values(...call),
    });
  });
}
