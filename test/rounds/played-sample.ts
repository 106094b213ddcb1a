/**
 * The sample round for tests: the built add-in in a local host, played through its menu, and what stands in the published
 * tabs as a person reads it. It asserts nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, type Execution, Host } from '../../local/host/host';
import { RoundPlayer } from '../../local/sample/play-round';
import { type SampleProvince, sonLa2017 } from '../../local/sample/son-la-2017';
import { TAB_TITLES } from '../../src/core/text/titles';
import { a1 } from '../../src/core/workbook/a1';
import { columnIndex, UNIT_COLUMNS, type UnitColumnKey } from '../../src/core/workbook/contract';
import type { Request } from '../../src/core/workbook/request';
import type { SpreadsheetResource } from '../../src/core/workbook/snapshot';

const root = join(__dirname, '..', '..');

export interface SampleHost {
  host: Host;
  workbook: string;
  province: SampleProvince;
  office: string;
  player: RoundPlayer;
  /** Presses a menu item; messages are closed with OK. */
  click: (account: string, title: string, ...answers: Answer[]) => Promise<Execution>;
  send: (...requests: Request[]) => Promise<void>;
}

/** An empty workbook in a host. @param accounts those that exist, of the addresses that the province names */
export async function sampleHost(
  accounts: (address: string) => boolean = () => true,
  more: readonly string[] = [],
  province = sonLa2017(),
): Promise<SampleHost> {
  const people = [province.office, ...province.units, ...province.appraisers].map(({ address }) => address);
  const host = Host.start({
    bundle: readFileSync(join(root, 'dist/main.js'), 'utf8'),
    workerPath: join(root, '.local/build/script-worker.cjs'),
    htmlFiles: { sidebar: readFileSync(join(root, 'dist/sidebar.html'), 'utf8') },
    accounts: [...people.filter(accounts), ...more],
    clock: () => new Date('2018-04-23T03:00:00Z'),
  });
  const office = province.office.address;
  const workbook = await host.createWorkbook(office, 'Chỉ số CCHC 2017');
  return {
    host,
    workbook,
    province,
    office,
    player: new RoundPlayer(host, workbook, province),
    click: (account, title, ...answers) => host.click(account, workbook, title, [...answers, 'OK']),
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
  host.display(office, workbook, TAB_TITLES.publication, 'A1:N400');

export const ranked = ({ host, workbook, office }: SampleHost): Promise<string[][]> =>
  host.display(office, workbook, TAB_TITLES.ranking, 'A1:J100');

/** Everything that is typed, shown, named or protected, but the time at which a batch was sent. */
export const contentsOf = ({ host, workbook }: SampleHost): string =>
  JSON.stringify(host.spreadsheets.dump(workbook));

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
