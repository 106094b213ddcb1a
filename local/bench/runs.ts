/**
 * How many runs of six minutes the tabs of 200 units need where Google takes long for each call. The time of a call is counted, not slept: a run is
 * ended at the call that passes its six minutes, before or after it took effect, in turns. Then one line where it is slept and the host itself
 * ends the run, on a scale of 1 to 100.
 */
import { unitCodeOf } from '../../src/core/workbook/place';
import { SNAPSHOT_FIELDS, type SpreadsheetResource, snapshotOf } from '../../src/core/workbook/snapshot';
import type { Answer } from '../../src/shell/sidebar';
import type { ScriptCall } from '../host/host';
import { CONSUMER } from '../host/limits';
import { largeProvince } from '../sample/large-province';
import type { Measures } from './measures';
import { type Files, OpenRound } from './open-round';

const UNITS = 200;
const SECONDS = [1, 5, 20];
const SCALE = 100;
/** No more than a person has patience for. */
const MOST_RUNS = 40;
const TABLE = `unit tabs of ${UNITS} units in runs of 6 minutes`;

export async function measureRuns(measures: Measures, files: Files): Promise<void> {
  for (const seconds of SECONDS) {
    const round = await OpenRound.begin(files, largeProvince(UNITS));
    await round.player.register();
    let [left, runs] = [0, 0];
    const limit = CONSUMER.runMilliseconds;
    const count = (call: ScriptCall, when: 'before' | 'after'): void => {
      if (when === 'before' && call.method.startsWith('sheets.')) left -= seconds * 1000;
      if (left < 0 && when === (runs % 2 === 0 ? 'before' : 'after')) call.cutOff();
    };
    round.host.hooks = {
      beforeCall: (call) => count(call, 'before'),
      afterCall: (call) => count(call, 'after'),
    };
    await note(measures, `${seconds} s a call of the Sheets API, counted`, round, () => {
      left = limit;
      runs += 1;
    });
  }
  const milliseconds = 200;
  const limits = { runMilliseconds: CONSUMER.runMilliseconds / SCALE };
  const round = await OpenRound.begin(files, largeProvince(UNITS), limits);
  await round.player.register();
  round.host.switches = { ...round.host.switches, latencyMilliseconds: milliseconds };
  await note(
    measures,
    `${(milliseconds * SCALE) / 1000} s a call of any service, slept at 1:${SCALE}`,
    round,
    () => {},
  );
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
