/**
 * `npm run bench`: what jobs cost at 31 and at 200 unit tabs, and the analyses at 31 and 1,000 units, in calls and bytes first, then in milliseconds
 * and memory. It measures and prints; it judges nothing, since a machine's speed is not the project's.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAnalyses } from './bench/analyses';
import { measureGrowth } from './bench/growth';
import { measureJobs } from './bench/jobs';
import { Measures } from './bench/measures';
import { printTable } from './print';

const { values: option } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const root = join(__dirname, '..', '..');

async function main(): Promise<void> {
  const files = {
    bundle: readFileSync(join(root, 'dist/main.js'), 'utf8'),
    workerPath: join(root, '.local/build/script-worker.cjs'),
  };
  const measures = new Measures();
  for (const unitTabs of [31, 200]) await measureGrowth(measures, files, unitTabs);
  await measureJobs(measures, files);
  for (const units of [31, 1000]) await measureAnalyses(measures, units);
  if (option.json) console.log(JSON.stringify(measures.all, null, 1));
  else for (const table of measures.tables()) printTable([...table, []]);
}

main().catch((error: Error) => {
  console.error(error.stack);
  process.exitCode = 1;
});
