/**
 * How many runs of six minutes the tabs of 200 units need where Google takes long for each call.
 */
import { unitCodeOf } from '../../src/core/workbook/place';
import { SNAPSHOT_FIELDS, type SpreadsheetResource, snapshotOf } from '../../src/core/workbook/snapshot';
import type { Answer } from '../../src/shell/sidebar';
import { largeProvince } from '../sample/large-province';
import { CountedTime } from './counted-time';
import type { Measures } from './measures';
import { type Files, OpenRound } from './open-round';

const UNITS = 200;
const SECONDS = [1, 5, 20];
/** No more than a person has patience for. */
const MOST_RUNS = 40;
const TABLE = `unit tabs of ${UNITS} units in runs of 6 minutes`;

export async function measureRuns(measures: Measures, files: Files): Promise<void> {
  for (const seconds of SECONDS) {
    const round = await OpenRound.begin(files, largeProvince(UNITS));
    await round.player.register();
    const time = new CountedTime(seconds * 1000);
    round.host.hooks = time.hooks;
    await note(measures, `${seconds} s for each call of the Sheets API`, round, () => time.begin());
  }
}

async function note(measures: Measures, what: string, round: OpenRound, begin: () => void): Promise<void> {
  const { host, office, workbook } = round;
  let runs = 0;
  let sent = 0;
  for (;;) {
    begin();
    const preview = (await round.call('previewJob', 'generate', '')).result as Answer;
    if (preview.kind !== 'ask') break;
    if (runs === MOST_RUNS) throw new Error(`${what}: not done after ${runs} runs`);
    begin();
    runs += 1;
    const run = await host.run(office, workbook, 'performJob', ['generate', preview.fingerprint, '']);
    sent += run.batches;
  }
  host.hooks = {};
  const reply = await host.spreadsheets.get(office, workbook, { fields: SNAPSHOT_FIELDS });
  const { tabs } = snapshotOf(reply as SpreadsheetResource);
  const made = tabs.filter(({ key }) => unitCodeOf(key ?? '') !== null);
  const distinct = new Set(made.map(({ key }) => key)).size;
  const rights = made.reduce((all, { protections }) => all + protections.length, 0);
  measures.note(TABLE, what, 'runs', runs);
  measures.note(TABLE, what, 'batches sent', sent);
  measures.note(TABLE, what, 'unit tabs', distinct);
  measures.note(TABLE, what, 'made twice', made.length - distinct);
  measures.note(TABLE, what, 'rights', rights);
  await host.close();
}
