/** What planning, packing and the last jobs of a round cost in the scored workbook of the sample province. It asserts nothing. */
import { JOBS } from '../../src/core/jobs/jobs';
import { resultOf } from '../../src/core/jobs/result';
import { batches, utf8Length } from '../../src/core/workbook/batches';
import { SNAPSHOT_FIELDS, type SpreadsheetResource, snapshotOf } from '../../src/core/workbook/snapshot';
import { RoundPlayer } from '../sample/play-round';
import { sonLa2017 } from '../sample/son-la-2017';
import { type Files, hostOf, noteJob } from './growth';
import { type Measures, medianOf, timed } from './measures';

const TABS = 31;

/** Median of several runs, the first one not counted. */
async function median(run: () => unknown, times = 7): Promise<number> {
  run();
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) taken.push(await timed(run));
  return medianOf(taken);
}

export async function measureJobs(measures: Measures, files: Files): Promise<void> {
  const note = (what: string, value: number, unit: string) => measures.note(TABS, what, value, unit);
  note('main.js', Buffer.byteLength(files.bundle) / 1000, 'kB');
  const province = sonLa2017();
  const { host, office, workbook } = await hostOf(files, province);
  const player = new RoundPlayer(host, workbook, province);
  const context = {
    now: '01/01/2018 08:00',
    caller: office,
    version: 'bench',
    post: { url: '', sent: [], left: 0 },
    access: { editors: [], watchOwner: null },
    nextWorkbook: null,
  };
  await player.prepare();
  await player.score();
  const resource = await host.spreadsheets.get(office, workbook, { fields: SNAPSHOT_FIELDS });
  const scored = snapshotOf(resource as SpreadsheetResource);
  // The plan for all new tabs: from the workbook as it is, without its unit tabs.
  const bare = { ...scored, tabs: scored.tabs.filter(({ key }) => !key?.startsWith('unit:')) };
  const { changes } = JOBS.generate(bare, context, '');
  const sent = batches(changes);
  const largest = Math.max(...sent.map(({ requests }) => utf8Length(JSON.stringify({ requests }))));
  note('batches for new tabs', sent.length, 'batches');
  note('largest batch', largest / 1000, 'kB');
  note('plan new tabs', await median(() => JOBS.generate(bare, context, '')), 'ms');
  note('new tabs as batches', await median(() => batches(changes)), 'ms');
  note('plan tabs again', await median(() => JOBS.generate(scored, context, '')), 'ms');
  note('plan ranking', await median(() => JOBS.rank(scored, context, '')), 'ms');
  note('result of the round', await median(() => resultOf(scored)), 'ms');
  const jobsBefore = player.played.jobs.length;
  await player.rankAndPublish();
  for (const job of player.played.jobs.slice(jobsBefore)) noteJob(measures, TABS, job);
  await host.close();
}
