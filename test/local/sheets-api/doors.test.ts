/** Programs on this machine may ask; no page of a browser, whatever it names itself. */
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Spreadsheets } from '../../../local/sheets/spreadsheets';
import { univerEngine } from '../../../local/sheets/univer-engine';
import { sheetsApi } from '../../../local/sheets-api/server';
import { askedRaw } from '../server/raw-request';

const spreadsheets = new Spreadsheets({
  engine: (locale) => univerEngine({ customFunctions: {}, locale }),
  clock: () => new Date('2018-04-23T03:00:00Z'),
  isAccount: () => true,
});
const server = sheetsApi(spreadsheets, 'owner@example.com');
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const json = { 'content-type': 'application/json' };
test.each([
  ['a program', {}, 200],
  ['a page of another site', { origin: 'https://evil.example' }, 403],
  ['a page from a file', { origin: 'null' }, 403],
  ['a picture on a page', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a name that another site has pointed at this machine', { host: 'evil.example' }, 403],
] as [string, Record<string, string>, number][])('%s', async (_who, headers, status) => {
  const { port } = server.address() as AddressInfo;
  const sent = { port, path: '/v4/spreadsheets', method: 'POST', headers: { ...json, ...headers } };
  expect((await askedRaw(sent)).statusCode).toBe(status);
});
