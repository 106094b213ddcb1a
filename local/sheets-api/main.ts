/**
 * `npm run sheets-api -- --port N`: an empty host that answers the Sheets API v4 on this machine until it is stopped.
 * Nothing is kept.
 */
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { Spreadsheets } from '../sheets/spreadsheets';
import { univerEngine } from '../sheets/univer-engine';
import { sheetsApi } from './server';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    account: { type: 'string', default: 'owner@example.com' },
  },
});

const spreadsheets = new Spreadsheets({
  engine: (locale, today) => univerEngine({ customFunctions: {}, locale, today }),
  clock: () => new Date(),
  // Which addresses exist is not known here: every well-formed one does.
  isAccount: (address) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address),
});

const server = sheetsApi(spreadsheets, values.account);
server.listen(Number(values.port), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`The Sheets API v4 answers at http://127.0.0.1:${port}`);
});
