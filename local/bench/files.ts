/**
 * What files of units cost: made for all, exchanged with again where nothing changed, and where each unit typed something and the stage went on. Calls and bytes are
 * counted in every workbook; the time on Google is counted from the calls, not slept.
 */
import type { Execution } from '../host/host';
import { CONSUMER } from '../host/limits';
import { largeProvince } from '../sample/large-province';
import { RoundPlayer } from '../sample/play-round';
import type { Measures } from './measures';
import { type Files, OpenRound } from './open-round';

const SIZES = [31, 100, 200];
/** Of a call to Sheets that does little, and of one that makes or paints tabs. */
const CALL_SECONDS = 1;

export async function measureFiles(measures: Measures, files: Files): Promise<void> {
  for (const units of SIZES) await measureSize(measures, files, units);
}

async function measureSize(measures: Measures, files: Files, units: number): Promise<void> {
  const { host, office, workbook, province } = await OpenRound.begin(files, largeProvince(units));
  const player = new RoundPlayer(host, workbook, province, () => {}, 'perUnit');
  const note = (what: string, execution: Execution): void => {
    const api = execution.calls.filter(({ method }) => method.startsWith('sheets.'));
    const google = execution.calls.filter(({ method }) => /^(sheets|Spreadsheet)\./.test(method));
    const sum = (key: 'bytesSent' | 'bytesRead'): number => api.reduce((all, call) => all + call[key], 0);
    const table = `files of units, ${what}`;
    const seconds = google.length * CALL_SECONDS;
    measures.note(table, 'calls of the Sheets API', `${units} units`, api.length);
    measures.note(table, 'all calls to Google', `${units} units`, google.length);
    measures.note(table, 'kB sent', `${units} units`, sum('bytesSent') / 1000);
    measures.note(table, 'kB read', `${units} units`, sum('bytesRead') / 1000);
    measures.note(table, `minutes at ${CALL_SECONDS} s a call`, `${units} units`, seconds / 60);
    measures.note(
      table,
      'runs of 6 minutes',
      `${units} units`,
      Math.ceil((seconds * 1000) / CONSUMER.runMilliseconds),
    );
    measures.note(table, 'ms in the local host', `${units} units`, execution.milliseconds);
  };
  const exchange = async (what: string): Promise<void> => {
    await player.exchange();
    note(what, host.executions.filter(({ functionName }) => functionName === 'exchangeWithFiles').at(-1)!);
  };
  await player.register();
  await host.click(office, workbook, 'Tạo, cập nhật trang đơn vị', AGREEING);
  await exchange('made for all units');
  await exchange('nothing changed');
  await host.click(office, workbook, 'Chuyển sang giai đoạn tiếp theo', AGREEING);
  await exchange('the stage went on');
  await host.close();
}

const AGREEING = {
  press: async ({ buttons }: { buttons: string }) =>
    ({ button: buttons === 'YES_NO' ? 'YES' : 'OK', text: '' }) as const,
  see: () => undefined,
};
