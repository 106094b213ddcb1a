/**
 * The scenarios of "Trao đổi với tệp đơn vị": a small round with a file for each unit, saved before the files are made, while units fill in, after the
 * office has changed criteria and registry, and after it has taken the units back into its own workbook.
 */
import { join } from 'node:path';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { UNIT_FILES_WAYS } from '../../src/core/text/unit-files';
import { SUBMISSION_ROW } from '../../src/core/workbook/reading/submission';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { workbookIdOf } from '../../src/core/workbook/unit-files';
import { Host } from '../host/host';
import { peopleOf } from '../people';
import { RoundPlayer } from '../sample/play-round';
import { smallProvince } from './sample-scenarios';
import type { Program, Scenario } from './scenario';
import { cellAt, UnitTabs } from './typed-cells';

/** Files that the office's workbook lists, by the short names of their units. */
export async function filesOf(host: Host, office: string, workbook: string): Promise<Map<string, string>> {
  const rows = await host.display(office, workbook, TAB_TITLES['unit-files'], 'A4:G60');
  return new Map(
    rows.flatMap(([, units = '', url = '']) =>
      units
        .split(', ')
        .flatMap((name): [string, string][] => (url === '' ? [] : [[name, workbookIdOf(url)]])),
    ),
  );
}

/** Plays the round and writes a file for each scenario into the folder. */
export async function fileScenarios(folder: string, program: Program): Promise<Scenario[]> {
  const province = smallProvince();
  const office = province.office.address;
  const host = Host.start({ ...program, accounts: peopleOf(province).map(({ address }) => address) });
  const workbook = await host.createWorkbook(office, `Chỉ số CCHC ${province.year}`);
  const scenarios: Scenario[] = [];
  const keep = async (when: string): Promise<void> => {
    const file = join(folder, `files-${scenarios.length + 1}.json`);
    await host.settled();
    await host.save(file);
    scenarios.push({ job: 'exchange', when, file, account: office, input: '' });
  };
  const player = new RoundPlayer(host, workbook, province, () => {}, 'perUnit');
  const type = (tab: string, cell: string, text: string) => host.type(office, workbook, tab, cell, text);
  const [first, second, third] = province.units as [Unit, Unit, Unit];

  await player.register();
  await player.click(JOB_TITLES.generate);
  await keep('trước khi lập tệp');
  await player.exchange();
  await player.advance();
  const files = await filesOf(host, office, workbook);
  const typeAs = async (unit: Unit, code: string, column: Column, text: string): Promise<void> => {
    const id = files.get(unit.shortName)!;
    const row = (await new UnitTabs(host, office, id, [unit.shortName]).codes(unit.shortName)).get(code)!;
    await host.type(unit.address, id, unit.shortName, cellAt(row, column), text);
  };
  await player.selfScore(first, 10);
  await player.selfScore(third);
  await typeAs(second, '1.1.1', 'evidence', '=IMPORTXML("x")');
  const tick = cellAt(SUBMISSION_ROW, 'selfScore');
  await host.type(first.address, files.get(first.shortName)!, first.shortName, tick, 'TRUE');
  await keep('đơn vị đang chấm');

  // An item goes for which a unit has typed something, two units swap names, one leaves.
  const rows = await host.display(office, workbook, 'Tiêu chí sở', 'A4:A20');
  await type('Tiêu chí sở', `A${rows.findIndex(([code]) => code === '1.1.3') + 4}`, '1.1.33');
  await type(TAB_TITLES.units, 'C4', second.shortName);
  await type(TAB_TITLES.units, 'C5', first.shortName);
  await host.type(office, workbook, TAB_TITLES.units, 'A8', [Array(9).fill('')]);
  await player.click(JOB_TITLES.generate);
  await keep('sau khi sửa tiêu chí và danh sách');

  await type(TAB_TITLES.settings, `B${settingRow('unitFiles') + 1}`, UNIT_FILES_WAYS.none);
  await player.click(JOB_TITLES.generate);
  await keep('sau khi đưa đơn vị về sổ chung');
  await host.close();
  return scenarios;
}

type Unit = ReturnType<typeof smallProvince>['units'][number];
type Column = Parameters<typeof cellAt>[1];
