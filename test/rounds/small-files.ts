/** A small round with a file for each unit, in the middle of Tự chấm, in a host of its own each time: what people do in it and find there. It asserts nothing. */
import { join } from 'node:path';
import type { Execution } from '../../local/host/host';
import { Host } from '../../local/host/host';
import { RoundPlayer } from '../../local/sample/play-round';
import { smallProvince } from '../../local/torture/sample-scenarios';
import { cellAt, type TypedCells, UnitTabs } from '../../local/torture/typed-cells';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { CLOSED, UNIT_FILES_WAYS, type UnitFilesWay } from '../../src/core/text/unit-files';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { workbookIdOf } from '../../src/core/workbook/unit-files';
import { onceARun } from './once-a-run';
import { program, sampleHost } from './played-sample';

export const province = smallProvince();
export const office = province.office.address;
type Unit = (typeof province.units)[0];
export const [first, second] = province.units as [Unit, Unit];

interface Listed {
  units: string;
  id: string;
  problem: string;
}

export class SmallFiles {
  host!: Host;
  workbook = '';
  private saved = '';

  /** Once, before the tests. */
  async prepare(): Promise<void> {
    const folder = await onceARun('unit-files', async (making) => {
      const sample = await sampleHost(() => true, [], province);
      const player = new RoundPlayer(sample.host, sample.workbook, province, () => {}, 'perUnit');
      await player.prepare();
      await player.advance();
      await player.selfScore(first, 20);
      await sample.host.settled();
      await sample.host.save(join(making, 'host.json'));
      await sample.host.close();
    });
    this.saved = join(folder, 'host.json');
  }

  async open(): Promise<void> {
    this.host = await Host.restore(this.saved, program());
    this.workbook = this.host.workbooks[0]!;
  }

  press(title: string): Promise<Execution> {
    return this.host.click(office, this.workbook, title, {
      press: async ({ buttons }) => ({ button: buttons === 'YES_NO' ? 'YES' : 'OK', text: '' }),
      see: () => undefined,
    });
  }

  exchange(): Promise<Execution> {
    return this.press(JOB_TITLES.exchange);
  }

  async listed(): Promise<Listed[]> {
    const rows = await this.host.display(office, this.workbook, TAB_TITLES['unit-files'], 'A4:G40');
    return rows
      .filter(([title]) => title)
      .map(([, units, url, , problem]) => ({ units: units!, id: workbookIdOf(url!), problem: problem! }));
  }

  async fileOf({ shortName }: { shortName: string }): Promise<string> {
    const isOf = ({ units, problem }: Listed): boolean =>
      units.split(', ').includes(shortName) && problem !== CLOSED;
    return (await this.listed()).find(isOf)!.id;
  }

  typedIn(id: string, titles: readonly string[] = [first.shortName]): Promise<TypedCells> {
    return new UnitTabs(this.host, office, id, titles).all();
  }

  /** @param id the workbook, where it is not the unit's file */
  async type(unit: Unit, code: string, column: Parameters<typeof cellAt>[1], text: string, id?: string) {
    const place = id ?? (await this.fileOf(unit));
    const tabs = new UnitTabs(this.host, office, place, [unit.shortName]);
    const row = (await tabs.codes(unit.shortName)).get(code)!;
    await this.host.type(unit.address, place, unit.shortName, cellAt(row, column), text);
  }

  /** In Cấu hình alone. */
  async set(way: UnitFilesWay): Promise<void> {
    const cell = `B${settingRow('unitFiles') + 1}`;
    await this.host.type(office, this.workbook, TAB_TITLES.settings, cell, UNIT_FILES_WAYS[way]);
  }

  /** With all that follows. */
  async choose(way: UnitFilesWay): Promise<void> {
    await this.set(way);
    for (const title of [JOB_TITLES.generate, JOB_TITLES.exchange, JOB_TITLES.generate]) {
      const { outcome, error } = await this.press(title);
      if (outcome !== 'done') throw new Error(`${title}: ${error?.message}`);
    }
  }
}
