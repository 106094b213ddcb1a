/** What planning, packing and the last jobs of a round cost in the scored workbook of the sample province. It asserts nothing. */
import { JOBS } from '../../src/core/jobs/jobs';
import { resultOf } from '../../src/core/jobs/result';
import { batches, utf8Length } from '../../src/core/workbook/batches';
import { SNAPSHOT_FIELDS, type SpreadsheetResource, snapshotOf } from '../../src/core/workbook/snapshot';
import { RoundPlayer } from '../sample/play-round';
import { sonLa2017 } from '../sample/son-la-2017';
import { type Files, hostOf, noteJob } from './growth';
import { type Measures, medianTime } from './measures';

const TABS = 31;

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
  note('plan new tabs', await medianTime(() => JOBS.generate(bare, context, '')), 'ms');
  note('new tabs as batches', await medianTime(() => batches(changes)), 'ms');
  note('plan tabs again', await medianTime(() => JOBS.generate(scored, context, '')), 'ms');
  note('plan ranking', await medianTime(() => JOBS.rank(scored, context, '')), 'ms');
  note('result of the round', await medianTime(() => resultOf(scored)), 'ms');
  const jobsBefore = player.played.jobs.length;
  await player.rankAndPublish();
  for (const job of player.played.jobs.slice(jobsBefore)) noteJob(measures, TABS, job);
  await host.close();
}
