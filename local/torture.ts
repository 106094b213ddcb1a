/**
 * `npm run torture`: every job of a small round killed at every call, and run with calls that fail at random; every function called with what nobody
 * should give. It prints what does not end as it should, and exits with 1 where anything does not. `--only killed|faults|input`, `--job rank`,
 * `--runs 50`, `--seed 7` narrow it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { badCalls } from './torture/bad-calls';
import { badFormulas } from './torture/bad-formulas';
import type { BadInput } from './torture/bad-input';
import { faulted } from './torture/faults';
import { cutsOf, type Failure, killed, undisturbed } from './torture/killed';
import { roundsOfCalls } from './torture/right-calls';
import { sampleScenarios } from './torture/sample-scenarios';
import { type Program, titleOf } from './torture/scenario';

const { values: option } = parseArgs({
  options: {
    only: { type: 'string' },
    job: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const root = join(__dirname, '..', '..');

const seed = Number(option.seed);
/** Of a job with failing calls, and of a function with bad input. */
const DISTURBED = Number(option.runs ?? 10);
const BAD = Number(option.runs ?? 10_000);
/** More than a hundred for each place of each function. */
const PICKED = 1_000;

/** @returns how many failed */
async function disturbed(folder: string, program: Program): Promise<number> {
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
      for (let run = seed; run < seed + DISTURBED; run += 1) found(await faulted(calm, run, program));
    console.log(`${titleOf(scenario)}: ${calm.calls} calls, ${runs - from} disturbed runs`);
  }
  console.log(`${runs} disturbed runs, ${failures.length} failed.`);
  return failures.length;
}

/** @returns how many failed */
async function badInput(folder: string, program: Program): Promise<number> {
  let [calls, failed] = [0, 0];
  const told = (found: BadInput): void => {
    for (const failure of found.failures) console.log(`FAILED ${failure}`);
    console.log(`${found.name}: ${found.calls} bad calls, ${found.failures.length} failed`);
    calls += found.calls;
    failed += found.failures.length;
  };
  for (const found of badFormulas(program.bundle, BAD, seed)) told(found);
  await badCalls(await roundsOfCalls(folder, program), { program, runs: BAD, picked: PICKED, seed }, told);
  console.log(`${calls} bad calls, ${failed} failed.`);
  return failed;
}

async function main(): Promise<void> {
  const program = {
    bundle: readFileSync(join(root, 'dist/main.js'), 'utf8'),
    workerPath: join(root, '.local/build/script-worker.cjs'),
    htmlFiles: { sidebar: readFileSync(join(root, 'dist/sidebar.html'), 'utf8') },
    clock: () => new Date('2018-04-23T03:00:00Z'),
  };
  const folder = mkdtempSync(join(tmpdir(), 'torture-'));
  try {
    const failed = option.only === 'input' ? 0 : await disturbed(folder, program);
    const bad = option.only === undefined || option.only === 'input' ? await badInput(folder, program) : 0;
    if (failed + bad > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: Error) => {
  console.error(error.stack);
  process.exitCode = 1;
});
