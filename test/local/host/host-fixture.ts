/**
 * Hosts for tests, each with a small bundle and one workbook with a tab "Sở Nội vụ" of 20 rows and 5 columns. It asserts
 * nothing; hosts are closed after each test.
 */
import { afterEach, beforeAll } from '@jest/globals';
import { Host, type HostOptions } from '../../../local/host/host';
import { buildWorker } from './script-fixture';

export const OFFICE = 'office@example.vn';
export const UNIT = 'unit@example.vn';
export const OTHER = 'other@coquan.vn';
export const VIEWER = 'viewer@example.vn';
export const TAB = 'Sở Nội vụ';
export const ACCOUNTS = [OFFICE, UNIT, OTHER, VIEWER];

let workerPath = '';
const hosts: Host[] = [];
beforeAll(async () => {
  workerPath = await buildWorker();
});
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

export const kept = (host: Host): Host => {
  hosts.push(host);
  return host;
};

export const program = (bundle: string) => ({ bundle, workerPath });

/** The office owns the workbook, unit and other may write, the viewer may read. */
export async function hostWith(bundle: string, options: Partial<HostOptions> = {}) {
  const clock = () => new Date('2018-04-23T03:00:00Z');
  const host = kept(Host.start({ ...program(bundle), accounts: ACCOUNTS, clock, ...options }));
  const id = await host.createWorkbook(OFFICE, 'Vòng 2017');
  for (const address of [UNIT, OTHER]) host.spreadsheets.share(id, address, 'writer');
  host.spreadsheets.share(id, VIEWER, 'reader');
  const gridProperties = { rowCount: 20, columnCount: 5 };
  const requests = [
    { updateSpreadsheetProperties: { properties: { locale: 'vi_VN' }, fields: 'locale' } },
    { addSheet: { properties: { sheetId: 7, title: TAB, gridProperties } } },
  ];
  await host.spreadsheets.batchUpdate(OFFICE, id, { requests });
  return { host, id };
}
