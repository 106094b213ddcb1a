/**
 * How many runs of six minutes the tabs of 200 units need where Google takes long for each call. The time of a call is counted, not slept: a run is
 * ended at the call that passes its six minutes, before or after it took effect, in turns. That the host ends a run by its clock is tested elsewhere.
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
/** No more than a person has patience for. */
const MOST_RUNS = 40;
const TABLE = `unit tabs of ${UNITS} units in runs of 6 minutes`;

export async function measureRuns(measures: Measures, files: Files): Promise<void> {
  for (const seconds of SECONDS) {
    const round = await OpenRound.begin(files, largeProvince(UNITS));
    await round.player.register();
    let [left, turn] = [0, 0];
    const limit = CONSUMER.runMilliseconds;
    const count = (call: ScriptCall, when: 'before' | 'after'): void => {
      if (when === 'before' && call.method.startsWith('sheets.')) left -= seconds * 1000;
      if (left < 0 && when === (turn % 2 === 0 ? 'before' : 'after')) call.cutOff();
    };
    round.host.hooks = {
      beforeCall: (call) => count(call, 'before'),
      afterCall: (call) => count(call, 'after'),
    };
    await note(measures, `${seconds} s for each call of the Sheets API`, round, (run) => {
      left = limit;
      turn = run;
    });
  }
}

async function note(
  measures: Measures,
  what: string,
  round: OpenRound,
  begin: (run: number) => void,
): Promise<void> {
  const { host, office, workbook } = round;
  let runs = 0;
  let sent = 0;
  for (;;) {
    begin(runs);
    const preview = (await round.call('previewJob', 'generate', '')).result as Answer;
    if (preview.kind !== 'ask') break;
    if (runs === MOST_RUNS) throw new Error(`${what}: not done after ${runs} runs`);
    begin(runs);
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
