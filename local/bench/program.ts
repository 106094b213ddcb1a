/** What the program itself costs: how large the bundle is, how long Google would take to read it at the start of a run, and `npm start` up to the printed summary. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { type Measures, medianTime, timed } from './measures';
import type { Files } from './open-round';

const TABLE = 'the program';
const VALUE = 'value';

export async function measureProgram(measures: Measures, { bundle, workerPath }: Files): Promise<void> {
  const note = (what: string, value: number) => measures.note(TABLE, what, VALUE, value);
  const built = join(workerPath, '..');
  const sidebar = readFileSync(join(built, '../../dist/sidebar.html'));
  note('main.js, kB', Buffer.byteLength(bundle) / 1000);
  note('sidebar.html, kB', sidebar.byteLength / 1000);
  const compiled = () => new vm.Script(`${bundle}\n//${Math.random()}`, { filename: 'main.js' });
  note('main.js read, ms', await medianTime(compiled, 25));
  const run = () => compiled().runInContext(vm.createContext({}));
  note('main.js read and run once, as at the start of an execution, ms', await medianTime(run, 25));
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    note(
      'npm start to the printed summary, s',
      (await timed(() => started(join(built, 'host.cjs'), folder))) / 1000,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As `npm start -- --once` runs it, after its building. */
function started(host: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = ['--max-semi-space-size=64', host, '--once', '--fresh', '--folder', folder];
    const child = spawn(process.execPath, options, { stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm start ended with ${code}`)),
    );
  });
}
