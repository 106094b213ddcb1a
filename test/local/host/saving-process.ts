/**
 * A process of its own that types a number into two cells and saves, again and again, until it is killed; it says on its
 * output when each saving begins. Run by the test of saving; it asserts nothing.
 */
import { existsSync } from 'node:fs';
import { Host } from '../../../local/host/host';

const [file = '', workerPath = ''] = process.argv.slice(2);
const OFFICE = 'office@example.vn';
const LONG = Array.from({ length: 300 }, () => Array.from({ length: 10 }, () => 'minh chứng '.repeat(30)));

async function main(): Promise<void> {
  const program = { bundle: '', workerPath };
  const host = existsSync(file)
    ? await Host.restore(file, program)
    : Host.start({ ...program, accounts: [OFFICE] });
  const id = host.workbooks[0] ?? (await host.createWorkbook(OFFICE, 'Vòng 2017'));
  const { sheets = [] } = await host.spreadsheets.get(OFFICE, id, { fields: 'sheets.properties.title' });
  const title = sheets[0]?.properties?.title ?? '';
  if (!existsSync(file)) await host.type(OFFICE, id, title, 'C1', LONG);
  let [[number = '']] = (await host.display(OFFICE, id, title, 'A1')) as [[string]];
  for (;;) {
    number = String(Number(number) + 1);
    await host.type(OFFICE, id, title, 'A1', [[number, number]]);
    process.stdout.write(`saving ${number}\n`);
    await host.save(file);
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
