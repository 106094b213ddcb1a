/**
 * `npm start`: opens the local workbook or plays the sample round to the published summary and prints what stands in the
 * workbook, then serves the page. It sets no figure: what it prints is read back from the cells.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TAB_TITLES } from '../src/core/text/titles';
import type { UnitFilesWay } from '../src/core/text/unit-files';
import { Host } from './host/host';
import { peopleOf } from './people';
import { printCosts, printTable } from './print';
import { RoundPlayer } from './sample/play-round';
import { type SampleProvince, sonLa2017 } from './sample/son-la-2017';
import { playStages, type StageKey } from './sample/stages';
import { serve, stageFile, workbookFile } from './serve';

const { values: option } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    port: { type: 'string', default: '8173' },
    folder: { type: 'string' },
    places: { type: 'string' },
  },
});

const root = join(__dirname, '..', '..');
const built = join(root, '.local/build');
/** Where the workbook and its stages are kept. */
const home = option.folder ?? join(root, '.local');
const province = sonLa2017();
const people = peopleOf(province);
/** Workbooks in which units fill in. */
const PLACES: Readonly<Record<string, UnitFilesWay>> = {
  one: 'none',
  shared: 'shared',
  'per-group': 'perGroup',
  'per-unit': 'perUnit',
};
const title = `Chỉ số CCHC ${province.year}`;

async function main(): Promise<void> {
  const way = wayOf(option.places ?? 'one');
  mkdirSync(join(home, 'stages'), { recursive: true });
  if (option.fresh) rmSync(workbookFile(home), { force: true });
  const program = {
    bundle: readFileSync(join(root, 'dist/main.js'), 'utf8'),
    workerPath: join(built, 'script-worker.cjs'),
    scopes: JSON.parse(readFileSync(join(root, 'dist/appsscript.json'), 'utf8')).oauthScopes as string[],
    htmlFiles: { sidebar: readFileSync(join(root, 'dist/sidebar.html'), 'utf8') },
  };
  const start = (): Host => Host.start({ ...program, accounts: people.map(({ address }) => address) });
  let host: Host;
  let stage: StageKey | undefined;
  if (option.empty) {
    host = start();
    const workbook = await host.createWorkbook(province.office.address, title);
    for (const { address, role } of people) {
      if (role !== 'stranger') host.spreadsheets.share(workbook, address, 'writer');
    }
  } else if (!option.once && existsSync(workbookFile(home))) {
    if (option.places !== undefined)
      throw new Error('--places is for a new round, and there is one: add --fresh to begin anew.');
    host = await Host.restore(workbookFile(home), program);
  } else {
    host = start();
    await playAndPrint(host, province, way);
    stage = 'publication';
  }
  if (option.once) return host.close();
  const address = await serve(host, { home, port: Number(option.port), people, ...(stage && { stage }) });
  console.log(`\nMở trang: ${address}  (dừng: Ctrl+C)`);
}

/** @throws Error where there is no such way */
function wayOf(places: string): UnitFilesWay {
  const way = PLACES[places];
  if (way === undefined) throw new Error(`--places is one of: ${Object.keys(PLACES).join(', ')}`);
  return way;
}

async function playAndPrint(host: Host, sample: SampleProvince, way: UnitFilesWay): Promise<void> {
  const workbook = await host.createWorkbook(sample.office.address, title);
  const player = new RoundPlayer(host, workbook, sample, (line) => console.log(line), way);
  const from = performance.now();
  await playStages(player, sample, async (stage) => {
    if (option.once) return;
    await host.settled();
    await host.save(stageFile(home, stage));
  });
  const lines = await host.display(sample.office.address, workbook, TAB_TITLES.publication, 'A1:P400');
  printTable(lines);
  printCosts(player.played.jobs);
  const { units } = sample;
  const seconds = Math.round(performance.now() - from);
  console.log(`${units.length} trang đơn vị, ${player.played.itemScores} điểm mục; ${seconds} ms.`);
}

main().catch((error: Error) => {
  console.error(error.stack ?? error.message);
  process.exitCode = 1;
});
