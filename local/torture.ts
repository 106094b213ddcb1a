/**
 * `npm run torture`: every job of a small round killed at every call, and run with calls that fail at random; everybody at once in the sample round; every
 * function called with what nobody should give. It prints what does not end as it must, and exits with 1 where anything does not.
 * `--only killed|faults|together|input`, `--job rank`, `--runs 50`, `--seed 7` narrow it: what failed is run again by its seed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sonLa2017 } from './sample/son-la-2017';
import { badCalls } from './torture/bad-calls';
import { badFormulas } from './torture/bad-formulas';
import type { BadInput } from './torture/bad-input';
import { BUSY_STAGES, busyStarts } from './torture/busy-starts';
import { faulted } from './torture/faults';
import { fileScenarios } from './torture/file-scenarios';
import { cutsOf, type Failure, killed, undisturbed } from './torture/killed';
import { roundsOfCalls } from './torture/right-calls';
import { sampleScenarios, smallProvince } from './torture/sample-scenarios';
import { type Program, titleOf } from './torture/scenario';
import { together } from './torture/together';

const { values: option } = parseArgs({
  options: {
    only: { type: 'string' },
    job: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const root = join(__dirname, '..', '..');

const PARTS = ['killed', 'faults', 'together', 'input'] as const;
type Part = (typeof PARTS)[number];
const asked = (part: Part): boolean => option.only === undefined || option.only === part;
const seed = Number(option.seed);
const seeds = (usual: number): number[] =>
  Array.from({ length: Number(option.runs ?? usual) }, (_, at) => seed + at);
/** Runs of a job with failing calls, of everybody at once, of a function with bad input, where no other number is asked for. */
const USUAL = { faults: 10, together: 1_000, input: 10_000 };
/** More than a hundred for each place of each function. */
const PICKED = 1_000;

class Found {
  runs = 0;
  failed = 0;

  /** @param failure null for a run that ended as it must */
  note(failure: Failure | null): void {
    this.runs += 1;
    if (failure === null) return;
    this.failed += 1;
    console.log(`FAILED ${failure.scenario}; ${failure.disturbed}\n  ${failure.what.join('\n  ')}`);
  }
}

async function disturbJobs(folder: string, program: Program, found: Found): Promise<void> {
  const all = [...(await sampleScenarios(folder, program)), ...(await fileScenarios(folder, program))];
  for (const scenario of all.filter(({ job }) => !option.job || job === option.job)) {
    const from = found.runs;
    const calm = await undisturbed(scenario, program);
    if (asked('killed')) for (const cut of cutsOf(calm)) found.note(await killed(calm, cut, program));
    if (asked('faults'))
      for (const each of seeds(USUAL.faults)) found.note(await faulted(calm, each, program));
    console.log(`${titleOf(scenario)}: ${calm.calls} calls, ${found.runs - from} disturbed runs`);
  }
}

async function playTogether(folder: string, program: Program, found: Found): Promise<void> {
  // With files a few units: each exchange is calls enough to get between.
  const starts = [
    ...(await busyStarts(folder, program, sonLa2017())),
    ...(await busyStarts(folder, program, smallProvince(), BUSY_STAGES, 'perUnit')),
  ];
  const all = { edits: 0, refused: 0, overwritten: 0, executions: 0 };
  const drawn = seeds(USUAL.together);
  for (const each of drawn) {
    const run = await together(starts[each % starts.length]!, each, program);
    found.note(run.failure);
    for (const count of Object.keys(all) as (keyof typeof all)[]) all[count] += run[count];
  }
  const { edits, refused, overwritten, executions } = all;
  console.log(
    `Together: ${drawn.length} runs, ${executions} executions, ${edits} edits accepted, ${refused} refused, ` +
      `${overwritten} typed in the second in which nothing helps, as docs/limits.md says`,
  );
}

async function badInput(folder: string, program: Program, found: Found): Promise<void> {
  const told = ({ name, calls, failures }: BadInput): void => {
    for (const failure of failures) console.log(`FAILED ${failure}`);
    console.log(`${name}: ${calls} bad calls, ${failures.length} failed`);
    found.runs += calls;
    found.failed += failures.length;
  };
  const runs = Number(option.runs ?? USUAL.input);
  for (const each of badFormulas(program.bundle, runs, seed)) told(each);
  await badCalls(await roundsOfCalls(folder, program), { program, runs, picked: PICKED, seed }, told);
}

async function main(): Promise<void> {
  const program: Program = {
    bundle: readFileSync(join(root, 'dist/main.js'), 'utf8'),
    workerPath: join(root, '.local/build/script-worker.cjs'),
    htmlFiles: { sidebar: readFileSync(join(root, 'dist/sidebar.html'), 'utf8') },
    clock: () => new Date('2018-04-23T03:00:00Z'),
  };
  const folder = mkdtempSync(join(tmpdir(), 'torture-'));
  const found = new Found();
  try {
    if (asked('killed') || asked('faults')) await disturbJobs(folder, program, found);
    if (asked('together') && !option.job) await playTogether(folder, program, found);
    if (asked('input') && !option.job) await badInput(folder, program, found);
    console.log(`${found.runs} disturbed runs, ${found.failed} failed.`);
    if (found.failed > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: Error) => {
  console.error(error.stack);
  process.exitCode = 1;
});
