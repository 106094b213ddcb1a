/**
 * `npm run bench`: what the jobs of a round cost at 31, 100 and 200 units, core alone at up to 10,000, what the same tabs cost when they are written the
 * way a user would, the bundle and `npm start`. It measures and prints; it judges nothing, since a machine's speed is not the project's.
 * `--only jobs|core|runs|files|naive|program` narrows it, `--json` is for machines.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCore } from './bench/core';
import { measureFiles } from './bench/files';
import { Measures } from './bench/measures';
import { measureNaive } from './bench/naive';
import type { Files } from './bench/open-round';
import { measureProgram } from './bench/program';
import { measureRound } from './bench/round';
import { measureRuns } from './bench/runs';
import { printTable } from './print';

const PARTS: Record<string, (measures: Measures, files: Files) => Promise<void>> = {
  jobs: async (measures, files) => {
    for (const units of [31, 100, 200]) await measureRound(measures, files, units);
  },
  core: measureCore,
  runs: measureRuns,
  files: measureFiles,
  naive: measureNaive,
  program: measureProgram,
};

const { values: option } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const root = join(__dirname, '..', '..');

async function main(): Promise<void> {
  const files = {
    bundle: readFileSync(join(root, 'dist/main.js'), 'utf8'),
    workerPath: join(root, '.local/build/script-worker.cjs'),
  };
  const only = option.only?.split(',') ?? Object.keys(PARTS);
  const unknown = only.find((part) => !PARTS[part]);
  if (unknown !== undefined)
    throw new Error(`--only knows ${Object.keys(PARTS).join(', ')}, not "${unknown}"`);
  const measures = new Measures();
  for (const part of only) await PARTS[part]!(measures, files);
  if (option.json) console.log(JSON.stringify(measures.all, null, 1));
  else for (const table of measures.tables()) printTable([...table, []]);
}

main().catch((error: Error) => {
  console.error(error.stack);
  process.exitCode = 1;
});
