/**
 * `npm run torture`: every job of a small round killed at every call, and run with calls that fail at random. It prints what does not end as an
 * undisturbed run does, and exits with 1 where anything does not. `--only killed|faults`, `--job rank`, `--runs 50`, `--seed 7` narrow it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faulted } from './torture/faults';
import { cutsOf, type Failure, killed, undisturbed } from './torture/killed';
import { sampleScenarios } from './torture/sample-scenarios';
import { titleOf } from './torture/scenario';

const { values: option } = parseArgs({
  options: {
    only: { type: 'string' },
    job: { type: 'string' },
    runs: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const root = join(__dirname, '..', '..');

async function main(): Promise<void> {
  const program = {
    bundle: readFileSync(join(root, 'dist/main.js'), 'utf8'),
    workerPath: join(root, '.local/build/script-worker.cjs'),
    htmlFiles: { sidebar: readFileSync(join(root, 'dist/sidebar.html'), 'utf8') },
    clock: () => new Date('2018-04-23T03:00:00Z'),
  };
  const folder = mkdtempSync(join(tmpdir(), 'torture-'));
  try {
    const all = await sampleScenarios(folder, program);
    const failures: Failure[] = [];
    let runs = 0;
    for (const scenario of all.filter(({ job }) => !option.job || job === option.job)) {
      const from = runs;
      const found = (failure: Failure | null): void => {
        runs += 1;
        if (failure === null) return;
        failures.push(failure);
        console.log(`FAILED ${failure.scenario}; ${failure.disturbed}\n  ${failure.what.join('\n  ')}`);
      };
      const calm = await undisturbed(scenario, program);
      if (option.only !== 'faults') for (const cut of cutsOf(calm)) found(await killed(calm, cut, program));
      if (option.only !== 'killed')
        for (let seed = Number(option.seed); seed < Number(option.seed) + Number(option.runs); seed += 1)
          found(await faulted(calm, seed, program));
      console.log(`${titleOf(scenario)}: ${calm.calls} calls, ${runs - from} disturbed runs`);
    }
    console.log(`${runs} disturbed runs, ${failures.length} failed.`);
    if (failures.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: Error) => {
  console.error(error.stack);
  process.exitCode = 1;
});
