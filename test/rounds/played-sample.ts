/**
 * The sample round for tests: the built add-in in a local host, played through its menu, and what stands in the published
 * tabs as a person reads it. It asserts nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, type Execution, Host, type HostOptions } from '../../local/host/host';
import type { SavedHost } from '../../local/host/saved-host';
import { peopleOf } from '../../local/people';
import { type SampleProvince, sonLa2017 } from '../../local/sample/son-la-2017';
import { playStages } from '../../local/sample/stages';
import { TAB_TITLES } from '../../src/core/text/titles';
import type { UnitFilesWay } from '../../src/core/text/unit-files';
import { a1 } from '../../src/core/workbook/a1';
import { columnIndex, UNIT_COLUMNS, type UnitColumnKey } from '../../src/core/workbook/contract';
import type { Request } from '../../src/core/workbook/request';
import type { SpreadsheetResource } from '../../src/core/workbook/snapshot';
import { onceARun } from './once-a-run';
import { PlayerOfAWay } from './player-of-a-way';

const root = join(__dirname, '..', '..');

export interface SampleHost {
  host: Host;
  workbook: string;
  province: SampleProvince;
  office: string;
  /** Where units fill in. */
  way: UnitFilesWay;
  player: PlayerOfAWay;
  /** Presses a menu item; messages are closed with OK. */
  click: (account: string, title: string, ...answers: Answer[]) => Promise<Execution>;
  /** Calls a function as the sidebar does. @throws Error where it fails */
  run: <T>(account: string, name: string, ...parameters: unknown[]) => Promise<T>;
  /** A person types where he or she fills that in. */
  type: (account: string, title: string, cell: string, text: string | string[][]) => Promise<void>;
  /** What a cell shows, in the office's workbook and in the unit's file alike. */
  shown: (title: string, cell: string) => Promise<string>;
  send: (...requests: Request[]) => Promise<void>;
}

export const program = (): Omit<HostOptions, 'accounts'> => ({
  bundle: readFileSync(join(root, 'dist/main.js'), 'utf8'),
  workerPath: join(root, '.local/build/script-worker.cjs'),
  htmlFiles: { sidebar: readFileSync(join(root, 'dist/sidebar.html'), 'utf8') },
  clock: () => new Date('2018-04-23T03:00:00Z'),
});

/** An empty workbook in a host. @param accounts those that exist, of the addresses that the province names */
export async function sampleHost(
  accounts: (address: string) => boolean = () => true,
  more: readonly string[] = [],
  province = sonLa2017(),
  way: UnitFilesWay = 'none',
): Promise<SampleHost> {
  const people = peopleOf(province).map(({ address }) => address);
  const host = Host.start({ ...program(), accounts: [...people.filter(accounts), ...more] });
  return sampleOf(
    host,
    province,
    await host.createWorkbook(province.office.address, 'Chỉ số CCHC 2017'),
    way,
  );
}

function sampleOf(host: Host, province: SampleProvince, workbook: string, way: UnitFilesWay): SampleHost {
  const office = province.office.address;
  const player = new PlayerOfAWay(host, workbook, province, () => {}, way);
  return {
    host,
    workbook,
    province,
    office,
    way,
    player,
    click: async (account, title, ...answers) => {
      await player.caughtUp();
      const execution = await host.click(account, workbook, title, [...answers, 'OK']);
      player.clicked(title, execution);
      return execution;
    },
    run: async <T>(account: string, name: string, ...parameters: unknown[]) => {
      await player.caughtUp();
      const execution = await host.run(account, workbook, name, parameters);
      if (execution.outcome !== 'done') throw new Error(execution.error?.message);
      if (execution.batches > 0) player.changed();
      return execution.result as T;
    },
    type: (...typed) => player.typeAs(...typed),
    shown: async (title, cell) => (await player.shown(title, cell))[0]?.[0] ?? '',
    send: async (...requests) => {
      await host.spreadsheets.batchUpdate(office, workbook, { requests });
    },
  };
}

/** The sample with one unit in four, of every group: for what does not depend on how many there are. */
export function fewUnits(): SampleProvince {
  const province = sonLa2017();
  return { ...province, units: province.units.filter((_, at) => at % 4 === 2) };
}

/** As many files as it takes to have units of each group beside each other. */
const SOME: readonly string[] = ['SNV', 'STC', 'SKHDT', 'SCT', 'SYT', 'TTT', 'VP', 'TPSL', 'MC'];
/** All units where nothing was scored yet; with files a few of them, since who types there has the office exchange with each again and again. */
function preparedProvince(way: UnitFilesWay): SampleProvince {
  const province = sonLa2017();
  if (way === 'none') return province;
  return { ...province, units: province.units.filter(({ code }) => SOME.includes(code)) };
}

const HOST = 'host.json';
const JOBS = 'jobs.json';
const stageName = (stage: string): string => `stage-${stage}.json`;

