/**
 * What files of units cost, one file for each: made for all, exchanged with again where nothing changed, where the stage went on, and where every unit handed in;
 * then ranking and publication. Calls and bytes are counted in every workbook. And how many clicks and minutes it takes on a Google that needs a second for each call
 * and allows what it allows in a minute.
 */
import type { Execution } from '../host/host';
import { largeProvince } from '../sample/large-province';
import { CountedTime } from './counted-time';
import type { Measures } from './measures';
import { type Files, OpenRound, selfScored } from './open-round';

const SIZES = [31, 100, 200];
/** One of 63 provinces with 35 units each, the ministry over them, a province with its communes. */
const TIMED_SIZES = [35, 63, 200];
const CALL_SECONDS = [0.2, 1];
/** No more than a person has patience for. */
const MOST_CLICKS = 60;

export async function measureFiles(measures: Measures, files: Files): Promise<void> {
  for (const units of SIZES) await measureSize(measures, files, units);
  for (const units of TIMED_SIZES)
    for (const seconds of CALL_SECONDS) await measureSlowGoogle(measures, files, units, seconds);
}

const begin = (files: Files, units: number): Promise<OpenRound> =>
  OpenRound.begin(files, largeProvince(units), { way: 'perUnit' });

/** The office clicks once, or as often as it takes. */
type Click = (round: OpenRound, title: string) => Promise<unknown>;

const ROUND: Record<string, (round: OpenRound, click: Click) => Promise<unknown>> = {
  'files made': async (round, click) => {
    await click(round, 'Tạo, cập nhật trang đơn vị');
    await click(round, 'Trao đổi với tệp đơn vị');
  },
  'nothing changed': (round, click) => click(round, 'Trao đổi với tệp đơn vị'),
  'the stage went on': async (round, click) => {
    await click(round, 'Chuyển sang giai đoạn tiếp theo');
    await click(round, 'Trao đổi với tệp đơn vị');
  },
  'every unit handed in': async (round, click) => {
    await round.score(selfScored);
    await round.handIn();
    await click(round, 'Trao đổi với tệp đơn vị');
  },
  'ranked and published': async (round, click) => {
    await click(round, 'Xếp hạng');
    await click(round, 'Công bố (dự thảo)');
  },
};

async function measureSize(measures: Measures, files: Files, units: number): Promise<void> {
  const round = await begin(files, units);
  await round.player.register();
  for (const [what, run] of Object.entries(ROUND)) {
    const executions: Execution[] = [];
    await run(round, async ({ player }, title) => executions.push(await player.click(title)));
    if (what === 'files made') await round.player.exchange();
    const calls = executions.flatMap((execution) => execution.calls);
    const api = calls.filter(({ method }) => method.startsWith('sheets.'));
    const bytes = (key: 'bytesSent' | 'bytesRead'): number => api.reduce((all, call) => all + call[key], 0);
    const table = `files of units, ${what}`;
    measures.note(table, 'calls of the Sheets API', units, api.length);
    measures.note(table, 'calls of other services', units, calls.length - api.length);
    measures.note(table, 'kB sent', units, bytes('bytesSent') / 1000);
    measures.note(table, 'kB read', units, bytes('bytesRead') / 1000);
    const milliseconds = executions.reduce((all, execution) => all + execution.milliseconds, 0);
    measures.note(table, 'ms in the local host', units, milliseconds);
  }
  await round.host.close();
}

/** With calls that take so long; what a run leaves undone the next click does. */
async function measureSlowGoogle(
  measures: Measures,
  files: Files,
  units: number,
  seconds: number,
): Promise<void> {
  const round = await begin(files, units);
  await round.player.register();
  const time = new CountedTime(seconds * 1000);
  for (const [what, run] of Object.entries(ROUND)) {
    let clicks = 0;
    const before = time.minutes;
    round.host.hooks = time.hooks;
    await run(round, async ({ host, office, workbook }, title) => {
      for (;;) {
        if (clicks === MOST_CLICKS) throw new Error(`${what}: not done after ${clicks} clicks`);
        clicks += 1;
        await host.settled();
        time.begin();
        const { outcome, dialogs, toasts } = await host.click(office, workbook, title, AGREEING);
        const said = [...dialogs, ...toasts].at(-1)?.message ?? '';
        if (outcome === 'done' && !/^(Chưa xong|Google chưa trả lời)/.test(said)) return;
      }
    });
    round.host.hooks = {};
    if (what === 'files made') await round.player.exchange();
    const table = `files of ${units} units, ${what}`;
    measures.note(table, 'clicks', `${seconds} s a call`, clicks);
    measures.note(table, 'minutes', `${seconds} s a call`, time.minutes - before);
  }
  const made = round.host.workbooks.length;
  measures.note(`files of ${units} units`, 'workbooks', `${seconds} s a call`, made);
  await round.host.close();
}

const AGREEING = {
  press: async ({ buttons }: { buttons: string }) =>
    buttons === 'OK' || buttons === 'OK_CANCEL' ? ('OK' as const) : ('YES' as const),
  see: () => undefined,
};
