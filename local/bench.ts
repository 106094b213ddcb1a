/**
 * `npm run bench`: what jobs cost, in calls and bytes first, then in milliseconds. It measures and prints; it judges nothing,
 * since a machine's speed is not the project's.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JOBS } from '../src/core/jobs/jobs';
import { resultOf } from '../src/core/jobs/result';
import { batches, utf8Length } from '../src/core/workbook/batches';
import {
  SNAPSHOT_FIELDS,
  type Snapshot,
  type SpreadsheetResource,
  snapshotOf,
} from '../src/core/workbook/snapshot';
import { Host } from './host/host';
import { printTable } from './print';
import { RoundPlayer } from './sample/play-round';
import { sonLa2017 } from './sample/son-la-2017';

const { values: option } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const root = join(__dirname, '..', '..');

interface Measure {
  what: string;
  value: number;
  unit: string;
}
const measures: Measure[] = [];
const note = (what: string, value: number, unit: string): void => {
  measures.push({ what, value: Math.round(value * 10) / 10, unit });
};

/** Median of several runs, in milliseconds. */
function median(run: () => unknown, times = 7): number {
  run();
  const taken = Array.from({ length: times }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

async function main(): Promise<void> {
  const province = sonLa2017();
  const office = province.office.address;
  const bundle = readFileSync(join(root, 'dist/main.js'), 'utf8');
  note('main.js', Buffer.byteLength(bundle) / 1000, 'kB');
  const host = Host.start({
    bundle,
    workerPath: join(root, '.local/build/script-worker.cjs'),
    accounts: [office, ...[...province.units, ...province.appraisers].map(({ address }) => address)],
  });
  const workbook = await host.createWorkbook(office, 'bench');
  const player = new RoundPlayer(host, workbook, province);
  const snapshot = async (): Promise<Snapshot> =>
    snapshotOf(
      (await host.spreadsheets.get(office, workbook, { fields: SNAPSHOT_FIELDS })) as SpreadsheetResource,
    );
  const context = { now: '01/01/2018 08:00', caller: office, version: 'bench' };

  await player.prepare();
  await player.score();
  const before = await snapshot();
  // The plan for 31 new tabs: from the workbook as it is, without its unit tabs.
  const bare = { ...before, tabs: before.tabs.filter(({ key }) => !key?.startsWith('unit:')) };
  note(
    'plan 31 new tabs',
    median(() => JOBS.generate(bare, context)),
    'ms',
  );
  const { changes } = JOBS.generate(bare, context);
  note(
    '31 tabs as batches',
    median(() => batches(changes)),
    'ms',
  );
  const sent = batches(changes);
  note('batches for 31 tabs', sent.length, 'batches');
  note(
    'largest batch',
    Math.max(...sent.map(({ requests }) => utf8Length(JSON.stringify({ requests })))) / 1000,
    'kB',
  );
  note(
    'plan 31 tabs again',
    median(() => JOBS.generate(before, context)),
    'ms',
  );
  note(
    'plan ranking',
    median(() => JOBS.rank(before, context)),
    'ms',
  );
  note(
    'result of the round',
    median(() => resultOf(before)),
    'ms',
  );
  await player.rankAndPublish();
  for (const job of player.played.jobs) {
    note(`${job.functionName}: reads`, job.reads, 'calls');
    note(`${job.functionName}: batches`, job.batches, 'calls');
    note(`${job.functionName}: read`, job.bytesRead / 1000, 'kB');
    note(`${job.functionName}: sent`, job.bytesSent / 1000, 'kB');
    note(`${job.functionName}: in the local host`, job.milliseconds, 'ms');
  }
  await host.close();
  if (option.json) console.log(JSON.stringify(measures, null, 1));
  else
    printTable([
      ['what', 'value', 'unit'],
      ...measures.map(({ what, value, unit }) => [what, String(value), unit]),
    ]);
}

main().catch((error: Error) => {
  console.error(error.stack);
  process.exitCode = 1;
});