async function restored(folder: string, province: SampleProvince, way: UnitFilesWay): Promise<SampleHost> {
  const host = await Host.restore(join(folder, HOST), program());
  const sample = sampleOf(host, province, host.workbooks[0]!, way);
  await sample.player.resume();
  return sample;
}

async function saveAndClose({ host }: SampleHost, folder: string): Promise<void> {
  await host.settled();
  await host.save(join(folder, HOST));
  await host.close();
}

/** The sample with registry and unit tabs, in a host of the suite's own; nothing is scored. */
export const preparedSample = async (way: UnitFilesWay = 'none'): Promise<SampleHost> =>
  restored(
    await onceARun(`prepared-sample-${way}`, async (folder) => {
      const sample = await sampleHost(() => true, [], preparedProvince(way), way);
      await sample.player.prepare();
      await saveAndClose(sample, folder);
    }),
    preparedProvince(way),
    way,
  );

export interface PlayedSample extends SampleHost {
  /** Executions of the jobs that led here, in their order. */
  jobs: readonly Execution[];
  /** As it stood in the middle of a stage, for `Host.takeBack`. */
  stageSaved: (stage: string) => SavedHost;
}

/** The sample with all its units played to its publication, in a host of the suite's own. */
export async function playedSample(way: UnitFilesWay = 'none'): Promise<PlayedSample> {
  const folder = await onceARun(`played-sample-${way}`, async (making) => {
    const keep = (name: string, value: object): void =>
      writeFileSync(join(making, name), JSON.stringify(value));
    const sample = await sampleHost(() => true, [], sonLa2017(), way);
    const { host, province, player } = sample;
    await playStages(player, province, async (stage) => {
      await host.settled();
      await host.save(join(making, stageName(stage)));
    });
    keep(JOBS, player.played.jobs);
    await saveAndClose(sample, making);
  });
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    ...(await restored(folder, sonLa2017(), way)),
    jobs: read(JOBS),
    stageSaved: (stage) => read(stageName(stage)),
  };
}

/** One table row by the titles of its columns. */
export type ShownRow = Readonly<Record<string, string>>;

export interface ShownGroup {
  heading: string;
  rows: ShownRow[];
  /** "Chỉ số trung bình" -> "89,56". */
  figures: Readonly<Record<string, string>>;
}

/** Groups of Xếp hạng or Công bố: a heading "I. ...", the table below it, the lines of figures below that. */
export function shownGroups(lines: readonly (readonly string[])[]): ShownGroup[] {
  const groups: { heading: string; rows: ShownRow[]; figures: Record<string, string> }[] = [];
  let columns: readonly string[] | null = null;
  for (const line of lines) {
    const [first = '', , third = '', fourth = ''] = line;
    const filled = line.filter((text) => text !== '').length;
    if (/^[IVX]+\. /.test(first) && filled === 1) {
      groups.push({ heading: first, rows: [], figures: {} });
      columns = null;
    } else if (first === 'Hạng') columns = line;
    else if (filled < 3) {
      columns = null;
      const group = groups[groups.length - 1];
      if (group && first === '' && filled === 2) group.figures[third] = fourth;
    } else if (columns !== null) {
      const titles = columns;
      groups[groups.length - 1]!.rows.push(
        Object.fromEntries(line.map((text, at) => [titles[at] ?? '', text])),
      );
    }
  }
  return groups;
}

export const published = ({ host, workbook, office }: SampleHost): Promise<string[][]> =>
  host.display(office, workbook, TAB_TITLES.publication, 'A1:P400');

export const ranked = ({ host, workbook, office }: SampleHost): Promise<string[][]> =>
  host.display(office, workbook, TAB_TITLES.ranking, 'A1:J100');

/** Everything that is typed, shown, named or protected, but the time at which a batch was sent. */
export const contentsOf = ({ host, workbook, player }: SampleHost): string =>
  JSON.stringify([workbook, ...player.files].map((id) => host.spreadsheets.dump(id)));

/** The last of what a job said. */
export const said = (execution: Execution): string | undefined =>
  [...execution.toasts, ...execution.dialogs].map(({ message }) => message).pop();

/** Cell of a unit tab, by the code of its row. */
export async function cellOf(
  { host, workbook, office }: SampleHost,
  title: string,
  code: string,
  key: UnitColumnKey,
) {
  // As typed: what is shown would be computed first.
  const { sheets = [] } = (await host.spreadsheets.get(office, workbook, {
    ranges: [`'${title}'!A1:A140`],
    fields: 'sheets.data.rowData.values.userEnteredValue.stringValue',
  })) as SpreadsheetResource;
  const rows = sheets[0]?.data?.[0]?.rowData ?? [];
  return a1(
    rows.findIndex(({ values }) => values?.[0]?.userEnteredValue?.stringValue === code),
    columnIndex(UNIT_COLUMNS, key),
  );
}
