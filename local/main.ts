/**
 * `npm start`: opens the local workbook, plays the sample round to the published summary and prints what stands in the
 * workbook. It sets no figure: what it prints is read back from the cells.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TAB_TITLES } from '../src/core/text/titles';
import { Host } from './host/host';
import { printCosts, printTable } from './print';
import { RoundPlayer } from './sample/play-round';
import { sonLa2017 } from './sample/son-la-2017';

const { values: option } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
  },
});

const root = join(__dirname, '..', '..');
const home = join(root, '.local');

async function main(): Promise<void> {
  mkdirSync(home, { recursive: true });
  if (option.fresh) rmSync(join(home, 'workbook.json'), { force: true });
  const province = sonLa2017();
  const accounts = [
    province.office.address,
    ...[...province.units, ...province.appraisers].map(({ address }) => address),
  ];
  const host = Host.start({
    bundle: readFileSync(join(root, 'dist/main.js'), 'utf8'),
    workerPath: join(home, 'build/script-worker.cjs'),
    accounts,
  });
  const workbook = await host.createWorkbook(province.office.address, `Chỉ số CCHC ${province.year}`);
  const player = new RoundPlayer(host, workbook, province, (line) => console.log(line));
  const from = performance.now();
  await player.prepare();
  await player.score();
  await player.rankAndPublish();
  const lines = await host.display(province.office.address, workbook, TAB_TITLES.publication, 'A1:N400');
  printTable(lines);
  printCosts(player.played.jobs);
  console.log(
    `${province.units.length} trang đơn vị, ${player.played.itemScores} điểm mục; ${Math.round(performance.now() - from)} ms.`,
  );
  await host.close();
}

main().catch((error: Error) => {
  console.error(error.stack ?? error.message);
  process.exitCode = 1;
});
